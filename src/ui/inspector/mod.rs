//! The panel of the selected body: the place where everything can be asked where it comes from.

pub mod content;

#[cfg(test)]
mod tests;
