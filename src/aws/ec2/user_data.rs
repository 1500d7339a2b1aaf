//! What an instance runs when it starts for the first time.

use super::{MultipartBody, OperatingSystemType};
use crate::aws::s3::Bucket;
use crate::bail;
use crate::core::{
    CfnElement, Cx, Data, Handle, Late, LateKind, LateType, Node, ObjectHandle, Rendering, Resource, Str,
    Text,
};
use crate::declare::{Rest, object, props};
use crate::diag::{Code, Result};

/// How user data for Linux begins.
#[props(module = "ec2")]
pub struct LinuxUserDataOptions {
    /// The first line, which names the interpreter.
    #[default("#!/bin/bash".into(), "`#!/bin/bash`")]
    pub shebang: Text,
}

/// How user data for Windows is run.
#[props(module = "ec2")]
pub struct WindowsUserDataOptions {
    /// Whether it runs at every start, not only at the first.
    #[default(false)]
    pub persist: bool,
}

/// A file on the instance to run.
#[props(module = "ec2")]
pub struct ExecuteFileOptions {
    /// The path of the file on the instance.
    pub file_path: Text,
    /// Arguments for it. Default: none.
    pub arguments: Option<Text>,
}

/// An object of a bucket to download. The instance must be allowed to read it.
#[props(module = "ec2")]
pub struct S3DownloadOptions {
    /// The bucket.
    pub bucket: Bucket,
    /// The key of the object.
    pub bucket_key: Text,
    /// The path of the file on the instance. Default: the key below `/tmp/`, or below `C:/temp/` on Windows.
    pub local_file: Option<Text>,
    /// The region of the bucket. Default: that of the instance.
    pub region: Option<Text>,
}

/// What user data keeps.
#[derive(Clone, Debug)]
pub struct UserDataState {
    kind: Kind,
    lines: Vec<Text>,
    on_exit: Vec<Text>,
    /// In how many others it stands, one within the other.
    level: u32,
}

/// How deep parts can stand within parts. The texts of one that is nested so deep are far longer than EC2 takes.
const MOST_LEVELS: u32 = 100;

#[derive(Clone, Debug)]
enum Kind {
    Linux { shebang: Text },
    Windows { persist: bool },
    Custom,
    Multipart(Multipart),
}

/// What user data of several parts keeps.
#[derive(Clone, Debug)]
pub(super) struct Multipart {
    /// What stands between the parts.
    pub separator: Str,
    /// The parts, in their order.
    pub parts: Vec<MultipartBody>,
    /// The part to which commands are added.
    pub default: Option<UserData>,
}

/// What an instance runs when it starts for the first time.
///
/// ```rhai
/// let user_data = ec2.UserData.for_linux();
/// user_data.add_commands("echo started");
/// CfnOutput(stack, "Script", #{ value: Fn.base64(user_data.render()) });
/// ```
///
/// ```lua
/// local user_data = ec2.UserData.for_linux()
/// user_data:add_commands("echo started")
/// CfnOutput(stack, "Script", { value = Fn.base64(user_data:render()) })
/// ```
#[object(module = "ec2", state = UserDataState)]
impl UserData {
    /// A shell script.
    pub fn for_linux(cx: &mut Cx, options: Option<LinuxUserDataOptions>) -> UserData {
        Self::of_kind(cx, Kind::Linux { shebang: options.unwrap_or_default().shebang })
    }

    /// A PowerShell script.
    pub fn for_windows(cx: &mut Cx, options: Option<WindowsUserDataOptions>) -> UserData {
        Self::of_kind(cx, Kind::Windows { persist: options.unwrap_or_default().persist })
    }

    /// A text of your own, written as it is.
    pub fn custom(cx: &mut Cx, content: Text) -> UserData {
        let this = Self::of_kind(cx, Kind::Custom);
        cx.object_mut(this).lines.push(content);
        this
    }

    /// An empty script in the language of an operating system.
    pub fn for_operating_system(cx: &mut Cx, os: OperatingSystemType) -> Result<UserData> {
        match os {
            OperatingSystemType::LINUX => Ok(Self::for_linux(cx, None)),
            OperatingSystemType::WINDOWS => Ok(Self::for_windows(cx, None)),
            OperatingSystemType::UNKNOWN => {
                bail!(Code::InvalidValue, "there is no user data for an unknown operating system";
                hint: "use `UserData.for_linux()`, `UserData.for_windows()` or `UserData.custom(...)`")
            }
        }
    }

    /// Adds lines to the script.
    pub fn add_commands(self, cx: &mut Cx, commands: Rest<Text>) -> Result<()> {
        let target = self.script(cx, "add_commands")?;
        cx.object_mut(target).lines.extend(commands.0);
        Ok(())
    }

    /// Adds lines that run when the script ends, however it ends.
    pub fn add_on_exit_commands(self, cx: &mut Cx, commands: Rest<Text>) -> Result<()> {
        let target = self.script(cx, "add_on_exit_commands")?;
        target.refuse_custom(cx, "add_on_exit_commands")?;
        cx.object_mut(target).on_exit.extend(commands.0);
        Ok(())
    }

    /// Adds lines that download an object of a bucket. Gives the path of the file on the instance.
    pub fn add_s3_download_command(self, cx: &mut Cx, params: S3DownloadOptions) -> Result<Text> {
        let target = self.script(cx, "add_s3_download_command")?;
        target.refuse_custom(cx, "add_s3_download_command")?;
        let is_windows = target.is_windows(cx);
        let folder = if is_windows { "C:/temp/" } else { "/tmp/" };
        let given = params.local_file.filter(|file| file.literal() != Some(""));
        let file = given.unwrap_or_else(|| Text::concat([folder.into(), params.bucket_key.clone()]));
        let bucket = params.bucket.bucket_name(cx);
        let region = |option: &'static str| match &params.region {
            Some(region) => Text::concat([option.into(), region.clone()]),
            None => "".into(),
        };
        let quoted = |before: &'static str, after: &'static str| {
            Text::concat([before.into(), file.clone(), after.into()])
        };
        let lines = match is_windows {
            true => [
                quoted("mkdir (Split-Path -Path '", "' ) -ea 0"),
                Text::concat([
                    "Read-S3Object -BucketName '".into(),
                    bucket,
                    "' -key '".into(),
                    params.bucket_key.clone(),
                    quoted("' -file '", "' -ErrorAction Stop"),
                    region(" -Region "),
                ]),
            ],
            false => [
                quoted("mkdir -p $(dirname '", "')"),
                Text::concat([
                    "aws s3 cp 's3://".into(),
                    bucket,
                    "/".into(),
                    params.bucket_key.clone(),
                    quoted("' '", "'"),
                    region(" --region "),
                ]),
            ],
        };
        cx.object_mut(target).lines.extend(lines);
        Ok(file)
    }

    /// Adds lines that run a file.
    pub fn add_execute_file_command(self, cx: &mut Cx, params: ExecuteFileOptions) -> Result<()> {
        let target = self.script(cx, "add_execute_file_command")?;
        target.refuse_custom(cx, "add_execute_file_command")?;
        let path = params.file_path;
        // Without arguments nothing stands behind the path, not even a space.
        let arguments = params.arguments.filter(|text| text.literal() != Some(""));
        let arguments = arguments.map_or_else(|| "".into(), |text| Text::concat([" ".into(), text]));
        let lines = match target.is_windows(cx) {
            true => vec![
                Text::concat(["&'".into(), path.clone(), "'".into(), arguments]),
                Text::concat([
                    "if (!$?) { Write-Error 'Failed to execute the file \"".into(),
                    path,
                    "\"' -ErrorAction Stop }".into(),
                ]),
            ],
            false => vec![
                "set -e".into(),
                Text::concat(["chmod +x '".into(), path.clone(), "'".into()]),
                Text::concat(["'".into(), path, "'".into(), arguments]),
            ],
        };
        cx.object_mut(target).lines.extend(lines);
        Ok(())
    }

    /// Adds lines that tell CloudFormation, when the script ends, whether a resource is ready.
    pub fn add_signal_on_exit_command(self, cx: &mut Cx, resource: Resource) -> Result<()> {
        let target = self.script(cx, "add_signal_on_exit_command")?;
        target.refuse_custom(cx, "add_signal_on_exit_command")?;
        let stack = cx.stack_of(resource.id())?;
        let main = Node::of(resource.id()).main_child(cx).and_then(|child| cx.cast::<CfnElement>(child));
        let Some(element) = main else {
            bail!(Code::InvalidValue, "`{}` has no resource of its own to tell of", cx.path(resource.id()));
        };
        let parts = |before: &str, after: &str| {
            Text::concat([
                format!("{before} --stack {} --resource ", cx.state(stack).name).into(),
                element.logical_id(),
                " --region ".into(),
                stack.region(cx),
                after.into(),
            ])
        };
        let line = match target.is_windows(cx) {
            true => parts("cfn-signal", " --success ($success.ToString().ToLower())"),
            false => parts(
                "/opt/aws/bin/cfn-signal",
                " -e $exitCode || echo 'Failed to send Cloudformation Signal'",
            ),
        };
        cx.object_mut(target).on_exit.push(line);
        Ok(())
    }

    /// The text that the instance gets.
    pub fn render(self, cx: &Cx) -> Text {
        let state = cx.object(self);
        match &state.kind {
            Kind::Linux { shebang } => join_lines(
                std::iter::once(shebang.clone())
                    .chain(state.trap(&["function exitTrap(){", "exitCode=$?"], &["}", "trap exitTrap EXIT"]))
                    .chain(state.lines.iter().cloned()),
            ),
            Kind::Windows { persist } => state.windows_script(*persist),
            Kind::Custom => join_lines(state.lines.iter().cloned()),
            Kind::Multipart(multipart) => multipart.render(),
        }
    }
}

impl UserData {
    fn of_kind(cx: &mut Cx, kind: Kind) -> UserData {
        cx.make(UserDataState { kind, lines: Vec::new(), on_exit: Vec::new(), level: 0 })
    }

    /// User data of several parts.
    pub(super) fn multipart(cx: &mut Cx, separator: Str) -> UserData {
        Self::of_kind(cx, Kind::Multipart(Multipart { separator, parts: Vec::new(), default: None }))
    }

    /// The parts, where there are several.
    pub(super) fn parts_mut(self, cx: &mut Cx) -> Option<&mut Multipart> {
        match &mut cx.object_mut(self).kind {
            Kind::Multipart(multipart) => Some(multipart),
            _ => None,
        }
    }

    /// Puts user data into this one, as a part. Nothing can stand in itself.
    pub(super) fn take_in(self, cx: &mut Cx, part: UserData) -> Result<()> {
        let mut left = vec![(part, cx.object(self).level + 1)];
        while let Some((next, level)) = left.pop() {
            if next == self || level > MOST_LEVELS {
                bail!(Code::Limit, "user data has parts within parts, more than {MOST_LEVELS} of them or without an end";
                    hint: "does it contain itself?")
            }
            if cx.object(next).level >= level {
                continue;
            }
            let state = cx.object_mut(next);
            state.level = level;
            if let Kind::Multipart(multipart) = &state.kind {
                left.extend(
                    multipart.parts.iter().filter_map(MultipartBody::user_data).map(|it| (it, level + 1)),
                );
            }
        }
        Ok(())
    }

    /// The script to which commands are added: of several parts, the one that was chosen.
    fn script(self, cx: &Cx, function: &str) -> Result<UserData> {
        match &cx.object(self).kind {
            Kind::Multipart(Multipart { default: Some(part), .. }) => part.script(cx, function),
            Kind::Multipart(_) => {
                bail!(Code::InvalidValue, "`{function}` does not know to which part to add";
                    hint: "add a part with `add_user_data_part(part, content_type, true)`")
            }
            _ => Ok(self),
        }
    }

    fn is_windows(self, cx: &Cx) -> bool {
        matches!(cx.object(self).kind, Kind::Windows { .. })
    }

    fn refuse_custom(self, cx: &Cx, function: &str) -> Result<()> {
        if let Kind::Custom = cx.object(self).kind {
            bail!(Code::InvalidValue, "user data of your own does not have `{function}`";
                hint: "use `UserData.for_linux()` or `UserData.for_windows()`");
        }
        Ok(())
    }
}

impl Multipart {
    fn render(&self) -> Text {
        let separator = &self.separator;
        let head = format!("Content-Type: multipart/mixed; boundary=\"{separator}\"\nMIME-Version: 1.0\n");
        let mut lines: Vec<Text> = vec![head.into()];
        for part in &self.parts {
            lines.push(format!("--{separator}").into());
            lines.extend(part.render_body_part());
        }
        lines.push(format!("--{separator}--\n").into());
        join_lines(lines)
    }
}

impl UserDataState {
    /// The lines for the end of the script between those that make them run there; nothing without them.
    fn trap(&self, before: &[&str], after: &[&str]) -> Vec<Text> {
        if self.on_exit.is_empty() {
            return Vec::new();
        }
        let texts = |lines: &[&str]| lines.iter().copied().map(Text::from).collect::<Vec<_>>();
        [texts(before), self.on_exit.clone(), texts(after)].concat()
    }

    fn windows_script(&self, persist: bool) -> Text {
        let success = "$success=($PSItem.Exception.Message -eq \"Success\")";
        let mut lines = self.trap(&["trap {", success], &["break", "}"]);
        lines.extend(self.lines.iter().cloned());
        if !self.on_exit.is_empty() {
            lines.push("throw \"Success\"".into());
        }
        let end = if persist { "</powershell><persist>true</persist>" } else { "</powershell>" };
        Text::concat(["<powershell>".into(), join_lines(lines), end.into()])
    }
}

/// The property of a resource with the text as it is in the end.
pub(crate) fn encoded(user_data: UserData) -> Data {
    Late::new(LateKind::Call("Fn::Base64", late(user_data).into())).into()
}

/// The text as it is when templates are made.
pub(super) fn late(user_data: UserData) -> Text {
    Late::object(user_data.id(), &RENDERED).typed(LateType::Text).into()
}

/// How user data is written: as it is when templates are made.
static RENDERED: Rendering = Rendering::new(|cx, id, _| UserData::at(id).render(cx).into());

/// Lines with line ends between them.
pub(super) fn join_lines(lines: impl IntoIterator<Item = Text>) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    for line in lines {
        if !parts.is_empty() {
            parts.push("\n".into());
        }
        parts.push(line);
    }
    Text::concat(parts)
}
