//! The end of the road: the principals as a strip of marks.

use emath::{Align, Pos2, Rect, Vec2};

use super::Page;
use crate::drawing::{Ink, Role, Spot, Target};
use crate::lens::sheet::{CAPTION, MARGIN, STRONG};
use crate::road::Principal;
use crate::theme::{CORNER_SMALL, Space, Tint};
use crate::tr;

/// The size of a mark.
const MARK: Vec2 = Vec2::new(40.0, 32.0);
/// Between marks.
const GAP: f32 = 6.0;

impl Page<'_, '_> {
    /// The principals, each with a mark that names it and its bodies that decide.
    pub(super) fn principals(&mut self) {
        let principals = &self.answer.road.principals;
        let concerned = principals.iter().filter(|principal| principal.concerned).count();
        if principals.is_empty() {
            return;
        }
        // Where all have the same bodies they decide together.
        let together = principals.len() > 1 && principals.windows(2).all(|pair| matches!(pair, [a, b] if a.bodies == b.bodies));
        let how = match (self.only(), together) {
            (Some(_), _) if concerned > 1 => "one",
            (_, true) => "together",
            (_, false) => "each",
        };
        self.section(&tr!(self.request.language, "road-principals", count = concerned, how = how));
        let columns = (((self.sheet.inner() + GAP) / (MARK.x + GAP)).floor()).max(1.0);
        let mut at = Pos2::new(MARGIN, self.y);
        let right = MARGIN + columns * (MARK.x + GAP);
        for principal in principals {
            if at.x + MARK.x > right {
                at = Pos2::new(MARGIN, at.y + MARK.y + GAP);
            }
            self.principal(principal, Rect::from_min_size(at, MARK));
            at.x += MARK.x + GAP;
        }
        self.y = at.y + MARK.y + Space::Close.pts();
    }

    fn principal(&mut self, principal: &Principal, rect: Rect) {
        let Some(owner) = principal.owner(self.request.graph) else { return };
        let lane = self.request.graph.owner_lane(owner);
        let name = self.sheet.say(&owner.name);
        let short = self.sheet.say(&owner.short).to_owned();
        let bodies = self.listed(&principal.bodies);
        let said = match (principal.concerned, bodies.is_empty()) {
            (true, false) => tr!(self.request.language, "road-principal", name = name, bodies = bodies),
            (true, true) => tr!(self.request.language, "road-principal-unknown", name = name),
            (false, _) => tr!(self.request.language, "road-principal-not", name = name),
        };
        let short = if short.is_empty() { name.chars().take(2).collect() } else { short };
        if principal.concerned && !principal.bodies.is_empty() {
            self.sheet.area(rect, CORNER_SMALL, Some(self.lane(lane, Tint::Strong)), None);
            self.sheet.line_in(rect, Align::Center, STRONG.ink(self.lane(lane, Tint::OnStrong)), &short);
        } else {
            self.sheet.area(rect, CORNER_SMALL, Some(Ink::Paper), Some(Ink::Hairline));
            self.sheet.line_in(rect, Align::Center, CAPTION, &short);
        }
        let body = principal.bodies.first().copied();
        self.sheet.spot(Spot { rect, role: Role::ListItem, name: said.into(), target: body.map(Target::Body), body, chosen: false });
    }
}
