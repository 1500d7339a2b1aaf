//! Embedding: the engine as a Rust program uses it.

mod engine;

pub use engine::Engine;
