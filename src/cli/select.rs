//! Which stacks a command is about.

use glob::{MatchOptions, Pattern};

use crate::core::synth::{Assembly, StackArtifact};
use crate::declare::closest;
use crate::diag::{Code, Diag, Error, Result};

/// As in the CDK, `*` stays within one level of a path and `**` does not.
const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: false,
};

/// The stacks that patterns select, in the order of deployment; all when there is no pattern.
///
/// A pattern is a glob over paths, or a whole name or id; one that starts with `!` takes stacks away.
///
/// # Errors
/// When the app has no stack, and when a pattern selects none.
pub(crate) fn select<'a>(assembly: &'a Assembly, patterns: &[String]) -> Result<Vec<&'a StackArtifact>> {
    if assembly.stacks.is_empty() {
        return Err(Diag::new(Code::NoStacks, "the app has no stacks")
            .hint("add one with `Stack(app, \"Name\")`")
            .into());
    }
    let mut wanted = Vec::new();
    let mut unwanted = Vec::new();
    for text in patterns {
        match text.strip_prefix('!') {
            Some(text) => unwanted.push(pattern(text)?),
            None => wanted.push((text, pattern(text)?)),
        }
    }
    let matching = |pattern: &Pattern| assembly.stacks.iter().any(|stack| matches(stack, pattern));
    let idle = wanted.iter().filter(|(_, pattern)| !matching(pattern));
    Error::from_all(idle.map(|(text, _)| unknown(text, &assembly.stacks)).collect())?;
    let selected = assembly.stacks.iter().filter(|stack| {
        let is_wanted = wanted.is_empty() || wanted.iter().any(|(_, pattern)| matches(stack, pattern));
        is_wanted && !unwanted.iter().any(|pattern| matches(stack, pattern))
    });
    Ok(selected.collect())
}

/// The stacks that patterns select, as [`select`]; without a pattern, all of them, which may be none.
///
/// # Errors
/// When a pattern selects none.
pub(crate) fn select_written<'a>(
    assembly: &'a Assembly,
    patterns: &[String],
) -> Result<Vec<&'a StackArtifact>> {
    match patterns.is_empty() {
        true => Ok(assembly.stacks.iter().collect()),
        false => select(assembly, patterns),
    }
}

/// As [`select`]; without a pattern, the stacks outside of stages, where there are any.
pub(crate) fn select_main<'a>(assembly: &'a Assembly, patterns: &[String]) -> Result<Vec<&'a StackArtifact>> {
    let selected = select(assembly, patterns)?;
    let outside = |stack: &&StackArtifact| !stack.template_file.contains('/');
    if patterns.is_empty() && selected.iter().any(outside) {
        return Ok(selected.into_iter().filter(outside).collect());
    }
    Ok(selected)
}

/// The name of a stack as lists show it: its path, with its name where that was chosen.
pub(crate) fn label(stack: &StackArtifact) -> String {
    if stack.stack_name == stack.id {
        return stack.display_name.clone();
    }
    format!("{} ({})", stack.display_name, stack.stack_name)
}

fn pattern(text: &str) -> Result<Pattern> {
    Pattern::new(text).map_err(|error| {
        let place = error.pos + 1;
        Diag::new(Code::Usage, format!("`{text}` is not a pattern: {} (character {place})", error.msg)).into()
    })
}

fn matches(stack: &StackArtifact, pattern: &Pattern) -> bool {
    // As in the CDK, `*` at the top takes no stack of a stage, though its name may have no slash.
    let names = [stack.id.as_str(), &stack.stack_name, &stack.display_name, &label(stack)];
    pattern.matches_with(&stack.display_name, OPTIONS) || names.contains(&pattern.as_str())
}

fn unknown(text: &str, stacks: &[StackArtifact]) -> Diag {
    let names: Vec<String> = stacks.iter().map(label).collect();
    let close = closest(text, names.iter().map(String::as_str));
    let meant = close.first().map(|name| format!("did you mean `{name}`?"));
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let all = format!("the stacks are {}", quoted.join(", "));
    Diag::new(Code::NoStacks, format!("no stack matches `{text}`")).hints(meant).hint(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assembly(names: &[(&str, &str)]) -> Assembly {
        let stacks = names.iter().map(|(path, name)| StackArtifact {
            id: path.replace('/', ""),
            display_name: (*path).to_owned(),
            stack_name: (*name).to_owned(),
            environment: String::new(),
            template_file: String::new(),
            template: std::sync::Arc::default(),
            dependencies: Vec::new(),
            resources: Vec::new(),
            outputs: Vec::new(),
        });
        Assembly {
            files: Vec::new(),
            assets: Vec::new(),
            stacks: stacks.collect(),
            outdir: None,
            missing: Vec::new(),
            notes: Vec::new(),
        }
    }

    fn selected(patterns: &[&str]) -> Vec<String> {
        let assembly = assembly(&[("Network", "Network"), ("App", "my-app"), ("Prod/Db", "Prod-Db")]);
        let patterns: Vec<String> = patterns.iter().map(|&it| it.to_owned()).collect();
        match select(&assembly, &patterns) {
            Ok(stacks) => stacks.into_iter().map(label).collect(),
            Err(error) => error
                .diags()
                .iter()
                .flat_map(|diag| [vec![diag.message.clone()], diag.hints.clone()].concat())
                .collect(),
        }
    }

    #[test]
    fn names_ids_and_paths_select() {
        assert_eq!(selected(&["my-app"]), ["App (my-app)"]);
        assert_eq!(selected(&["App (my-app)"]), ["App (my-app)"]);
        assert_eq!(selected(&["ProdDb"]), ["Prod/Db (Prod-Db)"]);
        assert_eq!(selected(&["Prod/*"]), ["Prod/Db (Prod-Db)"]);
        assert_eq!(selected(&["N*", "A*"]), ["Network", "App (my-app)"]);
        assert_eq!(selected(&[]).len(), 3);
    }

    #[test]
    fn a_star_stays_within_a_level() {
        assert_eq!(selected(&["*"]), ["Network", "App (my-app)"]);
        assert_eq!(selected(&["**"]).len(), 3);
        assert_eq!(selected(&["**/Db"]), ["Prod/Db (Prod-Db)"]);
    }

    #[test]
    fn an_exclamation_mark_takes_away() {
        assert_eq!(selected(&["!Prod/*"]), ["Network", "App (my-app)"]);
    }

    #[test]
    fn unknown_names_are_told_with_what_there_is() {
        assert_eq!(
            selected(&["Netwrok"]),
            [
                "no stack matches `Netwrok`",
                "did you mean `Network`?",
                "the stacks are `Network`, `App (my-app)`, `Prod/Db (Prod-Db)`"
            ]
        );
    }
}
