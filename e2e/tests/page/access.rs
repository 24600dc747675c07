//! For everybody: what can be measured of it, on every page, in every state of it.

use super::places::{self, Place};
use anyhow::{Result, ensure};
use e2e::{Options, Session, e2e_test};

const DESKTOP: (u32, u32) = (1440, 900);
/// A laptop, a phone, and a laptop enlarged four times.
const WIDTHS: [u32; 3] = [1440, 390, 320];

fn screen() -> Options {
    Options { viewport: DESKTOP, ..Options::default() }
}

/// Goes everywhere and keeps every fault, so that one run says all.
async fn everywhere(s: &Session, places: Vec<Place>) -> Result<()> {
    let mut faults = Vec::new();
    for place in places {
        place.visit(s).await?;
        let mut keep = |how: &str, found: Vec<String>| {
            faults.extend(found.into_iter().map(|fault| format!("{}, {how}: {fault}", place.name)));
        };
        for (colours, options) in [
            ("light", screen()),
            ("dark", Options { dark: true, ..screen() }),
            ("forced colours", Options { forced_colors: true, ..screen() }),
        ] {
            s.prefer(&options).await?;
            keep(colours, s.axe().await?);
        }
        s.prefer(&screen()).await?;
        keep("focus", s.unseen_focus().await?);
        for width in WIDTHS {
            s.resize(width, DESKTOP.1).await?;
            let at = format!("{width} px");
            keep(&at, s.small_targets().await?);
            keep(&at, s.sideways().await?);
            keep(&at, s.cut_off().await?);
            keep(&at, s.overlaps().await?);
        }
        s.resize(DESKTOP.0, DESKTOP.1).await?;
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
