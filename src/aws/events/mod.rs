//! Amazon EventBridge.

mod any_target;
mod elsewhere;

pub use any_target::RuleTarget;
pub(crate) use elsewhere::Place;

crate::module! {
    /// Amazon EventBridge: rules that tell targets of events and of the time, buses, archives, addresses of the web.
    "events" {
        rule: Rule, RuleProps, EventCommonOptions;
        on_event_options: OnEventOptions;
        event_pattern: EventPattern;
        pattern_match: Match;
        schedule: Schedule, CronOptions;
        rule_target_config: RuleTargetConfig;
        input: RuleTargetInput, RuleTargetInputProperties, EventField;
        event_bus: EventBus, EventBusProps, EventBusAttributes, LogConfig, IncludeDetail, Level;
        event_bus_grants: EventBusGrants;
        event_bus_policy: EventBusPolicy, EventBusPolicyProps;
        archive: Archive, ArchiveProps, BaseArchiveProps;
        connection: Connection, ConnectionProps, ConnectionAttributes;
        authorization: Authorization, OAuthAuthorizationProps, HttpMethod, HttpParameter;
        api_destination: ApiDestination, ApiDestinationProps, ApiDestinationAttributes;
    }
}
