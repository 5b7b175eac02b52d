//! Reading and writing lists by place without panicking, and the few conversions geometry needs.

/// The value at `index`, or the default beyond the end.
pub(in crate::layout) fn at<T: Copy + Default>(list: &[T], index: usize) -> T {
    list.get(index).copied().unwrap_or_default()
}

/// Sets the value at `index`; beyond the end nothing happens.
pub(in crate::layout) fn put<T>(list: &mut [T], index: usize, value: T) {
    if let Some(slot) = list.get_mut(index) {
        *slot = value;
    }
}

/// Raises the value at `index` to at least `value`.
pub(in crate::layout) fn raise<T: Copy + PartialOrd>(list: &mut [T], index: usize, value: T) {
    if let Some(slot) = list.get_mut(index).filter(|slot| **slot < value) {
        *slot = value;
    }
}

/// A count as a length. Counts in a picture are far below the 2^24 that `f32` holds exactly.
#[expect(clippy::cast_precision_loss, reason = "counts of cards and tracks are small")]
pub(in crate::layout) fn len(count: usize) -> f32 {
    count as f32
}

/// A length as whole points, for costs.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
pub(in crate::layout) fn points(length: f32) -> u32 {
    length.clamp(0.0, 1_000_000.0) as u32
}

/// Rounded to 1/64 point, so that sums are exact and files are the same on every machine.
pub(in crate::layout) fn snap(value: f32) -> f32 {
    (value * 64.0).round() / 64.0
}

/// Rounded up to 1/64 point.
pub(in crate::layout) fn snap_up(value: f32) -> f32 {
    (value * 64.0).ceil() / 64.0
}
