//! Sheets as tests read them: drawn without a window, in a room of any width.

use std::sync::Arc;

use egui::Vec2;
use samverkan::app::{Action, Document, Origin, Settings, State, update};
use samverkan::drawing::Drawing;
use samverkan::view::LensId;

/// What a lens shows of a file in a room of this width.
pub(crate) fn sheet(document: Document, lens: &str, language: &str, width: f32) -> Arc<Drawing> {
    let mut state = State::new(Arc::new(document), Settings::default(), &[language.to_owned()]);
    update(&mut state, Action::Viewport { size: Vec2::new(width, 640.0), headings: Vec2::ZERO });
    update(&mut state, Action::SetLens(LensId::from(lens)));
    Arc::clone(&state.picture.drawing)
}

pub(crate) fn read(text: &str) -> Document {
    Document::read(text, Origin::BuiltIn).unwrap_or_else(|error| panic!("{error:?}"))
}

/// Everything that is read on a sheet.
pub(crate) fn words(drawing: &Drawing) -> String {
    drawing.spots.iter().map(|spot| &*spot.name).collect::<Vec<_>>().join("\n")
}

/// Nothing reaches out of the room.
pub(crate) fn fits(drawing: &Drawing, width: f32) {
    for item in &drawing.items {
        let rect = item.rect();
        assert!(rect.left() > 31.5 && rect.right() < width - 31.5, "{item:?} reaches out of {width}");
    }
    assert!(drawing.size.x <= width, "{} is wider than {width}", drawing.size.x);
}
