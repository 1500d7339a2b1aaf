//! The cloud assembly in memory: named files, and what a summary tells of them.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::super::asset_staging::StagedAsset;
use super::super::fingerprint::hex;
use super::super::stack::artifact_id;
use super::super::synthesizer::{AssetManifest, Deployment};
use super::super::{
    App, CfnResource, Cx, Data, FileAssetPackaging, FileAssetSource, Handle, Note, Stack, Stage, Str,
};
use super::nested::NestedTemplate;
use super::template::{self, Template};
use super::{manifest, tree_file};
use crate::diag::{Diag, Error, Result, Sources};

/// A file of the assembly.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    pub(crate) name: String,
    pub(crate) contents: Arc<String>,
}

impl File {
    /// The name within the assembly's folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The contents.
    pub fn contents(&self) -> &[u8] {
        self.contents.as_bytes()
    }
}

/// A finished cloud assembly: nothing is written yet.
#[derive(Clone, Debug)]
pub struct Assembly {
    pub(crate) files: Vec<File>,
    pub(crate) assets: Vec<StagedAsset>,
    pub(crate) stacks: Vec<StackArtifact>,
    pub(crate) outdir: Option<String>,
    pub(crate) missing: Vec<Data>,
    pub(crate) notes: Vec<NoteOf>,
}

/// What a construct knows and its template does not say: no file has it.
#[derive(Clone, Debug)]
pub(crate) struct NoteOf {
    /// The path of the construct.
    pub path: String,
    /// What it is about.
    pub about: String,
    /// What is known.
    pub text: String,
    /// The place in the script that asked for it: `main.rhai:3:9`.
    pub place: Option<String>,
}

impl Assembly {
    /// Adds a file.
    pub(crate) fn add_file(&mut self, name: &str, contents: String) {
        self.files.push(File { name: name.to_owned(), contents: contents.into() });
    }

    /// All files.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The contents of a file.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.iter().find(|file| file.name == name).map(File::contents)
    }

    /// The assets that are copied into the assembly's folder when it is written.
    pub fn assets(&self) -> &[StagedAsset] {
        &self.assets
    }

    /// The stacks in the order of deployment.
    pub fn stacks(&self) -> &[StackArtifact] {
        &self.stacks
    }

    /// The stack of this name in CloudFormation, or of this path in the construct tree.
    pub fn stack(&self, name: &str) -> Option<&StackArtifact> {
        self.stacks.iter().find(|stack| stack.stack_name == name || stack.display_name == name)
    }

    /// The folder that the program asks for, in the project's folder.
    pub fn outdir(&self) -> Option<&str> {
        self.outdir.as_deref()
    }

    /// The look-ups that the context does not answer yet, as the manifest has them: `key`, `provider`, `props`.
    /// The templates have stand-ins for them.
    pub fn missing_context(&self) -> Vec<serde_json::Value> {
        self.missing.iter().map(Into::into).collect()
    }
}

/// A stack of an assembly.
#[derive(Clone, Debug)]
pub struct StackArtifact {
    pub(crate) id: String,
    pub(crate) display_name: String,
    pub(crate) stack_name: String,
    pub(crate) environment: String,
    pub(crate) template_file: String,
    /// The text of the template: the contents of its file.
    pub(crate) template: Arc<String>,
    pub(crate) dependencies: Vec<String>,
    pub(crate) resources: Vec<(String, usize)>,
    pub(crate) outputs: Vec<(String, Data)>,
}

impl StackArtifact {
    /// The id among the artifacts.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The path of the construct; `ls` shows the name behind it where the two differ.
    pub fn display_name(&self) -> &str {
        &self.display_name
    }

    /// The name in CloudFormation.
    pub fn stack_name(&self) -> &str {
        &self.stack_name
    }

    /// The environment: `aws://ACCOUNT/REGION`.
    pub fn environment(&self) -> &str {
        &self.environment
    }

    /// The file of the template, within the assembly's folder.
    pub fn template_file(&self) -> &str {
        &self.template_file
    }

    /// The template, read from its text.
    pub fn template(&self) -> Data {
        self.template_json().into()
    }

    /// The template as JSON, read from its text.
    pub fn template_json(&self) -> serde_json::Value {
        // The text was written by this crate: it is JSON.
        serde_json::from_str(&self.template).unwrap_or_default()
    }

    /// The ids of the stacks that it waits for.
    pub fn dependencies(&self) -> &[String] {
        &self.dependencies
    }

    /// How many resources there are of each type, sorted by type.
    pub fn resources(&self) -> &[(String, usize)] {
        &self.resources
    }

    /// The outputs that the program asked for: logical ids and values.
    pub fn outputs(&self) -> &[(String, Data)] {
        &self.outputs
    }
}

/// A stack with everything that its files need.
pub(super) struct Written {
    pub stack: Stack,
    pub artifact: StackArtifact,
    /// What stands in its templates: its own is the last, behind those of the stacks nested in it.
    pub templates: Vec<Template>,
    /// How it is deployed.
    pub deployment: Deployment,
    /// Its assets and where its template is published, where that is an asset itself.
    pub published: Option<Published>,
}

/// The assets of a stack, the template among them.
pub(super) struct Published {
    pub manifest: AssetManifest,
    /// The URL of the template.
    pub template_url: Str,
}

pub(super) fn assemble(
    cx: &Cx,
    app: App,
    order: &[Stack],
    nested: Vec<NestedTemplate>,
    sources: &Sources,
) -> Result<Assembly> {
    let mut nested_in: FxHashMap<Stack, Vec<NestedTemplate>> = FxHashMap::default();
    for template in nested {
        nested_in.entry(template.stack.top_level(cx)).or_default().push(template);
    }
    let waits = super::stack_dependencies(cx, order);
    let waits_for = |stack: Stack| waits.get(&stack).map_or(&[][..], Vec::as_slice);
    let mut written = Vec::with_capacity(order.len());
    let mut files = Vec::new();
    let mut problems: Vec<Diag> = Vec::new();
    let mut stages = vec![Stage::from(app)];
    let mut next = 0;
    // The outermost stage first, then level by level.
    while let Some(&stage) = stages.get(next) {
        next += 1;
        stages.extend(stage.inner_stages(cx));
        let first = written.len();
        for &stack in order.iter().filter(|stack| Stage::above(cx, stack.id()) == Some(stage)) {
            match write_stack(cx, stack, waits_for(stack), nested_in.remove(&stack).unwrap_or_default()) {
                Ok((stack, made)) => {
                    written.push(stack);
                    files.extend(made);
                }
                Err(error) => problems.extend(error.into_diags()),
            }
        }
        let folder = stage.directory(cx);
        files.extend(
            written[first..].iter().filter_map(manifest::assets_file).map(|file| file.within(&folder)),
        );
        files.push(manifest::manifest_file(cx, stage, &written[first..], sources).within(&folder));
        files.push(manifest::version_file().within(&folder));
    }
    Error::from_all(problems)?;
    if cx.state(app).tree_metadata {
        files.push(tree_file::tree_file(cx, app, &written));
    }
    if let Some(more) = cx.extra(app.id()).and_then(|extra| extra.files) {
        let file = |(name, text): (&str, String)| File { name: name.to_owned(), contents: Arc::new(text) };
        files.extend(more(cx, app.id()).into_iter().map(file));
    }
    let outdir = cx.state(app).outdir.as_ref().map(Str::to_string);
    let missing = cx.missing_context.iter().cloned().map(Data::Map).collect();
    let assets = cx.staged.assets.clone();
    let stacks = written.into_iter().map(|stack| stack.artifact).collect();
    let notes = notes(cx, app, sources);
    Ok(Assembly { files, assets, stacks, outdir, missing, notes })
}

fn notes(cx: &Cx, app: App, sources: &Sources) -> Vec<NoteOf> {
    let all = cx.subtree(app.id()).into_iter();
    let noted = all.filter_map(|node| Some((node, cx.extra(node)?.notes?)));
    let each = noted.flat_map(|(node, notes)| notes(cx, node).into_iter().map(move |note| (node, note)));
    each.map(|(node, Note { about, text, span })| NoteOf {
        path: cx.path(node),
        about,
        text,
        place: span.map(|span| sources.show(span)),
    })
    .collect()
}

impl File {
    /// The file in the folder of a stage.
    fn within(self, folder: &str) -> File {
        File { name: format!("{folder}{}", self.name), ..self }
    }
}

fn write_stack(
    cx: &Cx,
    stack: Stack,
    waits_for: &[Stack],
    nested: Vec<NestedTemplate>,
) -> Result<(Written, Vec<File>)> {
    let template = template::render(cx, stack)?;
    template::check_size(cx, stack, &template)?;
    let folder = Stage::above(cx, stack.id()).map(|stage| stage.directory(cx)).unwrap_or_default();
    let template_file = format!("{folder}{}", stack.template_file(cx));
    let contents = Arc::clone(&template.contents);
    let mut files = Vec::with_capacity(nested.len() + 1);
    let mut templates = Vec::with_capacity(nested.len() + 1);
    for NestedTemplate { stack, template } in nested {
        let contents = Arc::clone(&template.contents);
        files.push(File { name: stack.template_file(cx), contents }.within(&folder));
        templates.push(template);
    }
    let (hash, outputs) = (template.hash.clone(), template.outputs.clone());
    templates.push(template);
    let artifact = StackArtifact {
        id: artifact_id(cx, stack),
        display_name: cx.path(stack.id()),
        stack_name: cx.state(stack).name.to_string(),
        environment: stack.environment(cx),
        template_file: template_file.clone(),
        dependencies: waits_for.iter().map(|stack| artifact_id(cx, *stack)).collect(),
        resources: count_types(cx, &templates),
        outputs,
        template: Arc::clone(&contents),
    };
    let written = Written {
        stack,
        templates,
        deployment: stack.bound_synthesizer(cx).rules(cx).deployment(cx, stack),
        published: publish(cx, stack, &artifact, hash),
        artifact,
    };
    files.push(File { name: template_file, contents });
    Ok((written, files))
}

/// Adds the template to the assets of its stack.
fn publish(cx: &Cx, stack: Stack, artifact: &StackArtifact, hash: String) -> Option<Published> {
    let synthesizer = stack.bound_synthesizer(cx);
    let template = FileAssetSource {
        source_hash: hash.into(),
        executable: None,
        file_name: Some(stack.template_file(cx).into()),
        packaging: Some(FileAssetPackaging::FILE),
        deploy_time: true,
        display_name: Some(format!("{} Template", artifact.stack_name).into()),
    };
    let mut manifest = AssetManifest::of(cx, stack);
    let template_url = synthesizer.rules(cx).add_template(cx, stack, &mut manifest, &template)?;
    Some(Published { manifest, template_url })
}

fn count_types(cx: &Cx, templates: &[Template]) -> Vec<(String, usize)> {
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for (node, _) in templates.iter().flat_map(|template| &template.elements) {
        if let Some(resource) = cx.cast::<CfnResource>(*node) {
            *counts.entry(cx.state(resource).cfn_type.to_string()).or_default() += 1;
        }
    }
    counts.into_iter().collect()
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
