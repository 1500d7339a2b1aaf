// What becomes of records on their way: functions, decompression, partitions.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kinesisfirehose = require('aws-cdk-lib/aws-kinesisfirehose');
const lambda = require('aws-cdk-lib/aws-lambda');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Processors');
const bucket = new s3.Bucket(stack, 'Bucket');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com') });
const calls = new lambda.Function(stack, 'Function', {
  runtime: lambda.Runtime.NODEJS_20_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async event => event;'),
});
function stream(stack, bucket, id, props) {
  return new kinesisfirehose.DeliveryStream(stack, id, { destination: new kinesisfirehose.S3Bucket(bucket, props) });
}

// functions
const plain = new kinesisfirehose.LambdaFunctionProcessor(calls);
const tuned = new kinesisfirehose.LambdaFunctionProcessor(calls, { bufferInterval: cdk.Duration.minutes(5), bufferSize: cdk.Size.mebibytes(5), retries: 5 });
stream(stack, bucket, 'Plain', { processors: [plain] });
stream(stack, bucket, 'Tuned', { processors: [tuned] });
stream(stack, bucket, 'Older', { processor: plain });
stream(stack, bucket, 'Small', { processors: [new kinesisfirehose.LambdaFunctionProcessor(calls, { bufferSize: cdk.Size.kibibytes(1024), retries: 0 })] });
stream(stack, bucket, 'Interval', { processors: [new kinesisfirehose.LambdaFunctionProcessor(calls, { bufferInterval: cdk.Duration.seconds(0) })] });
stream(stack, bucket, 'OfVersion', { processors: [new kinesisfirehose.LambdaFunctionProcessor(calls.currentVersion)], role });
new cdk.CfnOutput(stack, 'Props', { value: `${tuned.props.retries} ${tuned.props.bufferInterval.toSeconds()} ${tuned.props.bufferSize.toMebibytes()}` });

// what is built in
stream(stack, bucket, 'Delimiter', { processors: [new kinesisfirehose.AppendDelimiterToRecordProcessor()] });
stream(stack, bucket, 'None', { processors: [] });
stream(stack, bucket, 'Decompression', {
  processors: [
    new kinesisfirehose.DecompressionProcessor(),
    new kinesisfirehose.CloudWatchLogProcessor({ dataMessageExtraction: true }),
    plain,
    new kinesisfirehose.AppendDelimiterToRecordProcessor(),
  ],
});
stream(stack, bucket, 'OwnFormat', { processors: [new kinesisfirehose.DecompressionProcessor({ compressionFormat: kinesisfirehose.DecompressionProcessorCompressionFormat.of('GZIP') })] });
stream(stack, bucket, 'Gzip', { processors: [new kinesisfirehose.DecompressionProcessor({ compressionFormat: kinesisfirehose.DecompressionProcessorCompressionFormat.GZIP })] });
new cdk.CfnOutput(stack, 'Format', { value: kinesisfirehose.DecompressionProcessorCompressionFormat.GZIP.compressionFormat });

// partitions
stream(stack, bucket, 'Partitioned', {
  dynamicPartitioning: { enabled: true },
  processors: [
    kinesisfirehose.MetadataExtractionProcessor.jq16({ 'customer_id': '.customer_id', 'device': '.type.device', 'year': '.event_timestamp|strftime("%Y")' }),
  ],
  dataOutputPrefix: '!{partitionKeyFromQuery:year}/!{partitionKeyFromQuery:device}/!{partitionKeyFromQuery:customer_id}/',
  errorOutputPrefix: 'failed/',
});
stream(stack, bucket, 'ByFunction', {
  dynamicPartitioning: { enabled: true, retryDuration: cdk.Duration.minutes(10) },
  bufferingInterval: cdk.Duration.seconds(60),
  processors: [plain],
  dataOutputPrefix: '!{partitionKeyFromLambda:year}/',
  errorOutputPrefix: 'failed/',
});
stream(stack, bucket, 'OwnQuery', {
  dynamicPartitioning: { enabled: true },
  bufferingSize: cdk.Size.mebibytes(64),
  processors: [
    new kinesisfirehose.MetadataExtractionProcessor({ metadataExtractionQuery: '{year:.year}', jsonParsingEngine: kinesisfirehose.JsonParsingEngine.of('JQ-1.6') }, ['year']),
  ],
  dataOutputPrefix: '!{partitionKeyFromQuery:year}/',
  errorOutputPrefix: 'failed/',
});
new cdk.CfnOutput(stack, 'Engine', { value: kinesisfirehose.JsonParsingEngine.JQ_1_6.parsingEngine });
stream(stack, bucket, 'Json', { dynamicPartitioning: { enabled: true }, processors: [kinesisfirehose.RecordDeAggregationProcessor.json(), plain], dataOutputPrefix: '!{partitionKeyFromLambda:a}/', errorOutputPrefix: 'failed/' });
stream(stack, bucket, 'Delimited', { dynamicPartitioning: { enabled: true }, processors: [kinesisfirehose.RecordDeAggregationProcessor.delimited('####'), plain], dataOutputPrefix: '!{partitionKeyFromLambda:a}/', errorOutputPrefix: 'failed/' });
stream(stack, bucket, 'Encoded', {
  dynamicPartitioning: { enabled: true },
  processors: [new kinesisfirehose.RecordDeAggregationProcessor({ subRecordType: kinesisfirehose.SubRecordType.DELIMITED, delimiter: 'IyMjIw==' }), plain],
  dataOutputPrefix: '!{partitionKeyFromLambda:a}/',
  errorOutputPrefix: 'failed/',
});
stream(stack, bucket, 'NotPartitioned', { dynamicPartitioning: { enabled: false } });

// of endpoints
new kinesisfirehose.DeliveryStream(stack, 'Http', {
  destination: new kinesisfirehose.HttpEndpoint({ endpointConfig: { url: 'https://example.com/in' }, processors: [plain] }),
});
app.synth();
