//! Providers of identities that speak SAML.

use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Resource, Str, Text};
use crate::declare::{class, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a provider says of itself, as XML.
#[derive(Clone, Debug)]
pub struct SamlMetadataDocument(Text);

/// The largest metadata file, in bytes. Source: the IAM API reference, `CreateSAMLProvider`.
const LARGEST: u64 = 10_000_000;

/// What a provider says of itself, as XML: the document that the provider of identities gives out.
#[class(module = "iam")]
impl SamlMetadataDocument {
    /// A document as a string.
    pub fn from_xml(xml: Text) -> SamlMetadataDocument {
        SamlMetadataDocument(xml)
    }

    /// A document in a file of the project.
    pub fn from_file(cx: &Cx, path: Str) -> Result<SamlMetadataDocument> {
        Ok(SamlMetadataDocument(Str::from(&*cx.read_text(&path, LARGEST)?.text).into()))
    }

    /// The document.
    #[attribute]
    pub fn xml(&self) -> Text {
        self.0.clone()
    }
}

/// What a [`SamlProvider`] needs.
#[props(module = "iam")]
pub struct SamlProviderProps {
    /// The name: 1 to 128 letters, digits and `_+=,.@-`. Default: CloudFormation makes one.
    pub name: Option<Text>,
    /// What the provider says of itself.
    pub metadata_document: SamlMetadataDocument,
}

/// A provider of identities that speaks SAML 2.0.
#[construct(module = "iam", base = Resource, state = Text)]
impl SamlProvider {
    /// Makes a provider.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SamlProviderProps) -> Result<Self> {
        let this: SamlProvider = cx.create(scope, id, Text::from(""))?;
        if let Some(name) = props.name.as_ref().and_then(Text::literal) {
            this.check_name(cx, name)?;
        }
        let properties = fields! { "Name": props.name, "SamlMetadataDocument": props.metadata_document.0 };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::IAM::SAMLProvider", properties)?;
        *cx.state_mut(this) = resource.reference();
        Ok(this)
    }

    /// A provider that was made elsewhere, by its ARN.
    pub fn from_saml_provider_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        saml_provider_arn: Text,
    ) -> Result<SamlProvider> {
        cx.create(scope, id, saml_provider_arn)
    }

    /// The ARN of the provider.
    #[attribute]
    pub fn saml_provider_arn(self, cx: &Cx) -> Text {
        cx.state(self).clone()
    }
}

impl SamlProvider {
    fn check_name(self, cx: &Cx, name: &str) -> Result<()> {
        const LONGEST: usize = 128;
        let allowed = |c: char| c.is_ascii_alphanumeric() || "_+=,.@-".contains(c);
        if name.is_empty() || name.len() > LONGEST || !name.chars().all(allowed) {
            bail!(Code::InvalidValue, "`{name}` cannot be the name of a SAML provider";
                hint: "a name has 1 to {LONGEST} letters, digits and `_+=,.@-`"; on: cx.path(self.0));
        }
        Ok(())
    }
}
