'use strict';
// Gives the value of a JSON text: its keys may be known only when the stack is deployed.

exports.handler = async event => ({ Data: { Value: JSON.parse(event.ResourceProperties.Value) } });
