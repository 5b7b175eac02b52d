//! How long a show has gone on, by the clock on the wall: the machine's own stands still while it sleeps, and the meeting does not.

use std::time::{Duration, Instant, SystemTime};

/// The time that has gone by since this was made.
#[derive(Debug)]
pub(super) struct Elapsed {
    last: (Instant, SystemTime),
    gone: Duration,
}

impl Default for Elapsed {
    fn default() -> Self {
        Self { last: (Instant::now(), SystemTime::now()), gone: Duration::ZERO }
    }
}

impl Elapsed {
    /// How long that is now. It never becomes less.
    pub(super) fn now(&mut self) -> Duration {
        self.at(Instant::now(), SystemTime::now())
    }

    /// Since it was last asked as much has gone by as the later of two clocks says: one sleeps with the machine, and the other may be set back.
    fn at(&mut self, now: Instant, wall: SystemTime) -> Duration {
        let (last, last_wall) = std::mem::replace(&mut self.last, (now, wall));
        let awake = now.saturating_duration_since(last);
        self.gone += awake.max(wall.duration_since(last_wall).unwrap_or_default());
        self.gone
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_goes_on_while_the_machine_sleeps_and_when_its_clock_is_set_back() {
        let mut elapsed = Elapsed::default();
        let (now, wall) = elapsed.last;
        let seconds = Duration::from_secs;
        assert_eq!(elapsed.at(now + seconds(60), wall + seconds(60)), seconds(60));
        assert_eq!(elapsed.at(now + seconds(61), wall + seconds(660)), seconds(660), "it slept for ten minutes");
        assert_eq!(elapsed.at(now + seconds(71), wall), seconds(670), "the clock was set back");
        assert_eq!(elapsed.at(now + seconds(72), wall + seconds(1)), seconds(671));
    }
}
