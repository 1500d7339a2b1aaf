//! Settings of load balancers, listeners and target groups that have no property of their own.

use crate::core::{Data, Text};
use crate::fields;

/// Settings by their names, in the order in which they were first set.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributes(Vec<(Text, Option<Text>)>);

impl Attributes {
    /// Sets an attribute; nothing as its value leaves it out.
    pub(super) fn set(&mut self, key: impl Into<Text>, value: Option<Text>) {
        let key = key.into();
        match self.0.iter_mut().find(|(known, _)| *known == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key, value)),
        }
    }

    /// Forgets an attribute that has this value.
    pub(super) fn remove_if(&mut self, key: &str, value: &str) {
        let is_it = |(known, known_value): &(Text, Option<Text>)| {
            known.literal() == Some(key) && known_value.as_ref().and_then(Text::literal) == Some(value)
        };
        self.0.retain(|attribute| !is_it(attribute));
    }

    /// Sets an attribute where the program says something about it.
    pub(super) fn set_if_given(&mut self, key: &'static str, value: Option<impl Into<Text>>) {
        if let Some(value) = value {
            self.set(key, Some(value.into()));
        }
    }

    /// Sets a switch where the program says something about it.
    pub(super) fn switch_if_given(&mut self, key: &'static str, value: Option<bool>) {
        self.set_if_given(key, value.map(switch));
    }

    /// The attributes as CloudFormation takes them; nothing where there are none.
    pub(super) fn to_data(&self) -> Data {
        let given = self.0.iter().filter_map(|(key, value)| value.as_ref().map(|value| (key, value)));
        Data::List(given.map(|(key, value)| Data::Map(fields! { "Key": key, "Value": value })).collect())
            .or_absent()
    }
}

/// A switch as the value of an attribute.
pub(super) fn switch(is_on: bool) -> &'static str {
    if is_on { "true" } else { "false" }
}

/// A switch as the value of a property that is a word.
pub(super) fn on_or_off(is_on: bool) -> &'static str {
    if is_on { "on" } else { "off" }
}
