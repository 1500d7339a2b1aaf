//! What differs between regions.

crate::module! {
    /// What differs between regions: partitions, domain suffixes, accounts that AWS owns, ARNs of layers.
    "region_info" {
        region_info: RegionInfo;
        fact: Fact, IFact;
        fact_name: FactName;
        default: Default;
    }
}
