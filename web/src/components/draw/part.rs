//! Parts of a long list that are not drawn again while what they show is the same.

use klarsyn::view::View;
use std::rc::Rc;
use yew::Component;
use yew::Context;
use yew::Html;
use yew::Properties;
use yew::virtual_dom::Key;
use yew::virtual_dom::VComp;
use yew::virtual_dom::VNode;

/// A part as it is drawn: the same one is the same, and Yew leaves it alone.
#[derive(Clone, Properties)]
pub(crate) struct Part {
    drawn: Rc<Html>,
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.drawn, &other.drawn)
    }
}

impl Part {
    /// In its list. A list whose items have keys grows at its end without a change to those before.
    pub fn keyed(&self, key: usize) -> Html {
        VNode::VComp(Rc::new(VComp::new::<Holder>(Rc::new(self.clone()), Some(Key::from(key)))))
    }
}

/// What stands in the page for a part.
struct Holder;

impl Component for Holder {
    type Message = ();
    type Properties = Part;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        (*ctx.props().drawn).clone()
    }
}

/// The parts of all views as they were last drawn, by the numbers of view and part.
#[derive(Default)]
pub(crate) struct Drawn {
    of: Rc<Vec<View>>,
    before: Vec<Vec<Option<Part>>>,
    now: Vec<Vec<Option<Part>>>,
}

impl Drawn {
    /// The parts of a view's list from the first that is visible. What draws one is told the view that was drawn
    /// before, and gives nothing where the part is the same in it.
    pub fn parts(
        &mut self,
        view: usize,
        length: usize,
        hidden: usize,
        draw: impl Fn(Option<&View>, usize) -> Option<Html>,
    ) -> Vec<Html> {
        let mut before = self.before.get_mut(view).map(std::mem::take).unwrap_or_default();
        before.resize(length, None);
        before[..hidden].fill(None);
        for (place, part) in before.iter_mut().enumerate().skip(hidden) {
            // What was not drawn before has nothing to be the same as.
            let known = part.as_ref().and(self.of.get(view));
            if let Some(new) = draw(known, place) {
                *part = Some(Part { drawn: Rc::new(new) });
            }
        }
        let all = before.iter().enumerate().filter_map(|(place, part)| Some(part.as_ref()?.keyed(place))).collect();
        self.now.resize_with(self.now.len().max(view + 1), Vec::new);
        self.now[view] = before;
        all
    }

    /// All has been drawn; these were the views.
    pub fn done(&mut self, of: Rc<Vec<View>>) {
        (self.of, self.before) = (of, std::mem::take(&mut self.now));
    }
}

impl std::fmt::Debug for Drawn {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Drawn").field("of", &self.of.len()).finish()
    }
}
