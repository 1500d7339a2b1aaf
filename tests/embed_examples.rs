//! The examples for Rust programs run, and print what stands beside them. `UPDATE=1` writes that anew.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn examples_for_rust_programs_print_what_they_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut names: Vec<String> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("embed-"))
        .collect();
    names.sort();
    assert!(names.len() >= 6, "{names:?}");
    for name in names {
        let run = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--example", &name])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(run.status.success(), "{name}: {}", String::from_utf8_lossy(&run.stderr));
        let printed = String::from_utf8(run.stdout).unwrap();
        let file = root.join(&name).join("output.txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, &printed).unwrap();
        }
        assert_eq!(printed, fs::read_to_string(&file).unwrap(), "{name}");
    }
}
