//! A row of calls of what is declared, in both languages.
#![no_main]

use infra_fuzz::calls;
use libfuzzer_sys::fuzz_target;

#[global_allocator]
static ALLOCATOR: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

fuzz_target!(|data: &[u8]| {
    calls::check(data, Some(|| ALLOCATOR.allocated()));
});
