//! `metrics = NAME`: a class with the metric methods of a construct, under short names.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Expr, Ident, ImplItem, ImplItemFn, Result, parse_quote};

use crate::shared;

/// The getter of the construct, and the class that it gives.
pub fn expand(
    owner: &Ident,
    class: &Expr,
    module: &TokenStream,
    items: &[ImplItem],
) -> Result<(ImplItem, TokenStream)> {
    let mut methods = Vec::new();
    for item in items {
        let ImplItem::Fn(method) = item else { continue };
        if let Some(short) = short_name(&method.sig.ident) {
            methods.push(delegate(short, method)?);
        }
    }
    let docs = format!("The metrics of an instance of `{owner}`: CDK's `I{}`.", quote!(#class));
    let getter = parse_quote! {
        /// The metrics, by their short names.
        #[attribute]
        pub fn metrics(self) -> #class {
            #class(self)
        }
    };
    let class = quote! {
        #[doc = #docs]
        #[derive(Clone, Copy, Debug)]
        pub struct #class(#owner);

        #[doc = #docs]
        #[::infra::declare::class(module = #module)]
        impl #class {
            #(#methods)*
        }
    };
    Ok((getter, class))
}

/// `custom` for `metric`, `request_count` for `metric_request_count`.
fn short_name(ident: &Ident) -> Option<Ident> {
    let name = ident.to_string();
    match name.as_str() {
        "metric" => Some(format_ident!("custom")),
        _ => name.strip_prefix("metric_").map(|short| format_ident!("{short}")),
    }
}

/// The method that calls one of the construct.
fn delegate(short: Ident, behind: &ImplItemFn) -> Result<ImplItemFn> {
    let mut method = behind.clone();
    shared::take(&mut method.attrs, "hidden");
    let target = std::mem::replace(&mut method.sig.ident, short);
    let taken = shared::parameters(&method.sig)?;
    method.block = syn::parse2(quote!({ self.0.#target(#(#taken),*) }))?;
    Ok(method)
}
