//! Imports: files under the project's folder, read before the script runs.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rhai::{
    AST, ASTNode, Engine, EvalAltResult, Expr, Module, ModuleResolver, Position, Scope, Shared, Stmt,
};

use super::super::Language;
use super::errors;
use super::{Runtime, parse, span};
use crate::diag::{Code, Diag, Error, Result};

/// The imported scripts of a program, by their names relative to the project's folder.
#[derive(Default)]
pub(super) struct Files {
    scripts: BTreeMap<String, AST>,
    names: BTreeMap<(String, String), String>,
    /// What was imported already: a file runs once.
    modules: RefCell<BTreeMap<String, Shared<Module>>>,
}

/// The files as the engine asks for them.
pub(super) struct Resolver(pub Rc<Files>);

impl Files {
    /// The imported scripts.
    pub fn asts(&self) -> impl Iterator<Item = &AST> {
        self.scripts.values()
    }
}

/// Reads everything that a script imports, and what that imports in turn.
pub(super) fn load(runtime: &Runtime, engine: &Engine, name: &str, ast: &AST) -> Result<Files> {
    let mut files = Files::default();
    let mut open = vec![name.to_owned()];
    load_from(runtime, engine, name, ast, &mut files, &mut open)?;
    Ok(files)
}

fn load_from(
    runtime: &Runtime,
    engine: &Engine,
    name: &str,
    ast: &AST,
    files: &mut Files,
    open: &mut Vec<String>,
) -> Result<()> {
    let session = &runtime.session;
    let file = session.sources.borrow().find(name).unwrap_or(crate::diag::FileId(0));
    for (path, position) in imports(ast) {
        let place = span(file, position);
        let Some(path) = path else {
            return Err(Diag::new(Code::Forbidden, "the path of an import must be a plain string")
                .hint("imports are read before the script runs")
                .at(place)
                .into());
        };
        let (found, text) = session.import(name, &path, Language::Rhai, place)?;
        files.names.insert((name.to_owned(), path), found.clone());
        if let Some(from) = open.iter().position(|known| *known == found) {
            let mut circle = open[from..].to_vec();
            circle.push(found);
            return Err(Diag::new(
                Code::ImportCycle,
                format!("files import each other in a circle: {}", circle.join(" -> ")),
            )
            .at(place)
            .into());
        }
        if files.scripts.contains_key(&found) {
            continue;
        }
        let id = session.add_source(&found, &text);
        let imported = parse(runtime, engine, id, &found, &text)?;
        open.push(found.clone());
        load_from(runtime, engine, &found, &imported, files, open)?;
        open.pop();
        files.scripts.insert(found, imported);
    }
    Ok(())
}

/// The paths that a script imports; nothing where a path is computed.
fn imports(ast: &AST) -> Vec<(Option<String>, Position)> {
    let mut found = Vec::new();
    ast.walk(&mut |nodes: &[ASTNode<'_>]| {
        if let Some(ASTNode::Stmt(Stmt::Import(import, position))) = nodes.last() {
            let path = match &import.0 {
                Expr::StringConstant(path, _) => Some(path.to_string()),
                _ => None,
            };
            found.push((path, *position));
        }
        true
    });
    found
}

impl Files {
    /// The modules that a script has imported at its top, by the names that it gave them.
    pub fn imported(&self, name: &str, ast: &AST) -> Vec<(String, Shared<Module>)> {
        let modules = self.modules.borrow();
        let imports = ast.statements().iter().filter_map(|statement| match statement {
            Stmt::Import(import, _) => match &import.0 {
                Expr::StringConstant(path, _) => {
                    let file = self.names.get(&(name.to_owned(), path.to_string()))?;
                    Some((import.1.name.to_string(), modules.get(file)?.clone()))
                }
                _ => None,
            },
            _ => None,
        });
        imports.collect()
    }
}

impl ModuleResolver for Resolver {
    fn resolve(
        &self,
        engine: &Engine,
        source: Option<&str>,
        path: &str,
        position: Position,
    ) -> std::result::Result<Shared<Module>, Box<EvalAltResult>> {
        let key = (source.unwrap_or_default().to_owned(), path.to_owned());
        let files = &self.0;
        let name = files.names.get(&key);
        let Some((name, ast)) = name.and_then(|name| Some((name, files.scripts.get(name)?))) else {
            let error: Error = Diag::new(Code::Io, format!("`{path}` was not read")).into();
            return Err(errors::to_rhai(error, position));
        };
        if let Some(known) = files.modules.borrow().get(name) {
            return Ok(known.clone());
        }
        let module: Shared<Module> = Module::eval_ast_as_new(Scope::new(), ast, engine)?.into();
        files.modules.borrow_mut().insert(name.clone(), module.clone());
        Ok(module)
    }
}
