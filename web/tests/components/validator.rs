//! The validator before anything came.

use crate::draw::draw_any;
use klarsyn::diagnostic::Language;
use klarsyn_web::components::Validator;
use klarsyn_web::components::ValidatorProps;
use yew::Callback;

#[test]
fn it_says_where_files_go() {
    let props = || yew::props!(ValidatorProps { on_check: Callback::noop(), id: "v" });
    let page = draw_any::<Validator>(props());
    page.says(&["Slip filer her", "Vælg filer", "Indsæt tekst", "sendes ingen steder hen"]);
    let input = page.all("input").next().unwrap();
    assert!(page.all("label").any(|it| it.get("for") == input.get("id")));
    assert_eq!(page.classed("k-files").count(), 0);
    let english = draw_any::<Validator>(ValidatorProps { language: Language::En, ..props() });
    english.says(&["Drop files here", "Choose files", "sent nowhere"]);
}
