//! `#[props]`: a struct that scripts write as a map.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Fields, Ident, ItemStruct, Result, Type};

use crate::shared::{self, Arguments, Default};

/// One field, or the fields of another props struct that are taken over.
struct Field {
    ident: Ident,
    ty: Type,
    name: String,
    docs: String,
    default: Option<Default>,
    deprecated: Option<String>,
    extends: bool,
    /// Whether the struct that is taken over has required fields, so that there is no default.
    required: bool,
}

impl Field {
    fn parse(field: &mut syn::Field) -> Result<Field> {
        let ident =
            field.ident.clone().ok_or_else(|| syn::Error::new_spanned(&*field, "fields need names"))?;
        let docs = shared::docs(&field.attrs);
        let extension = shared::take(&mut field.attrs, "extends");
        let extends = extension.is_some();
        let required = extension.is_some_and(|attr| attr.meta.require_list().is_ok());
        if docs.is_empty() && !extends {
            return Err(syn::Error::new(ident.span(), "a prop needs a doc comment"));
        }
        Ok(Field {
            name: shared::take_text(&mut field.attrs, "name")?.unwrap_or_else(|| shared::script_name(&ident)),
            default: shared::take_default(&mut field.attrs)?,
            deprecated: shared::take_text(&mut field.attrs, "deprecated_name")?,
            ty: field.ty.clone(),
            ident,
            docs,
            extends,
            required,
        })
    }

    fn optional(&self) -> bool {
        self.default.is_some() || shared::is_option(&self.ty)
    }

    fn row(&self) -> TokenStream {
        let (name, docs, ty, optional) = (&self.name, &self.docs, &self.ty, self.optional());
        let default = match &self.default {
            Some(default) => {
                let words = &default.words;
                quote!(Some(#words))
            }
            None => quote!(None),
        };
        let deprecated = match &self.deprecated {
            Some(text) => quote!(Some(#text)),
            None => quote!(None),
        };
        quote! {
            ::infra::declare::FieldDesc {
                name: #name,
                docs: #docs,
                accepts: <#ty as ::infra::declare::FromValue>::accepts,
                optional: #optional,
                default: #default,
                deprecated: #deprecated,
            }
        }
    }

    fn take(&self) -> TokenStream {
        let (ident, ty, name) = (&self.ident, &self.ty, &self.name);
        if self.extends {
            return quote!(let #ident = <#ty as ::infra::declare::Props>::take(__fields););
        }
        match &self.default {
            Some(default) => {
                let value = &default.value;
                quote!(let #ident = __fields.take_or::<#ty>(#name, || #value);)
            }
            None => quote!(let #ident = __fields.take::<#ty>(#name);),
        }
    }

    fn default_value(&self) -> TokenStream {
        match &self.default {
            Some(default) => {
                let value = &default.value;
                quote!(#value)
            }
            None => quote!(::core::default::Default::default()),
        }
    }
}

pub fn expand(args: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let args: Arguments = syn::parse2(args)?;
    args.only(&["module", "output"])?;
    let mut item: ItemStruct = syn::parse2(item)?;
    let ident = item.ident.clone();
    let docs = shared::docs(&item.attrs);
    if docs.is_empty() {
        return Err(syn::Error::new(ident.span(), "a props struct needs a doc comment"));
    }
    let Fields::Named(named) = &mut item.fields else {
        return Err(syn::Error::new(ident.span(), "a props struct needs named fields"));
    };
    let fields = named.named.iter_mut().map(Field::parse).collect::<Result<Vec<_>>>()?;
    let own: Vec<_> = fields.iter().filter(|field| !field.extends).collect();
    let rows = own.iter().map(|field| field.row());
    let parents = fields.iter().filter(|field| field.extends).map(|field| {
        let ty = &field.ty;
        quote!(<#ty as ::infra::declare::Props>::DESC)
    });
    let takes = fields.iter().map(Field::take);
    let idents: Vec<_> = fields.iter().map(|field| &field.ident).collect();
    let has_default =
        fields.iter().all(|field| if field.extends { !field.required } else { field.optional() });
    let default = has_default.then(|| {
        let values = fields.iter().map(Field::default_value);
        quote! {
            impl ::core::default::Default for #ident {
                fn default() -> Self {
                    #ident { #(#idents: #values),* }
                }
            }
        }
    });
    let maker = (!has_default).then(|| maker(&ident, &fields));
    let name = ident.to_string();
    let module = args.tokens_or("module", quote!(""));
    let output = args.get("output").map(|_| output(&ident, &fields));
    Ok(quote! {
        #output
        #[derive(Clone, Debug)]
        #item
        #default
        #maker
        const _: () = {
            static ROW: ::infra::declare::StructDesc = ::infra::declare::StructDesc {
                name: #name,
                module: #module,
                docs: #docs,
                parents: &[#(#parents),*],
                fields: &[#(#rows),*],
            };
            impl ::infra::declare::Props for #ident {
                const DESC: &'static ::infra::declare::StructDesc = &ROW;
                fn take(__fields: &mut ::infra::declare::FieldMap<'_, '_>) -> Option<Self> {
                    #(#takes)*
                    Some(#ident { #(#idents: #idents?),* })
                }
            }
        };
        impl ::infra::declare::FromValue for #ident {
            fn accepts() -> ::infra::declare::Accepts {
                ::infra::declare::Accepts::Struct(<Self as ::infra::declare::Props>::DESC)
            }
            fn from_value(value: ::infra::declare::Value, cast: &mut ::infra::declare::Cast<'_>) -> Option<Self> {
                cast.props(value)
            }
            fn absent(cast: &mut ::infra::declare::Cast<'_>) -> Option<Self> {
                cast.props(::infra::declare::Value::Map(Vec::new()))
            }
        }
        impl ::infra::declare::Declared for #ident {
            const ITEM: ::infra::declare::Item = ::infra::declare::Item::Struct(<Self as ::infra::declare::Props>::DESC);
        }
    })
}

/// `new`, which takes what is required: `Props { more, ..Props::new(required) }`.
fn maker(ident: &Ident, fields: &[Field]) -> TokenStream {
    let needed = |field: &&Field| if field.extends { field.required } else { !field.optional() };
    let params = fields.iter().filter(needed).map(|field| {
        let (name, ty) = (&field.ident, &field.ty);
        quote!(#name: #ty)
    });
    let values = fields.iter().map(|field| {
        let name = &field.ident;
        if needed(&field) {
            return quote!(#name);
        }
        let value = field.default_value();
        quote!(#name: #value)
    });
    quote! {
        impl #ident {
            /// Everything that is required; the rest has its defaults.
            #[allow(clippy::too_many_arguments)]
            pub fn new(#(#params),*) -> Self {
                #ident { #(#values),* }
            }
        }
    }
}

/// The way back: the struct as a map, for functions that give one. What it takes over from another stands at its place.
fn output(ident: &Ident, fields: &[Field]) -> TokenStream {
    let steps = fields.iter().map(|field| {
        let (name, ident) = (&field.name, &field.ident);
        match field.extends {
            true => quote! {
                if let ::infra::declare::Value::Map(taken_over) = ::infra::declare::IntoValue::into_value(self.#ident) {
                    entries.extend(taken_over);
                }
            },
            false => quote!(entries.push((#name.into(), ::infra::declare::IntoValue::into_value(self.#ident)));),
        }
    });
    quote! {
        impl ::infra::declare::IntoValue for #ident {
            fn gives() -> ::infra::declare::Accepts {
                ::infra::declare::Accepts::Struct(<Self as ::infra::declare::Props>::DESC)
            }
            fn into_value(self) -> ::infra::declare::Value {
                let mut entries = Vec::new();
                #(#steps)*
                ::infra::declare::Value::Map(entries)
            }
        }
    }
}
