'use strict';
// Makes the call of the AWS SDK that a rule of EventBridge tells of.
const call = require('./call');

exports.handler = async event => {
  const { service, action, parameters = {}, catchErrorPattern } = event;
  try {
    const response = await call.run({ service, action }, parameters, false);
    console.log('the answer:', JSON.stringify(await call.plain(response)));
  } catch (error) {
    const isCaught = catchErrorPattern && new RegExp(catchErrorPattern).test(error.name);
    if (!isCaught) throw error;
    console.log('the error, which does not count:', error.name);
  }
};
