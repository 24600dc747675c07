//! Group: a child process with all processes it starts. They end when the value is dropped, and also when this process
//! ends without dropping it.

use anyhow::Result;
use process_wrap::std::{ChildWrapper, CommandWrap};
use std::path::Path;
use std::process::{Command, Stdio};

/// A shell script that runs a command until standard input closes, which happens however this process ends. Then it
/// ends the process group and removes its folder. Windows does not need it: a job object ends with its last handle.
#[cfg(unix)]
const GUARD: &str = r#"
folder=$1; shift
"$@" &
read -r _
trap "" TERM
kill -TERM 0
wait
sleep 1
rm -rf -- "$folder"
kill -KILL 0
"#;

/// A process group (a job object on Windows), so that no browser outlives its test.
pub(crate) struct Group(Box<dyn ChildWrapper>);

impl Group {
    /// Starts the command as the leader of a group of its own; `scratch` is the folder its processes write to.
    pub(crate) fn spawn(command: Command, scratch: &Path) -> Result<Self> {
        let mut command = CommandWrap::from(guarded(command, scratch));
        #[cfg(unix)]
        command.wrap(process_wrap::std::ProcessGroup::leader());
        #[cfg(windows)]
        command.wrap(process_wrap::std::JobObject);
        Ok(Self(command.spawn()?))
    }
}

#[cfg(unix)]
fn guarded(command: Command, scratch: &Path) -> Command {
    let mut guard = Command::new("sh");
    guard.args(["-c", GUARD, "guard"]).arg(scratch).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => guard.env(name, value),
            None => guard.env_remove(name),
        };
    }
    guard.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    guard
}

#[cfg(windows)]
fn guarded(mut command: Command, _: &Path) -> Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

impl Drop for Group {
    fn drop(&mut self) {
        // An error means that the group has already ended.
        let _ = self.0.kill();
    }
}
