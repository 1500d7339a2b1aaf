//! The CloudFormation resource types, read in place from a table in the executable.
//!
//! Nothing is parsed or allocated when the program starts: a look-up is a binary search over rows
//! of fixed width in `table.bin`. What this module hands out are row numbers in `Copy` types and
//! `&'static str` slices of the table. `cargo xtask cfn-table` writes the table; its layout is
//! described there.
//!
//! The table holds facts of one version of the service database (see `table.source.json`). AWS adds
//! properties and enum values all the time, so what is missing here need not be wrong.

use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;

/// The resource type called `cfn_type`, as in `AWS::EC2::VPC`.
pub fn resource(cfn_type: &str) -> Option<Resource> {
    let found = search(0..RESOURCES.len(), |row| RESOURCES.slice(row, 0).cmp(cfn_type.as_bytes()))?;
    Some(Resource { row: found, class: RESOURCES.short(found, 24) })
}

/// The resource type whose L1 class is `class` in `module`, as in `ec2` and `CfnVPC`.
pub fn class(module: &str, class: &str) -> Option<Resource> {
    let rows = module_classes(module)?;
    let found = search(rows, |row| CLASSES.slice(row, 0).cmp(class.as_bytes()))?;
    Some(Resource::of_class(found))
}

/// The resource types of a module by class name, none when there is no such module.
pub fn classes(module: &str) -> impl Iterator<Item = Resource> + use<> {
    module_classes(module).unwrap_or_default().map(Resource::of_class)
}

/// The names of all modules that have L1 classes, sorted; `core` stands for the global names.
pub fn modules() -> impl Iterator<Item = &'static str> {
    (0..MODULES.len()).map(|row| MODULES.text(row, 0))
}

/// All resource types by CloudFormation name.
pub fn resources() -> impl Iterator<Item = Resource> {
    (0..RESOURCES.len()).map(|row| Resource { row, class: RESOURCES.short(row, 24) })
}

/// A resource type and the L1 class that was asked for.
///
/// A few types have a class in more than one module (`eks` and `eks_v2`), so two values that differ
/// can have the same [`cfn_type`](Self::cfn_type).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Resource {
    row: usize,
    class: usize,
}

impl Resource {
    fn of_class(class: usize) -> Self {
        Self { row: CLASSES.short(class, 4), class }
    }

    /// The CloudFormation name, as in `AWS::EC2::VPC`.
    pub fn cfn_type(self) -> &'static str {
        RESOURCES.text(self.row, 0)
    }

    /// The module of the L1 class, as in `ec2`.
    pub fn module(self) -> &'static str {
        MODULES.text(CLASSES.short(self.class, 6), 0)
    }

    /// The name of the L1 class, as in `CfnVPC`.
    pub fn class(self) -> &'static str {
        CLASSES.text(self.class, 0)
    }

    /// The properties by CloudFormation name.
    pub fn properties(self) -> impl ExactSizeIterator<Item = Property> {
        self.property_rows().map(Property)
    }

    /// The property with this name in scripts, as in `cidr_block`.
    pub fn property(self, name: &str) -> Option<Property> {
        property(self.property_rows(), name)
    }

    /// The property with this CloudFormation name, as in `CidrBlock`.
    pub fn property_by_cfn(self, cfn_name: &str) -> Option<Property> {
        property_by_cfn(self.property_rows(), cfn_name)
    }

    /// What `Fn::GetAtt` can return, by CloudFormation name.
    pub fn attributes(self) -> impl ExactSizeIterator<Item = Attribute> {
        self.attribute_rows().map(Attribute)
    }

    /// The attribute with this name in scripts, as in `attr_cidr_block`.
    pub fn attribute(self, name: &str) -> Option<Attribute> {
        self.attribute_rows()
            .find(|row| NAMES.slice(ATTRIBUTES.short(*row, 0), 4) == name.as_bytes())
            .map(Attribute)
    }

    /// The attribute with this CloudFormation name, as in `Endpoint.Address`.
    pub fn attribute_by_cfn(self, cfn_name: &str) -> Option<Attribute> {
        let rows = self.attribute_rows();
        let compare = |row| NAMES.slice(ATTRIBUTES.short(row, 0), 0).cmp(cfn_name.as_bytes());
        search(rows, compare).map(Attribute)
    }

    /// How the resource is tagged, and the property that holds the tags.
    pub fn tags(self) -> Option<(TagStyle, Property)> {
        let style = match RESOURCES.byte(self.row, 28) {
            1 => TagStyle::Standard,
            2 => TagStyle::Map,
            3 => TagStyle::AutoScaling,
            _ => return None,
        };
        let place = RESOURCES.short(self.row, 26);
        Some((style, self.properties().nth(place)?))
    }

    /// Whether `tags` of the class is a tag manager. Else the tags that it is given are a property like any other.
    pub fn manages_tags(self) -> bool {
        RESOURCES.byte(self.row, 29) & 2 != 0
    }

    /// The properties and attributes that tell one resource from another, by CloudFormation name;
    /// `/` leads into a struct.
    pub fn primary_identifier(self) -> impl ExactSizeIterator<Item = &'static str> {
        Texts(List(RESOURCES.long(self.row, 12))).iter()
    }

    /// Whether the CDK counts the resource among those that hold data.
    pub fn stateful(self) -> bool {
        RESOURCES.byte(self.row, 29) & 1 != 0
    }

    /// The transform that a template with this resource needs.
    pub fn transform(self) -> Option<&'static str> {
        let transform = RESOURCES.text(self.row, 16);
        (!transform.is_empty()).then_some(transform)
    }

    /// How the resource's ARN is put together, as in `arn:${Partition}:s3:::${BucketName}`.
    pub fn arn(self) -> Option<&'static str> {
        Texts(List(RESOURCES.long(self.row, 20))).iter().next().filter(|arn| !arn.is_empty())
    }

    /// The static functions of the class that stand for a resource elsewhere, as in `from_bucket_name`.
    pub fn makers(self) -> impl Iterator<Item = &'static str> {
        Texts(List(RESOURCES.long(self.row, 20))).iter().skip(1)
    }

    fn property_rows(self) -> Range<usize> {
        RESOURCES.run(self.row, 4)
    }

    fn attribute_rows(self) -> Range<usize> {
        RESOURCES.run(self.row, 8)
    }
}

impl fmt::Debug for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}.{})", self.cfn_type(), self.module(), self.class())
    }
}

/// What a resource's tags look like in a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TagStyle {
    /// A list of `Key` and `Value`.
    Standard,
    /// A map from key to value.
    Map,
    /// A list of `Key`, `Value` and `PropagateAtLaunch`.
    AutoScaling,
}

/// A nested property type.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Struct(usize);

impl Struct {
    /// The name within its resource, as in `Ebs`; the CDK appends `Property`.
    pub fn name(self) -> &'static str {
        STRUCTS.text(self.0, 0)
    }

    /// The properties by CloudFormation name.
    pub fn properties(self) -> impl ExactSizeIterator<Item = Property> {
        self.property_rows().map(Property)
    }

    /// The property with this name in scripts, as in `volume_size`.
    pub fn property(self, name: &str) -> Option<Property> {
        property(self.property_rows(), name)
    }

    /// The property with this CloudFormation name, as in `VolumeSize`.
    pub fn property_by_cfn(self, cfn_name: &str) -> Option<Property> {
        property_by_cfn(self.property_rows(), cfn_name)
    }

    fn property_rows(self) -> Range<usize> {
        STRUCTS.run(self.0, 4)
    }
}

impl fmt::Debug for Struct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Struct({})", self.name())
    }
}

/// A property of a resource or a struct.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Property(usize);

impl Property {
    /// The CloudFormation name, as in `Ipv6CidrBlock`.
    pub fn cfn_name(self) -> &'static str {
        NAMES.text(PROPERTIES.short(self.0, 0), 0)
    }

    /// The name in scripts, as in `ipv6_cidr_block`.
    pub fn name(self) -> &'static str {
        NAMES.text(PROPERTIES.short(self.0, 0), 4)
    }

    /// The type that the CDK's class gives the property.
    pub fn ty(self) -> Type {
        TypeRef(PROPERTIES.short(self.0, 2)).get()
    }

    /// Whether the property must be set.
    pub fn required(self) -> bool {
        PROPERTIES.byte(self.0, 4) & 0b100 != 0
    }

    /// Whether a change of the property replaces the resource.
    pub fn replaces(self) -> Replaces {
        match PROPERTIES.byte(self.0, 4) & 0b11 {
            1 => Replaces::Maybe,
            2 => Replaces::Yes,
            _ => Replaces::No,
        }
    }

    /// The resources that may stand for a value of the property: their types, each with the property or the
    /// attribute that is taken of it.
    pub fn relations(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let found = search(0..RELATIONS.len(), |row| RELATIONS.long(row, 0).cmp(&self.0));
        let texts = found.map(|row| Texts(List(RELATIONS.long(row, 4))));
        texts.into_iter().flat_map(|texts| {
            let (targets, names) = (texts.iter().step_by(2), texts.iter().skip(1).step_by(2));
            targets.zip(names)
        })
    }

    /// Whether AWS advises against the property.
    pub fn deprecated(self) -> bool {
        PROPERTIES.byte(self.0, 4) & 0b1000 != 0
    }
}

impl fmt::Debug for Property {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Property({}: {:?})", self.cfn_name(), self.ty())
    }
}

/// What a change of a property does to its resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Replaces {
    /// The resource stays.
    No,
    /// It depends on the change.
    Maybe,
    /// A new resource takes its place.
    Yes,
}

/// A value that `Fn::GetAtt` returns.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Attribute(usize);

impl Attribute {
    /// The CloudFormation name, as in `Endpoint.Address`.
    pub fn cfn_name(self) -> &'static str {
        NAMES.text(ATTRIBUTES.short(self.0, 0), 0)
    }

    /// The name in scripts, as in `attr_endpoint_address`.
    pub fn name(self) -> &'static str {
        NAMES.text(ATTRIBUTES.short(self.0, 0), 4)
    }

    /// The type of the value.
    pub fn ty(self) -> Type {
        TypeRef(ATTRIBUTES.short(self.0, 2)).get()
    }
}

impl fmt::Debug for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Attribute({}: {:?})", self.cfn_name(), self.ty())
    }
}

/// The type of a property or an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// True or false.
    Boolean,
    /// Anything; the keys of maps in it belong to the user.
    Json,
    /// A point in time.
    DateTime,
    /// A `Key` and a `Value`.
    Tag,
    /// Text, of which these values are known.
    Enum(EnumValues),
    /// A whole number, of which these values are known.
    IntegerEnum(EnumValues),
    /// A list of one type.
    List(TypeRef),
    /// A map from text, which belongs to the user, to one type.
    Map(TypeRef),
    /// Named properties.
    Struct(Struct),
    /// One of these types.
    Union(Union),
}

/// A type inside another one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TypeRef(usize);

impl TypeRef {
    /// The type itself.
    pub fn get(self) -> Type {
        let node = TYPES.long(self.0, 0);
        let payload = node >> 8;
        match node & 0xff {
            0 => Type::String,
            1 => Type::Integer,
            2 => Type::Number,
            3 => Type::Boolean,
            5 => Type::DateTime,
            6 => Type::Tag,
            7 => Type::Enum(EnumValues(Texts(List(payload)))),
            8 => Type::IntegerEnum(EnumValues(Texts(List(payload)))),
            9 => Type::List(Self(payload)),
            10 => Type::Map(Self(payload)),
            11 => Type::Struct(Struct(payload)),
            12 => Type::Union(Union(List(payload))),
            _ => Type::Json,
        }
    }
}

impl fmt::Debug for TypeRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

/// The known values of an enum, in the order of the service's own definition; numbers as text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct EnumValues(Texts);

impl EnumValues {
    /// The values.
    pub fn iter(self) -> impl ExactSizeIterator<Item = &'static str> {
        self.0.iter()
    }

    /// Whether `value` is one of them.
    pub fn contains(self, value: &str) -> bool {
        self.iter().any(|known| known == value)
    }
}

impl fmt::Debug for EnumValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The members of a union, at least two.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Union(List);

impl Union {
    /// The members.
    pub fn iter(self) -> impl ExactSizeIterator<Item = TypeRef> {
        self.0.words().map(|word| TypeRef(LISTS.long(word, 0)))
    }
}

impl fmt::Debug for Union {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// A run of words that starts with their number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct List(usize);

impl List {
    fn words(self) -> Range<usize> {
        let first = self.0 + 1;
        first..first + LISTS.long(self.0, 0)
    }
}

/// A list of strings.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Texts(List);

impl Texts {
    fn iter(self) -> impl ExactSizeIterator<Item = &'static str> {
        self.0.words().map(|word| LISTS.text(word, 0))
    }
}

fn module_classes(module: &str) -> Option<Range<usize>> {
    let found = search(0..MODULES.len(), |row| MODULES.slice(row, 0).cmp(module.as_bytes()))?;
    Some(MODULES.short(found, 4)..MODULES.short(found + 1, 4))
}

/// Rows are in the order of the CloudFormation names, so the script's name takes a scan; that is
/// no slower for the usual ten properties.
fn property(mut rows: Range<usize>, name: &str) -> Option<Property> {
    rows.find(|row| NAMES.slice(PROPERTIES.short(*row, 0), 4) == name.as_bytes()).map(Property)
}

fn property_by_cfn(rows: Range<usize>, cfn_name: &str) -> Option<Property> {
    let compare = |row| NAMES.slice(PROPERTIES.short(row, 0), 0).cmp(cfn_name.as_bytes());
    search(rows, compare).map(Property)
}

/// The row that compares equal, among rows in ascending order.
fn search(mut rows: Range<usize>, compare: impl Fn(usize) -> Ordering) -> Option<usize> {
    while !rows.is_empty() {
        let middle = rows.start + rows.len() / 2;
        match compare(middle) {
            Ordering::Less => rows.start = middle + 1,
            Ordering::Greater => rows.end = middle,
            Ordering::Equal => return Some(middle),
        }
    }
    None
}

static TABLE: &[u8] = include_bytes!("table.bin");

const MODULES: Section = section(0, 6, 1);
const CLASSES: Section = section(1, 8, 0);
const RESOURCES: Section = section(2, 30, 1);
const STRUCTS: Section = section(3, 8, 1);
const PROPERTIES: Section = section(4, 5, 0);
const ATTRIBUTES: Section = section(5, 4, 0);
const NAMES: Section = section(6, 8, 0);
const TYPES: Section = section(7, 4, 0);
const LISTS: Section = section(8, 4, 0);
const RELATIONS: Section = section(9, 8, 0);
const TEXT: Section = section(10, 1, 0);

/// Rows of one width. The last one may only tell where the run of the row before it ends.
#[derive(Clone, Copy)]
struct Section {
    start: usize,
    width: usize,
    rows: usize,
}

/// The place of a section, worked out by the compiler, which also rejects a table that is damaged
/// or has another layout.
const fn section(index: usize, width: usize, closing_rows: usize) -> Section {
    assert!(
        TABLE[0] == b'c' && TABLE[1] == b'f' && TABLE[2] == b'n' && TABLE[3] == b'3',
        "table.bin has another layout: run `cargo xtask cfn-table`"
    );
    let start = match index {
        0 => 4 + 11 * 4,
        _ => header(index - 1),
    };
    let bytes = header(index) - start;
    assert!(header(10) == TABLE.len() && bytes.is_multiple_of(width));
    Section { start, width, rows: bytes / width - closing_rows }
}

/// Where a section ends.
const fn header(index: usize) -> usize {
    let at = 4 + index * 4;
    u32::from_le_bytes([TABLE[at], TABLE[at + 1], TABLE[at + 2], TABLE[at + 3]]) as usize
}

impl Section {
    const fn len(self) -> usize {
        self.rows
    }

    fn bytes<const N: usize>(self, row: usize, offset: usize) -> [u8; N] {
        let at = self.start + row * self.width + offset;
        let bytes = TABLE.get(at..at + N).and_then(|bytes| bytes.try_into().ok());
        bytes.unwrap_or([0; N])
    }

    fn byte(self, row: usize, offset: usize) -> u8 {
        let [byte] = self.bytes(row, offset);
        byte
    }

    fn short(self, row: usize, offset: usize) -> usize {
        u16::from_le_bytes(self.bytes(row, offset)).into()
    }

    fn long(self, row: usize, offset: usize) -> usize {
        u32::from_le_bytes(self.bytes(row, offset)) as usize
    }

    fn text(self, row: usize, offset: usize) -> &'static str {
        std::str::from_utf8(self.slice(row, offset)).unwrap_or_default()
    }

    /// The bytes of a text: look-ups compare these, which spares them the check for UTF-8.
    fn slice(self, row: usize, offset: usize) -> &'static [u8] {
        let place = self.long(row, offset);
        let at = TEXT.start + (place & 0x00ff_ffff);
        TABLE.get(at..at + (place >> 24)).unwrap_or_default()
    }

    /// The run of other rows that belongs to a row.
    fn run(self, row: usize, offset: usize) -> Range<usize> {
        self.long(row, offset)..self.long(row + 1, offset)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn vpc() -> Resource {
        resource("AWS::EC2::VPC").expect("the table has the VPC")
    }

    fn property(cfn_type: &str, name: &str) -> Property {
        let resource = resource(cfn_type).expect("the table has the type");
        resource.property(name).expect("the type has the property")
    }

    #[test]
    fn a_resource_is_found_by_type_and_by_class() {
        assert_eq!(vpc().cfn_type(), "AWS::EC2::VPC");
        assert_eq!((vpc().module(), vpc().class()), ("ec2", "CfnVPC"));
        assert_eq!(class("ec2", "CfnVPC"), Some(vpc()));
        assert_eq!(vpc().primary_identifier().collect::<Vec<_>>(), ["VpcId"]);
        assert_eq!(resource("AWS::EC2::Vpc"), None);
        assert_eq!(class("ec2", "CfnBucket"), None);
        assert_eq!(class("nothing", "CfnVPC"), None);
        assert_eq!(classes("nothing").count(), 0);
    }

    #[test]
    fn every_resource_is_found() {
        assert!(resources().count() >= 1900);
        for each in resources() {
            assert_eq!(resource(each.cfn_type()), Some(each));
            assert_eq!(class(each.module(), each.class()), Some(each));
        }
    }

    #[test]
    fn every_class_is_found() {
        let mut count = 0;
        for module in modules() {
            let all: Vec<_> = classes(module).collect();
            assert!(all.is_sorted_by_key(|each| each.class()));
            for each in &all {
                assert_eq!(each.module(), module);
                assert_eq!(class(module, each.class()), Some(*each));
            }
            count += all.len();
        }
        assert!(modules().is_sorted());
        assert_eq!(count, CLASSES.len());
    }

    #[test]
    fn every_property_is_found_and_has_a_type() {
        let mut kinds = HashSet::new();
        for each in resources() {
            assert!(each.properties().is_sorted_by_key(|p| p.cfn_name()));
            for property in each.properties() {
                assert_eq!(each.property_by_cfn(property.cfn_name()), Some(property));
                assert_eq!(each.property(property.name()), Some(property));
                walk(property.ty(), &mut kinds);
            }
            for attribute in each.attributes() {
                assert_eq!(each.attribute_by_cfn(attribute.cfn_name()), Some(attribute));
                assert_eq!(each.attribute(attribute.name()), Some(attribute));
                walk(attribute.ty(), &mut kinds);
            }
        }
        let structs = kinds.iter().filter(|ty| matches!(ty, Type::Struct(_)));
        assert_eq!(structs.count(), STRUCTS.len());
    }

    fn walk(ty: Type, seen: &mut HashSet<Type>) {
        if !seen.insert(ty) {
            return;
        }
        match ty {
            Type::List(element) | Type::Map(element) => walk(element.get(), seen),
            Type::Union(members) => members.iter().for_each(|m| walk(m.get(), seen)),
            Type::Enum(values) => assert!(values.iter().all(|value| values.contains(value))),
            Type::IntegerEnum(values) => {
                assert!(values.iter().all(|value| value.parse::<i64>().is_ok()));
            }
            Type::Struct(nested) => {
                assert!(!nested.name().is_empty());
                for property in nested.properties() {
                    assert_eq!(nested.property_by_cfn(property.cfn_name()), Some(property));
                    assert_eq!(nested.property(property.name()), Some(property));
                    walk(property.ty(), seen);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn rows_out_of_range_read_as_nothing() {
        assert_eq!(TEXT.bytes(TABLE.len(), 0), [0; 4]);
        assert_eq!(TEXT.text(TABLE.len(), 0), "");
    }

    #[test]
    fn names_are_those_of_the_cdk() {
        let names = |cfn_type: &str, cfn_name: &str| {
            let property = resource(cfn_type)?.property_by_cfn(cfn_name)?;
            Some(property.name())
        };
        let arns = names("AWS::AutoScaling::AutoScalingGroup", "TargetGroupARNs");
        assert_eq!(arns, Some("target_group_arns"));
        let cidr = names("AWS::EC2::Subnet", "Ipv6CidrBlock");
        assert_eq!(cidr, Some("ipv6_cidr_block"));
        assert_eq!(names("AWS::Route53::HostedZone", "VPCs"), Some("vpcs"));
    }

    #[test]
    fn modules_have_their_script_names() {
        for (module, name, cfn_type) in [
            ("elb", "CfnLoadBalancer", "AWS::ElasticLoadBalancing::LoadBalancer"),
            ("elbv2", "CfnListener", "AWS::ElasticLoadBalancingV2::Listener"),
            ("acm", "CfnCertificate", "AWS::CertificateManager::Certificate"),
            ("sfn", "CfnStateMachine", "AWS::StepFunctions::StateMachine"),
            ("appscaling", "CfnScalableTarget", "AWS::ApplicationAutoScaling::ScalableTarget"),
            ("autoscaling", "CfnAutoScalingGroup", "AWS::AutoScaling::AutoScalingGroup"),
            ("sam", "CfnFunction", "AWS::Serverless::Function"),
            ("core", "CfnStack", "AWS::CloudFormation::Stack"),
        ] {
            let found = resource(cfn_type).map(|each| (each.module(), each.class()));
            assert_eq!(found, Some((module, name)));
        }
    }

    #[test]
    fn an_alias_keeps_the_module_it_was_found_in() {
        let alias = class("eks_v2", "CfnCluster").expect("the table has the alias");
        assert_eq!((alias.module(), alias.cfn_type()), ("eks_v2", "AWS::EKS::Cluster"));
        assert_eq!(resource("AWS::EKS::Cluster").map(Resource::module), Some("eks"));
    }

    #[test]
    fn types_lead_into_structs() {
        let mappings = property("AWS::EC2::Instance", "block_device_mappings");
        let Type::List(element) = mappings.ty() else {
            panic!("a list, not {mappings:?}");
        };
        let Type::Struct(mapping) = element.get() else {
            panic!("a struct, not {element:?}");
        };
        let Some(Type::Struct(ebs)) = mapping.property("ebs").map(Property::ty) else {
            panic!("a struct in {mapping:?}");
        };
        assert_eq!(ebs.name(), "Ebs");
        let size = ebs.property("volume_size").map(Property::ty);
        assert_eq!(size, Some(Type::Integer));
    }

    #[test]
    fn enums_have_their_values() {
        let Type::IntegerEnum(days) = property("AWS::Logs::LogGroup", "retention_in_days").ty() else {
            panic!("retention is an enum of numbers");
        };
        assert!(days.contains("731") && !days.contains("2"));
        assert_eq!(days.iter().next(), Some("1"));
    }

    #[test]
    fn references_are_read() {
        let relations = |cfn_type: &str, name: &str| property(cfn_type, name).relations().collect::<Vec<_>>();
        assert_eq!(relations("AWS::Lambda::Function", "role"), [("AWS::IAM::Role", "Arn")]);
        assert_eq!(relations("AWS::EC2::Subnet", "vpc_id").first(), Some(&("AWS::EC2::VPC", "VpcId")));
        assert_eq!(relations("AWS::EC2::Subnet", "cidr_block"), []);
        let bucket = resource("AWS::S3::Bucket").expect("the table has the type");
        assert_eq!(bucket.arn(), Some("arn:${Partition}:s3:::${BucketName}"));
        assert_eq!(
            bucket.makers().collect::<Vec<_>>(),
            ["arn_for_bucket", "from_bucket_arn", "from_bucket_name"]
        );
        assert!(resources().any(|each| each.arn().is_none() && each.makers().count() == 0));
    }

    #[test]
    fn flags_are_read() {
        let parent = property("AWS::EC2::Subnet", "vpc_id");
        assert!(parent.required());
        assert_eq!(parent.replaces(), Replaces::Yes);
        assert!(!property("AWS::EC2::VPC", "enable_dns_support").required());
        let sam = resource("AWS::Serverless::Function").and_then(Resource::transform);
        assert_eq!(sam, Some("AWS::Serverless-2016-10-31"));
        assert_eq!(vpc().transform(), None);
        assert!(resource("AWS::Cognito::UserPool").is_some_and(Resource::stateful));
        assert!(resources().flat_map(Resource::properties).any(Property::deprecated));
    }

    #[test]
    fn tags_have_a_style_and_a_property() {
        let tags = |cfn_type: &str| {
            let (style, property) = resource(cfn_type)?.tags()?;
            Some((style, property.cfn_name()))
        };
        assert_eq!(tags("AWS::EC2::VPC"), Some((TagStyle::Standard, "Tags")));
        assert_eq!(tags("AWS::SSM::Parameter"), Some((TagStyle::Map, "Tags")));
        let group = tags("AWS::AutoScaling::AutoScalingGroup");
        assert_eq!(group, Some((TagStyle::AutoScaling, "Tags")));
        let pool = tags("AWS::Cognito::UserPool");
        assert_eq!(pool, Some((TagStyle::Map, "UserPoolTags")));
        assert_eq!(tags("AWS::EC2::Route"), None);
    }

    #[test]
    fn attributes_are_found() {
        let attribute = vpc().attribute("attr_cidr_block");
        assert_eq!(attribute.map(Attribute::cfn_name), Some("CidrBlock"));
        let database = resource("AWS::RDS::DBInstance").expect("the table has the type");
        let address = database.attribute("attr_endpoint_address");
        assert_eq!(address.map(Attribute::cfn_name), Some("Endpoint.Address"));
        let blocks = vpc().attribute_by_cfn("Ipv6CidrBlocks").map(Attribute::ty);
        assert!(matches!(blocks, Some(Type::List(element)) if element.get() == Type::String));
    }
}
