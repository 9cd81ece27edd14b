//! temp
use klarsyn::view::Audience;
use klarsyn_web::components::*;
use std::rc::Rc;
#[test]
fn shots() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let css = klarsyn_web::STYLES;
    for line in std::fs::read_to_string("/tmp/cv/list").unwrap().lines() {
        let (name, file, audience) = { let mut p = line.split(' '); (p.next().unwrap(), p.next().unwrap(), p.next().unwrap()) };
        let bytes = std::fs::read(file).unwrap();
        let messages = Messages::read([bytes.as_slice()]);
        let audience = if audience == "citizen" { Audience::Citizen } else { Audience::Clinician };
        let props = yew::props!(ViewProps { shown: Shown::Messages(messages), audience, id: "x".to_string() });
        let _ = Rc::new(0);
        let render = yew::LocalServerRenderer::<Document>::with_props(props).hydratable(false).render();
        let html = tokio::task::LocalSet::new().block_on(&runtime, render);
        std::fs::write(format!("/tmp/cv/{name}.html"), format!("<!doctype html><html lang=da><meta charset=utf-8><meta name=viewport content='width=device-width'><style>{css} body{{margin:16px;background:#eef1f4}}</style><body>{html}")).unwrap();
    }
}
