//! From a program that has run to its assembly: functions of the program that run between the phases, then
//! the phases. The app is not borrowed while a function runs.

use std::cell::RefCell;

use super::super::{
    App, Cx, Data, Handle, LateKind, LazyKind, LazyValue, Number, Stack, Stage, Text, TextList, finish,
    validation_report,
};
use super::{Assembly, prepare, visit};
use crate::declare::{Cast, FromValue, Value};
use crate::diag::{Code, Diag, Error, Result, Sources, Span};

/// Makes the assembly of a program. `show` words a value of the program for people.
///
/// # Errors
/// When there is not one app, a function of the program fails, a validation has something to say, or a phase
/// fails.
pub fn synthesize(
    cx: &RefCell<Cx>,
    sources: &RefCell<Sources>,
    show: &dyn Fn(&Value) -> String,
) -> Result<Assembly> {
    finish(cx)?;
    let app = the_app(&cx.borrow())?;
    let stages = Stage::from(app).inside_out(&cx.borrow());
    for stage in stages {
        visit::visit(cx, stage)?;
    }
    ask_lazies(cx)?;
    validate(cx, app, show)?;
    let mut assembly = {
        let mut cx = cx.borrow_mut();
        let sources = sources.borrow();
        prepare(&mut cx, app)?.assemble(&sources)?
    };
    validation_report::check(cx, app, &mut assembly)?;
    Ok(assembly)
}

/// The app of the program: the one that has stacks, where there are several.
fn the_app(cx: &Cx) -> Result<App> {
    let has_stacks =
        |app: &App| cx.subtree(app.id()).into_iter().any(|node| cx.cast::<Stack>(node).is_some());
    let filled: Vec<App> = cx.apps.iter().copied().filter(has_stacks).collect();
    let apps = if filled.is_empty() { cx.apps.get(..1).unwrap_or_default() } else { &filled };
    match *apps {
        [app] => Ok(app),
        [] => Err(Diag::new(Code::NoStacks, "the program made no app")
            .hint("start with `let app = App();` in Rhai, `local app = App()` in Lua")
            .into()),
        [_, second, ..] => Err(Diag::new(Code::NoStacks, "the program made more than one app")
            .hint("put all stacks into one app")
            .at(cx.span_of(second.id()))
            .into()),
    }
}

/// Asks every lazy value once; asking may make more of them, though not without end.
fn ask_lazies(cx: &RefCell<Cx>) -> Result<()> {
    let mut next = 0;
    // How many askings it took to make each lazy value.
    let mut askings = vec![0; cx.borrow().lazies.len()];
    loop {
        let lazy = |lazy: &LazyValue| {
            (lazy.callback.clone(), lazy.span, lazy.kind, lazy.shape.clone(), lazy.omit_empty)
        };
        let Some((callback, span, kind, shape, omit_empty)) = cx.borrow().lazies.get(next).map(lazy) else {
            return check_nesting(&cx.borrow());
        };
        if askings[next] > MOST_NESTED {
            return Err(nested_too_deeply(span));
        }
        let value = callback.0.call(cx, Vec::new()).map_err(|error| error.at(span))?;
        let mut borrowed = cx.borrow_mut();
        askings.resize(borrowed.lazies.len(), askings[next] + 1);
        let data = match value {
            Value::Null => Data::Absent,
            value => {
                let mut cast = Cast::new(&mut borrowed, maker(kind).to_owned());
                let data = match shape {
                    Some(shape) => (shape.0)(value, &mut cast),
                    None => lazy_data(value, kind, &mut cast),
                };
                cast.finish().map_err(|error| error.at(span))?;
                data.unwrap_or_default()
            }
        };
        let data = match data {
            Data::List(items) if omit_empty && items.is_empty() => Data::Absent,
            data => data,
        };
        borrowed.lazies[next].value = Some(data);
        next += 1;
    }
}

/// The function by which a lazy value was made.
fn maker(kind: LazyKind) -> &'static str {
    match kind {
        LazyKind::Text => "Lazy.string",
        LazyKind::Number => "Lazy.number",
        LazyKind::List => "Lazy.list",
        LazyKind::Any => "Lazy.any",
    }
}

/// What the function of a lazy value gave, as the kind of value that was promised.
fn lazy_data(value: Value, kind: LazyKind, cast: &mut Cast<'_>) -> Option<Data> {
    match kind {
        LazyKind::Text => Text::from_value(value, cast).map(Data::from),
        LazyKind::Number => Number::from_value(value, cast).map(Data::from),
        LazyKind::List => TextList::from_value(value, cast).map(Data::from),
        LazyKind::Any => Data::from_value(value, cast),
    }
}

/// How many lazy values may give one another.
const MOST_NESTED: usize = 100;

/// Refuses lazy values that give themselves, or that give one another in a long row.
fn check_nesting(cx: &Cx) -> Result<()> {
    let mut known = vec![None; cx.lazies.len()];
    for (index, lazy) in cx.lazies.iter().enumerate() {
        if nesting(cx, index, &mut known, 0).is_none() {
            return Err(nested_too_deeply(lazy.span));
        }
    }
    Ok(())
}

fn nested_too_deeply(span: Option<Span>) -> Error {
    let diag = Diag::new(Code::Limit, "lazy values are nested too deeply");
    diag.hint("does a lazy value give itself, or another one whenever it is asked?").at(span).into()
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
            LateKind::Deferred(node, compute) => lazies_in(cx, &compute(cx, *node), found),
            kind => kind.each_part(&mut |part| lazies_in(cx, part, found)),
        },
        _ => {}
    }
}

/// Runs the validations that constructs carry; all their messages are reported together.
fn validate(cx: &RefCell<Cx>, app: App, show: &dyn Fn(&Value) -> String) -> Result<()> {
    let skips = |cx: &Cx, node| {
        Stage::above(cx, node).is_some_and(|stage| stage.asked(cx, |asked| asked.skip_validation))
    };
    let nodes = cx.borrow().subtree(app.id());
    let mut problems = Vec::new();
    for node in nodes {
        let validations = cx.borrow().extra(node).map_or_else(Vec::new, |extra| extra.validations.clone());
        if validations.is_empty() || skips(&cx.borrow(), node) {
            continue;
        }
        for validation in validations {
            let messages = validation.0.call(cx, Vec::new()).map_err(|error| {
                let cx = cx.borrow();
                error.at(cx.span_of(node)).on(&cx.path(node))
            })?;
            let cx = cx.borrow();
            let messages = match messages {
                Value::List(messages) => messages,
                Value::Null => Vec::new(),
                one => vec![one],
            };
            problems.extend(messages.iter().map(|message| {
                let told = match show(message) {
                    text if text.trim().is_empty() => "a validation failed without a message".to_owned(),
                    text => text,
                };
                Diag::new(Code::Validation, told).at(cx.span_of(node)).on(cx.path(node))
            }));
        }
    }
    Error::from_all(problems)
}
