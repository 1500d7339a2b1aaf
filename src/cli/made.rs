//! Folders of files that are made for people and editors: they are made as a whole, and are ours as a whole.

use std::path::Path;

use crate::core::synth::File;
use crate::diag::Result;
use crate::embed::output::{Kind, write_as};
use crate::emit::Page;

/// The file that tells a folder of made files from a folder of something else.
const MARK: &str = ".made-by-infra";

const MADE: Kind = Kind {
    what: "a folder that `infra` made",
    mark: MARK,
    hint: "nothing was written; name a new folder, or empty this one",
    is_one: |folder| folder.join(MARK).is_file(),
    is_part: |_| true,
};

/// Writes a folder; what an earlier version made there is gone afterwards.
///
/// # Errors
/// When the folder holds something else, and when it cannot be written.
pub(super) fn write(pages: Vec<Page>, folder: &Path) -> Result<()> {
    let mark = File {
        name: MARK.to_owned(),
        contents: "All files of this folder are made by `infra`, which replaces them as a whole.\n"
            .to_owned()
            .into(),
    };
    let files = pages.into_iter().map(|page| File { name: page.path, contents: page.contents.into() });
    let files: Vec<File> = files.chain([mark]).collect();
    write_as(&MADE, &files, folder)
}
