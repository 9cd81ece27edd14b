//! A small server for the page on 127.0.0.1, with the strict policy that a host may ask for.

use crate::run::root;
use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::net::TcpListener;
use std::net::TcpStream;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;

/// What every answer carries: the header that the site tells hosts to send.
fn policy() -> String {
    include_str!("../../../www/samples/policy.txt").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Serves in the background until the process ends; returns the address.
pub fn start(port: u16) -> Result<String, String> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|e| format!("port {port}: {e}"))?;
    let port = listener.local_addr().map_err(|e| e.to_string())?.port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || answer_all(stream));
        }
    });
    Ok(format!("http://127.0.0.1:{port}/"))
}

/// Answers the requests of one connection.
fn answer_all(stream: TcpStream) {
    let _ = stream.set_nodelay(true);
    let Ok(reading) = stream.try_clone() else { return };
    let mut reader = BufReader::new(reading);
    let mut writer = stream;
    while let Some((method, target, brotli)) = request(&mut reader) {
        if answer(&mut writer, &method, &target, brotli).is_err() {
            return;
        }
    }
}

/// Method, path, and whether the client takes Brotli.
fn request(reader: &mut BufReader<TcpStream>) -> Option<(String, String, bool)> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|&n| n > 0)?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut brotli = false;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok().filter(|&n| n > 0)?;
        if header.trim().is_empty() {
            return Some((method, target, brotli));
        }
        let header = header.to_ascii_lowercase();
        brotli |= header.starts_with("accept-encoding:") && header.contains("br");
    }
}

fn answer(to: &mut TcpStream, method: &str, target: &str, brotli: bool) -> std::io::Result<()> {
    let file = file_of(target).filter(|_| method == "GET" || method == "HEAD");
    let packed = file.as_ref().filter(|_| brotli).map(|f| PathBuf::from(format!("{}.br", f.display())));
    let packed = packed.and_then(|path| fs::read(path).ok());
    let encoding = if packed.is_some() { "Content-Encoding: br\r\n" } else { "" };
    let body = packed.or_else(|| file.as_ref().and_then(|path| fs::read(path).ok()));
    let (status, kind) = match &body {
        Some(_) => ("200 OK", kind_of(file.as_deref().unwrap_or(Path::new("")))),
        None => ("404 Not Found", "text/plain; charset=utf-8"),
    };
    let body = body.unwrap_or_else(|| b"not found\n".to_vec());
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{encoding}Vary: Accept-Encoding\r\n\
         Cache-Control: no-cache\r\n{}\r\nX-Content-Type-Options: nosniff\r\n\
         Referrer-Policy: no-referrer\r\nCross-Origin-Opener-Policy: same-origin\r\n\r\n",
        body.len(),
        policy()
    );
    let mut all = head.into_bytes();
    if method != "HEAD" {
        all.extend_from_slice(&body);
    }
    to.write_all(&all)
}

/// `/pkg/…` is the npm package, `/gallery/…` the page that tests the elements, all else is `www/dist/`; nothing
/// outside the three is served.
fn file_of(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let base = match () {
        () if path.starts_with("pkg") => root(),
        () if path.starts_with("gallery") => root().join("tests/node"),
        () => root().join("www/dist"),
    };
    Some(base.join(path))
}

fn kind_of(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "xml" => "application/xml",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
