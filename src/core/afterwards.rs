//! What is left to do when a call has ended, because it needs functions of the program.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use super::Cx;
use crate::bail;
use crate::diag::{Code, Result, Span};

type Work = Box<dyn FnOnce(&RefCell<Cx>) -> Result<()>>;

/// Something that is left to do when a call has ended. The app is not borrowed then.
pub struct Afterwards {
    run: Work,
    /// The call.
    span: Option<Span>,
}

impl fmt::Debug for Afterwards {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Afterwards")
    }
}

/// How many calls may be in what other calls left to do.
const MOST_NESTED: usize = 32;

impl Cx {
    /// Leaves something to do when the running call has ended.
    pub(crate) fn afterwards(&mut self, run: impl FnOnce(&RefCell<Cx>) -> Result<()> + 'static) {
        let span = self.span;
        self.left.push(Afterwards { run: Box::new(run), span });
    }

    /// Whether calls have left something to do.
    pub(crate) fn has_left(&self) -> bool {
        !self.left.is_empty()
    }
}

/// Does what calls have left to do.
///
/// # Errors
/// Those of the functions of the program, and where they call each other without end.
pub fn finish(cx: &RefCell<Cx>) -> Result<()> {
    let (left, nesting) = {
        let mut cx = cx.borrow_mut();
        (std::mem::take(&mut cx.left), Rc::clone(&cx.nesting))
    };
    if left.is_empty() {
        return Ok(());
    }
    if Rc::strong_count(&nesting) > MOST_NESTED + 2 {
        bail!(Code::Limit, "mixins are nested too deeply"; hint: "does a mixin apply itself?");
    }
    left.into_iter().try_for_each(|task| (task.run)(cx).map_err(|error| error.at(task.span)))
}
