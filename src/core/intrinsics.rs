//! The intrinsic functions of CloudFormation.

use super::{Data, Late, LateKind, Number, Str, Text, TextList};
use crate::bail;
use crate::declare::{Dict, Rest, class};
use crate::diag::{Code, Result};

/// The intrinsic functions of CloudFormation.
#[derive(Clone, Copy, Debug)]
pub struct Fn;

/// The intrinsic functions of CloudFormation: values that are computed when a stack is deployed.
///
/// ```rhai
/// CfnOutput(stack, "Where", #{ value: Fn.join("-", [Aws.REGION, Aws.ACCOUNT_ID]) });
/// CfnOutput(stack, "Zone", #{ value: Fn.select(0, Fn.get_azs()) });
/// ```
///
/// ```lua
/// CfnOutput(stack, "Where", { value = Fn.join("-", { Aws.REGION, Aws.ACCOUNT_ID }) })
/// CfnOutput(stack, "Zone", { value = Fn.select(0, Fn.get_azs()) })
/// ```
#[class(module = "")]
impl Fn {
    /// `Ref` of a logical id.
    #[name = "ref"]
    pub fn reference(logical_name: Text) -> Text {
        call("Ref", logical_name)
    }

    /// An attribute of a resource, by logical id.
    pub fn get_att(logical_name_of_resource: Text, attribute_name: Text) -> Text {
        call_list("Fn::GetAtt", vec![logical_name_of_resource.into(), attribute_name.into()])
    }

    /// The items of a list with a delimiter between them.
    pub fn join(delimiter: Text, list_of_values: TextList) -> Result<Text> {
        let Text::Literal(delimiter) = delimiter else {
            return Ok(call_list("Fn::Join", vec![delimiter.into(), list_of_values.into()]));
        };
        if let TextList::Items(items) = &list_of_values {
            if items.is_empty() {
                bail!(Code::InvalidValue, "`Fn.join` needs at least one value");
            }
            if let [only] = &items[..] {
                return Ok(only.clone());
            }
            if let Some(known) = items.iter().map(Text::literal).collect::<Option<Vec<_>>>() {
                return Ok(known.join(&delimiter).into());
            }
        }
        Ok(Late::new(LateKind::Join(delimiter, list_of_values.into())).into())
    }

    /// The parts of a string between delimiters. With `assumed_length`, a list of as many parts.
    pub fn split(delimiter: Str, source: Text, assumed_length: Option<i64>) -> TextList {
        if let Text::Literal(source) = &source {
            return TextList::Items(source.split(delimiter.as_str()).map(Text::from).collect());
        }
        let parts =
            Late::list(LateKind::Call("Fn::Split", Data::List(vec![delimiter.into(), source.into()])));
        let Some(length) = assumed_length else { return TextList::Late(parts) };
        TextList::Items(
            (0..length).map(|index| select_late(Number::Int(index), parts.clone().into())).collect(),
        )
    }

    /// The item of a list at an index.
    pub fn select(index: Number, array: TextList) -> Result<Text> {
        if let (Number::Int(at), TextList::Items(items)) = (&index, &array)
            && items.iter().all(|item| !item.is_late())
        {
            let item = usize::try_from(*at).ok().and_then(|at| items.get(at));
            return match item {
                Some(item) => Ok(item.clone()),
                None => bail!(Code::OutOfRange, "index {at} is outside a list of {} items", items.len()),
            };
        }
        Ok(select_late(index, array.into()))
    }

    /// A string with `${Name}` replaced.
    pub fn sub(body: Str, variables: Option<Dict<Data>>) -> Text {
        match variables {
            Some(variables) => call("Fn::Sub", Data::List(vec![body.into(), Data::Map(variables.0)])),
            None => call("Fn::Sub", body),
        }
    }

    /// The Base64 form of a string.
    pub fn base64(data: Text) -> Text {
        call("Fn::Base64", data)
    }

    /// Address ranges cut out of a larger one.
    pub fn cidr(ip_block: Text, count: i64, size_mask: Option<Text>) -> Result<TextList> {
        if !(1..=256).contains(&count) {
            bail!(Code::OutOfRange, "`Fn.cidr` gives between 1 and 256 ranges, not {count}");
        }
        let mut args: Vec<Data> = vec![ip_block.into(), count.into()];
        args.extend(size_mask.map(Data::from));
        Ok(TextList::Late(Late::list(LateKind::Call("Fn::Cidr", args.into()))))
    }

    /// The host and the rest of a URL.
    pub fn parse_domain_name(url: Text) -> Result<Text> {
        let TextList::Late(_) = Fn::split("//".into(), url.clone(), None) else {
            let text = url.literal().unwrap_or_default();
            let rest = text.split("//").nth(1).unwrap_or(text);
            return Ok(rest.split('/').next().unwrap_or(rest).into());
        };
        let after = Fn::select(Number::Int(1), Fn::split("//".into(), url, None))?;
        Fn::select(Number::Int(0), Fn::split("/".into(), after, None))
    }

    /// The availability zones of a region; of the stack's own where it is left out.
    pub fn get_azs(region: Option<Text>) -> TextList {
        let region = region.unwrap_or_else(|| "".into());
        TextList::Late(Late::list(LateKind::Call("Fn::GetAZs", region.into())))
    }

    /// The value that another stack exports under a name.
    pub fn import_value(shared_value_to_import: Text) -> Text {
        call("Fn::ImportValue", shared_value_to_import)
    }

    /// The value of another stack's output, which needs no export.
    pub fn get_stack_output(
        stack_name: Text,
        output_name: Text,
        /// The region of the other stack. Default: that of this one.
        region: Option<Text>,
        /// The role that reads the output. Default: the one that deploys.
        role_arn: Option<Text>,
    ) -> Text {
        let args = crate::fields! {
            "StackName": stack_name,
            "Region": region,
            "RoleArn": role_arn,
            "OutputName": output_name,
        };
        call("Fn::GetStackOutput", Data::Map(args))
    }

    /// The items of a list that another stack exports joined by commas.
    pub fn import_list_value(
        shared_value_to_import: Text,
        assumed_length: i64,
        delimiter: Option<Str>,
    ) -> TextList {
        let value = Fn::import_value(shared_value_to_import);
        Fn::split(delimiter.unwrap_or_else(|| ",".into()), value, Some(assumed_length))
    }

    /// The value of a mapping under two keys.
    pub fn find_in_map(
        map_name: Text,
        top_level_key: Text,
        second_level_key: Text,
        default_value: Option<Data>,
    ) -> Text {
        let mut args: Vec<Data> = vec![map_name.into(), top_level_key.into(), second_level_key.into()];
        args.extend(default_value.map(|value| Data::object("DefaultValue", value)));
        call("Fn::FindInMap", Data::List(args))
    }

    /// What a macro makes of parameters.
    pub fn transform(macro_name: Str, parameters: Dict<Data>) -> Data {
        let args = crate::fields! { "Name": macro_name, "Parameters": Data::Map(parameters.0) };
        Late::other(LateKind::Call("Fn::Transform", Data::Map(args))).into()
    }

    /// The JSON text of a value. One that is late-bound as a whole becomes text when the stack is deployed.
    pub fn to_json_string(object: Data) -> Text {
        match object {
            Data::Late(_) => call("Fn::ToJsonString", object),
            known => Late::new(LateKind::Json(known, 0)).into(),
        }
    }

    /// The number of items of a list.
    pub fn len(array: TextList) -> Number {
        match array {
            TextList::Items(items) => Number::Int(i64::try_from(items.len()).unwrap_or(i64::MAX)),
            TextList::Late(list) => Number::Late(Late::other(LateKind::Call("Fn::Length", Data::Late(list)))),
        }
    }

    /// A condition that holds where all hold. More than ten are nested, since CloudFormation takes ten.
    pub fn condition_and(conditions: Rest<Data>) -> Result<Data> {
        combine("condition_and", "Fn::And", conditions.0)
    }

    /// A condition that holds where one holds. More than ten are nested, since CloudFormation takes ten.
    pub fn condition_or(conditions: Rest<Data>) -> Result<Data> {
        combine("condition_or", "Fn::Or", conditions.0)
    }

    /// A condition that holds where two values are equal.
    pub fn condition_equals(lhs: Data, rhs: Data) -> Data {
        call_data("Fn::Equals", vec![lhs, rhs])
    }

    /// One of two values, by a condition.
    pub fn condition_if(condition_id: Text, value_if_true: Data, value_if_false: Data) -> Text {
        call_list("Fn::If", vec![condition_id.into(), value_if_true, value_if_false])
    }

    /// A condition that holds where another does not.
    pub fn condition_not(condition: Data) -> Data {
        call_data("Fn::Not", vec![condition])
    }

    /// A condition that holds where a list has a value.
    pub fn condition_contains(list_of_strings: TextList, value: Text) -> Data {
        call_data("Fn::Contains", vec![list_of_strings.into(), value.into()])
    }

    /// A condition that holds where all values of a list equal one.
    pub fn condition_each_member_equals(list_of_strings: TextList, value: Text) -> Data {
        call_data("Fn::EachMemberEquals", vec![list_of_strings.into(), value.into()])
    }

    /// A condition that holds where all values of a list are in another.
    pub fn condition_each_member_in(strings_to_check: TextList, strings_to_match: TextList) -> Data {
        call_data("Fn::EachMemberIn", vec![strings_to_check.into(), strings_to_match.into()])
    }

    /// All values of a parameter type, for rules.
    pub fn ref_all(parameter_type: Str) -> TextList {
        TextList::Late(Late::list(LateKind::Call("Fn::RefAll", parameter_type.into())))
    }

    /// The value of an attribute of a parameter, for rules.
    pub fn value_of(parameter_or_logical_id: Str, attribute: Str) -> Text {
        call("Fn::ValueOf", Data::List(vec![parameter_or_logical_id.into(), attribute.into()]))
    }

    /// The values of an attribute of all parameters of a type, for rules.
    pub fn value_of_all(parameter_type: Str, attribute: Str) -> TextList {
        let args = Data::List(vec![parameter_type.into(), attribute.into()]);
        TextList::Late(Late::list(LateKind::Call("Fn::ValueOfAll", args)))
    }
}

fn call(name: &'static str, args: impl Into<Data>) -> Text {
    Late::new(LateKind::Call(name, args.into())).into()
}

fn call_data(name: &'static str, args: Vec<Data>) -> Data {
    Late::other(LateKind::Call(name, Data::List(args))).into()
}

fn call_list(name: &'static str, args: Vec<Data>) -> Text {
    call(name, Data::List(args))
}

fn select_late(index: Number, array: Data) -> Text {
    call("Fn::Select", Data::List(vec![index.into(), array]))
}

/// `Fn::And` and `Fn::Or` take at most ten; more are nested.
fn combine(function: &str, name: &'static str, mut conditions: Vec<Data>) -> Result<Data> {
    const MOST: usize = 10;
    if conditions.is_empty() {
        bail!(Code::MissingArgument, "`Fn.{function}` needs at least one condition");
    }
    while conditions.len() > MOST {
        conditions = conditions.chunks(MOST).map(|group| combined(name, group.to_vec())).collect();
    }
    Ok(combined(name, conditions))
}

/// One condition out of at most ten; a single one is itself.
fn combined(name: &'static str, mut conditions: Vec<Data>) -> Data {
    match conditions.len() {
        1 => conditions.remove(0),
        _ => call_data(name, conditions),
    }
}
