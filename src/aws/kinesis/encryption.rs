//! How the records of a stream are encrypted.

use super::{Stream, StreamEncryption};
use crate::aws::kms::{AnyKey, Key, KeyProps};
use crate::bail;
use crate::core::{CfnCondition, CfnConditionProps, Cx, Data, Fn, Handle, Late, LateKind, Stack, Text};
use crate::diag::{Code, Result};
use crate::fields;

/// The key of Kinesis itself.
const MANAGED_KEY: &str = "alias/aws/kinesis";
/// The condition that a stack is in a region without the key of Kinesis.
const UNSUPPORTED: &str = "AwsCdkKinesisEncryptedStreamsUnsupportedRegions";
/// The regions without the key of Kinesis, as aws-cdk-lib 2.276.0 has them.
const UNSUPPORTED_REGIONS: [&str; 2] = ["cn-north-1", "cn-northwest-1"];

/// What the program says about encryption.
pub(super) struct Encryption {
    pub kind: Option<StreamEncryption>,
    pub key: Option<AnyKey>,
}

/// What CloudFormation is told, and the key.
pub(super) struct Encrypted {
    pub property: Data,
    pub key: Option<AnyKey>,
}

impl Encryption {
    /// Fails where a key is given that is not used.
    pub fn check(&self) -> Result<()> {
        match self.kind {
            Some(kind @ (StreamEncryption::MANAGED | StreamEncryption::UNENCRYPTED))
                if self.key.is_some() =>
            {
                bail!(Code::InvalidValue, "`encryption_key` is for the `encryption` `KMS`, not `{}`", kind.value();
                    hint: "leave out `encryption`")
            }
            _ => Ok(()),
        }
    }

    /// Makes what the encryption needs.
    pub fn apply(self, cx: &mut Cx, stream: Stream) -> Result<Encrypted> {
        let key = match (self.kind, self.key) {
            (_, Some(key)) => Some(key),
            (Some(StreamEncryption::KMS), None) => {
                let description = format!("Created by {}", cx.path(stream.id()));
                let props = KeyProps { description: Some(description.into()), ..KeyProps::default() };
                Some(Key::new(cx, stream.into(), "Key".into(), props)?.into())
            }
            _ => None,
        };
        let property = match (self.kind, key) {
            (_, Some(key)) => with_key(key.key_arn(cx)?),
            (Some(StreamEncryption::UNENCRYPTED), None) => Data::Absent,
            (None, None) => managed_where_there_is(cx, stream)?,
            (Some(_), None) => with_key(MANAGED_KEY),
        };
        Ok(Encrypted { property, key })
    }
}

fn with_key(key: impl Into<Data>) -> Data {
    Data::Map(fields! { "EncryptionType": "KMS", "KeyId": key.into() })
}

/// Encryption with the key of Kinesis, in the regions that have one.
fn managed_where_there_is(cx: &mut Cx, stream: Stream) -> Result<Data> {
    let stack = cx.stack_of(stream.id())?;
    let condition = match cx.child(stack.id(), UNSUPPORTED).and_then(|known| cx.cast::<CfnCondition>(known)) {
        Some(known) => known,
        None => unsupported(cx, stack)?,
    };
    let none = Late::pseudo("AWS::NoValue");
    let condition = Text::from(Late::new(LateKind::LogicalId(condition.id())));
    Ok(Fn::condition_if(condition, none.into(), with_key(MANAGED_KEY)).into())
}

fn unsupported(cx: &mut Cx, stack: Stack) -> Result<CfnCondition> {
    let region = Data::from(Late::pseudo("AWS::Region"));
    let is = |name: &&str| Fn::condition_equals(region.clone(), Data::from(*name));
    let any = Fn::condition_or(UNSUPPORTED_REGIONS.iter().map(is).collect::<Vec<Data>>().into())?;
    let props = CfnConditionProps { expression: Some(any) };
    CfnCondition::new(cx, stack.into(), UNSUPPORTED.into(), props)
}
