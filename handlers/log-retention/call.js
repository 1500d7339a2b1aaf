'use strict';
// Makes a log group where there is none, and says how long its events are kept.
const { CloudWatchLogs } = require('@aws-sdk/client-cloudwatch-logs');

// How often the SDK tries again where nothing is said.
const RETRIES = 5;
const MOST_ATTEMPTS = 10;

// What tests replace.
const outside = { wait: ms => new Promise(resolve => setTimeout(resolve, ms)) };

exports.outside = outside;
exports.handler = async event => {
  const { LogGroupName: logGroupName, LogGroupRegion: region, RetentionInDays: days, RemovalPolicy: policy, SdkRetry: retry } =
    event.ResourceProperties;
  const retries = Number((retry && retry.maxRetries) || RETRIES);
  const logs = new CloudWatchLogs({ ...(region && { region }), maxAttempts: retries + 1 });
  if (event.RequestType === 'Delete') {
    if (policy === 'destroy') await unhindered(() => logs.deleteLogGroup({ logGroupName }), 'ResourceNotFoundException');
  } else {
    // The function whose log it is may make the group at the same time.
    await unhindered(() => logs.createLogGroup({ logGroupName }), 'ResourceAlreadyExistsException');
    await unhindered(() => (days
      ? logs.putRetentionPolicy({ logGroupName, retentionInDays: Number(days) })
      : logs.deleteRetentionPolicy({ logGroupName })));
  }
  return { PhysicalResourceId: logGroupName, Data: { LogGroupName: logGroupName } };
};

/** Does something again while another change is under way; an error that means that it is done is none. */
async function unhindered(work, done) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (error.name === done) return;
      if (error.name !== 'OperationAbortedException' || attempt === MOST_ATTEMPTS) throw error;
      await outside.wait(100 * 2 ** Math.min(attempt, 6));
    }
  }
}
