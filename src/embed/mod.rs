//! Embedding: what a Rust program uses to run scripts, and to make constructs without any.

mod bundling;
mod engine;
pub(crate) mod output;
mod program;
mod run;

pub use engine::Engine;
pub use run::{Failure, Run};
