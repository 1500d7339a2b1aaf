//! Code of functions that the library brings along: the sources in `handlers/`, embedded into the program.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::fingerprint::hex;

/// The code of a function that the library brings along, as the files of a folder.
#[derive(Debug)]
pub struct BuiltinCode {
    /// The files with their names.
    pub files: &'static [BuiltinFile],
}

/// A file of a [`BuiltinCode`].
#[derive(Clone, Copy, Debug)]
pub struct BuiltinFile {
    /// Its name in the folder.
    pub name: &'static str,
    /// What is in it.
    pub text: &'static str,
}

/// What answers CloudFormation for the handler beside it.
pub(crate) const ENTRY_POINT: BuiltinFile = BuiltinFile {
    name: "__entrypoint__.js",
    text: include_str!("../../handlers/entrypoint/__entrypoint__.js"),
};

/// What answers CloudFormation for a `call.js` beside it, as `index.handler`.
pub(crate) const HANDLER_INDEX: BuiltinFile =
    BuiltinFile { name: "index.js", text: include_str!("../../handlers/entrypoint/index.js") };

impl BuiltinCode {
    /// The hash of the asset.
    pub(crate) fn hash(&self) -> String {
        hash_with("", self.files)
    }

    /// The code as one file, for templates that hold it themselves: its handler is `index.handler`.
    pub(crate) fn in_one_file(&self, start: &str) -> String {
        let mut text = String::from("'use strict';\nconst files = {};\n");
        for file in self.files {
            let name = file.name.trim_end_matches(".js");
            let _ = writeln!(text, "files['./{name}'] = (module, exports, require) => {{\n{}}};", file.text);
        }
        let _ = writeln!(text, "const start = './{start}';\n{LOADER}");
        text
    }
}

/// What makes modules of files that stand in one.
const LOADER: &str = include_str!("../../handlers/entrypoint/one-file.js");

/// The hash of a folder whose own hash is known, with files added to it.
pub(crate) fn hash_with(folder: &str, files: &[BuiltinFile]) -> String {
    let mut hash = Sha256::new();
    hash.update(folder.as_bytes());
    for file in files {
        hash.update((file.name.len() as u64).to_le_bytes());
        hash.update(file.name.as_bytes());
        hash.update((file.text.len() as u64).to_le_bytes());
        hash.update(file.text.as_bytes());
    }
    hex(&hash.finalize())
}
