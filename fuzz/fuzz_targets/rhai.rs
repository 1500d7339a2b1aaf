//! Any text as a Rhai script.
#![no_main]

use infra::Language;
use infra_fuzz::{mutate, script};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

#[global_allocator]
static ALLOCATOR: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

fuzz_target!(|text: &str| {
    script::run(Language::Rhai, text, Some(|| ALLOCATOR.allocated()));
});

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    mutate::bytes(Language::Rhai, data, size, most, seed).unwrap_or_else(|| fuzzer_mutate(data, size, most))
});
