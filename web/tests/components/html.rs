//! Reads drawn markup back, and finds fault with it: unsafe attributes, ids that are not unique or
//! lead nowhere, headings that skip a level, lists and tables that are not whole.

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Positions of the elements around it, the outermost first.
    pub around: Vec<usize>,
    /// The text in it and below.
    pub text: String,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, class: &str) -> bool {
        self.get("class").is_some_and(|all| all.split(' ').any(|it| it == class))
    }
}

/// What was drawn.
#[derive(Debug)]
pub struct Page {
    pub raw: String,
    pub elements: Vec<Element>,
    /// All text; several spaces are one.
    pub text: String,
    /// The same with all white space folded, and nothing between elements.
    pub folded: String,
}

const VOID: [&str; 4] = ["br", "hr", "img", "input"];

impl Page {
    pub fn read(raw: &str) -> Self {
        let (mut elements, mut open): (Vec<Element>, Vec<usize>) = (Vec::new(), Vec::new());
        let (mut rest, mut all, mut plain) = (raw, String::new(), String::new());
        while !rest.is_empty() {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            let text = unescape(text);
            all.push_str(&text);
            plain.push_str(&text);
            for &at in &open {
                elements[at].text.push_str(&text);
            }
            let Some(end) = after.find('>') else { break };
            let (tag, next) = after.split_at(end + 1);
            rest = next;
            let tag = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
            if let Some(name) = tag.strip_prefix('/') {
                let closed = open.pop().map(|at| elements[at].name.clone());
                assert_eq!(closed.as_deref(), Some(name), "unbalanced at {}", &next[..next.len().min(80)]);
                continue;
            }
            let element = Element { around: open.clone(), ..tag_of(tag) };
            all.push(' ');
            if !matches!(element.name.as_str(), "span" | "time" | "a" | "strong" | "code" | "del" | "b" | "i" | "em") {
                plain.push(' ');
            }
            if !VOID.contains(&element.name.as_str()) {
                open.push(elements.len());
            }
            elements.push(element);
        }
        assert!(open.is_empty(), "left open: {open:?}");
        Self {
            raw: raw.to_owned(),
            elements,
            text: folded(&all),
            folded: plain.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> + 'a {
        self.elements.iter().filter(move |it| it.name == name)
    }

    pub fn classed<'a>(&'a self, class: &'a str) -> impl Iterator<Item = &'a Element> + 'a {
        self.elements.iter().filter(move |it| it.is(class))
    }

    pub fn button(&self, words: &str) -> Option<&Element> {
        self.all("button").find(|it| it.text.contains(words))
    }

    #[track_caller]
    pub fn says(&self, words: &[&str]) -> &Self {
        for words in words {
            assert!(self.text.contains(words), "does not say {words:?}:\n{}", self.text);
        }
        self
    }

    #[track_caller]
    pub fn says_not(&self, words: &[&str]) -> &Self {
        for words in words {
            assert!(!self.text.contains(words), "says {words:?}:\n{}", self.text);
        }
        self
    }

    /// Everything that must hold of any markup.
    #[track_caller]
    pub fn check(&self) {
        let faults = self.faults();
        assert!(faults.is_empty(), "{}\n{}", faults.join("\n"), self.raw);
    }

    /// What does not.
    pub fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = Vec::new();
        let ids: Vec<&str> = self.elements.iter().filter_map(|it| it.get("id")).collect();
        for (i, id) in ids.iter().enumerate() {
            if ids[..i].contains(id) {
                faults.push(format!("two elements have the id {id}"));
            }
        }
        let mut level = None;
        for it in &self.elements {
            let parent = it.around.last().map_or("", |&at| self.elements[at].name.as_str());
            let within = |names: &[&str]| names.contains(&parent);
            for (key, value) in &it.attributes {
                let unsafe_value = value.trim().to_lowercase().starts_with("javascript:");
                if key == "style" || key.starts_with("on") || unsafe_value {
                    faults.push(format!("{} has {key}={value:?}", it.name));
                }
                if matches!(key.as_str(), "aria-labelledby" | "aria-describedby" | "for")
                    && !ids.contains(&value.as_str())
                {
                    faults.push(format!("{key} of {} leads nowhere: {value}", it.name));
                }
            }
            let sound = match it.name.as_str() {
                "script" | "style" | "iframe" | "object" | "embed" | "form" => false,
                "li" => within(&["ul", "ol"]),
                "dt" | "dd" => within(&["div", "dl"]),
                "th" => it.get("scope").is_some() || self.in_narrative(it),
                "tr" => within(&["thead", "tbody", "tfoot", "table"]),
                "td" => within(&["tr"]),
                "button" => it.get("type") == Some("button") && !it.text.trim().is_empty(),
                "a" => !it.text.trim().is_empty(),
                "summary" => within(&["details"]) && !it.text.trim().is_empty(),
                "img" => it.get("alt").is_some_and(|alt| !alt.is_empty()),
                "svg" => it.get("aria-hidden") == Some("true") || it.get("aria-label").is_some_and(|it| !it.is_empty()),
                "table" => self.in_narrative(it) || self.elements.iter().any(|c| c.name == "caption"),
                "p" => !within(&["p", "span", "h2", "h3", "h4"]),
                _ => true,
            };
            if !sound {
                faults.push(format!("unsound: {} in {parent}: {:?} {:?}", it.name, it.attributes, it.text));
            }
            if let Some(depth) = it.name.strip_prefix('h').and_then(|n| n.parse::<u8>().ok()) {
                if it.text.trim().is_empty() {
                    faults.push(format!("an empty {}", it.name));
                }
                if level.is_some_and(|before| depth > before + 1) {
                    faults.push(format!("{} ({}) comes after h{}", it.name, it.text, level.unwrap_or(0)));
                }
                level = Some(depth);
            }
        }
        faults
    }

    fn in_narrative(&self, it: &Element) -> bool {
        it.around.iter().any(|&at| self.elements[at].is("k-narrative"))
    }
}

fn tag_of(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((key, after)) = rest.split_once("=\"") {
        let (value, next) = after.split_once('"').unwrap_or((after, ""));
        attributes.push((key.trim().to_owned(), unescape(value)));
        rest = next;
    }
    Element { name: name.to_owned(), attributes, ..Element::default() }
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

fn folded(text: &str) -> String {
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
