//! Delivery streams.

use super::destination::Destination;
use super::{DeliveryStreamGrants, KinesisStreamSource, StreamEncryption, StreamEncryptionType};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions};
use crate::aws::ec2::{Connections, Peer};
use crate::aws::iam::{Grant, Principal, Role, UnknownPrincipal, UnknownPrincipalProps};
use crate::aws::kms::{AnyKey, Key, KeyProps};
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnMapping, CfnMappingProps, CfnResource, Construct, Cx, Data, Dependable,
    Handle, Late, Resource, Stack, Str, Text,
};
use crate::declare::{Dict, Rest, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`DeliveryStream`] needs.
#[props(module = "kinesisfirehose")]
pub struct DeliveryStreamProps {
    /// Where records are brought.
    pub destination: Destination,
    /// The name. Default: CloudFormation makes one.
    pub delivery_stream_name: Option<Text>,
    /// The stream of Kinesis from which records come. Default: they are put into the delivery stream.
    pub source: Option<KinesisStreamSource>,
    /// The role in which the source is read and records are encrypted. Default: a new one, where it is needed.
    pub role: Option<Role>,
    /// How records are encrypted while the stream has them. Default: not at all.
    pub encryption: Option<StreamEncryption>,
}

/// A delivery stream that exists already: its ARN or its name.
#[props(module = "kinesisfirehose")]
pub struct DeliveryStreamAttributes {
    /// The ARN. Default: that of a stream of the name in the account and region of the stack.
    pub delivery_stream_arn: Option<Text>,
    /// The name. Default: that in the ARN.
    pub delivery_stream_name: Option<Text>,
    /// The role of the stream. Default: not known; nothing can be granted to the stream.
    pub role: Option<Role>,
}

/// What a delivery stream keeps.
#[derive(Clone, Debug)]
pub struct DeliveryStreamState {
    arn: Text,
    name: Text,
    acts_as: ActsAs,
    /// Those of an L1 are made when somebody asks for them: the L1 alone needs no table of ranges.
    connections: Option<Connections>,
}

/// Whom grants for a delivery stream go to.
#[derive(Clone, Debug)]
enum ActsAs {
    Known(Principal),
    /// A new role, made at need.
    NewRole,
}

/// The service that takes the roles.
const SERVICE: &str = "firehose.amazonaws.com";
/// The table of the ranges from which delivery streams reach out, and its only column.
const RANGES: &str = "@aws-cdk--aws-kinesisfirehose.CidrBlocks";
const RANGE: &str = "FirehoseCidrBlock";
/// The name of the fact that holds the range.
const FACT: &str = "firehoseCidrBlock";

/// Brings records to a bucket or an endpoint of HTTP.
///
/// ```rhai
/// let orders = kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// });
/// orders.grant_put_records(iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("lambda.amazonaws.com") }));
/// ```
///
/// ```lua
/// local orders = kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// })
/// orders:grant_put_records(iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
/// ```
#[construct(module = "kinesisfirehose", base = Resource, state = DeliveryStreamState,
    reference = delivery_stream_ref("AWS::KinesisFirehose::DeliveryStream"))]
impl DeliveryStream {
    /// Makes a delivery stream.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: DeliveryStreamProps) -> Result<Self> {
        let encryption = props.encryption.unwrap_or_else(StreamEncryption::unencrypted);
        if props.source.is_some() && encryption.r#type() != StreamEncryptionType::UNENCRYPTED {
            bail!(Code::InvalidValue, "a delivery stream with a `source` has no `encryption` of its own";
                hint: "encrypt the stream of Kinesis: `kinesis.Stream(stack, \"Source\", #{{ encryption: kinesis.StreamEncryption.KMS }})`");
        }
        let acts_as = props.role.map_or(ActsAs::NewRole, |role| ActsAs::Known(role.into()));
        let this = Self::create(cx, scope, id, ("".into(), "".into()), acts_as)?;
        let encryption = this.encrypt(cx, &encryption)?;
        let (source, mut dependables) = this.read_from(cx, props.source)?;
        let config = props.destination.bind(cx, this.into())?;
        dependables.extend(config.dependables.unwrap_or_default());
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::KinesisFirehose::DeliveryStream",
            fields! {
                "DeliveryStreamEncryptionConfigurationInput": encryption,
                "DeliveryStreamName": props.delivery_stream_name,
                "DeliveryStreamType": if source == Data::Absent { "DirectPut" } else { "KinesisStreamAsSource" },
                "ExtendedS3DestinationConfiguration": config.extended_s3_destination_configuration,
                "HttpEndpointDestinationConfiguration": config.http_endpoint_destination_configuration,
                "KinesisStreamSourceConfiguration": source,
            },
        )?;
        cx.extra_mut(resource.id()).dependencies.extend(dependables);
        let (name, arn) = resource.name_and_arn(cx, "DeliveryStreamName", |name| {
            ArnComponents::slash("firehose", "deliverystream", name)
        })?;
        let state = cx.state_mut(this);
        (state.name, state.arn) = (name, arn);
        Ok(this)
    }

    /// Takes a delivery stream that exists already, by its name.
    pub fn from_delivery_stream_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        delivery_stream_name: Text,
    ) -> Result<Self> {
        let delivery_stream_name = Some(delivery_stream_name);
        let attributes =
            DeliveryStreamAttributes { delivery_stream_name, ..DeliveryStreamAttributes::default() };
        Self::from_delivery_stream_attributes(cx, scope, id, attributes)
    }

    /// Takes a delivery stream that exists already, by its ARN.
    pub fn from_delivery_stream_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        delivery_stream_arn: Text,
    ) -> Result<Self> {
        let delivery_stream_arn = Some(delivery_stream_arn);
        let attributes =
            DeliveryStreamAttributes { delivery_stream_arn, ..DeliveryStreamAttributes::default() };
        Self::from_delivery_stream_attributes(cx, scope, id, attributes)
    }

    /// Takes a delivery stream that exists already.
    pub fn from_delivery_stream_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: DeliveryStreamAttributes,
    ) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let names = match (attrs.delivery_stream_name, attrs.delivery_stream_arn) {
            (Some(name), Some(arn)) => (name, arn),
            (None, Some(arn)) => (name_in(stack, arn.clone())?, arn),
            (Some(name), None) => {
                let components = ArnComponents::slash("firehose", "deliverystream", name.clone());
                (name, stack.format_arn(cx, components)?)
            }
            (None, None) => bail!(
                Code::MissingArgument,
                "a delivery stream that exists already needs a `delivery_stream_name` or a `delivery_stream_arn`"
            ),
        };
        let principal = attrs.role.map(Principal::from);
        let this = Self::create(cx, scope, id, names, ActsAs::NewRole)?;
        let principal = principal.unwrap_or_else(|| {
            UnknownPrincipal::new(cx, UnknownPrincipalProps { resource: this.into() }).into()
        });
        cx.state_mut(this).acts_as = ActsAs::Known(principal);
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn delivery_stream_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn delivery_stream_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// Whom grants go to: the role of the stream, which is made now where there was no need for one.
    #[attribute]
    pub fn grant_principal(self, cx: &mut Cx) -> Result<Principal> {
        match cx.state(self).acts_as {
            ActsAs::Known(principal) => Ok(principal),
            ActsAs::NewRole => Ok(self.role(cx)?.into()),
        }
    }

    /// What the stream connects to: databases that it writes into see the range of Firehose in their region.
    #[attribute]
    pub fn connections(self, cx: &mut Cx) -> Result<Connections> {
        if let Some(known) = cx.state(self).connections {
            return Ok(known);
        }
        let stack = cx.stack_of(self.0)?;
        let range = range_of(cx, stack)?;
        let peer = Peer::ipv4(cx, range)?;
        let connections = Connections::of_peer(cx, peer.into());
        cx.state_mut(self).connections = Some(connections);
        Ok(connections)
    }

    /// What can be granted on the stream.
    #[attribute]
    pub fn grants(self) -> DeliveryStreamGrants {
        DeliveryStreamGrants::from_delivery_stream(self)
    }

    /// Lets somebody do something with the stream.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `firehose:DescribeDeliveryStream`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        self.grants().actions(cx, grantee, actions.0, None)
    }

    /// Lets somebody put records into the stream.
    pub fn grant_put_records(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().put_records(cx, grantee)
    }

    /// A metric of the stream, by its name.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
    }

    #[each(
        /// The bytes that came in: the sum of 5 minutes.
        metric_incoming_bytes("IncomingBytes", "Sum"),
        /// The records that came in: the sum of 5 minutes.
        metric_incoming_records("IncomingRecords", "Sum"),
        /// The bytes that were copied into a bucket: the sum of 5 minutes.
        metric_backup_to_s3_bytes("BackupToS3.Bytes", "Sum"),
        /// How old the oldest record is that is not copied yet, in seconds: the average of 5 minutes.
        metric_backup_to_s3_data_freshness("BackupToS3.DataFreshness", "Average"),
        /// The records that were copied into a bucket: the sum of 5 minutes.
        metric_backup_to_s3_records("BackupToS3.Records", "Sum"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let dimensions = vec![("DeliveryStreamName", self.delivery_stream_name(cx))];
        let canned = Canned { namespace: "AWS/Firehose", name: name.into(), dimensions, statistic };
        Metric::of(cx, self, canned, props)
    }
}

impl DeliveryStream {
    /// An L1 where a delivery stream is asked for.
    ///
    /// # Errors
    /// When the L1 stands in no stack.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        const ID: &str = "@OfCfnDeliveryStream";
        if let Some(known) = cx.child(resource.id(), ID).and_then(|child| cx.cast::<DeliveryStream>(child)) {
            return Ok(known);
        }
        let name = Late::reference(resource.id()).into();
        let arn = Late::attribute(resource.id(), "Arn").into();
        let state = DeliveryStreamState { arn, name, acts_as: ActsAs::NewRole, connections: None };
        let this: DeliveryStream = cx.create(resource, ID, state)?;
        let principal = UnknownPrincipal::new(cx, UnknownPrincipalProps { resource: this.into() });
        cx.state_mut(this).acts_as = ActsAs::Known(principal.into());
        Ok(this)
    }

    fn create(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        (name, arn): (Text, Text),
        acts_as: ActsAs,
    ) -> Result<Self> {
        let this = cx.create(scope, id, DeliveryStreamState { arn, name, acts_as, connections: None })?;
        // The CDK writes the table of ranges with every delivery stream.
        DeliveryStream::connections(this, cx)?;
        Ok(this)
    }

    /// The role of a new stream.
    fn role(self, cx: &mut Cx) -> Result<Role> {
        if let ActsAs::Known(Principal::Role(role)) = cx.state(self).acts_as {
            return Ok(role);
        }
        let role = Role::for_service(cx, self, "Service Role", SERVICE)?;
        cx.state_mut(self).acts_as = ActsAs::Known(role.into());
        Ok(role)
    }

    /// What CloudFormation is told of encryption.
    fn encrypt(self, cx: &mut Cx, encryption: &StreamEncryption) -> Result<Data> {
        let key = match encryption.r#type() {
            StreamEncryptionType::UNENCRYPTED => return Ok(Data::Absent),
            StreamEncryptionType::AWS_OWNED => return Ok(Data::object("KeyType", "AWS_OWNED_CMK")),
            StreamEncryptionType::CUSTOMER_MANAGED => encryption.encryption_key(),
        };
        let key = match key {
            Some(key) => key,
            None => AnyKey::from(Key::new(cx, self.into(), "Key".into(), KeyProps::default())?),
        };
        let role = self.role(cx)?;
        key.grants().encrypt_decrypt(cx, role.into())?;
        Ok(Data::Map(fields! { "KeyARN": key.key_arn(cx)?, "KeyType": "CUSTOMER_MANAGED_CMK" }))
    }

    /// What CloudFormation is told of the source, and what must be there before the stream.
    fn read_from(self, cx: &mut Cx, source: Option<KinesisStreamSource>) -> Result<(Data, Vec<Dependable>)> {
        let Some(source) = source else { return Ok((Data::Absent, Vec::new())) };
        let role = self.role(cx)?;
        let grant = source.grant_read(cx, role.into())?;
        Ok((source.configuration(cx, role), grant.dependency_roots()))
    }
}

/// The name in the ARN of a delivery stream.
fn name_in(stack: Stack, arn: Text) -> Result<Text> {
    match stack.split_arn(arn, ArnFormat::SLASH_RESOURCE_NAME)?.resource_name {
        Some(name) => Ok(name),
        None => bail!(Code::InvalidValue, "the ARN names no delivery stream";
            hint: "ARNs of delivery streams look like `arn:aws:firehose:us-east-1:123456789012:deliverystream/name`"),
    }
}

/// The range from which delivery streams of a stack's region reach out.
fn range_of(cx: &mut Cx, stack: Stack) -> Result<Text> {
    let mapping = match cx.child(stack.id(), RANGES).and_then(|known| cx.cast::<CfnMapping>(known)) {
        Some(known) => known,
        None => {
            let rows = cx.facts.by_region(FACT).into_iter();
            let rows =
                rows.map(|(region, range)| (region, Dict(fields! { "FirehoseCidrBlock": range }))).collect();
            let props = CfnMappingProps { mapping: Some(Dict(rows)), lazy: Some(true) };
            CfnMapping::new(cx, stack.into(), RANGES.into(), props)?
        }
    };
    let region = stack.region(cx);
    match mapping.find_in_map(cx, region, RANGE.into(), None)? {
        Data::Str(range) => Ok(range.into()),
        Data::Late(range) => Ok(range.into()),
        _ => bail!(Code::Internal, "the range of Firehose is no text"),
    }
}
