//! Late-bound values inside strings, taken apart.

use super::{
    Construct, Cx, Data, DefaultTokenResolver, Handle, Late, LateKind, Number, Resolver, Text, TextList,
    TokenizedStringFragments,
};
use crate::bail;
use crate::declare::{Value, class, props};
use crate::diag::{Code, Result};

/// Late-bound values inside strings, taken apart.
#[derive(Clone, Copy, Debug)]
pub struct Tokenization;

/// How [`Tokenization.reverse`] takes a string that holds more than a late-bound value.
#[props]
pub struct ReverseOptions {
    /// Whether such a string is an error; else it gives nothing.
    #[default(true)]
    pub fail_concat: bool,
}

/// How [`Tokenization.resolve`] resolves.
#[props]
pub struct ResolveOptions {
    /// The construct for which the value is resolved.
    pub scope: Construct,
    /// How strings of several parts are joined. Default: by functions of templates.
    pub resolver: Option<DefaultTokenResolver>,
    /// Whether the tree may still change. Values are taken as they are now in any case.
    #[default(false)]
    pub preparing: bool,
    /// Whether items that are nothing are taken out of lists; else they become `null`.
    #[default(true)]
    pub remove_empty: bool,
}

/// Late-bound values inside strings, taken apart.
#[class(module = "")]
impl Tokenization {
    /// The parts of a string: known pieces and late-bound values.
    pub fn reverse_string(cx: &mut Cx, s: Text) -> TokenizedStringFragments {
        TokenizedStringFragments::of(cx, parts_of(s))
    }

    /// The late-bound value that a string is; nothing where it is known. A string that holds more is an error.
    pub fn reverse_complete_string(s: Text) -> Result<Option<Text>> {
        match &parts_of(s)[..] {
            [Text::Late(late)] => Ok(Some(Text::Late(late.clone()))),
            [] | [Text::Literal(_)] => Ok(None),
            _ => bail!(Code::InvalidValue, "the string holds more than one late-bound value";
                hint: "take it apart with `Tokenization.reverse_string`"),
        }
    }

    /// The late-bound value that a number is; nothing where it is known.
    pub fn reverse_number(n: Number) -> Option<Data> {
        matches!(n, Number::Late(_)).then(|| n.into())
    }

    /// The late-bound value that a list is as a whole; nothing where it is known.
    pub fn reverse_list(l: TextList) -> Option<Data> {
        matches!(l, TextList::Late(_)).then(|| l.into())
    }

    /// The late-bound value that something is; nothing where it is known.
    pub fn reverse(x: Value, options: Option<ReverseOptions>) -> Result<Option<Value>> {
        match x {
            Value::Late(_) => Ok(Some(x)),
            Value::Text(text) => match Tokenization::reverse_complete_string(text) {
                Ok(found) => Ok(found.map(Value::Text)),
                Err(_) if !options.unwrap_or_default().fail_concat => Ok(None),
                Err(error) => Err(error),
            },
            _ => Ok(None),
        }
    }

    /// Whether something is a late-bound value as a whole.
    pub fn is_resolvable(cx: &Cx, obj: Value) -> bool {
        match &obj {
            Value::Late(_) => true,
            Value::Text(text) => matches!(Tokenization::reverse_complete_string(text.clone()), Ok(Some(_))),
            other => matches!(cx.data_of(other), Some(Data::Late(_))),
        }
    }

    /// The value with its late-bound parts as a template will have them.
    pub fn resolve(cx: &Cx, obj: Data, options: ResolveOptions) -> Result<Data> {
        let stack = cx.stack_of(options.scope.id())?;
        let mut resolver = Resolver::preview(cx, stack.id());
        resolver.joins_plainly = options.resolver.is_some();
        resolver.keeps_nothing = !options.remove_empty;
        resolver.resolve(&obj)
    }

    /// A number as a string.
    pub fn stringify_number(x: Number) -> Text {
        Text::concat(["".into(), x.into_text()])
    }
}

/// The parts of a string: known pieces and late-bound values.
fn parts_of(text: Text) -> Vec<Text> {
    let mut parts = Vec::new();
    flatten(text, &mut parts);
    parts
}

/// Adds the parts of a string.
fn flatten(text: Text, parts: &mut Vec<Text>) {
    let Text::Late(late) = text else {
        parts.push(text);
        return;
    };
    match late.kind() {
        LateKind::Concat(inner) => inner.iter().for_each(|part| match part {
            Data::Str(text) => parts.push(Text::Literal(text.clone())),
            Data::Late(late) => flatten(Text::Late(late.clone()), parts),
            other => parts.push(Text::Late(Late::new(LateKind::Concat(vec![other.clone()])))),
        }),
        _ => parts.push(Text::Late(late)),
    }
}
