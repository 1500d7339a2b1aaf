//! One exposed function: parse it to a [`Func`], render its row and its erased wrapper.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{FnArg, Ident, ImplItemFn, Pat, Result, ReturnType, Type};

use crate::shared::{self, Default};

/// How a function is reached from a script.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    New,
    Static,
    Method,
    Getter,
    Setter,
    Constant,
}

/// A parameter that scripts pass.
struct Param {
    ident: Ident,
    ty: Type,
    docs: String,
    default: Option<Default>,
}

/// How the app is handed to the function: not at all, or as its leading parameter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Context {
    None,
    Leading,
}

/// A function that scripts can call.
pub struct Func {
    pub role: Role,
    ident: Ident,
    name: String,
    docs: String,
    deprecated: Option<String>,
    by_reference: bool,
    context: Context,
    params: Vec<Param>,
    output: Option<Type>,
    fallible: bool,
}

impl Func {
    /// Reads an exposed function and strips our attributes from it.
    pub fn parse(item: &mut ImplItemFn) -> Result<Func> {
        let docs = shared::docs(&item.attrs);
        let renamed = shared::take_text(&mut item.attrs, "name")?;
        let deprecated = shared::take_text(&mut item.attrs, "deprecated_name")?;
        let role = role(item)?;
        let ident = item.sig.ident.clone();
        if docs.is_empty() {
            return Err(syn::Error::new(ident.span(), "an exposed function needs a doc comment"));
        }
        let by_reference =
            matches!(item.sig.inputs.first(), Some(FnArg::Receiver(this)) if this.reference.is_some());
        let mut context = Context::None;
        let mut params = Vec::new();
        for input in &mut item.sig.inputs {
            let FnArg::Typed(arg) = input else { continue };
            if shared::is_context(&arg.ty) {
                context = Context::Leading;
                continue;
            }
            let docs = shared::docs(&arg.attrs);
            arg.attrs.retain(|attr| !attr.path().is_ident("doc"));
            let default = shared::take_default(&mut arg.attrs)?;
            let Pat::Ident(name) = &mut *arg.pat else {
                return Err(syn::Error::new_spanned(&arg.pat, "an exposed parameter needs a plain name"));
            };
            name.mutability = name.mutability.take();
            params.push(Param { ident: name.ident.clone(), ty: (*arg.ty).clone(), docs, default });
        }
        let (output, fallible) = output(&item.sig.output);
        let name = renamed.unwrap_or_else(|| shared::script_name(&ident));
        Ok(Func { role, ident, name, docs, deprecated, by_reference, context, params, output, fallible })
    }

    fn wrapper_ident(&self) -> Ident {
        format_ident!("__call_{}", shared::script_name(&self.ident))
    }

    /// The erased function that the row points to.
    pub fn wrapper(&self) -> TokenStream {
        let wrapper = self.wrapper_ident();
        let target = &self.ident;
        let names: Vec<_> = self.params.iter().map(|param| &param.ident).collect();
        let takes = self.params.iter().enumerate().map(|(index, param)| {
            let (ident, ty) = (&param.ident, &param.ty);
            match &param.default {
                Some(default) => {
                    let value = &default.value;
                    quote!(let #ident = __args.take_or::<#ty>(#index, || #value);)
                }
                None => quote!(let #ident = __args.take::<#ty>(#index);),
            }
        });
        let context = (self.context == Context::Leading).then(|| quote!(call.cx,));
        let (this, receiver) = match self.role {
            Role::Method | Role::Getter | Role::Setter => {
                let by_ref = self.by_reference.then(|| quote!(&));
                (Some(quote!(let this = call.this::<Self>()?;)), Some(quote!(#by_ref this,)))
            }
            _ => (None, None),
        };
        let question = self.fallible.then(|| quote!(?));
        quote! {
            #[doc(hidden)]
            #[allow(unused_variables, clippy::needless_pass_by_value)]
            fn #wrapper(call: &mut ::infra::declare::Call<'_>) -> ::infra::diag::Result<::infra::declare::Value> {
                #this
                let mut __args = call.args();
                #(#takes)*
                __args.finish()?;
                let (#(Some(#names),)*) = (#(#names,)*) else { return Err(::infra::declare::unreported()) };
                let __out = Self::#target(#receiver #context #(#names),*) #question;
                Ok(::infra::declare::IntoValue::into_value(__out))
            }
        }
    }

    /// The way to the constructor from Rust, where it takes a scope, an id and props.
    pub fn build(&self, class: &Ident) -> Option<TokenStream> {
        let [scope, id, rest @ ..] = &self.params[..] else { return None };
        let is_it = |param: &Param, name: &str| shared::unwrapped(&param.ty).as_deref() == Some(name);
        if !is_it(scope, "Construct") || !is_it(id, "Str") || rest.len() > 1 {
            return None;
        }
        let (props, pass) = match rest.first() {
            Some(Param { ty, .. }) => (quote!(#ty), quote!(props)),
            None => (quote!(()), quote!()),
        };
        let context = (self.context == Context::Leading).then(|| quote!(cx,));
        let made = quote!(Self::new(#context scope.into(), id.into(), #pass));
        let body = if self.fallible { made } else { quote!(Ok(#made)) };
        Some(quote! {
            impl ::infra::core::Build for #class {
                type Props = #props;
                #[allow(unused_variables, clippy::useless_conversion)]
                fn build(
                    cx: &mut ::infra::core::Cx,
                    scope: ::infra::core::Construct,
                    id: ::infra::core::Str,
                    props: #props,
                ) -> ::infra::diag::Result<Self> {
                    #body
                }
            }
        })
    }

    /// The row of the declaration table.
    pub fn row(&self, class: &Ident) -> TokenStream {
        let wrapper = self.wrapper_ident();
        let (name, docs) = (&self.name, &self.docs);
        let role = match self.role {
            Role::New => quote!(New),
            Role::Static => quote!(Static),
            Role::Method => quote!(Method),
            Role::Getter => quote!(Getter),
            Role::Setter => quote!(Setter),
            Role::Constant => quote!(Constant),
        };
        let params = self.params.iter().map(Param::row);
        let returns = match &self.output {
            Some(ty) => quote!(<#ty as ::infra::declare::IntoValue>::gives),
            None => quote!(<() as ::infra::declare::IntoValue>::gives),
        };
        let deprecated = match &self.deprecated {
            Some(text) => quote!(Some(#text)),
            None => quote!(None),
        };
        let row = quote! {
            ::infra::declare::FuncDesc {
                name: #name,
                docs: #docs,
                role: ::infra::declare::Role::#role,
                params: &[#(#params),*],
                returns: #returns,
                deprecated: #deprecated,
                call: #class::#wrapper,
            }
        };
        without_self(row, class)
    }
}

/// The tokens with the class's name for `Self`, since rows stand outside its `impl`.
fn without_self(tokens: TokenStream, class: &Ident) -> TokenStream {
    let plain = tokens.into_iter().map(|token| match token {
        TokenTree::Ident(word) if word == "Self" => TokenTree::Ident(class.clone()),
        TokenTree::Group(group) => {
            TokenTree::Group(Group::new(group.delimiter(), without_self(group.stream(), class)))
        }
        other => other,
    });
    plain.collect()
}

impl Param {
    fn row(&self) -> TokenStream {
        let name = shared::script_name(&self.ident);
        let (docs, ty) = (&self.docs, &self.ty);
        let rest = shared::last_segment(ty).is_some_and(|name| name == "Rest");
        let optional = rest || self.default.is_some() || shared::is_option(ty);
        let default = match &self.default {
            Some(default) => {
                let words = &default.words;
                quote!(Some(#words))
            }
            None => quote!(None),
        };
        quote! {
            ::infra::declare::ParamDesc {
                name: #name,
                docs: #docs,
                accepts: <#ty as ::infra::declare::FromValue>::accepts,
                optional: #optional,
                rest: #rest,
                default: #default,
            }
        }
    }
}

fn role(item: &mut ImplItemFn) -> Result<Role> {
    let has_self = item.sig.receiver().is_some();
    if shared::take(&mut item.attrs, "attribute").is_some() {
        return Ok(Role::Getter);
    }
    if shared::take(&mut item.attrs, "setter").is_some() {
        return Ok(Role::Setter);
    }
    if shared::take(&mut item.attrs, "constant").is_some() {
        return Ok(Role::Constant);
    }
    if item.sig.ident == "new" {
        return Ok(Role::New);
    }
    Ok(if has_self { Role::Method } else { Role::Static })
}

/// The type that a function gives, and whether it can fail.
fn output(output: &ReturnType) -> (Option<Type>, bool) {
    let ReturnType::Type(_, ty) = output else { return (None, false) };
    let Type::Path(path) = &**ty else { return (Some((**ty).clone()), false) };
    let Some(last) = path.path.segments.last() else { return (None, false) };
    if last.ident != "Result" {
        return (Some((**ty).clone()), false);
    }
    let syn::PathArguments::AngleBracketed(args) = &last.arguments else { return (None, true) };
    match args.args.first() {
        Some(syn::GenericArgument::Type(inner)) => (Some(inner.clone()), true),
        _ => (None, true),
    }
}
