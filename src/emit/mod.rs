//! Readers of the declaration table for people: help texts, reference pages, editor types, JSON.
//!
//! [`surface`] gives the declarations and the resource types as one plain model; every format is a reader of
//! that model. Nothing here prints or writes files, and nothing runs unless it is asked for.

pub mod json;
pub mod luals;
pub mod names;
pub mod prose;
pub mod reference;
pub mod rhai_definitions;
pub mod surface;
pub mod text;

/// A generated file: where it belongs, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The path within the folder of all pages, with `/`.
    pub path: String,
    /// The contents.
    pub contents: String,
}
