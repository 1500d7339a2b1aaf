//! Who may call a function, as the function's own policy says it.

use super::FunctionUrlAuthType;
use crate::aws::iam::Principal;
use crate::bail;
use crate::core::{Construct, Cx, Data, Fields, Str, Text};
use crate::declare::props;
use crate::diag::{Code, Result};
use crate::fields;

/// Who may call a function.
#[props(module = "lambda")]
pub struct Permission {
    /// What is allowed.
    #[default("lambda:InvokeFunction".into(), "`lambda:InvokeFunction`")]
    pub action: Str,
    /// The token that an Alexa skill presents.
    pub event_source_token: Option<Text>,
    /// Who: an account, an ARN, a service or an organization.
    pub principal: Principal,
    /// The construct below which the permission is made. Default: the function.
    pub scope: Option<Construct>,
    /// The account of whatever the service calls the function for.
    pub source_account: Option<Text>,
    /// The ARN of whatever the service calls the function for.
    pub source_arn: Option<Text>,
    /// The organization to which callers must belong.
    pub organization_id: Option<Text>,
    /// How callers of the function's URL show who they are, for the action `lambda:InvokeFunctionUrl`.
    pub function_url_auth_type: Option<FunctionUrlAuthType>,
    /// Whether the function may be called through its URL only.
    pub invoked_via_function_url: Option<bool>,
}

impl Permission {
    /// The properties of the resource, but for the function.
    ///
    /// # Errors
    /// When the principal is of a kind, or under a condition, that Lambda does not know.
    pub(super) fn fields(self, cx: &Cx) -> Result<Fields> {
        let caller = Caller::of(cx, self.principal)?;
        Ok(fields! {
            "Action": self.action,
            "EventSourceToken": self.event_source_token,
            "FunctionUrlAuthType": self.function_url_auth_type.map(FunctionUrlAuthType::value),
            "InvokedViaFunctionUrl": self.invoked_via_function_url,
            "Principal": caller.principal,
            "PrincipalOrgID": self.organization_id.map(Data::from).or(caller.organization),
            "SourceAccount": self.source_account.map(Data::from).or(caller.source_account),
            "SourceArn": self.source_arn.map(Data::from).or(caller.source_arn),
        })
    }
}

/// A principal as Lambda takes it.
#[derive(Debug)]
struct Caller {
    principal: Data,
    organization: Option<Data>,
    source_account: Option<Data>,
    source_arn: Option<Data>,
}

impl Caller {
    fn of(cx: &Cx, principal: Principal) -> Result<Caller> {
        let fragment = principal.fragment(cx)?;
        let mut caller =
            Caller { principal: Data::Absent, organization: None, source_account: None, source_arn: None };
        for (operator, condition) in fragment.conditions().0 {
            caller.take(&operator, &condition)?;
        }
        let json = fragment.principal_json().0;
        let by_itself = principal.account_id(cx).or_else(|| principal.service(cx));
        caller.principal = match (by_itself, &json[..]) {
            (Some(name), _) => name.into(),
            (None, [(kind, Data::List(values))]) if kind == "AWS" && values.len() == 1 => values[0].clone(),
            _ => {
                let kinds: Vec<&str> = json.iter().map(|(kind, _)| kind.as_str()).collect();
                bail!(Code::InvalidValue, "a principal of the kind `{}` cannot be allowed to call a function", kinds.join("`, `");
                    hint: "allowed are accounts, ARNs, services and organizations")
            }
        };
        Ok(caller)
    }

    fn take(&mut self, operator: &str, condition: &Data) -> Result<()> {
        let Data::Map(entries) = condition else {
            bail!(Code::LateBound, "the conditions of a caller must be known now");
        };
        for (key, value) in entries {
            let slot = match (operator, key.as_str()) {
                ("ArnLike", "aws:SourceArn") => &mut self.source_arn,
                ("StringEquals", "aws:SourceAccount") => &mut self.source_account,
                ("StringEquals", "aws:PrincipalOrgID") => &mut self.organization,
                _ => {
                    bail!(Code::InvalidValue, "the service Lambda does not know the condition `{operator}` on `{key}`";
                    hint: "it knows `ArnLike` on `aws:SourceArn`, `StringEquals` on `aws:SourceAccount` and `aws:PrincipalOrgID`")
                }
            };
            *slot = Some(value.clone());
        }
        Ok(())
    }
}
