//! Which versions of TLS and which ciphers a listener accepts.

use crate::declare::choice;

/// Which versions of TLS and which ciphers a listener accepts.
/// Source: the guide to Application Load Balancers, "Security policies".
#[choice(module = "elbv2")]
pub enum SslPolicy {
    /// TLS 1.3 and 1.2: what the console recommends.
    #[value = "ELBSecurityPolicy-TLS13-1-2-2021-06"]
    RECOMMENDED_TLS,
    /// TLS 1.3 and 1.2, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-2-PQ-2025-09"]
    TLS13_12_PQ,
    /// TLS 1.0 to 1.2: what the API takes where nothing is said.
    #[value = "ELBSecurityPolicy-2016-08"]
    RECOMMENDED,
    /// TLS 1.3 and 1.2, with fewer ciphers.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"]
    TLS13_RES,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 1.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06"]
    TLS13_EXT1,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 2.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06"]
    TLS13_EXT2,
    /// TLS 1.0 to 1.3.
    #[value = "ELBSecurityPolicy-TLS13-1-0-2021-06"]
    TLS13_10,
    /// TLS 1.1 to 1.3.
    #[value = "ELBSecurityPolicy-TLS13-1-1-2021-06"]
    TLS13_11,
    /// TLS 1.3 alone.
    #[value = "ELBSecurityPolicy-TLS13-1-3-2021-06"]
    TLS13_13,
    /// TLS 1.3 alone, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09"]
    TLS13_13_PQ,
    /// TLS 1.3 and 1.2, with fewer ciphers, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"]
    TLS13_12_RES_PQ,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 1, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext1-PQ-2025-09"]
    TLS13_12_EXT1_PQ,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 2, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext2-PQ-2025-09"]
    TLS13_12_EXT2_PQ,
    /// TLS 1.0 to 1.3, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-0-PQ-2025-09"]
    TLS13_10_PQ,
    /// TLS 1.3 alone, with modules that FIPS 140-3 validates.
    #[value = "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04"]
    FIPS_TLS13_13,
    /// TLS 1.3 and 1.2, with fewer ciphers, with modules that FIPS 140-3 validates.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04"]
    FIPS_TLS13_12_RES,
    /// TLS 1.3 and 1.2, with modules that FIPS 140-3 validates.
    #[value = "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04"]
    FIPS_TLS13_12,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 0, with modules that FIPS 140-3 validates.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-2023-04"]
    FIPS_TLS13_12_EXT0,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 1, with modules that FIPS 140-3 validates.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext1-FIPS-2023-04"]
    FIPS_TLS13_12_EXT1,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 2, with modules that FIPS 140-3 validates.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-2023-04"]
    FIPS_TLS13_12_EXT2,
    /// TLS 1.1 to 1.3, with modules that FIPS 140-3 validates.
    #[value = "ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04"]
    FIPS_TLS13_11,
    /// TLS 1.0 to 1.3, with modules that FIPS 140-3 validates.
    #[value = "ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04"]
    FIPS_TLS13_10,
    /// TLS 1.3 alone, with modules that FIPS 140-3 validates, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09"]
    FIPS_TLS13_13_PQ,
    /// TLS 1.3 and 1.2, with modules that FIPS 140-3 validates, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09"]
    FIPS_TLS13_12_PQ,
    /// TLS 1.3 and 1.2, with fewer ciphers, with modules that FIPS 140-3 validates, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09"]
    FIPS_TLS13_12_RES_PQ,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 0, with modules that FIPS 140-3 validates, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-PQ-2025-09"]
    FIPS_TLS13_12_EXT0_PQ,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 1, with modules that FIPS 140-3 validates, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext1-FIPS-PQ-2025-09"]
    FIPS_TLS13_12_EXT1_PQ,
    /// TLS 1.3 and 1.2, with the ciphers of the extension 2, with modules that FIPS 140-3 validates, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-PQ-2025-09"]
    FIPS_TLS13_12_EXT2_PQ,
    /// TLS 1.0 to 1.3, with modules that FIPS 140-3 validates, with keys that are exchanged by ML-KEM as well.
    #[value = "ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09"]
    FIPS_TLS13_10_PQ,
    /// TLS 1.2 alone, with forward secrecy, with fewer ciphers.
    #[value = "ELBSecurityPolicy-FS-1-2-Res-2020-10"]
    FORWARD_SECRECY_TLS12_RES_GCM,
    /// TLS 1.2 alone, with forward secrecy, with fewer ciphers.
    #[value = "ELBSecurityPolicy-FS-1-2-Res-2019-08"]
    FORWARD_SECRECY_TLS12_RES,
    /// TLS 1.2 alone, with forward secrecy.
    #[value = "ELBSecurityPolicy-FS-1-2-2019-08"]
    FORWARD_SECRECY_TLS12,
    /// TLS 1.1 to 1.2, with forward secrecy.
    #[value = "ELBSecurityPolicy-FS-1-1-2019-08"]
    FORWARD_SECRECY_TLS11,
    /// TLS 1.0 to 1.2, with forward secrecy.
    #[value = "ELBSecurityPolicy-FS-2018-06"]
    FORWARD_SECRECY,
    /// TLS 1.2 alone.
    #[value = "ELBSecurityPolicy-TLS-1-2-2017-01"]
    TLS12,
    /// TLS 1.2 alone, with all ciphers.
    #[value = "ELBSecurityPolicy-TLS-1-2-Ext-2018-06"]
    TLS12_EXT,
    /// TLS 1.1 to 1.2.
    #[value = "ELBSecurityPolicy-TLS-1-1-2017-01"]
    TLS11,
    /// TLS 1.0 to 1.2 with the cipher DES-CBC3-SHA, which is weak: for clients that have nothing better.
    #[value = "ELBSecurityPolicy-TLS-1-0-2015-04"]
    LEGACY,
}
