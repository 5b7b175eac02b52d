//! Samverkan: the collaboration map.

<<<<<<< HEAD
pub mod graph;
=======
pub mod i18n;
>>>>>>> look
pub mod model;
pub mod projection;
pub mod view;
