//! How the code names a message and fills it in: `Message`, `msg!` and `tr!`.

/// The name of a message, for tables whose rows have words: a command, a check, a lens.
///
/// Made by [`msg!`](crate::msg), so that the test of the words finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message(&'static str);

impl Message {
    /// The message with this id. Write `msg!("id")` instead, or the test of the words does not see it.
    #[must_use]
    pub const fn named(id: &'static str) -> Self {
        Self(id)
    }

    /// The id in the language files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.0
    }
}

/// Names a message without saying it yet: `const TITLE: Message = msg!("open-title");`
#[macro_export]
macro_rules! msg {
    ($id:literal) => {
        $crate::i18n::Message::named($id)
    };
}

/// Says a message in a language: `tr!(language, "bodies-shown", count = 61)`, or `tr!(language, message)` for a
/// [`Message`](crate::i18n::Message). Values are texts and numbers; numbers come out as the language writes them.
/// (A year is no number: pass it as text.)
#[macro_export]
macro_rules! tr {
    ($language:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::tr!($language, $crate::i18n::Message::named($id) $(, $name = $value)*)
    };
    ($language:expr, $message:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $language.say($message, [$((stringify!($name), $crate::i18n::Value::from($value))),*])
    };
}
