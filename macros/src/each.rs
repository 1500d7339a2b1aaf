//! `#[each(...)]`: methods that are another one with its first arguments given.

use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, FnArg, Ident, ImplItem, ImplItemFn, Pat, Result, Token, Visibility, parenthesized,
};

/// One method: its doc comment, its name and what the method behind it is given.
struct Row {
    docs: Vec<Attribute>,
    name: Ident,
    given: Punctuated<Expr, Token![,]>,
}

impl Parse for Row {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let docs = input.call(Attribute::parse_outer)?;
        let name = input.parse()?;
        let given;
        parenthesized!(given in input);
        Ok(Row { docs, name, given: Punctuated::parse_terminated(&given)? })
    }
}

/// The items of an `impl`, with the methods that `#[each]` asks for before the one behind them.
pub fn expand(items: Vec<ImplItem>) -> Result<Vec<ImplItem>> {
    let mut all = Vec::with_capacity(items.len());
    for item in items {
        let ImplItem::Fn(mut behind) = item else {
            all.push(item);
            continue;
        };
        if let Some(index) = behind.attrs.iter().position(|attr| attr.path().is_ident("each")) {
            let rows = behind.attrs.remove(index);
            for row in rows.parse_args_with(Punctuated::<Row, Token![,]>::parse_terminated)? {
                all.push(ImplItem::Fn(method(row, &behind)?));
            }
        }
        all.push(ImplItem::Fn(behind));
    }
    Ok(all)
}

/// The method of a row: what it is not given, it takes as the one behind it does.
fn method(row: Row, behind: &ImplItemFn) -> Result<ImplItemFn> {
    /// `self` and `cx`.
    const CONTEXT: usize = 2;
    let Row { docs, name, given } = row;
    let mut signature = behind.sig.clone();
    let target = std::mem::replace(&mut signature.ident, name);
    let inputs = std::mem::take(&mut signature.inputs).into_iter().enumerate();
    signature.inputs = inputs
        .filter(|(at, _)| !(CONTEXT..CONTEXT + given.len()).contains(at))
        .map(|(_, input)| input)
        .collect();
    let mut taken = Vec::new();
    for input in &signature.inputs {
        if let FnArg::Typed(typed) = input {
            let Pat::Ident(name) = &*typed.pat else {
                return Err(syn::Error::new_spanned(typed, "expected a name"));
            };
            taken.push(name.ident.clone());
        }
    }
    let (context, rest) =
        taken.split_first().ok_or_else(|| syn::Error::new_spanned(&target, "expected `cx`"))?;
    let given = given.into_iter();
    Ok(ImplItemFn {
        attrs: docs,
        vis: Visibility::Public(<Token![pub]>::default()),
        defaultness: None,
        sig: signature,
        block: syn::parse2(quote!({ self.#target(#context, #(#given,)* #(#rest),*) }))?,
    })
}
