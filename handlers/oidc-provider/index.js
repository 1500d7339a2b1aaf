'use strict';
// Makes, changes and deletes an OpenID Connect provider of IAM. Without thumbprints it asks the provider's host for the
// certificate at the end of its chain.
const tls = require('node:tls');
const { IAM } = require('@aws-sdk/client-iam');

exports.handler = async event => {
  const iam = new IAM({});
  const wanted = event.ResourceProperties;
  const id = event.PhysicalResourceId;
  switch (event.RequestType) {
    case 'Create': return create(iam, wanted);
    case 'Update': return update(iam, id, wanted, event.OldResourceProperties);
    default: return iam.deleteOpenIDConnectProvider({ OpenIDConnectProviderArn: id });
  }
};

const clientsOf = properties => properties.ClientIDList || [];

async function create(iam, wanted) {
  const ThumbprintList = await thumbprintsOf(wanted);
  const made = await iam.createOpenIDConnectProvider({ Url: wanted.Url, ClientIDList: clientsOf(wanted), ThumbprintList });
  return { PhysicalResourceId: made.OpenIDConnectProviderArn, Data: { Thumbprints: JSON.stringify(ThumbprintList) } };
}

async function update(iam, arn, wanted, old) {
  // The URL is what a provider is known by: another one is another provider.
  if (wanted.Url !== old.Url) return create(iam, wanted);
  const OpenIDConnectProviderArn = arn;
  const ThumbprintList = await thumbprintsOf(wanted);
  await iam.updateOpenIDConnectProviderThumbprint({ OpenIDConnectProviderArn, ThumbprintList });
  const [now, before] = [clientsOf(wanted), clientsOf(old)];
  for (const ClientID of now.filter(id => !before.includes(id))) {
    await iam.addClientIDToOpenIDConnectProvider({ OpenIDConnectProviderArn, ClientID });
  }
  for (const ClientID of before.filter(id => !now.includes(id))) {
    await iam.removeClientIDFromOpenIDConnectProvider({ OpenIDConnectProviderArn, ClientID });
  }
  return { PhysicalResourceId: arn, Data: { Thumbprints: JSON.stringify(ThumbprintList) } };
}

async function thumbprintsOf(wanted) {
  const given = wanted.ThumbprintList || [];
  if (given.length > 0) return given.slice().sort();
  return [await fetchThumbprint(new URL(wanted.Url), String(wanted.RejectUnauthorized) === 'true')];
}

function fetchThumbprint(url, rejectUnauthorized) {
  return new Promise((resolve, reject) => {
    const { hostname } = url;
    const socket = tls.connect({ host: hostname, servername: hostname, port: Number(url.port) || 443, rejectUnauthorized });
    socket.setTimeout(30_000, () => socket.destroy(new Error(`${hostname} does not answer`)));
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      let certificate = socket.getPeerCertificate(true);
      socket.end();
      if (!certificate.fingerprint) return reject(new Error(`${hostname} shows no certificate`));
      while (certificate.issuerCertificate && certificate.issuerCertificate.fingerprint !== certificate.fingerprint) {
        certificate = certificate.issuerCertificate;
      }
      if (new Date(certificate.valid_to) < new Date()) return reject(new Error(`the certificate of ${hostname} has expired`));
      resolve(certificate.fingerprint.replace(/:/g, '').toLowerCase());
    });
  });
}
