//! AWS Identity and Access Management.

mod merge;

crate::module! {
    /// AWS Identity and Access Management: roles, policies, principals.
    "iam" {
        principal: PrincipalBase, PrincipalPolicyFragment;
        comparable_principal: ComparablePrincipal;
        principals: ServicePrincipal, ServicePrincipalOpts, ArnPrincipal, AccountPrincipal, AccountRootPrincipal,
            AnyPrincipal, StarPrincipal, CanonicalUserPrincipal, OrganizationPrincipal, FederatedPrincipal,
            WebIdentityPrincipal, OpenIdConnectPrincipal, SamlPrincipal, SamlConsolePrincipal, UnknownPrincipal,
            UnknownPrincipalProps, CompositePrincipal, PrincipalWithConditions, SessionTagsPrincipal;
        policy_statement: PolicyStatement, PolicyStatementProps, ResourcePolicyValidationOptions, Effect;
        policy_document: PolicyDocument, PolicyDocumentProps;
        grant: Grant, GrantOnPrincipalOptions, GrantWithResourceOptions, GrantPolicyWithResourceOptions,
            GrantOnPrincipalAndResourceOptions, AddToPrincipalPolicyResult;
        grant_on_key: GrantOnKeyResult;
        resource_policy: AddToResourcePolicyResult;
        composite_dependable: CompositeDependable;
        grantable_resources: GrantableResources;
        resource_with_policies: ResourceWithPolicies;
        role: Role, RoleProps, FromRoleArnOptions, FromRoleNameOptions, RoleLookupOptions, WithoutPolicyUpdatesOptions;
        customized_roles: CustomizeRolesOptions;
        role_grants: RoleGrants;
        lazy_role: LazyRole, LazyRoleProps;
        user: User, UserProps, UserAttributes;
        access_key: AccessKey, AccessKeyProps, AccessKeyStatus;
        group: Group, GroupProps;
        policy: Policy, PolicyProps;
        managed_policy: ManagedPolicy, ManagedPolicyProps;
        permissions_boundary: PermissionsBoundary;
        oidc_provider_native: OidcProviderNative, OidcProviderNativeProps;
        open_id_connect_provider: OpenIdConnectProvider, OpenIdConnectProviderProps;
        instance_profile: InstanceProfile, InstanceProfileProps, InstanceProfileAttributes;
        saml_provider: SamlProvider, SamlProviderProps, SamlMetadataDocument;
    }
}
