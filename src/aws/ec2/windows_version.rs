//! Versions of Windows Server.
use crate::declare::choice;

/// Versions of Windows Server, as AWS names their images.
#[choice(module = "ec2")]
pub enum WindowsVersion {
    /// The image `Windows_Server-2019-English-Core-EKS_Optimized-1.22`.
    #[value = "Windows_Server-2019-English-Core-EKS_Optimized-1.22"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_EKS_OPTIMIZED_1_22,
    /// The image `Windows_Server-2019-English-Full-EKS_Optimized-1.22`.
    #[value = "Windows_Server-2019-English-Full-EKS_Optimized-1.22"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_EKS_OPTIMIZED_1_22,
    /// The image `Windows_Server-2019-English-Core-EKS_Optimized-1.23`.
    #[value = "Windows_Server-2019-English-Core-EKS_Optimized-1.23"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_EKS_OPTIMIZED_1_23,
    /// The image `Windows_Server-2019-English-Full-EKS_Optimized-1.23`.
    #[value = "Windows_Server-2019-English-Full-EKS_Optimized-1.23"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_EKS_OPTIMIZED_1_23,
    /// The image `Windows_Server-2019-English-Core-EKS_Optimized-1.24`.
    #[value = "Windows_Server-2019-English-Core-EKS_Optimized-1.24"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_EKS_OPTIMIZED_1_24,
    /// The image `Windows_Server-2019-English-Full-EKS_Optimized-1.24`.
    #[value = "Windows_Server-2019-English-Full-EKS_Optimized-1.24"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_EKS_OPTIMIZED_1_24,
    /// The image `Windows_Server-2019-English-Core-EKS_Optimized-1.25`.
    #[value = "Windows_Server-2019-English-Core-EKS_Optimized-1.25"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_EKS_OPTIMIZED_1_25,
    /// The image `Windows_Server-2019-English-Full-EKS_Optimized-1.25`.
    #[value = "Windows_Server-2019-English-Full-EKS_Optimized-1.25"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_EKS_OPTIMIZED_1_25,
    /// The image `Windows_Server-2019-English-Core-EKS_Optimized-1.26`.
    #[value = "Windows_Server-2019-English-Core-EKS_Optimized-1.26"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_EKS_OPTIMIZED_1_26,
    /// The image `Windows_Server-2019-English-Full-EKS_Optimized-1.26`.
    #[value = "Windows_Server-2019-English-Full-EKS_Optimized-1.26"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_EKS_OPTIMIZED_1_26,
    /// The image `Windows_Server-2019-English-Core-EKS_Optimized-1.27`.
    #[value = "Windows_Server-2019-English-Core-EKS_Optimized-1.27"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_EKS_OPTIMIZED_1_27,
    /// The image `Windows_Server-2019-English-Full-EKS_Optimized-1.27`.
    #[value = "Windows_Server-2019-English-Full-EKS_Optimized-1.27"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_EKS_OPTIMIZED_1_27,
    /// The image `Windows_Server-2019-English-Core-EKS_Optimized-1.28`.
    #[value = "Windows_Server-2019-English-Core-EKS_Optimized-1.28"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_EKS_OPTIMIZED_1_28,
    /// The image `Windows_Server-2019-English-Full-EKS_Optimized-1.28`.
    #[value = "Windows_Server-2019-English-Full-EKS_Optimized-1.28"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_EKS_OPTIMIZED_1_28,
    /// The image `Windows_Server-2022-English-Core-EKS_Optimized-1.23`.
    #[value = "Windows_Server-2022-English-Core-EKS_Optimized-1.23"]
    WINDOWS_SERVER_2022_ENGLISH_CORE_EKS_OPTIMIZED_1_23,
    /// The image `Windows_Server-2022-English-Full-EKS_Optimized-1.23`.
    #[value = "Windows_Server-2022-English-Full-EKS_Optimized-1.23"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_EKS_OPTIMIZED_1_23,
    /// The image `Windows_Server-2022-English-Core-EKS_Optimized-1.24`.
    #[value = "Windows_Server-2022-English-Core-EKS_Optimized-1.24"]
    WINDOWS_SERVER_2022_ENGLISH_CORE_EKS_OPTIMIZED_1_24,
    /// The image `Windows_Server-2022-English-Full-EKS_Optimized-1.24`.
    #[value = "Windows_Server-2022-English-Full-EKS_Optimized-1.24"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_EKS_OPTIMIZED_1_24,
    /// The image `Windows_Server-2022-English-Core-EKS_Optimized-1.25`.
    #[value = "Windows_Server-2022-English-Core-EKS_Optimized-1.25"]
    WINDOWS_SERVER_2022_ENGLISH_CORE_EKS_OPTIMIZED_1_25,
    /// The image `Windows_Server-2022-English-Full-EKS_Optimized-1.25`.
    #[value = "Windows_Server-2022-English-Full-EKS_Optimized-1.25"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_EKS_OPTIMIZED_1_25,
    /// The image `Windows_Server-2022-English-Core-EKS_Optimized-1.26`.
    #[value = "Windows_Server-2022-English-Core-EKS_Optimized-1.26"]
    WINDOWS_SERVER_2022_ENGLISH_CORE_EKS_OPTIMIZED_1_26,
    /// The image `Windows_Server-2022-English-Full-EKS_Optimized-1.26`.
    #[value = "Windows_Server-2022-English-Full-EKS_Optimized-1.26"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_EKS_OPTIMIZED_1_26,
    /// The image `Windows_Server-2022-English-Core-EKS_Optimized-1.27`.
    #[value = "Windows_Server-2022-English-Core-EKS_Optimized-1.27"]
    WINDOWS_SERVER_2022_ENGLISH_CORE_EKS_OPTIMIZED_1_27,
    /// The image `Windows_Server-2022-English-Full-EKS_Optimized-1.27`.
    #[value = "Windows_Server-2022-English-Full-EKS_Optimized-1.27"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_EKS_OPTIMIZED_1_27,
    /// The image `Windows_Server-2022-English-Core-EKS_Optimized-1.28`.
    #[value = "Windows_Server-2022-English-Core-EKS_Optimized-1.28"]
    WINDOWS_SERVER_2022_ENGLISH_CORE_EKS_OPTIMIZED_1_28,
    /// The image `Windows_Server-2022-English-Full-EKS_Optimized-1.28`.
    #[value = "Windows_Server-2022-English-Full-EKS_Optimized-1.28"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_EKS_OPTIMIZED_1_28,
    /// The image `Windows_Server-1709-English-Core-ContainersLatest`.
    #[value = "Windows_Server-1709-English-Core-ContainersLatest"]
    WINDOWS_SERVER_1709_ENGLISH_CORE_CONTAINERSLATEST,
    /// The image `Windows_Server-1709-English-Core-Base`.
    #[value = "Windows_Server-1709-English-Core-Base"]
    WINDOWS_SERVER_1709_ENGLISH_CORE_BASE,
    /// The image `Windows_Server-1803-English-Core-Base`.
    #[value = "Windows_Server-1803-English-Core-Base"]
    WINDOWS_SERVER_1803_ENGLISH_CORE_BASE,
    /// The image `Windows_Server-1803-English-Core-ContainersLatest`.
    #[value = "Windows_Server-1803-English-Core-ContainersLatest"]
    WINDOWS_SERVER_1803_ENGLISH_CORE_CONTAINERSLATEST,
    /// The image `Windows_Server-1809-English-Core-Base`.
    #[value = "Windows_Server-1809-English-Core-Base"]
    WINDOWS_SERVER_1809_ENGLISH_CORE_BASE,
    /// The image `Windows_Server-1809-English-Core-ContainersLatest`.
    #[value = "Windows_Server-1809-English-Core-ContainersLatest"]
    WINDOWS_SERVER_1809_ENGLISH_CORE_CONTAINERSLATEST,
    /// The image `Windows_Server-2003-R2_SP2-Language_Packs-32Bit-Base`.
    #[value = "Windows_Server-2003-R2_SP2-Language_Packs-32Bit-Base"]
    WINDOWS_SERVER_2003_R2_SP2_LANGUAGE_PACKS_32BIT_BASE,
    /// The image `Windows_Server-2003-R2_SP2-English-64Bit-SQL_2005_SP4_Express`.
    #[value = "Windows_Server-2003-R2_SP2-English-64Bit-SQL_2005_SP4_Express"]
    WINDOWS_SERVER_2003_R2_SP2_ENGLISH_64BIT_SQL_2005_SP4_EXPRESS,
    /// The image `Windows_Server-2003-R2_SP2-Language_Packs-64Bit-SQL_2005_SP4_Standard`.
    #[value = "Windows_Server-2003-R2_SP2-Language_Packs-64Bit-SQL_2005_SP4_Standard"]
    WINDOWS_SERVER_2003_R2_SP2_LANGUAGE_PACKS_64BIT_SQL_2005_SP4_STANDARD,
    /// The image `Windows_Server-2003-R2_SP2-English-32Bit-Base`.
    #[value = "Windows_Server-2003-R2_SP2-English-32Bit-Base"]
    WINDOWS_SERVER_2003_R2_SP2_ENGLISH_32BIT_BASE,
    /// The image `Windows_Server-2003-R2_SP2-English-64Bit-Base`.
    #[value = "Windows_Server-2003-R2_SP2-English-64Bit-Base"]
    WINDOWS_SERVER_2003_R2_SP2_ENGLISH_64BIT_BASE,
    /// The image `Windows_Server-2003-R2_SP2-Language_Packs-64Bit-SQL_2005_SP4_Express`.
    #[value = "Windows_Server-2003-R2_SP2-Language_Packs-64Bit-SQL_2005_SP4_Express"]
    WINDOWS_SERVER_2003_R2_SP2_LANGUAGE_PACKS_64BIT_SQL_2005_SP4_EXPRESS,
    /// The image `Windows_Server-2003-R2_SP2-English-64Bit-SQL_2005_SP4_Standard`.
    #[value = "Windows_Server-2003-R2_SP2-English-64Bit-SQL_2005_SP4_Standard"]
    WINDOWS_SERVER_2003_R2_SP2_ENGLISH_64BIT_SQL_2005_SP4_STANDARD,
    /// The image `Windows_Server-2003-R2_SP2-Language_Packs-64Bit-Base`.
    #[value = "Windows_Server-2003-R2_SP2-Language_Packs-64Bit-Base"]
    WINDOWS_SERVER_2003_R2_SP2_LANGUAGE_PACKS_64BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-Language_Packs-64Bit-Base`.
    #[value = "Windows_Server-2008-R2_SP1-Language_Packs-64Bit-Base"]
    WINDOWS_SERVER_2007_R2_SP1_LANGUAGE_PACKS_64BIT_BASE,
    /// The image `Windows_Server-2008-SP2-English-64Bit-SQL_2008_SP4_Express`.
    #[value = "Windows_Server-2008-SP2-English-64Bit-SQL_2008_SP4_Express"]
    WINDOWS_SERVER_2008_SP2_ENGLISH_64BIT_SQL_2008_SP4_EXPRESS,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-SQL_2008_R2_SP3_Web`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-SQL_2008_R2_SP3_Web"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_SQL_2008_R2_SP3_WEB,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_SP4_Express`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_SP4_Express"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_SQL_2012_SP4_EXPRESS,
    /// The image `Windows_Server-2008-R2_SP1-Korean-64Bit-Base`.
    #[value = "Windows_Server-2008-R2_SP1-Korean-64Bit-Base"]
    WINDOWS_SERVER_2008_R2_SP1_KOREAN_64BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-Chinese_Hong_Kong_SAR-64Bit-Base`.
    #[value = "Windows_Server-2008-R2_SP1-Chinese_Hong_Kong_SAR-64Bit-Base"]
    WINDOWS_SERVER_2008_R2_SP1_CHINESE_HONG_KONG_SAR_64BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-Chinese_PRC-64Bit-Base`.
    #[value = "Windows_Server-2008-R2_SP1-Chinese_PRC-64Bit-Base"]
    WINDOWS_SERVER_2008_R2_SP1_CHINESE_PRC_64BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-SQL_2008_R2_SP3_Express`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-SQL_2008_R2_SP3_Express"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_SQL_2008_R2_SP3_EXPRESS,
    /// The image `Windows_Server-2008-SP2-English-32Bit-Base`.
    #[value = "Windows_Server-2008-SP2-English-32Bit-Base"]
    WINDOWS_SERVER_2008_SP2_ENGLISH_32BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_SP4_Web`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_SP4_Web"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_SQL_2012_SP4_WEB,
    /// The image `Windows_Server-2008-R2_SP1-Japanese-64Bit-Base`.
    #[value = "Windows_Server-2008-R2_SP1-Japanese-64Bit-Base"]
    WINDOWS_SERVER_2008_R2_SP1_JAPANESE_64BIT_BASE,
    /// The image `Windows_Server-2008-SP2-English-64Bit-SQL_2008_SP4_Standard`.
    #[value = "Windows_Server-2008-SP2-English-64Bit-SQL_2008_SP4_Standard"]
    WINDOWS_SERVER_2008_SP2_ENGLISH_64BIT_SQL_2008_SP4_STANDARD,
    /// The image `Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2012_SP4_Express`.
    #[value = "Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2012_SP4_Express"]
    WINDOWS_SERVER_2008_R2_SP1_JAPANESE_64BIT_SQL_2012_SP4_EXPRESS,
    /// The image `Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2008_R2_SP3_Web`.
    #[value = "Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2008_R2_SP3_Web"]
    WINDOWS_SERVER_2008_R2_SP1_JAPANESE_64BIT_SQL_2008_R2_SP3_WEB,
    /// The image `Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2012_SP4_Standard`.
    #[value = "Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2012_SP4_Standard"]
    WINDOWS_SERVER_2008_R2_SP1_JAPANESE_64BIT_SQL_2012_SP4_STANDARD,
    /// The image `Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2008_R2_SP3_Standard`.
    #[value = "Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2008_R2_SP3_Standard"]
    WINDOWS_SERVER_2008_R2_SP1_JAPANESE_64BIT_SQL_2008_R2_SP3_STANDARD,
    /// The image `Windows_Server-2008-SP2-English-64Bit-Base`.
    #[value = "Windows_Server-2008-SP2-English-64Bit-Base"]
    WINDOWS_SERVER_2008_SP2_ENGLISH_64BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_SP4_Enterprise`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_SP4_Enterprise"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_SQL_2012_SP4_ENTERPRISE,
    /// The image `Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2008_R2_SP3_Express`.
    #[value = "Windows_Server-2008-R2_SP1-Japanese-64Bit-SQL_2008_R2_SP3_Express"]
    WINDOWS_SERVER_2008_R2_SP1_JAPANESE_64BIT_SQL_2008_R2_SP3_EXPRESS,
    /// The image `Windows_Server-2008-R2_SP1-Portuguese_Brazil-64Bit-Base`.
    #[value = "Windows_Server-2008-R2_SP1-Portuguese_Brazil-64Bit-Base"]
    WINDOWS_SERVER_2008_R2_SP1_PORTUGUESE_BRAZIL_64BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-Portuguese_Brazil-64Bit-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2008_R2_SP1_PORTUGUESE_BRAZIL_64BIT_BASE`"]
    #[value = "Windows_Server-2008-R2_SP1-Portuguese_Brazil-64Bit-Base"]
    WINDOWS_SERVER_2008_R2_SP1_PORTUGESE_BRAZIL_64BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-Language_Packs-64Bit-SQL_2008_R2_SP3_Standard`.
    #[value = "Windows_Server-2008-R2_SP1-Language_Packs-64Bit-SQL_2008_R2_SP3_Standard"]
    WINDOWS_SERVER_2008_R2_SP1_LANGUAGE_PACKS_64BIT_SQL_2008_R2_SP3_STANDARD,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_RTM_SP2_Enterprise`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_RTM_SP2_Enterprise"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_61BIT_SQL_2012_RTM_SP2_ENTERPRISE,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_SP4_Standard`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-SQL_2012_SP4_Standard"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_SQL_2012_SP4_STANDARD,
    /// The image `Windows_Server-2008-SP2-Portuguese_Brazil-32Bit-Base`.
    #[value = "Windows_Server-2008-SP2-Portuguese_Brazil-32Bit-Base"]
    WINDOWS_SERVER_2008_SP2_PORTUGUESE_BRAZIL_32BIT_BASE,
    /// The image `Windows_Server-2008-SP2-Portuguese_Brazil-32Bit-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2008_SP2_PORTUGUESE_BRAZIL_32BIT_BASE`"]
    #[value = "Windows_Server-2008-SP2-Portuguese_Brazil-32Bit-Base"]
    WINDOWS_SERVER_2008_SP2_PORTUGESE_BRAZIL_32BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-Base`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-Base"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_BASE,
    /// The image `Windows_Server-2008-R2_SP1-Language_Packs-64Bit-SQL_2008_R2_SP3_Express`.
    #[value = "Windows_Server-2008-R2_SP1-Language_Packs-64Bit-SQL_2008_R2_SP3_Express"]
    WINDOWS_SERVER_2008_R2_SP1_LANGUAGE_PACKS_64BIT_SQL_2008_R2_SP3_EXPRESS,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-Core_SQL_2012_SP4_Standard`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-Core_SQL_2012_SP4_Standard"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_CORE_SQL_2012_SP4_STANDARD,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-Core`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-Core"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_CORE,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-SQL_2008_R2_SP3_Standard`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-SQL_2008_R2_SP3_Standard"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_SQL_2008_R2_SP3_STANDARD,
    /// The image `Windows_Server-2008-R2_SP1-English-64Bit-SharePoint_2010_SP2_Foundation`.
    #[value = "Windows_Server-2008-R2_SP1-English-64Bit-SharePoint_2010_SP2_Foundation"]
    WINDOWS_SERVER_2008_R2_SP1_ENGLISH_64BIT_SHAREPOINT_2010_SP2_FOUNDATION,
    /// The image `Windows_Server-2012-R2_RTM-Chinese_Simplified-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Chinese_Simplified-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_CHINESE_SIMPLIFIED_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Chinese_Traditional-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Chinese_Traditional-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_CHINESE_TRADITIONAL_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Dutch-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Dutch-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_DUTCH_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP2_Enterprise`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP2_Enterprise"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2014_SP2_ENTERPRISE,
    /// The image `Windows_Server-2012-R2_RTM-Hungarian-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Hungarian-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_HUNGARIAN_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2008_R2_SP3_Express`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2008_R2_SP3_Express"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2008_R2_SP3_EXPRESS,
    /// The image `Windows_Server-2008-R2_SP1-Portuguese_Brazil-64Bit-Core`.
    #[value = "Windows_Server-2008-R2_SP1-Portuguese_Brazil-64Bit-Core"]
    WINDOWS_SERVER_2012_R2_SP1_PORTUGUESE_BRAZIL_64BIT_CORE,
    /// The image `Windows_Server-2008-R2_SP1-Portuguese_Brazil-64Bit-Core`.
    #[deprecated_name = "use `WINDOWS_SERVER_2012_R2_SP1_PORTUGUESE_BRAZIL_64BIT_CORE`"]
    #[value = "Windows_Server-2008-R2_SP1-Portuguese_Brazil-64Bit-Core"]
    WINDOWS_SERVER_2012_R2_SP1_PORTUGESE_BRAZIL_64BIT_CORE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP2_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP2_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP2_STANDARD,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP2_Express`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP2_Express"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2014_SP2_EXPRESS,
    /// The image `Windows_Server-2012-RTM-Italian-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Italian-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_ITALIAN_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Express`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Express"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP1_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP2_Web`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP2_Web"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP2_WEB,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP3_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP3_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2014_SP3_STANDARD,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP2_Express`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP2_Express"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP2_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-English-Deep-Learning`.
    #[value = "Windows_Server-2012-R2_RTM-English-Deep-Learning"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_DEEP_LEARNING,
    /// The image `Windows_Server-2012-R2_RTM-German-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-German-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_GERMAN_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP1_Express`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP1_Express"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP1_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-Russian-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Russian-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_RUSSIAN_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Chinese_Traditional_Hong_Kong_SAR-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Chinese_Traditional_Hong_Kong_SAR-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_CHINESE_TRADITIONAL_HONG_KONG_SAR_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Hungarian-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Hungarian-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_HUNGARIAN_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP3_Standard`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP3_Standard"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2014_SP3_STANDARD,
    /// The image `Windows_Server-2012-RTM-French-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-French-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_FRENCH_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-French-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-French-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_FRENCH_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Polish-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Polish-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_POLISH_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2012_SP4_Express`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2012_SP4_Express"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2012_SP4_EXPRESS,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP3_Standard`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP3_Standard"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2014_SP3_STANDARD,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2012_SP4_Standard`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2012_SP4_Standard"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_2012_SP4_STANDARD,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP2_Express`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP2_Express"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2014_SP2_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP3_Web`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP3_Web"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2014_SP3_WEB,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP1_Web`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP1_Web"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP1_WEB,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-Core`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-Core"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_CORE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP2_Web`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP2_Web"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2014_SP2_WEB,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP3_Enterprise`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP3_Enterprise"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2014_SP3_ENTERPRISE,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP2_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP2_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP2_STANDARD,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP3_Web`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP3_Web"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_2014_SP3_WEB,
    /// The image `Windows_Server-2012-RTM-Swedish-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Swedish-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_SWEDISH_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Portuguese_Brazil-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Portuguese_Brazil-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_PORTUGUESE_BRAZIL_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Portuguese_Brazil-64Bit-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2012_R2_RTM_PORTUGUESE_BRAZIL_64BIT_BASE`"]
    #[value = "Windows_Server-2012-R2_RTM-Portuguese_Brazil-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_PORTUGESE_BRAZIL_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Portuguese_Portugal-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Portuguese_Portugal-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_PORTUGUESE_PORTUGAL_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Portuguese_Portugal-64Bit-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2012_R2_RTM_PORTUGUESE_PORTUGAL_64BIT_BASE`"]
    #[value = "Windows_Server-2012-R2_RTM-Portuguese_Portugal-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_PORTUGESE_PORTUGAL_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Swedish-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Swedish-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_SWEDISH_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2012_SP4_Enterprise`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2012_SP4_Enterprise"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2012_SP4_ENTERPRISE,
    /// The image `Windows_Server-2012-RTM-Chinese_Traditional-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Chinese_Traditional-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_CHINESE_TRADITIONAL_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP2_Standard`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP2_Standard"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2014_SP2_STANDARD,
    /// The image `Windows_Server-2012-RTM-Czech-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Czech-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_CZECH_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Turkish-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Turkish-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_TURKISH_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-HyperV`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-HyperV"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_HYPERV,
    /// The image `Windows_Server-2012-RTM-Korean-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Korean-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_KOREAN_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Russian-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Russian-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_RUSSIAN_64BIT_BASE,
    /// The image `Windows_Server-2012_R2_RTM-English-Full-Base`.
    #[value = "Windows_Server-2012_R2_RTM-English-Full-Base"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_FULL_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP2_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP2_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2014_SP2_STANDARD,
    /// The image `Windows_Server-2012-R2_RTM-Italian-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Italian-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_ITALIAN_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-English-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2008_R2_SP3_Standard`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2008_R2_SP3_Standard"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2008_R2_SP3_STANDARD,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP1_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP1_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP1_STANDARD,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2008_R2_SP3_Web`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2008_R2_SP3_Web"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2007_R2_SP3_WEB,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP2_Web`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP2_Web"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2014_SP2_WEB,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP2_Express`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP2_Express"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2014_SP2_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-Czech-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Czech-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_CZECH_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP1_STANDARD,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2014_SP2_Express`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2014_SP2_Express"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2014_SP2_EXPRESS,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2012_SP4_Standard`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2012_SP4_Standard"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2012_SP4_STANDARD,
    /// The image `Windows_Server-2008-SP2-Portuguese_Brazil-64Bit-Base`.
    #[value = "Windows_Server-2008-SP2-Portuguese_Brazil-64Bit-Base"]
    WINDOWS_SERVER_2012_SP2_PORTUGUESE_BRAZIL_64BIT_BASE,
    /// The image `Windows_Server-2008-SP2-Portuguese_Brazil-64Bit-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2012_SP2_PORTUGUESE_BRAZIL_64BIT_BASE`"]
    #[value = "Windows_Server-2008-SP2-Portuguese_Brazil-64Bit-Base"]
    WINDOWS_SERVER_2012_SP2_PORTUGESE_BRAZIL_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Web`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Web"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP1_WEB,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2014_SP3_Express`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2014_SP3_Express"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2014_SP3_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP2_Enterprise`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP2_Enterprise"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP2_ENTERPRISE,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP1_Enterprise`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP1_Enterprise"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP1_ENTERPRISE,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP2_Express`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP2_Express"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2016_SP2_EXPRESS,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP3_Express`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP3_Express"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2014_SP3_EXPRESS,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP2_Standard`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP2_Standard"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2014_SP2_STANDARD,
    /// The image `Windows_Server-2012_RTM-English-Full-Base`.
    #[value = "Windows_Server-2012_RTM-English-Full-Base"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_FULL_BASE,
    /// The image `Windows_Server-2012-R2-English-STIG-Full`.
    #[value = "Windows_Server-2012-R2-English-STIG-Full"]
    WINDOWS_SERVER_2012_R2_ENGLISH_STIG_FULL,
    /// The image `Windows_Server-2012-RTM-Portuguese_Portugal-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Portuguese_Portugal-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_PORTUGUESE_PORTUGAL_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Portuguese_Portugal-64Bit-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2012_RTM_PORTUGUESE_PORTUGAL_64BIT_BASE`"]
    #[value = "Windows_Server-2012-RTM-Portuguese_Portugal-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_PORTUGESE_PORTUGAL_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Enterprise`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Enterprise"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP1_ENTERPRISE,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP2_Web`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2014_SP2_Web"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2014_SP2_WEB,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2008_R2_SP3_Express`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2008_R2_SP3_Express"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2008_R2_SP3_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Portuguese_Brazil-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Portuguese_Brazil-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_PORTUGUESE_BRAZIL_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Portuguese_Brazil-64Bit-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2012_RTM_PORTUGUESE_BRAZIL_64BIT_BASE`"]
    #[value = "Windows_Server-2012-RTM-Portuguese_Brazil-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_PORTUGESE_BRAZIL_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-P3`.
    #[value = "Windows_Server-2012-R2_RTM-English-P3"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_P3,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2014_SP3_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2014_SP3_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2014_SP3_STANDARD,
    /// The image `Windows_Server-2012-R2_RTM-Spanish-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Spanish-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_SPANISH_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP3_Express`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP3_Express"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2014_SP3_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP3_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP3_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP3_STANDARD,
    /// The image `Windows_Server-2012-R2-English-STIG-Core`.
    #[value = "Windows_Server-2012-R2-English-STIG-Core"]
    WINDOWS_SERVER_2012_R2_ENGLISH_STIG_CORE,
    /// The image `Windows_Server-2012-R2_RTM-Turkish-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Turkish-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_TURKISH_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2012_SP4_Web`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2012_SP4_Web"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2012_SP4_WEB,
    /// The image `Windows_Server-2012-RTM-Polish-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Polish-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_POLISH_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Spanish-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Spanish-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_SPANISH_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP2_Web`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP2_Web"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP2_WEB,
    /// The image `Windows_Server-2012-R2_RTM-Korean-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Korean-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_KOREAN_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Dutch-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Dutch-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_DUTCH_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-Chinese_Traditional_Hong_Kong-64Bit-Base`.
    #[value = "Windows_Server-2012-R2_RTM-Chinese_Traditional_Hong_Kong-64Bit-Base"]
    WINDOWS_SERVER_2012_R2_RTM_CHINESE_TRADITIONAL_HONG_KONG_64BIT_BASE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP3_Express`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2014_SP3_Express"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2014_SP3_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP2_Enterprise`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP2_Enterprise"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP2_ENTERPRISE,
    /// The image `Windows_Server-2012-RTM-Chinese_Simplified-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-Chinese_Simplified-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_CHINESE_SIMPLIFIED_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-English-64Bit-SQL_2012_SP4_Web`.
    #[value = "Windows_Server-2012-RTM-English-64Bit-SQL_2012_SP4_Web"]
    WINDOWS_SERVER_2012_RTM_ENGLISH_64BIT_SQL_2012_SP4_WEB,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP3_Web`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2014_SP3_Web"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2014_SP3_WEB,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP3_Express`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP3_Express"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP3_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP3_Web`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP3_Web"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP3_WEB,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP3_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP3_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP3_STANDARD,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP3_Express`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP3_Express"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP3_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP3_Web`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP3_Web"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP3_WEB,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2014_SP2_Standard`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2014_SP2_Standard"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2014_SP2_STANDARD,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2012_SP4_Express`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2012_SP4_Express"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2012_SP4_EXPRESS,
    /// The image `Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP3_Enterprise`.
    #[value = "Windows_Server-2012-R2_RTM-Japanese-64Bit-SQL_2016_SP3_Enterprise"]
    WINDOWS_SERVER_2012_R2_RTM_JAPANESE_64BIT_SQL_2016_SP3_ENTERPRISE,
    /// The image `Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP3_Enterprise`.
    #[value = "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP3_Enterprise"]
    WINDOWS_SERVER_2012_R2_RTM_ENGLISH_64BIT_SQL_2016_SP3_ENTERPRISE,
    /// The image `Windows_Server-2016-English-Core-Containers`.
    #[value = "Windows_Server-2016-English-Core-Containers"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_CONTAINERS,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP1_Web`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP1_Web"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP1_WEB,
    /// The image `Windows_Server-2016-German-Full-Base`.
    #[value = "Windows_Server-2016-German-Full-Base"]
    WINDOWS_SERVER_2016_GERMAN_FULL_BASE,
    /// The image `Windows_Server-2016-German-Full-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2016_GERMAN_FULL_BASE`"]
    #[value = "Windows_Server-2016-German-Full-Base"]
    WINDOWS_SERVER_2016_GERMAL_FULL_BASE,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP1_Express`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP1_Express"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP1_EXPRESS,
    /// The image `Windows_Server-2016-English-Deep-Learning`.
    #[value = "Windows_Server-2016-English-Deep-Learning"]
    WINDOWS_SERVER_2016_ENGLISH_DEEP_LEARNING,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP2_Web`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP2_Web"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_FQL_2016_SP2_WEB,
    /// The image `Windows_Server-2016-Korean-Full-Base`.
    #[value = "Windows_Server-2016-Korean-Full-Base"]
    WINDOWS_SERVER_2016_KOREAN_FULL_BASE,
    /// The image `Windows_Server-2016-Korean-Full-SQL_2016_SP2_Standard`.
    #[value = "Windows_Server-2016-Korean-Full-SQL_2016_SP2_Standard"]
    WINDOWS_SERVER_2016_KOREAN_FULL_SQL_2016_SP2_STANDARD,
    /// The image `Windows_Server-2016-Polish-Full-Base`.
    #[value = "Windows_Server-2016-Polish-Full-Base"]
    WINDOWS_SERVER_2016_POLISH_FULL_BASE,
    /// The image `Windows_Server-2016-English-Full-Containers`.
    #[value = "Windows_Server-2016-English-Full-Containers"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_CONTAINERS,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP1_Standard`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP1_Standard"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP1_STANDARD,
    /// The image `Windows_Server-2016-Russian-Full-Base`.
    #[value = "Windows_Server-2016-Russian-Full-Base"]
    WINDOWS_SERVER_2016_RUSSIAN_FULL_BASE,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP2_Enterprise`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP2_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP2_ENTERPRISE,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP1_Express`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP1_Express"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP1_EXPRESS,
    /// The image `Windows_Server-2016-Italian-Full-Base`.
    #[value = "Windows_Server-2016-Italian-Full-Base"]
    WINDOWS_SERVER_2016_ITALIAN_FULL_BASE,
    /// The image `Windows_Server-2016-Spanish-Full-Base`.
    #[value = "Windows_Server-2016-Spanish-Full-Base"]
    WINDOWS_SERVER_2016_SPANISH_FULL_BASE,
    /// The image `Windows_Server-2012-RTM-German-64Bit-Base`.
    #[value = "Windows_Server-2012-RTM-German-64Bit-Base"]
    WINDOWS_SERVER_2012_RTM_GERMAN_64BIT_BASE,
    /// The image `Windows_Server-2012-RTM-Japanese-64Bit-SQL_2008_R2_SP3_Standard`.
    #[value = "Windows_Server-2012-RTM-Japanese-64Bit-SQL_2008_R2_SP3_Standard"]
    WINDOWS_SERVER_2012_RTM_JAPANESE_64BIT_SQL_2008_R2_SP3_STANDARD,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP2_Standard`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP2_Standard"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP2_STANDARD,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP2_Enterprise`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP2_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP2_ENTERPRISE,
    /// The image `Windows_Server-2016-English-Full-HyperV`.
    #[value = "Windows_Server-2016-English-Full-HyperV"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_HYPERV,
    /// The image `Windows_Server-2016-English-Core-ContainersLatest`.
    #[value = "Windows_Server-2016-English-Core-ContainersLatest"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_CONTAINERSLATEST,
    /// The image `Windows_Server-2016-Dutch-Full-Base`.
    #[value = "Windows_Server-2016-Dutch-Full-Base"]
    WINDOWS_SERVER_2016_DUTCH_FULL_BASE,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP2_Express`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP2_Express"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP2_EXPRESS,
    /// The image `Windows_Server-2016-English-Full-SQL_2017_Enterprise`.
    #[value = "Windows_Server-2016-English-Full-SQL_2017_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2017_ENTERPRISE,
    /// The image `Windows_Server-2016-Hungarian-Full-Base`.
    #[value = "Windows_Server-2016-Hungarian-Full-Base"]
    WINDOWS_SERVER_2016_HUNGARIAN_FULL_BASE,
    /// The image `Windows_Server-2016-Korean-Full-SQL_2016_SP1_Standard`.
    #[value = "Windows_Server-2016-Korean-Full-SQL_2016_SP1_Standard"]
    WINDOWS_SERVER_2016_KOREAN_FULL_SQL_2016_SP1_STANDARD,
    /// The image `Windows_Server-2016-English-Core-Base`.
    #[value = "Windows_Server-2016-English-Core-Base"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_BASE,
    /// The image `Windows_Server-2016-English-Full-Base`.
    #[value = "Windows_Server-2016-English-Full-Base"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_BASE,
    /// The image `Windows_Server-2016-English-Full-SQL_2017_Web`.
    #[value = "Windows_Server-2016-English-Full-SQL_2017_Web"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2017_WEB,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP1_Enterprise`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP1_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP1_ENTERPRISE,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP1_Web`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP1_Web"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP1_WEB,
    /// The image `Windows_Server-2016-Swedish-Full-Base`.
    #[value = "Windows_Server-2016-Swedish-Full-Base"]
    WINDOWS_SERVER_2016_SWEDISH_FULL_BASE,
    /// The image `Windows_Server-2016-Turkish-Full-Base`.
    #[value = "Windows_Server-2016-Turkish-Full-Base"]
    WINDOWS_SERVER_2016_TURKISH_FULL_BASE,
    /// The image `Windows_Server-2016-Portuguese_Brazil-Full-Base`.
    #[value = "Windows_Server-2016-Portuguese_Brazil-Full-Base"]
    WINDOWS_SERVER_2016_PORTUGUESE_BRAZIL_FULL_BASE,
    /// The image `Windows_Server-2016-Portuguese_Brazil-Full-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2016_PORTUGUESE_BRAZIL_FULL_BASE`"]
    #[value = "Windows_Server-2016-Portuguese_Brazil-Full-Base"]
    WINDOWS_SERVER_2016_PORTUGESE_BRAZIL_FULL_BASE,
    /// The image `Windows_Server-2016-English-Full-SQL_2019_Standard`.
    #[value = "Windows_Server-2016-English-Full-SQL_2019_Standard"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2019_STANDARD,
    /// The image `Windows_Server-2016-English-Full-SQL_2014_SP3_Standard`.
    #[value = "Windows_Server-2016-English-Full-SQL_2014_SP3_Standard"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2014_SP3_STANDARD,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP3_Enterprise`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP3_Enterprise"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP3_ENTERPRISE,
    /// The image `Windows_Server-2016-English-64Bit-SQL_2012_SP4_Enterprise`.
    #[value = "Windows_Server-2016-English-64Bit-SQL_2012_SP4_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_64BIT_SQL_2012_SP4_ENTERPRISE,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP1_Standard`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP1_Standard"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP1_STANDARD,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP2_Express`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP2_Express"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP2_EXPRESS,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP2_Web`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP2_Web"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP2_WEB,
    /// The image `Windows_Server-2016-English-Full-SQL_2017_Standard`.
    #[value = "Windows_Server-2016-English-Full-SQL_2017_Standard"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2017_STANDARD,
    /// The image `Windows_Server-2016-Portuguese_Portugal-Full-Base`.
    #[value = "Windows_Server-2016-Portuguese_Portugal-Full-Base"]
    WINDOWS_SERVER_2016_PORTUGUESE_PORTUGAL_FULL_BASE,
    /// The image `Windows_Server-2016-Portuguese_Portugal-Full-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2016_PORTUGUESE_PORTUGAL_FULL_BASE`"]
    #[value = "Windows_Server-2016-Portuguese_Portugal-Full-Base"]
    WINDOWS_SERVER_2016_PORTUGESE_PORTUGAL_FULL_BASE,
    /// The image `Windows_Server-2016-English-Full-SQL_2014_SP3_Enterprise`.
    #[value = "Windows_Server-2016-English-Full-SQL_2014_SP3_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2014_SP3_ENTERPRISE,
    /// The image `Windows_Server-2016-English-Full-SQL_2019_Enterprise`.
    #[value = "Windows_Server-2016-English-Full-SQL_2019_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2019_ENTERPRISE,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2017_Standard`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2017_Standard"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2017_STANDARD,
    /// The image `Windows_Server-2016-English-Full-SQL_2019_Express`.
    #[value = "Windows_Server-2016-English-Full-SQL_2019_Express"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2019_EXPRESS,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2017_Web`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2017_Web"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2017_WEB,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP3_Web`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP3_Web"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP3_WEB,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP3_Enterprise`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP3_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP3_ENTERPRISE,
    /// The image `Windows_Server-2016-English-STIG-Core`.
    #[value = "Windows_Server-2016-English-STIG-Core"]
    WINDOWS_SERVER_2016_ENGLISH_STIG_CORE,
    /// The image `Windows_Server-2016-Korean-Full-SQL_2016_SP3_Standard`.
    #[value = "Windows_Server-2016-Korean-Full-SQL_2016_SP3_Standard"]
    WINDOWS_SERVER_2016_KOREAN_FULL_SQL_2016_SP3_STANDARD,
    /// The image `Windows_Server-2016-English-Full-ECS_Optimized`.
    #[value = "Windows_Server-2016-English-Full-ECS_Optimized"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_ECS_OPTIMIZED,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP3_Standard`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP3_Standard"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP3_STANDARD,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2017_Enterprise`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2017_Enterprise"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2017_ENTERPRISE,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP2_Express`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP2_Express"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP2_EXPRESS,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2019_Web`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2019_Web"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2019_WEB,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP3_Web`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP3_Web"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP3_WEB,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP1_Web`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP1_Web"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP1_WEB,
    /// The image `Windows_Server-2016-English-P3`.
    #[value = "Windows_Server-2016-English-P3"]
    WINDOWS_SERVER_2016_ENGLISH_P3,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP1_Enterprise`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP1_Enterprise"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP1_ENTERPRISE,
    /// The image `Windows_Server-2016-Japanese-Full-Base`.
    #[value = "Windows_Server-2016-Japanese-Full-Base"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_BASE,
    /// The image `Windows_Server-2016-Chinese_Simplified-Full-Base`.
    #[value = "Windows_Server-2016-Chinese_Simplified-Full-Base"]
    WINDOWS_SERVER_2016_CHINESE_SIMPLIFIED_FULL_BASE,
    /// The image `Windows_Server-2016-French-Full-Base`.
    #[value = "Windows_Server-2016-French-Full-Base"]
    WINDOWS_SERVER_2016_FRENCH_FULL_BASE,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP2_Enterprise`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP2_Enterprise"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP2_ENTERPRISE,
    /// The image `Windows_Server-2016-Czech-Full-Base`.
    #[value = "Windows_Server-2016-Czech-Full-Base"]
    WINDOWS_SERVER_2016_CZECH_FULL_BASE,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP1_Standard`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP1_Standard"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP1_STANDARD,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP2_Standard`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP2_Standard"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP2_STANDARD,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP2_Standard`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP2_Standard"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP2_STANDARD,
    /// The image `Windows_Server-2016-Chinese_Traditional-Full-Base`.
    #[value = "Windows_Server-2016-Chinese_Traditional-Full-Base"]
    WINDOWS_SERVER_2016_CHINESE_TRADITIONAL_FULL_BASE,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP2_Web`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP2_Web"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP2_WEB,
    /// The image `Windows_Server-2016-English-Full-SQL_2017_Express`.
    #[value = "Windows_Server-2016-English-Full-SQL_2017_Express"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2017_EXPRESS,
    /// The image `Windows_Server-2016-English-Full-SQL_2019_Web`.
    #[value = "Windows_Server-2016-English-Full-SQL_2019_Web"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2019_WEB,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP3_Express`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP3_Express"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP3_EXPRESS,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2019_Standard`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2019_Standard"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2019_STANDARD,
    /// The image `Windows_Server-2016-English-Tesla`.
    #[value = "Windows_Server-2016-English-Tesla"]
    WINDOWS_SERVER_2016_ENGLISH_TESLA,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP3_Express`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP3_Express"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP3_EXPRESS,
    /// The image `Windows_Server-2016-English-STIG-Full`.
    #[value = "Windows_Server-2016-English-STIG-Full"]
    WINDOWS_SERVER_2016_ENGLISH_STIG_FULL,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP3_Standard`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP3_Standard"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP3_STANDARD,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2019_Enterprise`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2019_Enterprise"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2019_ENTERPRISE,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP3_Enterprise`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP3_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP3_ENTERPRISE,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP3_Express`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP3_Express"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP3_EXPRESS,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP3_Web`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP3_Web"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP3_WEB,
    /// The image `Windows_Server-2016-English-Core-SQL_2016_SP3_Standard`.
    #[value = "Windows_Server-2016-English-Core-SQL_2016_SP3_Standard"]
    WINDOWS_SERVER_2016_ENGLISH_CORE_SQL_2016_SP3_STANDARD,
    /// The image `Windows_Server-2016-Japanese-Full-SQL_2016_SP1_Express`.
    #[value = "Windows_Server-2016-Japanese-Full-SQL_2016_SP1_Express"]
    WINDOWS_SERVER_2016_JAPANESE_FULL_SQL_2016_SP1_EXPRESS,
    /// The image `Windows_Server-2016-English-Full-SQL_2016_SP1_Enterprise`.
    #[value = "Windows_Server-2016-English-Full-SQL_2016_SP1_Enterprise"]
    WINDOWS_SERVER_2016_ENGLISH_FULL_SQL_2016_SP1_ENTERPRISE,
    /// The image `Windows_Server-2019-English-Full-SQL_2017_Web`.
    #[value = "Windows_Server-2019-English-Full-SQL_2017_Web"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2017_WEB,
    /// The image `Windows_Server-2019-French-Full-Base`.
    #[value = "Windows_Server-2019-French-Full-Base"]
    WINDOWS_SERVER_2019_FRENCH_FULL_BASE,
    /// The image `Windows_Server-2019-Korean-Full-Base`.
    #[value = "Windows_Server-2019-Korean-Full-Base"]
    WINDOWS_SERVER_2019_KOREAN_FULL_BASE,
    /// The image `Windows_Server-2019-Italian-Full-Base`.
    #[value = "Windows_Server-2019-Italian-Full-Base"]
    WINDOWS_SERVER_2019_ITALIAN_FULL_BASE,
    /// The image `Windows_Server-2019-Chinese_Simplified-Full-Base`.
    #[value = "Windows_Server-2019-Chinese_Simplified-Full-Base"]
    WINDOWS_SERVER_2019_CHINESE_SIMPLIFIED_FULL_BASE,
    /// The image `Windows_Server-2019-English-Full-SQL_2016_SP2_Web`.
    #[value = "Windows_Server-2019-English-Full-SQL_2016_SP2_Web"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2016_SP2_WEB,
    /// The image `Windows_Server-2019-English-Full-HyperV`.
    #[value = "Windows_Server-2019-English-Full-HyperV"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_HYPERV,
    /// The image `Windows_Server-2019-English-Full-SQL_2016_SP2_Standard`.
    #[value = "Windows_Server-2019-English-Full-SQL_2016_SP2_Standard"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2016_SP2_STANDARD,
    /// The image `Windows_Server-2019-Hungarian-Full-Base`.
    #[value = "Windows_Server-2019-Hungarian-Full-Base"]
    WINDOWS_SERVER_2019_HUNGARIAN_FULL_BASE,
    /// The image `Windows_Server-2019-English-Full-SQL_2016_SP2_Express`.
    #[value = "Windows_Server-2019-English-Full-SQL_2016_SP2_Express"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2016_SP2_EXPRESS,
    /// The image `Windows_Server-2019-Turkish-Full-Base`.
    #[value = "Windows_Server-2019-Turkish-Full-Base"]
    WINDOWS_SERVER_2019_TURKISH_FULL_BASE,
    /// The image `Windows_Server-2019-English-Full-SQL_2019_Standard`.
    #[value = "Windows_Server-2019-English-Full-SQL_2019_Standard"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2019_STANDARD,
    /// The image `Windows_Server-2019-English-Full-SQL_2017_Standard`.
    #[value = "Windows_Server-2019-English-Full-SQL_2017_Standard"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2017_STANDARD,
    /// The image `Windows_Server-2019-English-Core-ContainersLatest`.
    #[value = "Windows_Server-2019-English-Core-ContainersLatest"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_CONTAINERSLATEST,
    /// The image `Windows_Server-2019-English-Full-SQL_2017_Express`.
    #[value = "Windows_Server-2019-English-Full-SQL_2017_Express"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2017_EXPRESS,
    /// The image `Windows_Server-2019-Japanese-Full-Base`.
    #[value = "Windows_Server-2019-Japanese-Full-Base"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_BASE,
    /// The image `Windows_Server-2019-Russian-Full-Base`.
    #[value = "Windows_Server-2019-Russian-Full-Base"]
    WINDOWS_SERVER_2019_RUSSIAN_FULL_BASE,
    /// The image `Windows_Server-2019-Chinese_Traditional-Full-Base`.
    #[value = "Windows_Server-2019-Chinese_Traditional-Full-Base"]
    WINDOWS_SERVER_2019_CHINESE_TRADITIONAL_FULL_BASE,
    /// The image `Windows_Server-2019-English-Core-Base`.
    #[value = "Windows_Server-2019-English-Core-Base"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_BASE,
    /// The image `Windows_Server-2019-English-Full-Base`.
    #[value = "Windows_Server-2019-English-Full-Base"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_BASE,
    /// The image `Windows_Server-2019-Japanese-Full-SQL_2022_Standard`.
    #[value = "Windows_Server-2019-Japanese-Full-SQL_2022_Standard"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_SQL_2022_STANDARD,
    /// The image `Windows_Server-2019-Japanese-Full-SQL_2022_Enterprise`.
    #[value = "Windows_Server-2019-Japanese-Full-SQL_2022_Enterprise"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_SQL_2022_ENTERPRISE,
    /// The image `Windows_Server-2019-English-Tesla`.
    #[value = "Windows_Server-2019-English-Tesla"]
    WINDOWS_SERVER_2019_ENGLISH_TESLA,
    /// The image `Windows_Server-2019-English-Full-SQL_2019_Enterprise`.
    #[value = "Windows_Server-2019-English-Full-SQL_2019_Enterprise"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2019_ENTERPRISE,
    /// The image `Windows_Server-2019-Spanish-Full-Base`.
    #[value = "Windows_Server-2019-Spanish-Full-Base"]
    WINDOWS_SERVER_2019_SPANISH_FULL_BASE,
    /// The image `Windows_Server-2019-English-Full-SQL_2022_Enterprise`.
    #[value = "Windows_Server-2019-English-Full-SQL_2022_Enterprise"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2022_ENTERPRISE,
    /// The image `Windows_Server-2019-English-STIG-Full`.
    #[value = "Windows_Server-2019-English-STIG-Full"]
    WINDOWS_SERVER_2019_ENGLISH_STIG_FULL,
    /// The image `Windows_Server-2019-English-Full-SQL_2016_SP3_Web`.
    #[value = "Windows_Server-2019-English-Full-SQL_2016_SP3_Web"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2016_SP3_WEB,
    /// The image `Windows_Server-2019-English-Full-SQL_2016_SP3_Standard`.
    #[value = "Windows_Server-2019-English-Full-SQL_2016_SP3_Standard"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2016_SP3_STANDARD,
    /// The image `Windows_Server-2019-Japanese-Full-SQL_2017_Enterprise`.
    #[value = "Windows_Server-2019-Japanese-Full-SQL_2017_Enterprise"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_SQL_2017_ENTERPRISE,
    /// The image `Windows_Server-2019-English-Full-SQL_2016_SP2_Enterprise`.
    #[value = "Windows_Server-2019-English-Full-SQL_2016_SP2_Enterprise"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2016_SP2_ENTERPRISE,
    /// The image `Windows_Server-2019-Portuguese_Portugal-Full-Base`.
    #[value = "Windows_Server-2019-Portuguese_Portugal-Full-Base"]
    WINDOWS_SERVER_2019_PORTUGUESE_PORTUGAL_FULL_BASE,
    /// The image `Windows_Server-2019-Portuguese_Portugal-Full-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2019_PORTUGUESE_PORTUGAL_FULL_BASE`"]
    #[value = "Windows_Server-2019-Portuguese_Portugal-Full-Base"]
    WINDOWS_SERVER_2019_PORTUGESE_PORTUGAL_FULL_BASE,
    /// The image `Windows_Server-2019-Swedish-Full-Base`.
    #[value = "Windows_Server-2019-Swedish-Full-Base"]
    WINDOWS_SERVER_2019_SWEDISH_FULL_BASE,
    /// The image `Windows_Server-2019-English-Full-SQL_2022_Express`.
    #[value = "Windows_Server-2019-English-Full-SQL_2022_Express"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2022_EXPRESS,
    /// The image `Windows_Server-2019-Japanese-Full-SQL_2022_Web`.
    #[value = "Windows_Server-2019-Japanese-Full-SQL_2022_Web"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_SQL_2022_WEB,
    /// The image `Windows_Server-2019-English-Full-SQL_2016_SP3_Enterprise`.
    #[value = "Windows_Server-2019-English-Full-SQL_2016_SP3_Enterprise"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2016_SP3_ENTERPRISE,
    /// The image `Windows_Server-2019-English-Full-SQL_2022_Web`.
    #[value = "Windows_Server-2019-English-Full-SQL_2022_Web"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2022_WEB,
    /// The image `Windows_Server-2019-English-Full-SQL_2019_Web`.
    #[value = "Windows_Server-2019-English-Full-SQL_2019_Web"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2019_WEB,
    /// The image `Windows_Server-2019-Portuguese_Brazil-Full-Base`.
    #[value = "Windows_Server-2019-Portuguese_Brazil-Full-Base"]
    WINDOWS_SERVER_2019_PORTUGUESE_BRAZIL_FULL_BASE,
    /// The image `Windows_Server-2019-Portuguese_Brazil-Full-Base`.
    #[deprecated_name = "use `WINDOWS_SERVER_2019_PORTUGUESE_BRAZIL_FULL_BASE`"]
    #[value = "Windows_Server-2019-Portuguese_Brazil-Full-Base"]
    WINDOWS_SERVER_2019_PORTUGESE_BRAZIL_FULL_BASE,
    /// The image `Windows_Server-2019-English-Full-ContainersLatest`.
    #[value = "Windows_Server-2019-English-Full-ContainersLatest"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_CONTAINERSLATEST,
    /// The image `Windows_Server-2019-English-Full-SQL_2017_Enterprise`.
    #[value = "Windows_Server-2019-English-Full-SQL_2017_Enterprise"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2017_ENTERPRISE,
    /// The image `Windows_Server-2019-Japanese-Full-SQL_2019_Enterprise`.
    #[value = "Windows_Server-2019-Japanese-Full-SQL_2019_Enterprise"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_SQL_2019_ENTERPRISE,
    /// The image `Windows_Server-2019-English-Full-SQL_2019_Express`.
    #[value = "Windows_Server-2019-English-Full-SQL_2019_Express"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2019_EXPRESS,
    /// The image `Windows_Server-2019-Japanese-Full-SQL_2017_Web`.
    #[value = "Windows_Server-2019-Japanese-Full-SQL_2017_Web"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_SQL_2017_WEB,
    /// The image `Windows_Server-2019-English-Full-SQL_2016_SP3_Express`.
    #[value = "Windows_Server-2019-English-Full-SQL_2016_SP3_Express"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2016_SP3_EXPRESS,
    /// The image `Windows_Server-2019-English-STIG-Core`.
    #[value = "Windows_Server-2019-English-STIG-Core"]
    WINDOWS_SERVER_2019_ENGLISH_STIG_CORE,
    /// The image `Windows_Server-2019-English-Core-ECS_Optimized`.
    #[value = "Windows_Server-2019-English-Core-ECS_Optimized"]
    WINDOWS_SERVER_2019_ENGLISH_CORE_ECS_OPTIMIZED,
    /// The image `Windows_Server-2019-English-Full-SQL_2022_Standard`.
    #[value = "Windows_Server-2019-English-Full-SQL_2022_Standard"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_SQL_2022_STANDARD,
    /// The image `Windows_Server-2019-Japanese-Full-SQL_2017_Standard`.
    #[value = "Windows_Server-2019-Japanese-Full-SQL_2017_Standard"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_SQL_2017_STANDARD,
    /// The image `Windows_Server-2019-Japanese-Full-SQL_2019_Web`.
    #[value = "Windows_Server-2019-Japanese-Full-SQL_2019_Web"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_SQL_2019_WEB,
    /// The image `Windows_Server-2019-English-Full-ECS_Optimized`.
    #[value = "Windows_Server-2019-English-Full-ECS_Optimized"]
    WINDOWS_SERVER_2019_ENGLISH_FULL_ECS_OPTIMIZED,
    /// The image `Windows_Server-2019-English-Deep-Learning`.
    #[value = "Windows_Server-2019-English-Deep-Learning"]
    WINDOWS_SERVER_2019_ENGLISH_DEEP_LEARNING,
    /// The image `Windows_Server-2019-Japanese-Full-SQL_2019_Standard`.
    #[value = "Windows_Server-2019-Japanese-Full-SQL_2019_Standard"]
    WINDOWS_SERVER_2019_JAPANESE_FULL_SQL_2019_STANDARD,
    /// The image `Windows_Server-2019-Czech-Full-Base`.
    #[value = "Windows_Server-2019-Czech-Full-Base"]
    WINDOWS_SERVER_2019_CZECH_FULL_BASE,
    /// The image `Windows_Server-2019-Polish-Full-Base`.
    #[value = "Windows_Server-2019-Polish-Full-Base"]
    WINDOWS_SERVER_2019_POLISH_FULL_BASE,
    /// The image `Windows_Server-2019-German-Full-Base`.
    #[value = "Windows_Server-2019-German-Full-Base"]
    WINDOWS_SERVER_2019_GERMAN_FULL_BASE,
    /// The image `Windows_Server-2019-Dutch-Full-Base`.
    #[value = "Windows_Server-2019-Dutch-Full-Base"]
    WINDOWS_SERVER_2019_DUTCH_FULL_BASE,
    /// The image `Windows_Server-2022-English-STIG-Full`.
    #[value = "Windows_Server-2022-English-STIG-Full"]
    WINDOWS_SERVER_2022_ENGLISH_STIG_FULL,
    /// The image `Windows_Server-2022-Japanese-Full-SQL_2022_Web`.
    #[value = "Windows_Server-2022-Japanese-Full-SQL_2022_Web"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_SQL_2022_WEB,
    /// The image `Windows_Server-2022-English-Full-SQL_2022_Web`.
    #[value = "Windows_Server-2022-English-Full-SQL_2022_Web"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2022_WEB,
    /// The image `Windows_Server-2022-English-STIG-Core`.
    #[value = "Windows_Server-2022-English-STIG-Core"]
    WINDOWS_SERVER_2022_ENGLISH_STIG_CORE,
    /// The image `Windows_Server-2022-Japanese-Full-SQL_2019_Enterprise`.
    #[value = "Windows_Server-2022-Japanese-Full-SQL_2019_Enterprise"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_SQL_2019_ENTERPRISE,
    /// The image `Windows_Server-2022-Portuguese_Brazil-Full-Base`.
    #[value = "Windows_Server-2022-Portuguese_Brazil-Full-Base"]
    WINDOWS_SERVER_2022_PORTUGUESE_BRAZIL_FULL_BASE,
    /// The image `Windows_Server-2022-Italian-Full-Base`.
    #[value = "Windows_Server-2022-Italian-Full-Base"]
    WINDOWS_SERVER_2022_ITALIAN_FULL_BASE,
    /// The image `Windows_Server-2022-English-Full-ContainersLatest`.
    #[value = "Windows_Server-2022-English-Full-ContainersLatest"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_CONTAINERSLATEST,
    /// The image `Windows_Server-2022-Russian-Full-Base`.
    #[value = "Windows_Server-2022-Russian-Full-Base"]
    WINDOWS_SERVER_2022_RUSSIAN_FULL_BASE,
    /// The image `Windows_Server-2022-English-Full-SQL_2019_Express`.
    #[value = "Windows_Server-2022-English-Full-SQL_2019_Express"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2019_EXPRESS,
    /// The image `Windows_Server-2022-Polish-Full-Base`.
    #[value = "Windows_Server-2022-Polish-Full-Base"]
    WINDOWS_SERVER_2022_POLISH_FULL_BASE,
    /// The image `Windows_Server-2022-English-Core-Base`.
    #[value = "Windows_Server-2022-English-Core-Base"]
    WINDOWS_SERVER_2022_ENGLISH_CORE_BASE,
    /// The image `Windows_Server-2022-Hungarian-Full-Base`.
    #[value = "Windows_Server-2022-Hungarian-Full-Base"]
    WINDOWS_SERVER_2022_HUNGARIAN_FULL_BASE,
    /// The image `Windows_Server-2022-English-Full-SQL_2017_Express`.
    #[value = "Windows_Server-2022-English-Full-SQL_2017_Express"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2017_EXPRESS,
    /// The image `Windows_Server-2022-German-Full-Base`.
    #[value = "Windows_Server-2022-German-Full-Base"]
    WINDOWS_SERVER_2022_GERMAN_FULL_BASE,
    /// The image `Windows_Server-2022-English-Core-ContainersLatest`.
    #[value = "Windows_Server-2022-English-Core-ContainersLatest"]
    WINDOWS_SERVER_2022_ENGLISH_CORE_CONTAINERSLATEST,
    /// The image `Windows_Server-2022-English-Full-SQL_2019_Standard`.
    #[value = "Windows_Server-2022-English-Full-SQL_2019_Standard"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2019_STANDARD,
    /// The image `Windows_Server-2022-Japanese-Full-SQL_2017_Web`.
    #[value = "Windows_Server-2022-Japanese-Full-SQL_2017_Web"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_SQL_2017_WEB,
    /// The image `Windows_Server-2022-English-Full-SQL_2017_Web`.
    #[value = "Windows_Server-2022-English-Full-SQL_2017_Web"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2017_WEB,
    /// The image `Windows_Server-2022-Japanese-Full-Base`.
    #[value = "Windows_Server-2022-Japanese-Full-Base"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_BASE,
    /// The image `Windows_Server-2022-Korean-Full-Base`.
    #[value = "Windows_Server-2022-Korean-Full-Base"]
    WINDOWS_SERVER_2022_KOREAN_FULL_BASE,
    /// The image `Windows_Server-2022-Japanese-Full-SQL_2017_Enterprise`.
    #[value = "Windows_Server-2022-Japanese-Full-SQL_2017_Enterprise"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_SQL_2017_ENTERPRISE,
    /// The image `Windows_Server-2022-Japanese-Full-SQL_2019_Standard`.
    #[value = "Windows_Server-2022-Japanese-Full-SQL_2019_Standard"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_SQL_2019_STANDARD,
    /// The image `Windows_Server-2022-Chinese_Simplified-Full-Base`.
    #[value = "Windows_Server-2022-Chinese_Simplified-Full-Base"]
    WINDOWS_SERVER_2022_CHINESE_SIMPLIFIED_FULL_BASE,
    /// The image `Windows_Server-2022-English-Full-SQL_2019_Web`.
    #[value = "Windows_Server-2022-English-Full-SQL_2019_Web"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2019_WEB,
    /// The image `Windows_Server-2022-Spanish-Full-Base`.
    #[value = "Windows_Server-2022-Spanish-Full-Base"]
    WINDOWS_SERVER_2022_SPANISH_FULL_BASE,
    /// The image `Windows_Server-2022-English-Core-ECS_Optimized`.
    #[value = "Windows_Server-2022-English-Core-ECS_Optimized"]
    WINDOWS_SERVER_2022_ENGLISH_CORE_ECS_OPTIMIZED,
    /// The image `Windows_Server-2022-English-Full-SQL_2017_Standard`.
    #[value = "Windows_Server-2022-English-Full-SQL_2017_Standard"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2017_STANDARD,
    /// The image `Windows_Server-2022-Chinese_Traditional-Full-Base`.
    #[value = "Windows_Server-2022-Chinese_Traditional-Full-Base"]
    WINDOWS_SERVER_2022_CHINESE_TRADITIONAL_FULL_BASE,
    /// The image `Windows_Server-2022-English-Full-SQL_2019_Enterprise`.
    #[value = "Windows_Server-2022-English-Full-SQL_2019_Enterprise"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2019_ENTERPRISE,
    /// The image `Windows_Server-2022-French-Full-Base`.
    #[value = "Windows_Server-2022-French-Full-Base"]
    WINDOWS_SERVER_2022_FRENCH_FULL_BASE,
    /// The image `Windows_Server-2022-Japanese-Full-SQL_2017_Standard`.
    #[value = "Windows_Server-2022-Japanese-Full-SQL_2017_Standard"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_SQL_2017_STANDARD,
    /// The image `Windows_Server-2022-English-Full-Base`.
    #[value = "Windows_Server-2022-English-Full-Base"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_BASE,
    /// The image `Windows_Server-2022-Japanese-Full-SQL_2019_Web`.
    #[value = "Windows_Server-2022-Japanese-Full-SQL_2019_Web"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_SQL_2019_WEB,
    /// The image `Windows_Server-2022-Turkish-Full-Base`.
    #[value = "Windows_Server-2022-Turkish-Full-Base"]
    WINDOWS_SERVER_2022_TURKISH_FULL_BASE,
    /// The image `Windows_Server-2022-English-Full-SQL_2017_Enterprise`.
    #[value = "Windows_Server-2022-English-Full-SQL_2017_Enterprise"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2017_ENTERPRISE,
    /// The image `Windows_Server-2022-Portuguese_Portugal-Full-Base`.
    #[value = "Windows_Server-2022-Portuguese_Portugal-Full-Base"]
    WINDOWS_SERVER_2022_PORTUGUESE_PORTUGAL_FULL_BASE,
    /// The image `Windows_Server-2022-Czech-Full-Base`.
    #[value = "Windows_Server-2022-Czech-Full-Base"]
    WINDOWS_SERVER_2022_CZECH_FULL_BASE,
    /// The image `Windows_Server-2022-English-Full-ECS_Optimized`.
    #[value = "Windows_Server-2022-English-Full-ECS_Optimized"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_ECS_OPTIMIZED,
    /// The image `Windows_Server-2022-Dutch-Full-Base`.
    #[value = "Windows_Server-2022-Dutch-Full-Base"]
    WINDOWS_SERVER_2022_DUTCH_FULL_BASE,
    /// The image `Windows_Server-2022-Swedish-Full-Base`.
    #[value = "Windows_Server-2022-Swedish-Full-Base"]
    WINDOWS_SERVER_2022_SWEDISH_FULL_BASE,
    /// The image `Windows_Server-2022-English-Full-SQL_2022_Enterprise`.
    #[value = "Windows_Server-2022-English-Full-SQL_2022_Enterprise"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2022_ENTERPRISE,
    /// The image `Windows_Server-2022-English-Full-SQL_2022_Express`.
    #[value = "Windows_Server-2022-English-Full-SQL_2022_Express"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2022_EXPRESS,
    /// The image `Windows_Server-2022-English-Full-SQL_2022_Standard`.
    #[value = "Windows_Server-2022-English-Full-SQL_2022_Standard"]
    WINDOWS_SERVER_2022_ENGLISH_FULL_SQL_2022_STANDARD,
    /// The image `Windows_Server-2022-Japanese-Full-SQL_2022_Standard`.
    #[value = "Windows_Server-2022-Japanese-Full-SQL_2022_Standard"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_SQL_2022_STANDARD,
    /// The image `Windows_Server-2022-Japanese-Full-SQL_2022_Enterprise`.
    #[value = "Windows_Server-2022-Japanese-Full-SQL_2022_Enterprise"]
    WINDOWS_SERVER_2022_JAPANESE_FULL_SQL_2022_ENTERPRISE,
    /// The image `Windows_Server-2025-Chinese_Simplified-Full-Base`.
    #[value = "Windows_Server-2025-Chinese_Simplified-Full-Base"]
    WINDOWS_SERVER_2025_CHINESE_SIMPLIFIED_FULL_BASE,
    /// The image `Windows_Server-2025-Chinese_Traditional-Full-Base`.
    #[value = "Windows_Server-2025-Chinese_Traditional-Full-Base"]
    WINDOWS_SERVER_2025_CHINESE_TRADITIONAL_FULL_BASE,
    /// The image `Windows_Server-2025-English-Core-Base`.
    #[value = "Windows_Server-2025-English-Core-Base"]
    WINDOWS_SERVER_2025_ENGLISH_CORE_BASE,
    /// The image `Windows_Server-2025-English-Full-Base`.
    #[value = "Windows_Server-2025-English-Full-Base"]
    WINDOWS_SERVER_2025_ENGLISH_FULL_BASE,
    /// The image `Windows_Server-2025-English-Full-SQL_2022_Enterprise`.
    #[value = "Windows_Server-2025-English-Full-SQL_2022_Enterprise"]
    WINDOWS_SERVER_2025_ENGLISH_FULL_SQL_2022_ENTERPRISE,
    /// The image `Windows_Server-2025-English-Full-SQL_2022_Express`.
    #[value = "Windows_Server-2025-English-Full-SQL_2022_Express"]
    WINDOWS_SERVER_2025_ENGLISH_FULL_SQL_2022_EXPRESS,
    /// The image `Windows_Server-2025-English-Full-SQL_2022_Standard`.
    #[value = "Windows_Server-2025-English-Full-SQL_2022_Standard"]
    WINDOWS_SERVER_2025_ENGLISH_FULL_SQL_2022_STANDARD,
    /// The image `Windows_Server-2025-English-Full-SQL_2022_Web`.
    #[value = "Windows_Server-2025-English-Full-SQL_2022_Web"]
    WINDOWS_SERVER_2025_ENGLISH_FULL_SQL_2022_WEB,
    /// The image `Windows_Server-2025-Japanese-Full-Base`.
    #[value = "Windows_Server-2025-Japanese-Full-Base"]
    WINDOWS_SERVER_2025_JAPANESE_FULL_BASE,
    /// The image `Windows_Server-2025-Korean-Full-Base`.
    #[value = "Windows_Server-2025-Korean-Full-Base"]
    WINDOWS_SERVER_2025_KOREAN_FULL_BASE,
}
