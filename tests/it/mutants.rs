//! Damaged files: whatever is done to the text of a file, there are findings or a clear error, and no panic.

use samverkan::check;
use samverkan::data;
use samverkan::i18n::Language;

use super::facts::DATASET;

/// A small generator of numbers that look random (`SplitMix64`, Steele, Lea and Flood 2014): same seed, same mutants.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }
}

/// The place of one of the bytes of `wanted` in `bytes`, searched from a chance place on.
fn place_of(bytes: &[u8], wanted: &[u8], chance: &mut Chance) -> Option<usize> {
    let start = chance.below(bytes.len());
    (start..bytes.len()).chain(0..start).find(|&at| wanted.contains(&bytes[at]))
}

fn damage(text: &str, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=chance.below(3) {
        match chance.below(12) {
            0 => {
                let at = chance.below(bytes.len());
                bytes[at] = u8::try_from(chance.below(256)).unwrap();
            }
            1 => bytes.truncate(chance.below(bytes.len()).max(1)),
            2 => {
                let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
                let at = chance.below(lines.len());
                lines.insert(chance.below(lines.len()), lines[at]);
                bytes = lines.concat();
            }
            3 => {
                if let Some(at) = place_of(&bytes, b"()[]{}", chance) {
                    bytes.remove(at);
                }
            }
            4 => {
                if let Some(at) = place_of(&bytes, b",:\"", chance) {
                    bytes.remove(at);
                }
            }
            5 => {
                let from = chance.below(bytes.len());
                let to = (from + chance.below(400)).min(bytes.len());
                bytes.drain(from..to);
            }
            // A letter or digit for another where a text begins: ids and dates change while the form stays.
            _ => {
                if let Some(at) = place_of(&bytes, b"\"", chance)
                    && let Some(byte @ (b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z')) = bytes.get_mut(at + 1)
                {
                    *byte = b"0159aeikrstz"[chance.below(12)];
                }
            }
        }
    }
    bytes
}

#[test]
fn a_thousand_damaged_files_give_findings_or_a_clear_error() {
    let languages = Language::ALL.map(Language::for_tag);
    let mut chance = Chance(2022);
    let (mut loaded, mut refused, mut with_findings) = (0, 0, 0);
    for n in 0..1000 {
        let bytes = damage(DATASET, &mut chance);
        let lines = bytes.split(|byte| *byte == b'\n').count();
        match data::read_bytes(&bytes) {
            Ok(file) => {
                loaded += 1;
                let findings = check::run(&file.organisation);
                with_findings += usize::from(findings.iter().any(|finding| finding.severity == check::Severity::Error));
                for finding in &findings {
                    let at = file.places.find(&finding.path);
                    assert!(at.line <= lines && at != file.places.find(&check::Path::default()), "mutant {n}: {} at {at}", finding.path);
                    assert!(languages.iter().all(|language| !finding.told(language).is_empty()), "mutant {n}");
                }
            }
            Err(error) => {
                refused += 1;
                assert!((1..=lines).contains(&error.at.line) && error.at.column >= 1, "mutant {n}: {error}");
                assert!(!matches!(error.kind, data::ReadErrorKind::Other { .. }), "mutant {n} is not explained: {error}");
                for language in &languages {
                    let told = error.told(language);
                    assert!(told.contains(&format!(" {}, ", error.at.line)), "mutant {n}: {told}");
                    assert!(!told.contains("read-"), "mutant {n}: {told}");
                }
            }
        }
    }
    // All three happen often, or the damage is too mild or too great to prove anything.
    assert!(loaded > 100 && refused > 300 && with_findings > 30, "{loaded} loaded, {with_findings} with errors, {refused} refused");
}
