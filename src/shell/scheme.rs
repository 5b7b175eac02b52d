//! Whether a free desktop prefers dark windows: the window system there does not tell, the desktop portal does.
//!
//! Elsewhere the window system tells, and this is empty.

use std::io;

use super::jobs::Post;

/// Tells on a thread what the desktop prefers, now and whenever it changes. A desktop that does not say prefers nothing.
///
/// # Errors
/// If the system gives no thread.
pub(super) fn listen(post: Post) -> io::Result<()> {
    #[cfg(all(unix, not(target_os = "macos")))]
    super::jobs::start("scheme", move || {
        // No session bus or no portal: there is nothing to hear, and nothing for the user to do.
        let _ = portal::listen(&post);
    })?;
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    drop(post);
    Ok(())
}

/// The settings portal, `org.freedesktop.portal.Settings`.
#[cfg(all(unix, not(target_os = "macos")))]
mod portal {
    use zbus::blocking::{Connection, Proxy};
    use zbus::zvariant::{OwnedValue, Value};

    use crate::shell::jobs::{Answer, Post};

    const NAMESPACE: &str = "org.freedesktop.appearance";
    const KEY: &str = "color-scheme";

    pub(super) fn listen(post: &Post) -> zbus::Result<()> {
        let bus = Connection::session()?;
        let portal =
            Proxy::new(&bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")?;
        let changes = portal.receive_signal("SettingChanged")?;
        let now: OwnedValue = portal.call("Read", &(NAMESPACE, KEY))?;
        tell(&now, post);
        for change in changes {
            let body = change.body();
            let (namespace, key, value): (String, String, Value<'_>) = body.deserialize()?;
            if namespace == NAMESPACE && key == KEY {
                tell(&value, post);
            }
        }
        Ok(())
    }

    fn tell(value: &Value<'_>, post: &Post) {
        if let Some(dark) = is_dark(value) {
            post.send(Answer::SystemIsDark(dark));
        }
    }

    /// 1 is dark, 2 is light, 0 no wish: then light, as everything is made for. Older portals wrap the number twice.
    fn is_dark(value: &Value<'_>) -> Option<bool> {
        match value {
            Value::Value(inner) => is_dark(inner),
            Value::U32(scheme) => Some(*scheme == 1),
            _ => None,
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_number_is_found_however_it_is_wrapped() {
            assert_eq!(is_dark(&Value::U32(1)), Some(true));
            assert_eq!(is_dark(&Value::Value(Box::new(Value::Value(Box::new(Value::U32(1)))))), Some(true));
            assert_eq!(is_dark(&Value::U32(2)), Some(false));
            assert_eq!(is_dark(&Value::U32(0)), Some(false));
            assert_eq!(is_dark(&Value::from("dark")), None);
        }
    }
}
