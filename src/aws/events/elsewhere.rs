//! Targets in other accounts and regions: the default bus there is told of the events, and a rule there that matches
//! the same events tells the target.
//! Source: the EventBridge user guide, "Sending and receiving events between AWS accounts".

use super::{Rule, RuleProps, RuleTarget, RuleTargetConfig, Schedule};
use crate::aws::events_targets::shared_role;
use crate::aws::iam::{PolicyStatement, Principal};
use crate::bail;
use crate::core::{
    App, ArnComponents, CfnResource, Construct, Cx, Environment, Handle, Names, Stack, StackProps, Str, Text,
    unique_id,
};
use crate::diag::{Code, Result};
use crate::fields;

/// An account and a region.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    /// The account.
    pub account: Str,
    /// The region.
    pub region: Str,
}

impl Place {
    /// Where a resource is, as far as it is known: by its ARN, or by its stack.
    pub(crate) fn of(cx: &Cx, resource: Construct) -> Option<Place> {
        let own = cx.extra(resource.id()).and_then(|extra| extra.environment.clone()).unwrap_or_default();
        let stack = Place::of_stack(cx, cx.stack(resource.id())?);
        let known = |own: Option<Text>, stack: Option<Str>| match own {
            Some(own) => own.literal().map(Str::from),
            None => stack,
        };
        let (account, region) = stack.map_or((None, None), |it| (Some(it.account), Some(it.region)));
        Some(Place { account: known(own.account, account)?, region: known(own.region, region)? })
    }

    fn of_stack(cx: &Cx, stack: Stack) -> Option<Place> {
        let (account, region) = stack.known_environment(cx);
        Some(Place { account: account?.into(), region: region?.into() })
    }
}

impl Rule {
    /// Where a target is, if that is known not to be where the rule is.
    pub(super) fn elsewhere(self, cx: &Cx, config: &RuleTargetConfig) -> Option<(Place, Construct)> {
        let target = config.target_resource?;
        let (own, other) = (Place::of(cx, self.into())?, Place::of(cx, target)?);
        (own != other).then_some((other, target))
    }

    /// Tells a target that is elsewhere; gives what the rule itself tells, where it does not do so already.
    pub(super) fn send_on(
        self,
        cx: &mut Cx,
        target: RuleTarget,
        id: &str,
        (place, resource): (Place, Construct),
    ) -> Result<Option<RuleTargetConfig>> {
        let stack = cx.stack_of(resource.id())?;
        if Place::of_stack(cx, stack).as_ref() != Some(&place) {
            bail!(Code::InvalidValue, "the target `{}` exists already in another account or region than its stack", cx.path(resource.id());
                hint: "import it into a stack of its own account and region"; on: cx.path(self.id()));
        }
        let bus = if cx.state(self).told.contains(&place) {
            None
        } else {
            let bus = self.bus_of(cx, &place, stack)?;
            cx.state_mut(self).told.push(place);
            Some(bus)
        };
        self.mirror(cx, target, id, stack)?;
        Ok(bus)
    }

    /// The default bus of another account or region, which the rule may send to.
    fn bus_of(self, cx: &mut Cx, place: &Place, theirs: Stack) -> Result<RuleTargetConfig> {
        let stack = cx.stack_of(self.id())?;
        let own = Place::of_stack(cx, stack);
        let components = ArnComponents {
            region: Some(place.region.clone().into()),
            account: Some(place.account.clone().into()),
            ..ArnComponents::slash("events", "event-bus", "default")
        };
        let arn = stack.format_arn(cx, components)?;
        let mut config = RuleTargetConfig::new(arn.clone());
        if own.as_ref().is_none_or(|own| own.region != place.region) {
            let role = shared_role(cx, self.into())?;
            let statement = PolicyStatement::allow(cx, &["events:PutEvents"], vec![arn])?;
            Principal::from(role).add_to_principal_policy(cx, statement)?;
            config.role = Some(role);
        }
        if let Some(own) = own.filter(|own| own.account != place.account) {
            self.let_in(cx, &own.account, place, theirs)?;
        }
        Ok(config)
    }

    /// Makes the rule there.
    fn mirror(self, cx: &mut Cx, target: RuleTarget, id: &str, stack: Stack) -> Result<()> {
        let state = cx.state(self);
        let mut props =
            RuleProps { schedule: state.schedule.clone().map(Schedule::expression), ..RuleProps::default() };
        props.common.description = state.description.clone();
        let id = format!("{}-{id}", Names::unique_id(cx, self.into()));
        let mirror = Rule::new(cx, stack.into(), id.into(), props)?;
        cx.state_mut(mirror).copies = Some(self);
        mirror.add_target(cx, Some(target))
    }

    /// Makes the stack there that lets events of the rule's account in, once for each account and region.
    fn let_in(self, cx: &mut Cx, account: &str, place: &Place, theirs: Stack) -> Result<()> {
        let root = Construct::from(self).node().root(cx);
        let Some(app) = cx.cast::<App>(root.id()) else {
            bail!(Code::InvalidValue, "events for other accounts need a stack there, which only an app can have"; on: cx.path(self.id()));
        };
        let own = cx.stack_of(self.id())?;
        let id = format!("EventBusPolicy-{account}-{}-{}", place.region, place.account);
        let support = match cx.child(app.id(), &id).and_then(|known| cx.cast::<Stack>(known)) {
            Some(known) => known,
            None => {
                let name = theirs.stack_name(cx);
                let name = name.literal().unwrap_or_default();
                let support = format!("{name}-EventBusPolicy-support-{}-{account}", place.region);
                let env = Environment {
                    account: Some(place.account.clone().into()),
                    region: Some(place.region.clone().into()),
                };
                let props =
                    StackProps { env: Some(env), stack_name: Some(support.into()), ..StackProps::default() };
                let support = Stack::new(cx, Some(app.into()), Some(id.into()), props)?;
                let statement = format!("Allow-account-{account}-{}", self.name_below(cx, own));
                CfnResource::add(
                    cx,
                    support,
                    "GivePermToOtherAccount",
                    "AWS::Events::EventBusPolicy",
                    fields! { "Action": "events:PutEvents", "Principal": account, "StatementId": statement },
                )?;
                support
            }
        };
        own.add_stack_dependency(cx, support, None)
    }

    /// A unique name of the rule, of the name of its stack and its path there.
    fn name_below(self, cx: &Cx, stack: Stack) -> String {
        let name = stack.stack_name(cx);
        let above = cx.path_ids(stack.id()).len();
        let ids = cx.path_ids(self.id());
        let below = ids.iter().skip(above).map(|id| id.as_str());
        unique_id(&std::iter::once(name.literal().unwrap_or_default()).chain(below).collect::<Vec<_>>())
    }
}
