//! User data of several parts: scripts, hooks for cloud-init, configuration.

use super::user_data::encoded;
use super::{UserData, UserDataState};
use crate::bail;
use crate::core::{Cx, Data, ObjectHandle, Str, Text};
use crate::declare::{class, object, props};
use crate::diag::{Code, Result};

/// A part of your own.
#[props(module = "ec2")]
pub struct MultipartBodyOptions {
    /// What the part is: `text/x-shellscript; charset="utf-8"`.
    pub content_type: Text,
    /// How the part is written: `base64`. Default: as it is.
    pub transfer_encoding: Option<Text>,
    /// The part itself, written as the transfer encoding says. Default: it is empty.
    pub body: Option<Text>,
}

/// What is between the parts.
#[props(module = "ec2")]
pub struct MultipartUserDataOptions {
    /// The text between the parts, of letters, digits and `()+,-./:=?`.
    #[default("+AWS+CDK+User+Data+Separator==".into(), "`+AWS+CDK+User+Data+Separator==`")]
    pub parts_separator: Str,
}

/// A part of user data.
#[derive(Clone, Debug)]
pub struct MultipartBody(Body);

#[derive(Clone, Debug)]
enum Body {
    Script { user_data: UserData, content_type: Text },
    Raw { content_type: Text, transfer_encoding: Option<Text>, body: Option<Text> },
}

const SHELL_SCRIPT: &str = "text/x-shellscript; charset=\"utf-8\"";
const CLOUD_BOOTHOOK: &str = "text/cloud-boothook; charset=\"utf-8\"";

/// A part of user data of several parts.
#[class(module = "ec2")]
impl MultipartBody {
    /// The content type of shell scripts.
    #[constant]
    #[name = "SHELL_SCRIPT"]
    pub fn shell_script() -> Str {
        Str::new_static(SHELL_SCRIPT)
    }

    /// The content type of hooks that cloud-init runs at every start, early.
    #[constant]
    #[name = "CLOUD_BOOTHOOK"]
    pub fn cloud_boothook() -> Str {
        Str::new_static(CLOUD_BOOTHOOK)
    }

    /// Other user data as a part, as it is when templates are made.
    pub fn from_user_data(
        user_data: UserData,
        /// What the part is. Default: a shell script.
        content_type: Option<Text>,
    ) -> MultipartBody {
        let content_type = content_type.unwrap_or_else(|| SHELL_SCRIPT.into());
        MultipartBody(Body::Script { user_data, content_type })
    }

    /// A part of your own.
    pub fn from_raw_body(opts: MultipartBodyOptions) -> MultipartBody {
        let MultipartBodyOptions { content_type, transfer_encoding, body } = opts;
        MultipartBody(Body::Raw { content_type, transfer_encoding, body })
    }

    /// The lines of the part: headers, an empty line, the body.
    pub fn render_body_part(&self) -> Vec<Text> {
        let (content_type, transfer_encoding, body) = match &self.0 {
            Body::Script { user_data, content_type } => {
                (content_type, Some("base64".into()), encoded_text(*user_data))
            }
            Body::Raw { content_type, transfer_encoding, body } => {
                (content_type, transfer_encoding.clone(), body.clone())
            }
        };
        let header = |name: &'static str, value: Text| Text::concat([name.into(), value]);
        let mut lines = vec![header("Content-Type: ", content_type.clone())];
        lines.extend(transfer_encoding.map(|encoding| header("Content-Transfer-Encoding: ", encoding)));
        lines.push("".into());
        lines.extend(body);
        lines
    }
}

impl MultipartBody {
    /// The user data that is the part, where it is some.
    pub(super) fn user_data(&self) -> Option<UserData> {
        match &self.0 {
            Body::Script { user_data, .. } => Some(*user_data),
            Body::Raw { .. } => None,
        }
    }
}

fn encoded_text(user_data: UserData) -> Option<Text> {
    match encoded(user_data) {
        Data::Late(late) => Some(Text::Late(late)),
        _ => None,
    }
}

/// User data of several parts, for cloud-init. Commands go to the part that was chosen for them.
///
/// ```rhai
/// let setup = ec2.UserData.for_linux();
/// setup.add_commands("echo setup");
/// let user_data = ec2.MultipartUserData();
/// user_data.add_part(ec2.MultipartBody.from_user_data(setup));
/// CfnOutput(stack, "Script", #{ value: Fn.base64(user_data.render()) });
/// ```
///
/// ```lua
/// local setup = ec2.UserData.for_linux()
/// setup:add_commands("echo setup")
/// local user_data = ec2.MultipartUserData()
/// user_data:add_part(ec2.MultipartBody.from_user_data(setup))
/// CfnOutput(stack, "Script", { value = Fn.base64(user_data:render()) })
/// ```
#[object(module = "ec2", base = UserData, state = UserDataState)]
impl MultipartUserData {
    /// Makes user data without parts.
    pub fn new(cx: &mut Cx, opts: MultipartUserDataOptions) -> Result<Self> {
        let separator = opts.parts_separator;
        if let Some(wrong) = separator.chars().find(|c| !is_allowed(*c)) {
            bail!(Code::InvalidValue, "`parts_separator` cannot have the character `{wrong}`";
                hint: "allowed are letters, digits and `()+,-./:=?`");
        }
        Ok(Self::at(UserData::multipart(cx, separator).id()))
    }

    /// Adds a part behind the others.
    pub fn add_part(self, cx: &mut Cx, part: MultipartBody) -> Result<()> {
        if let Some(user_data) = part.user_data() {
            self.base().take_in(cx, user_data)?;
        }
        if let Some(multipart) = self.base().parts_mut(cx) {
            multipart.parts.push(part);
        }
        Ok(())
    }

    /// Adds other user data as a part.
    pub fn add_user_data_part(
        self,
        cx: &mut Cx,
        user_data: UserData,
        /// What the part is. Default: a shell script.
        content_type: Option<Text>,
        /// Whether commands that are added later go to this part.
        #[default(false)]
        make_default: bool,
    ) -> Result<()> {
        self.add_part(cx, MultipartBody::from_user_data(user_data, content_type))?;
        if let Some(multipart) = self.base().parts_mut(cx)
            && make_default
        {
            multipart.default = Some(user_data);
        }
        Ok(())
    }
}

impl MultipartUserData {
    fn base(self) -> UserData {
        UserData::at(self.id())
    }
}

/// Whether a separator of parts may have a character.
/// Source: RFC 2046, section 5.1.1, as far as the CDK takes it.
fn is_allowed(c: char) -> bool {
    c.is_ascii_alphanumeric() || "()+,-./:=?".contains(c)
}
