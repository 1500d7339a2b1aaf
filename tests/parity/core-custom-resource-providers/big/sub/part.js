exports.part = 1;
