//! SAML providers.

use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Resource, Str, Text};
use crate::declare::{class, construct, props};
use crate::diag::{Code, Result};

/// The most bytes of a metadata document. Source: the IAM user guide, `CreateSAMLProvider`: ten million characters.
const MOST_BYTES: u64 = 10_000_000;

/// What a SAML provider says of itself.
#[derive(Clone, Debug)]
pub struct SamlMetadataDocument(Text);

/// What a SAML provider says of itself: its metadata, an XML document that the provider gives.
#[class(module = "iam")]
impl SamlMetadataDocument {
    /// A document, given as text.
    pub fn from_xml(xml: Text) -> Self {
        SamlMetadataDocument(xml)
    }

    /// A document in a file of the project.
    pub fn from_file(cx: &Cx, path: Str) -> Result<Self> {
        let file = cx.read_text(&path, MOST_BYTES)?;
        Ok(SamlMetadataDocument((&*file.text).into()))
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
    /// The name of the provider, up to 128 letters, digits and `._-`. Default: CloudFormation makes one.
    pub name: Option<Text>,
    /// What the provider says of itself.
    pub metadata_document: SamlMetadataDocument,
}

/// What a provider keeps.
#[derive(Clone, Debug)]
pub struct SamlProviderState {
    arn: Text,
}

/// An identity provider that speaks SAML 2.0: its users may take roles.
///
/// ```rhai
/// let provider = iam.SamlProvider(stack, "Provider", #{
///     metadata_document: iam.SamlMetadataDocument.from_xml("<EntityDescriptor/>"),
/// });
/// let role = iam.Role(stack, "Console", #{ assumed_by: iam.SamlConsolePrincipal(provider) });
/// ```
///
/// ```lua
/// local provider = iam.SamlProvider(stack, "Provider", {
///   metadata_document = iam.SamlMetadataDocument.from_xml("<EntityDescriptor/>"),
/// })
/// local role = iam.Role(stack, "Console", { assumed_by = iam.SamlConsolePrincipal(provider) })
/// ```
#[construct(module = "iam", base = Resource, state = SamlProviderState, reference = saml_provider_ref("AWS::IAM::SAMLProvider"))]
impl SamlProvider {
    /// Makes a provider.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SamlProviderProps) -> Result<Self> {
        if let Some(name) = props.name.as_ref().and_then(Text::literal) {
            check_name(name)?;
        }
        let this: SamlProvider = cx.create(scope, id, SamlProviderState { arn: "".into() })?;
        let properties = crate::fields! {
            "Name": props.name,
            "SamlMetadataDocument": props.metadata_document.xml(),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::IAM::SAMLProvider", properties)?;
        cx.state_mut(this).arn = resource.reference();
        Ok(this)
    }

    /// A provider that exists already, by its ARN.
    pub fn from_saml_provider_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        saml_provider_arn: Text,
    ) -> Result<Self> {
        cx.create(scope, id, SamlProviderState { arn: saml_provider_arn })
    }

    /// The ARN of the provider.
    #[attribute]
    pub fn saml_provider_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }
}

impl SamlProvider {
    /// The provider that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnSAMLProvider", |_| {
            Ok(SamlProviderState { arn: resource.reference() })
        })
    }
}

fn check_name(name: &str) -> Result<()> {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "_+=,.@-".contains(c);
    if (1..=128).contains(&name.len()) && name.chars().all(is_allowed) {
        return Ok(());
    }
    bail!(Code::InvalidValue, "`{name}` is not the name of a SAML provider";
        hint: "names have up to 128 letters, digits and `_+=,.@-`")
}
