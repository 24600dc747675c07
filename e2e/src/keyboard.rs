//! Keyboard: presses keys and reads the focus.

use crate::{Session, WebElement};
use anyhow::{Result, bail};
use http::Method;
use std::sync::Arc;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::{Key, TypingData};

impl Session {
    /// Presses keys, wherever the focus is: `Key::Tab`, `" "`, `"abc"`.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Presses Tab until an element with this role and a name with this beginning has the focus. Returns how often Tab
    /// was pressed.
    ///
    /// # Errors
    /// After `most` presses, with all elements that had the focus.
    pub async fn tab_to(&self, role: &str, name: &str, most: usize) -> Result<usize> {
        let wanted = format!("{role} {name}");
        let mut way = Vec::new();
        for presses in 1..=most {
            self.press(Key::Tab).await?;
            let here = self.focused().await?;
            if here.starts_with(&wanted) {
                return Ok(presses);
            }
            way.push(here);
        }
        bail!("“{wanted}” has not the focus after {most} times Tab; on the way: {}", way.join(" · "))
    }

    /// Role and accessible name of the focused element, such as `button Play`.
    pub async fn focused(&self) -> Result<String> {
        let element = self.driver.active_element().await?;
        Ok(format!("{} {}", self.role_of(&element).await?, self.name_of(&element).await?))
    }

    /// The role that the browser reports to assistive technology.
    pub async fn role_of(&self, element: &WebElement) -> Result<String> {
        self.computed(element, "computedrole").await
    }

    /// The name that the browser reports to assistive technology.
    pub async fn name_of(&self, element: &WebElement) -> Result<String> {
        self.computed(element, "computedlabel").await
    }

    async fn computed(&self, element: &WebElement, what: &str) -> Result<String> {
        let question = Question(format!("/element/{}/{what}", element.element_id()).into());
        Ok(self.driver.handle().cmd(Command::ExtensionCommand(Box::new(question))).await?.value()?)
    }
}

/// A command of the WebDriver standard for which thirtyfour has no method.
#[derive(Debug)]
struct Question(Arc<str>);

impl ExtensionCommand for Question {
    fn parameters_json(&self) -> Option<serde_json::Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        self.0.clone()
    }
}
