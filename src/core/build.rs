//! Making constructs from Rust, as a script makes them.

use super::{Construct, Cx, Handle, Str};
use crate::declare::Class;
use crate::diag::Result;

/// A construct whose constructor takes a scope, an id and props. The attribute
/// [`construct`](crate::declare::construct) implements it.
#[diagnostic::on_unimplemented(
    message = "`Cx::add` cannot make a `{Self}`",
    note = "it makes constructs whose `new` takes `&mut Cx`, a scope, an id and props"
)]
pub trait Build: Class + Handle {
    /// What the constructor takes behind the id.
    type Props;

    /// Makes the construct.
    ///
    /// # Errors
    /// What is wrong with the scope, the id or the props.
    fn build(cx: &mut Cx, scope: Construct, id: Str, props: Self::Props) -> Result<Self>;
}

impl Cx {
    /// Makes a construct: `cx.add::<ec2::Vpc>(stack, "Vpc", ec2::VpcProps::default())`. What a constructor that
    /// fails has made until then is taken back.
    ///
    /// # Errors
    /// What is wrong with the scope, the id or the props.
    pub fn add<C: Build>(
        &mut self,
        scope: impl Into<Construct>,
        id: impl Into<Str>,
        props: C::Props,
    ) -> Result<C> {
        let (scope, id) = (scope.into(), id.into());
        self.attempt(|cx| C::build(cx, scope, id, props))
    }
}
