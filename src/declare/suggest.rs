//! Did-you-mean, one policy for every unknown name.
//!
//! What takes names of any kind only collects them: the work is in functions without type parameters, so that it
//! stands in the binary once and not once a caller.

/// Names shorter than this tolerate one edit only.
const SHORT: usize = 4;
/// Names longer than this, in bytes, are no names that somebody misspelt; comparing them takes long.
const LONGEST: usize = 200;

/// How much longer than a part of it a name may be; in longer ones the part says little.
const MOST_LONGER: usize = 3;

/// The names that are close to `given`, best first, at most three.
///
/// A name is close when it is the same word in another spelling (`maxAzs` for `max_azs`), when it is a
/// few edits away, when one contains the other, or when it has all words of the other. One that is the same word is the
/// only one.
pub fn closest<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    closest_of(given, &names.into_iter().collect::<Vec<_>>())
}

fn closest_of<'a>(given: &str, names: &[&'a str]) -> Vec<&'a str> {
    if given.len() > LONGEST {
        return Vec::new();
    }
    let wanted = plain(given);
    let limit = if wanted.len() < SHORT { 1 } else { 2.max(wanted.len() / 4) };
    let mut close: Vec<(usize, &str)> = names
        .iter()
        .filter_map(|name| {
            let candidate = plain(name);
            if candidate == wanted {
                return Some((0, *name));
            }
            let distance = strsim::osa_distance(&wanted, &candidate);
            if distance <= limit {
                return Some((distance, *name));
            }
            let (short, long) =
                if wanted.len() <= candidate.len() { (&wanted, &candidate) } else { (&candidate, &wanted) };
            let contained =
                short.len() >= SHORT && long.len() <= short.len() * MOST_LONGER && long.contains(short);
            (contained || has_all_words(name, given))
                .then(|| (limit + 1 + candidate.len().abs_diff(wanted.len()), *name))
        })
        .collect();
    close.sort_by_key(|(distance, name)| (*distance, strsim::osa_distance(given, name)));
    let best = close.first().map_or(0, |(distance, _)| *distance);
    // Short names are close to many others; then the closest ones alone help.
    let slack = if best == 0 { 0 } else { 2.min(wanted.len() / 5) };
    close.retain(|(distance, _)| *distance <= best + slack);
    let mut names: Vec<&str> = Vec::new();
    for (_, name) in close {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.truncate(3);
    names
}

/// The hint for an unknown name: what was probably meant, or what there is when that is little.
pub fn did_you_mean<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    hint_of(given, &names.into_iter().collect::<Vec<_>>())
}

fn hint_of(given: &str, names: &[&str]) -> Option<String> {
    let close = closest_of(given, names);
    if !close.is_empty() {
        return Some(format!("did you mean {}?", quoted(&close, " or ")));
    }
    listed(names).map(|names| format!("there are: {names}"))
}

/// Names for a hint, as many as can be read; nothing where there are none.
pub(super) fn listed(names: &[&str]) -> Option<String> {
    const SHOWN: usize = 12;
    let mut shown = names.to_vec();
    shown.dedup();
    let more = shown.len().saturating_sub(SHOWN);
    shown.truncate(SHOWN);
    let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!names.is_empty()).then(|| format!("{}{tail}", quoted(&shown, ", ")))
}

fn quoted(names: &[&str], separator: &str) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(separator)
}

/// Whether a name has all words of another that has several: `add_to_resource_policy` those of `add_to_policy`.
fn has_all_words(name: &str, given: &str) -> bool {
    given.contains('_') && given.split('_').all(|word| name.split('_').any(|other| other == word))
}

/// A name without case and signs: `maxAzs` and `max_azs` are the same word, `nodejs22.x` and `NODEJS_22_X` too.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn camel_case_is_the_same_word() {
        assert_eq!(closest("maxAzs", ["cidr", "max_azs"]), ["max_azs"]);
    }

    #[test]
    fn typos_are_close_and_strangers_are_not() {
        assert_eq!(closest("descripton", ["description", "vpc"]), ["description"]);
        assert!(closest("banana", ["description", "vpc"]).is_empty());
    }

    #[test]
    fn a_huge_name_is_close_to_nothing() {
        assert!(closest(&"vpc".repeat(1_000_000), ["vpc", "subnet"]).is_empty());
    }

    #[test]
    fn a_name_with_more_words_is_close() {
        assert_eq!(closest("add_to_policy", ["grant", "add_to_resource_policy"]), ["add_to_resource_policy"]);
    }

    #[test]
    fn a_part_of_a_name_is_close() {
        assert_eq!(closest("ingress", ["add_ingress_rule", "node"]), ["add_ingress_rule"]);
        assert!(closest("DELETE", ["RETAIN_ON_UPDATE_OR_DELETE"]).is_empty());
    }

    #[test]
    fn the_same_word_is_the_only_one() {
        let names = ["NODEJS_20_X", "NODEJS_22_X", "NODEJS_24_X"];
        assert_eq!(closest("NODEJS_22_x", names), ["NODEJS_22_X"]);
        assert_eq!(closest("nodejs22.x", names), ["NODEJS_22_X"]);
    }
}
