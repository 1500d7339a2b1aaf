//! `infra`: an embedded scripting runtime for AWS infrastructure.
//!
//! Scripts in Rhai or Lua make constructs with the names and the templates of the AWS CDK; the engine turns
//! them into a CDK cloud assembly in milliseconds.
//!
//! ```
//! let engine = infra::Engine::new();
//! let run = engine.run_str(infra::Language::Lua, "main.lua", r#"
//!     local app = App()
//!     local stack = Stack(app, "Network")
//!     ec2.Vpc(stack, "Vpc", { max_azs = 2 })
//! "#)?;
//! assert_eq!(run.assembly().stacks()[0].stack_name(), "Network");
//! # Ok::<(), infra::Failure>(())
//! ```

/// The code of the guide runs.
#[cfg(doctest)]
#[doc = include_str!("../docs/guide/embedding.md")]
struct Guide;

extern crate self as infra;

pub mod aws;
pub mod cfn;
#[cfg(feature = "cli")]
pub mod cli;
pub mod core;
pub mod declare;
pub mod diag;
mod embed;
pub mod emit;
pub mod net;
#[cfg(feature = "cli")]
mod repl;
mod script;

pub use core::synth::{Assembly, StackArtifact};
pub use declare::{Function, choice, class, construct, object, props, union};
pub use diag::Diagnostic;
pub use embed::{Engine, Failure, Run};
pub use script::{Language, Limits};
