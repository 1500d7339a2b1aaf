-- Certificates of a private authority.

local app = App()
local stack = Stack(app, "Private")
local known = acmpca.CertificateAuthority.from_certificate_authority_arn(stack, "Known", "arn:aws:acm-pca:us-east-1:111111111111:certificate-authority/023077d8-2bfa-4eb0-8f22-05c96deade77")
local raw = acmpca.CfnCertificateAuthority(stack, "Raw", { type = "ROOT", key_algorithm = "RSA_2048", signing_algorithm = "SHA256WITHRSA", subject = {} })
local plain = acm.PrivateCertificate(stack, "Plain", { domain_name = "test.example.com", certificate_authority = known })
acm.PrivateCertificate(stack, "Full", {
  domain_name = "test.example.com",
  subject_alternative_names = { "cool.example.com", "test.example.net" },
  certificate_authority = raw,
  key_algorithm = acm.KeyAlgorithm.EC_PRIME256V1,
  allow_export = true,
})
acm.PrivateCertificate(stack, "NotExported", { domain_name = "test.example.com", certificate_authority = known, allow_export = false })
local imported = acm.PrivateCertificate.from_certificate_arn(stack, "Imported", "arn:aws:acm:us-east-1:111111111111:certificate/023077d8-2bfa-4eb0-8f22-05c96deade77")
CfnOutput(stack, "Arns", { value = string.format("%s %s %s %s", plain.certificate_arn, imported.certificate_arn, known.certificate_authority_arn, known.certificate_authority_ref.certificate_authority_arn) })
cloudwatch.Alarm(stack, "Expires", { metric = plain:metric_days_to_expiry(), threshold = 45, evaluation_periods = 1, comparison_operator = cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD })
