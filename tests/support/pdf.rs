//! A strict reader of PDF, as far as files without object streams go (ISO 32000-1, 7.3 and 7.5): where anything is not as it must be, it
//! panics.
#![allow(dead_code, reason = "tests and benches each use a part of it")]

use std::collections::BTreeMap;

/// An object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Object {
    /// null, true or false.
    Word(String),
    Number(f64),
    Name(String),
    Text(Vec<u8>),
    List(Vec<Object>),
    Dictionary(BTreeMap<String, Object>),
    Reference(usize),
}

/// A file: its objects by their numbers, and its trailer.
#[derive(Debug)]
pub(crate) struct File {
    objects: BTreeMap<usize, Object>,
    trailer: Object,
}

static NOTHING: Object = Object::List(Vec::new());

impl File {
    /// Reads a file: every object is where the table says, ends where it says, and refers to objects that are there.
    pub(crate) fn read(file: &[u8], what: &str) -> Self {
        assert!(file.starts_with(b"%PDF-1.7\n"), "{what} begins otherwise");
        let mut at = Reader { file, at: table_at(file, what), what };
        at.word("xref");
        let (first, count) = (at.count(), at.count());
        assert_eq!(first, 0, "{what} has no whole table");
        let entries: Vec<(usize, bool)> = (0..count)
            .map(|_| {
                (at.count(), {
                    at.count();
                    at.token() == "n"
                })
            })
            .collect();
        at.word("trailer");
        let trailer = at.object();
        let used = entries.iter().enumerate().filter(|(_, (_, used))| *used);
        let objects = used.map(|(number, (place, _))| (number, Reader { file, at: *place, what }.numbered(number))).collect();
        let read = Self { objects, trailer };
        assert_eq!(read.trailer.get("Size"), &Object::Number(f64::from(u32::try_from(count).unwrap())), "{what}");
        for object in read.objects.values().chain([&read.trailer]) {
            object.references().for_each(|number| assert!(read.objects.contains_key(&number), "{what} has no object {number}"));
        }
        read
    }

    /// What an object is, be it referred to.
    pub(crate) fn follow<'a>(&'a self, object: &'a Object) -> &'a Object {
        match object {
            Object::Reference(number) => self.objects.get(number).unwrap_or(&NOTHING),
            object => object,
        }
    }

    /// An entry of a dictionary, be either referred to.
    pub(crate) fn at<'a>(&'a self, object: &'a Object, key: &str) -> &'a Object {
        self.follow(self.follow(object).get(key))
    }

    /// The root of the document.
    pub(crate) fn root(&self) -> &Object {
        self.at(&self.trailer, "Root")
    }

    /// The pages, in order.
    pub(crate) fn pages(&self) -> Vec<&Object> {
        let mut pages = Vec::new();
        let mut waiting = vec![self.at(self.root(), "Pages")];
        while let Some(node) = waiting.pop() {
            if node.get("Type").is_name("Page") {
                pages.push(node);
            } else {
                waiting.extend(self.at(node, "Kids").list().iter().rev().map(|kid| self.follow(kid)));
            }
        }
        pages
    }

    /// The dictionaries that have this name under this key.
    pub(crate) fn all(&self, key: &str, name: &str) -> Vec<&Object> {
        self.objects.values().filter(|object| object.get(key).is_name(name)).collect()
    }
}

impl Object {
    /// An entry of a dictionary; an empty list where there is none.
    pub(crate) fn get(&self, key: &str) -> &Object {
        if let Self::Dictionary(entries) = self { entries.get(key).unwrap_or(&NOTHING) } else { &NOTHING }
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        matches!(self, Self::Dictionary(entries) if entries.contains_key(key))
    }

    pub(crate) fn list(&self) -> &[Object] {
        if let Self::List(list) = self { list } else { &[] }
    }

    pub(crate) fn is_name(&self, name: &str) -> bool {
        matches!(self, Self::Name(own) if own == name)
    }

    pub(crate) fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own == word)
    }

    pub(crate) fn is_text(&self, text: &str) -> bool {
        matches!(self, Self::Text(own) if own == text.as_bytes())
    }

    fn references(&self) -> Box<dyn Iterator<Item = usize> + '_> {
        match self {
            Self::Reference(number) => Box::new(std::iter::once(*number)),
            Self::List(list) => Box::new(list.iter().flat_map(Self::references)),
            Self::Dictionary(entries) => Box::new(entries.values().flat_map(Self::references)),
            _ => Box::new(std::iter::empty()),
        }
    }
}

/// Where the table of objects is.
fn table_at(file: &[u8], what: &str) -> usize {
    let tail = String::from_utf8_lossy(&file[file.len().saturating_sub(64)..]).into_owned();
    let place = tail.rsplit_once("startxref\n").and_then(|(_, place)| place.trim_end().strip_suffix("%%EOF"));
    place.and_then(|place| place.trim().parse().ok()).unwrap_or_else(|| panic!("{what} has no end"))
}

/// A place in a file.
struct Reader<'a> {
    file: &'a [u8],
    at: usize,
    what: &'a str,
}

const DELIMITERS: &[u8] = b"()<>[]{}/%";

impl Reader<'_> {
    fn peek(&self) -> u8 {
        *self.file.get(self.at).unwrap_or_else(|| panic!("{} ends too early", self.what))
    }

    fn next(&mut self) -> u8 {
        let byte = self.peek();
        self.at += 1;
        byte
    }

    fn is_white(byte: u8) -> bool {
        matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
    }

    fn skip(&mut self) {
        while self.at < self.file.len() && Self::is_white(self.peek()) {
            self.at += 1;
        }
    }

    /// What stands up to the next space or sign.
    fn token(&mut self) -> String {
        self.skip();
        let rest = &self.file[self.at..];
        let length = rest.iter().position(|byte| Self::is_white(*byte) || DELIMITERS.contains(byte)).unwrap_or(rest.len());
        self.at += length;
        String::from_utf8(rest[..length].to_vec()).unwrap()
    }

    fn count(&mut self) -> usize {
        let token = self.token();
        token.parse().unwrap_or_else(|error| panic!("{}: {token:?} before {}: {error}", self.what, self.at))
    }

    fn word(&mut self, word: &str) {
        assert_eq!(self.token(), word, "{} before {}", self.what, self.at);
    }

    /// "7 0 obj … endobj", and the stream in it.
    fn numbered(&mut self, number: usize) -> Object {
        assert_eq!((self.count(), self.count()), (number, 0), "{}: another object stands where {number} should", self.what);
        self.word("obj");
        let object = self.object();
        let after = self.token();
        if after == "stream" {
            let Object::Number(length) = object.get("Length") else { panic!("{}: the stream {number} has no length", self.what) };
            assert_eq!(self.next(), b'\n', "{}", self.what);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the length of a stream")]
            let length = *length as usize;
            self.at += length;
            self.word("endstream");
            self.word("endobj");
        } else {
            assert_eq!(after, "endobj", "{}: object {number}", self.what);
        }
        object
    }

    fn object(&mut self) -> Object {
        self.skip();
        match self.peek() {
            b'/' => {
                self.at += 1;
                Object::Name(self.token())
            }
            b'(' => self.text(),
            b'[' => Object::List(self.up_to(b"]")),
            b'<' if self.file.get(self.at + 1) == Some(&b'<') => {
                self.at += 1;
                let parts = self.up_to(b">>");
                let pairs = parts.chunks(2).map(|pair| match pair {
                    [Object::Name(key), value] => (key.clone(), value.clone()),
                    other => panic!("{}: {other:?} is no entry", self.what),
                });
                Object::Dictionary(pairs.collect())
            }
            b'<' => {
                self.at += 1;
                let length = self.file[self.at..].iter().position(|byte| *byte == b'>').unwrap();
                let digits = std::str::from_utf8(&self.file[self.at..self.at + length]).unwrap();
                self.at += length + 1;
                Object::Text((0..length / 2).map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap()).collect())
            }
            _ => self.number_or_word(),
        }
    }

    fn number_or_word(&mut self) -> Object {
        let token = self.token();
        let Ok(number) = token.parse::<f64>() else {
            assert!(["null", "true", "false"].contains(&&*token), "{}: {token:?} before {}", self.what, self.at);
            return Object::Word(token);
        };
        // "7 0 R" is an object elsewhere.
        let before = self.at;
        if let Ok(target) = token.parse()
            && self.token() == "0"
            && self.token() == "R"
        {
            return Object::Reference(target);
        }
        self.at = before;
        Object::Number(number)
    }

    /// The objects up to these signs.
    fn up_to(&mut self, end: &[u8]) -> Vec<Object> {
        self.at += 1;
        let mut objects = Vec::new();
        loop {
            self.skip();
            if self.file[self.at..].starts_with(end) {
                self.at += end.len();
                return objects;
            }
            objects.push(self.object());
        }
    }

    /// A text in brackets.
    fn text(&mut self) -> Object {
        self.at += 1;
        let (mut text, mut depth) = (Vec::new(), 1);
        loop {
            match self.next() {
                b'\\' => {
                    let escaped = self.next();
                    assert!(!escaped.is_ascii_digit() && escaped != b'\n', "{}: octal escapes are not read here", self.what);
                    text.push(escaped);
                    continue;
                }
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Object::Text(text);
            }
            text.push(self.file[self.at - 1]);
        }
    }
}
