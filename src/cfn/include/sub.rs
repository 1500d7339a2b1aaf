//! The text of `Fn::Sub`.

/// A piece of the text.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text as it stands; `${!Name}` is a part of it.
    Literal(&'a str),
    /// The name between `${` and `}`, without spaces around it.
    Variable(&'a str),
}

/// The pieces of a text. A `${` that is not closed is text.
pub fn pieces(mut text: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    while let Some(open) = text.find("${") {
        let Some(length) = text[open..].find('}') else { break };
        let close = open + length;
        let name = text[open + 2..close].trim();
        if name.starts_with('!') {
            all.push(Piece::Literal(&text[..=close]));
        } else {
            all.push(Piece::Literal(&text[..open]));
            all.push(Piece::Variable(name));
        }
        text = &text[close + 1..];
    }
    all.push(Piece::Literal(text));
    all.retain(|piece| *piece != Piece::Literal(""));
    all
}

#[cfg(test)]
mod tests {
    use super::{
        Piece::{Literal, Variable},
        pieces,
    };

    #[test]
    fn variables_are_told_from_text() {
        assert_eq!(
            pieces("a-${ B }-${!C}${D.E"),
            [Literal("a-"), Variable("B"), Literal("-${!C}"), Literal("${D.E"),]
        );
        assert_eq!(pieces("$${A}$"), [Literal("$"), Variable("A"), Literal("$")]);
        assert_eq!(pieces(""), []);
    }
}
