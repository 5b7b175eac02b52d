//! Tests.
mod county;
