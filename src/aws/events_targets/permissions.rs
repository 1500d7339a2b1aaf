//! What lets rules use their targets.

use crate::aws::events::{Place, Rule};
use crate::aws::iam::{
    Effect, PolicyStatement, PolicyStatementProps, ResourceWithPolicy, Role, RoleProps, ServicePrincipal,
    ServicePrincipalOpts,
};
use crate::aws::lambda::{FunctionBase, Permission};
use crate::aws::sqs::Queue;
use crate::bail;
use crate::core::{Construct, Cx, Data, Handle, Names, PhysicalName, Text};
use crate::declare::Dict;
use crate::diag::{Code, Diag, Result};

/// The service that tells targets of events.
pub(super) fn service(cx: &mut Cx) -> ServicePrincipal {
    ServicePrincipal::new(cx, "events.amazonaws.com".into(), ServicePrincipalOpts::default())
}

/// The condition that the service does something for this rule.
pub(super) fn comes_from(cx: &Cx, rule: Rule) -> Dict<Data> {
    Dict(vec![("ArnEquals".into(), Data::object("aws:SourceArn", rule.rule_arn(cx)))])
}

/// Lets a rule call a function, once. The permission is made below the rule, so that a function of another stack does
/// not wait for the stack of the rule.
pub(super) fn allow_call(cx: &mut Cx, rule: Rule, function: FunctionBase) -> Result<()> {
    let id = format!("AllowEventRule{}", Names::unique_id(cx, function.into()));
    if cx.child(rule.id(), &id).is_some() {
        return Ok(());
    }
    let service = service(cx);
    let permission = Permission {
        scope: Some(rule.into()),
        source_arn: Some(rule.rule_arn(cx)),
        ..Permission::new(service.into())
    };
    function.add_permission(cx, id.into(), permission)
}

/// Lets a rule send events that could not be delivered to a queue.
///
/// # Errors
/// When the queue is in another region.
pub(super) fn dead_letters(cx: &mut Cx, rule: Rule, queue: Queue) -> Result<()> {
    if let (Some(own), Some(other)) = (Place::of(cx, rule.into()), Place::of(cx, queue.into())) {
        if own.region != other.region {
            bail!(Code::InvalidValue, "the queue for events that could not be delivered is in `{}`, the rule in `{}`", other.region, own.region;
                hint: "both must be in the same region"; on: cx.path(rule.id()));
        }
        if own.account != other.account {
            let message = "the policy of the queue for events that could not be delivered is not changed: \
                           the queue is in another account";
            let hint = "its policy must let `events.amazonaws.com` send messages";
            cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(rule.id())));
            return Ok(());
        }
    }
    let service = service(cx);
    let props = PolicyStatementProps {
        sid: Some(format!("AllowEventRule{}", Names::unique_id(cx, rule.into())).into()),
        actions: Some(vec![Text::from("sqs:SendMessage")].into()),
        conditions: Some(comes_from(cx, rule)),
        effect: Effect::ALLOW,
        resources: Some(vec![queue.queue_arn(cx)].into()),
        principals: Some(vec![service.into()]),
        ..PolicyStatementProps::default()
    };
    let statement = PolicyStatement::new(cx, props)?;
    queue.add_statement(cx, statement)?;
    Ok(())
}

/// The role in which EventBridge uses what stands below a construct; all rules of it share the role.
pub(crate) fn shared_role(cx: &mut Cx, scope: Construct) -> Result<Role> {
    const ID: &str = "EventsRole";
    if let Some(known) = cx.child(scope.id(), ID).and_then(|known| cx.cast::<Role>(known)) {
        return Ok(known);
    }
    let service = service(cx);
    let props =
        RoleProps { role_name: Some(PhysicalName::GENERATE_IF_NEEDED()), ..RoleProps::new(service.into()) };
    Role::new(cx, scope, ID.into(), props)
}
