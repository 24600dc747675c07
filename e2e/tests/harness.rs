//! Tests of the harness itself with a small page that has known faults: a harness that detects nothing would pass every
//! test.

use anyhow::Result;
use e2e::{Engine, Key, Options, SUBFOLDER, Session, Site, block_on, e2e_test};
use std::sync::LazyLock;
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::TcpStream;

/// A page with everything that the harness has to find. Its script is a file, as the policy demands.
const PAGE: &str = r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Harness</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"></head>
<body><main>
<h1>Harness</h1>
<p id="said">nothing yet</p>
<button id="late" hidden>Play</button>
<button id="log">Log</button><button id="throw">Throw</button><button id="reject">Reject</button>
<button id="inline">Inline</button><button id="remote">Remote</button><button id="missing">Missing</button>
<button>Twin</button><button>Twin</button>
<button hidden>Secret</button><div aria-hidden="true"><span role="button">Ghost</span></div>
<label for="speed">Speed</label> <input type="range" min="0" max="9" value="3" id="speed">
<label><input type="checkbox"> Follow</label>
<details><summary>More</summary>There is more.</details>
<svg role="img" aria-label="Chart" width="9" height="9"></svg>
</main><script src="page.js"></script></body></html>"#;

const SCRIPT: &str = r#"
const on = (id, act) => document.getElementById(id).addEventListener("click", act);
const say = (text) => (document.getElementById("said").textContent = text);
on("late", () => say("playing"));
on("log", () => console.error("logged", { slot: 7 }));
on("throw", () => { throw new Error("thrown"); });
on("reject", () => Promise.reject(new Error("refused")));
on("inline", () => document.body.setAttribute("style", "color: red"));
on("remote", () => fetch("http://localhost:9/").catch(() => {}));
on("missing", () => document.body.append(Object.assign(document.createElement("img"), { src: "missing.png", alt: "" })));
document.getElementById("speed").addEventListener("input", (event) => say(`speed ${event.target.value}`));
setTimeout(() => {
  document.getElementById("late").hidden = false;
  performance.mark("app-interactive");
}, 300);
"#;

const STYLE: &str =
    "body { background: #fff; color: #000 } main { max-width: 40rem } button, input { min-height: 2rem }
@media (prefers-color-scheme: dark) { body { background: #000; color: #fff } }";

/// A folder with that page; it stays until the test process ends.
static DIST: LazyLock<TempDir> = LazyLock::new(|| write_page().expect("a temporary folder can be written"));

fn write_page() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    for (name, text) in [("index.html", PAGE), ("page.js", SCRIPT), ("page.css", STYLE)] {
        std::fs::write(folder.path().join(name), text)?;
    }
    Ok(folder)
}

fn page() -> Options {
    Options { dist: DIST.path().to_owned(), ..Options::default() }
}

fn alone() -> Options {
    Options { own_browser: true, ..page() }
}

fn faulty() -> Options {
    Options { tolerate_errors: true, ..page() }
}

e2e_test!(finds_by_role_and_name, page(), [Chromium], |s| async move {
    s.open("").await?;
    s.heading("Harness").await?;
    // It is shown only after a while: finding it means waiting for it.
    s.button("Play").await?.click().await?;
    s.sees("playing").await?;
    s.slider("Speed").await?.send_keys(Key::Right).await?;
    s.sees("speed 4").await?;
    assert!(!s.checkbox("Follow").await?.is_selected().await?);
    assert_eq!(s.all("button", Some("Twin")).await?.len(), 2);
    s.image("Chart").await?;
    s.disclosure("More").await?.click().await?;
    s.sees("There is more.").await?;
    s.gone("button", "Secret").await?;
    s.gone("button", "Ghost").await
});

e2e_test!(two_with_one_name_are_a_fault, page(), [Chromium], |s| async move {
    s.open("").await?;
    let message = format!("{:#}", s.button("Twin").await.expect_err("two buttons are called Twin"));
    assert!(message.contains("2 elements are a button “Twin”"), "{message}");
    Ok(())
});

e2e_test!(
    what_is_missing_is_named,
    Options { patience: Duration::from_secs(1), ..page() },
    [Chromium],
    |s| async move {
        s.open("").await?;
        let message = format!("{:#}", s.slider("Volume").await.expect_err("there is no such slider"));
        assert!(message.contains("no slider “Volume”; on the page: “Speed”"), "{message}");
        Ok(())
    }
);

e2e_test!(keyboard_and_focus, page(), [Chromium], |s| async move {
    s.open("").await?;
    s.button("Play").await?;
    s.press(Key::Tab).await?;
    assert_eq!(s.focused().await?, "button Play");
    s.press(" ").await?;
    s.sees("playing").await
});

e2e_test!(page_errors_are_seen, faulty(), [Chromium], |s| async move {
    s.open("").await?;
    for (button, error) in [
        ("Log", "console.error: logged {\"slot\":7}"),
        ("Throw", "uncaught: Uncaught Error: thrown"),
        ("Reject", "rejected: Error: refused"),
        ("Missing", "missing.png"),
    ] {
        s.button(button).await?.click().await?;
        s.sees_error(error).await?;
    }
    // They are kept when another page is opened.
    s.open("").await?;
    s.sees_error("refused").await
});

e2e_test!(the_policy_holds_and_is_seen, faulty(), [Chromium], |s| async move {
    s.open("").await?;
    s.button("Inline").await?.click().await?;
    s.sees_error("blocked by the policy: style-src-attr inline").await?;
    s.button("Remote").await?.click().await?;
    s.sees_error("blocked by the policy: connect-src http://localhost:9/").await
});

e2e_test!(in_a_subfolder, page(), [Chromium], |s| async move {
    s.open(SUBFOLDER).await?;
    s.button("Play").await?;
    Ok(())
});

e2e_test!(
    the_readers_settings,
    Options { viewport: (320, 640), dark: true, reduced_motion: true, forced_colors: true, ..page() },
    [Chromium],
    |s| async move {
        s.open("").await?;
        assert_eq!(s.js("innerWidth").await?, 320);
        for setting in ["prefers-color-scheme: dark", "prefers-reduced-motion: reduce", "forced-colors: active"] {
            assert_eq!(s.js(&format!("matchMedia('({setting})').matches")).await?, true, "{setting}");
        }
        s.resize(1024, 700).await?;
        s.until_js("innerWidth === 1024").await
    }
);

e2e_test!(axe_finds_what_is_planted, page(), [Chromium], |s| async move {
    s.open("").await?;
    assert_eq!(s.axe().await?, Vec::<String>::new());
    s.js("document.querySelector('html').removeAttribute('lang')").await?;
    assert!(s.axe().await?.iter().any(|line| line.starts_with("html-has-lang")));
    Ok(())
});

e2e_test!(takes_pictures, page(), [Chromium], |s| async move {
    s.open("").await?;
    let picture = std::fs::read(s.screenshot("harness").await?)?;
    assert!(picture.starts_with(b"\x89PNG"));
    Ok(())
});

#[test]
fn a_test_fails_on_a_page_error_alone() {
    block_on(async {
        let test = tokio::spawn(e2e::run("a-page-error-alone", Engine::Chromium, page(), |s| async move {
            s.open("").await?;
            s.button("Log").await?.click().await?;
            Ok(())
        }));
        let panic = test.await.expect_err("the page logged an error").into_panic();
        let message = panic.downcast::<String>().expect("a panic with a message");
        assert!(message.contains("the page had errors"), "{message}");
    })
}

#[test]
fn an_unbuilt_page_is_explained() {
    block_on(async {
        let empty = tempfile::tempdir().expect("a temporary folder can be made");
        let error = Site::start(empty.path()).await.err().expect("there is no page");
        assert!(error.to_string().contains("run `cargo xtask build` first"), "{error}");
    })
}

#[test]
fn nothing_is_left_running() -> Result<()> {
    block_on(async {
        let session = Session::start(Engine::Chromium, &alone()).await?;
        let driver = session.driver.handle().server_url().authority().to_owned();
        let capabilities = serde_json::to_value(session.driver.handle().capabilities())?;
        let browser = capabilities["goog:chromeOptions"]["debuggerAddress"].as_str().expect("an address").to_owned();
        for address in [&driver, &browser] {
            assert!(TcpStream::connect(address).await.is_ok(), "{address} should listen");
        }
        drop(session);
        for address in [&driver, &browser] {
            assert!(TcpStream::connect(address).await.is_err(), "{address} still listens");
        }
        Ok(())
    })
}

/// The page works for ten milliseconds; on a busy machine it gets only a part of them, so the test demands little.
#[test]
fn planted_work_shows_in_the_cost_of_a_frame() -> Result<()> {
    block_on(async {
        let session = Session::start(Engine::Chromium, &alone()).await?;
        session.open("").await?;
        let second = Duration::from_secs(1);
        let idle = session.frames(second).await?;
        session
            .js("(function tick() {
               const end = performance.now() + 10;
               while (performance.now() < end);
               for (const width of ['1rem', '2rem']) { document.body.style.padding = width; document.body.offsetWidth; }
               requestAnimationFrame(tick);
             })()")
            .await?;
        let busy = session.frames(second).await?;
        session.quit(false).await?;
        assert!(idle.layouts < 0.5 && busy.layouts > 1.5, "{idle:?} {busy:?}");
        assert!(busy.main_thread_ms > idle.main_thread_ms + 2.0, "{idle:?} {busy:?}");
        assert!(busy.callback_ms > 2.0, "{idle:?} {busy:?}");
        Ok(())
    })
}

#[test]
fn a_cold_load_is_measured() -> Result<()> {
    block_on(async {
        let session = Session::start(Engine::Chromium, &alone()).await?;
        let load = session.load("").await?;
        session.quit(false).await?;
        let files = [PAGE, SCRIPT, STYLE];
        let bytes = u64::try_from(files.iter().map(|file| file.len()).sum::<usize>())?;
        // Each answer has a head beside its body.
        assert!(load.bytes > bytes && load.bytes < bytes + 3 * 1024, "{load:?}");
        assert_eq!(load.files.len(), 3, "{load:?}");
        // At least the 300 ms of the page and three round trips of 150 ms.
        assert!(load.interactive_ms > 600.0 && load.first_paint_ms > 150.0 && load.heap_bytes > 0, "{load:?}");
        Ok(())
    })
}
