//! AWS Key Management Service.

crate::module! {
    /// AWS Key Management Service: keys, aliases, who may use them.
    "kms" {
        any_key;
        key: Key, KeyProps, KeyLookupOptions;
        key_spec: KeySpec, KeyUsage;
        alias: Alias, AliasProps, AliasAttributes;
        key_grants: KeyGrants;
        via_service_principal: ViaServicePrincipal;
    }
}
