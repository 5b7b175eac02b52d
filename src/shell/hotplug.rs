//! Screens that come and go, where the window system is X11.
//!
//! There `winit` asks for the screens once and never again: it waits for a message that Xlib drops (winit issue 3405). But it asks anew when
//! it is told that the settings of the display have changed, and takes that from any window. So this hears of screens on a connection of its
//! own, writes nothing at the end of such settings on our window, which is told as a change, and wakes the window.

use std::io;

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
use x11rb::protocol::xproto::{AtomEnum, PropMode};
use x11rb::wrapper::ConnectionExt as _;

use super::jobs::{Answer, Post, start};

/// Listens on a thread for screens that come and go, if the window is one of X11: then `window` is its number there.
///
/// # Errors
/// If the system gives no thread.
pub(super) fn listen(window: u64, post: Post) -> io::Result<()> {
    let is_set = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    if is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET") || !is_set("DISPLAY") {
        return Ok(());
    }
    let Ok(window) = u32::try_from(window) else { return Ok(()) };
    start("screens", move || {
        if let Err(error) = hear(window, &post) {
            log::warn!("screens that come and go are not heard of: {error}");
        }
    })?;
    Ok(())
}

/// Hears of screens as long as there is a display.
fn hear(window: u32, post: &Post) -> Result<(), Box<dyn std::error::Error>> {
    let (display, screen) = x11rb::connect(None)?;
    let root = display.setup().roots.get(screen).ok_or("the display has no screen")?.root;
    display.randr_select_input(root, NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE)?;
    display.flush()?;
    loop {
        let mut event = Some(display.wait_for_event()?);
        let mut changed = false;
        // A change of screens is told in many messages.
        while let Some(told) = event {
            changed |= matches!(told, Event::RandrScreenChangeNotify(_) | Event::RandrNotify(_));
            event = display.poll_for_event()?;
        }
        if changed {
            display.change_property8(PropMode::APPEND, window, AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING, &[])?;
            display.flush()?;
            post.send(Answer::Screens);
        }
    }
}
