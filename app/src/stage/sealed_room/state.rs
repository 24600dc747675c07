//! State of the sealed room: the page and actor that the reader has chosen, and the result of the last try.

use sim_core::model::command::Command;
use sim_core::model::scenario::Isolation;
use sim_core::show::frame::{Actor, Frame, Got, How, TryView};

use crate::words::sealed as words;

/// The choice of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomChoice {
    /// The index of the page.
    pub page: u32,
    /// The actor that tries to reach it.
    pub actor: Actor,
    /// Whether the actor reads or changes the page.
    pub how: How,
    /// Whether all actors tried last, rather than the chosen one alone.
    pub all: bool,
}

/// A private page, and the administrator, who can read all memory of an ordinary VM.
impl Default for RoomChoice {
    fn default() -> RoomChoice {
        RoomChoice { page: 6, actor: Actor::HostAdmin, how: How::Read, all: false }
    }
}

/// An action of the reader in the sealed room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose a page.
    Page(u32),
    /// Choose an actor.
    Actor(Actor),
    /// Choose between reading and changing.
    How(How),
    /// Let the chosen actor try.
    Try,
    /// Let all actors try.
    TryAll,
    /// Open the same run with the same tries in a VM with this isolation.
    Seal(Isolation),
}

impl RoomChoice {
    /// The choice after an action.
    #[must_use]
    pub fn after(self, action: Action) -> RoomChoice {
        match action {
            Action::Page(page) => RoomChoice { page, ..self },
            Action::Actor(actor) => RoomChoice { actor, ..self },
            Action::How(how) => RoomChoice { how, ..self },
            Action::Try => RoomChoice { all: false, ..self },
            Action::TryAll => RoomChoice { all: true, ..self },
            Action::Seal(_) => self,
        }
    }

    /// The commands for the tries: of the chosen actor, or of all.
    #[must_use]
    pub fn commands(self) -> Vec<Command> {
        let RoomChoice { page: chunk, actor, how, all } = self;
        let tries = Actor::ALL.into_iter().filter(|one| all || *one == actor);
        tries.map(|actor| Command::Try { actor, chunk, how }).collect()
    }

    /// The result of the tries at the moment shown, if an actor tried the chosen page then.
    #[must_use]
    pub fn result(self, frame: &Frame) -> Option<TryResult> {
        let here = |made: &&TryView| (made.at, made.chunk, made.how) == (frame.at, self.page, self.how);
        let last = frame.tries.iter().rev().find(here)?;
        if !self.all {
            return Some(TryResult::One(*last));
        }
        let tries = latest(frame, self.page, self.how);
        let through = tries.iter().flatten().filter(|made| made.got != Got::Nothing).count() as u64;
        let actors = tries.iter().flatten().count();
        Some(TryResult::All { page: self.page, got: last.got, through, actors })
    }
}

/// The result of tries to reach a page at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryResult {
    /// One actor tried.
    One(TryView),
    /// All actors tried.
    All {
        /// The page.
        page: u32,
        /// What the last of them got: a page is private or shared for all of them alike.
        got: Got,
        /// How many reached the page.
        through: u64,
        /// How many tried.
        actors: usize,
    },
}

impl TryResult {
    /// The result in a sentence.
    #[must_use]
    pub fn words(&self) -> String {
        match *self {
            TryResult::One(tried) => result(&tried),
            TryResult::All { page, got: Got::Nothing, through, actors } => {
                words::tried_all_refused(page, through, actors)
            }
            TryResult::All { page, got: Got::Shared, through, actors } => {
                words::tried_all_shared(page, through, actors)
            }
            TryResult::All { page, got: Got::Private, through, actors } => {
                words::tried_all_private(page, through, actors)
            }
        }
    }
}

/// The latest try of each actor on a page, in the order of `Actor::ALL`.
#[must_use]
pub fn latest(frame: &Frame, page: u32, how: How) -> [Option<TryView>; 4] {
    Actor::ALL.map(|actor| {
        let wanted = |made: &&TryView| (made.actor, made.chunk, made.how) == (actor, page, how);
        frame.tries.iter().rev().find(wanted).copied()
    })
}

/// The result of a try, as a sentence.
#[must_use]
pub fn result(made: &TryView) -> String {
    let (who, page) = (actor(made.actor), made.chunk);
    match (made.got, made.how) {
        (Got::Nothing, How::Read) => words::tried_refused_read(who, page),
        (Got::Nothing, How::Write) => words::tried_refused_write(who, page),
        (Got::Shared, How::Read) => words::tried_shared_read(who, page),
        (Got::Shared, How::Write) => words::tried_shared_write(who, page),
        (Got::Private, How::Read) => words::tried_private_read(who, page),
        (Got::Private, How::Write) => words::tried_private_write(who, page),
    }
}

/// The name of an actor at the start of a sentence.
#[must_use]
pub fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::HostAdmin => words::actor_admin(),
        Actor::Hypervisor => words::actor_hypervisor(),
        Actor::Rootkit => words::actor_rootkit(),
        Actor::Device => words::actor_device(),
    }
}

/// The slug of the scenario of the sealed room with this isolation.
#[must_use]
pub fn slug(isolation: Isolation) -> &'static str {
    match isolation {
        Isolation::Snp => "sealed-room",
        Isolation::Tdx => "sealed-room-tdx",
        Isolation::None => "sealed-room-classic",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::route;
    use crate::shell::state::{Action as PageAction, AppState, reduce};
    use crate::stage::state::Action as StageAction;
    use crate::story::chapters::CHAPTERS;
    use crate::story::state::Action as StoryAction;
    use crate::words::{Language, speak};

    fn recorded(mut state: AppState) -> AppState {
        while state.stage.records() {
            state = reduce(state, PageAction::Stage(StageAction::Record));
        }
        reduce(state, PageAction::Stage(StageAction::Record))
    }

    /// The chapter of the sealed room, with its question skipped.
    fn room() -> AppState {
        let chapter = CHAPTERS.iter().position(|chapter| chapter.slug == "sealed-room").expect("it is there");
        let state = recorded(AppState::open(&route::to_page(CHAPTERS[chapter].slug)));
        reduce(state, PageAction::Story(StoryAction::Skip))
    }

    fn acted(state: AppState, action: Action) -> AppState {
        recorded(reduce(state, PageAction::Stage(StageAction::Room(action))))
    }

    fn announced(state: &AppState) -> String {
        state.stage.announced().unwrap_or_default()
    }

    #[test]
    fn the_result_of_a_try_comes_from_the_run() {
        let state = acted(room(), Action::Try);
        let frame = &state.stage.frames[0];
        assert_eq!((frame.oracle.tried_private, frame.oracle.allowed_private), (1, 0));
        assert_eq!(
            announced(&state),
            "The administrator tried to read page 6: refused by the processor. The page is private."
        );
        let all = acted(acted(state.clone(), Action::How(How::Write)), Action::TryAll);
        assert_eq!(announced(&all), "Page 6 is private: 0 of 4 got through.");
        assert_eq!(all.stage.frames[0].oracle.tried_private, 5);
        assert_eq!(all.stage.at, state.stage.at, "it shows at once");
        let shared = acted(acted(acted(all, Action::Page(0)), Action::Actor(Actor::Device)), Action::Try);
        assert!(announced(&shared).starts_with("A device has changed page 0."), "{}", announced(&shared));
        assert_eq!(shared.stage.frames[0].oracle.tried_private, 5, "a shared page does not count");
        let undone = reduce(reduce(shared, PageAction::Stage(StageAction::Undo)), PageAction::Stage(StageAction::Undo));
        assert_eq!(undone.stage.frames[0].tries.len(), 1, "what was tried together is undone together");
    }

    #[test]
    fn a_link_reopens_what_was_tried() {
        let state = acted(acted(room(), Action::Actor(Actor::Rootkit)), Action::Try);
        let reopened = recorded(AppState::open(&state.link()));
        assert_eq!((reopened.stage.frames.clone(), reopened.stage.notices.clone()), (state.stage.frames, vec![]));
    }

    #[test]
    fn the_same_tries_in_a_room_sealed_by_something_else() {
        let state = acted(room(), Action::TryAll);
        let tdx = acted(state.clone(), Action::Seal(Isolation::Tdx));
        assert_eq!((tdx.stage.slug, tdx.stage.at), ("sealed-room-tdx", state.stage.at));
        assert_eq!(tdx.stage.frames[0].tries, state.stage.frames[0].tries, "refused just the same");
        let classic = acted(tdx, Action::Seal(Isolation::None));
        assert_eq!(announced(&classic), "Nothing seals page 6 of a classic VM: 4 of 4 got through.");
        assert_eq!(acted(classic, Action::Seal(Isolation::Snp)).stage.frames, state.stage.frames, "and back");
    }

    #[test]
    fn nothing_is_tried_before_the_question() {
        let chapter = CHAPTERS.iter().position(|chapter| chapter.slug == "sealed-room").expect("it is there");
        let state = recorded(AppState::open(&route::to_page(CHAPTERS[chapter].slug)));
        assert_eq!(acted(state, Action::Try).stage.frames[0].tries, []);
    }

    #[test]
    fn more_than_a_link_can_carry_is_refused() {
        let mut state = room();
        for _ in 0..30 {
            state = acted(state, Action::TryAll);
        }
        assert_eq!(announced(&state), words::no_more());
        let reopened = recorded(AppState::open(&state.link()));
        assert_eq!((reopened.stage.notices.len(), &reopened.stage.frames), (0, &state.stage.frames));
    }

    #[test]
    fn every_result_has_a_sentence_of_its_own_in_every_language() {
        for language in Language::ALL {
            speak(language);
            let made = acted(room(), Action::Try).stage.frames[0].tries[0];
            let mut said: Vec<String> = [Got::Nothing, Got::Shared, Got::Private]
                .into_iter()
                .flat_map(|got| How::ALL.map(|how| result(&TryView { got, how, ..made })))
                .collect();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), 6, "{said:#?}");
        }
    }
}
