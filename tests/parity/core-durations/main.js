// Lengths of time, sizes, data rates, dates and time zones in all units.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Durations');
const late = cdk.Lazy.number({ produce: () => 5 });
const day = cdk.Duration.parse('P1DT2H3M4.5S');
new cdk.CfnResource(stack, 'Durations', {
  type: 'AWS::Test::Durations',
  properties: {
    'Millis': cdk.Duration.millis(1500).toMilliseconds(),
    'Seconds': cdk.Duration.minutes(90).toSeconds(),
    'Minutes': cdk.Duration.hours(1.5).toMinutes(),
    'Hours': cdk.Duration.days(2).toHours(),
    'Days': cdk.Duration.hours(72).toDays(),
    'Fraction': cdk.Duration.seconds(90).toMinutes({ integral: false }),
    'Whole': cdk.Duration.seconds(120).toMinutes({ integral: true }),
    'Iso': cdk.Duration.seconds(90061).toIsoString(),
    'IsoMillis': cdk.Duration.millis(1).toIsoString(),
    'IsoDays': cdk.Duration.days(400).toIsoString(),
    'IsoZero': cdk.Duration.minutes(0).toIsoString(),
    'Human': cdk.Duration.seconds(90061).toHumanString(),
    'HumanOne': cdk.Duration.millis(1).toHumanString(),
    'HumanMillis': cdk.Duration.millis(1500).toHumanString(),
    'HumanZero': cdk.Duration.hours(0).toHumanString(),
    'HumanLate': cdk.Duration.minutes(late).toHumanString(),
    'String': cdk.Duration.minutes(5).toString(),
    'StringLate': cdk.Duration.minutes(late).toString(),
    'Unit': cdk.Duration.hours(1).unitLabel(),
    'Format': cdk.Duration.hours(2).formatTokenToNumber(),
    'FormatLate': cdk.Duration.minutes(late).formatTokenToNumber(),
    'Late': cdk.Duration.minutes(late).toMinutes(),
    'Unresolved': cdk.Duration.minutes(late).isUnresolved(),
    'Plus': cdk.Duration.minutes(1).plus(cdk.Duration.seconds(30)).toSeconds(),
    'PlusUnit': cdk.Duration.minutes(1).plus(cdk.Duration.seconds(30)).unitLabel(),
    'Minus': cdk.Duration.hours(1).minus(cdk.Duration.minutes(1)).toHumanString(),
    'Parsed': day.toMilliseconds(),
    'ParsedUnit': day.unitLabel(),
    'ParsedIso': day.toIsoString(),
    'ParsedMinutes': cdk.Duration.parse('PT90M').toIsoString(),
    'ParsedDay': cdk.Duration.parse('P1DT').toHumanString(),
  },
});
new cdk.CfnResource(stack, 'Sizes', {
  type: 'AWS::Test::Sizes',
  properties: {
    'Bytes': cdk.Size.kibibytes(1.5).toBytes(),
    'Kibibytes': cdk.Size.mebibytes(3).toKibibytes(),
    'Mebibytes': cdk.Size.gibibytes(2).toMebibytes(),
    'Gibibytes': cdk.Size.tebibytes(0.5).toGibibytes(),
    'Tebibytes': cdk.Size.pebibytes(1).toTebibytes(),
    'Pebibytes': cdk.Size.pebibytes(3).toPebibytes(),
    'Same': cdk.Size.mebibytes(1.5).toMebibytes(),
    'Floor': cdk.Size.mebibytes(1500).toGibibytes({ rounding: cdk.SizeRoundingBehavior.FLOOR }),
    'None': cdk.Size.mebibytes(1536).toGibibytes({ rounding: cdk.SizeRoundingBehavior.NONE }),
    'Late': cdk.Size.gibibytes(late).toGibibytes(),
    'Unresolved': cdk.Size.gibibytes(5).isUnresolved(),
    'Human': cdk.Size.mebibytes(1536).toHumanString(),
    'HumanLate': cdk.Size.mebibytes(late).toHumanString(),
    'HumanZero': cdk.Size.gibibytes(0).toHumanString(),
    'HumanRounded': cdk.Size.bytes(1234567).toHumanString(),
    'String': cdk.Size.mebibytes(4).toString(),
  },
});
new cdk.CfnResource(stack, 'Others', {
  type: 'AWS::Test::Others',
  properties: {
    'Bps': cdk.Bitrate.mbps(2.5).toBps(),
    'Kbps': cdk.Bitrate.gbps(1).toKbps(),
    'Mbps': cdk.Bitrate.kbps(500).toMbps(),
    'Gbps': cdk.Bitrate.mbps(2500).toGbps(),
    'LateRate': cdk.Bitrate.kbps(late).toKbps(),
    'UnresolvedRate': cdk.Bitrate.kbps(late).isUnresolved(),
    'Timestamp': cdk.Expiration.atTimestamp(1600000000500).toEpoch(),
    'Mail': cdk.Expiration.fromString('Sun, 26 Jan 2020 00:53:20 GMT').toEpoch(),
    'Iso': cdk.Expiration.fromString('2020-01-26T00:53:20Z').toEpoch(),
    'Date': cdk.Expiration.fromString('2020-01-26').toEpoch(),
    'Zone': cdk.TimeZone.EUROPE_PARIS.timezoneName,
    'OwnZone': cdk.TimeZone.of('Mars/Base').timezoneName,
    'Utc': cdk.TimeZone.ETC_UTC.timezoneName,
  },
});
app.synth();
