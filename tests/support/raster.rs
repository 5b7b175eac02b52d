//! Draws what egui tessellates, without a GPU: the renderer of the tests and of `examples/shot.rs`.
//!
//! It does what egui's own shader does: colours are premultiplied, multiplied by the texture and blended in gamma space, edges
//! are soft because the tessellator feathers them. Vertices are snapped to 1/256 of a pixel and coverage is decided in whole
//! numbers with the top-left rule, so that neighbours share an edge without gap or overlap and every machine draws the same.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixels are counted and measured; every cast is clamped or of small numbers"
)]
#![allow(clippy::float_cmp, clippy::many_single_char_names, reason = "corners are a, b, c; equal floats mean the same corner or colour")]
#![allow(clippy::indexing_slicing, reason = "the size of the picture bounds every span; a fault here must stop the test")]

use std::collections::BTreeMap;

use egui::epaint::{ImageDelta, Primitive, Vertex};
use egui::{ClippedPrimitive, Color32, Context, FullOutput, ImageData, Mesh, Pos2, TextureFilter, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Steps into which a pixel is divided for the corners of triangles.
const STEPS: i64 = 256;
/// Beyond this many pixels nothing is drawn that could be seen; it keeps products of coordinates within 64 bits.
const FAR: f32 = 1_048_576.0;

/// A renderer for `egui_kittest::Harness`: `Harness::builder().renderer(Raster::default())`.
#[derive(Default)]
pub(crate) struct Raster {
    textures: BTreeMap<TextureId, Texture>,
    /// Textures that are freed once the frame that still used them has been drawn.
    outgoing: Vec<TextureId>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for id in self.outgoing.drain(..) {
            self.textures.remove(&id);
        }
        for (id, changes) in delta.set.drain().collect::<BTreeMap<_, _>>() {
            for change in changes {
                self.textures.entry(id).or_default().apply(change);
            }
        }
        self.outgoing.extend(delta.free.drain());
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.input(egui::InputState::content_rect).size() * scale;
        let primitives = ctx.tessellate(output.shapes.clone(), scale);
        self.draw(&primitives, [size.x.round() as u32, size.y.round() as u32], scale)
    }
}

impl Raster {
    /// Draws `primitives` (in points) on a transparent picture of `size` pixels.
    fn draw(&self, primitives: &[ClippedPrimitive], size: [u32; 2], scale: f32) -> Result<RgbaImage, String> {
        let [width, height] = size.map(i64::from);
        let mut canvas = Canvas { width: size[0] as usize, pixels: vec![0; 4 * size[0] as usize * size[1] as usize] };
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let edge = |points: f32, most: i64| ((points * scale).round() as i64).clamp(0, most);
            let clip = Clip {
                left: edge(clip_rect.min.x, width),
                top: edge(clip_rect.min.y, height),
                right: edge(clip_rect.max.x, width),
                bottom: edge(clip_rect.max.y, height),
            };
            match primitive {
                Primitive::Mesh(mesh) => {
                    let texture = self.textures.get(&mesh.texture_id).ok_or_else(|| format!("no texture {:?}", mesh.texture_id))?;
                    canvas.mesh(mesh, texture, &clip, scale);
                }
                Primitive::Callback(_) => return Err("a paint callback needs a GPU".to_owned()),
            }
        }
        RgbaImage::from_raw(size[0], size[1], canvas.pixels).ok_or_else(|| "the picture has another size than its pixels".to_owned())
    }
}

/// A texture with premultiplied pixels.
#[derive(Default)]
struct Texture {
    size: [usize; 2],
    pixels: Vec<Color32>,
    nearest: bool,
}

impl Texture {
    fn apply(&mut self, change: ImageDelta) {
        let ImageData::Color(image) = change.image;
        self.nearest = change.options.magnification == TextureFilter::Nearest;
        let Some([left, top]) = change.pos else {
            self.size = image.size;
            self.pixels.clone_from(&image.pixels);
            return;
        };
        let [width, height] = image.size;
        for row in 0..height {
            let start = (top + row) * self.size[0] + left;
            self.pixels[start..start + width].copy_from_slice(&image.pixels[row * width..(row + 1) * width]);
        }
    }

    fn texel(&self, x: i64, y: i64) -> [f32; 4] {
        let [x, y] = [(x, self.size[0]), (y, self.size[1])].map(|(at, size)| at.clamp(0, size as i64 - 1) as usize);
        self.pixels[y * self.size[0] + x].to_array().map(f32::from)
    }

    /// The texture at a place given in texels, 0 to 255 per channel.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        if self.nearest {
            return self.texel(u.floor() as i64, v.floor() as i64);
        }
        let (u, v) = (u - 0.5, v - 0.5);
        let (x, y) = (u.floor(), v.floor());
        let (right, below) = (u - x, v - y);
        let (x, y) = (x as i64, y as i64);
        // Letters lie texel on pixel: most samples need one texel.
        if right < 0.004 && below < 0.004 {
            return self.texel(x, y);
        }
        let (a, b, c, d) = (self.texel(x, y), self.texel(x + 1, y), self.texel(x, y + 1), self.texel(x + 1, y + 1));
        let between = |from: f32, to: f32, part: f32| from + (to - from) * part;
        std::array::from_fn(|i| between(between(a[i], b[i], right), between(c[i], d[i], right), below))
    }
}

/// The pixels that may be drawn on; right and bottom are outside.
struct Clip {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

/// The picture: premultiplied RGBA, row by row.
struct Canvas {
    width: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: &Clip, scale: f32) {
        if clip.left >= clip.right || clip.top >= clip.bottom {
            return;
        }
        let mut rest = mesh.indices.as_slice();
        while let [a, b, c, following @ ..] = rest {
            let corners = [*a, *b, *c].map(|index| mesh.vertices[index as usize]);
            rest = following;
            if let [d, e, f, after @ ..] = following
                && (d, e) == (c, b)
                && self.rectangle([corners[0], corners[1], corners[2], mesh.vertices[*f as usize]], texture, clip, scale)
            {
                rest = after;
            } else {
                self.triangle(corners, texture, clip, scale);
            }
        }
    }

    /// Draws two triangles at once if they are an upright rectangle of one colour, as every letter is; says whether they were.
    fn rectangle(&mut self, corners: [Vertex; 4], texture: &Texture, clip: &Clip, scale: f32) -> bool {
        let [a, b, c, d] = &corners;
        let upright = |place: fn(&Vertex) -> Pos2| {
            let [a, b, c, d] = [place(a), place(b), place(c), place(d)];
            a.y == b.y && c.y == d.y && a.x == c.x && b.x == d.x
        };
        let one_colour = [b, c, d].iter().all(|vertex| vertex.color == a.color);
        let [from, to] = [snap(a, scale), snap(d, scale)];
        if !one_colour || !upright(|vertex| vertex.pos) || !upright(|vertex| vertex.uv) || from[0] >= to[0] || from[1] >= to[1] {
            return false;
        }
        // The first pixel whose centre is on the edge or beyond it.
        let first = |edge: i64| (edge + STEPS / 2 - 1).div_euclid(STEPS);
        let [left, top] = [first(from[0]).max(clip.left), first(from[1]).max(clip.top)];
        let [right, bottom] = [first(to[0]).min(clip.right), first(to[1]).min(clip.bottom)];
        if left < right && top < bottom {
            let positions = [from, snap(b, scale), snap(c, scale)];
            let paint = Paint::new(&[*a, *b, *c], positions, (to[0] - from[0]) * (to[1] - from[1]), texture);
            for row in top..bottom {
                paint.span(self.span(row, left, right), left, row, texture);
            }
        }
        true
    }

    fn span(&mut self, row: i64, left: i64, right: i64) -> &mut [u8] {
        let start = (row as usize * self.width + left as usize) * 4;
        &mut self.pixels[start..start + (right - left) as usize * 4]
    }

    fn triangle(&mut self, mut corners: [Vertex; 3], texture: &Texture, clip: &Clip, scale: f32) {
        let [a, mut b, mut c] = corners.each_ref().map(|vertex| snap(vertex, scale));
        let mut area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        if area == 0 {
            return;
        }
        if area < 0 {
            corners.swap(1, 2);
            std::mem::swap(&mut b, &mut c);
            area = -area;
        }
        let edges = [Edge::new(a, b), Edge::new(b, c), Edge::new(c, a)];
        let lowest = a[1].min(b[1]).min(c[1]).div_euclid(STEPS).max(clip.top);
        let highest = (a[1].max(b[1]).max(c[1]).div_euclid(STEPS) + 1).min(clip.bottom);
        let mut paint = None;
        for row in lowest..highest {
            let (mut left, mut right) = (clip.left, clip.right);
            for edge in &edges {
                edge.narrow(row, &mut left, &mut right);
            }
            if left < right {
                // Many slivers of a soft edge touch no centre of a pixel: those cost nothing more.
                let paint = paint.get_or_insert_with(|| Paint::new(&corners, [a, b, c], area, texture));
                paint.span(self.span(row, left, right), left, row, texture);
            }
        }
    }
}

/// Where a vertex is, in steps.
fn snap(vertex: &Vertex, scale: f32) -> [i64; 2] {
    [vertex.pos.x, vertex.pos.y].map(|points| ((points * scale).clamp(-FAR, FAR) * STEPS as f32).round() as i64)
}

/// One side of a triangle; the inside is where its value is positive, or zero on a top or left side.
struct Edge {
    by_x: i64,
    by_y: i64,
    at_origin: i64,
}

impl Edge {
    fn new(from: [i64; 2], to: [i64; 2]) -> Self {
        let (by_x, by_y) = (from[1] - to[1], to[0] - from[0]);
        let top_or_left = by_x > 0 || (by_x == 0 && by_y > 0);
        let centre = STEPS / 2;
        let at_origin = by_x * (centre - from[0]) + by_y * (centre - from[1]) - i64::from(!top_or_left);
        Self { by_x: by_x * STEPS, by_y: by_y * STEPS, at_origin }
    }

    /// Leaves of `left..right` the pixels of `row` whose centres are inside.
    fn narrow(&self, row: i64, left: &mut i64, right: &mut i64) {
        let here = self.at_origin + self.by_y * row;
        if self.by_x > 0 {
            *left = (*left).max(-here.div_euclid(self.by_x));
        } else if self.by_x < 0 {
            *right = (*right).min(here.div_euclid(-self.by_x) + 1);
        } else if here < 0 {
            *right = *left;
        }
    }
}

/// What a triangle puts on its pixels.
enum Paint {
    /// The same everywhere.
    Flat([f32; 4]),
    /// One colour through a texture whose texels vary: letters and pictures.
    Textured { colour: [f32; 4], texel: [Plane; 2] },
    /// A colour that fades: soft edges, shadows.
    Fading { colour: [Plane; 4] },
}

impl Paint {
    fn new(corners: &[Vertex; 3], positions: [[i64; 2]; 3], area: i64, texture: &Texture) -> Self {
        let [a, b, c] = corners.each_ref().map(|vertex| vertex.color.to_array().map(f32::from));
        let [ua, ub, uc] = corners.each_ref().map(|vertex| [vertex.uv.x * texture.size[0] as f32, vertex.uv.y * texture.size[1] as f32]);
        if ua != ub || ub != uc {
            // egui fades colours or varies texels, never both; the first corner speaks for all.
            let texel = [0, 1].map(|i| Plane::new([ua[i], ub[i], uc[i]], positions, area));
            return Self::Textured { colour: a.map(|channel| channel / 255.0), texel };
        }
        let texel = texture.sample(ua[0], ua[1]);
        let [a, b, c] = [a, b, c].map(|colour| times(colour, texel));
        if a == b && b == c {
            return Self::Flat(a);
        }
        Self::Fading { colour: [0, 1, 2, 3].map(|i| Plane::new([a[i], b[i], c[i]], positions, area)) }
    }

    fn span(&self, span: &mut [u8], left: i64, row: i64, texture: &Texture) {
        let pixels = span.as_chunks_mut::<4>().0;
        match self {
            Self::Flat(source) if source[3] >= 255.0 => pixels.fill(source.map(|channel| (channel + 0.5) as u8)),
            Self::Flat(source) => {
                for pixel in pixels {
                    blend(pixel, *source);
                }
            }
            Self::Textured { colour, texel: [u, v] } => {
                let (mut u_here, mut v_here) = (u.at(left, row), v.at(left, row));
                for pixel in pixels {
                    let [red, green, blue, alpha] = texture.sample(u_here, v_here);
                    if alpha > 0.0 || red > 0.0 || green > 0.0 || blue > 0.0 {
                        blend(pixel, [red * colour[0], green * colour[1], blue * colour[2], alpha * colour[3]]);
                    }
                    u_here += u.by_x;
                    v_here += v.by_x;
                }
            }
            Self::Fading { colour } => {
                for (x, pixel) in (left..).zip(pixels) {
                    let [red, green, blue, alpha] = colour;
                    let at = |plane: &Plane| plane.at(x, row).clamp(0.0, 255.0);
                    blend(pixel, [at(red), at(green), at(blue), at(alpha)]);
                }
            }
        }
    }
}

/// A value that varies evenly over a triangle.
struct Plane {
    by_x: f32,
    by_y: f32,
    at_origin: f32,
}

impl Plane {
    fn new(values: [f32; 3], positions: [[i64; 2]; 3], area: i64) -> Self {
        let [a, b, c] = values.map(f64::from);
        let steps = STEPS as f64;
        let [[ax, ay], [bx, by], [cx, cy]] = positions.map(|position| position.map(|step| step as f64 / steps));
        let area = area as f64 / (steps * steps);
        let by_x = ((b - a) * (cy - ay) - (c - a) * (by - ay)) / area;
        let by_y = ((c - a) * (bx - ax) - (b - a) * (cx - ax)) / area;
        let at_origin = a + by_x * (0.5 - ax) + by_y * (0.5 - ay);
        Self { by_x: by_x as f32, by_y: by_y as f32, at_origin: at_origin as f32 }
    }

    /// The value at the centre of a pixel.
    fn at(&self, x: i64, y: i64) -> f32 {
        self.at_origin + self.by_x * x as f32 + self.by_y * y as f32
    }
}

fn times(colour: [f32; 4], texel: [f32; 4]) -> [f32; 4] {
    std::array::from_fn(|i| colour[i] * texel[i] / 255.0)
}

fn blend(pixel: &mut [u8; 4], source: [f32; 4]) {
    let rest = 1.0 - source[3] / 255.0;
    let [red, green, blue, alpha] = *pixel;
    let over = |source: f32, below: u8| (source + f32::from(below) * rest + 0.5) as u8;
    *pixel = [over(source[0], red), over(source[1], green), over(source[2], blue), over(source[3], alpha)];
}
