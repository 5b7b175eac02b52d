//! Back and forward through views, as in a browser.

use std::sync::Arc;

use crate::view::View;

/// How many views are kept.
const DEPTH: usize = 200;

/// The views before and after the one that is shown. Cheap to copy: copies share them until one changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    back: Arc<Vec<View>>,
    forward: Arc<Vec<View>>,
}

impl History {
    /// Remembers the view that is about to be left.
    pub fn leave(&mut self, view: View) {
        self.forward = Arc::default();
        if self.back.last() == Some(&view) {
            return;
        }
        let back = Arc::make_mut(&mut self.back);
        if back.len() == DEPTH {
            back.remove(0);
        }
        back.push(view);
    }

    /// The view before, in exchange for the one that is shown.
    pub fn back(&mut self, shown: &View) -> Option<View> {
        let before = Arc::make_mut(&mut self.back).pop()?;
        Arc::make_mut(&mut self.forward).push(shown.clone());
        Some(before)
    }

    /// The view after, in exchange for the one that is shown.
    pub fn forward(&mut self, shown: &View) -> Option<View> {
        let after = Arc::make_mut(&mut self.forward).pop()?;
        Arc::make_mut(&mut self.back).push(shown.clone());
        Some(after)
    }

    /// The views before, the latest first.
    pub fn before(&self) -> impl Iterator<Item = &View> {
        self.back.iter().rev()
    }

    /// Whether there is a view before.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is a view after.
    #[must_use]
    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BodyId;

    fn on(body: &str) -> View {
        View { selected: Some(BodyId::from(body)), ..View::default() }
    }

    #[test]
    fn back_and_forward_return_the_very_views() {
        let mut history = History::default();
        history.leave(on("a"));
        history.leave(on("b"));
        assert_eq!(history.back(&on("c")), Some(on("b")));
        assert_eq!(history.back(&on("b")), Some(on("a")));
        assert_eq!(history.forward(&on("a")), Some(on("b")));
        history.leave(on("b"));
        assert!(!history.can_go_forward());
    }
}
