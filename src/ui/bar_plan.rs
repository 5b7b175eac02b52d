//! What the top bar shows at a width: everything, or less in a fixed order, so that nothing is ever cut or overlaps.

/// The widths of the parts of the bar, in points, gaps included.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Widths {
    /// The name and the line below it, in full.
    pub name: f32,
    /// As little of the name as still says something.
    pub short_name: f32,
    /// Back and forward.
    pub history: f32,
    /// The tabs side by side.
    pub tabs: f32,
    /// The tabs as one button with a menu.
    pub tab_menu: f32,
    /// The search field with its hint and keys.
    pub search: f32,
    /// The search field with its hint alone.
    pub short_search: f32,
    /// As little of a search field as one can type in.
    pub least_search: f32,
    /// The languages.
    pub languages: f32,
    /// The size of text and the theme.
    pub look: f32,
    /// The arrangement of the chart, which follows the tabs.
    pub layout: f32,
    /// The saved views, which are always there.
    pub views: f32,
    /// The button that begins a show, in words.
    pub present: f32,
    /// The same as a sign: one of the two is always there.
    pub short_present: f32,
    /// The main menu, which is always there.
    pub menu: f32,
}

/// What the bar shows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a part of the bar that is there or not")]
pub(super) struct Plan {
    /// How wide the name may be.
    pub name: f32,
    /// How the tabs are shown.
    pub tabs: Tabs,
    /// How wide the search field is.
    pub search: f32,
    /// Whether it shows its keys.
    pub hint: bool,
    /// Whether the button that begins a show says so in words.
    pub present: bool,
    /// Whether the languages are in the bar.
    pub languages: bool,
    /// Whether the size of text and the theme are in the bar.
    pub look: bool,
}

/// How the tabs are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tabs {
    /// Side by side in the bar.
    #[default]
    Row,
    /// Side by side in a row of their own below the bar.
    Below,
    /// As one button with a menu.
    Menu,
}

/// The fullest plan that fits into `room` points.
#[must_use]
pub(super) fn plan(widths: &Widths, room: f32) -> Plan {
    let full = Plan { name: widths.name, tabs: Tabs::Row, search: widths.search, hint: true, present: true, languages: true, look: true };
    // A row of their own serves all lenses at a glance; where not even that holds them, they are a menu, and the row is saved.
    let tabs = if widths.tabs + widths.layout <= room { Tabs::Below } else { Tabs::Menu };
    let below = Plan { tabs, ..full };
    let sign = Plan { present: false, ..below };
    let no_hint = Plan { search: widths.short_search, hint: false, ..sign };
    let short_name = Plan { name: widths.short_name, ..no_hint };
    let no_languages = Plan { languages: false, ..short_name };
    let no_look = Plan { look: false, ..no_languages };
    let least = Plan { search: widths.least_search, ..no_look };
    let steps = [full, below, sign, no_hint, short_name, no_languages, no_look, least];
    let mut plan = steps.into_iter().find(|plan| used(widths, plan) <= room).unwrap_or(least);
    // What is left over goes to a search field that is too short for its hint, then to the name, then to nobody.
    let spare = (room - used(widths, &plan)).max(0.0);
    plan.search = (plan.search + spare).min(plan.search.max(widths.short_search));
    let spare = (room - used(widths, &plan)).max(0.0);
    plan.name = (plan.name + spare).min(widths.name);
    plan
}

/// How many points a plan takes.
#[must_use]
pub(super) fn used(widths: &Widths, plan: &Plan) -> f32 {
    let tabs = match plan.tabs {
        Tabs::Row => widths.tabs + widths.layout,
        Tabs::Below => 0.0,
        Tabs::Menu => widths.tab_menu + widths.layout,
    };
    let languages = if plan.languages { widths.languages } else { 0.0 };
    let look = if plan.look { widths.look } else { 0.0 };
    let present = if plan.present { widths.present } else { widths.short_present };
    plan.name + widths.history + tabs + plan.search + languages + look + widths.views + present + widths.menu
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(scale: f32) -> Widths {
        Widths {
            name: 220.0 * scale,
            short_name: 90.0 * scale,
            history: 64.0 * scale,
            tabs: 900.0 * scale,
            tab_menu: 130.0 * scale,
            search: 260.0 * scale,
            short_search: 180.0 * scale,
            least_search: 60.0 * scale,
            languages: 70.0 * scale,
            look: 64.0 * scale,
            layout: 32.0 * scale,
            views: 32.0 * scale,
            present: 100.0 * scale,
            short_present: 32.0 * scale,
            menu: 32.0 * scale,
        }
    }

    #[test]
    fn the_bar_never_needs_more_room_than_there_is() {
        for scale in [0.8, 1.0, 1.5, 2.0] {
            for room in [1000.0, 1280.0, 1600.0, 3840.0] {
                let plan = plan(&widths(scale), room);
                assert!(used(&widths(scale), &plan) <= room, "{scale} {room} {plan:?}");
            }
        }
    }

    #[test]
    fn with_more_room_the_bar_never_shows_less() {
        let shown = |plan: Plan| {
            let yes = [plan.hint, plan.present, plan.tabs != Tabs::Menu, plan.languages, plan.look];
            yes.into_iter().filter(|yes| *yes).count()
        };
        let plans: Vec<Plan> = (4..40_u8).map(|room| plan(&widths(1.0), f32::from(room) * 50.0)).collect();
        assert!(plans.windows(2).all(|pair| shown(pair[0]) <= shown(pair[1])));
        assert_eq!(plans.last().map(|plan| plan.name), Some(220.0));
    }
}
