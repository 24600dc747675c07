//! Takes a screenshot of the built page: `cargo run -p e2e --bin shoot -- '#lab' lab.png --size 390x844 --dark`.

use anyhow::{Context, Result, bail};
use e2e::{Engine, Options, Session};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
shoot <address> <picture.png> [options]

  <address>            below the page's top: '', '#lab', 'docs/freezeframe/'
  --dist FOLDER        another folder than dist/
  --size WIDTHxHEIGHT  CSS pixels, 1280x800 if not given
  --full               the whole page instead of what fits the window
  --dark               the reader prefers a dark page
  --reduced            the reader prefers less motion
  --forced             the reader's system sets the colours
  --click NAME         click the button of that name; as often as wanted, in order
  --wait-js EXPR       wait until the JavaScript expression is true; also in order";

/// What to do before the screenshot.
enum Step {
    Click(String),
    Wait(String),
}

struct Wish {
    address: String,
    picture: PathBuf,
    options: Options,
    full: bool,
    steps: Vec<Step>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let Some(wish) = parse(std::env::args().skip(1))? else {
        println!("{HELP}");
        return Ok(());
    };
    let session = Session::start(Engine::Chromium, &wish.options).await?;
    let done = shoot(&session, &wish).await;
    // The errors of the page are shown even if the screenshot failed.
    for error in session.errors().await.unwrap_or_default() {
        eprintln!("page error: {error}");
    }
    done
}

async fn shoot(session: &Session, wish: &Wish) -> Result<()> {
    session.open(&wish.address).await?;
    for step in &wish.steps {
        match step {
            Step::Click(name) => session.button(name).await?.click().await?,
            Step::Wait(expression) => session.until_js(expression).await?,
        }
    }
    if wish.full {
        let height = session.js("document.documentElement.scrollHeight").await?.as_u64().context("a height")?;
        session.resize(wish.options.viewport.0, u32::try_from(height)?).await?;
    }
    let picture = session.driver.screenshot_as_png().await?;
    std::fs::write(&wish.picture, picture).with_context(|| format!("cannot write {}", wish.picture.display()))?;
    println!("{}", wish.picture.display());
    Ok(())
}

/// Reads the command line; `None` if help is requested.
fn parse(arguments: impl Iterator<Item = String>) -> Result<Option<Wish>> {
    let mut options = Options::default();
    let (mut full, mut steps, mut plain) = (false, Vec::new(), Vec::new());
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{argument} needs a value\n\n{HELP}"));
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            "--dist" => options.dist = value()?.into(),
            "--size" => options.viewport = size(&value()?)?,
            "--full" => full = true,
            "--dark" => options.dark = true,
            "--reduced" => options.reduced_motion = true,
            "--forced" => options.forced_colors = true,
            "--click" => steps.push(Step::Click(value()?)),
            "--wait-js" => steps.push(Step::Wait(value()?)),
            unknown if unknown.starts_with("--") => bail!("unknown option {unknown}\n\n{HELP}"),
            _ => plain.push(argument),
        }
    }
    let Ok([address, picture]) = <[String; 2]>::try_from(plain) else {
        bail!("an address and a picture's name are needed\n\n{HELP}");
    };
    Ok(Some(Wish { address, picture: picture.into(), options, full, steps }))
}

fn size(text: &str) -> Result<(u32, u32)> {
    let (width, height) = text.split_once('x').context("a size is written 1280x800")?;
    Ok((width.parse()?, height.parse()?))
}
