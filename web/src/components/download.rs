//! Files out of the page: an address that lives as long as it is needed, and a click on a link.

use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// The address of a file in the browser's memory, which is given back when it is dropped.
#[derive(Debug)]
pub(crate) struct Address(Option<String>);

impl Address {
    /// Makes one.
    pub fn of(media_type: &str, bytes: &[u8]) -> Self {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(safe(media_type));
        let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options);
        Self(blob.and_then(|blob| web_sys::Url::create_object_url_with_blob(&blob)).ok())
    }

    /// The address, where there is one.
    pub fn url(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        if let Some(url) = &self.0 {
            // It may have been given back by the page already; that does no harm.
            let _ = web_sys::Url::revoke_object_url(url);
        }
    }
}

/// Lets the browser store a file.
pub(crate) fn save(name: &str, media_type: &str, bytes: &[u8]) {
    let address = Address::of(media_type, bytes);
    let link = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let (Some(link), Some(url)) = (link, address.url()) {
        link.set_href(url);
        link.set_download(name);
        link.click();
    }
    // The download has its own hold of the bytes once the click has been handled.
}

/// The media type, but as bytes alone where the browser could run it in the page's name.
fn safe(media_type: &str) -> &str {
    const PLAIN: [&str; 6] = ["application/pdf", "image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp"];
    PLAIN.into_iter().find(|plain| plain.eq_ignore_ascii_case(media_type)).unwrap_or("application/octet-stream")
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn nothing_that_runs_keeps_its_type() {
        assert_eq!(safe("image/PNG"), "image/png");
        for media_type in ["image/svg+xml", "text/html", "application/xhtml+xml", "text/xml", ""] {
            assert_eq!(safe(media_type), "application/octet-stream");
        }
    }
}
