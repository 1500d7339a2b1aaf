//! AWS Signer.

crate::module! {
    /// AWS Signer: profiles by which code is signed.
    "signer" {
        platform: Platform;
        signing_profile: SigningProfile, SigningProfileProps, SigningProfileAttributes;
    }
}
