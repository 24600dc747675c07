//! Accessibility: everything that can be measured, in every state of every page.

use super::places::{self, Place};
use super::steps::DESKTOP;
use anyhow::{Result, ensure};
use e2e::{Options, Session, e2e_test};

/// A laptop, a phone, and a laptop at 400 % zoom.
pub const WIDTHS: [u32; 3] = [1440, 390, 320];

fn screen() -> Options {
    Options { viewport: DESKTOP, ..Options::default() }
}

/// Visits all places and collects all faults, so that one run reports everything.
async fn everywhere(s: &Session, places: Vec<Place>) -> Result<()> {
    let mut faults = Vec::new();
    for place in places {
        place.visit(s).await?;
        let found = s.faults(&screen(), &WIDTHS).await?;
        faults.extend(found.into_iter().map(|fault| format!("{}, {fault}", place.name)));
    }
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

e2e_test!(the_first_chapters, screen(), [Chromium], |s| async move { everywhere(&s, places::story(0..3)).await });

e2e_test!(the_other_chapters, screen(), [Chromium], |s| async move { everywhere(&s, places::story(3..7)).await });

e2e_test!(the_lab, screen(), [Chromium], |s| async move { everywhere(&s, places::lab()).await });

e2e_test!(what_to_do_and_what_it_rests_on, screen(), [Chromium], |s| async move {
    everywhere(&s, places::reference()).await
});

e2e_test!(check_yourself, screen(), [Chromium], |s| async move { everywhere(&s, places::check()).await });

e2e_test!(the_runbook, screen(), [Chromium], |s| async move { everywhere(&s, places::runbook()).await });
