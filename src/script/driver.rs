//! From a program that has run to its assembly: functions of the script that run between the phases, then
//! the phases of the core.

use super::session::Session;
use crate::core::Visits;
use crate::core::synth::{Assembly, prepare};
use crate::core::{App, Cx, Data, Handle, LateKind, Stage};
use crate::declare::{Cast, FromValue, Value};
use crate::diag::{Code, Diag, Error, Result};

/// How often aspects may add constructs or aspects that must be visited again.
const MOST_ROUNDS: usize = 100;

/// Makes the assembly of a program.
pub(super) fn synthesize(session: &Session) -> Result<Assembly> {
    let app = the_app(session)?;
    let stages = Stage::from(app).inside_out(&session.cx.borrow());
    for stage in stages {
        visit(session, stage)?;
    }
    ask_lazies(session)?;
    validate(session, app)?;
    let mut cx = session.cx.borrow_mut();
    let sources = session.sources.borrow();
    let prepared = prepare(&mut cx, app)?;
    prepared.assemble(&sources)
}

fn the_app(session: &Session) -> Result<App> {
    match session.cx.borrow().apps[..] {
        [app] => Ok(app),
        [] => Err(Diag::new(Code::NoStacks, "the program made no app")
            .hint("start with `let app = App();` in Rhai, `local app = App()` in Lua")
            .into()),
        [_, second, ..] => Err(Diag::new(Code::NoStacks, "the program made more than one app")
            .hint("put all stacks into one app")
            .at(session.cx.borrow().span_of(second.id()))
            .into()),
    }
}

/// Lets the aspects of a stage visit what stands in it.
fn visit(session: &Session, stage: Stage) -> Result<()> {
    let mut visits = Visits::default();
    let mut last = None;
    for _ in 0..MOST_ROUNDS {
        let due = visits.due(&session.cx.borrow(), stage.id());
        if due.is_empty() {
            return Ok(());
        }
        for visit in due {
            last = visit.span;
            visit.callback.0.call(vec![Value::Node(visit.node)]).map_err(|error| {
                let path = session.cx.borrow().path(visit.node);
                error.map(|diag| diag.at(visit.span).on(path.clone()))
            })?;
        }
    }
    Err(Diag::new(Code::Limit, format!("aspects did not come to an end in {MOST_ROUNDS} rounds"))
        .hint("does an aspect add a construct or an aspect on every visit?")
        .at(last)
        .into())
}

/// Asks every lazy value once; asking may make more of them.
fn ask_lazies(session: &Session) -> Result<()> {
    let mut next = 0;
    loop {
        let Some((callback, span)) =
            session.cx.borrow().lazies.get(next).map(|lazy| (lazy.callback.clone(), lazy.span))
        else {
            return check_nesting(&session.cx.borrow());
        };
        let value = callback.0.call(Vec::new()).map_err(|error| error.at(span))?;
        let mut cx = session.cx.borrow_mut();
        let data = match value {
            Value::Null => Data::Absent,
            value => {
                let mut cast = Cast::new(&mut cx, "Lazy".to_owned());
                let data = Data::from_value(value, &mut cast);
                cast.finish().map_err(|error| error.at(span))?;
                data.unwrap_or_default()
            }
        };
        cx.lazies[next].value = Some(data);
        next += 1;
    }
}

/// How many lazy values may give one another.
const MOST_NESTED: usize = 100;

/// Refuses lazy values that give themselves, or that give one another in a long row.
fn check_nesting(cx: &Cx) -> Result<()> {
    let mut known = vec![None; cx.lazies.len()];
    for (index, lazy) in cx.lazies.iter().enumerate() {
        if nesting(cx, index, &mut known, 0).is_none() {
            return Err(Diag::new(Code::Limit, "lazy values are nested too deeply")
                .hint("does a lazy value give itself?")
                .at(lazy.span)
                .into());
        }
    }
    Ok(())
}

/// How deep the lazy values below one are nested; nothing where that is too deep.
fn nesting(cx: &Cx, index: usize, known: &mut Vec<Option<usize>>, level: usize) -> Option<usize> {
    if let Some(known) = known.get(index).copied().flatten() {
        return (level + known <= MOST_NESTED).then_some(known);
    }
    if level > MOST_NESTED {
        return None;
    }
    let mut inner = Vec::new();
    if let Some(value) = cx.lazies.get(index).and_then(|lazy| lazy.value.as_ref()) {
        lazies_in(cx, value, &mut inner);
    }
    let mut deepest = 0;
    for index in inner {
        deepest = deepest.max(1 + nesting(cx, index, known, level + 1)?);
    }
    if let Some(slot) = known.get_mut(index) {
        *slot = Some(deepest);
    }
    Some(deepest)
}

/// The lazy values that a value holds.
fn lazies_in(cx: &Cx, data: &Data, found: &mut Vec<usize>) {
    match data {
        Data::List(items) => items.iter().for_each(|item| lazies_in(cx, item, found)),
        Data::Map(fields) => fields.iter().for_each(|(_, value)| lazies_in(cx, value, found)),
        Data::Late(late) => match late.kind() {
            LateKind::Script(id) => found.push(*id as usize),
            LateKind::Call(_, args) | LateKind::Join(_, args) | LateKind::Json(args) => {
                lazies_in(cx, args, found)
            }
            LateKind::Concat(parts) => parts.iter().for_each(|part| lazies_in(cx, part, found)),
            LateKind::Deferred(node, compute) => lazies_in(cx, &compute(cx, *node), found),
            _ => {}
        },
        _ => {}
    }
}

/// Runs the validations that constructs carry; all their messages are reported together.
fn validate(session: &Session, app: App) -> Result<()> {
    let nodes = session.cx.borrow().subtree(app.id());
    let mut problems = Vec::new();
    for node in nodes {
        let validations =
            session.cx.borrow().extra(node).map_or_else(Vec::new, |extra| extra.validations.clone());
        for validation in validations {
            let messages = validation.0.call(Vec::new()).map_err(|error| {
                let cx = session.cx.borrow();
                error.at(cx.span_of(node)).on(&cx.path(node))
            })?;
            let cx = session.cx.borrow();
            let messages = match messages {
                Value::List(messages) => messages,
                Value::Null => Vec::new(),
                one => vec![one],
            };
            problems.extend(messages.iter().map(|message| {
                let told = match session.show(message) {
                    text if text.trim().is_empty() => "a validation failed without a message".to_owned(),
                    text => text,
                };
                Diag::new(Code::Validation, told).at(cx.span_of(node)).on(cx.path(node))
            }));
        }
    }
    Error::from_all(problems)
}
