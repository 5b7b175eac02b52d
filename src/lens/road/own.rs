//! A matter that concerns one principal alone, which no rule leads through the collaboration: it decides itself.

use super::Page;
use crate::graph::BodyIx;
use crate::model::{Concern, LaneId};
use crate::theme::Space;
use crate::tr;

impl Page<'_, '_> {
    /// The lane of the only principal that the matter concerns, unless the file has a condition for just that.
    pub(super) fn only(&self) -> Option<&LaneId> {
        let concerns = self.request.asked.matter.concerns.as_ref();
        let Some(Concern::One(lane)) = concerns else { return None };
        let ruled = self.request.graph.organisation().conditions.iter().any(|condition| condition.concerns.as_ref() == concerns);
        (!ruled).then_some(lane)
    }

    /// Who decides comes first; the forums are only places to meet.
    pub(super) fn own_affair(&mut self, lane: &LaneId) {
        let language = self.request.language;
        let title = tr!(language, "road-own", who = self.principal_of(lane));
        let asked = self.asked_for();
        let lead = if asked.is_empty() { tr!(language, "road-own-lead") } else { tr!(language, "road-own-lead-of", asked = asked) };
        self.y = self.sheet.head(&title, &lead) - Space::Close.pts();
        self.power();
        self.principals();
        let answer = self.answer;
        let forums: Vec<(BodyIx, BodyIx)> = answer.forums.iter().map(|forum| (forum.body, forum.body)).collect();
        let near = answer.near.iter().filter_map(|near| Some((near.body, near.above?)));
        let places: Vec<(BodyIx, BodyIx)> = forums.into_iter().chain(near).collect();
        if !places.is_empty() {
            self.section(&tr!(language, "road-meet"));
        }
        for (body, from) in places {
            let reason = answer.fitting(body).and_then(|(reasons, _)| reasons.first());
            self.entry(body, reason, Some(from));
        }
    }

    /// What the only principal is called: by its name where the lane has no other, else as the file calls one of them.
    fn principal_of(&self, lane: &LaneId) -> String {
        let organisation = self.request.graph.organisation();
        let mut owners = organisation.owners.iter().filter(|owner| owner.principal && owner.lane == *lane);
        if let (Some(owner), None) = (owners.next(), owners.next()) {
            return self.sheet.say(&owner.name).to_owned();
        }
        let one = organisation.lanes.iter().find(|of| of.id == *lane).map_or("", |of| self.sheet.say(&of.one));
        if one.is_empty() { tr!(self.request.language, "road-principal-one") } else { one.to_owned() }
    }

    /// Those of `bodies` that belong to the only principal that the matter concerns, where there is one.
    pub(super) fn of_only(&self, bodies: &[BodyIx]) -> Vec<BodyIx> {
        let Some(lane) = self.only() else { return bodies.to_vec() };
        let own = |body: &BodyIx| self.request.graph.at(*body).is_some_and(|body| body.lane == *lane);
        bodies.iter().copied().filter(own).collect()
    }
}
