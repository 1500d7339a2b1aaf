//! CloudFormation's init: how instances are configured by what stands in the template.

use super::init_config::BoundConfig;
use super::init_element::{Binding, Platform};
use super::{InitConfig, InitElement, OperatingSystemType, UserData};
use crate::aws::iam::{PolicyStatement, Role};
use crate::core::{
    Aws, CfnElement, CfnResource, Cx, Data, Duration, Handle, Late, LateType, NodeId, ObjectHandle, ObjectId,
    Rendering, Str, Text, synth, write_json,
};
use crate::declare::{Dict, Rest, did_you_mean, object, props};
use crate::diag::{Code, Diag, Result};
use crate::{bail, fields};

/// Configs with the sets in which they are applied.
#[props(module = "ec2")]
pub struct ConfigSetProps {
    /// The sets: names of configs in the order in which they are applied. `default` is applied by itself.
    pub config_sets: Dict<Vec<Str>>,
    /// The configs by their names.
    pub configs: Dict<InitConfig>,
}

/// How cfn-init runs on an instance.
#[props(module = "ec2")]
pub struct InitRun {
    /// The sets of configs that are applied. Default: `default`.
    pub config_sets: Option<Vec<Str>>,
    /// Whether the user data has a hash of the configuration, so that it changes with it.
    #[default(true)]
    pub embed_fingerprint: bool,
    /// Whether the log of cfn-init goes to the log of the instance's start.
    #[default(true)]
    pub print_log: bool,
    /// Whether it does not matter that the configuration fails.
    #[default(false)]
    pub ignore_failures: bool,
    /// Whether cfn-init is told the URL of CloudFormation: for instances that reach it by an endpoint.
    #[default(false)]
    pub include_url: bool,
    /// Whether cfn-init is told the role.
    #[default(false)]
    pub include_role: bool,
}

/// How an instance is configured.
#[props(module = "ec2")]
pub struct ApplyCloudFormationInitOptions {
    /// How cfn-init runs.
    #[extends]
    pub run: InitRun,
    /// How long CloudFormation waits for the configuration. Default: 5 minutes.
    pub timeout: Option<Duration>,
}

/// How [`CloudFormationInit::attach`] configures what a resource stands for.
#[props(module = "ec2")]
pub struct AttachInitOptions {
    /// The role of the instance: it may read what it is configured with.
    pub instance_role: Role,
    /// The operating system.
    pub platform: OperatingSystemType,
    /// The user data that runs cfn-init.
    pub user_data: UserData,
    /// How cfn-init runs.
    #[extends]
    pub run: InitRun,
    /// The resource that is told how the configuration ended. Default: the one to which it is attached.
    pub signal_resource: Option<CfnResource>,
}

/// What an init keeps.
#[derive(Clone, Debug, Default)]
pub struct CloudFormationInitState {
    sets: Vec<(Str, Vec<Str>)>,
    configs: Vec<(Str, InitConfig)>,
}

const INIT_KEY: &str = "AWS::CloudFormation::Init";
const AUTHENTICATION_KEY: &str = "AWS::CloudFormation::Authentication";
const DEFAULT_SET: &str = "default";
/// Hexadecimal digits of the hash of a configuration.
const FINGERPRINT_LENGTH: usize = 16;
/// What the role must be allowed to read its configuration and to tell how it ended.
const ACTIONS: [&str; 2] = ["cloudformation:DescribeStackResource", "cloudformation:SignalResource"];

/// CloudFormation's init: files, packages, commands and services that an instance gets when it starts.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// ec2.Instance(stack, "Web", #{
///     vpc: vpc,
///     instance_type: ec2.InstanceType("t3.micro"),
///     machine_image: ec2.MachineImage.latest_amazon_linux2(),
///     init: ec2.CloudFormationInit.from_elements(
///         ec2.InitPackage.yum("httpd"),
///         ec2.InitService.enable("httpd")
///     ),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// ec2.Instance(stack, "Web", {
///   vpc = vpc,
///   instance_type = ec2.InstanceType("t3.micro"),
///   machine_image = ec2.MachineImage.latest_amazon_linux2(),
///   init = ec2.CloudFormationInit.from_elements(
///     ec2.InitPackage.yum("httpd"),
///     ec2.InitService.enable("httpd")
///   ),
/// })
/// ```
#[object(module = "ec2", state = CloudFormationInitState)]
impl CloudFormationInit {
    /// Elements that are all applied.
    pub fn from_elements(cx: &mut Cx, elements: Rest<InitElement>) -> CloudFormationInit {
        let config = InitConfig::new(cx, elements.0);
        Self::from_config(cx, config)
    }

    /// One config.
    pub fn from_config(cx: &mut Cx, config: InitConfig) -> CloudFormationInit {
        let name = Str::new_static("config");
        cx.make(CloudFormationInitState {
            sets: vec![(Str::new_static(DEFAULT_SET), vec![name.clone()])],
            configs: vec![(name, config)],
        })
    }

    /// Several configs, and the sets in which they are applied.
    pub fn from_config_sets(cx: &mut Cx, props: ConfigSetProps) -> CloudFormationInit {
        cx.make(CloudFormationInitState { sets: props.config_sets.0, configs: props.configs.0 })
    }

    /// Adds a config.
    pub fn add_config(self, cx: &mut Cx, config_name: Str, config: InitConfig) -> Result<()> {
        let state = cx.object_mut(self);
        if state.configs.iter().any(|(name, _)| *name == config_name) {
            bail!(Code::InvalidValue, "there is a config `{config_name}` already"; hint: "add elements to it, or choose another name");
        }
        state.configs.push((config_name, config));
        Ok(())
    }

    /// Adds a set of configs, which are there already.
    pub fn add_config_set(
        self,
        cx: &mut Cx,
        config_set_name: Str,
        config_names: Option<Vec<Str>>,
    ) -> Result<()> {
        let state = cx.object_mut(self);
        if state.sets.iter().any(|(name, _)| *name == config_set_name) {
            bail!(Code::InvalidValue, "there is a set of configs `{config_set_name}` already"; hint: "choose another name");
        }
        let names = config_names.unwrap_or_default();
        if let Some(unknown) = names.iter().find(|name| !state.has_config(name)) {
            let message =
                format!("the set of configs `{config_set_name}` has a config `{unknown}` that is not there");
            let known = state.configs.iter().map(|(name, _)| name.as_str());
            return Err(Diag::new(Code::InvalidValue, message).hints(did_you_mean(unknown, known)).into());
        }
        state.sets.push((config_set_name, names));
        Ok(())
    }

    /// Writes the configuration into the metadata of a resource, and what runs it into user data. Instances do it
    /// by themselves.
    pub fn attach(
        self,
        cx: &mut Cx,
        attached_resource: CfnResource,
        attach_options: AttachInitOptions,
    ) -> Result<()> {
        let path = cx.path(attached_resource.id());
        self.write(cx, attached_resource, &attach_options).map_err(|error| error.on(&path))
    }
}

impl CloudFormationInitState {
    fn has_config(&self, name: &str) -> bool {
        self.configs.iter().any(|(known, _)| known == name)
    }
}

impl CloudFormationInit {
    fn write(self, cx: &mut Cx, resource: CfnResource, options: &AttachInitOptions) -> Result<()> {
        let platform = match options.platform {
            OperatingSystemType::LINUX => Platform::Linux,
            OperatingSystemType::WINDOWS => Platform::Windows,
            OperatingSystemType::UNKNOWN => {
                bail!(Code::InvalidValue, "instances of an unknown operating system cannot be configured"; hint: "use a machine image of Linux or Windows")
            }
        };
        if resource.get_metadata(cx, INIT_KEY.into()).is_some() {
            bail!(Code::InvalidValue, "the resource is configured already: it can have one init only"; hint: "put all configs into one `CloudFormationInit`");
        }
        self.warn_of_unknown_names(cx, resource, options);
        let binding = Binding { resource, role: options.instance_role, platform, index: 0 };
        let BoundConfig { config, asset_hash, buckets } = self.bind(cx, binding)?;
        resource.add_metadata(cx, INIT_KEY.into(), config.clone());
        if !buckets.is_empty() {
            let credentials = fields! {
                "type": "S3",
                "roleName": options.instance_role.role_name(cx),
                "buckets": buckets,
            };
            let credentials = Data::object("S3AccessCreds", Data::Map(credentials));
            resource.add_metadata(cx, AUTHENTICATION_KEY.into(), credentials);
        }
        let statement = PolicyStatement::allow(cx, &ACTIONS, vec![Aws::STACK_ID()])?;
        options.instance_role.add_to_principal_policy(cx, statement)?;
        let fingerprint = options.run.embed_fingerprint.then(|| fingerprint(cx, config, asset_hash));
        let lines = commands(cx, resource, platform, options, fingerprint);
        options.user_data.add_commands(cx, lines.into())
    }

    /// Writes all configs; those without elements are left out.
    fn bind(self, cx: &mut Cx, binding: Binding) -> Result<BoundConfig> {
        let CloudFormationInitState { sets, configs } = cx.object(self).clone();
        let configs: Vec<_> = configs.into_iter().filter(|(_, config)| !config.is_empty(cx)).collect();
        let is_there = |name: &&Str| configs.iter().any(|(known, _)| known == *name);
        let sets = sets.iter().map(|(set, names)| {
            let names: Vec<Str> = names.iter().filter(is_there).cloned().collect();
            (set.clone(), Data::from(names))
        });
        let mut whole = BoundConfig::default();
        let mut written = fields! { "configSets": Data::Map(sets.collect()) };
        for (name, config) in &configs {
            let bound = config.bind(cx, binding)?;
            written.push((name.clone(), bound.config));
            whole.asset_hash.push_str(&bound.asset_hash);
            for bucket in bound.buckets {
                if !whole.buckets.contains(&bucket) {
                    whole.buckets.push(bucket);
                }
            }
        }
        whole.config = Data::Map(written);
        Ok(whole)
    }

    /// Tells of names that lead nowhere; the CDK leaves them out, and cfn-init fails where a set is not there.
    fn warn_of_unknown_names(self, cx: &mut Cx, resource: CfnResource, options: &AttachInitOptions) {
        let state = cx.object(self).clone();
        let mut diags = Vec::new();
        for (set, names) in &state.sets {
            for name in names.iter().filter(|name| !state.has_config(name)) {
                let message = format!("the set of configs `{set}` has a config `{name}` that is not there");
                let known = state.configs.iter().map(|(name, _)| name.as_str());
                diags.push(Diag::warning(Code::Surprise, message).hints(did_you_mean(name, known)));
            }
        }
        for set in options.run.config_sets.iter().flatten() {
            if !state.sets.iter().any(|(known, _)| known == set) {
                let message = format!("there is no set of configs `{set}`");
                let known = state.sets.iter().map(|(name, _)| name.as_str());
                diags.push(Diag::warning(Code::Surprise, message).hints(did_you_mean(set, known)));
            }
        }
        let path = cx.path(resource.id());
        for diag in diags {
            cx.warn(diag.on(path.clone()));
        }
    }
}

/// The lines of user data that configure the instance and tell how it ended.
fn commands(
    cx: &Cx,
    resource: CfnResource,
    platform: Platform,
    options: &AttachInitOptions,
    fingerprint: Option<Text>,
) -> Vec<Text> {
    let url =
        Text::concat([" --url https://cloudformation.".into(), Aws::REGION(), ".".into(), Aws::URL_SUFFIX()]);
    let role = Text::concat([" --role ".into(), options.instance_role.role_name(cx)]);
    let place = |resource: CfnResource| {
        Text::concat([
            " --region ".into(),
            Aws::REGION(),
            " --stack ".into(),
            Aws::STACK_NAME(),
            " --resource ".into(),
            CfnElement::from(resource).logical_id(),
            if options.run.include_url { url.clone() } else { "".into() },
            if options.run.include_role { role.clone() } else { "".into() },
        ])
    };
    let sets = match &options.run.config_sets {
        Some(sets) => sets.join(","),
        None => DEFAULT_SET.to_owned(),
    };
    let init = |program: &str| {
        Text::concat([format!("{program} -v").into(), place(resource), format!(" -c {sets}").into()])
    };
    let signal = |program: &str, result: &str| {
        let result = if options.run.ignore_failures { "0" } else { result };
        let told = options.signal_resource.unwrap_or(resource);
        Text::concat([format!("{program} -e {result}").into(), place(told)])
    };
    let mut lines: Vec<Text> = Vec::new();
    lines.extend(fingerprint.map(|hash| Text::concat(["# fingerprint: ".into(), hash])));
    match platform {
        Platform::Windows => {
            lines.push(init("cfn-init.exe"));
            lines.push(signal("cfn-signal.exe", "$LASTEXITCODE"));
            lines.extend(options.run.print_log.then(|| "type C:\\cfn\\log\\cfn-init.log".into()));
        }
        Platform::Linux => {
            // Within parentheses the shell does not end where a command fails.
            lines.extend(["(".into(), "  set +e".into()]);
            lines.push(init("  /opt/aws/bin/cfn-init"));
            lines.push(signal("  /opt/aws/bin/cfn-signal", "$?"));
            lines.extend(options.run.print_log.then(|| "  cat /var/log/cfn-init.log >&2".into()));
            lines.push(")".into());
        }
    }
    lines
}

/// What a configuration was when it was attached.
#[derive(Clone, Debug)]
struct Attached {
    config: Data,
    asset_hash: String,
}

/// A configuration whose hash stands in user data.
#[derive(Clone, Copy)]
struct AttachedConfig(ObjectId);

impl ObjectHandle for AttachedConfig {
    type State = Attached;
    fn at(id: ObjectId) -> Self {
        AttachedConfig(id)
    }
    fn id(self) -> ObjectId {
        self.0
    }
}

/// A hash of a configuration as the template has it. Logical ids of instances depend on it.
fn fingerprint(cx: &mut Cx, config: Data, asset_hash: String) -> Text {
    let kept: AttachedConfig = cx.make(Attached { config, asset_hash });
    Late::object(kept.0, &FINGERPRINT).typed(LateType::Text).into()
}

static FINGERPRINT: Rendering = Rendering {
    compute: |cx, id, _| cx.object(AttachedConfig::at(id)).config.clone(),
    finish: |cx: &Cx, id: ObjectId, _stack: NodeId, config: Data| {
        let hash = &cx.object(AttachedConfig::at(id)).asset_hash;
        let hashed = Data::map_if_any(fields! {
            "config": config,
            "assetHash": Some(hash.as_str()).filter(|hash| !hash.is_empty()),
        });
        let mut fingerprint = synth::sha256(write_json(&hashed, false).as_bytes());
        fingerprint.truncate(FINGERPRINT_LENGTH);
        fingerprint.into()
    },
};
