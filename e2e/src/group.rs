//! A child process together with everything it starts: all of it ends when the value is dropped.

use anyhow::Result;
use process_wrap::std::{ChildWrapper, CommandWrap};
use std::process::{Command, Stdio};

/// A process group (a job object on Windows), so that no browser outlives its test.
pub(crate) struct Group(Box<dyn ChildWrapper>);

impl Group {
    /// Starts the command as the leader of a group of its own.
    pub(crate) fn spawn(mut command: Command) -> Result<Self> {
        command.stdin(Stdio::null());
        let mut command = CommandWrap::from(command);
        #[cfg(unix)]
        command.wrap(process_wrap::std::ProcessGroup::leader());
        #[cfg(windows)]
        command.wrap(process_wrap::std::JobObject);
        Ok(Self(command.spawn()?))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // An error means that the group has already ended.
        let _ = self.0.kill();
    }
}
