//! AWS Identity and Access Management.

mod merge;

crate::module! {
    /// AWS Identity and Access Management: roles, policies, principals.
    "iam" {
        principal: PrincipalBase, PrincipalPolicyFragment;
        principals: ServicePrincipal, ServicePrincipalOpts, ArnPrincipal, AccountPrincipal, AccountRootPrincipal,
            AnyPrincipal, StarPrincipal, CanonicalUserPrincipal, OrganizationPrincipal, FederatedPrincipal,
            WebIdentityPrincipal, CompositePrincipal, PrincipalWithConditions, SessionTagsPrincipal;
        policy_statement: PolicyStatement, PolicyStatementProps, Effect;
        policy_document: PolicyDocument, PolicyDocumentProps;
        grant: Grant, GrantOnPrincipalOptions, AddToPrincipalPolicyResult;
        resource_policy: AddToResourcePolicyResult;
        role: Role, RoleProps, FromRoleArnOptions, FromRoleNameOptions, WithoutPolicyUpdatesOptions;
        user: User, UserProps, UserAttributes;
        group: Group, GroupProps;
        policy: Policy, PolicyProps;
        managed_policy: ManagedPolicy, ManagedPolicyProps;
        instance_profile: InstanceProfile, InstanceProfileProps, InstanceProfileAttributes;
        saml_provider: SamlProvider, SamlProviderProps, SamlMetadataDocument;
    }
}
