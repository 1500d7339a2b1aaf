//! A construct whose methods change everything that can be changed, and then fail.

use infra::core::{
    CfnElement, CfnOutput, CfnOutputProps, Construct, Cx, Data, Handle, Late, Str, TagProps, Tags,
};
use infra::diag::{Code, Diag, Result};
use serde_json::json;

/// A box of words, beside the tree.
#[infra::object(module = "test", state = Vec<Str>)]
impl Words {
    /// Puts a word in, and fails where it is `bad`.
    pub fn put(self, cx: &mut Cx, word: Str) -> Result<()> {
        cx.object_mut(self).push(word.clone());
        if word == "bad" {
            return Err(failed());
        }
        Ok(())
    }
}

/// What a shelf keeps.
#[derive(Clone, Debug)]
pub struct ShelfState {
    words: Words,
    heights: Vec<i64>,
}

/// A shelf.
#[infra::construct(module = "test", base = Construct, state = ShelfState)]
impl Shelf {
    /// Makes a shelf.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str) -> Result<Self> {
        let words: Words = cx.make(Vec::new());
        let this: Shelf = cx.create(scope, id, ShelfState { words, heights: Vec::new() })?;
        let value = Late::deferred(this.id(), |cx, node| Shelf::at(node).describe(cx));
        cx.add::<CfnOutput>(this, "Out", CfnOutputProps::new(value.into()))?;
        cx.add_resource(this, "Topic", "AWS::SNS::Topic", json!({}))?;
        Ok(this)
    }

    /// The words on the shelf.
    #[attribute]
    pub fn words(self, cx: &Cx) -> Words {
        cx.state(self).words
    }

    /// Adds a board.
    pub fn add(self, cx: &mut Cx, height: i64) -> Result<()> {
        cx.state_mut(self).heights.push(height);
        if height < 0 { Err(failed()) } else { Ok(()) }
    }

    /// Changes everything, and fails.
    pub fn shake(self, cx: &mut Cx) -> Result<()> {
        cx.state_mut(self).heights.clear();
        cx.object_mut(self.words(cx)).push("shaken".into());
        Tags::of(self.into()).add(cx, "shaken".into(), "yes".into(), None::<TagProps>);
        cx.add::<Shelf>(self, "Inner", ())?.add(cx, 1)?;
        let out = cx.child(self.id(), "Out").map(CfnElement::at);
        if let Some(out) = out {
            out.override_logical_id(cx, "Shaken".into())?;
        }
        Construct::from(self).node().try_remove_child(cx, "Topic".into());
        Construct::from(self).node().add_metadata(cx, "shaken".into(), Some(Data::Bool(true)));
        // What fails inside and is caught must not forget what came before it.
        let inner = cx.attempt(|cx| self.add(cx, -1));
        assert!(inner.is_err());
        cx.state_mut(self).heights.push(7);
        Err(failed())
    }
}

impl Shelf {
    fn describe(self, cx: &Cx) -> Data {
        let state = cx.state(self);
        let heights = state.heights.iter().map(|height| height.to_string());
        let words = cx.object(state.words).iter().map(Str::to_string);
        heights.chain(words).collect::<Vec<_>>().join(",").into()
    }
}

fn failed() -> infra::diag::Error {
    Diag::new(Code::InvalidValue, "it fell").into()
}
