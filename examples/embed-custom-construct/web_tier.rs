//! The part of the shop that people see.

use infra::aws::ec2::{Peer, Port, SecurityGroup, SecurityGroupProps, Vpc};
use infra::core::{Construct, Cx, Handle, Str};
use infra::diag::{Code, Diag, Result};

/// Who reaches a [`WebTier`].
#[infra::choice(module = "shop")]
pub enum Exposure {
    /// Members of the VPC.
    INTERNAL,
    /// Everybody.
    PUBLIC,
}

/// What a [`WebTier`] needs.
#[infra::props(module = "shop")]
pub struct WebTierProps {
    /// Where it stands.
    pub vpc: Vpc,
    /// Who reaches it.
    #[default(Exposure::INTERNAL)]
    pub exposure: Exposure,
    /// The port on which it listens.
    #[default(443)]
    pub port: u16,
}

/// What a web tier keeps.
#[derive(Clone, Debug)]
pub struct WebTierState {
    group: Option<SecurityGroup>,
    port: u16,
}

/// The part of the shop that people see: a security group that opens one port.
#[infra::construct(module = "shop", base = Construct, state = WebTierState)]
impl WebTier {
    /// Makes a web tier.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: WebTierProps) -> Result<Self> {
        if props.port == 0 {
            return Err(Diag::new(Code::InvalidValue, "a web tier cannot listen on port 0").into());
        }
        let this: WebTier = cx.create(scope, id, WebTierState { group: None, port: props.port })?;
        let group = cx.add::<SecurityGroup>(this, "Group", SecurityGroupProps::new(props.vpc))?;
        cx.state_mut(this).group = Some(group);
        if props.exposure == Exposure::PUBLIC {
            let anybody = Peer::any_ipv4(cx);
            this.open(cx, anybody)?;
        }
        Ok(this)
    }

    /// Lets a range of addresses in.
    pub fn allow_from(
        self,
        cx: &mut Cx,
        /// The addresses: `10.0.0.0/8`.
        range: Str,
    ) -> Result<()> {
        let peer = Peer::ipv4(cx, range.into())?;
        self.open(cx, peer)
    }

    /// The port on which it listens.
    #[attribute]
    pub fn port(self, cx: &Cx) -> u16 {
        cx.state(self).port
    }
}

impl WebTier {
    fn open(self, cx: &mut Cx, peer: Peer) -> Result<()> {
        let state = cx.state(self).clone();
        let Some(group) = state.group else {
            return Err(Diag::new(Code::InvalidValue, "the web tier has no group")
                .on(cx.path(self.id()))
                .into());
        };
        group.add_ingress_rule(cx, peer.into(), Port::tcp(i64::from(state.port).into())?, None, false)
    }
}
