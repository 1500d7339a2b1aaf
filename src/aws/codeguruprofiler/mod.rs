//! Amazon CodeGuru Profiler.

crate::module! {
    /// Amazon CodeGuru Profiler: groups of what is profiled together.
    "codeguruprofiler" {
        profiling_group: ProfilingGroup, ProfilingGroupProps, ComputePlatform;
    }
}
