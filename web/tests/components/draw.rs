//! Draws a component into text, and checks the markup of whatever is drawn.

use crate::html::Page;
use klarsyn::view::View;
use klarsyn_web::components::Document;
use klarsyn_web::components::Shown;
use klarsyn_web::components::ViewProps;
use std::rc::Rc;
use yew::BaseComponent;
use yew::LocalServerRenderer;

/// Draws any component.
pub fn draw_any<C: BaseComponent>(props: C::Properties) -> Page {
    let page = unchecked::<C>(props);
    page.check();
    page
}

/// Draws any component, sound or not.
pub fn unchecked<C: BaseComponent>(props: C::Properties) -> Page {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let render = LocalServerRenderer::<C>::with_props(props).hydratable(false).render();
    Page::read(&tokio::task::LocalSet::new().block_on(&runtime, render))
}

/// Draws a document.
pub fn draw(props: ViewProps) -> Page {
    draw_any::<Document>(props)
}

/// Draws views.
pub fn draw_views(views: Vec<View>, more: ViewProps) -> Page {
    draw(ViewProps { shown: Shown::Views(Rc::new(views)), ..more })
}

/// Properties with their defaults.
pub fn props() -> ViewProps {
    yew::props!(ViewProps { id: "t" })
}
