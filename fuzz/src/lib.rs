//! What the fuzz targets do with their input. `README.md` tells how to run them.

pub mod calls;
pub mod mutate;
pub mod script;
pub mod template;
