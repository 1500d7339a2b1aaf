//! Functions of Rhai that make something large in one step, before any limit is looked at.

use rhai::{Array, Blob, Dynamic, Engine, EvalAltResult, ImmutableString, NativeCallContext};

use super::super::Limits;

type RhaiResult<T> = Result<T, Box<EvalAltResult>>;

/// Puts functions that measure first in the place of Rhai's own.
pub(super) fn install(engine: &mut Engine, limits: Limits) {
    let (bytes, items) = (limits.string_size, limits.container_size);
    engine.register_fn(
        "pad",
        move |context: NativeCallContext<'_>, text: &mut ImmutableString, length: i64, with: char| {
            pad(&context, text, length, with.encode_utf8(&mut [0; 4]), bytes)
        },
    );
    engine.register_fn(
        "pad",
        move |context: NativeCallContext<'_>,
              text: &mut ImmutableString,
              length: i64,
              with: ImmutableString| { pad(&context, text, length, &with, bytes) },
    );
    engine.register_fn(
        "pad",
        move |context: NativeCallContext<'_>,
              list: &mut Array,
              length: i64,
              item: Dynamic|
              -> RhaiResult<()> {
            let length = within(&context, length, items, "size of array")?;
            if length > list.len() {
                list.resize(length, item);
            }
            Ok(())
        },
    );
    engine.register_fn(
        "pad",
        move |context: NativeCallContext<'_>, data: &mut Blob, length: i64, byte: i64| -> RhaiResult<()> {
            let length = within(&context, length, bytes, "size of array")?;
            if length > data.len() {
                data.resize(length, low_byte(byte));
            }
            Ok(())
        },
    );
    engine.register_fn("blob", move |context: NativeCallContext<'_>, length: i64| -> RhaiResult<Blob> {
        Ok(vec![0; within(&context, length, bytes, "size of array")?])
    });
    engine.register_fn(
        "blob",
        move |context: NativeCallContext<'_>, length: i64, byte: i64| -> RhaiResult<Blob> {
            Ok(vec![low_byte(byte); within(&context, length, bytes, "size of array")?])
        },
    );
    replacing(engine, bytes);
}

fn replacing(engine: &mut Engine, most: usize) {
    engine.register_fn(
        "replace",
        move |context: NativeCallContext<'_>,
              text: &mut ImmutableString,
              old: ImmutableString,
              new: ImmutableString| { replace(&context, text, &old, &new, most) },
    );
    engine.register_fn(
        "replace",
        move |context: NativeCallContext<'_>, text: &mut ImmutableString, old: char, new: ImmutableString| {
            replace(&context, text, old.encode_utf8(&mut [0; 4]), &new, most)
        },
    );
    engine.register_fn(
        "replace",
        move |context: NativeCallContext<'_>, text: &mut ImmutableString, old: ImmutableString, new: char| {
            replace(&context, text, &old, new.encode_utf8(&mut [0; 4]), most)
        },
    );
    engine.register_fn(
        "replace",
        move |context: NativeCallContext<'_>, text: &mut ImmutableString, old: char, new: char| {
            replace(&context, text, old.encode_utf8(&mut [0; 4]), new.encode_utf8(&mut [0; 4]), most)
        },
    );
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn low_byte(byte: i64) -> u8 {
    (byte & 0xff) as u8
}

/// A length that is not negative and not too large.
fn within(context: &NativeCallContext<'_>, length: i64, most: usize, what: &str) -> RhaiResult<usize> {
    let length = usize::try_from(length).unwrap_or(0);
    if length <= most {
        return Ok(length);
    }
    Err(EvalAltResult::ErrorDataTooLarge(what.to_owned(), context.call_position()).into())
}

fn pad(
    context: &NativeCallContext<'_>,
    text: &mut ImmutableString,
    length: i64,
    with: &str,
    most: usize,
) -> RhaiResult<()> {
    let length = within(context, length, most, "length of string")?;
    let missing = length.saturating_sub(text.chars().count());
    if missing == 0 || with.is_empty() {
        return Ok(());
    }
    let mut padded = String::from(text.as_str());
    padded.extend(with.chars().cycle().take(missing));
    *text = padded.into();
    Ok(())
}

fn replace(
    context: &NativeCallContext<'_>,
    text: &mut ImmutableString,
    old: &str,
    new: &str,
    most: usize,
) -> RhaiResult<()> {
    let count = text.matches(old).count();
    let size = text.len().saturating_add(count.saturating_mul(new.len()));
    if size > most && new.len() > old.len() {
        return Err(
            EvalAltResult::ErrorDataTooLarge("length of string".to_owned(), context.call_position()).into()
        );
    }
    *text = text.replace(old, new).into();
    Ok(())
}
