//! What holds for every organisation, tried on thousands.

mod check;
mod organisations;
mod properties;
