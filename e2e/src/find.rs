//! Find: elements by role and accessible name, as users of screen readers find them.

use crate::session::COMMAND;
use crate::wait::{until, within};
use crate::{Session, WebElement};
use anyhow::{Context, Result, bail};
use serde_json::json;
use thirtyfour::By;
use thirtyfour::bidi::modules::browsing_context::Locator;

/// The key under which the WebDriver standard names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Session {
    /// Waits for the one element with this ARIA role and exactly this accessible name.
    pub async fn find(&self, role: &str, name: &str) -> Result<WebElement> {
        let found = until(
            self.patience,
            || async { Ok(Some(self.all(role, Some(name)).await?).filter(|found| !found.is_empty())) },
            || async { format!("no {role} “{name}”; on the page: {}", self.names(role).await.join(", ")) },
        )
        .await?;
        one(found, role, name)
    }

    /// Waits for the one `<summary>` with exactly this accessible name. It has no standard role.
    pub async fn disclosure(&self, name: &str) -> Result<WebElement> {
        let ask = || async {
            let mut found = Vec::new();
            for summary in self.driver.find_all(By::Css("summary")).await? {
                if self.name_of(&summary).await? == name {
                    found.push(summary);
                }
            }
            Ok(Some(found).filter(|found| !found.is_empty()))
        };
        let found = until(self.patience, ask, || async { format!("no disclosure “{name}”") }).await?;
        one(found, "disclosure", name)
    }

    /// Waits until no element has this role and name.
    pub async fn gone(&self, role: &str, name: &str) -> Result<()> {
        until(
            self.patience,
            || async { Ok(self.all(role, Some(name)).await?.is_empty().then_some(())) },
            || async { format!("{role} “{name}” is still there") },
        )
        .await
    }

    /// All elements that have this role, and this name if one is given, right now and in page order.
    pub async fn all(&self, role: &str, name: Option<&str>) -> Result<Vec<WebElement>> {
        if role == "image" {
            return self.images(name).await;
        }
        let locator = Locator::accessibility(Some(role.to_owned()), name.map(str::to_owned));
        let browsing = self.bidi.browsing_context();
        let found = within(COMMAND, "finding by role", browsing.locate_nodes(self.page.clone(), locator)).await?;
        let element = |node: &serde_json::Value| {
            WebElement::from_json(json!({ ELEMENT: node["sharedId"] }), self.driver.handle().clone())
        };
        Ok(found.nodes.iter().map(element).collect::<Result<_, _>>()?)
    }

    /// All images: some versions of Chromium find none by their role.
    async fn images(&self, name: Option<&str>) -> Result<Vec<WebElement>> {
        let mut images = Vec::new();
        for image in self.driver.find_all(By::Css("img, [role=img], [role=image]")).await? {
            let label = self.name_of(&image).await?;
            if !label.is_empty() && name.is_none_or(|name| name == label) {
                images.push(image);
            }
        }
        Ok(images)
    }

    /// The names of all elements with this role, for messages.
    async fn names(&self, role: &str) -> Vec<String> {
        let mut names = Vec::new();
        for element in self.all(role, None).await.unwrap_or_default() {
            names.push(format!("“{}”", self.name_of(&element).await.unwrap_or_default()));
        }
        names
    }

    /// Waits until the words are visible in the page.
    pub async fn sees(&self, words: &str) -> Result<()> {
        // `innerText` contains only visible text, unlike `textContent`.
        let shown = format!("document.body.innerText.includes({})", json!(words));
        until(
            self.patience,
            || async { Ok((self.js(&shown).await? == true).then_some(())) },
            || async {
                let text = self.js("document.body.innerText").await.unwrap_or_default();
                format!("“{words}” is not to be seen; the page says: {}", text.as_str().unwrap_or("nothing"))
            },
        )
        .await
    }
}

/// More than one match is a fault of the page: a user could not tell them apart.
fn one(mut found: Vec<WebElement>, role: &str, name: &str) -> Result<WebElement> {
    if found.len() > 1 {
        bail!("{} elements are a {role} “{name}”; give them names that differ", found.len());
    }
    found.pop().context("nothing found")
}

/// One method for each role a test asks for; its name is the role.
macro_rules! roles {
    ($($role:ident),+ $(,)?) => {
        impl Session {
            $(
                #[doc = concat!("Waits for the one ", stringify!($role), " with exactly this accessible name.")]
                pub async fn $role(&self, name: &str) -> Result<WebElement> {
                    self.find(stringify!($role), name).await
                }
            )+
        }
    };
}

// `image` is what ARIA 1.3 calls `img`.
roles!(
    alert,
    application,
    article,
    button,
    cell,
    checkbox,
    combobox,
    complementary,
    dialog,
    figure,
    grid,
    group,
    heading,
    image,
    link,
    list,
    listbox,
    listitem,
    log,
    main,
    menu,
    menuitem,
    meter,
    navigation,
    note,
    option,
    progressbar,
    radio,
    radiogroup,
    region,
    row,
    search,
    searchbox,
    slider,
    spinbutton,
    status,
    switch,
    tab,
    table,
    tablist,
    tabpanel,
    term,
    textbox,
    timer,
    toolbar,
    tree,
    treeitem
);
