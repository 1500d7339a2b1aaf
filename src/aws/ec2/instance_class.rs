//! Families of instances. Written by a script from the CDK's enum and its table of families.
use crate::declare::choice;

/// Families of instances: by what they are for (`STANDARD5`), or by their name (`M5`).
#[choice(module = "ec2")]
pub enum InstanceClass {
    /// Another name for `M3`.
    #[value = "m3"]
    STANDARD3,
    /// The family `m3`.
    #[value = "m3"]
    M3,
    /// Another name for `M4`.
    #[value = "m4"]
    STANDARD4,
    /// The family `m4`.
    #[value = "m4"]
    M4,
    /// Another name for `M5`.
    #[value = "m5"]
    STANDARD5,
    /// The family `m5`.
    #[value = "m5"]
    M5,
    /// Another name for `M5D`.
    #[value = "m5d"]
    STANDARD5_NVME_DRIVE,
    /// The family `m5d`.
    #[value = "m5d"]
    M5D,
    /// Another name for `M5A`.
    #[value = "m5a"]
    STANDARD5_AMD,
    /// The family `m5a`.
    #[value = "m5a"]
    M5A,
    /// Another name for `M5AD`.
    #[value = "m5ad"]
    STANDARD5_AMD_NVME_DRIVE,
    /// The family `m5ad`.
    #[value = "m5ad"]
    M5AD,
    /// Another name for `M5N`.
    #[value = "m5n"]
    STANDARD5_HIGH_PERFORMANCE,
    /// The family `m5n`.
    #[value = "m5n"]
    M5N,
    /// Another name for `M5DN`.
    #[value = "m5dn"]
    STANDARD5_NVME_DRIVE_HIGH_PERFORMANCE,
    /// The family `m5dn`.
    #[value = "m5dn"]
    M5DN,
    /// Another name for `M5ZN`.
    #[value = "m5zn"]
    STANDARD5_HIGH_COMPUTE,
    /// The family `m5zn`.
    #[value = "m5zn"]
    M5ZN,
    /// Another name for `R3`.
    #[value = "r3"]
    MEMORY3,
    /// The family `r3`.
    #[value = "r3"]
    R3,
    /// Another name for `R4`.
    #[value = "r4"]
    MEMORY4,
    /// The family `r4`.
    #[value = "r4"]
    R4,
    /// Another name for `R5`.
    #[value = "r5"]
    MEMORY5,
    /// The family `r5`.
    #[value = "r5"]
    R5,
    /// Another name for `R6A`.
    #[value = "r6a"]
    MEMORY6_AMD,
    /// The family `r6a`.
    #[value = "r6a"]
    R6A,
    /// Another name for `R6I`.
    #[value = "r6i"]
    MEMORY6_INTEL,
    /// The family `r6i`.
    #[value = "r6i"]
    R6I,
    /// Another name for `R6ID`.
    #[value = "r6id"]
    MEMORY6_INTEL_NVME_DRIVE,
    /// The family `r6id`.
    #[value = "r6id"]
    R6ID,
    /// Another name for `R6IN`.
    #[value = "r6in"]
    MEMORY6_INTEL_HIGH_PERFORMANCE,
    /// The family `r6in`.
    #[value = "r6in"]
    R6IN,
    /// Another name for `R6IDN`.
    #[value = "r6idn"]
    MEMORY6_INTEL_NVME_DRIVE_HIGH_PERFORMANCE,
    /// The family `r6idn`.
    #[value = "r6idn"]
    R6IDN,
    /// Another name for `R5N`.
    #[value = "r5n"]
    MEMORY5_HIGH_PERFORMANCE,
    /// The family `r5n`.
    #[value = "r5n"]
    R5N,
    /// Another name for `R5D`.
    #[value = "r5d"]
    MEMORY5_NVME_DRIVE,
    /// The family `r5d`.
    #[value = "r5d"]
    R5D,
    /// Another name for `R5DN`.
    #[value = "r5dn"]
    MEMORY5_NVME_DRIVE_HIGH_PERFORMANCE,
    /// The family `r5dn`.
    #[value = "r5dn"]
    R5DN,
    /// Another name for `R5A`.
    #[value = "r5a"]
    MEMORY5_AMD,
    /// The family `r5a`.
    #[value = "r5a"]
    R5A,
    /// Another name for `R5AD`.
    #[value = "r5ad"]
    MEMORY5_AMD_NVME_DRIVE,
    /// The family `r5ad`.
    #[value = "r5ad"]
    R5AD,
    /// Another name for `U_3TB1`.
    #[value = "u-3tb1"]
    HIGH_MEMORY_3TB_1,
    /// The family `u-3tb1`.
    #[value = "u-3tb1"]
    U_3TB1,
    /// Another name for `U_6TB1`.
    #[value = "u-6tb1"]
    HIGH_MEMORY_6TB_1,
    /// The family `u-6tb1`.
    #[value = "u-6tb1"]
    U_6TB1,
    /// Another name for `U_9TB1`.
    #[value = "u-9tb1"]
    HIGH_MEMORY_9TB_1,
    /// The family `u-9tb1`.
    #[value = "u-9tb1"]
    U_9TB1,
    /// Another name for `U_12TB1`.
    #[value = "u-12tb1"]
    HIGH_MEMORY_12TB_1,
    /// The family `u-12tb1`.
    #[value = "u-12tb1"]
    U_12TB1,
    /// Another name for `U_18TB1`.
    #[value = "u-18tb1"]
    HIGH_MEMORY_18TB_1,
    /// The family `u-18tb1`.
    #[value = "u-18tb1"]
    U_18TB1,
    /// Another name for `U_24TB1`.
    #[value = "u-24tb1"]
    HIGH_MEMORY_24TB_1,
    /// The family `u-24tb1`.
    #[value = "u-24tb1"]
    U_24TB1,
    /// Another name for `U7I_6TB`.
    #[value = "u7i-6tb"]
    HIGH_MEMORY_6TB_7,
    /// The family `u7i-6tb`.
    #[value = "u7i-6tb"]
    U7I_6TB,
    /// Another name for `U7I_8TB`.
    #[value = "u7i-8tb"]
    HIGH_MEMORY_8TB_7,
    /// The family `u7i-8tb`.
    #[value = "u7i-8tb"]
    U7I_8TB,
    /// Another name for `U7I_12TB`.
    #[value = "u7i-12tb"]
    HIGH_MEMORY_12TB_7,
    /// The family `u7i-12tb`.
    #[value = "u7i-12tb"]
    U7I_12TB,
    /// Another name for `U7IN_16TB`.
    #[value = "u7in-16tb"]
    HIGH_MEMORY_HIGH_NETWORK_16TB_7,
    /// The family `u7in-16tb`.
    #[value = "u7in-16tb"]
    U7IN_16TB,
    /// Another name for `U7IN_24TB`.
    #[value = "u7in-24tb"]
    HIGH_MEMORY_HIGH_NETWORK_24TB_7,
    /// The family `u7in-24tb`.
    #[value = "u7in-24tb"]
    U7IN_24TB,
    /// Another name for `U7IN_32TB`.
    #[value = "u7in-32tb"]
    HIGH_MEMORY_HIGH_NETWORK_32TB_7,
    /// The family `u7in-32tb`.
    #[value = "u7in-32tb"]
    U7IN_32TB,
    /// Another name for `U7INH_32TB`.
    #[value = "u7inh-32tb"]
    HIGH_MEMORY_HIGH_NETWORK_HPE_32TB_7,
    /// The family `u7inh-32tb`.
    #[value = "u7inh-32tb"]
    U7INH_32TB,
    /// Another name for `R5B`.
    #[value = "r5b"]
    MEMORY5_EBS_OPTIMIZED,
    /// The family `r5b`.
    #[value = "r5b"]
    R5B,
    /// Another name for `R6G`.
    #[value = "r6g"]
    MEMORY6_GRAVITON,
    /// The family `r6g`.
    #[value = "r6g"]
    R6G,
    /// Another name for `R6GD`.
    #[value = "r6gd"]
    MEMORY6_GRAVITON2_NVME_DRIVE,
    /// The family `r6gd`.
    #[value = "r6gd"]
    R6GD,
    /// Another name for `R7G`.
    #[value = "r7g"]
    MEMORY7_GRAVITON,
    /// The family `r7g`.
    #[value = "r7g"]
    R7G,
    /// Another name for `R7GD`.
    #[value = "r7gd"]
    MEMORY7_GRAVITON3_NVME_DRIVE,
    /// The family `r7gd`.
    #[value = "r7gd"]
    R7GD,
    /// Another name for `R7I`.
    #[value = "r7i"]
    MEMORY7_INTEL_BASE,
    /// The family `r7i`.
    #[value = "r7i"]
    R7I,
    /// Another name for `R7IZ`.
    #[value = "r7iz"]
    MEMORY7_INTEL,
    /// The family `r7iz`.
    #[value = "r7iz"]
    R7IZ,
    /// Another name for `R8I`.
    #[value = "r8i"]
    MEMORY8_INTEL_BASE,
    /// The family `r8i`.
    #[value = "r8i"]
    R8I,
    /// Another name for `R8I_FLEX`.
    #[value = "r8i-flex"]
    MEMORY8_INTEL_FLEX,
    /// The family `r8i-flex`.
    #[value = "r8i-flex"]
    R8I_FLEX,
    /// Another name for `R7A`.
    #[value = "r7a"]
    MEMORY7_AMD,
    /// The family `r7a`.
    #[value = "r7a"]
    R7A,
    /// Another name for `R8A`.
    #[value = "r8a"]
    MEMORY8_AMD,
    /// The family `r8a`.
    #[value = "r8a"]
    R8A,
    /// Another name for `R8G`.
    #[value = "r8g"]
    MEMORY8_GRAVITON,
    /// The family `r8g`.
    #[value = "r8g"]
    R8G,
    /// Another name for `R8GD`.
    #[value = "r8gd"]
    MEMORY8_GRAVITON4_NVME_DRIVE,
    /// The family `r8gd`.
    #[value = "r8gd"]
    R8GD,
    /// Another name for `R8GN`.
    #[value = "r8gn"]
    MEMORY8_GRAVITON4_HIGH_NETWORK_BANDWIDTH,
    /// The family `r8gn`.
    #[value = "r8gn"]
    R8GN,
    /// Another name for `R8GB`.
    #[value = "r8gb"]
    MEMORY8_GRAVITON4_EBS_OPTIMIZED,
    /// The family `r8gb`.
    #[value = "r8gb"]
    R8GB,
    /// Another name for `C3`.
    #[value = "c3"]
    COMPUTE3,
    /// The family `c3`.
    #[value = "c3"]
    C3,
    /// Another name for `C4`.
    #[value = "c4"]
    COMPUTE4,
    /// The family `c4`.
    #[value = "c4"]
    C4,
    /// Another name for `C5`.
    #[value = "c5"]
    COMPUTE5,
    /// The family `c5`.
    #[value = "c5"]
    C5,
    /// Another name for `C5D`.
    #[value = "c5d"]
    COMPUTE5_NVME_DRIVE,
    /// The family `c5d`.
    #[value = "c5d"]
    C5D,
    /// Another name for `C5A`.
    #[value = "c5a"]
    COMPUTE5_AMD,
    /// The family `c5a`.
    #[value = "c5a"]
    C5A,
    /// Another name for `C5AD`.
    #[value = "c5ad"]
    COMPUTE5_AMD_NVME_DRIVE,
    /// The family `c5ad`.
    #[value = "c5ad"]
    C5AD,
    /// Another name for `C5N`.
    #[value = "c5n"]
    COMPUTE5_HIGH_PERFORMANCE,
    /// The family `c5n`.
    #[value = "c5n"]
    C5N,
    /// Another name for `C6I`.
    #[value = "c6i"]
    COMPUTE6_INTEL,
    /// The family `c6i`.
    #[value = "c6i"]
    C6I,
    /// Another name for `C6ID`.
    #[value = "c6id"]
    COMPUTE6_INTEL_NVME_DRIVE,
    /// The family `c6id`.
    #[value = "c6id"]
    C6ID,
    /// Another name for `C6IN`.
    #[value = "c6in"]
    COMPUTE6_INTEL_HIGH_PERFORMANCE,
    /// The family `c6in`.
    #[value = "c6in"]
    C6IN,
    /// Another name for `C6A`.
    #[value = "c6a"]
    COMPUTE6_AMD,
    /// The family `c6a`.
    #[value = "c6a"]
    C6A,
    /// Another name for `C6G`.
    #[value = "c6g"]
    COMPUTE6_GRAVITON2,
    /// The family `c6g`.
    #[value = "c6g"]
    C6G,
    /// Another name for `C7G`.
    #[value = "c7g"]
    COMPUTE7_GRAVITON3,
    /// The family `c7g`.
    #[value = "c7g"]
    C7G,
    /// Another name for `C8G`.
    #[value = "c8g"]
    COMPUTE8_GRAVITON4,
    /// The family `c8g`.
    #[value = "c8g"]
    C8G,
    /// Another name for `C6GD`.
    #[value = "c6gd"]
    COMPUTE6_GRAVITON2_NVME_DRIVE,
    /// The family `c6gd`.
    #[value = "c6gd"]
    C6GD,
    /// Another name for `C7GD`.
    #[value = "c7gd"]
    COMPUTE7_GRAVITON3_NVME_DRIVE,
    /// The family `c7gd`.
    #[value = "c7gd"]
    C7GD,
    /// Another name for `C8GD`.
    #[value = "c8gd"]
    COMPUTE8_GRAVITON4_NVME_DRIVE,
    /// The family `c8gd`.
    #[value = "c8gd"]
    C8GD,
    /// Another name for `C6GN`.
    #[value = "c6gn"]
    COMPUTE6_GRAVITON2_HIGH_NETWORK_BANDWIDTH,
    /// Another name for `C6GN`, misspelt.
    #[value = "c6gn"]
    #[deprecated_name = "use `InstanceClass.COMPUTE6_GRAVITON2_HIGH_NETWORK_BANDWIDTH`"]
    COMPUTE6_GRAVITON2_HIGH_NETWORK_BANDWITH,
    /// The family `c6gn`.
    #[value = "c6gn"]
    C6GN,
    /// Another name for `C7GN`.
    #[value = "c7gn"]
    COMPUTE7_GRAVITON3_HIGH_NETWORK_BANDWIDTH,
    /// The family `c7gn`.
    #[value = "c7gn"]
    C7GN,
    /// Another name for `C8GN`.
    #[value = "c8gn"]
    COMPUTE8_GRAVITON4_HIGH_NETWORK_BANDWIDTH,
    /// The family `c8gn`.
    #[value = "c8gn"]
    C8GN,
    /// Another name for `C7I`.
    #[value = "c7i"]
    COMPUTE7_INTEL,
    /// The family `c7i`.
    #[value = "c7i"]
    C7I,
    /// Another name for `C7I_FLEX`.
    #[value = "c7i-flex"]
    COMPUTE7_INTEL_FLEX,
    /// The family `c7i-flex`.
    #[value = "c7i-flex"]
    C7I_FLEX,
    /// Another name for `C8I`.
    #[value = "c8i"]
    COMPUTE8_INTEL,
    /// The family `c8i`.
    #[value = "c8i"]
    C8I,
    /// Another name for `C8I_FLEX`.
    #[value = "c8i-flex"]
    COMPUTE8_INTEL_FLEX,
    /// The family `c8i-flex`.
    #[value = "c8i-flex"]
    C8I_FLEX,
    /// Another name for `C7A`.
    #[value = "c7a"]
    COMPUTE7_AMD,
    /// The family `c7a`.
    #[value = "c7a"]
    C7A,
    /// Another name for `C8A`.
    #[value = "c8a"]
    COMPUTE8_AMD,
    /// The family `c8a`.
    #[value = "c8a"]
    C8A,
    /// Another name for `D2`.
    #[value = "d2"]
    STORAGE2,
    /// The family `d2`.
    #[value = "d2"]
    D2,
    /// Another name for `D3`.
    #[value = "d3"]
    STORAGE3,
    /// The family `d3`.
    #[value = "d3"]
    D3,
    /// Another name for `D3EN`.
    #[value = "d3en"]
    STORAGE3_ENHANCED_NETWORK,
    /// The family `d3en`.
    #[value = "d3en"]
    D3EN,
    /// Another name for `H1`.
    #[value = "h1"]
    STORAGE_COMPUTE_1,
    /// The family `h1`.
    #[value = "h1"]
    H1,
    /// Another name for `TRN1`.
    #[value = "trn1"]
    TRAINING_ACCELERATOR1,
    /// The family `trn1`.
    #[value = "trn1"]
    TRN1,
    /// Another name for `TRN1N`.
    #[value = "trn1n"]
    TRAINING_ACCELERATOR1_ENHANCED_NETWORK,
    /// The family `trn1n`.
    #[value = "trn1n"]
    TRN1N,
    /// Another name for `TRN2`.
    #[value = "trn2"]
    TRAINING_ACCELERATOR2,
    /// The family `trn2`.
    #[value = "trn2"]
    TRN2,
    /// Another name for `TRN2U`.
    #[value = "trn2u"]
    TRAINING_ACCELERATOR2_ULTRASERVER,
    /// The family `trn2u`.
    #[value = "trn2u"]
    TRN2U,
    /// Another name for `I3`.
    #[value = "i3"]
    IO3,
    /// The family `i3`.
    #[value = "i3"]
    I3,
    /// Another name for `I3EN`.
    #[value = "i3en"]
    IO3_DENSE_NVME_DRIVE,
    /// The family `i3en`.
    #[value = "i3en"]
    I3EN,
    /// Another name for `I4I`.
    #[value = "i4i"]
    IO4_INTEL,
    /// The family `i4i`.
    #[value = "i4i"]
    I4I,
    /// Another name for `I4G`.
    #[value = "i4g"]
    STORAGE4_GRAVITON,
    /// The family `i4g`.
    #[value = "i4g"]
    I4G,
    /// Another name for `IM4GN`.
    #[value = "im4gn"]
    STORAGE4_GRAVITON_NETWORK_OPTIMIZED,
    /// The family `im4gn`.
    #[value = "im4gn"]
    IM4GN,
    /// Another name for `IS4GEN`.
    #[value = "is4gen"]
    STORAGE4_GRAVITON_NETWORK_STORAGE_OPTIMIZED,
    /// The family `is4gen`.
    #[value = "is4gen"]
    IS4GEN,
    /// Another name for `I7IE`.
    #[value = "i7ie"]
    STORAGE7_INTEL_STORAGE_OPTIMIZED,
    /// The family `i7ie`.
    #[value = "i7ie"]
    I7IE,
    /// Another name for `I7I`.
    #[value = "i7i"]
    IO7_INTEL,
    /// The family `i7i`.
    #[value = "i7i"]
    I7I,
    /// Another name for `I8G`.
    #[value = "i8g"]
    STORAGE8_GRAVITON,
    /// The family `i8g`.
    #[value = "i8g"]
    I8G,
    /// Another name for `I8GE`.
    #[value = "i8ge"]
    STORAGE8_GRAVITON_STORAGE_OPTIMIZED,
    /// The family `i8ge`.
    #[value = "i8ge"]
    I8GE,
    /// Another name for `T2`.
    #[value = "t2"]
    BURSTABLE2,
    /// The family `t2`.
    #[value = "t2"]
    T2,
    /// Another name for `T3`.
    #[value = "t3"]
    BURSTABLE3,
    /// The family `t3`.
    #[value = "t3"]
    T3,
    /// Another name for `T3A`.
    #[value = "t3a"]
    BURSTABLE3_AMD,
    /// The family `t3a`.
    #[value = "t3a"]
    T3A,
    /// Another name for `T4G`.
    #[value = "t4g"]
    BURSTABLE4_GRAVITON,
    /// The family `t4g`.
    #[value = "t4g"]
    T4G,
    /// Another name for `X1`.
    #[value = "x1"]
    MEMORY_INTENSIVE_1,
    /// The family `x1`.
    #[value = "x1"]
    X1,
    /// Another name for `X1E`.
    #[value = "x1e"]
    MEMORY_INTENSIVE_1_EXTENDED,
    /// The family `x1e`.
    #[value = "x1e"]
    X1E,
    /// Another name for `X2G`.
    #[value = "x2g"]
    MEMORY_INTENSIVE_2_GRAVITON2,
    /// The family `x2g`.
    #[value = "x2g"]
    X2G,
    /// Another name for `X2GD`.
    #[value = "x2gd"]
    MEMORY_INTENSIVE_2_GRAVITON2_NVME_DRIVE,
    /// The family `x2gd`.
    #[value = "x2gd"]
    X2GD,
    /// Another name for `X2IEDN`.
    #[value = "x2iedn"]
    MEMORY_INTENSIVE_2_XT_INTEL,
    /// The family `x2iedn`.
    #[value = "x2iedn"]
    X2IEDN,
    /// Another name for `X2IDN`.
    #[value = "x2idn"]
    MEMORY_INTENSIVE_2_INTEL,
    /// The family `x2idn`.
    #[value = "x2idn"]
    X2IDN,
    /// Another name for `X2IEZN`.
    #[value = "x2iezn"]
    MEMORY_INTENSIVE_2_XTZ_INTEL,
    /// The family `x2iezn`.
    #[value = "x2iezn"]
    X2IEZN,
    /// Another name for `X8G`.
    #[value = "x8g"]
    MEMORY_INTENSIVE_8_GRAVITON,
    /// The family `x8g`.
    #[value = "x8g"]
    X8G,
    /// Another name for `F1`.
    #[value = "f1"]
    FPGA1,
    /// The family `f1`.
    #[value = "f1"]
    F1,
    /// Another name for `F2`.
    #[value = "f2"]
    FPGA2,
    /// The family `f2`.
    #[value = "f2"]
    F2,
    /// Another name for `G3S`.
    #[value = "g3s"]
    GRAPHICS3_SMALL,
    /// The family `g3s`.
    #[value = "g3s"]
    G3S,
    /// Another name for `G3`.
    #[value = "g3"]
    GRAPHICS3,
    /// The family `g3`.
    #[value = "g3"]
    G3,
    /// Another name for `G4DN`.
    #[value = "g4dn"]
    GRAPHICS4_NVME_DRIVE_HIGH_PERFORMANCE,
    /// The family `g4dn`.
    #[value = "g4dn"]
    G4DN,
    /// Another name for `G4AD`.
    #[value = "g4ad"]
    GRAPHICS4_AMD_NVME_DRIVE,
    /// The family `g4ad`.
    #[value = "g4ad"]
    G4AD,
    /// Another name for `G5`.
    #[value = "g5"]
    GRAPHICS5,
    /// The family `g5`.
    #[value = "g5"]
    G5,
    /// Another name for `G5G`.
    #[value = "g5g"]
    GRAPHICS5_GRAVITON2,
    /// The family `g5g`.
    #[value = "g5g"]
    G5G,
    /// Another name for `G6`.
    #[value = "g6"]
    GRAPHICS6,
    /// The family `g6`.
    #[value = "g6"]
    G6,
    /// Another name for `G6E`.
    #[value = "g6e"]
    GRAPHICS6_EFFICIENT,
    /// The family `g6e`.
    #[value = "g6e"]
    G6E,
    /// Another name for `G7E`.
    #[value = "g7e"]
    GRAPHICS7_EFFICIENT,
    /// The family `g7e`.
    #[value = "g7e"]
    G7E,
    /// Another name for `GR6`.
    #[value = "gr6"]
    GRAPHICS_RAM_6,
    /// The family `gr6`.
    #[value = "gr6"]
    GR6,
    /// Another name for `P2`.
    #[value = "p2"]
    PARALLEL2,
    /// The family `p2`.
    #[value = "p2"]
    P2,
    /// Another name for `P3`.
    #[value = "p3"]
    PARALLEL3,
    /// The family `p3`.
    #[value = "p3"]
    P3,
    /// Another name for `P3DN`.
    #[value = "p3dn"]
    PARALLEL3_NVME_DRIVE_HIGH_PERFORMANCE,
    /// The family `p3dn`.
    #[value = "p3dn"]
    P3DN,
    /// Another name for `P4DE`.
    #[value = "p4de"]
    PARALLEL4_NVME_DRIVE_EXTENDED,
    /// The family `p4de`.
    #[value = "p4de"]
    P4DE,
    /// Another name for `P4D`.
    #[value = "p4d"]
    PARALLEL4,
    /// The family `p4d`.
    #[value = "p4d"]
    P4D,
    /// Another name for `P5`.
    #[value = "p5"]
    PARALLEL5,
    /// The family `p5`.
    #[value = "p5"]
    P5,
    /// The family `parallel5-extended`.
    #[value = "parallel5-extended"]
    PARALLEL5_EXTENDED,
    /// The family `p5e`.
    #[value = "p5e"]
    P5E,
    /// The family `parallel5-extended-network`.
    #[value = "parallel5-extended-network"]
    PARALLEL5_EXTENDED_NETWORK,
    /// The family `p5en`.
    #[value = "p5en"]
    P5EN,
    /// Another name for `A1`.
    #[value = "a1"]
    ARM1,
    /// The family `a1`.
    #[value = "a1"]
    A1,
    /// Another name for `M6G`.
    #[value = "m6g"]
    STANDARD6_GRAVITON,
    /// The family `m6g`.
    #[value = "m6g"]
    M6G,
    /// Another name for `M6I`.
    #[value = "m6i"]
    STANDARD6_INTEL,
    /// The family `m6i`.
    #[value = "m6i"]
    M6I,
    /// Another name for `M6ID`.
    #[value = "m6id"]
    STANDARD6_INTEL_NVME_DRIVE,
    /// The family `m6id`.
    #[value = "m6id"]
    M6ID,
    /// Another name for `M6IN`.
    #[value = "m6in"]
    STANDARD6_INTEL_HIGH_PERFORMANCE,
    /// The family `m6in`.
    #[value = "m6in"]
    M6IN,
    /// Another name for `M6IDN`.
    #[value = "m6idn"]
    STANDARD6_INTEL_NVME_DRIVE_HIGH_PERFORMANCE,
    /// The family `m6idn`.
    #[value = "m6idn"]
    M6IDN,
    /// Another name for `M6A`.
    #[value = "m6a"]
    STANDARD6_AMD,
    /// The family `m6a`.
    #[value = "m6a"]
    M6A,
    /// Another name for `M6GD`.
    #[value = "m6gd"]
    STANDARD6_GRAVITON2_NVME_DRIVE,
    /// The family `m6gd`.
    #[value = "m6gd"]
    M6GD,
    /// Another name for `M7G`.
    #[value = "m7g"]
    STANDARD7_GRAVITON,
    /// The family `m7g`.
    #[value = "m7g"]
    M7G,
    /// Another name for `M8G`.
    #[value = "m8g"]
    STANDARD8_GRAVITON,
    /// The family `m8g`.
    #[value = "m8g"]
    M8G,
    /// Another name for `M7GD`.
    #[value = "m7gd"]
    STANDARD7_GRAVITON3_NVME_DRIVE,
    /// The family `m7gd`.
    #[value = "m7gd"]
    M7GD,
    /// Another name for `M8GD`.
    #[value = "m8gd"]
    STANDARD8_GRAVITON4_NVME_DRIVE,
    /// The family `m8gd`.
    #[value = "m8gd"]
    M8GD,
    /// Another name for `M8I`.
    #[value = "m8i"]
    STANDARD8_INTEL,
    /// The family `m8i`.
    #[value = "m8i"]
    M8I,
    /// Another name for `M8I_FLEX`.
    #[value = "m8i-flex"]
    STANDARD8_INTEL_FLEX,
    /// The family `m8i-flex`.
    #[value = "m8i-flex"]
    M8I_FLEX,
    /// Another name for `M7I`.
    #[value = "m7i"]
    STANDARD7_INTEL,
    /// The family `m7i`.
    #[value = "m7i"]
    M7I,
    /// Another name for `M7I_FLEX`.
    #[value = "m7i-flex"]
    STANDARD7_INTEL_FLEX,
    /// The family `m7i-flex`.
    #[value = "m7i-flex"]
    M7I_FLEX,
    /// Another name for `M7A`.
    #[value = "m7a"]
    STANDARD7_AMD,
    /// The family `m7a`.
    #[value = "m7a"]
    M7A,
    /// Another name for `M8A`.
    #[value = "m8a"]
    STANDARD8_AMD,
    /// The family `m8a`.
    #[value = "m8a"]
    M8A,
    /// Another name for `M9G`.
    #[value = "m9g"]
    STANDARD9_GRAVITON,
    /// The family `m9g`.
    #[value = "m9g"]
    M9G,
    /// Another name for `Z1D`.
    #[value = "z1d"]
    HIGH_COMPUTE_MEMORY1,
    /// The family `z1d`.
    #[value = "z1d"]
    Z1D,
    /// Another name for `INF1`.
    #[value = "inf1"]
    INFERENCE1,
    /// The family `inf1`.
    #[value = "inf1"]
    INF1,
    /// Another name for `INF2`.
    #[value = "inf2"]
    INFERENCE2,
    /// The family `inf2`.
    #[value = "inf2"]
    INF2,
    /// Another name for `MAC1`.
    #[value = "mac1"]
    MACINTOSH1_INTEL,
    /// The family `mac1`.
    #[value = "mac1"]
    MAC1,
    /// Another name for `MAC2`.
    #[value = "mac2"]
    MACINTOSH2_M1,
    /// The family `mac2`.
    #[value = "mac2"]
    MAC2,
    /// Another name for `MAC2_M2`.
    #[value = "mac2-m2"]
    MACINTOSH2_M2,
    /// The family `mac2-m2`.
    #[value = "mac2-m2"]
    MAC2_M2,
    /// Another name for `MAC2_M2PRO`.
    #[value = "mac2-m2pro"]
    MACINTOSH2_M2_PRO,
    /// The family `mac2-m2pro`.
    #[value = "mac2-m2pro"]
    MAC2_M2PRO,
    /// Another name for `MAC2_M1ULTRA`.
    #[value = "mac2-m1ultra"]
    MACINTOSH2_M1_ULTRA,
    /// The family `mac2-m1ultra`.
    #[value = "mac2-m1ultra"]
    MAC2_M1ULTRA,
    /// Another name for `VT1`.
    #[value = "vt1"]
    VIDEO_TRANSCODING1,
    /// The family `vt1`.
    #[value = "vt1"]
    VT1,
    /// Another name for `HPC6A`.
    #[value = "hpc6a"]
    HIGH_PERFORMANCE_COMPUTING6_AMD,
    /// The family `hpc6a`.
    #[value = "hpc6a"]
    HPC6A,
    /// Another name for `HPC6ID`.
    #[value = "hpc6id"]
    HIGH_PERFORMANCE_COMPUTING6_INTEL_NVME_DRIVE,
    /// The family `hpc6id`.
    #[value = "hpc6id"]
    HPC6ID,
    /// Another name for `HPC7A`.
    #[value = "hpc7a"]
    HIGH_PERFORMANCE_COMPUTING7_AMD,
    /// The family `hpc7a`.
    #[value = "hpc7a"]
    HPC7A,
    /// Another name for `HPC7G`.
    #[value = "hpc7g"]
    HIGH_PERFORMANCE_COMPUTING7_GRAVITON,
    /// The family `hpc7g`.
    #[value = "hpc7g"]
    HPC7G,
    /// Another name for `DL1`.
    #[value = "dl1"]
    DEEP_LEARNING1,
    /// The family `dl1`.
    #[value = "dl1"]
    DL1,
    /// Another name for `DL2Q`.
    #[value = "dl2q"]
    DEEP_LEARNING2_QUALCOMM,
    /// The family `dl2q`.
    #[value = "dl2q"]
    DL2Q,
}
