//! What every attribute reads: doc comments, names, defaults and `key = value` arguments.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Expr, FnArg, Ident, Lit, LitStr, Meta, Pat, Result, Signature, Token, Type};

/// The text of the doc comments, one line per line.
pub fn docs(attrs: &[Attribute]) -> String {
    let lines = attrs.iter().filter_map(|attr| match &attr.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(line(&text.value())),
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A line of a doc comment, without the space behind its slashes; examples keep their indentation.
fn line(text: &str) -> String {
    text.strip_prefix(' ').unwrap_or(text).trim_end().to_owned()
}

/// Removes the attribute `name` and returns it.
pub fn take(attrs: &mut Vec<Attribute>, name: &str) -> Option<Attribute> {
    let at = attrs.iter().position(|attr| attr.path().is_ident(name))?;
    Some(attrs.remove(at))
}

/// Removes `#[name = "text"]` and returns the text.
pub fn take_text(attrs: &mut Vec<Attribute>, name: &str) -> Result<Option<String>> {
    let Some(attr) = take(attrs, name) else { return Ok(None) };
    let pair = attr.meta.require_name_value()?;
    let text: LitStr = syn::parse2(pair.value.to_token_stream())?;
    Ok(Some(text.value()))
}

/// Removes `#[name = literal]` and returns the literal.
pub fn take_literal(attrs: &mut Vec<Attribute>, name: &str) -> Result<Option<Lit>> {
    let Some(attr) = take(attrs, name) else { return Ok(None) };
    let pair = attr.meta.require_name_value()?;
    syn::parse2(pair.value.to_token_stream()).map(Some)
}

/// A default: its expression, and how the documentation words it.
pub struct Default {
    pub value: Expr,
    pub words: String,
}

impl Parse for Default {
    fn parse(input: ParseStream) -> Result<Self> {
        let value: Expr = input.parse()?;
        if input.is_empty() {
            let words = value.to_token_stream().to_string().replace(" :: ", ".").replace(" . ", ".");
            return Ok(Default { value, words });
        }
        input.parse::<Token![,]>()?;
        let words: LitStr = input.parse()?;
        Ok(Default { value, words: words.value() })
    }
}

/// Removes `#[default(expr, "words")]` and returns it.
pub fn take_default(attrs: &mut Vec<Attribute>) -> Result<Option<Default>> {
    take(attrs, "default").map(|attr| attr.parse_args()).transpose()
}

/// The arguments of an attribute: `key = value` pairs separated by commas.
pub struct Arguments {
    pairs: Vec<(Ident, Expr)>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut pairs = Vec::new();
        while !input.is_empty() {
            let key: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            // A type with arguments is no expression.
            let value = match key == "state" {
                true => Expr::Verbatim(input.parse::<Type>()?.into_token_stream()),
                false => input.parse()?,
            };
            pairs.push((key, value));
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(Arguments { pairs })
    }
}

impl Arguments {
    /// Refuses keys that the attribute does not know.
    pub fn only(&self, allowed: &[&str]) -> Result<()> {
        for (key, _) in &self.pairs {
            if !allowed.iter().any(|name| key == name) {
                let message = format!("unknown argument `{key}`; allowed are: {}", allowed.join(", "));
                return Err(syn::Error::new(key.span(), message));
            }
        }
        Ok(())
    }

    pub fn get(&self, name: &str) -> Option<&Expr> {
        self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The value as tokens, or `other` where it is absent.
    pub fn tokens_or(&self, name: &str, other: TokenStream) -> TokenStream {
        self.get(name).map_or(other, |value| quote!(#value))
    }
}

/// Whether a type is written `Option<...>`.
pub fn is_option(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|name| name == "Option")
}

/// The last word of a type's path, looking into an `Option`.
pub fn unwrapped(ty: &Type) -> Option<String> {
    if is_option(ty)
        && let Type::Path(path) = ty
        && let Some(last) = path.path.segments.last()
        && let syn::PathArguments::AngleBracketed(args) = &last.arguments
        && let Some(syn::GenericArgument::Type(inner)) = args.args.first()
    {
        return last_segment(inner);
    }
    last_segment(ty)
}

/// The last word of a type's path: `Result` of `crate::diag::Result<()>`.
pub fn last_segment(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// An identifier as scripts see it: `r#ref` is `ref`, and `_options`, which its function does not use, is `options`.
pub fn script_name(ident: &Ident) -> String {
    ident.to_string().trim_start_matches("r#").trim_start_matches('_').to_owned()
}

/// The names of what a function takes, but for `self`.
pub fn parameters(signature: &Signature) -> Result<Vec<Ident>> {
    let mut names = Vec::new();
    for input in &signature.inputs {
        let FnArg::Typed(typed) = input else { continue };
        let Pat::Ident(name) = &*typed.pat else {
            return Err(syn::Error::new_spanned(typed, "expected a name"));
        };
        names.push(name.ident.clone());
    }
    Ok(names)
}

/// Whether a type is the app (`&mut Cx` or `&Cx`), which scripts do not pass.
pub fn is_context(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => last_segment(&reference.elem).is_some_and(|name| name == "Cx"),
        _ => false,
    }
}
