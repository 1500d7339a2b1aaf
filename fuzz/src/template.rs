//! Any text as an existing template: including it must end in an assembly of well-formed files or in diagnostics
//! that can be shown.

use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use infra::cfn::{CfnInclude, CfnIncludeProps};
use infra::core::synth::{Assembly, prepare};
use infra::core::{App, AppProps, Cx, Entry, Files, Stack, StackProps, TextFile};
use infra::diag::{Code, Result, Sources, render_text};

/// The only file there is.
#[derive(Debug)]
struct OneFile {
    file: TextFile,
}

impl Files for OneFile {
    fn read_text(&self, _: &str, _: u64) -> Result<TextFile> {
        Ok(self.file.clone())
    }

    fn entry(&self, _: &str) -> Result<Option<Entry>> {
        Ok(Some(Entry::File))
    }

    fn list(&self, _: &str) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    fn read(&self, _: &str, each: &mut dyn FnMut(&[u8])) -> Result<()> {
        each(self.file.text.as_bytes());
        Ok(())
    }

    fn real(&self, path: &str) -> Result<String> {
        Ok(path.to_owned())
    }

    fn location(&self, path: &str) -> PathBuf {
        path.into()
    }
}

/// Includes a template into a stack of its own and writes the assembly into memory.
///
/// # Panics
/// When it fails in a way that no template may: that is a find.
pub fn run(text: &str, allow_cyclical_references: bool) -> Option<Assembly> {
    let mut sources = Sources::default();
    let name = "template.yaml";
    let file = TextFile { id: sources.add(name, text), name: name.to_owned(), text: Arc::from(text) };
    let mut cx = Cx::new(infra::cfn::schema());
    cx.files = Some(Rc::new(OneFile { file }));
    match assemble(&mut cx, &sources, allow_cyclical_references) {
        Ok(assembly) => {
            for file in assembly.files().iter().filter(|file| file.name().ends_with(".json")) {
                let parsed = serde_json::from_slice::<serde_json::Value>(file.contents());
                assert!(parsed.is_ok(), "`{}` is not JSON", file.name());
            }
            Some(assembly)
        }
        Err(error) => {
            let diags = error.into_diags();
            assert!(!diags.is_empty(), "an error without any diagnostic");
            assert!(diags.iter().all(|diag| diag.code != Code::Internal), "{diags:?}");
            render_text(&diags, &sources, false);
            None
        }
    }
}

fn assemble(cx: &mut Cx, sources: &Sources, allow_cyclical_references: bool) -> Result<Assembly> {
    let app = App::new(cx, AppProps::default())?;
    let stack = Stack::new(cx, Some(app.into()), Some("Stack".into()), StackProps::default())?;
    let props = CfnIncludeProps {
        template_file: Some("template.yaml".into()),
        template: None,
        preserve_logical_ids: true,
        parameters: None,
        allow_cyclical_references,
        dehydrated_resources: None,
        load_nested_stacks: None,
    };
    CfnInclude::new(cx, stack.into(), "Template".into(), props)?;
    prepare(cx, app)?.assemble(sources)
}
