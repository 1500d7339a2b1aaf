//! Sensitive data that AWS knows.
//! Source: the CloudWatch Logs user guide, "Types of data that you can protect".

use crate::core::Str;
use crate::declare::class;

/// A kind of sensitive data that AWS knows.
#[derive(Clone, Debug, PartialEq)]
pub struct DataIdentifier(Str);

#[allow(non_snake_case)]
/// A kind of sensitive data that AWS knows.
#[class(module = "logs")]
impl DataIdentifier {
    /// A kind by its name: `EmailAddress`.
    pub fn new(name: Str) -> Self {
        DataIdentifier(name)
    }

    /// Postal addresses.
    #[constant]
    pub fn ADDRESS() -> Self {
        of("Address")
    }

    /// Secret access keys of AWS.
    #[constant]
    pub fn AWSSECRETKEY() -> Self {
        of("AwsSecretKey")
    }

    /// Numbers of bank accounts of Germany.
    #[constant]
    pub fn BANKACCOUNTNUMBER_DE() -> Self {
        of("BankAccountNumber-DE")
    }

    /// Numbers of bank accounts of Spain.
    #[constant]
    pub fn BANKACCOUNTNUMBER_ES() -> Self {
        of("BankAccountNumber-ES")
    }

    /// Numbers of bank accounts of France.
    #[constant]
    pub fn BANKACCOUNTNUMBER_FR() -> Self {
        of("BankAccountNumber-FR")
    }

    /// Numbers of bank accounts of the United Kingdom.
    #[constant]
    pub fn BANKACCOUNTNUMBER_GB() -> Self {
        of("BankAccountNumber-GB")
    }

    /// Numbers of bank accounts of Italy.
    #[constant]
    pub fn BANKACCOUNTNUMBER_IT() -> Self {
        of("BankAccountNumber-IT")
    }

    /// Numbers of bank accounts of the United States.
    #[constant]
    pub fn BANKACCOUNTNUMBER_US() -> Self {
        of("BankAccountNumber-US")
    }

    /// Postal codes (CEP) of Brazil.
    #[constant]
    pub fn CEPCODE_BR() -> Self {
        of("CepCode-BR")
    }

    /// Numbers of companies (CNPJ) of Brazil.
    #[constant]
    pub fn CNPJ_BR() -> Self {
        of("Cnpj-BR")
    }

    /// Numbers of taxpayers (CPF) of Brazil.
    #[constant]
    pub fn CPFCODE_BR() -> Self {
        of("CpfCode-BR")
    }

    /// Expiry dates of credit cards.
    #[constant]
    pub fn CREDITCARDEXPIRATION() -> Self {
        of("CreditCardExpiration")
    }

    /// Numbers of credit cards.
    #[constant]
    pub fn CREDITCARDNUMBER() -> Self {
        of("CreditCardNumber")
    }

    /// Security codes of credit cards.
    #[constant]
    pub fn CREDITCARDSECURITYCODE() -> Self {
        of("CreditCardSecurityCode")
    }

    /// Numbers of driver's licences of Austria.
    #[constant]
    pub fn DRIVERSLICENSE_AT() -> Self {
        of("DriversLicense-AT")
    }

    /// Numbers of driver's licences of Australia.
    #[constant]
    pub fn DRIVERSLICENSE_AU() -> Self {
        of("DriversLicense-AU")
    }

    /// Numbers of driver's licences of Belgium.
    #[constant]
    pub fn DRIVERSLICENSE_BE() -> Self {
        of("DriversLicense-BE")
    }

    /// Numbers of driver's licences of Bulgaria.
    #[constant]
    pub fn DRIVERSLICENSE_BG() -> Self {
        of("DriversLicense-BG")
    }

    /// Numbers of driver's licences of Canada.
    #[constant]
    pub fn DRIVERSLICENSE_CA() -> Self {
        of("DriversLicense-CA")
    }

    /// Numbers of driver's licences of Cyprus.
    #[constant]
    pub fn DRIVERSLICENSE_CY() -> Self {
        of("DriversLicense-CY")
    }

    /// Numbers of driver's licences of the Czech Republic.
    #[constant]
    pub fn DRIVERSLICENSE_CZ() -> Self {
        of("DriversLicense-CZ")
    }

    /// Numbers of driver's licences of Germany.
    #[constant]
    pub fn DRIVERSLICENSE_DE() -> Self {
        of("DriversLicense-DE")
    }

    /// Numbers of driver's licences of Denmark.
    #[constant]
    pub fn DRIVERSLICENSE_DK() -> Self {
        of("DriversLicense-DK")
    }

    /// Numbers of driver's licences of Estonia.
    #[constant]
    pub fn DRIVERSLICENSE_EE() -> Self {
        of("DriversLicense-EE")
    }

    /// Numbers of driver's licences of Spain.
    #[constant]
    pub fn DRIVERSLICENSE_ES() -> Self {
        of("DriversLicense-ES")
    }

    /// Numbers of driver's licences of Finland.
    #[constant]
    pub fn DRIVERSLICENSE_FI() -> Self {
        of("DriversLicense-FI")
    }

    /// Numbers of driver's licences of France.
    #[constant]
    pub fn DRIVERSLICENSE_FR() -> Self {
        of("DriversLicense-FR")
    }

    /// Numbers of driver's licences of the United Kingdom.
    #[constant]
    pub fn DRIVERSLICENSE_GB() -> Self {
        of("DriversLicense-GB")
    }

    /// Numbers of driver's licences of Greece.
    #[constant]
    pub fn DRIVERSLICENSE_GR() -> Self {
        of("DriversLicense-GR")
    }

    /// Numbers of driver's licences of Croatia.
    #[constant]
    pub fn DRIVERSLICENSE_HR() -> Self {
        of("DriversLicense-HR")
    }

    /// Numbers of driver's licences of Hungary.
    #[constant]
    pub fn DRIVERSLICENSE_HU() -> Self {
        of("DriversLicense-HU")
    }

    /// Numbers of driver's licences of Ireland.
    #[constant]
    pub fn DRIVERSLICENSE_IE() -> Self {
        of("DriversLicense-IE")
    }

    /// Numbers of driver's licences of Italy.
    #[constant]
    pub fn DRIVERSLICENSE_IT() -> Self {
        of("DriversLicense-IT")
    }

    /// Numbers of driver's licences of Lithuania.
    #[constant]
    pub fn DRIVERSLICENSE_LT() -> Self {
        of("DriversLicense-LT")
    }

    /// Numbers of driver's licences of Luxembourg.
    #[constant]
    pub fn DRIVERSLICENSE_LU() -> Self {
        of("DriversLicense-LU")
    }

    /// Numbers of driver's licences of Latvia.
    #[constant]
    pub fn DRIVERSLICENSE_LV() -> Self {
        of("DriversLicense-LV")
    }

    /// Numbers of driver's licences of Malta.
    #[constant]
    pub fn DRIVERSLICENSE_MT() -> Self {
        of("DriversLicense-MT")
    }

    /// Numbers of driver's licences of the Netherlands.
    #[constant]
    pub fn DRIVERSLICENSE_NL() -> Self {
        of("DriversLicense-NL")
    }

    /// Numbers of driver's licences of Poland.
    #[constant]
    pub fn DRIVERSLICENSE_PL() -> Self {
        of("DriversLicense-PL")
    }

    /// Numbers of driver's licences of Portugal.
    #[constant]
    pub fn DRIVERSLICENSE_PT() -> Self {
        of("DriversLicense-PT")
    }

    /// Numbers of driver's licences of Romania.
    #[constant]
    pub fn DRIVERSLICENSE_RO() -> Self {
        of("DriversLicense-RO")
    }

    /// Numbers of driver's licences of Sweden.
    #[constant]
    pub fn DRIVERSLICENSE_SE() -> Self {
        of("DriversLicense-SE")
    }

    /// Numbers of driver's licences of Slovenia.
    #[constant]
    pub fn DRIVERSLICENSE_SI() -> Self {
        of("DriversLicense-SI")
    }

    /// Numbers of driver's licences of Slovakia.
    #[constant]
    pub fn DRIVERSLICENSE_SK() -> Self {
        of("DriversLicense-SK")
    }

    /// Numbers of driver's licences of the United States.
    #[constant]
    pub fn DRIVERSLICENSE_US() -> Self {
        of("DriversLicense-US")
    }

    /// Numbers of the Drug Enforcement Agency of the United States.
    #[constant]
    pub fn DRUGENFORCEMENTAGENCYNUMBER_US() -> Self {
        of("DrugEnforcementAgencyNumber-US")
    }

    /// Numbers of the electoral roll of the United Kingdom.
    #[constant]
    pub fn ELECTORALROLLNUMBER_GB() -> Self {
        of("ElectoralRollNumber-GB")
    }

    /// E-mail addresses.
    #[constant]
    pub fn EMAILADDRESS() -> Self {
        of("EmailAddress")
    }

    /// Numbers of health insurance cards of the European Union.
    #[constant]
    pub fn HEALTHINSURANCECARDNUMBER_EU() -> Self {
        of("HealthInsuranceCardNumber-EU")
    }

    /// Numbers of health insurance claims of the United States.
    #[constant]
    pub fn HEALTHINSURANCECLAIMNUMBER_US() -> Self {
        of("HealthInsuranceClaimNumber-US")
    }

    /// Numbers of health insurance of France.
    #[constant]
    pub fn HEALTHINSURANCENUMBER_FR() -> Self {
        of("HealthInsuranceNumber-FR")
    }

    /// Codes of healthcare procedures of the United States.
    #[constant]
    pub fn HEALTHCAREPROCEDURECODE_US() -> Self {
        of("HealthcareProcedureCode-US")
    }

    /// Numbers of taxpayers (ITIN) of the United States.
    #[constant]
    pub fn INDIVIDUALTAXIDENTIFICATIONNUMBER_US() -> Self {
        of("IndividualTaxIdentificationNumber-US")
    }

    /// Codes of persons (INSEE) of France.
    #[constant]
    pub fn INSEECODE_FR() -> Self {
        of("InseeCode-FR")
    }

    /// IP addresses.
    #[constant]
    pub fn IPADDRESS() -> Self {
        of("IpAddress")
    }

    /// Coordinates of places.
    #[constant]
    pub fn LATLONG() -> Self {
        of("LatLong")
    }

    /// Numbers of Medicare beneficiaries of the United States.
    #[constant]
    pub fn MEDICAREBENEFICIARYNUMBER_US() -> Self {
        of("MedicareBeneficiaryNumber-US")
    }

    /// Names of people.
    #[constant]
    pub fn NAME() -> Self {
        of("Name")
    }

    /// Codes of drugs (NDC) of the United States.
    #[constant]
    pub fn NATIONALDRUGCODE_US() -> Self {
        of("NationalDrugCode-US")
    }

    /// Numbers of identity cards of Germany.
    #[constant]
    pub fn NATIONALIDENTIFICATIONNUMBER_DE() -> Self {
        of("NationalIdentificationNumber-DE")
    }

    /// Numbers of identity cards of Spain.
    #[constant]
    pub fn NATIONALIDENTIFICATIONNUMBER_ES() -> Self {
        of("NationalIdentificationNumber-ES")
    }

    /// Numbers of identity cards of Italy.
    #[constant]
    pub fn NATIONALIDENTIFICATIONNUMBER_IT() -> Self {
        of("NationalIdentificationNumber-IT")
    }

    /// Numbers of national insurance of the United Kingdom.
    #[constant]
    pub fn NATIONALINSURANCENUMBER_GB() -> Self {
        of("NationalInsuranceNumber-GB")
    }

    /// Ids of healthcare providers (NPI) of the United States.
    #[constant]
    pub fn NATIONALPROVIDERID_US() -> Self {
        of("NationalProviderId-US")
    }

    /// Numbers of the National Health Service of the United Kingdom.
    #[constant]
    pub fn NHSNUMBER_GB() -> Self {
        of("NhsNumber-GB")
    }

    /// Numbers of foreigners (NIE) of Spain.
    #[constant]
    pub fn NIENUMBER_ES() -> Self {
        of("NieNumber-ES")
    }

    /// Numbers of taxpayers (NIF) of Spain.
    #[constant]
    pub fn NIFNUMBER_ES() -> Self {
        of("NifNumber-ES")
    }

    /// Private keys of OpenSSH.
    #[constant]
    pub fn OPENSSHPRIVATEKEY() -> Self {
        of("OpenSshPrivateKey")
    }

    /// Numbers of passports of Canada.
    #[constant]
    pub fn PASSPORTNUMBER_CA() -> Self {
        of("PassportNumber-CA")
    }

    /// Numbers of passports of Germany.
    #[constant]
    pub fn PASSPORTNUMBER_DE() -> Self {
        of("PassportNumber-DE")
    }

    /// Numbers of passports of Spain.
    #[constant]
    pub fn PASSPORTNUMBER_ES() -> Self {
        of("PassportNumber-ES")
    }

    /// Numbers of passports of France.
    #[constant]
    pub fn PASSPORTNUMBER_FR() -> Self {
        of("PassportNumber-FR")
    }

    /// Numbers of passports of the United Kingdom.
    #[constant]
    pub fn PASSPORTNUMBER_GB() -> Self {
        of("PassportNumber-GB")
    }

    /// Numbers of passports of Italy.
    #[constant]
    pub fn PASSPORTNUMBER_IT() -> Self {
        of("PassportNumber-IT")
    }

    /// Numbers of passports of the United States.
    #[constant]
    pub fn PASSPORTNUMBER_US() -> Self {
        of("PassportNumber-US")
    }

    /// Numbers of permanent residents of Canada.
    #[constant]
    pub fn PERMANENTRESIDENCENUMBER_CA() -> Self {
        of("PermanentResidenceNumber-CA")
    }

    /// Numbers of patients (PHN) of Canada.
    #[constant]
    pub fn PERSONALHEALTHNUMBER_CA() -> Self {
        of("PersonalHealthNumber-CA")
    }

    /// Private keys of PGP.
    #[constant]
    pub fn PGPPRIVATEKEY() -> Self {
        of("PgpPrivateKey")
    }

    /// Phone numbers of Brazil.
    #[constant]
    pub fn PHONENUMBER_BR() -> Self {
        of("PhoneNumber-BR")
    }

    /// Phone numbers of Germany.
    #[constant]
    pub fn PHONENUMBER_DE() -> Self {
        of("PhoneNumber-DE")
    }

    /// Phone numbers of Spain.
    #[constant]
    pub fn PHONENUMBER_ES() -> Self {
        of("PhoneNumber-ES")
    }

    /// Phone numbers of France.
    #[constant]
    pub fn PHONENUMBER_FR() -> Self {
        of("PhoneNumber-FR")
    }

    /// Phone numbers of the United Kingdom.
    #[constant]
    pub fn PHONENUMBER_GB() -> Self {
        of("PhoneNumber-GB")
    }

    /// Phone numbers of Italy.
    #[constant]
    pub fn PHONENUMBER_IT() -> Self {
        of("PhoneNumber-IT")
    }

    /// Phone numbers of the United States.
    #[constant]
    pub fn PHONENUMBER_US() -> Self {
        of("PhoneNumber-US")
    }

    /// Private keys of PKCS.
    #[constant]
    pub fn PKCSPRIVATEKEY() -> Self {
        of("PkcsPrivateKey")
    }

    /// Postal codes of Canada.
    #[constant]
    pub fn POSTALCODE_CA() -> Self {
        of("PostalCode-CA")
    }

    /// Private keys of PuTTY.
    #[constant]
    pub fn PUTTYPRIVATEKEY() -> Self {
        of("PuttyPrivateKey")
    }

    /// Numbers of identity cards (RG) of Brazil.
    #[constant]
    pub fn RGNUMBER_BR() -> Self {
        of("RgNumber-BR")
    }

    /// Numbers of social insurance of Canada.
    #[constant]
    pub fn SOCIALINSURANCENUMBER_CA() -> Self {
        of("SocialInsuranceNumber-CA")
    }

    /// Numbers of social security of Spain.
    #[constant]
    pub fn SSN_ES() -> Self {
        of("Ssn-ES")
    }

    /// Numbers of social security of the United States.
    #[constant]
    pub fn SSN_US() -> Self {
        of("Ssn-US")
    }

    /// Numbers of taxpayers of Germany.
    #[constant]
    pub fn TAXID_DE() -> Self {
        of("TaxId-DE")
    }

    /// Numbers of taxpayers of Spain.
    #[constant]
    pub fn TAXID_ES() -> Self {
        of("TaxId-ES")
    }

    /// Numbers of taxpayers of France.
    #[constant]
    pub fn TAXID_FR() -> Self {
        of("TaxId-FR")
    }

    /// Numbers of taxpayers of the United Kingdom.
    #[constant]
    pub fn TAXID_GB() -> Self {
        of("TaxId-GB")
    }

    /// Numbers of vehicles (VIN).
    #[constant]
    pub fn VEHICLEIDENTIFICATIONNUMBER() -> Self {
        of("VehicleIdentificationNumber")
    }

    /// Postal codes (ZIP) of the United States.
    #[constant]
    pub fn ZIPCODE_US() -> Self {
        of("ZipCode-US")
    }

    /// The name: `EmailAddress`.
    #[attribute]
    pub fn name(&self) -> Str {
        self.0.clone()
    }

    /// The name.
    #[name = "to_string"]
    pub fn describe(&self) -> Str {
        self.name()
    }
}

fn of(name: &'static str) -> DataIdentifier {
    DataIdentifier(Str::new_static(name))
}
