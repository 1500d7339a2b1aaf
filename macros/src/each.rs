//! `#[each(...)]`: methods that are another one with its first arguments given.

use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, FnArg, Ident, ImplItem, ImplItemFn, Result, Token, Visibility, parenthesized};

use crate::shared;

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
    let Row { docs, name, given } = row;
    let mut signature = behind.sig.clone();
    let target = std::mem::replace(&mut signature.ident, name);
    let is_context = |input: &FnArg| match input {
        FnArg::Receiver(_) => true,
        FnArg::Typed(typed) => shared::is_context(&typed.ty),
    };
    let inputs = std::mem::take(&mut signature.inputs).into_iter();
    let (context, rest): (Vec<_>, Vec<_>) = inputs.partition(is_context);
    signature.inputs = context.iter().cloned().chain(rest.into_iter().skip(given.len())).collect();
    let taken = shared::parameters(&signature)?;
    let (first, last) = taken.split_at(context.iter().filter(|it| matches!(it, FnArg::Typed(_))).count());
    let receiver = signature.receiver().map(|_| quote!(self,));
    let given = given.into_iter();
    Ok(ImplItemFn {
        attrs: docs,
        vis: Visibility::Public(<Token![pub]>::default()),
        defaultness: None,
        sig: signature,
        block: syn::parse2(quote!({ Self::#target(#receiver #(#first,)* #(#given,)* #(#last),*) }))?,
    })
}
