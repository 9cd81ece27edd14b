//! Files that were dropped or picked, read one after the other.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use web_sys::FileList;
use web_sys::HtmlInputElement;
use web_sys::HtmlTextAreaElement;
use yew::Callback;

/// Reads the files; what cannot be read counts as empty, and the check says so.
pub(super) fn read(list: Option<FileList>, done: Callback<(String, Vec<u8>)>) {
    let Some(list) = list else { return };
    let files: Vec<File> = (0..list.length()).filter_map(|i| list.item(i)).collect();
    wasm_bindgen_futures::spawn_local(async move {
        for file in files {
            let bytes = JsFuture::from(file.array_buffer()).await;
            let bytes = bytes.map(|bytes| Uint8Array::new(&bytes).to_vec()).unwrap_or_default();
            done.emit((file.name(), bytes));
        }
    });
}

/// What was picked. The same file can be picked again afterwards.
pub(super) fn picked(event: &web_sys::Event, done: Callback<(String, Vec<u8>)>) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        read(input.files(), done);
        input.set_value("");
    }
}

/// What stands in the text area.
pub(super) fn written(area: &yew::NodeRef) -> String {
    area.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
}
