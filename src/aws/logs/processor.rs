//! What changes events when they come in.

use super::{
    DataConverterProcessor, JsonMutatorProcessor, ParserProcessor, StringMutatorProcessor, VendedLogParser,
};
use crate::core::{Data, Fields};
use crate::declare::union;

/// A step of a transformer: CDK's `IProcessor`.
#[union]
pub enum AnyProcessor {
    /// Takes an event apart.
    Parser(ParserProcessor),
    /// Takes an event of an AWS service apart.
    Vended(VendedLogParser),
    /// Changes texts.
    Text(StringMutatorProcessor),
    /// Changes fields.
    Json(JsonMutatorProcessor),
    /// Changes the types of values.
    Converter(DataConverterProcessor),
}

/// A step as CloudFormation writes it: its name and what it is told.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub name: &'static str,
    pub options: Fields,
}

impl AnyProcessor {
    pub(super) fn step(&self) -> &Step {
        match self {
            AnyProcessor::Parser(it) => &it.step,
            AnyProcessor::Vended(it) => &it.step,
            AnyProcessor::Text(it) => &it.step,
            AnyProcessor::Json(it) => &it.step,
            AnyProcessor::Converter(it) => &it.step,
        }
    }

    pub(super) fn is_parser(&self) -> bool {
        matches!(self, AnyProcessor::Parser(_) | AnyProcessor::Vended(_))
    }

    pub(super) fn is_vended(&self) -> bool {
        matches!(self, AnyProcessor::Vended(_))
    }
}

impl Step {
    pub(super) fn to_data(&self) -> Data {
        Data::object(self.name, Data::Map(self.options.clone()))
    }
}
