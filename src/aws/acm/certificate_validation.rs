//! How it is shown whose the domains of a certificate are.

use crate::aws::route53::HostedZone;
use crate::bail;
use crate::core::{Cx, Data, Str, Text};
use crate::declare::{Dict, choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How it is shown whose a domain is.
#[choice(module = "acm")]
pub enum ValidationMethod {
    /// By an answer to a mail.
    EMAIL,
    /// By a record.
    DNS,
}

/// How it is shown whose the domains of a certificate are.
#[props(module = "acm", output = true)]
pub struct CertificationValidationProps {
    /// How it is shown. Default: `EMAIL`.
    pub method: Option<ValidationMethod>,
    /// The zone in which the records are made. Default: somebody makes them by hand.
    pub hosted_zone: Option<HostedZone>,
    /// The zones in which the records are made, by domain.
    pub hosted_zones: Option<Dict<HostedZone>>,
    /// The domains to which mails go, by domain. Default: the one above.
    pub validation_domains: Option<Dict<Text>>,
}

/// How it is shown whose the domains of a certificate are.
#[derive(Clone, Debug)]
pub struct CertificateValidation(CertificationValidationProps);

/// How it is shown whose the domains of a certificate are.
#[class(module = "acm")]
impl CertificateValidation {
    /// By records.
    pub fn from_dns(
        /// The zone in which they are made. Default: somebody makes them by hand, and the deployment waits for it.
        hosted_zone: Option<HostedZone>,
    ) -> Self {
        CertificateValidation(CertificationValidationProps {
            method: Some(ValidationMethod::DNS),
            hosted_zone,
            ..CertificationValidationProps::default()
        })
    }

    /// By records in several zones.
    pub fn from_dns_multi_zone(
        /// The zone of each domain.
        hosted_zones: Dict<HostedZone>,
    ) -> Self {
        CertificateValidation(CertificationValidationProps {
            method: Some(ValidationMethod::DNS),
            hosted_zones: Some(hosted_zones),
            ..CertificationValidationProps::default()
        })
    }

    /// By answers to mails; the deployment waits for them.
    pub fn from_email(
        /// The domain to which the mails for each domain go. Default: the one above.
        validation_domains: Option<Dict<Text>>,
    ) -> Self {
        CertificateValidation(CertificationValidationProps {
            method: Some(ValidationMethod::EMAIL),
            validation_domains,
            ..CertificationValidationProps::default()
        })
    }

    /// How it is shown.
    #[attribute]
    pub fn method(&self) -> ValidationMethod {
        self.0.method.unwrap_or(ValidationMethod::EMAIL)
    }

    /// What was given.
    #[attribute]
    pub fn props(&self) -> CertificationValidationProps {
        self.0.clone()
    }
}

impl CertificateValidation {
    /// The property of a certificate.
    pub(super) fn to_data(&self, cx: &Cx, domains: &[Text]) -> Result<Data> {
        let mut options = Vec::new();
        for domain in domains {
            let (key, value) = match self.method() {
                // The record of a domain is also that of its wildcard.
                ValidationMethod::DNS if is_wildcard_of_another(domain, domains) => continue,
                ValidationMethod::DNS => match self.zone(domain) {
                    Some(zone) => ("HostedZoneId", zone.hosted_zone_id(cx)),
                    None => continue,
                },
                ValidationMethod::EMAIL => ("ValidationDomain", self.mail_domain(domain)?),
            };
            let mut option = fields! { "DomainName": domain };
            option.push((Str::new_static(key), value.into()));
            options.push(Data::Map(option));
        }
        Ok(Data::List(options).or_absent())
    }

    fn zone(&self, domain: &Text) -> Option<HostedZone> {
        let zones = self.0.hosted_zones.as_ref().map(|it| &it.0);
        let of_domain = zones.and_then(|zones| {
            zones.iter().find(|(name, _)| Some(name.as_str()) == domain.literal()).map(|(_, zone)| *zone)
        });
        of_domain.or(self.0.hosted_zone)
    }

    fn mail_domain(&self, domain: &Text) -> Result<Text> {
        let domains = self.0.validation_domains.as_ref().map(|it| &it.0);
        let given = domains.and_then(|domains| {
            domains.iter().find(|(name, _)| Some(name.as_str()) == domain.literal()).map(|(_, to)| to.clone())
        });
        match (given, domain.literal()) {
            (Some(given), _) => Ok(given),
            (None, Some(name)) => Ok(apex(name).into()),
            (None, None) => {
                bail!(Code::LateBound, "mails for a late-bound domain need to be told where to go";
                    hint: "use `acm.CertificateValidation.from_dns(...)`, or give `validation_domains`")
            }
        }
    }
}

/// Whether a domain is the wildcard of another one of the list.
fn is_wildcard_of_another(domain: &Text, domains: &[Text]) -> bool {
    let base = domain.literal().and_then(|name| name.strip_prefix("*."));
    base.is_some_and(|base| domains.iter().any(|other| other.literal() == Some(base)))
}

/// The second level of countries below which domains are given out, as far as it is usual.
const USUAL_SECOND_LEVELS: [&str; 10] = ["ac", "co", "com", "edu", "gov", "gob", "go", "ne", "net", "org"];

/// The domain above all others of the same owner, as far as its name tells.
fn apex(domain: &str) -> &str {
    let starts: Vec<usize> =
        std::iter::once(0).chain(domain.match_indices('.').map(|(at, _)| at + 1)).collect();
    let labels: Vec<&str> = domain.split('.').collect();
    let is_of_country = match labels[..] {
        [.., second, country] => country.len() == 2 && USUAL_SECOND_LEVELS.contains(&second),
        _ => false,
    };
    let keep = if is_of_country { 3 } else { 2 };
    let start = starts.len().checked_sub(keep).and_then(|at| starts.get(at)).copied().unwrap_or_default();
    domain.get(start..).unwrap_or(domain)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_owner_of_a_domain_is_found_by_its_name() {
        assert_eq!(super::apex("a.b.example.com"), "example.com");
        assert_eq!(super::apex("shop.example.co.uk"), "example.co.uk");
        assert_eq!(super::apex("example.com"), "example.com");
        assert_eq!(super::apex("localhost"), "localhost");
    }
}
