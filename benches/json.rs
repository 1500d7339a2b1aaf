//! What it takes to write the files of an assembly from memory, with `serde_json` alone: the floor that
//! `benches/compare` holds the whole engine against.
//!
//! `cargo bench --bench json -- FOLDER` reads the JSON files of a folder, writes them to another one several
//! times, and prints the shortest time in milliseconds.

#![allow(clippy::print_stdout, reason = "the time is what it prints")]

use std::path::{Path, PathBuf};
use std::time::Instant;

const ROUNDS: usize = 7;

fn main() {
    let Some(folder) = std::env::args().skip(1).find(|arg| !arg.starts_with("--")) else { return };
    let files = read(Path::new(&folder));
    let target = std::env::temp_dir().join(format!("infra-bench-{}", std::process::id()));
    std::fs::create_dir_all(&target).expect("a temporary folder");
    let best = (0..ROUNDS).map(|_| write(&files, &target)).fold(f64::MAX, f64::min);
    std::fs::remove_dir_all(&target).expect("the temporary folder");
    println!("{best:.3}");
}

fn read(folder: &Path) -> Vec<(PathBuf, serde_json::Value)> {
    let entries = std::fs::read_dir(folder).expect("an assembly");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .filter_map(|path| {
            let value = serde_json::from_slice(&std::fs::read(&path).ok()?).ok()?;
            Some((PathBuf::from(path.file_name()?), value))
        })
        .collect()
}

fn write(files: &[(PathBuf, serde_json::Value)], target: &Path) -> f64 {
    let start = Instant::now();
    for (name, value) in files {
        let text = serde_json::to_vec_pretty(value).expect("JSON");
        std::fs::write(target.join(name), text).expect("a file");
    }
    start.elapsed().as_secs_f64() * 1000.0
}
