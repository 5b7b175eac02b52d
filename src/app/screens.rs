//! The screens: which one the audience looks at, and which one whoever presents.

use super::{Action, Lectern, Settings, State};

/// A screen of the machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// What the system calls it; empty if it does not say. Of screens with the same name those after the first have their number with it.
    pub name: String,
    /// Its place in the system's list.
    pub index: usize,
    /// Where its upper left corner is among the others, in pixels.
    pub at: (i32, i32),
    /// Its width and height, in pixels.
    pub size: (u32, u32),
}

/// The screens of the machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screens {
    /// All of them, but for those that show the same as another.
    pub all: Vec<Screen>,
    /// The one that the window is on as long as nothing is shown: its place in the list.
    pub here: usize,
}

/// Which screen is for whom: places in the list of screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// What the audience looks at.
    pub audience: usize,
    /// What whoever presents looks at, if there is a second screen.
    pub presenter: Option<usize>,
}

impl Screens {
    /// The screens that the system lists, where the window is on the one at the place `here` of its list. Of screens that show the same place
    /// only the first counts: whoever stands before one sees what is on the other.
    ///
    /// # Complexity
    /// O(screens²).
    #[must_use]
    pub fn new(list: Vec<Screen>, here: Option<usize>) -> Self {
        let on = here.and_then(|here| list.iter().find(|screen| screen.index == here)).map(|screen| screen.at);
        let mut all: Vec<Screen> = Vec::with_capacity(list.len());
        for screen in list {
            if screen.size.0 > 0 && screen.size.1 > 0 && !all.iter().any(|other| other.overlaps(&screen)) {
                all.push(screen);
            }
        }
        name_apart(&mut all);
        let here = on.and_then(|at| all.iter().position(|screen| screen.covers(at))).unwrap_or(0);
        Self { all, here }
    }

    /// Which screen is for whom: the audience has the one that is wished for by name, or else another one than the window is on; whoever
    /// presents stays where the window is, if that is not the audience's. `None` where no screen is known.
    #[must_use]
    pub fn places(&self, wish: Option<&str>) -> Option<Places> {
        let here = if self.here < self.all.len() { self.here } else { 0 };
        let other_than = |taken: usize| (0..self.all.len()).find(|place| *place != taken);
        let wished = wish.and_then(|name| self.all.iter().position(|screen| !screen.name.is_empty() && screen.name == name));
        let audience = wished.or_else(|| other_than(here)).or_else(|| self.all.first().map(|_| 0))?;
        let presenter = if audience == here { other_than(here) } else { Some(here) };
        Some(Places { audience, presenter })
    }
}

/// Gives screens of the same name, as two of one make have, a number from the second on, from left to right and from top to bottom.
fn name_apart(all: &mut [Screen]) {
    let known: Vec<(String, (i32, i32))> = all.iter().map(|screen| (screen.name.clone(), screen.at)).collect();
    for screen in all.iter_mut().filter(|screen| !screen.name.is_empty()) {
        let before = known.iter().filter(|(name, at)| *name == screen.name && *at < screen.at).count();
        if before > 0 {
            screen.name = format!("{} ({})", screen.name, before + 1);
        }
    }
}

impl Screen {
    fn covers(&self, (x, y): (i32, i32)) -> bool {
        let within = |from: i32, length: u32, at: i32| (i64::from(from)..i64::from(from) + i64::from(length)).contains(&i64::from(at));
        within(self.at.0, self.size.0, x) && within(self.at.1, self.size.1, y)
    }

    /// Whether a corner of one is on the other: screens beside each other share none.
    fn overlaps(&self, other: &Self) -> bool {
        self.covers(other.at) || other.covers(self.at)
    }
}

pub(super) fn screens(state: &mut State, action: Action) {
    match action {
        Action::Screens(screens) => state.screens = screens,
        Action::AudienceOn(name) => state.settings.audience_screen = Some(name),
        Action::SwapScreens => {
            let other = state.places().and_then(|places| state.screens.all.get(places.presenter?));
            if let Some(other) = other {
                state.settings.audience_screen = Some(other.name.clone());
            }
        }
        Action::TogglePresenter => {
            let open = state.has_presenter();
            let has_screen = state.places().is_some_and(|places| places.presenter.is_some());
            if let Some(show) = &mut state.show {
                // Over the picture of an audience nothing opens that was not asked for twice.
                show.presenter = match show.presenter {
                    _ if open => Lectern::Closed,
                    Lectern::WouldCover => Lectern::Open,
                    _ if has_screen => Lectern::Open,
                    _ => Lectern::WouldCover,
                };
            }
        }
        Action::StepNotes(by) => {
            state.settings.notes_size =
                state.settings.notes_size.saturating_add_signed(by).clamp(Settings::NOTES_SIZES.0, Settings::NOTES_SIZES.1);
        }
        _ => {}
    }
}

impl State {
    /// Which screen is for whom.
    #[must_use]
    pub fn places(&self) -> Option<Places> {
        self.screens.places(self.settings.audience_screen.as_deref())
    }

    /// Whether the window of whoever presents is open: during a show, if there is a screen for it or it is asked for.
    #[must_use]
    pub fn has_presenter(&self) -> bool {
        let has_screen = || self.places().is_some_and(|places| places.presenter.is_some());
        self.show.as_ref().is_some_and(|show| match show.presenter {
            Lectern::WhereItFits | Lectern::WouldCover => has_screen(),
            Lectern::Open => true,
            Lectern::Closed => false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(name: &str, index: usize, x: i32) -> Screen {
        Screen { name: name.to_owned(), index, at: (x, 0), size: (1920, 1080) }
    }

    fn screens(names: &[&str], here: usize) -> Screens {
        let list = names.iter().zip(0..).map(|(name, ix)| screen(name, ix, 1920 * i32::try_from(ix).unwrap())).collect();
        Screens::new(list, Some(here))
    }

    /// Who has which screen, by name: "hall / desk".
    fn check(screens: &Screens, wish: Option<&str>, expect: &str) {
        let name = |place: usize| screens.all[place].name.as_str();
        let told = screens
            .places(wish)
            .map_or("none".to_owned(), |places| format!("{} / {}", name(places.audience), places.presenter.map_or("none", name)));
        assert_eq!(told, expect, "{screens:?} {wish:?}");
    }

    #[test]
    fn the_audience_has_the_screen_that_the_window_is_not_on() {
        check(&screens(&["desk", "hall"], 0), None, "hall / desk");
        check(&screens(&["hall", "desk"], 1), None, "hall / desk");
        check(&screens(&["left", "desk", "right"], 1), None, "left / desk");
    }

    #[test]
    fn the_screen_that_is_wished_for_is_the_audiences_as_long_as_it_is_there() {
        check(&screens(&["desk", "hall", "wall"], 0), Some("wall"), "wall / desk");
        check(&screens(&["desk", "hall"], 0), Some("desk"), "desk / hall");
        check(&screens(&["desk", "hall"], 0), Some("gone"), "hall / desk");
        check(&screens(&["desk"], 0), Some("hall"), "desk / none");
    }

    #[test]
    fn one_screen_is_the_audiences_and_no_screen_is_nobodys() {
        check(&screens(&["desk"], 0), None, "desk / none");
        check(&Screens::default(), Some("hall"), "none");
        // A window that is on a screen nobody knows any more.
        check(&screens(&["desk", "hall"], 7), None, "hall / desk");
    }

    #[test]
    fn screens_that_show_the_same_are_one() {
        let mirrored = Screens::new(vec![screen("desk", 0, 0), screen("hall", 1, 0)], Some(1));
        check(&mirrored, None, "desk / none");
        check(&mirrored, Some("hall"), "desk / none");
        let three = Screens::new(vec![screen("desk", 0, 0), screen("copy", 1, 0), screen("hall", 2, 1920)], Some(1));
        check(&three, None, "hall / desk");
        assert_eq!(three.all[1].index, 2, "the place in the system's list");
    }

    #[test]
    fn two_screens_of_one_make_are_told_apart_by_their_number() {
        let twins = screens(&["Dell", "Dell"], 0);
        check(&twins, None, "Dell (2) / Dell");
        check(&twins, Some("Dell"), "Dell / Dell (2)");
        check(&twins, Some("Dell (2)"), "Dell (2) / Dell");
        let listed_otherwise = Screens::new(vec![screen("Dell", 0, 1920), screen("Dell", 1, 0)], Some(1));
        check(&listed_otherwise, Some("Dell (2)"), "Dell (2) / Dell");
        assert_eq!(listed_otherwise.all[0].name, "Dell (2)", "whatever order the system lists them in");
        check(&screens(&["Dell"], 0), Some("Dell (2)"), "Dell / none");
    }

    #[test]
    fn screens_without_a_name_are_told_apart_by_where_they_are() {
        let nameless = screens(&["", ""], 0);
        assert_eq!(nameless.places(Some("")), Some(Places { audience: 1, presenter: Some(0) }));
    }
}
