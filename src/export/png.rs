//! PNG: the page as SVG, rendered with the built-in fonts.
//!
//! It is rendered part after part, each as an SVG of its own, so that whoever waits can be asked in between.

use std::io::{self, Write};
use std::sync::{Arc, LazyLock};

use emath::{Pos2, Rect};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};
use resvg::tiny_skia::{Color, Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{self, fontdb};

use super::svg::{FONTS, Width, write_shape, write_words};
use super::xml::{Xml, number};
use super::{Choice, Exporter, Fault, Holds, Watch, Work};
use crate::drawing::{Group, Ink, Mark, Page, Typeface};
use crate::msg;

/// The format.
pub(super) const PNG: Exporter =
    Exporter { extension: "png", name: msg!("export-format-png"), holds: Holds::Page, offers: &[Choice::Scale, Choice::Ground], write };

/// So many marks are rendered at a time.
const PART: usize = 400;
/// How many pixels a picture may have: it takes four bytes for each to make one.
const MOST_PIXELS: u64 = 160_000_000;
/// How many it may have along a side.
const MOST_ALONG: u64 = 32_000;

/// The built-in fonts, and none of the machine: the same picture everywhere.
static FONTS_BUILT_IN: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for face in Typeface::ALL {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(face.file())));
    }
    fonts.set_sans_serif_family(Typeface::Regular.name());
    Arc::new(fonts)
});

/// How many pixels wide and high a picture of a page is, at so many pixels for a point.
///
/// # Errors
/// [`Fault::TooLarge`] if no picture can be as large.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not below 1, and what is too large stays too large")]
pub fn pixels(page: &Page, scale: f32) -> Result<[u32; 2], Fault> {
    let along = |points: f32| (f64::from(points) * f64::from(scale)).round().max(1.0) as u64;
    let (width, height) = (along(page.size.x), along(page.size.y));
    let fault = Fault::TooLarge { width, height };
    if width > MOST_ALONG || height > MOST_ALONG || width * height > MOST_PIXELS {
        return Err(fault);
    }
    match (u32::try_from(width), u32::try_from(height)) {
        (Ok(width), Ok(height)) => Ok([width, height]),
        _ => Err(fault),
    }
}

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let blank = Page::default();
    let page = work.pages.first().unwrap_or(&blank);
    let scale = if work.options.scale.is_finite() { work.options.scale.max(0.0) } else { 1.0 };
    let [width, height] = pixels(page, scale)?;
    let too_large = Fault::TooLarge { width: width.into(), height: height.into() };
    let mut pixmap = Pixmap::new(width, height).ok_or(too_large)?;
    if !work.options.transparent {
        let [red, green, blue, _] = work.theme.ink(Ink::Paper).to_srgba_unmultiplied();
        pixmap.fill(Color::from_rgba8(red, green, blue, 255));
    }
    let marks = page.marks(work.theme);
    let mut canvas = Canvas { page, scale, pixmap, clip: None, part: Vec::new() };
    for (at, mark) in marks.iter().enumerate() {
        match mark {
            Mark::Begin(Group::Layer(clip)) => {
                canvas.render()?;
                canvas.clip = Some(*clip);
            }
            Mark::Begin(_) | Mark::End => {}
            Mark::Shape(_) | Mark::Words(_) => canvas.part.push(mark),
        }
        if canvas.part.len() >= PART {
            goes_on(work.watch, at, marks.len())?;
            canvas.render()?;
        }
    }
    canvas.render()?;
    goes_on(work.watch, marks.len(), marks.len())?;
    encode(&canvas.pixmap, work)
}

fn goes_on(watch: &dyn Watch, done: usize, of: usize) -> Result<(), Fault> {
    if watch.goes_on(done, of) { Ok(()) } else { Err(Fault::Stopped) }
}

/// A picture that is being made.
struct Canvas<'a> {
    page: &'a Page,
    /// Pixels for a point.
    scale: f32,
    pixmap: Pixmap,
    /// The part of the page that is seen.
    clip: Option<Rect>,
    /// What is rendered next.
    part: Vec<&'a Mark>,
}

impl Canvas<'_> {
    /// Renders what has been gathered.
    fn render(&mut self) -> Result<(), Fault> {
        if self.part.is_empty() {
            return Ok(());
        }
        let svg = self.svg();
        self.part.clear();
        let options = usvg::Options {
            font_family: Typeface::Regular.name().to_owned(),
            fontdb: Arc::clone(&FONTS_BUILT_IN),
            ..usvg::Options::default()
        };
        let tree = usvg::Tree::from_data(&svg, &options).map_err(|error| Fault::Other(error.to_string()))?;
        resvg::render(&tree, Transform::from_scale(self.scale, self.scale), &mut self.pixmap.as_mut());
        Ok(())
    }

    fn svg(&self) -> Vec<u8> {
        let mut xml = Xml::new();
        // Not smaller than anything that can be seen, or the library takes it for nothing.
        let [width, height] = [self.page.size.x, self.page.size.y].map(|points| number(points.max(0.01)));
        xml.start("svg", &[("xmlns", "http://www.w3.org/2000/svg"), ("width", &width), ("height", &height)]);
        let mut clip_path = Vec::new();
        if let Some(clip) = self.clip.filter(|clip| !clip.contains_rect(Rect::from_min_size(Pos2::ZERO, self.page.size))) {
            xml.start("clipPath", &[("id", "clip")]);
            let [x, y, width, height] = [clip.left(), clip.top(), clip.width(), clip.height()].map(number);
            xml.empty("rect", &[("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
            xml.end();
            clip_path.push(("clip-path", "url(#clip)"));
        }
        xml.start("g", &[[("fill", "none"), ("font-family", FONTS)].as_slice(), &clip_path].concat());
        for mark in &self.part {
            match mark {
                Mark::Shape(shape) => write_shape(&mut xml, shape, Some(self.scale)),
                Mark::Words(words) => write_words(&mut xml, words, Width::Known),
                Mark::Begin(_) | Mark::End => {}
            }
        }
        xml.finish()
    }
}

/// The picture as a file. Without a transparent ground it needs no opacity.
fn encode(pixmap: &Pixmap, work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let mut file = Watched { bytes: Vec::new(), watch: work.watch, stopped: false };
    let (pixels, kind) = if work.options.transparent {
        let plain = pixmap.pixels().iter().map(PremultipliedColorU8::demultiply);
        (plain.flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]).collect(), ExtendedColorType::Rgba8)
    } else {
        let pixels: Vec<u8> = pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
        (pixels, ExtendedColorType::Rgb8)
    };
    let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive);
    match encoder.write_image(&pixels, pixmap.width(), pixmap.height(), kind) {
        _ if file.stopped => Err(Fault::Stopped),
        Ok(()) => Ok(file.bytes),
        Err(error) => Err(Fault::Other(error.to_string())),
    }
}

/// A file that is being written while somebody waits for it.
struct Watched<'a> {
    bytes: Vec<u8>,
    watch: &'a dyn Watch,
    stopped: bool,
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.stopped || !self.watch.goes_on(1, 1) {
            self.stopped = true;
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
