//! `cargo xtask cfn-table`: packs the CloudFormation resource types into `src/cfn/table.bin`.
//!
//! The facts come from the service database in the npm package `aws-cdk`, the names from the
//! classes of `aws-cdk-lib`. The same packages give the same bytes.

mod cdk;
mod db;
mod model;
mod names;
mod pack;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use db::{Agreement, Report};
use model::{Properties, Resource};

/// The packages, with the file that is read from each.
const SOURCES: [(&str, &str, &str); 2] =
    [("aws-cdk", "2.1148.1", "db.json.gz"), ("aws-cdk-lib", "2.276.0", ".jsii.gz")];

pub struct Options {
    /// A `node_modules` folder; without one the packages are installed into a temporary folder.
    pub from: Option<PathBuf>,
    /// The folder of `table.bin` and `table.source.json`.
    pub out: PathBuf,
    /// Compare instead of write.
    pub check: bool,
}

/// The folder `src/cfn` of the repository.
pub fn default_out() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/cfn")
}

/// Regenerates the table. False says that the check found a stale file.
pub fn run(options: &Options) -> Result<bool> {
    let (table, source) = match &options.from {
        Some(folder) => build(folder)?,
        None => build(&Installed::new()?.modules())?,
    };
    let files = [(options.out.join("table.bin"), table), (options.out.join("table.source.json"), source)];
    for (path, bytes) in &files {
        if !options.check {
            fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
            eprintln!("{}: {} bytes", path.display(), bytes.len());
        } else if fs::read(path).ok().as_ref() != Some(bytes) {
            eprintln!("{} is stale: run `cargo xtask cfn-table`", path.display());
            return Ok(false);
        }
    }
    Ok(true)
}

/// The table and the note on where it comes from.
fn build(modules: &Path) -> Result<(Vec<u8>, Vec<u8>)> {
    let [(database, database_note), (assembly, assembly_note)] =
        [read_source(modules, SOURCES[0])?, read_source(modules, SOURCES[1])?];
    let cdk = cdk::Cdk::new(&assembly).context("the assembly has no types")?;
    let mut reader = db::Reader::new(&database, &cdk)?;
    let resources = reader.resources()?;
    let table = pack::pack(&resources)?;
    let source = json!({
        "sources": [database_note, assembly_note],
        "table": { "bytes": table.len(), "sha256": sha256(&table) },
        "counts": counts(&resources),
        "names": names_note(&reader.report),
    });
    let mut source = serde_json::to_vec_pretty(&source)?;
    source.push(b'\n');
    Ok((table, source))
}

fn read_source(modules: &Path, source: (&str, &str, &str)) -> Result<(Value, Value)> {
    let (package, version, file) = source;
    let folder = modules.join(package);
    let manifest: Value = serde_json::from_slice(&read(&folder.join("package.json"))?)?;
    let found = manifest["version"].as_str().unwrap_or("no version");
    ensure!(found == version, "expected {package} {version}, found {found}");
    let compressed = read(&folder.join(file))?;
    let mut text = Vec::new();
    GzDecoder::new(compressed.as_slice()).read_to_end(&mut text)?;
    let note = json!({
        "package": package,
        "version": version,
        "licence": manifest["license"],
        "file": file,
        "sha256": sha256(&compressed),
    });
    let value = serde_json::from_slice(&text).with_context(|| format!("cannot parse {file}"))?;
    Ok((value, note))
}

fn counts(resources: &BTreeMap<String, Resource>) -> Value {
    let sum = |count: fn(&Resource) -> usize| resources.values().map(count).sum::<usize>();
    json!({
        "resources": resources.len(),
        "classes": sum(|r| r.classes.len()),
        "properties": sum(|r| r.properties.len()),
        "attributes": sum(|r| r.attributes.len()),
        "structs": sum(|r| r.structs.len()),
        "struct_properties": sum(|r| r.structs.values().map(Properties::len).sum()),
        "taggable": sum(|r| usize::from(r.tags.is_some())),
    })
}

/// Where the rules for names, the database and the CDK's classes do not say the same.
fn names_note(report: &Report) -> Value {
    json!({
        "properties": agreement_note(&report.properties),
        "attributes": agreement_note(&report.attributes),
        "resources_without_cdk_class": report.without_class,
        "structs_without_cdk_class": report.structs_without_class,
    })
}

fn agreement_note(agreement: &Agreement) -> Value {
    let different = agreement.different.iter();
    let different = different.map(|(place, rule, cdk)| format!("{place}: {rule} is {cdk}"));
    json!({
        "rule_gives_cdk_name": agreement.same,
        "rule_differs": different.collect::<Vec<_>>(),
        "only_in_database": agreement.only_db,
        "only_in_cdk": agreement.only_cdk,
    })
}

/// Packages in a temporary folder that goes when this does.
struct Installed(PathBuf);

impl Installed {
    fn new() -> Result<Self> {
        let name = format!("xtask-cfn-table-{}", std::process::id());
        let installed = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&installed.0)?;
        let packages = SOURCES.map(|(package, version, _)| format!("{package}@{version}"));
        let status = Command::new("npm")
            .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"])
            .arg(&installed.0)
            .args(packages)
            .status()
            .context("cannot run npm")?;
        ensure!(status.success(), "npm could not install the packages");
        Ok(installed)
    }

    fn modules(&self) -> PathBuf {
        self.0.join("node_modules")
    }
}

impl Drop for Installed {
    fn drop(&mut self) {
        // nothing is lost when the temporary folder stays
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
