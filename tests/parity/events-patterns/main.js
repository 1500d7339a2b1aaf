// Patterns: how values are matched, and how patterns are narrowed.
const cdk = require('aws-cdk-lib');
const events = require('aws-cdk-lib/aws-events');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Patterns');
new events.Rule(stack, 'Texts', {
  eventPattern: {
    source: events.Match.prefix('shop.'),
    detailType: events.Match.anythingBut('draft', 'deleted'),
    detail: {
      exact: events.Match.exactString('x'),
      'anyCase': events.Match.equalsIgnoreCase('x'),
      ends: events.Match.suffix('.jpg'),
      'startsAnyCase': events.Match.prefixEqualsIgnoreCase('a'),
      'endsAnyCase': events.Match.suffixEqualsIgnoreCase('z'),
      like: events.Match.wildcard('a*z'),
      there: events.Match.exists(),
      missing: events.Match.doesNotExist(),
      nothing: events.Match.nullValue(),
    },
  },
});
new events.Rule(stack, 'NotTexts', {
  eventPattern: {
    detail: {
      one: events.Match.anythingBut('a'),
      numbers: events.Match.anythingBut(1, 2),
      start: events.Match.anythingButPrefix('a'),
      starts: events.Match.anythingButPrefix('a', 'b'),
      ends: events.Match.anythingButSuffix('a', 'b'),
      like: events.Match.anythingButWildcard('a*'),
      'anyCase': events.Match.anythingButEqualsIgnoreCase('a', 'b'),
    },
  },
});
new events.Rule(stack, 'Numbers', {
  eventPattern: {
    detail: {
      above: events.Match.greaterThan(1),
      'aboveOrSame': events.Match.greaterThanOrEqual(1.5),
      below: events.Match.lessThan(-1),
      'belowOrSame': events.Match.lessThanOrEqual(0),
      same: events.Match.equal(7),
      range: events.Match.interval(1, 5),
      all: events.Match.allOf(events.Match.greaterThan(1), events.Match.lessThan(9)),
    },
  },
});
new events.Rule(stack, 'Others', {
  eventPattern: {
    detail: {
      network: events.Match.cidr('10.0.0.0/8'),
      sixth: events.Match.ipAddressRange('2001:db8::/32'),
      several: events.Match.anyOf(events.Match.prefix('a'), events.Match.nullValue(), 'x', 3),
      nested: events.Match.anyOf(events.Match.anyOf(events.Match.prefix('a'), events.Match.exactString('b')), events.Match.equal(3)),
      list: events.Match.anyOf(['a', 'b']),
      '$or': [{ a: ['x'] }, { b: events.Match.exists() }],
      'with-hyphen': ['y'],
      'camelCase': ['z'],
    },
  },
});

// narrowed
const narrowed = new events.Rule(stack, 'Narrowed', {
  eventPattern: { source: ['shop'], detail: { state: ['new'], customer: { country: ['AT'] } } },
});
narrowed.addEventPattern({ account: ['111111111111'], source: ['market', 'shop'] });
narrowed.addEventPattern({ detail: { state: ['new', 'paid'], price: [1], customer: { country: ['DE'], age: [18] } } });
narrowed.addEventPattern();
const later = new events.Rule(stack, 'Later');
later.addEventPattern({ source: events.Match.prefix('shop.') });
later.addEventPattern({ source: ['market'], detailType: ['order'] });
new events.Rule(stack, 'Empty', { eventPattern: { detail: {}, source: ['shop'] } });
