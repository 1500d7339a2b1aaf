//! Key pairs for logging in to instances.

use super::OperatingSystemType;
use crate::aws::ssm::{CommonStringParameterAttributes, SecureStringParameterAttributes, StringParameter};
use crate::bail;
use crate::core::{
    CfnResource, Construct, Cx, Handle, Late, Names, Resource, Str, Text, UniqueResourceNameOptions,
};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// File formats of private keys.
#[choice(module = "ec2")]
pub enum KeyPairFormat {
    /// For PuTTY.
    #[value = "ppk"]
    PPK,
    /// For OpenSSH.
    #[value = "pem"]
    PEM,
}

/// Kinds of keys.
#[choice(module = "ec2")]
pub enum KeyPairType {
    /// RSA, for all operating systems.
    #[value = "rsa"]
    RSA,
    /// ED25519, not for Windows.
    #[value = "ed25519"]
    ED25519,
}

/// What a [`KeyPair`] can be told.
#[props(module = "ec2")]
pub struct KeyPairProps {
    /// The name of the key pair. Default: from the path of the construct.
    pub key_pair_name: Option<Text>,
    /// The file format of the private key.
    #[default(KeyPairFormat::PEM)]
    pub format: KeyPairFormat,
    /// The kind of key. Default: `RSA`, or what `public_key_material` is.
    pub r#type: Option<KeyPairType>,
    /// A public key of your own. Default: AWS makes a pair, and keeps the private key in an SSM parameter.
    pub public_key_material: Option<Text>,
    /// The account that references take the key pair to belong to. Default: that of the stack.
    pub account: Option<Text>,
    /// The region that references take the key pair to belong to. Default: that of the stack.
    pub region: Option<Text>,
    /// An ARN that has the account and the region, in the place of both.
    pub environment_from_arn: Option<Text>,
    /// The CDK does not look at it either.
    #[deprecated_name = "use `key_pair_name`"]
    pub physical_name: Option<Text>,
}

/// What is known of an imported [`KeyPair`].
#[props(module = "ec2")]
pub struct KeyPairAttributes {
    /// The name of the key pair.
    pub key_pair_name: Text,
    /// The kind of key. Default: not known.
    pub r#type: Option<KeyPairType>,
}

/// What a key pair keeps.
#[derive(Clone, Debug)]
pub struct KeyPairState {
    name: Text,
    kind: Option<KeyPairType>,
    format: KeyPairFormat,
    resource: Option<CfnResource>,
    has_own_material: bool,
}

const MAX_NAME_LENGTH: u32 = 255;
const PRIVATE_KEY: &str = "PrivateKeyParameter";
/// The folder of parameters in which AWS keeps private keys. Source: the EC2 user guide, "Create a key pair using
/// AWS CloudFormation".
const PRIVATE_KEYS: &str = "/ec2/keypair/";

/// A key pair for logging in to instances.
///
/// ```rhai
/// let keys = ec2.KeyPair(stack, "Keys", #{ type: ec2.KeyPairType.ED25519 });
/// CfnOutput(stack, "Name", #{ value: keys.key_pair_name });
/// ```
///
/// ```lua
/// local keys = ec2.KeyPair(stack, "Keys", { type = ec2.KeyPairType.ED25519 })
/// CfnOutput(stack, "Name", { value = keys.key_pair_name })
/// ```
#[construct(module = "ec2", base = Resource, state = KeyPairState, reference = key_pair_ref("AWS::EC2::KeyPair"))]
impl KeyPair {
    /// Makes a key pair.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: KeyPairProps) -> Result<Self> {
        if props.public_key_material.is_some() && props.r#type.is_some() {
            bail!(Code::InvalidValue, "`type` cannot be chosen for a `public_key_material` of your own"; hint: "leave out `type`");
        }
        let kind = props.r#type.unwrap_or(KeyPairType::RSA);
        let state = KeyPairState {
            name: Str::default().into(),
            kind: Some(kind),
            format: props.format,
            resource: None,
            has_own_material: props.public_key_material.is_some(),
        };
        let this: KeyPair = cx.create(scope, id, state)?;
        this.set_environment(cx, &props)?;
        let name = match props.key_pair_name {
            Some(name) => name,
            None => {
                let options = UniqueResourceNameOptions { max_length: MAX_NAME_LENGTH, ..Default::default() };
                Names::unique_resource_name(cx, this.into(), options)?.into()
            }
        };
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::EC2::KeyPair",
            fields! {
                "KeyFormat": props.format.value(),
                "KeyName": name,
                "KeyType": kind.value(),
                "PublicKeyMaterial": props.public_key_material,
            },
        )?;
        let state = cx.state_mut(this);
        state.name = Late::reference(resource.id()).into();
        state.resource = Some(resource);
        Ok(this)
    }

    /// A key pair that exists already, by its name.
    pub fn from_key_pair_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        key_pair_name: Text,
    ) -> Result<KeyPair> {
        Self::from_key_pair_attributes(cx, scope, id, KeyPairAttributes { key_pair_name, r#type: None })
    }

    /// A key pair that exists already, by what is known of it.
    pub fn from_key_pair_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: KeyPairAttributes,
    ) -> Result<KeyPair> {
        let state = KeyPairState {
            name: attrs.key_pair_name,
            kind: attrs.r#type,
            format: KeyPairFormat::PEM,
            resource: None,
            has_own_material: false,
        };
        cx.create(scope, id, state)
    }

    /// The name of the key pair.
    #[attribute]
    pub fn key_pair_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The id of a key pair that this app makes.
    #[attribute]
    pub fn key_pair_id(self, cx: &Cx) -> Result<Text> {
        self.known(cx, "KeyPairId")
    }

    /// The fingerprint of a key pair that this app makes.
    #[attribute]
    pub fn key_pair_fingerprint(self, cx: &Cx) -> Result<Text> {
        self.known(cx, "KeyFingerprint")
    }

    /// The parameter in which AWS keeps the private key of a pair that it makes.
    #[attribute]
    pub fn private_key(self, cx: &mut Cx) -> Result<StringParameter> {
        if cx.state(self).has_own_material {
            bail!(Code::InvalidValue, "the private key of a `public_key_material` of your own is not known to AWS";
                on: cx.path(self.0));
        }
        if let Some(known) = cx.child(self.0, PRIVATE_KEY).and_then(|node| cx.cast::<StringParameter>(node)) {
            return Ok(known);
        }
        let name = Text::concat([PRIVATE_KEYS.into(), self.known(cx, "KeyPairId")?]);
        let mut names = CommonStringParameterAttributes::new(name);
        names.simple_name = Some(false);
        let attrs = SecureStringParameterAttributes::new(names);
        StringParameter::from_secure_string_parameter_attributes(cx, self.into(), PRIVATE_KEY.into(), attrs)
    }

    /// The kind of key, where it is known.
    #[attribute]
    pub fn r#type(self, cx: &Cx) -> Option<KeyPairType> {
        cx.state(self).kind
    }

    /// The file format of the private key.
    #[attribute]
    pub fn format(self, cx: &Cx) -> KeyPairFormat {
        cx.state(self).format
    }

    /// Whether the key is one of your own.
    #[attribute]
    pub fn has_imported_material(self, cx: &Cx) -> bool {
        cx.state(self).has_own_material
    }
}

impl KeyPair {
    /// Notes where references take the key pair to be.
    fn set_environment(self, cx: &mut Cx, props: &KeyPairProps) -> Result<()> {
        let is_given = props.account.is_some() || props.region.is_some();
        match &props.environment_from_arn {
            Some(_) if is_given => {
                bail!(Code::InvalidValue, "`environment_from_arn` cannot be given beside `account` or `region`"; hint: "the ARN has both")
            }
            Some(arn) => Resource::from(self).set_env_from_arn(cx, arn.clone())?,
            None if is_given => Resource::from(self).set_env(cx, props.account.clone(), props.region.clone()),
            None => {}
        }
        Ok(())
    }

    fn known(self, cx: &Cx, attribute: &'static str) -> Result<Text> {
        match cx.state(self).resource {
            Some(resource) => Ok(Late::attribute(resource.id(), attribute).into()),
            None => {
                bail!(Code::InvalidValue, "of an imported key pair only the name is known"; on: cx.path(self.0))
            }
        }
    }

    /// Whether instances of an operating system can use the key.
    pub(super) fn is_for(self, cx: &Cx, os: OperatingSystemType) -> bool {
        cx.state(self).kind != Some(KeyPairType::ED25519) || os != OperatingSystemType::WINDOWS
    }
}
