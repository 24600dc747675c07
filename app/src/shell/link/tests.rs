//! Links are read as they were written, and every mistake is reported.

use sim_core::model::command::Command;
use sim_core::model::machine::handler::HandlerKind;

use super::*;

fn link() -> Link {
    Link {
        page: Page::Lab,
        slug: "freeze",
        seed: 2645,
        at: SimTime(17_914_309_735),
        speed: Speed::Send,
        set: vec![("costs.gap_ns".into(), 40_000), ("mechanism".into(), 1)],
        commands: vec![
            Given { at: SimTime(5), command: Command::SwapHandler(HandlerKind::After) },
            Given { at: SimTime(9), command: Command::ResetVm },
        ],
        race: Some((SimTime(1_506_000_000), -9_000)),
        digest: Some(0x00ab_cdef_0123_4567),
    }
}

#[test]
fn what_is_written_is_read_back() {
    assert_eq!(read(&write(&link())), Ok(Some(Opened::Moment(link()))));
    let bare = Link { set: vec![], commands: vec![], race: None, digest: None, ..link() };
    assert_eq!(read(&write(&bare)), Ok(Some(Opened::Moment(bare))));
    let told = Link { page: Page::Chapter(2), ..link() };
    assert_eq!(read(&write(&told)), Ok(Some(Opened::Moment(told))));
    assert_eq!(read(&route::to_page(route::SOURCES)), Ok(Some(Opened::Page(Page::Sources, None))));
    let part = Opened::Page(Page::Check, Some("refresher".into()));
    assert_eq!(read(&route::to_view(route::CHECK, "refresher")), Ok(Some(part)));
    assert!(write(&link()).len() < 200, "short enough for a chat message");
}

#[test]
fn an_address_without_a_link_is_no_mistake() {
    assert_eq!(read(""), Ok(None));
    assert_eq!(read("#"), Ok(None));
    assert_eq!(read("#stage"), Ok(None));
}

#[test]
fn all_mistakes_are_said_at_once() {
    let problems = |text: &str| read(text).expect_err(text).len();
    assert_eq!(problems("#v=2&run=nobody.1&at=x&speed=warp&do=1.fly&race=1&digest=zz&colour=red"), 8);
    assert_eq!(problems("#v=1&at=999999999999999"), 1);
    assert_eq!(problems("#v=1&run=freeze"), 1);
    assert_eq!(problems("#v=1&page=check&view=../x"), 1);
    assert_eq!(problems("#run=freeze.1"), 1);
    assert_eq!(problems(&format!("#v=1&do={}", "9".repeat(5000))), 1);
    let shown = read("#v=1&run=<script>alert(1)</script>").expect_err("not a run");
    assert!(shown[0].len() < 120, "{shown:?}");
}

/// Reading never panics and never takes long, whatever the text.
#[test]
fn noise_is_refused() {
    let alphabet = ['v', '=', '1', '&', '.', ',', '9', 'é', '%', 'r', 'u', 'n', '-'];
    let mut state = 7_u32;
    for length in 0..300 {
        let text: String = (0..length)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                alphabet[(state >> 24) as usize % alphabet.len()]
            })
            .collect();
        let _ = read(&format!("#v=1&{text}"));
    }
}
