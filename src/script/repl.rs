//! Running one piece of script after another: what a REPL needs.

use std::rc::Rc;

use super::session::Session;
use super::{Language, Limits, Project};
use crate::core::Fields;
use crate::core::synth::Assembly;
use crate::declare::{Library, Value};
use crate::diag::{Diag, Error, Result};

/// What became of a piece of script.
#[derive(Debug)]
pub enum Outcome {
    /// It ran; what it gave, for people, empty where it gave nothing.
    Value(String),
    /// It is the beginning of something longer.
    Incomplete,
    /// It failed.
    Failed(Error),
}

/// A program that is entered piece by piece.
pub struct Interpreter {
    session: Rc<Session>,
    language: Language,
    engine: Engine,
    pieces: usize,
}

enum Engine {
    #[cfg(feature = "rhai")]
    Rhai(Box<super::rhai::Interpreter>),
    #[cfg(feature = "lua")]
    Lua(super::lua::Interpreter),
}

impl Interpreter {
    /// A program without any piece yet.
    ///
    /// # Errors
    /// When this build does not have the language.
    pub fn new(
        language: Language,
        library: Library,
        project: Project,
        limits: Limits,
        context: Fields,
    ) -> Result<Interpreter> {
        let session = Session::new(library, project, limits, context);
        let engine = match language {
            #[cfg(feature = "rhai")]
            Language::Rhai => Engine::Rhai(Box::new(super::rhai::Interpreter::new(&session))),
            #[cfg(feature = "lua")]
            Language::Lua => Engine::Lua(super::lua::Interpreter::new(&session)?),
            #[allow(unreachable_patterns)]
            other => crate::bail!(crate::diag::Code::Usage, "this build has no {}", other.name()),
        };
        Ok(Interpreter { session, language, engine, pieces: 0 })
    }

    /// Runs a piece.
    pub fn enter(&mut self, text: &str) -> Outcome {
        self.pieces += 1;
        self.session.budget.renew(&self.session.limits);
        let name = format!("<{}>", self.pieces);
        let result = match &mut self.engine {
            #[cfg(feature = "rhai")]
            Engine::Rhai(engine) => engine.evaluate(&name, text),
            #[cfg(feature = "lua")]
            Engine::Lua(engine) => engine.evaluate(&name, text),
        };
        match result {
            Ok(Value::Null) => Outcome::Value(String::new()),
            Ok(value) => Outcome::Value(self.session.show(&value)),
            Err(error) if self.is_incomplete(&error, text) => {
                self.pieces -= 1;
                Outcome::Incomplete
            }
            Err(error) => Outcome::Failed(error),
        }
    }

    /// Runs a file of the project as a piece.
    pub fn enter_file(&mut self, name: &str, text: &str) -> Outcome {
        self.session.budget.renew(&self.session.limits);
        let result = match &mut self.engine {
            #[cfg(feature = "rhai")]
            Engine::Rhai(engine) => engine.evaluate(name, text),
            #[cfg(feature = "lua")]
            Engine::Lua(engine) => engine.evaluate(name, text),
        };
        match result {
            Ok(_) => Outcome::Value(String::new()),
            Err(error) => Outcome::Failed(error),
        }
    }

    /// Whether a piece failed only because it goes on: its syntax error stands at its very end.
    fn is_incomplete(&self, error: &Error, text: &str) -> bool {
        use crate::diag::Code;
        let [diag] = error.diags() else { return false };
        if diag.code != Code::Syntax {
            return false;
        }
        match self.language {
            Language::Lua => diag.message.contains("the end of the file"),
            Language::Rhai => {
                let sources = self.session.sources.borrow();
                let at = diag.span.and_then(|span| sources.offset(span));
                at.is_none_or(|at| at >= text.trim_end().len())
            }
        }
    }

    /// What the pieces have printed since the last time.
    pub fn take_printed(&mut self) -> Vec<String> {
        std::mem::take(&mut self.session.printed.borrow_mut())
    }

    /// The warnings since the last time.
    pub fn take_warnings(&mut self) -> Vec<Diag> {
        std::mem::take(&mut self.session.cx.borrow_mut().warnings)
    }

    /// The session, for its library, its files and its app.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The names of the program's own variables.
    pub fn variables(&self) -> Vec<String> {
        match &self.engine {
            #[cfg(feature = "rhai")]
            Engine::Rhai(engine) => engine.variables(),
            #[cfg(feature = "lua")]
            Engine::Lua(engine) => engine.variables(),
        }
    }

    /// The value of one of the program's own variables, where it is one that the library can take.
    pub fn variable(&self, name: &str) -> Option<Value> {
        match &self.engine {
            #[cfg(feature = "rhai")]
            Engine::Rhai(engine) => engine.variable(name),
            #[cfg(feature = "lua")]
            Engine::Lua(engine) => engine.variable(name),
        }
    }

    /// The assembly of what was entered so far. The program goes on with a finished tree, so this is for
    /// looking at it.
    ///
    /// # Errors
    /// As [`super::run`].
    pub fn synthesize(&mut self) -> Result<Assembly> {
        self.session.budget.renew(&self.session.limits);
        super::driver::synthesize(&self.session)
    }
}
