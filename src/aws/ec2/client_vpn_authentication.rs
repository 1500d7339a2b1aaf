//! Who the users of a client VPN endpoint are.

use super::reference::ISAMLProviderRef;
use crate::core::{Data, Text};
use crate::declare::class;
use crate::fields;

/// How the users of a client VPN endpoint are known.
#[derive(Clone, Debug)]
pub enum ClientVpnUserBasedAuthentication {
    /// By a directory.
    Directory(Text),
    /// By a provider of identities, with another for the portal.
    Federated(Text, Option<Text>),
}

/// How the users of a client VPN endpoint are known.
#[class(module = "ec2")]
impl ClientVpnUserBasedAuthentication {
    /// By an Active Directory, by its id: `d-1234567890`.
    pub fn active_directory(directory_id: Text) -> ClientVpnUserBasedAuthentication {
        ClientVpnUserBasedAuthentication::Directory(directory_id)
    }

    /// By a provider of identities that speaks SAML.
    pub fn federated(
        /// The provider.
        saml_provider: ISAMLProviderRef,
        /// The provider for the self-service portal. Default: the portal is not for the users of the provider.
        self_service_saml_provider: Option<ISAMLProviderRef>,
    ) -> ClientVpnUserBasedAuthentication {
        let portal = self_service_saml_provider.map(|provider| provider.0);
        ClientVpnUserBasedAuthentication::Federated(saml_provider.0, portal)
    }

    /// The way as the L1 `ec2.CfnClientVpnEndpoint` takes it, in its `authentication_options`.
    pub fn render(&self) -> Data {
        Data::Map(match self.clone() {
            ClientVpnUserBasedAuthentication::Directory(id) => fields! {
                "type": DIRECTORY,
                "active_directory": Data::object("directory_id", id),
            },
            ClientVpnUserBasedAuthentication::Federated(provider, portal) => fields! {
                "type": FEDERATED,
                "federated_authentication": Data::map_if_any(fields! {
                    "saml_provider_arn": provider,
                    "self_service_saml_provider_arn": portal,
                }),
            },
        })
    }
}

const DIRECTORY: &str = "directory-service-authentication";
const FEDERATED: &str = "federated-authentication";

impl ClientVpnUserBasedAuthentication {
    /// The way as CloudFormation spells it.
    pub(super) fn property(self) -> Data {
        Data::Map(match self {
            ClientVpnUserBasedAuthentication::Directory(id) => fields! {
                "ActiveDirectory": Data::object("DirectoryId", id),
                "Type": DIRECTORY,
            },
            ClientVpnUserBasedAuthentication::Federated(provider, portal) => fields! {
                "FederatedAuthentication": Data::Map(fields! {
                    "SAMLProviderArn": provider,
                    "SelfServiceSAMLProviderArn": portal,
                }),
                "Type": FEDERATED,
            },
        })
    }
}
