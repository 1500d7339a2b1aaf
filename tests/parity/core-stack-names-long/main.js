// Names of stacks that are too long: the stage's name counts under a feature flag of new programs.
const cdk = require('aws-cdk-lib');

const p = 'PppppPppppPppppPppppPppppPppppPppppPppppPppppPppppPppppPpppp';
const s = 'SssssSssssSssssSssssSssssSssssSssssSssssSssssSssssSssssSssss';

const app = new cdk.App({ context: { '@aws-cdk/core:includePrefixInUniqueNameGeneration': true } });
const names = new cdk.Stack(app, 'Names');

const short = new cdk.Stage(app, 'Pr-od');
const long = new cdk.Stage(app, p);

function tell(names, id, stack) {
  new cdk.CfnOutput(names, id, { value: `${stack.stackName} ${stack.stackName.length}` });
}

tell(names, 'Short', new cdk.Stack(short, 'My-Stack'));
tell(names, 'ShortInner', new cdk.Stack(new cdk.Stack(short, 'A-B'), 'My-Stack'));
tell(names, 'ShortDefault', new cdk.Stack(short, 'Default'));
tell(names, 'Fits', new cdk.Stack(long, s));
tell(names, 'FitsBarely', new cdk.Stack(long, `${s}1234567`));
tell(names, 'Cut', new cdk.Stack(long, `${s}12345678`));
tell(names, 'CutMore', new cdk.Stack(long, `${s}${s}${s}`));
tell(names, 'HyphensGo', new cdk.Stack(long, `${s}-----------------------------------`));
const outer = new cdk.Stack(long, 'Outer');
tell(names, 'Inner', new cdk.Stack(outer, 'Inner'));
tell(names, 'InnerLong', new cdk.Stack(outer, s));
tell(names, 'Deep', new cdk.Stack(new cdk.Stage(long, 'Deep'), `${s}12345678`));
tell(names, 'NoStage', new cdk.Stack(app, `${p}${s}${s}`));
tell(names, 'NoStageHyphens', new cdk.Stack(app, `${p}${s}----------`));

app.synth();
