'use strict';
// Makes one call of the AWS SDK for each of the lives of a custom resource: creation, change, deletion.
const { execSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const PHYSICAL_ID = 'PHYSICAL:RESOURCEID:';
const INSTALLED = '/tmp/sdk';

// What tests replace.
const outside = { load: name => require(name), names, install };

exports.outside = outside;
exports.run = run;
exports.plain = plain;
exports.handler = async event => {
  const properties = event.ResourceProperties;
  const text = properties[event.RequestType];
  let id = physicalId(event);
  if (!text) return { PhysicalResourceId: id };
  const told = JSON.parse(text);
  if (told.physicalResourceId && told.physicalResourceId.id) id = told.physicalResourceId.id;
  const parameters = withId(told.parameters || {}, event.PhysicalResourceId);
  const latest = String(properties.InstallLatestAwsSdk) === 'true';
  let data = {};
  try {
    const response = await run(told, parameters, latest);
    if (told.logApiResponseData !== false) console.log('the answer:', JSON.stringify(response));
    data = flat(await plain(response));
    if (told.physicalResourceId && told.physicalResourceId.responsePath) {
      id = data[told.physicalResourceId.responsePath];
      if (!id) throw new Error(`the answer has no "${told.physicalResourceId.responsePath}" for the physical id`);
    }
    if (told.outputPaths) {
      data = Object.fromEntries(Object.entries(data).filter(([key]) => told.outputPaths.some(path => key.startsWith(path))));
    }
  } catch (error) {
    const isIgnored = told.ignoreErrorCodesMatching && new RegExp(told.ignoreErrorCodesMatching).test(error.name);
    if (!isIgnored) throw error;
  }
  return { PhysicalResourceId: id, Data: data };
};

/** The id that the resource has, or that its first call will give it. */
function physicalId(event) {
  if (event.PhysicalResourceId) return event.PhysicalResourceId;
  const first = event.ResourceProperties.Create || event.ResourceProperties.Update || event.ResourceProperties.Delete;
  const told = first ? JSON.parse(first).physicalResourceId : undefined;
  return (told && told.id) || event.LogicalResourceId;
}

async function run(told, parameters, latest) {
  const library = loadClient(told.service, latest);
  const options = { ...(told.region && { region: told.region }), ...(told.apiVersion && { apiVersion: told.apiVersion }) };
  if (told.assumedRoleArn) {
    const { fromTemporaryCredentials } = outside.load('@aws-sdk/credential-providers');
    const time = Date.now().toString();
    options.credentials = fromTemporaryCredentials({
      params: {
        RoleArn: told.assumedRoleArn,
        RoleSessionName: `${time}-custom-resource`,
        ...(told.externalId && { ExternalId: told.externalId }),
      },
      ...(told.region && { clientConfig: { region: told.region } }),
    });
  }
  const names = Object.keys(library);
  const client = names.find(name => name.endsWith('Client') && !name.startsWith('__'));
  const wanted = `${told.action.replace(/Command$/, '')}Command`.toLowerCase();
  const command = names.find(name => name.toLowerCase() === wanted);
  if (!client || !command) throw new Error(`the service "${told.service}" has no action "${told.action}"`);
  return new library[client](options).send(new library[command](bytes(parameters)));
}

/** The client of a service, whichever way its name is written: `S3`, `CloudWatchLogs`, `@aws-sdk/client-s3`. */
function loadClient(service, latest) {
  const short = service.replace(/^@aws-sdk\/client-/, '');
  const bare = name => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const found = outside.names().find(name => bare(name) === bare(short)) || short.toLowerCase();
  const name = `@aws-sdk/client-${found}`;
  if (latest) {
    try {
      return outside.load(outside.install(name));
    } catch (error) {
      console.log(`cannot install ${name}, the one of the runtime is used: ${error.message}`);
    }
  }
  return outside.load(name);
}

/** The services of the runtime's SDK. */
function names() {
  const folder = path.join(path.dirname(require.resolve('@aws-sdk/client-s3')), '../..');
  return fs.readdirSync(folder).filter(name => name.startsWith('client-')).map(name => name.slice('client-'.length));
}

/** Installs the newest client of a service; gives where it is. */
function install(name) {
  const place = path.join(INSTALLED, 'node_modules', name);
  if (!fs.existsSync(place)) {
    execSync(`HOME=/tmp npm install ${name} --omit=dev --no-package-lock --no-save --prefix ${INSTALLED}`, { stdio: 'ignore' });
  }
  return place;
}

/** Parameters with the id of the resource where it is asked for. */
function withId(value, id) {
  if (value === PHYSICAL_ID) return id;
  if (Array.isArray(value)) return value.map(item => withId(item, id));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key === PHYSICAL_ID ? id : key, withId(item, id)]));
  }
  return value;
}

/** Parameters that the SDK takes as bytes only. */
function bytes(parameters) {
  const names = ['Payload', 'ZipFile', 'Plaintext', 'CiphertextBlob'];
  const entries = Object.entries(parameters);
  return Object.fromEntries(entries.map(([key, value]) =>
    [key, names.includes(key) && typeof value === 'string' ? new TextEncoder().encode(value) : value]));
}

/** An answer with its streams and bytes as text. */
async function plain(value) {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (typeof value.transformToString === 'function') return value.transformToString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  const entries = Object.entries(value).filter(([key]) => key !== '$metadata');
  return Object.fromEntries(await Promise.all(entries.map(async ([key, item]) => [key, await plain(item)])));
}

/** The leaves of a value under their paths: `Buckets.0.Name`. */
function flat(value, prefix = '') {
  if (value === undefined || typeof value === 'function') return {};
  if (value === null || typeof value !== 'object' || value instanceof Date) return prefix ? { [prefix]: value } : {};
  return Object.assign({}, ...Object.entries(value).map(([key, item]) => flat(item, prefix ? `${prefix}.${key}` : key)));
}
