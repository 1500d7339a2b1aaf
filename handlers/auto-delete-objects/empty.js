'use strict';
// Empties a bucket before CloudFormation deletes it.
const { S3 } = require('@aws-sdk/client-s3');

// Only a bucket that carries this tag is emptied: the tag is gone where the program took the leave back.
const TAG = 'aws-cdk:auto-delete-objects';
const MOST_ATTEMPTS = 10;

exports.handler = async event => {
  const bucket = event.ResourceProperties.BucketName;
  if (event.RequestType === 'Delete') return empty(bucket);
  if (event.RequestType === 'Create') return { PhysicalResourceId: bucket };
  // Another bucket is another resource: CloudFormation then deletes this one under its old id.
  return { PhysicalResourceId: bucket || event.PhysicalResourceId };
};

async function empty(name) {
  if (!name) throw new Error('no BucketName was given');
  const s3 = new S3({});
  try {
    if (!(await isMeant(s3, name))) {
      console.log(`the bucket has no tag "${TAG}": nothing is deleted`);
      return;
    }
    await refuseWrites(s3, name);
    await deleteAll(s3, name);
  } catch (error) {
    if (error.name !== 'NoSuchBucket') throw error;
  }
}

async function isMeant(s3, bucket) {
  const { TagSet } = await s3.getBucketTagging({ Bucket: bucket });
  return (TagSet || []).some(tag => tag.Key === TAG && tag.Value === 'true');
}

/** Keeps others from adding objects while the bucket is emptied. A policy that cannot be written does no harm. */
async function refuseWrites(s3, bucket) {
  try {
    let policy = { Version: '2012-10-17', Statement: [] };
    try {
      policy = JSON.parse((await s3.getBucketPolicy({ Bucket: bucket })).Policy);
    } catch (error) {
      if (error.name !== 'NoSuchBucketPolicy') throw error;
    }
    policy.Statement.push({
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:PutObject'],
      Resource: [`arn:${partition(policy)}:s3:::${bucket}/*`],
    });
    await s3.putBucketPolicy({ Bucket: bucket, Policy: JSON.stringify(policy) });
  } catch (error) {
    if (error.name === 'NoSuchBucket') throw error;
    console.log(`objects may still be added: ${error.message}`);
  }
}

/** The partition of the ARNs in a policy. */
function partition(policy) {
  const found = /"arn:([a-z-]+):s3:::/.exec(JSON.stringify(policy));
  return found ? found[1] : 'aws';
}

async function deleteAll(s3, bucket) {
  for (;;) {
    const page = await s3.listObjectVersions({ Bucket: bucket });
    const objects = [...(page.Versions || []), ...(page.DeleteMarkers || [])];
    if (!objects.length) return;
    await deleteSome(s3, bucket, objects.map(({ Key, VersionId }) => ({ Key, VersionId })));
  }
}

/** Deletes objects; those that S3 could not delete for now are tried again. */
async function deleteSome(s3, bucket, objects) {
  for (let attempt = 1; ; attempt++) {
    const { Errors = [] } = await s3.deleteObjects({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } });
    if (!Errors.length) return;
    const lasting = Errors.find(error => !['InternalError', 'SlowDown', 'ServiceUnavailable'].includes(error.Code));
    if (lasting || attempt === MOST_ATTEMPTS) {
      const { Key, Code, Message } = lasting || Errors[0];
      throw new Error(`cannot delete "${Key}": ${Code} ${Message || ''}`);
    }
    objects = Errors.map(({ Key, VersionId }) => ({ Key, VersionId }));
    await new Promise(resolve => setTimeout(resolve, 100 * 2 ** attempt));
  }
}
