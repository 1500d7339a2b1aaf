//! Log groups.

use super::{
    DataProtectionPolicy, FieldIndexPolicy, FilterPattern, LogGroupGrants, LogStream, LogStreamProps,
    MetricFilter, MetricFilterOptions, MetricFilterProps, ResourcePolicy, ResourcePolicyProps, RetentionDays,
    StreamOptions, SubscriptionFilter, SubscriptionFilterOptions, SubscriptionFilterProps, Transformer,
    TransformerOptions, TransformerProps,
};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions, MetricProps};
use crate::aws::iam::{
    AddToResourcePolicyResult, ArnPrincipal, Grant, HasOwnPolicy, OwnPolicy, PolicyDocument, PolicyStatement,
    Principal, ResourceWithPolicy,
};
use crate::aws::kms::AnyKey;
use crate::bail;
use crate::core::{
    Arn, ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Handle, Late, LateKind, Names, NodeId,
    ObjectHandle, RemovalPolicy, Resource, Str, Text,
};
use crate::declare::{Class, Rest, choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What kind of log group it is: what can be done with its events, and what they cost.
#[choice(module = "logs")]
pub enum LogGroupClass {
    /// All that CloudWatch Logs can do.
    STANDARD,
    /// Cheaper, for events that are rarely looked at.
    INFREQUENT_ACCESS,
    /// For events of Lambda that are handed on to S3 or Firehose, kept for two days.
    DELIVERY,
}

/// What a [`LogGroup`] can be told.
#[props(module = "logs")]
pub struct LogGroupProps {
    /// The key with which events are encrypted. Default: a key of CloudWatch Logs.
    pub encryption_key: Option<AnyKey>,
    /// The name: letters, digits and `_-/.#`. Default: CloudFormation makes one.
    pub log_group_name: Option<Text>,
    /// Which sensitive data is found and masked. Default: none.
    pub data_protection_policy: Option<DataProtectionPolicy>,
    /// Whether the group cannot be deleted until this is switched off. Default: CloudFormation's, `false`.
    pub deletion_protection_enabled: Option<bool>,
    /// The fields by which queries find events fast, at most 20 in all. Default: none.
    pub field_index_policies: Option<Vec<FieldIndexPolicy>>,
    /// How long events are kept. Default: `TWO_YEARS`; groups of the class `DELIVERY` decide it themselves.
    pub retention: Option<RetentionDays>,
    /// What kind of group it is. Default: CloudFormation's, `STANDARD`.
    pub log_group_class: Option<LogGroupClass>,
    /// What happens to the group when it leaves the stack.
    #[default(RemovalPolicy::RETAIN)]
    pub removal_policy: RemovalPolicy,
}

/// What a log group keeps.
#[derive(Clone, Debug)]
pub struct LogGroupState {
    /// The ARN with `:*` at its end.
    arn: Text,
    /// The ARN of the group alone.
    base_arn: Text,
    name: Text,
    /// The name that the program gave it.
    physical_name: Text,
    account: Text,
    policy: OwnPolicy,
    /// Whether the group is an L1: then principals of statements are written as they are given.
    is_l1: bool,
}

/// The most fields of a group by which queries find events.
/// Source: the CloudWatch Logs user guide, "Field indexes".
const MOST_INDEXED_FIELDS: usize = 20;
/// With what the ARN of a group ends where its streams are meant.
const STREAMS: &str = ":*";

/// A group of logs: streams of events that are kept, filtered and watched together.
///
/// ```rhai
/// let group = logs.LogGroup(stack, "Group", #{ retention: logs.RetentionDays.ONE_MONTH });
/// group.add_metric_filter("Errors", #{
///     filter_pattern: logs.FilterPattern.any_term("ERROR"),
///     metric_namespace: "App",
///     metric_name: "Errors",
/// });
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("ec2.amazonaws.com") });
/// group.grant_write(role);
/// ```
///
/// ```lua
/// local group = logs.LogGroup(stack, "Group", { retention = logs.RetentionDays.ONE_MONTH })
/// group:add_metric_filter("Errors", {
///   filter_pattern = logs.FilterPattern.any_term("ERROR"),
///   metric_namespace = "App",
///   metric_name = "Errors",
/// })
/// local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
/// group:grant_write(role)
/// ```
#[construct(module = "logs", base = Resource, state = LogGroupState, reference = log_group_ref("AWS::Logs::LogGroup"))]
impl LogGroup {
    /// Makes a log group.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: LogGroupProps) -> Result<Self> {
        let retention = retention(&props)?;
        let indexes = props.field_index_policies.map(field_indexes).transpose()?;
        let stack = cx.stack_of(scope.id())?;
        let state = LogGroupState {
            arn: "".into(),
            base_arn: "".into(),
            name: "".into(),
            physical_name: "".into(),
            account: stack.account(cx),
            policy: OwnPolicy::AtNeed(None),
            is_l1: false,
        };
        let this: LogGroup = cx.create(scope, id, state)?;
        let key = props.encryption_key.map(|key| key.key_arn(cx)).transpose()?;
        let protection = props.data_protection_policy.map(|policy| policy.to_data(cx, stack));
        let given = props.log_group_name.clone();
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Logs::LogGroup",
            fields! {
                "DataProtectionPolicy": protection,
                "DeletionProtectionEnabled": props.deletion_protection_enabled,
                "FieldIndexPolicies": indexes,
                "KmsKeyId": key,
                "LogGroupClass": props.log_group_class.map(LogGroupClass::value),
                "LogGroupName": props.log_group_name,
                "RetentionInDays": retention,
            },
        )?;
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        let (name, arn) = resource.name_and_arn(cx, "LogGroupName", components)?;
        let base_arn = stack.format_arn(cx, components(name.clone()))?;
        let state = cx.state_mut(this);
        state.physical_name = given.unwrap_or_else(|| name.clone());
        (state.name, state.arn, state.base_arn) = (name, arn, base_arn);
        Ok(this)
    }

    /// Takes a log group that exists already, by its ARN, with `:*` at the end or without.
    pub fn from_log_group_arn(cx: &mut Cx, scope: Construct, id: Str, log_group_arn: Text) -> Result<Self> {
        let base_arn = match log_group_arn.literal().and_then(|arn| arn.strip_suffix(STREAMS)) {
            Some(base) => base.into(),
            None => log_group_arn,
        };
        let parts = Arn::split(base_arn.clone(), ArnFormat::COLON_RESOURCE_NAME)?;
        let Some(name) = parts.resource_name else {
            bail!(Code::InvalidValue, "the ARN `{}` names no log group", base_arn.literal().unwrap_or("${...}");
                hint: "ARNs of log groups look like `arn:aws:logs:us-east-1:123456789012:log-group:name`");
        };
        let stack = cx.stack_of(scope.id())?;
        let account = parts.account.unwrap_or_else(|| stack.account(cx));
        let arn = Text::concat([base_arn.clone(), STREAMS.into()]);
        let base_arn = match base_arn.is_late() {
            false => base_arn,
            // Put together again from its parts, as aws-cdk-lib 2.276.0 does.
            true => {
                let parts = ArnComponents {
                    region: parts.region,
                    account: Some(account.clone()),
                    ..components(name.clone())
                };
                stack.format_arn(cx, parts)?
            }
        };
        Self::imported(cx, scope, id, (arn, base_arn), name, account)
    }

    /// Takes a log group that exists already in the account and region of the stack, by its name.
    pub fn from_log_group_name(cx: &mut Cx, scope: Construct, id: Str, log_group_name: Text) -> Result<Self> {
        let name = match log_group_name.literal().and_then(|name| name.strip_suffix(STREAMS)) {
            Some(base) => base.into(),
            None => log_group_name,
        };
        let stack = cx.stack_of(scope.id())?;
        let base_arn = stack.format_arn(cx, components(name.clone()))?;
        let (account, arn) = (stack.account(cx), Text::concat([base_arn.clone(), STREAMS.into()]));
        Self::imported(cx, scope, id, (arn, base_arn), name, account)
    }

    /// The ARN of the group and all its streams: it ends with `:*`.
    #[attribute]
    pub fn log_group_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name of the group.
    #[attribute]
    pub fn log_group_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The name that the program gave the group, or else its name.
    pub fn log_group_physical_name(self, cx: &Cx) -> Text {
        cx.state(self).physical_name.clone()
    }

    /// What can be granted on the group.
    #[attribute]
    pub fn grants(self) -> LogGroupGrants {
        LogGroupGrants::from_log_group(self)
    }

    /// Makes a stream of the group.
    pub fn add_stream(self, cx: &mut Cx, id: Str, props: StreamOptions) -> Result<LogStream> {
        let props = LogStreamProps {
            log_group: self,
            log_stream_name: props.log_stream_name,
            removal_policy: RemovalPolicy::RETAIN,
        };
        LogStream::new(cx, self.into(), id, props)
    }

    /// Sends events on to another place.
    pub fn add_subscription_filter(
        self,
        cx: &mut Cx,
        id: Str,
        props: SubscriptionFilterOptions,
    ) -> Result<SubscriptionFilter> {
        SubscriptionFilter::new(
            cx,
            self.into(),
            id,
            SubscriptionFilterProps { log_group: self, options: props },
        )
    }

    /// Counts events, or what they say, as a metric.
    pub fn add_metric_filter(self, cx: &mut Cx, id: Str, props: MetricFilterOptions) -> Result<MetricFilter> {
        MetricFilter::new(cx, self.into(), id, MetricFilterProps { log_group: self, options: props })
    }

    /// Changes events when they come in.
    pub fn add_transformer(self, cx: &mut Cx, id: Str, props: TransformerOptions) -> Result<Transformer> {
        Transformer::new(cx, self.into(), id, TransformerProps { log_group: self, options: props })
    }

    /// Makes a metric of a field of events that are JSON.
    pub fn extract_metric(
        self,
        cx: &mut Cx,
        /// The field: `$.latency`.
        json_field: Str,
        metric_namespace: Str,
        metric_name: Str,
    ) -> Result<Metric> {
        let mut options = MetricFilterOptions::new(
            FilterPattern::exists(json_field.clone()).into(),
            metric_namespace.clone().into(),
            metric_name.clone().into(),
        );
        options.metric_value = json_field.into();
        self.add_metric_filter(cx, format!("{metric_namespace}_{metric_name}").into(), options)?;
        let props = MetricProps {
            namespace: metric_namespace.into(),
            metric_name: metric_name.into(),
            options: MetricOptions::default(),
        };
        Metric::new(props)?.attach_to(cx, self.into())
    }

    /// Lets somebody write events.
    pub fn grant_write(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().write(cx, grantee)
    }

    /// Lets somebody read and search events.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().read(cx, grantee)
    }

    /// Lets somebody do something with the group and its streams.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `logs:DescribeLogStreams`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        self.grants().actions(cx, grantee, actions.0)
    }

    /// Adds a statement to the policy of the group, which is made when the first one comes. Principals that are
    /// ARNs become their accounts: CloudWatch Logs takes no others.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.add_to_policy(cx, statement)
    }

    /// A metric of logs. It is of all groups; `dimensions_map: #{ LogGroupName: group.log_group_name }` makes it one of
    /// this group.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        let canned = Canned {
            namespace: "AWS/Logs",
            name: metric_name,
            // As in aws-cdk-lib 2.276.0: the metrics of a group are those of all groups unless `dimensions_map` says
            // of which one.
            dimensions: Vec::new(),
            statistic: "Sum",
        };
        Metric::of(cx, self, canned, props)
    }

    /// How many events come in.
    pub fn metric_incoming_log_events(self, cx: &Cx, props: Option<MetricOptions>) -> Result<Metric> {
        // The name is that of aws-cdk-lib 2.276.0.
        self.metric(cx, "IncomingLogs".into(), props)
    }

    /// How many bytes of events come in, before they are compressed.
    pub fn metric_incoming_bytes(self, cx: &Cx, props: Option<MetricOptions>) -> Result<Metric> {
        self.metric(cx, "IncomingBytes".into(), props)
    }
}

impl HasOwnPolicy for LogGroup {
    fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone()
    }

    /// Policies of log groups name accounts.
    fn adapted(self, cx: &mut Cx, statement: PolicyStatement) -> Result<PolicyStatement> {
        if cx.state(self).is_l1 {
            return Ok(statement);
        }
        let principals = statement.principals(cx);
        let mut accounts = Vec::with_capacity(principals.len());
        for principal in principals {
            accounts.push(account_of(cx, principal)?);
        }
        statement.with_principals(cx, accounts)
    }

    fn own_policy(self, cx: &mut Cx) -> &mut OwnPolicy {
        &mut cx.state_mut(self).policy
    }

    fn make_policy(self, cx: &mut Cx, of: Option<CfnResource>) -> Result<(NodeId, PolicyDocument)> {
        let Some(resource) = of else {
            let policy =
                ResourcePolicy::new(cx, self.into(), "Policy".into(), ResourcePolicyProps::default())?;
            return Ok((policy.id(), policy.document(cx)));
        };
        let document = PolicyDocument::as_given(cx);
        let properties = fields! {
            "PolicyDocument": Late::new(LateKind::Json(document.late(), 0)),
            "PolicyName": Names::unique_id(cx, resource.into()),
        };
        let policy =
            CfnResource::add(cx, resource, "LogGroupPolicy", "AWS::Logs::ResourcePolicy", properties)?;
        Ok((policy.id(), document))
    }
}

impl LogGroup {
    fn imported(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        (arn, base_arn): (Text, Text),
        name: Text,
        account: Text,
    ) -> Result<Self> {
        let state = LogGroupState {
            arn,
            base_arn,
            physical_name: name.clone(),
            name,
            account,
            policy: OwnPolicy::AtNeed(None),
            is_l1: false,
        };
        cx.create(scope, id, state)
    }

    /// The group that an L1 makes.
    ///
    /// # Errors
    /// When the L1 stands in no stack.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        let node = resource.id();
        cx.create_once(resource, "@FromCfnLogGroup", |cx| {
            let stack = cx.stack_of(node)?;
            let name = Text::from(Late::reference(node));
            Ok(LogGroupState {
                arn: Late::attribute(node, "Arn").into(),
                base_arn: stack.format_arn(cx, components(name.clone()))?,
                physical_name: name.clone(),
                name,
                account: stack.account(cx),
                policy: OwnPolicy::AtNeed(Some(resource)),
                is_l1: true,
            })
        })
    }

    /// The ARN of the group alone.
    pub(super) fn base_arn(self, cx: &Cx) -> Text {
        cx.state(self).base_arn.clone()
    }
}

/// The parts of a group's ARN.
fn components(name: Text) -> ArnComponents {
    ArnComponents::colon("logs", "log-group", name)
}

/// The days for which events are kept; nothing where CloudFormation is not told.
fn retention(props: &LogGroupProps) -> Result<Option<i64>> {
    let is_delivery = props.log_group_class == Some(LogGroupClass::DELIVERY);
    if is_delivery && props.retention.is_some() {
        bail!(Code::InvalidValue, "a log group of the class `DELIVERY` has no `retention`: it keeps events for two days";
            hint: "leave out `retention`, or `log_group_class`");
    }
    match is_delivery {
        true => Ok(None),
        false => Ok(props.retention.unwrap_or(RetentionDays::TWO_YEARS).days()),
    }
}

fn field_indexes(policies: Vec<FieldIndexPolicy>) -> Result<Vec<Data>> {
    let count: usize = policies.iter().map(|policy| policy.fields.len()).sum();
    if count > MOST_INDEXED_FIELDS {
        bail!(
            Code::OutOfRange,
            "a log group has at most {MOST_INDEXED_FIELDS} indexed fields, {count} were given"
        );
    }
    Ok(policies.into_iter().map(|policy| policy.to_data()).collect())
}

/// The principal itself, or the account of one that is known by its ARN.
fn account_of(cx: &mut Cx, principal: Principal) -> Result<Principal> {
    if let Some(account) = principal.account(cx) {
        return Ok(ArnPrincipal::new(cx, account).into());
    }
    let Principal::Other(base, class) = principal else { return Ok(principal) };
    if !class.is(ArnPrincipal::DESC) {
        return Ok(principal);
    }
    let arn = ArnPrincipal::at(base.id()).arn(cx);
    if arn.literal() == Some("*") {
        return Ok(principal);
    }
    match Arn::split(arn, ArnFormat::SLASH_RESOURCE_NAME)?.account {
        Some(account) => Ok(ArnPrincipal::new(cx, account).into()),
        None => Ok(principal),
    }
}
