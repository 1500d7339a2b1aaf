//! The command line, with an allocator that counts: so the memory of scripts is bounded as a whole.

use std::alloc::System;
use std::process::ExitCode;

use cap::Cap;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    infra::cli::main(|| ALLOCATOR.allocated())
}
