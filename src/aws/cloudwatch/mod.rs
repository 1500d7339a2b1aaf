//! Amazon CloudWatch.

mod alarm_metrics;
mod expression;
mod graph_metrics;
mod looks;
mod metric_warnings;
mod statistic;

pub use metric_warnings::MetricWarnings;

crate::module! {
    /// Amazon CloudWatch: metrics, alarms and dashboards.
    "cloudwatch" {
        any_metric;
        metric: Metric, MetricProps, MetricOptions, AnomalyDetectionMetricOptions;
        math_expression: MathExpression, MathExpressionProps, MathExpressionOptions;
        search_expression: SearchExpression, SearchExpressionProps, SearchExpressionOptions;
        metric_config: MetricConfig, MetricStatConfig, MetricExpressionConfig, Dimension;
        unit: Unit, Statistic;
        stats: Stats;
        color: Color;
        annotation: HorizontalAnnotation, Shading, VerticalAnnotation, VerticalShading;
        alarm_base: AlarmBase;
        alarm: Alarm, AlarmProps, CreateAlarmOptions, CreateAlarmOptionsBase, ComparisonOperator,
            TreatMissingData;
        anomaly_detection_alarm: AnomalyDetectionAlarm, AnomalyDetectionAlarmProps;
        alarm_rule: AlarmRule, IAlarmRule, AlarmState, AtLeastOptions, AtLeastThreshold;
        composite_alarm: CompositeAlarm, CompositeAlarmProps;
        prom_ql_alarm: PromQLAlarm, PromQLAlarmProps;
        alarm_mute_rule: AlarmMuteRule, AlarmMuteRuleProps, AlarmMuteRuleOptions;
        schedule_expression: ScheduleExpression, CronOptions;
        calendar_date_time: CalendarDateTime;
        alarm_action_config: AlarmActionConfig;
        dashboard: Dashboard, DashboardProps, PeriodOverride;
        dashboard_variable: DashboardVariable, DashboardVariableOptions, VariableInputType, VariableType;
        values: Values, VariableValue, SearchComponents;
        default_value: DefaultValue;
        widget: IWidget, ConcreteWidget;
        row: Row;
        column: Column;
        spacer: Spacer, SpacerProps;
        metric_widget: MetricWidgetProps, MetricWidgetTimes, MetricWidgetSums, YAxisProps, LegendPosition;
        graph_widget: GraphWidget, GraphWidgetProps, GraphWidgetView;
        gauge_widget: GaugeWidget, GaugeWidgetProps;
        single_value_widget: SingleValueWidget, SingleValueWidgetProps;
        table_widget: TableWidget, TableWidgetProps, TableLayout, TableSummaryColumn, TableSummaryProps;
        table_threshold: TableThreshold;
        alarm_widget: AlarmWidget, AlarmWidgetProps;
        alarm_status_widget: AlarmStatusWidget, AlarmStatusWidgetProps, AlarmStatusWidgetSortBy;
        text_widget: TextWidget, TextWidgetProps, TextWidgetBackground;
        log_query_widget: LogQueryWidget, LogQueryWidgetProps, LogQueryLanguage, LogQueryVisualizationType;
        custom_widget: CustomWidget, CustomWidgetProps;
    }
}
