//! The addresses of clients.

use crate::bail;
use crate::core::{Data, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`CidrRoutingConfig`] needs.
#[props(module = "route53")]
pub struct CidrRoutingConfigProps {
    /// The id of the collection of ranges, a UUID.
    pub collection_id: Text,
    /// The location in the collection: 1 to 16 letters, digits, `_`, `-` and `*`.
    pub location_name: Text,
}

/// The addresses of clients.
#[derive(Clone, Debug)]
pub struct CidrRoutingConfig {
    collection: Text,
    location: Text,
}

/// The lengths of the parts of a UUID.
const UUID: [usize; 5] = [8, 4, 4, 4, 12];
/// The location of all addresses that no other has.
const ELSEWHERE: &str = "*";

/// The addresses of the clients that get a record.
#[class(module = "route53")]
impl CidrRoutingConfig {
    /// Clients of a location of a collection.
    pub fn create(props: CidrRoutingConfigProps) -> Result<Self> {
        let CidrRoutingConfigProps { collection_id, location_name } = props;
        if let Some(id) = collection_id.literal()
            && !is_uuid(id)
        {
            bail!(Code::InvalidValue, "`{id}` is not the id of a collection of ranges";
                hint: "such ids look like `12345678-1234-1234-1234-123456789abc`")
        }
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || "_-*".contains(c);
        if let Some(name) = location_name.literal()
            && !((1..=16).contains(&name.len()) && name.chars().all(is_allowed))
        {
            bail!(Code::InvalidValue, "`{name}` is not the name of a location";
                hint: "such names have 1 to 16 letters, digits, `_`, `-` and `*`")
        }
        Ok(CidrRoutingConfig { collection: collection_id, location: location_name })
    }

    /// Clients of no location of a collection.
    pub fn with_default_location_name(collection_id: Text) -> Result<Self> {
        Self::create(CidrRoutingConfigProps { collection_id, location_name: ELSEWHERE.into() })
    }

    /// The id of the collection.
    #[attribute]
    pub fn collection_id(&self) -> Text {
        self.collection.clone()
    }

    /// The location.
    #[attribute]
    pub fn location_name(&self) -> Text {
        self.location.clone()
    }
}

impl CidrRoutingConfig {
    pub(super) fn to_data(&self) -> Data {
        Data::Map(fields! { "CollectionId": &self.collection, "LocationName": &self.location })
    }
}

fn is_uuid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_part = |(part, length): (&&str, usize)| {
        part.len() == length && part.bytes().all(|it| it.is_ascii_hexdigit())
    };
    parts.len() == UUID.len() && parts.iter().zip(UUID).all(is_part)
}
