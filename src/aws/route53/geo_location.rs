//! Where clients are.

use crate::bail;
use crate::core::{Data, Str};
use crate::declare::{choice, class};
use crate::diag::{Code, Result};
use crate::fields;

/// The continents.
#[choice(module = "route53")]
pub enum Continent {
    /// Africa.
    #[value = "AF"]
    AFRICA,
    /// Antarctica.
    #[value = "AN"]
    ANTARCTICA,
    /// Asia.
    #[value = "AS"]
    ASIA,
    /// Europe.
    #[value = "EU"]
    EUROPE,
    /// Oceania.
    #[value = "OC"]
    OCEANIA,
    /// North America.
    #[value = "NA"]
    NORTH_AMERICA,
    /// South America.
    #[value = "SA"]
    SOUTH_AMERICA,
}

/// Where clients are.
#[derive(Clone, Debug)]
pub struct GeoLocation {
    continent: Option<Continent>,
    country: Option<Str>,
    subdivision: Option<Str>,
}

/// Where the clients are that get a record.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.ARecord(stack, "Europe", #{
///     zone: zone,
///     target: route53.RecordTarget.from_ip_addresses("192.0.2.10"),
///     geo_location: route53.GeoLocation.continent(route53.Continent.EUROPE),
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.ARecord(stack, "Europe", {
///   zone = zone,
///   target = route53.RecordTarget.from_ip_addresses("192.0.2.10"),
///   geo_location = route53.GeoLocation.continent(route53.Continent.EUROPE),
/// })
/// ```
#[class(module = "route53")]
impl GeoLocation {
    /// Clients of a continent.
    pub fn continent(continent_code: Continent) -> Self {
        GeoLocation { continent: Some(continent_code), country: None, subdivision: None }
    }

    /// Clients of a country.
    pub fn country(
        /// The country, as ISO 3166 writes it: `DE`.
        country_code: Str,
    ) -> Result<Self> {
        if country_code.len() != 2 || !country_code.bytes().all(|it| it.is_ascii_uppercase()) {
            bail!(Code::InvalidValue, "`{country_code}` is not the code of a country"; hint: "such codes are two upper-case letters: `DE`")
        }
        Ok(GeoLocation { continent: None, country: Some(country_code), subdivision: None })
    }

    /// Clients of a part of the United States or of Ukraine.
    pub fn subdivision(
        /// The part: `WA`.
        subdivision_code: Str,
        /// The country: `US` or `UA`.
        #[default("US".into(), "`US`")]
        country_code: Str,
    ) -> Result<Self> {
        let is_part = |it: u8| it.is_ascii_uppercase() || it.is_ascii_digit();
        if !(1..=3).contains(&subdivision_code.len()) || !subdivision_code.bytes().all(is_part) {
            bail!(Code::InvalidValue, "`{subdivision_code}` is not the code of a part of a country"; hint: "such codes are one to three upper-case letters or digits: `WA`")
        }
        if !["US", "UA"].contains(&country_code.as_str()) {
            bail!(Code::InvalidValue, "the parts of `{country_code}` are not known to Route 53"; hint: "it knows those of `US` and `UA`")
        }
        Ok(GeoLocation { continent: None, country: Some(country_code), subdivision: Some(subdivision_code) })
    }

    /// Clients of whom no other record says where they are.
    #[name = "default"]
    pub fn anywhere() -> Self {
        GeoLocation { continent: None, country: Some("*".into()), subdivision: None }
    }

    /// The continent, where it is one.
    #[attribute]
    pub fn continent_code(&self) -> Option<Continent> {
        self.continent
    }

    /// The country, where it is one.
    #[attribute]
    pub fn country_code(&self) -> Option<Str> {
        self.country.clone()
    }

    /// The part of the country, where it is one.
    #[attribute]
    pub fn subdivision_code(&self) -> Option<Str> {
        self.subdivision.clone()
    }
}

impl GeoLocation {
    pub(super) fn to_data(&self) -> Data {
        Data::Map(fields! {
            "ContinentCode": self.continent.map(Continent::value),
            "CountryCode": self.country.clone(),
            "SubdivisionCode": self.subdivision.clone(),
        })
    }

    /// By what records of a name are told apart.
    pub(super) fn identifier(&self) -> String {
        match (self.continent, &self.country, &self.subdivision) {
            (Some(continent), ..) => format!("GEO_CONTINENT_{}", continent.value()),
            (None, Some(country), Some(part)) => format!("GEO_COUNTRY_{country}_SUBDIVISION_{part}"),
            (None, country, _) => format!("GEO_COUNTRY_{}", country.as_deref().unwrap_or("*")),
        }
    }
}
