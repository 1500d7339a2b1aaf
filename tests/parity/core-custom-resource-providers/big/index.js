exports.handler = async () => ({ Data: { Answer: 42 } });
