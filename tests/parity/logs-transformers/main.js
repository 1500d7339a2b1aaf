// Transformers of log events: every processor with every option.
const cdk = require('aws-cdk-lib');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Transformers');

const json = new logs.LogGroup(stack, 'Json');
new logs.Transformer(stack, 'Transformer', {
  transformerName: 'json',
  logGroup: json,
  transformerConfig: [
    new logs.ParserProcessor({ type: logs.ParserProcessorType.JSON }),
    new logs.JsonMutatorProcessor({
      type: logs.JsonMutatorType.ADD_KEYS,
      addKeysOptions: { entries: [{ key: 'a', value: '1' }, { key: 'b', value: '2', overwriteIfExists: true }] },
    }),
    new logs.StringMutatorProcessor({ type: logs.StringMutatorType.LOWER_CASE, lowerCaseKeys: ['a', 'b'] }),
    new logs.StringMutatorProcessor({ type: logs.StringMutatorType.UPPER_CASE, upperCaseKeys: ['a'] }),
    new logs.StringMutatorProcessor({ type: logs.StringMutatorType.TRIM, trimKeys: ['a'] }),
    new logs.StringMutatorProcessor({
      type: logs.StringMutatorType.SPLIT,
      splitOptions: { entries: [{ source: 'a', delimiter: logs.DelimiterCharacter.COMMA }, { source: 'b', delimiter: logs.DelimiterCharacter.TAB }] },
    }),
    new logs.StringMutatorProcessor({
      type: logs.StringMutatorType.SUBSTITUTE,
      substituteOptions: { entries: [{ source: 'a', from: 'x', to: 'y' }] },
    }),
    new logs.JsonMutatorProcessor({ type: logs.JsonMutatorType.DELETE_KEYS, deleteKeysOptions: { withKeys: ['a', 'c'] } }),
    new logs.JsonMutatorProcessor({ type: logs.JsonMutatorType.MOVE_KEYS, moveKeysOptions: { entries: [{ source: 'a', target: 'b' }] } }),
    new logs.JsonMutatorProcessor({ type: logs.JsonMutatorType.RENAME_KEYS, renameKeysOptions: { entries: [{ key: 'a', renameTo: 'b', overwriteIfExists: false }] } }),
    new logs.JsonMutatorProcessor({ type: logs.JsonMutatorType.COPY_VALUE, copyValueOptions: { entries: [{ source: 'a', target: 'b', overwriteIfExists: true }] } }),
    new logs.JsonMutatorProcessor({
      type: logs.JsonMutatorType.LIST_TO_MAP,
      listToMapOptions: { source: 'list', key: 'k', valueKey: 'v', target: 't', flatten: true, flattenedElement: 'first' },
    }),
    new logs.DataConverterProcessor({
      type: logs.DataConverterType.TYPE_CONVERTER,
      typeConverterOptions: { entries: [{ key: 'a', type: logs.TypeConverterType.INTEGER }, { key: 'b', type: logs.TypeConverterType.BOOLEAN }] },
    }),
    new logs.DataConverterProcessor({
      type: logs.DataConverterType.DATETIME_CONVERTER,
      dateTimeConverterOptions: {
        source: 'a',
        target: 'b',
        targetFormat: logs.DateTimeFormat.ISO_8601,
        matchPatterns: ['dd-MM-yyyy'],
        sourceTimezone: 'Europe/Paris',
        targetTimezone: 'UTC',
        locale: 'en',
      },
    }),
  ],
});
const processors = [
  new logs.ParserProcessor({ type: logs.ParserProcessorType.JSON, jsonOptions: { source: 's', destination: 'd' } }),
  new logs.ParserProcessor({ type: logs.ParserProcessorType.KEY_VALUE }),
  new logs.ParserProcessor({
    type: logs.ParserProcessorType.KEY_VALUE,
    keyValueOptions: {
      source: 's',
      destination: 'd',
      fieldDelimiter: logs.KeyValuePairDelimiter.NEWLINE,
      keyValueDelimiter: logs.KeyValueDelimiter.COLON,
      keyPrefix: 'p',
      nonMatchValue: 'n',
      overwriteIfExists: true,
    },
  }),
  new logs.ParserProcessor({ type: logs.ParserProcessorType.KEY_VALUE, keyValueOptions: { keyPrefix: 'p' } }),
  new logs.ParserProcessor({ type: logs.ParserProcessorType.CSV }),
  new logs.ParserProcessor({
    type: logs.ParserProcessorType.CSV,
    csvOptions: { quoteCharacter: logs.QuoteCharacter.SINGLE_QUOTE, delimiter: logs.DelimiterCharacter.PIPE, source: 's', columns: ['a', 'b'] },
  }),
  new logs.ParserProcessor({ type: logs.ParserProcessorType.GROK, grokOptions: { match: '%{NUMBER:n}' } }),
  new logs.ParserProcessor({ type: logs.ParserProcessorType.GROK, grokOptions: { source: 's', match: '%{NUMBER:n}' } }),
  new logs.ParserProcessor({
    type: logs.ParserProcessorType.OCSF,
    parseToOCSFOptions: { eventSource: logs.OCSFSourceType.CLOUD_TRAIL, ocsfVersion: logs.OCSFVersion.V1_1 },
  }),
  new logs.ParserProcessor({
    type: logs.ParserProcessorType.OCSF,
    parseToOCSFOptions: { source: '@message', eventSource: logs.OCSFSourceType.AWS_WAF, ocsfVersion: logs.OCSFVersion.V1_1 },
  }),
  new logs.VendedLogParser({ logType: logs.VendedLogType.CLOUDFRONT }),
  new logs.VendedLogParser({ logType: logs.VendedLogType.VPC, source: '@message' }),
  new logs.VendedLogParser({ logType: logs.VendedLogType.WAF }),
  new logs.VendedLogParser({ logType: logs.VendedLogType.ROUTE53 }),
  new logs.VendedLogParser({ logType: logs.VendedLogType.POSTGRES }),
];
for (const [index, processor] of processors.entries()) {
  const group = new logs.LogGroup(stack, 'Group' + index);
  group.addTransformer('Transformer', { transformerName: 'named' + index, transformerConfig: [processor] });
}
const sparse = new logs.LogGroup(stack, 'Sparse');
sparse.addTransformer('Transformer', {
  transformerName: 'sparse',
  transformerConfig: [
    new logs.ParserProcessor({ type: logs.ParserProcessorType.JSON }),
    new logs.JsonMutatorProcessor({ type: logs.JsonMutatorType.LIST_TO_MAP, listToMapOptions: { source: 'list', key: 'k' } }),
    new logs.DataConverterProcessor({
      type: logs.DataConverterType.DATETIME_CONVERTER,
      dateTimeConverterOptions: { source: 'a', target: 'b', matchPatterns: ['x'], locale: 'en' },
    }),
  ],
});
app.synth();
