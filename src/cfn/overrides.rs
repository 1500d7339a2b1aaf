//! What overrides of a resource hold: where its type takes a map, an empty list is an empty map, as Lua writes both alike.

use super::table::{self, Resource, Type};
use crate::core::{Data, Str};

/// A value of an override, with empty maps where the type has maps.
pub(super) fn shaped(cfn_type: &str, path: &[Str], value: Data) -> Data {
    let ty = table::resource(cfn_type).and_then(|resource| type_at(resource, path));
    match ty {
        Some(ty) => with_maps(value, ty),
        None => value,
    }
}

/// The type of a part of a resource; nothing where documents of the user's own begin.
fn type_at(resource: Resource, path: &[Str]) -> Option<Type> {
    let (properties, rest) = path.split_first()?;
    let (name, rest) = rest.split_first()?;
    if properties != "Properties" {
        return None;
    }
    rest.iter().try_fold(resource.property_by_cfn(name)?.ty(), |ty, key| part_of(ty, key))
}

fn part_of(ty: Type, key: &str) -> Option<Type> {
    match ty {
        Type::Struct(inner) => Some(inner.property_by_cfn(key)?.ty()),
        Type::List(item) | Type::Map(item) => Some(item.get()),
        Type::Union(types) => types.iter().find_map(|ty| part_of(ty.get(), key)),
        _ => None,
    }
}

fn with_maps(value: Data, ty: Type) -> Data {
    match (value, ty) {
        (Data::List(items), ty) if items.is_empty() && is_map(ty) => Data::Map(Vec::new()),
        (Data::List(items), Type::List(item)) => {
            Data::List(items.into_iter().map(|value| with_maps(value, item.get())).collect())
        }
        (Data::Map(fields), Type::Struct(_) | Type::Map(_)) => {
            let shape = |(key, value): (Str, Data)| match part_of(ty, &key) {
                Some(ty) => (key, with_maps(value, ty)),
                None => (key, value),
            };
            Data::Map(fields.into_iter().map(shape).collect())
        }
        (value, _) => value,
    }
}

/// Whether a type takes maps alone. Documents count: those that are properties have named parts.
fn is_map(ty: Type) -> bool {
    match ty {
        Type::Struct(_) | Type::Map(_) | Type::Json | Type::Tag => true,
        Type::Union(types) => types.iter().all(|ty| is_map(ty.get())),
        _ => false,
    }
}
