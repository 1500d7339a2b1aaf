// Validates manifests and asset manifests with the CDK's own schema.
// node schema.js NODE_MODULES ASSEMBLY...
const fs = require('fs');
const path = require('path');

process.env.TESTING_CDK = '1';
const [modules, ...folders] = process.argv.slice(2);
const { Manifest } = require(path.join(modules, '@aws-cdk/cloud-assembly-schema'));
for (const folder of folders) {
  if (!fs.existsSync(path.join(folder, 'manifest.json'))) continue;
  const manifest = Manifest.loadAssemblyManifest(path.join(folder, 'manifest.json'), { validateSchema: true });
  for (const artifact of Object.values(manifest.artifacts ?? {})) {
    // Folders that are added while the list is walked are walked too.
    if (artifact.type === 'cdk:cloud-assembly') folders.push(path.join(folder, artifact.properties.directoryName));
    if (artifact.type === 'cdk:asset-manifest') Manifest.loadAssetManifest(path.join(folder, artifact.properties.file));
  }
}
console.log('the manifests keep to the schema');
