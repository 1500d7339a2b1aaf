//! `#[construct]`, `#[object]` and `#[class]`: an `impl` block becomes a class row.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, ImplItem, ItemImpl, Result, Type, Visibility};

use crate::each;
use crate::func::{Func, Role};
use crate::metrics;
use crate::shared::{self, Arguments};

/// Where the instances of a class live.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A node of the construct tree; the type is a handle made here.
    Construct,
    /// A mutable object of the app; the type is a handle made here.
    Object,
    /// A plain Rust value, written by the author.
    Value,
}

pub fn expand(args: TokenStream, item: TokenStream, kind: Kind) -> Result<TokenStream> {
    let args: Arguments = syn::parse2(args)?;
    args.only(&["module", "base", "state", "name", "fqn", "data", "becomes", "reference", "metrics"])?;
    let mut item: ItemImpl = syn::parse2(item)?;
    let ident = type_ident(&item.self_ty)?;
    let docs = shared::docs(&item.attrs);
    if docs.is_empty() {
        return Err(syn::Error::new(ident.span(), "a class needs a doc comment on its `impl`"));
    }
    item.attrs.retain(|attr| !attr.path().is_ident("doc"));

    let module = args.tokens_or("module", quote!(""));
    item.items = each::expand(std::mem::take(&mut item.items))?;
    let metrics = match args.get("metrics") {
        Some(class) => {
            let (getter, class) = metrics::expand(&ident, class, &module, &item.items)?;
            item.items.push(getter);
            Some(class)
        }
        None => None,
    };
    let mut funcs = Vec::new();
    for member in &mut item.items {
        let ImplItem::Fn(func) = member else { continue };
        let hidden = shared::take(&mut func.attrs, "hidden").is_some();
        if hidden || !matches!(func.vis, Visibility::Public(_)) {
            continue;
        }
        funcs.push(Func::parse(func)?);
    }
    let wrappers = funcs.iter().map(Func::wrapper);
    let constructor = match funcs.iter().find(|func| func.role == Role::New) {
        Some(func) => {
            let row = func.row(&ident);
            quote!(Some(#row))
        }
        None => quote!(None),
    };
    let build = (kind == Kind::Construct)
        .then(|| funcs.iter().find(|func| func.role == Role::New).and_then(|func| func.build(&ident)))
        .flatten();
    let members = funcs.iter().filter(|func| func.role != Role::New).map(|func| func.row(&ident));
    let references = args.get("reference").map(references).transpose()?.unwrap_or_default();
    let plain_name = ident.to_string();
    let name = args.tokens_or("name", quote!(#plain_name));
    let base = match args.get("base") {
        Some(base) => quote!(Some(<#base as ::infra::declare::Class>::DESC)),
        None => quote!(None),
    };
    let data = match args.get("data") {
        Some(data) => data_function(kind, &ident, data),
        None => quote!(None),
    };
    let becomes = match args.get("becomes") {
        Some(other) => quote! {
            Some(::infra::declare::Becomes {
                class: <#other as ::infra::declare::Class>::DESC,
                make: |cx, node| {
                    let made: #other = <#ident as ::infra::core::Handle>::at(node).becomes(cx)?;
                    Ok(::infra::core::Handle::id(made))
                },
            })
        },
        None => quote!(None),
    };
    let handle = handle(kind, &ident, &docs, &args);
    Ok(quote! {
        #handle
        #item
        #metrics
        #[automatically_derived]
        #[doc(hidden)]
        impl #ident {
            #(#wrappers)*
        }
        #build
        const _: () = {
            // A static, not a constant: rows are compared by address.
            static ROW: ::infra::declare::ClassDesc = ::infra::declare::ClassDesc {
                name: #name,
                module: #module,
                docs: #docs,
                base: #base,
                constructor: #constructor,
                members: &[#(#members,)* #(#references),*],
                data: #data,
                becomes: #becomes,
                row: ::infra::declare::NO_ROW,
            };
            impl ::infra::declare::Class for #ident {
                const DESC: &'static ::infra::declare::ClassDesc = &ROW;
            }
            impl ::infra::declare::Declared for #ident {
                const ITEM: ::infra::declare::Item = ::infra::declare::Item::Class(&ROW);
            }
        };
    })
}

/// The rows of the properties by which others refer to the resource: `vpc_ref("AWS::EC2::VPC")`, or a list of such.
fn references(given: &Expr) -> Result<Vec<TokenStream>> {
    match given {
        Expr::Array(all) => all.elems.iter().map(reference).collect(),
        one => Ok(vec![reference(one)?]),
    }
}

fn reference(given: &Expr) -> Result<TokenStream> {
    let wrong = || {
        syn::Error::new_spanned(given, "expected a name and a resource type: `vpc_ref(\"AWS::EC2::VPC\")`")
    };
    let Expr::Call(call) = given else { return Err(wrong()) };
    let (Expr::Path(name), Some(cfn_type)) = (&*call.func, call.args.first()) else { return Err(wrong()) };
    let name = name.path.get_ident().ok_or_else(wrong)?.to_string();
    Ok(quote! {
        ::infra::declare::FuncDesc {
            name: #name,
            docs: ::infra::cfn::REFERENCE_DOCS,
            role: ::infra::declare::Role::Getter,
            params: &[],
            returns: || ::infra::cfn::reference_type(#cfn_type),
            deprecated: None,
            call: |call| ::infra::cfn::reference_of(call, #cfn_type),
        }
    })
}

/// The erased function that gives the template value of an instance.
fn data_function(kind: Kind, ident: &syn::Ident, data: &syn::Expr) -> TokenStream {
    match kind {
        Kind::Construct => quote! {
            Some(|cx, value| match value {
                ::infra::declare::Value::Node(node) => Some((#data)(cx, #ident(*node))),
                _ => None,
            })
        },
        Kind::Object => quote! {
            Some(|cx, value| match value {
                ::infra::declare::Value::Object(id, _) => Some((#data)(cx, #ident(*id))),
                _ => None,
            })
        },
        Kind::Value => quote! {
            Some(|cx, value| match value {
                ::infra::declare::Value::Instance(it, _) => it.downcast_ref::<#ident>().map(|it| (#data)(cx, it.clone())),
                _ => None,
            })
        },
    }
}

/// The handle type and its conversions, for classes whose instances live in the app.
fn handle(kind: Kind, ident: &syn::Ident, docs: &str, args: &Arguments) -> TokenStream {
    match kind {
        Kind::Construct => {
            let state = args.tokens_or("state", quote!(()));
            let base = args.get("base").map(|base| {
                quote! {
                    impl From<#ident> for #base {
                        fn from(it: #ident) -> #base {
                            <#base as ::infra::core::Handle>::at(it.0)
                        }
                    }
                }
            });
            let is_root = |base: &syn::Expr| match base {
                syn::Expr::Path(path) => {
                    path.path.segments.last().is_some_and(|last| last.ident == "Construct")
                }
                _ => false,
            };
            let to_construct = (*ident != "Construct" && args.get("base").is_some_and(|base| !is_root(base)))
                .then(|| {
                    quote! {
                        impl From<#ident> for ::infra::core::Construct {
                            fn from(it: #ident) -> ::infra::core::Construct {
                                <::infra::core::Construct as ::infra::core::Handle>::at(it.0)
                            }
                        }
                    }
                });
            quote! {
                #[doc = #docs]
                #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
                pub struct #ident(::infra::core::NodeId);
                impl ::infra::core::Handle for #ident {
                    type State = #state;
                    fn at(node: ::infra::core::NodeId) -> Self {
                        #ident(node)
                    }
                    fn id(self) -> ::infra::core::NodeId {
                        self.0
                    }
                }
                impl ::infra::declare::FromValue for #ident {
                    fn accepts() -> ::infra::declare::Accepts {
                        ::infra::declare::Accepts::Class(<Self as ::infra::declare::Class>::DESC)
                    }
                    fn from_value(value: ::infra::declare::Value, cast: &mut ::infra::declare::Cast<'_>) -> Option<Self> {
                        cast.node(value, <Self as ::infra::declare::Class>::DESC).map(#ident)
                    }
                }
                impl ::infra::declare::IntoValue for #ident {
                    fn gives() -> ::infra::declare::Accepts {
                        ::infra::declare::Accepts::Class(<Self as ::infra::declare::Class>::DESC)
                    }
                    fn into_value(self) -> ::infra::declare::Value {
                        ::infra::declare::Value::Node(self.0)
                    }
                }
                #base
                #to_construct
            }
        }
        Kind::Object => {
            let state = args.tokens_or("state", quote!(()));
            let base = args.get("base").map(|base| {
                quote! {
                    impl From<#ident> for #base {
                        fn from(it: #ident) -> #base {
                            <#base as ::infra::core::ObjectHandle>::at(it.0)
                        }
                    }
                }
            });
            quote! {
                #base
                #[doc = #docs]
                #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
                pub struct #ident(::infra::core::ObjectId);
                impl ::infra::core::ObjectHandle for #ident {
                    type State = #state;
                    fn at(id: ::infra::core::ObjectId) -> Self {
                        #ident(id)
                    }
                    fn id(self) -> ::infra::core::ObjectId {
                        self.0
                    }
                }
                impl ::infra::declare::FromValue for #ident {
                    fn accepts() -> ::infra::declare::Accepts {
                        ::infra::declare::Accepts::Class(<Self as ::infra::declare::Class>::DESC)
                    }
                    fn from_value(value: ::infra::declare::Value, cast: &mut ::infra::declare::Cast<'_>) -> Option<Self> {
                        cast.object(value, <Self as ::infra::declare::Class>::DESC).map(#ident)
                    }
                }
                impl ::infra::declare::IntoValue for #ident {
                    fn gives() -> ::infra::declare::Accepts {
                        ::infra::declare::Accepts::Class(<Self as ::infra::declare::Class>::DESC)
                    }
                    fn into_value(self) -> ::infra::declare::Value {
                        ::infra::declare::Value::Object(self.0, <Self as ::infra::declare::Class>::DESC)
                    }
                }
            }
        }
        Kind::Value => quote! {
            impl ::infra::declare::FromValue for #ident {
                fn accepts() -> ::infra::declare::Accepts {
                    ::infra::declare::Accepts::Class(<Self as ::infra::declare::Class>::DESC)
                }
                fn from_value(value: ::infra::declare::Value, cast: &mut ::infra::declare::Cast<'_>) -> Option<Self> {
                    cast.instance(value, <Self as ::infra::declare::Class>::DESC)
                }
            }
            impl ::infra::declare::IntoValue for #ident {
                fn gives() -> ::infra::declare::Accepts {
                    ::infra::declare::Accepts::Class(<Self as ::infra::declare::Class>::DESC)
                }
                fn into_value(self) -> ::infra::declare::Value {
                    ::infra::declare::Value::instance(self, <Self as ::infra::declare::Class>::DESC)
                }
            }
        },
    }
}

fn type_ident(ty: &Type) -> Result<syn::Ident> {
    match ty {
        Type::Path(path) => path
            .path
            .get_ident()
            .cloned()
            .ok_or_else(|| syn::Error::new_spanned(ty, "expected the name of a type without generics")),
        _ => Err(syn::Error::new_spanned(ty, "expected the name of a type")),
    }
}
