//! Rules of security groups, as data.

use super::{IPeer, Port};
use crate::core::{Cx, Data, Fields, Text};

/// Which way a connection goes, as the group sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Into the group.
    Ingress,
    /// Out of the group.
    Egress,
}

impl Direction {
    /// The way as the other side sees it.
    pub(super) fn reversed(self) -> Direction {
        match self {
            Direction::Ingress => Direction::Egress,
            Direction::Egress => Direction::Ingress,
        }
    }

    /// This way and no other.
    pub(super) fn alone(self) -> &'static [Direction] {
        match self {
            Direction::Ingress => &[Direction::Ingress],
            Direction::Egress => &[Direction::Egress],
        }
    }

    /// The word in ids and descriptions.
    pub(super) fn word(self) -> &'static str {
        match self {
            Direction::Ingress => "from",
            Direction::Egress => "to",
        }
    }

    /// The type of a rule that is a resource of its own.
    pub(super) fn resource_type(self) -> &'static str {
        match self {
            Direction::Ingress => "AWS::EC2::SecurityGroupIngress",
            Direction::Egress => "AWS::EC2::SecurityGroupEgress",
        }
    }
}

/// One rule: who may connect, on which port.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    /// Which way.
    pub direction: Direction,
    /// The other side.
    pub peer: IPeer,
    /// The traffic.
    pub port: Port,
    /// What the rule is for. Default: the peer and the port.
    pub description: Option<Text>,
    /// Whether the rule stands in the stack of its peer, where that is another than the group's. Rules
    /// that connections make on the far side do, so that stacks do not depend on each other in a circle.
    pub remote: bool,
}

impl Rule {
    /// Whether CloudFormation takes both for the same rule.
    pub(super) fn is_same(&self, other: &Rule) -> bool {
        self.direction == other.direction && self.peer.is_same(&other.peer) && self.port.is_same(&other.port)
    }

    /// Whether the rule can stand within the group's own properties: others would make groups wait for each
    /// other in a circle, or cannot be compared before deployment.
    pub(super) fn can_be_inline(&self) -> bool {
        self.peer.can_inline_rule() && self.port.can_inline_rule()
    }

    /// Whether the rule is about all traffic with all addresses of a kind.
    pub(super) fn is_about_everything(&self) -> bool {
        self.peer.is_everyone() && self.port.is_all_traffic()
    }

    /// The rule as an item of the group's own properties.
    ///
    /// The default description of an inline egress rule says `from`: so does the CDK, and descriptions are
    /// part of templates.
    pub(super) fn inline(&self, cx: &Cx) -> Data {
        Data::Map(self.properties(cx, Direction::Ingress.word()))
    }

    /// The rule as the properties of a resource of its own, but for its group.
    pub(super) fn separate(&self, cx: &Cx) -> Fields {
        self.properties(cx, self.direction.word())
    }

    fn properties(&self, cx: &Cx, word: &str) -> Fields {
        let description = self.description.clone().unwrap_or_else(|| {
            Text::concat([
                format!("{word} ").into(),
                self.peer.unique_id(cx),
                format!(":{}", self.port.text()).into(),
            ])
        });
        let mut properties = match self.direction {
            Direction::Ingress => self.peer.source(cx),
            Direction::Egress => self.peer.destination(cx),
        };
        properties.push(("Description".into(), description.into()));
        properties.extend(self.port.to_fields());
        properties.sort_by(|(a, _), (b, _)| a.cmp(b));
        properties
    }
}
