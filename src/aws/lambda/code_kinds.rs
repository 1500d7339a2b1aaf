//! The kinds of code by names of their own: each makes what a function of [`Code`] makes.

use super::code::{CodeParameters, CodeState};
use super::{BucketOptions, Code};
use crate::aws::kms::AnyKey;
use crate::aws::s3::{Bucket, Location};
use crate::aws::s3_assets::AssetOptions;
use crate::bail;
use crate::core::{CfnParameter, Cx, Data, Handle, Str, Text, logical_id_of};
use crate::declare::{Dict, object, props};
use crate::diag::{Code as DiagCode, Result};

/// Code that stands in the template.
#[object(module = "lambda", base = Code, state = CodeState)]
impl InlineCode {
    /// Takes the code. Only for Node.js and Python.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(cx: &mut Cx, code: Text) -> Result<Code> {
        Code::from_inline(cx, code)
    }
}

/// A folder or an archive of the project.
#[object(module = "lambda", base = Code, state = CodeState)]
impl AssetCode {
    /// Takes the folder or the archive, from the folder of the script.
    pub fn new(cx: &mut Cx, path: Str, options: Option<AssetOptions>) -> Self {
        let options = Box::new(options.unwrap_or_default());
        cx.make(CodeState::Asset { path, options, asset: None })
    }

    /// The folder or the archive.
    #[attribute]
    pub fn path(self, cx: &Cx) -> Option<Str> {
        match cx.object(self) {
            CodeState::Asset { path, .. } => Some(path.clone()),
            _ => None,
        }
    }
}

/// An archive in a bucket.
#[object(module = "lambda", base = Code, state = CodeState)]
impl S3Code {
    /// Takes the archive.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(
        cx: &mut Cx,
        bucket: Bucket,
        /// The key of the archive.
        key: Text,
        /// The version of the archive. Default: the newest.
        object_version: Option<Text>,
    ) -> Result<Code> {
        Code::from_bucket(cx, bucket, key, object_version)
    }
}

/// An archive in a bucket.
#[object(module = "lambda", base = Code, state = CodeState)]
impl S3CodeV2 {
    /// Takes the archive.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(
        cx: &mut Cx,
        bucket: Bucket,
        /// The key of the archive.
        key: Text,
        options: Option<BucketOptions>,
    ) -> Result<Code> {
        Code::from_bucket_v2(cx, bucket, key, options)
    }
}

/// The parameters that tell where code is.
#[props(module = "lambda")]
pub struct CfnParametersCodeProps {
    /// The parameter with the name of the bucket. Default: a new one.
    pub bucket_name_param: Option<CfnParameter>,
    /// The parameter with the key of the archive. Default: a new one.
    pub object_key_param: Option<CfnParameter>,
    /// The key with which the code is encrypted.
    pub source_kms_key: Option<AnyKey>,
}

/// An archive in a bucket: parameters of the stack tell which when it is deployed, for instance by a pipeline.
#[object(module = "lambda", base = Code, state = CodeState)]
impl CfnParametersCode {
    /// Takes the parameters; those that are not given are made below the function.
    pub fn new(cx: &mut Cx, props: Option<CfnParametersCodeProps>) -> Self {
        let props = props.unwrap_or_default();
        cx.make(CodeState::Parameters(CodeParameters {
            bucket: props.bucket_name_param,
            key: props.object_key_param,
            source_kms_key: props.source_kms_key,
        }))
    }

    /// The values of the parameters for an archive, by their logical ids.
    pub fn assign(self, cx: &Cx, location: Location) -> Result<Dict<Data>> {
        let (bucket, key) = self.parameters(cx)?;
        Ok(Dict(vec![
            (id(cx, bucket), location.bucket_name.into()),
            (id(cx, key), location.object_key.into()),
        ]))
    }

    /// The logical id of the parameter with the name of the bucket, once a function uses the code.
    #[attribute]
    pub fn bucket_name_param(self, cx: &Cx) -> Result<Str> {
        Ok(id(cx, self.parameters(cx)?.0))
    }

    /// The logical id of the parameter with the key of the archive, once a function uses the code.
    #[attribute]
    pub fn object_key_param(self, cx: &Cx) -> Result<Str> {
        Ok(id(cx, self.parameters(cx)?.1))
    }
}

impl CfnParametersCode {
    fn parameters(self, cx: &Cx) -> Result<(CfnParameter, CfnParameter)> {
        match parameters_of(cx.object(self)) {
            Some(CodeParameters { bucket: Some(bucket), key: Some(key), .. }) => Ok((bucket, key)),
            _ => {
                bail!(DiagCode::InvalidValue, "no function uses this code yet, so its parameters are not known";
                hint: "make the function first")
            }
        }
    }
}

fn id(cx: &Cx, parameter: CfnParameter) -> Str {
    logical_id_of(cx, parameter.id())
}

fn parameters_of(state: &CodeState) -> Option<CodeParameters> {
    match state {
        CodeState::Parameters(parameters) => Some(*parameters),
        _ => None,
    }
}
