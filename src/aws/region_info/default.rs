//! What holds for regions of which nothing is known.

use crate::core::Str;
use crate::declare::class;

/// What holds for regions of which nothing is known.
#[derive(Clone, Copy, Debug)]
pub struct Default;

/// What ends the names of services, in any partition.
const SUFFIXES: [&str; 4] = [".amazonaws.com", ".amazonaws.com.cn", ".c2s.ic.gov", ".sc2s.sgov.gov"];

#[allow(non_snake_case)]
/// What holds for regions of which nothing is known.
#[class(module = "region_info")]
impl Default {
    /// How the names of VPC endpoint services begin outside China.
    #[constant]
    #[deprecated_name = "use `ec2.VpcEndpointService.DEFAULT_PREFIX`"]
    pub fn VPC_ENDPOINT_SERVICE_NAME_PREFIX() -> Str {
        Str::new_static("com.amazonaws.vpce")
    }

    /// The name that a service once had as a principal in a region.
    #[deprecated_name = "use `iam.ServicePrincipal`: services have one name in all regions now"]
    pub fn service_principal(
        /// The service: `s3`, or `s3.amazonaws.com`.
        service_fqn: Str,
        /// The region.
        region: Str,
        /// The domain suffix of the region.
        url_suffix: Str,
    ) -> String {
        let stem =
            SUFFIXES.iter().find_map(|suffix| service_fqn.strip_suffix(suffix)).unwrap_or(&service_fqn);
        if stem.is_empty() || stem.contains('.') {
            return service_fqn.to_string();
        }
        let (secret, top_secret) = (region.starts_with("us-isob-"), region.starts_with("us-iso-"));
        let china = region.starts_with("cn-");
        match stem {
            "states" | "codedeploy" if secret || top_secret => format!("{stem}.amazonaws.com"),
            "codedeploy" if china => format!("{stem}.{region}.{url_suffix}"),
            "states" | "codedeploy" => format!("{stem}.{region}.amazonaws.com"),
            "logs" => format!("{stem}.{region}.{url_suffix}"),
            "cloudhsm" | "config" | "workspaces" if top_secret => format!("{stem}.{url_suffix}"),
            "dms" if secret => format!("{stem}.{url_suffix}"),
            "elasticmapreduce" if china => format!("{stem}.{url_suffix}"),
            _ => format!("{stem}.amazonaws.com"),
        }
    }
}
