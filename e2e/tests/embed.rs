//! The embedded stage in a docs page of another origin, in a sandboxed frame, under the strict policy.

use anyhow::{Context, Result, ensure};
use e2e::{Options, Session, e2e_test, paths, serve_docs_page};

/// The embedding page: a frame, and a record of the messages from it.
const DOCS: &str = r#"<!doctype html><html lang="en"><title>Docs</title><h1>Docs</h1>
<iframe class="freezeframe" title="stage" width="720" height="300" sandbox="allow-scripts"></iframe>
<script>
const frame = document.querySelector("iframe");
const heard = [];
addEventListener("message", ({ source, origin, data }) => {
  if (source === frame.contentWindow) heard.push({ ...data, origin });
});
const last = (type) => heard.findLast((message) => message.type === type);
const ask = (fields) => frame.contentWindow.postMessage({ ns: "freezeframe/1", ...fields }, "*");
</script>"#;

/// The origin of the embedding page.
enum Parent {
    Itself,
    SomebodyElse,
    Nobody,
}

/// The script for authors of docs.
fn given_script() -> Result<String> {
    let guide = std::fs::read_to_string(paths::root().join("docs/embedding.md"))?;
    let (_, script) = guide.split_once("```js\n").context("a script in docs/embedding.md")?;
    let (script, _) = script.split_once("```").context("its end")?;
    Ok(script.to_owned())
}

/// Opens the docs page and waits until the stage in it can be used.
async fn open(s: &Session, query: &str, parent: Parent) -> Result<()> {
    s.driver.goto(&serve_docs_page(DOCS).await?).await?;
    let address = format!("{}?embed=stage{query}", s.site.url);
    let frame = match parent {
        Parent::Itself => format!("(() => {{ frame.dataset.src = '{address}'; {} }})()", given_script()?),
        Parent::SomebodyElse => format!("void (frame.src = '{address}&parent=https://docs.example')"),
        Parent::Nobody => format!("void (frame.src = '{address}')"),
    };
    s.js(&frame).await?;
    inside(s).await?;
    s.until_js("performance.getEntriesByName('app-interactive').length > 0").await?;
    s.until_js("!document.body.innerText.includes('Recording up to')").await
}

async fn inside(s: &Session) -> Result<()> {
    s.driver.enter_frame(0).await.context("the frame")
}

async fn outside(s: &Session) -> Result<()> {
    s.driver.enter_default_frame().await.context("the page around")
}

/// Sends a message to the stage from the embedding page, and returns into the frame.
async fn ask(s: &Session, fields: &str) -> Result<()> {
    outside(s).await?;
    s.js(&format!("void ask({{ {fields} }})")).await?;
    inside(s).await
}

/// Waits in the embedding page until this expression is true, and returns into the frame.
async fn hears(s: &Session, expression: &str) -> Result<()> {
    outside(s).await?;
    s.until_js(expression).await?;
    inside(s).await
}

const PLAY: &str = "document.querySelector('.transport-play')";
const VALUE: &str = "document.querySelector('[type=range]').ariaValueText";

e2e_test!(stands_alone_in_somebody_elses_docs, Options::default(), [Chromium], |s| async move {
    open(&s, "&chapter=freeze&theme=light&lang=en", Parent::Itself).await?;
    for absent in [".page-header", ".page-question", ".page-turn", "#stand-in", ".skip-link"] {
        ensure!(s.js(&format!("document.querySelector('{absent}') === null")).await? == true, "{absent} is there");
    }
    ensure!(s.js("document.querySelectorAll('h1').length").await? == 1);
    ensure!(s.js("document.querySelector('.arm .badge').innerText").await? == "MODEL");
    s.sees("Microsoft has not published the mechanism").await?;
    s.sees("; accesses to private pages: 0 of ").await?;
    // Nothing plays by itself, and no question has to be answered first.
    ensure!(s.js(&format!("{PLAY}.ariaLabel")).await? == "Play");
    let before = s.js(VALUE).await?;
    s.js(&format!("{PLAY}.click()")).await?;
    s.until_js(&format!("{VALUE} !== '{}'", before.as_str().context("the slider speaks")?)).await?;
    s.js(&format!("{PLAY}.click()")).await?;
    ensure!(s.js(&format!("{PLAY}.ariaLabel")).await? == "Play");
    // One arm, and a switch to the other.
    ensure!(s.js("document.querySelectorAll('.arm').length").await? == 1);
    s.js("document.querySelectorAll('.embed-sides input')[1].click()").await?;
    s.until_js("document.querySelector('.arm-title').innerText === 'after the update'").await
});

e2e_test!(tells_its_height_and_its_moment, Options::default(), [Chromium], |s| async move {
    open(&s, "&chapter=freeze", Parent::Itself).await?;
    hears(&s, "heard[0]?.type === 'ready' && heard[0].origin === 'null' && !!last('moment')").await?;
    for width in [720, 320, 1000] {
        outside(&s).await?;
        s.js(&format!("void (frame.width = {width})")).await?;
        inside(&s).await?;
        // The frame has the height of the document, so nothing scrolls in it.
        let own = "Math.ceil(document.documentElement.getBoundingClientRect().height)";
        s.until_js(&format!("innerWidth === {width} && innerHeight === {own}")).await?;
        let high = s.js("document.documentElement.scrollHeight").await?;
        ensure!(high.as_f64().is_some_and(|high| high > 200.0), "{high} px at {width}");
        hears(&s, &format!("Math.abs(last('height').px - {high}) < 1")).await?;
        ensure!(s.js("document.documentElement.scrollWidth <= innerWidth").await? == true, "{width} px is enough");
    }
    // A higher frame does not make the document higher, so it cannot grow forever.
    outside(&s).await?;
    s.js("void (frame.height = 2000)").await?;
    inside(&s).await?;
    s.until_js("innerHeight === 2000").await?;
    ensure!(s.js("document.documentElement.getBoundingClientRect().height < 1200").await? == true);
    // Only while the stage rests.
    hears(&s, "last('moment').chapter === 'freeze' && last('moment').hash.endsWith(last('moment').digest)").await?;
    outside(&s).await?;
    let rested = s.js("heard.filter(({ type }) => type === 'moment').length").await?;
    let first = s.js("last('moment').at").await?;
    inside(&s).await?;
    let value = s.js(VALUE).await?;
    ask(&s, "type: 'play'").await?;
    s.until_js(&format!("{VALUE} !== {value}")).await?;
    ask(&s, "type: 'pause'").await?;
    s.until_js(&format!("{PLAY}.ariaLabel === 'Play'")).await?;
    hears(&s, &format!("last('moment').at > {first}")).await?;
    outside(&s).await?;
    ensure!(
        s.js("heard.filter(({ type }) => type === 'moment').length").await?.as_u64() == rested.as_u64().map(|n| n + 1)
    );
    Ok(())
});

e2e_test!(does_what_the_page_around_asks, Options::default(), [Chromium], |s| async move {
    open(&s, "&chapter=freeze&lang=en&theme=light", Parent::Itself).await?;
    let background = "getComputedStyle(document.documentElement).backgroundColor";
    let light = s.js(background).await?;
    // The embedding page turns dark, and its script sends the theme.
    outside(&s).await?;
    s.js("void (document.documentElement.dataset.theme = 'dark')").await?;
    inside(&s).await?;
    s.until_js("document.documentElement.dataset.theme === 'dark'").await?;
    ensure!(s.js(background).await? != light);
    ask(&s, "type: 'theme', value: 'auto'").await?;
    s.until_js("document.documentElement.dataset.theme === undefined").await?;
    ask(&s, "type: 'goto', chapter: 'fix'").await?;
    s.until_js("document.querySelectorAll('.arm').length === 2").await?;
    // The focus stays in the embedding page.
    ensure!(s.js("document.activeElement === document.body").await? == true, "nobody’s focus is taken");
    ask(&s, "type: 'goto', hash: '#v=1&page=freeze&run=freeze.2645&at=18400000000'").await?;
    s.until_js(&format!("document.querySelector('[type=range]') && {VALUE}.startsWith('00:18.4')")).await?;
    hears(&s, "last('moment')?.at === 18400000000").await?;
    // The language changes, and the moment stays.
    ask(&s, "type: 'lang', value: 'de'").await?;
    s.until_js("document.documentElement.lang === 'de' && performance.getEntriesByName('app-interactive').length > 0")
        .await?;
    s.until_js(&format!("document.querySelector('[type=range]') && {VALUE}.startsWith('00:18.4')")).await?;
    s.sees("Zugriffe auf private Seiten: 0 von ").await
});

e2e_test!(ignores_what_is_no_command_and_counts_it, Options::default(), [Chromium], |s| async move {
    open(&s, "&chapter=freeze", Parent::Itself).await?;
    let strange = [
        "null",
        "'play'",
        "['play']",
        "{ type: 'play' }",
        "{ ns: 'freezeframe/2', type: 'play' }",
        "{ ns: 'freezeframe/1', type: 'goto', chapter: 'moon' }",
        "{ ns: 'freezeframe/1', type: 'goto', chapter: 3 }",
        "{ ns: 'freezeframe/1', type: 'goto', hash: '#v=1&' + 'x'.repeat(9999) }",
        "{ ns: 'freezeframe/1', type: 'theme', value: { toString: 'dark' } }",
    ];
    outside(&s).await?;
    for data in strange {
        s.js(&format!("void frame.contentWindow.postMessage({data}, '*')")).await?;
    }
    // From the right origin, but from another frame and not from the embedding page.
    s.js("void document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: `<script>parent.frames[0].postMessage({ ns: 'freezeframe/1', type: 'play' }, '*')</script>` }))").await?;
    inside(&s).await?;
    s.until_js(&format!("document.documentElement.dataset.embedIgnored === '{}'", strange.len() + 1)).await?;
    ensure!(s.js(&format!("{PLAY}.ariaLabel")).await? == "Play");
    ensure!(s.js("document.querySelector('.notices') === null").await? == true);
    // A link with a mistake is reported to the reader and to the embedding page.
    ask(&s, "type: 'goto', hash: '#v=1&run=nobody.5'").await?;
    s.sees("there is no scenario of that name here").await?;
    hears(&s, "last('error')?.problems.length === 1 && last('error').problems[0].includes('nobody.5')").await
});

e2e_test!(
    talks_to_nobody_but_the_page_it_was_told_of,
    // A message to another origin is refused with an error on the console.
    Options { tolerate_errors: true, ..Options::default() },
    [Chromium],
    |s| async move {
        for parent in [Parent::SomebodyElse, Parent::Nobody] {
            open(&s, "&chapter=freeze&theme=light", parent).await?;
            outside(&s).await?;
            s.js("void ['play', 'theme', 'goto'].map((type) => ask({ type, value: 'dark', chapter: 'fix' }))").await?;
            inside(&s).await?;
            // A message of the stage at rest would have arrived by now.
            s.js(&format!("{PLAY}.click()")).await?;
            s.until_js(&format!("{PLAY}.ariaLabel === 'Pause'")).await?;
            s.js(&format!("{PLAY}.click()")).await?;
            s.js("void setTimeout(() => document.body.dataset.later = '', 1000)").await?;
            s.until_js("'later' in document.body.dataset").await?;
            ensure!(s.js("document.documentElement.dataset.theme").await? == "light");
            ensure!(s.js("document.querySelectorAll('.arm').length").await? == 1);
            outside(&s).await?;
            ensure!(s.js("heard.length").await? == 0, "nothing is heard");
        }
        Ok(())
    }
);

e2e_test!(says_what_is_wrong_with_its_address, Options::default(), [Chromium], |s| async move {
    open(&s, "&chapter=moon&theme=sepia&lang=tlh&sound=on", Parent::Itself).await?;
    for wrong in ["“chapter=moon”", "“theme=sepia”", "“lang=tlh”", "“sound=on”"] {
        s.sees(wrong).await?;
    }
    s.until_js("document.querySelectorAll('.arm').length === 2").await?;
    hears(&s, "last('error')?.problems.length === 4 && last('error').problems[0].includes('chapter=moon')").await
});

e2e_test!(opens_in_full_at_the_same_moment, Options::default(), [Chromium], |s| async move {
    open(&s, "&chapter=freeze&lang=de", Parent::Itself).await?;
    ask(&s, "type: 'goto', hash: '#v=1&page=freeze&run=freeze.2645&at=18400000000'").await?;
    s.until_js(&format!("document.querySelector('[type=range]') && {VALUE}.startsWith('00:18.4')")).await?;
    let said = s.js(VALUE).await?;
    let link = "document.querySelector('.open-in-full')";
    ensure!(s.js(&format!("[{link}.target, {link}.rel].join()")).await? == "_blank,noopener");
    let address = s.js(&format!("{link}.href")).await?;
    let address = address.as_str().context("an address")?;
    s.driver.enter_default_frame().await?;
    s.driver.goto(address).await?;
    s.until_js("performance.getEntriesByName('app-interactive').length > 0").await?;
    s.until_js("document.documentElement.lang === 'de' && !!document.querySelector('.page-header')").await?;
    s.until_js(&format!("{VALUE} === {said}")).await
});

// Without `allow-popups` no tab opens, without an error. The address is shown to be copied.
e2e_test!(
    gives_its_address_where_no_tab_may_open,
    Options { tolerate_errors: true, ..Options::default() },
    [Chromium],
    |s| async move {
        open(&s, "&chapter=freeze", Parent::Nobody).await?;
        s.js("document.querySelector('.open-in-full').click()").await?;
        s.until_js("document.querySelector('.open-in-full-address input').value.includes('page=freeze')").await
    }
);

/// The stage at the width of a docs page, of a phone, and at the smallest width.
const WIDTHS: [u32; 3] = [720, 390, 320];

fn frame() -> Options {
    Options { viewport: (720, 560), ..Options::default() }
}

async fn everywhere(s: &Session, queries: &[&str]) -> Result<()> {
    let mut faults = Vec::new();
    for query in queries {
        s.open(&format!("?embed=stage{query}")).await?;
        s.until_js("!document.body.innerText.includes('Recording up to')").await?;
        let found = s.faults(&frame(), &WIDTHS).await?;
        faults.extend(found.into_iter().map(|fault| format!("{query}, {fault}")));
    }
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

e2e_test!(has_no_fault_that_can_be_measured, frame(), [Chromium], |s| async move {
    everywhere(&s, &["", "&chapter=freeze", "&chapter=race", "&chapter=fix", "&chapter=moon&theme=sepia"]).await
});

e2e_test!(nor_in_the_other_chapters, frame(), [Chromium], |s| async move {
    everywhere(&s, &["&chapter=sealed-room", "&chapter=one-send", "&chapter=recovery", "&chapter=what-you-do"]).await
});

e2e_test!(nor_in_german, frame(), [Chromium], |s| async move {
    everywhere(&s, &["&lang=de&chapter=freeze", "&lang=de&chapter=fix"]).await
});
