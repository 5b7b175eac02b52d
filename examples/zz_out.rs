#[path = "../tests/support/pages.rs"]
mod pages;
use samverkan::app::Document;
use samverkan::drawing::Looks;
use samverkan::export::{Options, Work, find};
use samverkan::i18n::Language;
use samverkan::theme::{Theme, ThemeId};
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [lens, theme, lang, width, out] = &args[..] else { panic!("lens theme lang width out") };
    let state = pages::state(Document::built_in(), lens, lang);
    let mut looks = Looks::default();
    if lens == "chart" {
        looks.selected = state.graph().find(&"rsr".into());
    }
    let page = pages::page(&state.picture.drawing, looks);
    let scale = width.parse::<f32>().unwrap() / page.size.x;
    let pages = vec![page];
    let outline = pages::outline(&state);
    let language = Language::for_tag(lang);
    let ext = out.rsplit('.').next().unwrap();
    let work = Work {
        pages: &pages,
        outline: &outline,
        title: "Örebro",
        language: &language,
        theme: Theme::of(ThemeId::for_tag(theme).unwrap()),
        options: Options { scale, transparent: false },
        watch: &(),
    };
    let bytes = (find(ext).unwrap().write)(&work).unwrap();
    println!("{out}: {} bytes, page {:?}", bytes.len(), pages[0].size);
    std::fs::write(out, bytes).unwrap();
}
