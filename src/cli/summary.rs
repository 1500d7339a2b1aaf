//! What a run tells of its assembly.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::select::label;
use crate::core::synth::{Assembly, StackArtifact, show_resolved};

/// What a run tells of its assembly.
pub(crate) struct Summary<'a> {
    /// All stacks.
    pub assembly: &'a Assembly,
    /// The stacks to show, in the order of deployment.
    pub stacks: &'a [&'a StackArtifact],
    /// Where the assembly was written.
    pub folder: &'a Path,
    /// How long everything took.
    pub elapsed: Duration,
}

impl Summary<'_> {
    /// The summary for people.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for stack in self.stacks {
            self.stack_text(stack, &mut out);
            out.push('\n');
        }
        let resources: usize = self.assembly.stacks.iter().map(count).sum();
        let _ = writeln!(
            out,
            "wrote {} with {} to `{}` in {}",
            plural(self.assembly.stacks.len(), "stack"),
            plural(resources, "resource"),
            self.folder.display(),
            duration(self.elapsed)
        );
        out
    }

    fn stack_text(&self, stack: &StackArtifact, out: &mut String) {
        let _ = write!(out, "{}, {}", label(stack), environment(&stack.environment));
        let waits = self.dependencies(stack);
        if !waits.is_empty() {
            let _ = write!(out, ", after {}", waits.join(", "));
        }
        let _ = writeln!(out, "\n  {}", plural(count(stack), "resource"));
        let width = stack.resources.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        for (name, count) in &stack.resources {
            let _ = writeln!(out, "    {name:width$}  {count}");
        }
        if stack.outputs.is_empty() {
            return;
        }
        let _ = writeln!(out, "  {}", plural(stack.outputs.len(), "output"));
        let width = stack.outputs.iter().map(|(id, _)| id.len()).max().unwrap_or(0);
        for (id, value) in &stack.outputs {
            let _ = writeln!(out, "    {id:width$}  {}", show_resolved(value));
        }
    }

    /// The stacks that a stack waits for, as lists show them.
    fn dependencies(&self, stack: &StackArtifact) -> Vec<String> {
        let all = self.assembly.stacks.iter();
        all.filter(|other| stack.dependencies.contains(&other.id)).map(label).collect()
    }

    /// The summary for tools.
    pub fn json(&self) -> Value {
        json!({
            "output": self.folder.display().to_string(),
            "stacks": self.stacks.iter().map(|stack| self.stack_json(stack)).collect::<Vec<_>>(),
            "milliseconds": u64::try_from(self.elapsed.as_millis()).unwrap_or(u64::MAX),
        })
    }

    fn stack_json(&self, stack: &StackArtifact) -> Value {
        let resources: Map<String, Value> =
            stack.resources.iter().map(|(name, count)| (name.clone(), (*count).into())).collect();
        let outputs = stack.outputs.iter().map(|(id, value)| {
            (id.clone(), json!({ "value": Value::from(value), "text": show_resolved(value) }))
        });
        json!({
            "id": stack.id,
            "name": stack.stack_name,
            "path": stack.display_name,
            "environment": stack.environment,
            "template": stack.template_file,
            "dependencies": stack.dependencies,
            "resources": resources,
            "outputs": outputs.collect::<Map<_, _>>(),
        })
    }
}

fn count(stack: &StackArtifact) -> usize {
    stack.resources.iter().map(|(_, count)| count).sum()
}

/// An environment for people; one that is not known goes wherever it is deployed to.
fn environment(environment: &str) -> &str {
    match environment {
        "aws://unknown-account/unknown-region" => "any environment",
        known => known,
    }
}

/// `1 stack`, `2 stacks`.
fn plural(count: usize, word: &str) -> String {
    match count {
        1 => format!("1 {word}"),
        _ => format!("{count} {word}s"),
    }
}

/// A time for people: `4 ms`, `1.3 s`.
pub(crate) fn duration(elapsed: Duration) -> String {
    match elapsed.as_millis() {
        0 => "less than 1 ms".to_owned(),
        millis @ 1..1000 => format!("{millis} ms"),
        _ => format!("{:.1} s", elapsed.as_secs_f64()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Data;

    fn stack(id: &str, dependencies: &[&str]) -> StackArtifact {
        StackArtifact {
            id: id.to_owned(),
            display_name: id.to_owned(),
            stack_name: id.to_owned(),
            environment: "aws://unknown-account/unknown-region".to_owned(),
            template_file: format!("{id}.template.json"),
            template: std::sync::Arc::default(),
            dependencies: dependencies.iter().map(|&it| it.to_owned()).collect(),
            resources: vec![("AWS::EC2::VPC".to_owned(), 1), ("AWS::S3::Bucket".to_owned(), 2)],
            outputs: vec![("Id".to_owned(), Data::object("Ref", "Vpc")), ("Longer".to_owned(), "x".into())],
        }
    }

    #[test]
    fn people_see_what_will_be_deployed_in_order() {
        let assembly = Assembly {
            files: Vec::new(),
            assets: Vec::new(),
            stacks: vec![stack("A", &[]), stack("B", &["A"])],
            outdir: None,
            missing: Vec::new(),
            notes: Vec::new(),
        };
        let summary = Summary {
            assembly: &assembly,
            stacks: &[&assembly.stacks[1]],
            folder: Path::new("cdk.out"),
            elapsed: Duration::from_millis(4),
        };
        let expected = "\
B, any environment, after A
  3 resources
    AWS::EC2::VPC    1
    AWS::S3::Bucket  2
  2 outputs
    Id      ${Vpc}
    Longer  x

wrote 2 stacks with 6 resources to `cdk.out` in 4 ms
";
        assert_eq!(summary.text(), expected);
        assert_eq!(
            summary.json()["stacks"][0]["outputs"]["Id"],
            json!({ "value": { "Ref": "Vpc" }, "text": "${Vpc}" })
        );
    }

    #[test]
    fn times_are_short() {
        assert_eq!(duration(Duration::from_micros(400)), "less than 1 ms");
        assert_eq!(duration(Duration::from_millis(1340)), "1.3 s");
    }
}
