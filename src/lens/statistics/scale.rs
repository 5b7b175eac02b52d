//! Scales of diagrams: ticks at 1, 2 and 5, and a logarithmic axis.

/// The steps of a decade that ticks stand at.
const STEPS: [f64; 3] = [1.0, 2.0, 5.0];
/// How far an axis reaches beyond what is on it, as a part of the way between the smallest and the largest.
const BEYOND: f64 = 0.07;
/// What logarithms and powers lose.
const ROUNDING: f64 = 1e-9;

/// A logarithmic axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Log {
    /// The logarithms of its ends.
    from: f64,
    to: f64,
}

impl Log {
    /// The axis for numbers above zero; `None` where there are none. O(n).
    pub(super) fn over(numbers: impl Iterator<Item = f64>) -> Option<Self> {
        let logs = numbers.filter(|number| *number > 0.0 && number.is_finite()).map(f64::log10);
        let (from, to) = logs.fold((f64::INFINITY, f64::NEG_INFINITY), |(from, to), log| (from.min(log), to.max(log)));
        (from <= to).then(|| {
            let beyond = ((to - from) * BEYOND).max(0.05);
            let plain = Self { from: from - beyond, to: to + beyond };
            // Where hardly a tick would stand on it, it reaches as far as the nearest ones.
            if plain.all_ticks().len() >= 2 { plain } else { Self { from: below(from).min(plain.from), to: above(to).max(plain.to) } }
        })
    }

    /// Where a number is on the axis: 0 at its beginning, 1 at its end.
    pub(super) fn at(self, number: f64) -> f64 {
        (number.max(f64::MIN_POSITIVE).log10() - self.from) / (self.to - self.from)
    }

    /// The smallest number on it.
    pub(super) fn least(self) -> f64 {
        10_f64.powf(self.from)
    }

    /// The largest number on it.
    pub(super) fn most(self) -> f64 {
        10_f64.powf(self.to)
    }

    /// Numbers at 1, 2 and 5 on it, at most `most`: where there are too many, those at 1, and then fewer still.
    pub(super) fn ticks(self, most: usize) -> Vec<f64> {
        let all = self.all_ticks();
        if all.len() <= most {
            return all;
        }
        let decades: Vec<f64> = all.iter().copied().filter(|tick| is_decade(*tick)).collect();
        if decades.len() < 2 {
            let every = all.len().div_ceil(most.max(1));
            return all.into_iter().step_by(every).collect();
        }
        let every = decades.len().div_ceil(most.max(1));
        decades.into_iter().step_by(every).collect()
    }

    fn all_ticks(self) -> Vec<f64> {
        ticks_between(self.least(), self.most())
    }
}

/// The numbers at 1, 2 and 5 between two numbers above zero.
pub(super) fn ticks_between(from: f64, to: f64) -> Vec<f64> {
    if !(from > 0.0 && to.is_finite()) {
        return Vec::new();
    }
    let decades = exponent(from)..=exponent(to * (1.0 + ROUNDING));
    let all = decades.flat_map(|decade| STEPS.map(|step| step * 10_f64.powi(decade)));
    // An axis that ends at a tick has it, though its end was a logarithm.
    all.filter(|tick| (from * (1.0 - ROUNDING)..=to * (1.0 + ROUNDING)).contains(tick)).collect()
}

/// The largest of those numbers that is not above a number.
pub(super) fn round_below(number: f64) -> Option<f64> {
    ticks_between(number / 10.0, number * 1.000_001).pop()
}

fn is_decade(tick: f64) -> bool {
    (tick.log10() - tick.log10().round()).abs() < 1e-6
}

#[allow(clippy::cast_possible_truncation, reason = "the exponent of a number is between -308 and 308")]
fn exponent(number: f64) -> i32 {
    number.log10().floor() as i32
}

/// The logarithm of the nearest tick below a logarithm.
fn below(log: f64) -> f64 {
    STEPS.iter().rev().map(|step| log.floor() + step.log10()).find(|tick| *tick <= log + 1e-9).unwrap_or(log)
}

/// The logarithm of the nearest tick above a logarithm.
fn above(log: f64) -> f64 {
    STEPS.iter().map(|step| log.floor() + step.log10()).find(|tick| *tick > log + 1e-9).unwrap_or(log.floor() + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_stand_at_one_two_and_five() {
        let axis = Log::over([2931.0, 97_239.0].into_iter());
        assert_eq!(axis.map(|axis| axis.ticks(9)), Some(vec![5_000.0, 10_000.0, 20_000.0, 50_000.0, 100_000.0]));
        assert_eq!(axis.map(|axis| axis.ticks(3)), Some(vec![10_000.0, 100_000.0]), "in less room those of the decades");
    }

    #[test]
    fn numbers_that_lie_close_have_two_ticks_at_least() {
        for numbers in [vec![210.0, 250.0], vec![7.0], vec![0.03, 0.031], vec![1.0, 1.0]] {
            let axis = Log::over(numbers.iter().copied());
            assert!(axis.is_some_and(|axis| axis.ticks(9).len() >= 2), "{numbers:?} {axis:?}");
            let inside = |number: &f64| axis.is_some_and(|axis| (0.0..=1.0).contains(&axis.at(*number)));
            assert!(numbers.iter().all(inside), "{numbers:?}");
        }
    }

    #[test]
    fn many_decades_have_few_ticks() {
        let axis = Log::over([1e-6, 1e12].into_iter());
        let ticks = axis.map(|axis| axis.ticks(6)).unwrap_or_default();
        assert!((2..=6).contains(&ticks.len()), "{ticks:?}");
    }

    #[test]
    fn what_has_no_logarithm_has_no_axis() {
        assert_eq!(Log::over([0.0, -3.0, f64::NAN, f64::INFINITY].into_iter()), None);
        assert_eq!(Log::over(std::iter::empty()), None);
    }

    #[test]
    fn a_round_number_is_found_below() {
        assert_eq!([49.0, 20.0, 9.9, 0.3].map(round_below), [Some(20.0), Some(20.0), Some(5.0), Some(0.2)]);
    }
}
