//! `infra rules`: the security group rules that a program makes, and whom they let reach whom.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::view::{self, columns};
use super::{Outcome, Terminal, ViewArgs};
use crate::core::synth::Assembly;
use crate::diag::Result;
use crate::net::{Group, Rule, RuleBook, rule_book};

pub(super) fn run(args: ViewArgs, terminal: &Terminal) -> Outcome {
    view::show(args, terminal, rules_text, rules_json)
}

/// The rules of all groups, or what may reach constructs and what they may reach, for people.
///
/// # Errors
/// When there is no construct of a name that has security groups.
pub(crate) fn rules_text(assembly: &Assembly, names: &[String]) -> Result<String> {
    let book = rule_book(assembly);
    if book.groups.is_empty() {
        return Ok("no stack makes security group rules\n".to_owned());
    }
    if names.is_empty() {
        return Ok(book.groups.iter().map(group_text).collect::<Vec<_>>().join("\n"));
    }
    let parts = names.iter().map(|name| Ok(reach_text(&book, name, &groups_of(&book, name)?)));
    Ok(parts.collect::<Result<Vec<_>>>()?.join("\n"))
}

fn rules_json(assembly: &Assembly, names: &[String]) -> Result<Value> {
    let book = rule_book(assembly);
    if names.is_empty() {
        return Ok(book.groups.iter().map(group_json).collect());
    }
    let parts = names.iter().map(|name| Ok(reach_json(&book, name, &groups_of(&book, name)?)));
    parts.collect::<Result<Vec<_>>>().map(Value::from)
}

fn groups_of(book: &RuleBook, name: &str) -> Result<Vec<usize>> {
    let groups = book.groups_of(name);
    if groups.is_empty() {
        view::check_names("construct with security groups", &[name.to_owned()], book.names().into_iter())?;
    }
    Ok(groups)
}

fn group_text(group: &Group) -> String {
    let mut out = group.name.clone();
    if !group.is_own {
        out.push_str(", made elsewhere");
    }
    if let Some(place) = &group.place {
        let _ = write!(out, ", {place}");
    }
    out.push('\n');
    if !group.members.is_empty() {
        let _ = writeln!(out, "  members: {}", group.members.join(", "));
    }
    let rules = group.rules.iter().map(|rule| {
        let way = if rule.is_inbound { "in from" } else { "out to" };
        [way.to_owned()].into_iter().chain(cells(rule)).collect()
    });
    out.push_str(&columns(rules.collect()));
    out
}

/// Peer, traffic, standing, place, description.
fn cells(rule: &Rule) -> [String; 5] {
    [
        rule.peer.clone(),
        rule.traffic.clone(),
        rule.standing.word().to_owned(),
        rule.place.clone().unwrap_or_default(),
        rule.description.clone().unwrap_or_default(),
    ]
}

/// One side of what is said about some groups.
struct Side<'a> {
    heading: &'static str,
    /// The key in JSON.
    key: &'static str,
    /// Whether the rules belong to other groups, which are then the interesting part.
    is_of_others: bool,
    rules: Vec<(&'a Group, &'a Rule)>,
}

fn sides<'a>(book: &'a RuleBook, groups: &[usize]) -> [Side<'a>; 4] {
    let own = |heading, key, is_inbound| Side {
        heading,
        key,
        is_of_others: false,
        rules: book.rules_of(groups, is_inbound),
    };
    let of_others = |heading, key, is_inbound| Side {
        heading,
        key,
        is_of_others: true,
        rules: book.rules_naming(groups, is_inbound),
    };
    [
        own("may be reached from", "inbound", true),
        own("may reach", "outbound", false),
        of_others("others that let it in", "let_in_by", true),
        of_others("others that may reach it", "reached_by", false),
    ]
}

fn reach_text(book: &RuleBook, name: &str, groups: &[usize]) -> String {
    let names: Vec<&str> = groups.iter().map(|number| book.groups[*number].name.as_str()).collect();
    let mut out = format!("{name}, by the rules of {}\n", names.join(", "));
    for Side { heading, is_of_others, rules, .. } in sides(book, groups) {
        match (rules.is_empty(), is_of_others) {
            (true, true) => continue,
            (true, false) => _ = writeln!(out, "  {heading} nothing"),
            (false, _) => _ = writeln!(out, "  {heading}"),
        }
        let rows = rules.iter().map(|(group, rule)| {
            let [peer, traffic, standing, place, description] = cells(rule);
            let peer = if is_of_others { group.name.clone() } else { peer };
            ["  ".to_owned(), peer, traffic, standing, place, description].into()
        });
        out.push_str(&columns(rows.collect()));
    }
    out
}

fn group_json(group: &Group) -> Value {
    json!({
        "group": group.name,
        "place": group.place,
        "made_here": group.is_own,
        "members": group.members,
        "rules": group.rules.iter().map(rule_json).collect::<Vec<_>>(),
    })
}

fn reach_json(book: &RuleBook, name: &str, groups: &[usize]) -> Value {
    let mut document = json!({
        "construct": name,
        "groups": groups.iter().map(|number| book.groups[*number].name.as_str()).collect::<Vec<_>>(),
    });
    for Side { key, rules, .. } in sides(book, groups) {
        let rules = rules.iter().map(|(group, rule)| {
            let mut rule = rule_json(rule);
            rule["group"] = group.name.as_str().into();
            rule
        });
        document[key] = rules.collect();
    }
    document
}

fn rule_json(rule: &Rule) -> Value {
    json!({
        "direction": if rule.is_inbound { "inbound" } else { "outbound" },
        "peer": rule.peer,
        "peer_is_group": rule.peer_group.is_some(),
        "traffic": rule.traffic,
        "description": rule.description,
        "standing": rule.standing.word(),
        "place": rule.place,
    })
}
