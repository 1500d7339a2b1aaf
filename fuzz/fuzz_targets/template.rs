//! Any text as a template that is included.
#![no_main]

use infra_fuzz::template;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    template::run(text, false);
    template::run(text, true);
});
