//! The facts about regions.

use crate::bail;
use crate::core::{Cx, Str};
use crate::declare::{class, did_you_mean, props};
use crate::diag::{Code, Diag, Result};

/// A fact about a region.
#[props(module = "region_info")]
pub struct IFact {
    /// The region: `eu-west-1`.
    pub region: Str,
    /// The name of the fact, from `region_info.FactName` or of your own.
    pub name: Str,
    /// The value. Default: the fact is there, and has no value.
    pub value: Option<Str>,
}

/// The facts about regions.
#[derive(Clone, Copy, Debug)]
pub struct Fact;

/// The facts about regions. What a program registers holds for that program alone.
#[class(module = "region_info")]
impl Fact {
    /// The names of all regions of which something is known.
    #[constant]
    pub fn regions(cx: &Cx) -> Vec<Str> {
        cx.facts.regions().into_iter().map(Str::new).collect()
    }

    /// The names of all facts that some region has.
    #[constant]
    pub fn names(cx: &Cx) -> Vec<Str> {
        cx.facts.names()
    }

    /// All pairs of a region and the name of a fact that it has.
    pub fn defined_facts(cx: &Cx) -> Vec<Vec<Str>> {
        cx.facts.defined().into_iter().map(|(region, name)| vec![region, name]).collect()
    }

    /// The value of a fact, or nothing.
    pub fn find(
        cx: &Cx,
        /// The region: `eu-west-1`.
        region: Str,
        /// The name of the fact, from `region_info.FactName`.
        name: Str,
    ) -> Option<Str> {
        cx.facts.find(&region, &name)
    }

    /// The value of a fact. An error where it is not known.
    pub fn require_fact(
        cx: &Cx,
        /// The region: `eu-west-1`.
        region: Str,
        /// The name of the fact, from `region_info.FactName`.
        name: Str,
    ) -> Result<Str> {
        // As in the CDK, an empty value counts as none.
        if let Some(value) = cx.facts.find(&region, &name)
            && !value.is_empty()
        {
            return Ok(value);
        }
        let regions = cx.facts.regions();
        let names = cx.facts.names();
        let hint = match regions.contains(&region.as_str()) {
            false => did_you_mean(&region, regions),
            true if names.contains(&name) => None,
            true => did_you_mean(&name, names.iter().map(Str::as_str)),
        };
        let message = format!("nothing is known of the fact `{name}` for the region `{region}`");
        let add = "`region_info.Fact.register(...)` adds a fact";
        Err(Diag::new(Code::UnknownName, message).hints(hint).hint(add).into())
    }

    /// Adds a fact for this program.
    pub fn register(
        cx: &mut Cx,
        fact: IFact,
        /// Whether the fact may replace one of another value.
        #[default(false)]
        allow_replacing: bool,
    ) -> Result<()> {
        for (key, text) in [("region", &fact.region), ("name", &fact.name)] {
            if text.is_empty() {
                bail!(Code::InvalidValue, "the `{key}` of a fact cannot be empty");
            }
        }
        cx.facts.register(fact.region, fact.name, fact.value, allow_replacing)
    }

    /// Removes a fact for this program.
    pub fn unregister(
        cx: &mut Cx,
        /// The region: `eu-west-1`.
        region: Str,
        /// The name of the fact.
        name: Str,
        /// The value that the fact must have. Default: any.
        value: Option<Str>,
    ) -> Result<()> {
        cx.facts.unregister(region, name, value.as_deref())
    }
}
