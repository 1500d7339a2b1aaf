//! AWS Identity and Access Management.

mod merge;

crate::module! {
    /// AWS Identity and Access Management: roles, policies, principals.
    "iam" {
        principal: PrincipalBase, PrincipalPolicyFragment;
        principals: ServicePrincipal, ServicePrincipalOpts, ArnPrincipal, AccountPrincipal, AccountRootPrincipal,
            AnyPrincipal, StarPrincipal, CanonicalUserPrincipal, OrganizationPrincipal, FederatedPrincipal,
            WebIdentityPrincipal, CompositePrincipal, PrincipalWithConditions, SessionTagsPrincipal;
        provider_principals: OpenIdConnectPrincipal, SamlPrincipal, SamlConsolePrincipal;
        unknown_principal: UnknownPrincipal, UnknownPrincipalProps;
        oidc_provider_native: OidcProviderNative, OidcProviderNativeProps;
        saml_provider: SamlProvider, SamlProviderProps, SamlMetadataDocument;
        access_key: AccessKey, AccessKeyProps, AccessKeyStatus;
        permissions_boundary: PermissionsBoundary;
        role_grants: RoleGrants;
        lazy_role: LazyRole, LazyRoleProps;
        policy_statement: PolicyStatement, PolicyStatementProps, Effect;
        policy_document: PolicyDocument, PolicyDocumentProps;
        grant: Grant, GrantOnPrincipalOptions, GrantWithResourceOptions, GrantPolicyWithResourceOptions,
            GrantOnPrincipalAndResourceOptions, AddToPrincipalPolicyResult;
        resource_policy: AddToResourcePolicyResult;
        role: Role, RoleProps, FromRoleArnOptions, FromRoleNameOptions, RoleLookupOptions, WithoutPolicyUpdatesOptions;
        user: User, UserProps, UserAttributes;
        group: Group, GroupProps;
        policy: Policy, PolicyProps;
        managed_policy: ManagedPolicy, ManagedPolicyProps;
        instance_profile: InstanceProfile, InstanceProfileProps, InstanceProfileAttributes;
    }
}
