//! L1 constructs: every resource type of the table is a class, built from its row at first use.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::references;
use super::table::{self, Resource, Type};
use crate::core::{
    CfnResource, Construct, Cx, Data, Fields, Handle, Late, LateKind, LateType, NodeId, Shape, Str,
    TagManager, Text, TextList,
};
use crate::declare::{
    Accepts, Call, Cast, Class, ClassDesc, FromData, FromValue, FuncDesc, IntoValue, MemberValue, ModuleDesc,
    ParamDesc, Role, Value, closest, describe, did_you_mean,
};
use crate::diag::{Code, Diag, Result};

/// The L1 classes, as a library reads them.
pub const FROM_DATA: FromData = FromData { class, class_names: names, module, module_names };

/// The L1 class of a module: `ec2`, `CfnVPC`.
pub fn class(module: &str, name: &str) -> Option<&'static ClassDesc> {
    if !name.starts_with("Cfn") {
        return None;
    }
    let module = if module.is_empty() { CORE } else { module };
    table::class(module, name).map(desc)
}

/// The L1 class of a resource type.
pub fn class_of_type(cfn_type: &str) -> Option<&'static ClassDesc> {
    table::resource(cfn_type).map(desc)
}

/// The name of a resource type's L1 class, as scripts write it: `ec2.CfnVPC`.
pub fn full_name(resource: Resource) -> String {
    match resource.module() {
        CORE => resource.class().to_owned(),
        module => format!("{module}.{}", resource.class()),
    }
}

/// The module of a resource type's L1 class, as scripts write it; empty for the core library.
pub fn module_of(resource: Resource) -> &'static str {
    match resource.module() {
        CORE => "",
        module => module,
    }
}

/// The names of a module's L1 classes.
pub fn names(module: &str) -> Vec<&'static str> {
    let module = if module.is_empty() { CORE } else { module };
    table::classes(module).map(Resource::class).collect()
}

/// The module of this name, with nothing but its L1 classes.
pub fn module(name: &str) -> Option<&'static ModuleDesc> {
    let name = table::classes(name).next()?.module();
    if name == CORE {
        return None;
    }
    let mut built = built();
    Some(built.modules.entry(name).or_insert_with(|| {
        let docs = format!("Resource types of {}.", services(name).join(", "));
        Box::leak(Box::new(ModuleDesc { name, docs: Box::leak(docs.into_boxed_str()), items: &[] }))
    }))
}

/// The modules that have L1 classes, sorted.
pub fn module_names() -> Vec<&'static str> {
    table::modules().filter(|name| *name != CORE).collect()
}

/// The services whose resource types are in a module, as CloudFormation writes them: `AWS::S3`.
fn services(module: &str) -> Vec<String> {
    let mut services: Vec<String> = table::classes(module)
        .filter_map(|resource| resource.cfn_type().rsplit_once("::"))
        .map(|(service, _)| format!("`{service}`"))
        .collect();
    services.sort();
    services.dedup();
    services
}

/// The table's module for resource types that the core library holds.
const CORE: &str = "core";

/// Class rows that were built. They live as long as the program: there are as many as resource types.
static BUILT: OnceLock<Mutex<Built>> = OnceLock::new();

#[derive(Default)]
struct Built {
    modules: HashMap<&'static str, &'static ModuleDesc>,
    by_type: HashMap<(&'static str, &'static str), &'static ClassDesc>,
    rows: Vec<Resource>,
}

fn built() -> std::sync::MutexGuard<'static, Built> {
    BUILT.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner)
}

fn desc(resource: Resource) -> &'static ClassDesc {
    let mut built = built();
    let key = (resource.module(), resource.class());
    if let Some(known) = built.by_type.get(&key) {
        return known;
    }
    let row = u32::try_from(built.rows.len()).unwrap_or(u32::MAX);
    built.rows.push(resource);
    let desc: &'static ClassDesc = Box::leak(Box::new(ClassDesc {
        name: resource.class(),
        module: module_of(resource),
        docs: Box::leak(format!("The resource type `{}`.", resource.cfn_type()).into_boxed_str()),
        base: Some(CfnResource::DESC),
        constructor: Some(constructor()),
        members: Box::leak(members(resource).into_boxed_slice()),
        data: None,
        becomes: None,
        row,
    }));
    built.by_type.insert(key, desc);
    desc
}

/// The row of the table that a class was built from.
pub fn resource_of(class: &'static ClassDesc) -> Option<Resource> {
    built().rows.get(class.row as usize).copied()
}

fn constructor() -> FuncDesc {
    const PARAMS: &[ParamDesc] = &[
        ParamDesc {
            name: "scope",
            docs: "The construct in which it stands.",
            accepts: Construct::accepts,
            optional: false,
            rest: false,
            default: None,
        },
        ParamDesc {
            name: "id",
            docs: "The id within the scope.",
            accepts: Str::accepts,
            optional: false,
            rest: false,
            default: None,
        },
        ParamDesc {
            name: "props",
            docs: "The properties.",
            accepts: Value::accepts,
            optional: true,
            rest: false,
            default: None,
        },
    ];
    FuncDesc {
        name: "new",
        docs: "Makes the resource.",
        role: Role::New,
        params: PARAMS,
        returns: || Accepts::Class(CfnResource::DESC),
        deprecated: None,
        call: construct,
    }
}

fn members(resource: Resource) -> Vec<FuncDesc> {
    let attributes = resource.attributes().map(|attribute| FuncDesc {
        name: attribute.name(),
        docs: attribute.cfn_name(),
        role: Role::Getter,
        params: &[],
        returns: || Accepts::Any,
        deprecated: None,
        call: get_attribute,
    });
    let getters = resource.properties().map(|property| FuncDesc {
        name: member_name(resource, property),
        docs: property.cfn_name(),
        role: Role::Getter,
        params: &[],
        returns: || Accepts::Any,
        deprecated: None,
        call: get_property,
    });
    const VALUE: &[ParamDesc] = &[ParamDesc {
        name: "value",
        docs: "The value; nothing takes the property away.",
        accepts: Option::<Value>::accepts,
        optional: false,
        rest: false,
        default: None,
    }];
    let setters = resource.properties().map(|property| FuncDesc {
        name: member_name(resource, property),
        docs: property.cfn_name(),
        role: Role::Setter,
        params: VALUE,
        returns: || Accepts::Nothing,
        deprecated: None,
        call: set_property,
    });
    let references = std::iter::once(own(resource, "ref", Role::Getter, &[], get_reference));
    let tags = resource.tags().map(|_| tag_manager(resource));
    attributes.chain(getters).chain(setters).chain(tags).chain(references).chain(statics(resource)).collect()
}

/// The name of the member by which a property is read and set. Where `tags` is a tag manager, `tags_raw` tells which tags
/// the resource was given.
fn member_name(resource: Resource, property: table::Property) -> &'static str {
    match resource.tags() {
        Some((_, tags)) if tags == property && resource.manages_tags() => {
            format!("{}_raw", property.name()).leak()
        }
        _ => property.name(),
    }
}

/// The member by which the tags of a resource are set and removed one by one.
fn tag_manager(resource: Resource) -> FuncDesc {
    FuncDesc {
        name: if resource.manages_tags() { "tags" } else { "cdk_tag_manager" },
        docs: "The tags, to set and remove them one by one.",
        role: Role::Getter,
        params: &[],
        returns: || Accepts::Class(TagManager::DESC),
        deprecated: None,
        call: |call| {
            let this: CfnResource = call.this()?;
            Ok(TagManager::of(call.cx, this.into()).into_value())
        },
    }
}

/// The property that a member reads or sets: its documentation is the CloudFormation name.
pub fn property_of(resource: Resource, member: &FuncDesc) -> Option<table::Property> {
    resource.property_by_cfn(member.docs).filter(|_| matches!(member.role, Role::Getter | Role::Setter))
}

/// A member that is called after the class: `bucket_ref`.
fn own(
    resource: Resource,
    ending: &str,
    role: Role,
    params: &'static [ParamDesc],
    call: fn(&mut Call<'_>) -> Result<Value>,
) -> FuncDesc {
    let name: &'static str = format!("{}_{ending}", references::stem(resource)).leak();
    FuncDesc { name, docs: references::DOCS, role, params, returns: || Accepts::Any, deprecated: None, call }
}

const fn param(name: &'static str, docs: &'static str, accepts: fn() -> Accepts) -> ParamDesc {
    ParamDesc { name, docs, accepts, optional: false, rest: false, default: None }
}

/// Constants and functions of the class.
fn statics(resource: Resource) -> Vec<FuncDesc> {
    const ANY: &[ParamDesc] = &[param("x", "Anything.", Value::accepts)];
    const RESOURCE: &[ParamDesc] = &[param("resource", "The resource.", CfnResource::accepts)];
    const IMPORT: &[ParamDesc] = &[
        param("scope", "The construct in which it stands.", Construct::accepts),
        param("id", "The id within the scope.", Str::accepts),
        param("value", "What tells which resource it is.", Text::accepts),
    ];
    let of_class = |name: &'static str, docs, role, params, returns, call| FuncDesc {
        name,
        docs,
        role,
        params,
        returns,
        deprecated: None,
        call,
    };
    let is_name = format!("is_{}", references::snake(resource.class())).leak();
    let text = Text::accepts;
    let mut all = vec![
        of_class("CFN_RESOURCE_TYPE_NAME", "The resource type.", Role::Constant, &[], text, |call| {
            row(call).map(|resource| Value::text(resource.cfn_type()))
        }),
        of_class(
            is_name,
            "Whether something is such a resource.",
            Role::Static,
            ANY,
            bool::accepts,
            is_resource,
        ),
    ];
    if resource.transform().is_some() {
        let docs = "The transform that a template with such a resource needs.";
        all.push(of_class("REQUIRED_TRANSFORM", docs, Role::Constant, &[], text, |call| {
            row(call).map(|resource| Value::text(resource.transform().unwrap_or_default()))
        }));
    }
    all.extend(resource.makers().map(|maker| match maker.starts_with("from_") {
        true => {
            let docs = "Stands for a resource that is elsewhere, wherever another one refers to it.";
            of_class(maker, docs, Role::Static, IMPORT, Value::accepts, import)
        }
        false => of_class(maker, "The ARN of a resource.", Role::Static, RESOURCE, text, arn_for),
    }));
    all
}

fn get_reference(call: &mut Call<'_>) -> Result<Value> {
    let resource = row(call)?;
    let this: CfnResource = call.this()?;
    Ok(references::reference(call.cx, this, resource))
}

fn is_resource(call: &mut Call<'_>) -> Result<Value> {
    let class = call.class;
    let mut args = call.args();
    let value = args.take::<Value>(0).unwrap_or(Value::Null);
    args.finish()?;
    Ok(call.cx.class_of(&value).is_some_and(|found| found.is(class)).into_value())
}

fn arn_for(call: &mut Call<'_>) -> Result<Value> {
    let resource = row(call)?;
    let mut args = call.args();
    let target = args.take::<CfnResource>(0);
    args.finish()?;
    let Some(target) = target else { return Err(crate::declare::unreported()) };
    references::arn_of(call.cx, target, resource).map(IntoValue::into_value)
}

fn import(call: &mut Call<'_>) -> Result<Value> {
    let (resource, maker) = (row(call)?, call.func.name);
    let mut args = call.args();
    let (scope, id, given) = (args.take::<Construct>(0), args.take::<Str>(1), args.take::<Text>(2));
    args.finish()?;
    let (Some(scope), Some(id), Some(given)) = (scope, id, given) else {
        return Err(crate::declare::unreported());
    };
    references::import(call.cx, scope, id, resource, maker, given)
}

fn row(call: &Call<'_>) -> Result<Resource> {
    resource_of(call.class)
        .ok_or_else(|| Diag::new(Code::Internal, "a class has no row in the resource table").into())
}

fn construct(call: &mut Call<'_>) -> Result<Value> {
    let resource = row(call)?;
    let mut args = call.args();
    let scope = args.take::<Construct>(0);
    let id = args.take::<Str>(1);
    let props = args.take_or::<Value>(2, || Value::Map(Vec::new()));
    args.finish()?;
    let (Some(scope), Some(id), Some(props)) = (scope, id, props) else {
        return Err(crate::declare::unreported());
    };
    let title = call.title();
    let mut cast = Cast::new(call.cx, title);
    let fields = members_of(props, &resource.properties().collect::<Vec<_>>(), &mut cast);
    cast.finish()
        .map_err(|error| error.on(format!("{}/{id}", call.cx.path(scope.id())).trim_start_matches('/')))?;
    let cfn_type = Str::new_static(resource.cfn_type());
    let made = CfnResource::of_type(call.cx, scope, id, cfn_type, fields.unwrap_or_default())?;
    if let Some(transform) = resource.transform() {
        call.cx.stack_of(made.id())?.add_transform(call.cx, Str::new_static(transform));
    }
    Ok(made.into_value())
}

fn get_attribute(call: &mut Call<'_>) -> Result<Value> {
    let resource = row(call)?;
    let this: CfnResource = call.this()?;
    let Some(attribute) = resource.attribute(call.func.name) else { return Ok(Value::Null) };
    let ty = match attribute.ty() {
        Type::List(_) => LateType::List,
        Type::Integer | Type::Number | Type::IntegerEnum(_) => LateType::Number,
        Type::Boolean => LateType::Other,
        _ => LateType::Text,
    };
    let late = Late::attribute(this.id(), attribute.cfn_name()).typed(ty);
    Ok(Data::from(late).into_value())
}

fn get_property(call: &mut Call<'_>) -> Result<Value> {
    let resource = row(call)?;
    let this: CfnResource = call.this()?;
    let Some(property) = property_of(resource, call.func) else { return Ok(Value::Null) };
    let data = this.property(call.cx, property.cfn_name()).unwrap_or_default();
    Ok(as_given(data, property.ty()).into_value())
}

/// As in the CDK, the tags that a resource was given are among its `tags` since it was made.
fn warn_of_raw_tags(cx: &mut Cx, resource: CfnResource, name: &str) {
    let message = format!("the template does not change with `{name}`: it has the tags of `tags`");
    let diag = Diag::warning(Code::Surprise, message).hint("use `tags.set_tag` and `tags.remove_tag`");
    cx.warn(diag.at(cx.span).on(cx.path(resource.id())));
}

/// A value of a property with the names that scripts use, as it can be given to another resource.
fn as_given(data: Data, ty: Type) -> Data {
    match (data, ty) {
        (Data::Map(fields), Type::Struct(inner)) => Data::Map(named_as_given(fields, inner)),
        (Data::Map(fields), Type::Tag) => {
            let lower = |key: Str| key.to_lowercase().into();
            Data::Map(fields.into_iter().map(|(key, value)| (lower(key), value)).collect())
        }
        (Data::Map(fields), Type::Map(item)) => {
            let item = item.get();
            Data::Map(fields.into_iter().map(|(key, value)| (key, as_given(value, item))).collect())
        }
        (Data::List(items), Type::List(item)) => {
            let item = item.get();
            Data::List(items.into_iter().map(|value| as_given(value, item)).collect())
        }
        (data, Type::Union(types)) => match types.iter().map(|ty| ty.get()).find(|ty| is_of(&data, *ty)) {
            Some(ty) => as_given(data, ty),
            None => data,
        },
        (data, _) => data,
    }
}

fn named_as_given(fields: Fields, inner: table::Struct) -> Fields {
    let given = |(key, value): (Str, Data)| match inner.property_by_cfn(&key) {
        Some(property) => (Str::new_static(property.name()), as_given(value, property.ty())),
        None => (key, value),
    };
    fields.into_iter().map(given).collect()
}

/// Whether a value was written as one of a type, of those that a union has.
fn is_of(data: &Data, ty: Type) -> bool {
    match (data, ty) {
        (Data::Map(fields), Type::Struct(inner)) => {
            fields.iter().all(|(key, _)| inner.property_by_cfn(key).is_some())
        }
        (Data::List(items), Type::List(item)) => items.iter().all(|value| is_of(value, item.get())),
        (data, Type::Union(types)) => types.iter().any(|ty| is_of(data, ty.get())),
        _ => false,
    }
}

fn set_property(call: &mut Call<'_>) -> Result<Value> {
    let resource = row(call)?;
    let this: CfnResource = call.this()?;
    let Some(property) = property_of(resource, call.func) else { return Ok(Value::Null) };
    let mut args = call.args();
    let value = args.take::<Option<Value>>(0).flatten();
    args.finish()?;
    // Nothing takes the property away.
    let data = match value {
        None => None,
        Some(value) => {
            let title = call.title();
            let mut cast = Cast::new(call.cx, title);
            let data = cast.within_key(property.name(), |cast| of_property(value, property, cast));
            cast.finish()?;
            data
        }
    };
    this.set_property(call.cx, property.cfn_name(), data.unwrap_or_default());
    if call.func.name != property.name() {
        warn_of_raw_tags(call.cx, this, call.func.name);
    }
    Ok(Value::Null)
}

/// The properties of a resource or of a nested struct, by their CloudFormation names.
fn members_of(value: Value, properties: &[table::Property], cast: &mut Cast<'_>) -> Option<Fields> {
    let entries = match value {
        Value::Map(entries) => entries,
        Value::List(items) if items.is_empty() => Vec::new(),
        Value::Null => Vec::new(),
        other => return cast.mismatch(&other, &Accepts::Map(Box::new(Accepts::Any))),
    };
    let mut fields = Fields::with_capacity(entries.len());
    let mut missing: Vec<&table::Property> =
        properties.iter().filter(|property| property.required()).collect();
    for (key, value) in entries {
        let Some(property) = properties.iter().find(|property| property.name() == key) else {
            let names: Vec<&str> = properties.iter().map(|property| property.name()).collect();
            if let Some(meant) = closest(&key, names.iter().copied()).first() {
                missing.retain(|property| property.name() != *meant);
            }
            let hint = did_you_mean(&key, names);
            cast.within_key(&key, |cast| {
                cast.problem(
                    Code::UnknownProp,
                    "is not a property of this resource",
                    hint.into_iter().collect(),
                );
                Some(())
            });
            continue;
        };
        if matches!(value, Value::Null) {
            continue;
        }
        missing.retain(|required| required.name() != property.name());
        let data = cast.within_key(&key, |cast| of_property(value, *property, cast));
        fields.push((Str::new_static(property.cfn_name()), data.unwrap_or_default()));
    }
    for property in missing {
        cast.within_key(property.name(), |cast| cast.missing::<()>(&accepts(property.ty())));
    }
    fields.sort_by(|(a, _), (b, _)| a.cmp(b));
    Some(fields)
}

/// A value of a property; constructs stand for the resources that the property refers to.
fn of_property(value: Value, property: table::Property, cast: &mut Cast<'_>) -> Option<Data> {
    let value = match value {
        Value::List(items) => {
            Value::List(items.into_iter().map(|item| stand_in(item, property, cast)).collect())
        }
        one => stand_in(one, property, cast),
    };
    if let (Value::Node(_), Type::String, Some(takes)) = (&value, property.ty(), references::takes(property))
    {
        let found = describe(cast.cx, &value);
        cast.problem(Code::TypeMismatch, format!("must be a string, not {found}"), vec![takes]);
        return None;
    }
    convert(value, property.ty(), cast)
}

fn stand_in(value: Value, property: table::Property, cast: &mut Cast<'_>) -> Value {
    if !matches!(value, Value::Node(_) | Value::Map(_)) {
        return value;
    }
    match references::stand_in(&value, property, cast) {
        Some(data) => data.into_value(),
        None => value,
    }
}

/// A value as a property of this type takes it; late-bound values are let through.
fn convert(value: Value, ty: Type, cast: &mut Cast<'_>) -> Option<Data> {
    if let Value::Late(late) = value {
        cast.cx.shape_lazy(&late, || Shape(Rc::new(move |value, cast| convert(value, ty, cast))));
        return Some(late.into());
    }
    if let Value::Text(Text::Late(late)) = value {
        return Some(late.into());
    }
    if let Value::Callback(_) = value {
        return Data::from_value(value, cast);
    }
    let value = match value.of_member() {
        Some(MemberValue::Text(text)) => Value::text(text),
        Some(MemberValue::Number(number)) => Value::Int(number),
        None => value,
    };
    match ty {
        Type::String | Type::DateTime => match value {
            Value::Text(Text::Literal(text)) => Some(text.into()),
            other => {
                if let Value::Node(node) = other
                    && cast.cx.cast::<CfnResource>(node).is_some()
                {
                    let found = describe(cast.cx, &other);
                    let hint = "pass its `ref`, or one of its attributes, such as `attr_arn`".to_owned();
                    cast.problem(Code::TypeMismatch, format!("must be a string, not {found}"), vec![hint]);
                    return None;
                }
                cast.mismatch(&other, &Accepts::Text)
            }
        },
        Type::Enum(values) => choice(value, &values.iter().collect::<Vec<_>>(), cast),
        Type::Integer | Type::IntegerEnum(_) => i64::from_value(value, cast).map(Data::from),
        Type::Number => match value {
            Value::Int(it) => Some(it.into()),
            other => f64::from_value(other, cast).map(Data::from),
        },
        Type::Boolean => bool::from_value(value, cast).map(Data::from),
        // Such properties hold documents: Lua's `{}` is an empty one.
        Type::Json if matches!(&value, Value::List(items) if items.is_empty()) => {
            Some(Data::Map(Fields::new()))
        }
        Type::Json => Data::from_value(value, cast),
        Type::Tag => tag(value, cast),
        Type::List(item) => list(value, item.get(), cast),
        Type::Map(item) => map(value, item.get(), cast),
        Type::Struct(inner) => {
            if !matches!(value, Value::Map(_)) && !matches!(&value, Value::List(items) if items.is_empty()) {
                return cast.mismatch(&value, &Accepts::Map(Box::new(Accepts::Any)));
            }
            members_of(value, &inner.properties().collect::<Vec<_>>(), cast).map(Data::Map)
        }
        Type::Union(types) => {
            let types = || types.iter().map(|ty| ty.get());
            let fitting = types().find(|ty| suits(&value, *ty) && cast.fits(&value, &accepts(*ty)));
            match fitting.or_else(|| types().find(|ty| cast.fits(&value, &accepts(*ty)))) {
                Some(ty) => convert(value, ty, cast),
                None => Data::from_value(value, cast),
            }
        }
    }
}

/// Whether the keys of a value are those of a type; a union may have several types of maps.
fn suits(value: &Value, ty: Type) -> bool {
    match (ty, value) {
        (Type::Struct(inner), Value::Map(entries)) => {
            let has = |name: &str| entries.iter().any(|(key, _)| key == name);
            entries.iter().all(|(key, _)| inner.property(key).is_some())
                && inner.properties().all(|property| !property.required() || has(property.name()))
        }
        (Type::List(item), Value::List(items)) => items.iter().all(|value| suits(value, item.get())),
        (Type::Union(types), value) => types.iter().any(|ty| suits(value, ty.get())),
        _ => true,
    }
}

/// One of the values that the table knows.
fn choice(value: Value, allowed: &[&'static str], cast: &mut Cast<'_>) -> Option<Data> {
    let Value::Text(Text::Literal(text)) = value else { return cast.mismatch(&value, &Accepts::Text) };
    if allowed.contains(&text.as_str()) {
        return Some(text.into());
    }
    cast.problem(
        Code::InvalidValue,
        format!("cannot be `{text}`"),
        did_you_mean(&text, allowed.iter().copied()).into_iter().collect(),
    );
    None
}

fn tag(value: Value, cast: &mut Cast<'_>) -> Option<Data> {
    if matches!(value, Value::Instance(..)) {
        return Data::from_value(value, cast);
    }
    let Value::Map(entries) = value else {
        return cast.mismatch(&value, &Accepts::Map(Box::new(Accepts::Text)));
    };
    let mut fields = Fields::new();
    for (key, value) in entries {
        let name = match key.as_str() {
            "key" => "Key",
            "value" => "Value",
            other => {
                let hint = "a tag has `key` and `value`".to_owned();
                let other = other.to_owned();
                cast.within_key(&other, |cast| {
                    cast.problem(Code::UnknownProp, "is not part of a tag", vec![hint]);
                    Some(())
                });
                continue;
            }
        };
        let text = cast.within_key(&key, |cast| Text::from_value(value, cast));
        fields.push((Str::new_static(name), text.map(Data::from).unwrap_or_default()));
    }
    Some(Data::Map(fields))
}

fn list(value: Value, item: Type, cast: &mut Cast<'_>) -> Option<Data> {
    let Value::List(items) = value else {
        return cast.mismatch(&value, &Accepts::List(Box::new(accepts(item))));
    };
    let converted: Vec<Option<Data>> = items
        .into_iter()
        .enumerate()
        .map(|(index, value)| cast.within_index(index, |cast| convert(value, item, cast)))
        .collect();
    converted.into_iter().collect::<Option<Vec<_>>>().map(Data::List)
}

fn map(value: Value, item: Type, cast: &mut Cast<'_>) -> Option<Data> {
    let entries = match value {
        Value::Map(entries) => entries,
        Value::List(items) if items.is_empty() => Vec::new(),
        other => return cast.mismatch(&other, &Accepts::Map(Box::new(accepts(item)))),
    };
    let converted: Vec<Option<(Str, Data)>> = entries
        .into_iter()
        .map(|(key, value)| {
            let data = cast.within_key(&key, |cast| convert(value, item, cast))?;
            Some((key, data))
        })
        .collect();
    converted.into_iter().collect::<Option<Vec<_>>>().map(Data::Map)
}

/// What a type of the table takes, for messages.
pub fn accepts(ty: Type) -> Accepts {
    match ty {
        Type::String | Type::DateTime | Type::Enum(_) => Accepts::Text,
        Type::Integer | Type::IntegerEnum(_) => Accepts::Int,
        Type::Number => Accepts::Num,
        Type::Boolean => Accepts::Bool,
        Type::Json => Accepts::Data,
        Type::List(item) => Accepts::List(Box::new(accepts(item.get()))),
        Type::Map(item) => Accepts::Map(Box::new(accepts(item.get()))),
        Type::Struct(_) | Type::Tag => Accepts::Map(Box::new(Accepts::Any)),
        Type::Union(types) => Accepts::OneOf(types.iter().map(|ty| accepts(ty.get())).collect()),
    }
}

/// The type of a property within properties of a resource type; lists on the way are looked into.
fn nested_type(cfn_type: &str, path: &[&str]) -> Option<Type> {
    let (first, rest) = path.split_first()?;
    let mut ty = table::resource(cfn_type)?.property_by_cfn(first)?.ty();
    for name in rest {
        let inner = |mut ty| loop {
            match ty {
                Type::Struct(inner) => break Some(inner),
                Type::List(item) => ty = item.get(),
                _ => break None,
            }
        };
        ty = inner(ty)?.property_by_cfn(name)?.ty();
    }
    Some(ty)
}

/// What a property takes that lies within properties of a resource type, for constructs that hand it on as it is.
pub fn accepts_nested(cfn_type: &str, path: &[&str]) -> Accepts {
    nested_type(cfn_type, path).map_or(Accepts::Data, accepts)
}

/// A value for a property that lies within properties of a resource type, checked as the L1 checks it.
pub fn nested(cfn_type: &str, path: &[&str], value: Value, cast: &mut Cast<'_>) -> Option<Data> {
    match nested_type(cfn_type, path) {
        Some(ty) => convert(value, ty, cast),
        None => Data::from_value(value, cast),
    }
}

/// A list of strings out of an attribute.
pub fn list_attribute(node: NodeId, name: &'static str) -> TextList {
    TextList::Late(Late::list(LateKind::GetAtt(node, Str::new_static(name))))
}
