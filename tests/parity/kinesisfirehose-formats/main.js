// Records that become Parquet or ORC on their way.
const cdk = require('aws-cdk-lib');
const glue = require('aws-cdk-lib/aws-glue');
const iam = require('aws-cdk-lib/aws-iam');
const kinesisfirehose = require('aws-cdk-lib/aws-kinesisfirehose');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Formats');
const bucket = new s3.Bucket(stack, 'Bucket');
const database = new glue.CfnDatabase(stack, 'Database', { catalogId: stack.account, databaseInput: {} });
const table = new glue.CfnTable(stack, 'Table', { catalogId: database.catalogId, databaseName: database.ref, tableInput: {} });
const schemaConfiguration = kinesisfirehose.SchemaConfiguration.fromCfnTable(table);

function stream(stack, bucket, schemaConfiguration, id, inputFormat, outputFormat) {
  return new kinesisfirehose.DeliveryStream(stack, id, {
    destination: new kinesisfirehose.S3Bucket(bucket, { dataFormatConversion: { schemaConfiguration, inputFormat, outputFormat } }),
  });
}

// the formats as they come
stream(stack, bucket, schemaConfiguration, 'Plain', kinesisfirehose.InputFormat.OPENX_JSON, kinesisfirehose.OutputFormat.PARQUET);
stream(stack, bucket, schemaConfiguration, 'Hive', kinesisfirehose.InputFormat.HIVE_JSON, kinesisfirehose.OutputFormat.ORC);

// what is read
stream(stack, bucket, schemaConfiguration, 'OpenX', new kinesisfirehose.OpenXJsonInputFormat({
  lowercaseColumnNames: false,
  columnToJsonKeyMappings: { 'ts': 'timestamp' },
  convertDotsInJsonKeysToUnderscores: true,
}), new kinesisfirehose.ParquetOutputFormat());
stream(stack, bucket, schemaConfiguration, 'OpenXPart', new kinesisfirehose.OpenXJsonInputFormat({ lowercaseColumnNames: true }), new kinesisfirehose.OrcOutputFormat());
stream(stack, bucket, schemaConfiguration, 'OpenXEmpty', new kinesisfirehose.OpenXJsonInputFormat({}), new kinesisfirehose.OrcOutputFormat({}));
stream(stack, bucket, schemaConfiguration, 'HiveTimes', new kinesisfirehose.HiveJsonInputFormat({
  timestampParsers: [kinesisfirehose.TimestampParser.fromFormatString('yyyy-MM-dd'), kinesisfirehose.TimestampParser.EPOCH_MILLIS],
}), new kinesisfirehose.ParquetOutputFormat({}));
stream(stack, bucket, schemaConfiguration, 'HiveNone', new kinesisfirehose.HiveJsonInputFormat({ timestampParsers: [] }), new kinesisfirehose.ParquetOutputFormat({ enableDictionaryCompression: false }));
new cdk.CfnOutput(stack, 'Parsers', { value: `${kinesisfirehose.TimestampParser.EPOCH_MILLIS.format} ${kinesisfirehose.TimestampParser.fromFormatString('yyyy').format}` });

// what is written
stream(stack, bucket, schemaConfiguration, 'Parquet', kinesisfirehose.InputFormat.OPENX_JSON, new kinesisfirehose.ParquetOutputFormat({
  blockSize: cdk.Size.mebibytes(512),
  compression: kinesisfirehose.ParquetCompression.UNCOMPRESSED,
  enableDictionaryCompression: true,
  maxPadding: cdk.Size.bytes(10),
  pageSize: cdk.Size.mebibytes(2),
  writerVersion: kinesisfirehose.ParquetWriterVersion.V2,
}));
stream(stack, bucket, schemaConfiguration, 'ParquetOwn', kinesisfirehose.InputFormat.OPENX_JSON, new kinesisfirehose.ParquetOutputFormat({
  compression: kinesisfirehose.ParquetCompression.of('GZIP'),
  writerVersion: kinesisfirehose.ParquetWriterVersion.V1,
}));
stream(stack, bucket, schemaConfiguration, 'Orc', kinesisfirehose.InputFormat.OPENX_JSON, new kinesisfirehose.OrcOutputFormat({
  formatVersion: kinesisfirehose.OrcFormatVersion.V0_11,
  blockSize: cdk.Size.mebibytes(256),
  compression: kinesisfirehose.OrcCompression.NONE,
  bloomFilterColumns: ['columnA'],
  bloomFilterFalsePositiveProbability: 0.1,
  dictionaryKeyThreshold: 0.7,
  enablePadding: true,
  paddingTolerance: 0.2,
  rowIndexStride: 9000,
  stripeSize: cdk.Size.mebibytes(32),
}));
stream(stack, bucket, schemaConfiguration, 'OrcTolerance', kinesisfirehose.InputFormat.OPENX_JSON, new kinesisfirehose.OrcOutputFormat({
  compression: kinesisfirehose.OrcCompression.of('SNAPPY'),
  formatVersion: kinesisfirehose.OrcFormatVersion.V0_12,
  enablePadding: false,
  paddingTolerance: 0.3,
  dictionaryKeyThreshold: 0,
}));
new cdk.CfnOutput(stack, 'Compressions', { value: `${kinesisfirehose.OrcCompression.ZLIB.value} ${kinesisfirehose.OrcCompression.SNAPPY.value} ${kinesisfirehose.ParquetCompression.GZIP.value} ${kinesisfirehose.ParquetCompression.SNAPPY.value}` });

// the schema's region and version, buffers, a role, and a conversion that is off
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com') });
new kinesisfirehose.DeliveryStream(stack, 'Options', {
  destination: new kinesisfirehose.S3Bucket(bucket, {
    bufferingSize: cdk.Size.mebibytes(64),
    bufferingInterval: cdk.Duration.seconds(60),
    role,
    dataFormatConversion: {
      schemaConfiguration: kinesisfirehose.SchemaConfiguration.fromCfnTable(table, { region: 'us-west-2', versionId: '3' }),
      inputFormat: kinesisfirehose.InputFormat.OPENX_JSON,
      outputFormat: kinesisfirehose.OutputFormat.PARQUET,
    },
  }),
});
new kinesisfirehose.DeliveryStream(stack, 'Off', {
  destination: new kinesisfirehose.S3Bucket(bucket, {
    bufferingInterval: cdk.Duration.seconds(60),
    dataFormatConversion: {
      enabled: false,
      schemaConfiguration,
      inputFormat: kinesisfirehose.InputFormat.OPENX_JSON,
      outputFormat: kinesisfirehose.OutputFormat.PARQUET,
    },
  }),
});

// a table of another stack
const other = new cdk.Stack(app, 'Other', { env: { region: 'eu-west-1', account: '111111111111' } });
const elsewhere = new glue.CfnTable(other, 'Table', { catalogId: '222222222222', databaseName: 'literal', tableInput: { 'name': 'named' } });
new kinesisfirehose.DeliveryStream(other, 'Stream', {
  destination: new kinesisfirehose.S3Bucket(new s3.Bucket(other, 'Bucket'), {
    dataFormatConversion: {
      schemaConfiguration: kinesisfirehose.SchemaConfiguration.fromCfnTable(elsewhere),
      inputFormat: kinesisfirehose.InputFormat.OPENX_JSON,
      outputFormat: kinesisfirehose.OutputFormat.PARQUET,
    },
  }),
});
app.synth();
