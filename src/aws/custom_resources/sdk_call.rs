//! Calls of the AWS SDK.

use crate::bail;
use crate::core::{Cx, Data, Fields, Str, Text};
use crate::declare::{Dict, WrittenKeys, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What stands in parameters for the physical id.
const PHYSICAL_ID: &str = "PHYSICAL:RESOURCEID:";

/// A call of the AWS SDK.
#[props(module = "custom_resources")]
pub struct AwsSdkCall {
    /// The service: `S3`, `CloudWatchLogs`, `@aws-sdk/client-s3`.
    pub service: Str,
    /// The action: `listBuckets`, `ListBucketsCommand`.
    pub action: Str,
    /// The parameters of the call.
    pub parameters: Option<Dict<Data>>,
    /// The physical id of the resource. Needed for the call that makes it.
    pub physical_resource_id: Option<PhysicalResourceId>,
    /// The region of the call. Default: that of the stack.
    pub region: Option<Text>,
    /// The paths of the answer that can be read. CloudFormation takes 4 KB of an answer. Default: all.
    pub output_paths: Option<Vec<Text>>,
    /// Errors that are taken for success: a regular expression for their names.
    pub ignore_error_codes_matching: Option<Text>,
    /// The version of the service's interface.
    pub api_version: Option<Text>,
    /// A role to take for the call.
    pub assumed_role_arn: Option<Text>,
    /// The external id that the role wants, so that nobody else can make the function take it.
    pub external_id: Option<Text>,
    /// What is logged of the call. Default: all.
    pub logging: Option<Logging>,
    /// In which order the call was written.
    #[extends]
    pub written: WrittenKeys,
}

/// What a physical id is.
#[derive(Clone, Debug)]
enum IdSource {
    Text(Text),
    Response(Str),
}

/// The physical id of a resource.
#[derive(Clone, Debug)]
pub struct PhysicalResourceId(IdSource);

/// The physical id of a resource that a call makes: where it changes, CloudFormation takes the resource for another
/// and deletes the old one.
#[class(module = "custom_resources")]
impl PhysicalResourceId {
    /// An id of one's own.
    pub fn of(id: Text) -> Self {
        PhysicalResourceId(IdSource::Text(id))
    }

    /// A part of the answer, by its path: `Buckets.0.Name`.
    pub fn from_response(response_path: Str) -> Self {
        PhysicalResourceId(IdSource::Response(response_path))
    }

    /// The id, where it is one's own.
    #[attribute]
    pub fn id(&self) -> Option<Text> {
        match &self.0 {
            IdSource::Text(id) => Some(id.clone()),
            IdSource::Response(_) => None,
        }
    }

    /// The path of the answer, where the id comes from there.
    #[attribute]
    pub fn response_path(&self) -> Option<Str> {
        match &self.0 {
            IdSource::Text(_) => None,
            IdSource::Response(path) => Some(path.clone()),
        }
    }
}

impl PhysicalResourceId {
    fn to_data(&self) -> Data {
        match &self.0 {
            IdSource::Text(id) => Data::object("id", id),
            IdSource::Response(path) => Data::object("responsePath", path),
        }
    }
}

/// The physical id, as a parameter of a later call.
#[derive(Clone, Debug, Default)]
pub struct PhysicalResourceIdReference;

/// The physical id of the resource, as a parameter of a call that changes or deletes it.
#[class(module = "custom_resources", data = as_data)]
impl PhysicalResourceIdReference {
    /// Stands for the id.
    pub fn new() -> Self {
        PhysicalResourceIdReference
    }

    /// The text that stands for the id.
    #[name = "to_json"]
    pub fn text(&self) -> Str {
        Str::new_static(PHYSICAL_ID)
    }
}

#[allow(clippy::needless_pass_by_value, reason = "the row of the class wants it so")]
fn as_data(_: &Cx, _: PhysicalResourceIdReference) -> Data {
    PHYSICAL_ID.into()
}

/// What is logged of a call.
#[derive(Clone, Debug)]
pub struct Logging {
    hides_data: bool,
}

/// What is logged of a call.
#[class(module = "custom_resources")]
impl Logging {
    /// Everything.
    pub fn all() -> Self {
        Logging { hides_data: false }
    }

    /// Everything but the answer.
    pub fn with_data_hidden() -> Self {
        Logging { hides_data: true }
    }
}

impl AwsSdkCall {
    /// The call as the function that makes it reads it.
    pub(super) fn to_data(&self) -> Data {
        let hidden = self.logging.as_ref().is_some_and(|logging| logging.hides_data);
        let mut fields = fields! {
            "service": self.service.clone(),
            "action": self.action.clone(),
            "parameters": self.parameters.as_ref().map(|all| all.0.clone()),
            "physicalResourceId": self.physical_resource_id.as_ref().map(PhysicalResourceId::to_data),
            "region": self.region.clone(),
            "outputPaths": self.output_paths.clone(),
            "ignoreErrorCodesMatching": self.ignore_error_codes_matching.clone(),
            "apiVersion": self.api_version.clone(),
            "assumedRoleArn": self.assumed_role_arn.clone(),
            "externalId": self.external_id.clone(),
            "logApiResponseData": hidden.then_some(false),
        };
        self.written.arrange(&mut fields);
        Data::Map(fields)
    }

    /// Refuses a call that contradicts itself.
    pub(super) fn check(&self) -> Result<()> {
        let from_response = self.physical_resource_id.as_ref().is_some_and(|id| id.response_path().is_some());
        if from_response && self.ignore_error_codes_matching.is_some() {
            bail!(Code::InvalidValue, "the physical id cannot come from the answer of a call whose errors are ignored";
                hint: "use `PhysicalResourceId.of(...)`, or leave out `ignore_error_codes_matching`");
        }
        if self.external_id.is_some() && self.assumed_role_arn.is_none() {
            bail!(Code::InvalidValue, "`external_id` needs an `assumed_role_arn`"; hint: "it is told when the role is taken");
        }
        Ok(())
    }

    /// Whether a parameter is the physical id.
    pub(super) fn uses_id(&self) -> bool {
        self.parameters.as_ref().is_some_and(|parameters| holds_id(&parameters.0))
    }
}

fn holds_id(fields: &Fields) -> bool {
    fn holds(data: &Data) -> bool {
        match data {
            Data::Str(text) => text == PHYSICAL_ID,
            Data::List(items) => items.iter().any(holds),
            Data::Map(fields) => fields.iter().any(|(_, value)| holds(value)),
            _ => false,
        }
    }
    fields.iter().any(|(_, value)| holds(value))
}
