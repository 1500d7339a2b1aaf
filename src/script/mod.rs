//! Scripts: the only code that knows Rhai or Lua.
/// placeholder
pub struct Engine;
/// placeholder
pub struct Language;
/// placeholder
pub struct Limits;
