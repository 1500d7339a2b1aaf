'use strict';
// Deletes the images of a repository before CloudFormation deletes it.
const { ECR } = require('@aws-sdk/client-ecr');

// Only a repository that carries this tag is emptied: the tag is gone where the program took the leave back.
const TAG = 'aws-cdk:auto-delete-images';
const MOST_IMAGES = 100;

exports.handler = async event => {
  const repository = event.ResourceProperties.RepositoryName;
  if (event.RequestType === 'Delete') return empty(repository);
  // Another repository is another resource: CloudFormation then deletes this one under its old id.
  return { PhysicalResourceId: repository || event.PhysicalResourceId };
};

async function empty(name) {
  if (!name) throw new Error('no RepositoryName was given');
  const ecr = new ECR({});
  try {
    const { repositories } = await ecr.describeRepositories({ repositoryNames: [name] });
    if (!(await isMeant(ecr, repositories[0].repositoryArn))) {
      console.log(`the repository has no tag "${TAG}": nothing is deleted`);
      return;
    }
    await deleteAll(ecr, name);
  } catch (error) {
    if (error.name !== 'RepositoryNotFoundException') throw error;
  }
}

async function isMeant(ecr, resourceArn) {
  const { tags } = await ecr.listTagsForResource({ resourceArn });
  return (tags || []).some(tag => tag.Key === TAG && tag.Value === 'true');
}

/** An image is deleted by its digest: all of its tags go with it. */
async function deleteAll(ecr, repositoryName) {
  for (;;) {
    const { imageIds = [] } = await ecr.listImages({ repositoryName, maxResults: MOST_IMAGES });
    if (!imageIds.length) return;
    const digests = [...new Set(imageIds.map(image => image.imageDigest))];
    const ids = digests.map(imageDigest => ({ imageDigest }));
    const { failures = [] } = await ecr.batchDeleteImage({ repositoryName, imageIds: ids });
    // An image within a list of images is deleted once the list is.
    const lasting = failures.find(failure => failure.failureCode !== 'ImageReferencedByManifestList');
    if (lasting || failures.length === ids.length) {
      const { imageId, failureCode, failureReason } = lasting || failures[0];
      throw new Error(`cannot delete "${imageId.imageDigest}": ${failureCode} ${failureReason || ''}`);
    }
  }
}
