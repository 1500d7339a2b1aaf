//! Identity providers that speak SAML 2.0.

use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, Late, Resource, Stack, Str, Text};
use crate::declare::{class, construct, props};
use crate::diag::{Code, Result};

/// What a [`SamlProvider`] needs.
#[props(module = "iam")]
pub struct SamlProviderProps {
    /// The name of the provider, up to 128 letters, digits and `_+=,.@-`. Default: CloudFormation makes one.
    pub name: Option<Text>,
    /// What the provider says of itself: `iam.SamlMetadataDocument.from_file("metadata.xml")`.
    pub metadata_document: SamlMetadataDocument,
}

/// What an identity provider says of itself.
#[derive(Clone, Debug)]
pub struct SamlMetadataDocument(Text);

/// The most bytes of a metadata document, which stands in the template.
const MOST_BYTES: u64 = 1 << 20;

/// What an identity provider that speaks SAML says of itself: XML that it gives away.
#[class(module = "iam")]
impl SamlMetadataDocument {
    /// The XML itself.
    pub fn from_xml(xml: Text) -> SamlMetadataDocument {
        SamlMetadataDocument(xml)
    }

    /// A file of the project with the XML.
    pub fn from_file(cx: &Cx, path: Str) -> Result<SamlMetadataDocument> {
        let file = cx.read_text(&path, MOST_BYTES)?;
        Ok(SamlMetadataDocument(file.text.to_string().into()))
    }

    /// The XML.
    #[attribute]
    pub fn xml(&self) -> Text {
        self.0.clone()
    }
}

/// What a provider keeps.
#[derive(Clone, Debug)]
pub struct SamlProviderState {
    arn: Text,
}

const LONGEST_NAME: usize = 128;

/// An identity provider that speaks SAML 2.0, such as the directory of a company.
///
/// ```rhai
/// let directory = iam.SamlProvider(stack, "Directory", #{
///     metadata_document: iam.SamlMetadataDocument.from_xml("<EntityDescriptor/>"),
/// });
/// iam.Role(stack, "Role", #{ assumed_by: iam.SamlConsolePrincipal(directory) });
/// ```
///
/// ```lua
/// local directory = iam.SamlProvider(stack, "Directory", {
///   metadata_document = iam.SamlMetadataDocument.from_xml("<EntityDescriptor/>"),
/// })
/// iam.Role(stack, "Role", { assumed_by = iam.SamlConsolePrincipal(directory) })
/// ```
#[construct(module = "iam", base = Resource, state = SamlProviderState)]
impl SamlProvider {
    /// Makes a provider.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SamlProviderProps) -> Result<Self> {
        if let Some(name) = props.name.as_ref().and_then(Text::literal) {
            check_name(name)?;
        }
        let this: SamlProvider = cx.create(scope, id, SamlProviderState { arn: "".into() })?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::IAM::SAMLProvider",
            crate::fields! {
                "Name": props.name,
                "SamlMetadataDocument": props.metadata_document.0,
            },
        )?;
        cx.state_mut(this).arn = Late::reference(resource.id()).into();
        Ok(this)
    }

    /// Takes a provider that exists already, by its ARN.
    pub fn from_saml_provider_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        saml_provider_arn: Text,
    ) -> Result<SamlProvider> {
        cx.create(scope, id, SamlProviderState { arn: saml_provider_arn })
    }

    /// The ARN of the provider.
    #[attribute]
    pub fn saml_provider_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }
}

impl SamlProvider {
    /// The stack of the provider.
    pub(super) fn own_stack(self, cx: &Cx) -> Option<Stack> {
        cx.stack(self.0)
    }
}

fn check_name(name: &str) -> Result<()> {
    let well_formed = (1..=LONGEST_NAME).contains(&name.len())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "_+=,.@-".contains(c));
    if well_formed {
        return Ok(());
    }
    bail!(Code::InvalidValue, "`{name}` is not a name for an identity provider";
        hint: "names have 1 to {LONGEST_NAME} letters, digits and `_+=,.@-`")
}
