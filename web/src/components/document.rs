//! `Document`: any document, and with `only` the ground that the other viewers stand on.

use super::download;
use super::draw::Draw;
use super::draw::Instance;
use super::props::File;
use super::props::Shown;
use super::props::ViewEvent;
use super::props::ViewProps;
use klarsyn::view::Attachment;
use klarsyn::view::View;
use std::rc::Rc;
use yew::Component;
use yew::Context;
use yew::Html;

/// What happens inside.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The CPR number is shown, or hidden again.
    Numbers,
    /// More of a list is shown.
    More(String),
    /// Something of another kind is shown nevertheless.
    Anyway,
    /// A file is stored.
    Download(Rc<Attachment>),
    /// A picture is shown, or hidden again.
    Preview(Rc<Attachment>),
    /// A file is handed to the host.
    Open(Rc<Attachment>),
    /// The host is told.
    Tell(ViewEvent),
}

/// Shows any document: detects what it is, picks the view for it, and falls back to the sender's own
/// text and to a readable tree.
#[derive(Debug)]
pub struct Document {
    views: Rc<Vec<View>>,
    instance: Instance,
}

impl Component for Document {
    type Message = Msg;
    type Properties = ViewProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { views: ctx.props().views(), instance: Instance::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &ViewProps) -> bool {
        let props = ctx.props();
        if props.shown != before.shown {
            self.instance.reset();
        }
        if props.drawn_otherwise(before) {
            self.instance.redraw();
        }
        if props.views_differ(before) {
            self.views = props.views();
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        match msg {
            Msg::Numbers => {
                self.instance.numbers = !self.instance.numbers;
                props.on_event.emit(ViewEvent::Numbers { shown: self.instance.numbers });
            }
            Msg::More(list) => self.instance.show_more(list),
            Msg::Anyway => self.instance.anyway = true,
            Msg::Tell(event) => {
                props.on_event.emit(event);
                return false;
            }
            Msg::Download(attachment) => {
                let file = file(props, &attachment);
                download::save(&file.name, &file.media_type, &file.bytes);
                props.on_event.emit(ViewEvent::Download { at: file.at });
                return false;
            }
            Msg::Open(attachment) => {
                props.on_event.emit(ViewEvent::Open(file(props, &attachment)));
                return false;
            }
            Msg::Preview(attachment) => {
                if !self.instance.hide_picture(&attachment.at) {
                    let file = file(props, &attachment);
                    let address = download::Address::of(&file.media_type, &file.bytes);
                    self.instance.show_picture(attachment.at.clone(), address);
                }
            }
        }
        self.instance.redraw();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let html = Draw { props: ctx.props(), instance: &self.instance, link: ctx.link() }.whole(&self.views);
        self.instance.drawn.borrow_mut().done(self.views.clone());
        html
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.instance.move_focus();
    }
}

/// The content of an attachment, taken from its message when it is asked for.
fn file(props: &ViewProps, attachment: &Attachment) -> File {
    let at = attachment.content.clone().unwrap_or_else(|| attachment.at.clone());
    let bytes = match &props.shown {
        Shown::Messages(messages) => messages.content(&at).unwrap_or_default(),
        _ => Vec::new(),
    };
    File {
        name: attachment.file_name.clone(),
        media_type: attachment.media_type.clone().unwrap_or_else(|| "application/octet-stream".into()),
        bytes: bytes.into(),
        at,
    }
}
