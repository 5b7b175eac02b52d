//! What a page says, as a tree: headings, paragraphs, figures, links. Those who hear a page hear it in this order.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, Node, Tag, TagGroup, TagKind};

/// A part of what a page says.
pub(super) enum Part {
    /// Something that is drawn.
    Drawn(Identifier),
    /// Several parts that are one thing.
    Group(TagKind, Vec<Part>),
    /// What leads elsewhere: the link, by its place among those of the page, and what of it is drawn.
    Link(usize, Vec<Part>),
}

impl Part {
    /// The part as the format knows it. `links` are the links of the page.
    ///
    /// # Complexity
    /// O(parts); parts are nested at most five deep.
    pub(super) fn node(self, links: &mut [Option<Identifier>]) -> Option<Node> {
        match self {
            Self::Drawn(identifier) => Some(identifier.into()),
            Self::Group(tag, parts) => {
                let nodes: Vec<Node> = parts.into_iter().filter_map(|part| part.node(links)).collect();
                (!nodes.is_empty()).then(|| TagGroup::with_children(tag, nodes).into())
            }
            Self::Link(link, parts) => {
                let annotation = links.get_mut(link).and_then(Option::take);
                let mut nodes: Vec<Node> = annotation.into_iter().map(Node::from).collect();
                nodes.extend(parts.into_iter().filter_map(|part| part.node(links)));
                (!nodes.is_empty()).then(|| TagGroup::with_children(Tag::Link, nodes).into())
            }
        }
    }
}

/// A heading of a level from 1 on.
pub(super) fn heading(level: NonZeroU16, title: &str) -> TagKind {
    Tag::Hn(level, Some(title.to_owned())).into()
}
