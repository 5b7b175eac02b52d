//! Numbers as a language writes them.

use fixed_decimal::{Decimal, SignDisplay, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;

use super::Value;

/// What is shown in place of something that is no number.
const NO_NUMBER: &str = "–";

/// Writes numbers in one language.
pub(super) struct Numbers(Option<DecimalFormatter>);

impl Numbers {
    pub(super) fn of(locale: &Locale) -> Self {
        Self(DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok())
    }

    /// `value` with exactly `decimals` decimals.
    pub(super) fn write(&self, value: f64, decimals: u8) -> String {
        decimal(value).map_or_else(|| NO_NUMBER.to_owned(), |number| self.rounded(number, decimals))
    }

    /// A hundred times `share`, multiplied as a decimal number: 0.361 is 36.1 and not 36.099 999.
    pub(super) fn write_hundredfold(&self, share: f64, decimals: u8) -> String {
        let Some(mut number) = decimal(share) else { return NO_NUMBER.to_owned() };
        number.multiply_pow10(2);
        number.absolute.trim_start();
        self.rounded(number, decimals)
    }

    /// A number inside a message, with the decimals it has. Anything else is left to Fluent.
    pub(super) fn in_message(&self, value: &Value) -> Option<String> {
        let Value::Number(number) = value else { return None };
        Some(decimal(number.value).map_or_else(|| NO_NUMBER.to_owned(), |number| self.as_text(&number)))
    }

    fn rounded(&self, mut number: Decimal, decimals: u8) -> String {
        let place = -i16::from(decimals);
        number.round_with_mode(place, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
        number.absolute.pad_end(place);
        number.apply_sign_display(SignDisplay::Negative);
        self.as_text(&number)
    }

    fn as_text(&self, number: &Decimal) -> String {
        self.0.as_ref().map_or_else(|| number.to_string(), |formatter| formatter.format(number).to_string())
    }
}

/// The shortest decimal number that means `value`; `None` for NaN and the infinities.
fn decimal(value: f64) -> Option<Decimal> {
    Decimal::try_from_str(&value.to_string()).ok()
}
