//! `#[choice]` enums and `#[union]` parameters.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Fields, ItemEnum, Lit, Result};

use crate::shared::{self, Arguments};

/// An enum whose variants are members of a script's enum.
pub fn choice(args: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let args: Arguments = syn::parse2(args)?;
    args.only(&["module"])?;
    let mut item: ItemEnum = syn::parse2(item)?;
    let ident = item.ident.clone();
    let docs = shared::docs(&item.attrs);
    let mut rows = Vec::new();
    let mut variants = Vec::new();
    let mut values = Vec::new();
    for variant in &mut item.variants {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(syn::Error::new_spanned(variant, "a choice has plain variants"));
        }
        let docs = shared::docs(&variant.attrs);
        let value = shared::take_literal(&mut variant.attrs, "value")?;
        let deprecated = match shared::take_text(&mut variant.attrs, "deprecated_name")? {
            Some(text) => quote!(Some(#text)),
            None => quote!(None),
        };
        let name = shared::script_name(&variant.ident);
        let (value, text) = match value {
            Some(Lit::Int(number)) => (quote!(Number(#number)), number.to_string()),
            Some(Lit::Str(text)) => (quote!(Text(#text)), text.value()),
            Some(other) => return Err(syn::Error::new_spanned(other, "a value is a text or a whole number")),
            None => (quote!(Text(#name)), name.clone()),
        };
        rows.push(quote! {
            ::infra::declare::MemberDesc {
                name: #name,
                value: ::infra::declare::MemberValue::#value,
                docs: #docs,
                deprecated: #deprecated,
            }
        });
        values.push(text);
        variants.push(variant.ident.clone());
    }
    let name = ident.to_string();
    let module = args.tokens_or("module", quote!(""));
    Ok(quote! {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        #item
        impl #ident {
            /// All members, in the order of the documentation.
            pub const fn all() -> &'static [Self] {
                &[#(Self::#variants),*]
            }
            /// The text that stands for this member in a template.
            pub const fn value(self) -> &'static str {
                match self { #(Self::#variants => #values),* }
            }
        }
        const _: () = {
            static ROW: ::infra::declare::EnumDesc = ::infra::declare::EnumDesc {
                name: #name,
                module: #module,
                docs: #docs,
                members: &[#(#rows),*],
            };
            impl ::infra::declare::FromValue for #ident {
                fn accepts() -> ::infra::declare::Accepts {
                    ::infra::declare::Accepts::Enum(&ROW)
                }
                fn from_value(value: ::infra::declare::Value, cast: &mut ::infra::declare::Cast<'_>) -> Option<Self> {
                    Self::all().get(cast.member(value, &ROW)?).copied()
                }
            }
            impl ::infra::declare::IntoValue for #ident {
                fn gives() -> ::infra::declare::Accepts {
                    ::infra::declare::Accepts::Enum(&ROW)
                }
                fn into_value(self) -> ::infra::declare::Value {
                    ::infra::declare::Value::Member(&ROW, self as usize)
                }
            }
            impl ::infra::declare::Declared for #ident {
                const ITEM: ::infra::declare::Item = ::infra::declare::Item::Enum(&ROW);
            }
        };
    })
}

/// An enum whose variants each hold one type that a parameter takes.
pub fn union(args: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let args: Arguments = syn::parse2(args)?;
    args.only(&[])?;
    let item: ItemEnum = syn::parse2(item)?;
    let ident = &item.ident;
    let mut types = Vec::new();
    let mut names = Vec::new();
    for variant in &item.variants {
        let Fields::Unnamed(fields) = &variant.fields else {
            return Err(syn::Error::new_spanned(variant, "a variant of a union holds one type"));
        };
        let [field] = fields.unnamed.iter().collect::<Vec<_>>()[..] else {
            return Err(syn::Error::new_spanned(variant, "a variant of a union holds one type"));
        };
        types.push(field.ty.clone());
        names.push(variant.ident.clone());
    }
    Ok(quote! {
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        #item
        impl ::infra::declare::FromValue for #ident {
            fn accepts() -> ::infra::declare::Accepts {
                ::infra::declare::Accepts::OneOf(vec![#(<#types as ::infra::declare::FromValue>::accepts()),*])
            }
            fn from_value(value: ::infra::declare::Value, cast: &mut ::infra::declare::Cast<'_>) -> Option<Self> {
                #(
                    if cast.fits(&value, &<#types as ::infra::declare::FromValue>::accepts()) {
                        return <#types as ::infra::declare::FromValue>::from_value(value, cast).map(#ident::#names);
                    }
                )*
                cast.mismatch(&value, &Self::accepts())
            }
        }
        #(
            impl From<#types> for #ident {
                fn from(it: #types) -> Self {
                    #ident::#names(it)
                }
            }
        )*
    })
}
