//! A language of the interface, complete: words, numbers, order.

use std::cmp::Ordering;
use std::fmt;
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{Locale, locale};
use unic_langid::LanguageIdentifier;

use super::number::Numbers;
use super::{Message, Value, files};
use crate::tr;

/// One of the languages the interface speaks. Cheap to clone, may cross threads; built once per program.
#[derive(Clone)]
pub struct Language(Arc<Parts>);

struct Parts {
    tag: &'static str,
    words: FluentBundle<FluentResource>,
    numbers: Numbers,
    order: Option<CollatorBorrowed<'static>>,
}

static SWEDISH: LazyLock<Language> =
    LazyLock::new(|| Language::build("sv", files::SWEDISH, &locale!("sv"), |value, _| SWEDISH.0.numbers.in_message(value)));
static ENGLISH: LazyLock<Language> =
    LazyLock::new(|| Language::build("en", files::ENGLISH, &locale!("en"), |value, _| ENGLISH.0.numbers.in_message(value)));

/// How a bundle writes a value of its own accord; a plain function, as Fluent wants it.
type Formatter = fn(&Value, &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String>;

impl Language {
    /// The tags of all languages, in the order in which they are offered.
    pub const ALL: [&'static str; 2] = ["sv", "en"];

    /// The language for a BCP 47 or POSIX tag: `sv-SE`, `sv_FI.UTF-8`, `en`. Swedish where the tag names no language
    /// (`C`, `POSIX`, empty), English for all languages that the interface does not speak.
    #[must_use]
    pub fn for_tag(tag: &str) -> Self {
        match primary(tag).as_str() {
            "sv" | "" => SWEDISH.clone(),
            _ => ENGLISH.clone(),
        }
    }

    /// The first language of `tags` (the system's wishes, dearest first) that the interface speaks; otherwise as
    /// [`Language::for_tag`] says of the first tag that names a language at all.
    #[must_use]
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        let mut first_named = "";
        for tag in tags {
            if Self::ALL.contains(&primary(tag).as_str()) {
                return Self::for_tag(tag);
            }
            if primary(first_named).is_empty() {
                first_named = tag;
            }
        }
        Self::for_tag(first_named)
    }

    /// `sv` or `en`: for the settings, for `Text::in_language`, for a document's language.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.0.tag
    }

    /// The language's name in the language itself: "Svenska", "English".
    #[must_use]
    pub fn name(&self) -> String {
        tr!(self, "language-name")
    }

    /// Says `message`, filled in with `values`. Write [`tr!`](crate::tr) instead.
    #[must_use]
    pub fn say<'v, const N: usize>(&self, message: Message, values: [(&'static str, Value<'v>); N]) -> String {
        let Some(pattern) = self.0.words.get_message(message.id()).and_then(|found| found.value()) else {
            return message.id().to_owned();
        };
        let values: FluentArgs<'v> = values.into_iter().collect();
        // Errors are variables without a value: the test of the words excludes them, and Fluent shows "{$name}" in their place.
        self.0.words.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// `value` with exactly `decimals` decimals, halves away from zero: "10 452 326" and "36,1" in Swedish (with no-break
    /// spaces and a true minus), "10,452,326" and "36.1" in English; "–" for what is no number.
    #[must_use]
    pub fn number(&self, value: f64, decimals: u8) -> String {
        self.0.numbers.write(value, decimals)
    }

    /// `share` (1.0 is the whole) in per cent with `decimals` decimals: "36,1 %" in Swedish, "36.1%" in English.
    #[must_use]
    pub fn percent(&self, share: f64, decimals: u8) -> String {
        tr!(self, "percent", number = self.0.numbers.write_hundredfold(share, decimals))
    }

    /// The order of the language's alphabet: in Swedish å ä ö come last; 2 before 10 within a name. Texts that the alphabet
    /// cannot tell apart are ordered by their bytes, so that the order is total.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let by_alphabet = self.0.order.as_ref().map_or(Ordering::Equal, |order| order.compare(a, b));
        by_alphabet.then_with(|| a.cmp(b))
    }

    fn build(tag: &'static str, sources: &[&str], locale: &Locale, formatter: Formatter) -> Self {
        let mut words = FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
        words.set_use_isolating(false);
        words.set_formatter(Some(formatter));
        for source in sources {
            // The files are part of the program; the test of the words proves that they are without faults and doubles.
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*source).to_owned());
            words.add_resource_overriding(resource);
        }
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let order = Collator::try_new(preferences, CollatorOptions::default()).ok();
        Self(Arc::new(Parts { tag, words, numbers: Numbers::of(locale), order }))
    }
}

/// The language of a tag without region, script and encoding, in lower case; empty for `C` and `POSIX`.
fn primary(tag: &str) -> String {
    let language = tag.split(['-', '_', '.', '@']).next().unwrap_or("").to_ascii_lowercase();
    if matches!(language.as_str(), "c" | "posix") { String::new() } else { language }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl Eq for Language {}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Language").field(&self.0.tag).finish()
    }
}
