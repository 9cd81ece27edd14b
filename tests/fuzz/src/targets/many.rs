//! Archives of messages from strangers.

use crate::Target;
use crate::many::zip::each_of;
use flate2::Compression;
use flate2::Crc;
use flate2::write::DeflateEncoder;
use std::io::Cursor;
use std::io::Write;

pub(super) const ZIP: Target = Target {
    name: "zip",
    about: "a zip archive of messages, as the command line reads it: its directory, its entries, and how much they hold",
    longest: 8_192,
    run: zip,
    seeds: archives,
    words: &[
        "PK\u{1}\u{2}",
        "PK\u{3}\u{4}",
        "PK\u{5}\u{6}",
        "PK\u{6}\u{6}",
        "PK\u{6}\u{7}",
        "PK\u{7}\u{8}",
        ".json",
        ".xml",
        ".ndjson",
        ".zip",
        "../",
        "\u{8}\u{0}",
        "\u{1}\u{0}\u{10}\u{0}",
        "{\"resourceType\":\"Patient\"}\n",
    ],
};

/// The most bytes of a message.
const LIMIT: usize = 100_000;

fn zip(bytes: &[u8]) {
    let mut read = 0;
    let done = each_of(Cursor::new(bytes), "a.zip", LIMIT, &mut |job| {
        match job.read(LIMIT) {
            Ok(message) => {
                assert!(message.bytes.len() <= LIMIT + 1, "more than the limit was read");
                assert!(!message.name.chars().any(char::is_control), "a terminal is told to do something");
                read += message.bytes.len();
            }
            Err((name, why)) => assert!(!why.is_empty() && !name.chars().any(char::is_control)),
        }
        true
    });
    assert!(read <= 40_000_000, "{read} bytes of {}", bytes.len());
    assert!(done.is_ok() || read == 0, "an archive that is refused is not read");
}

/// Archives with every kind of entry that is read, and some that are not.
fn archives() -> Vec<Vec<u8>> {
    let patient = br#"{"resourceType":"Patient","active":true}"#;
    let lines = b"{\"resourceType\":\"Patient\"}\n\n{\"resourceType\":\"Basic\"}\n[\n";
    let long = vec![b' '; 300_000];
    let all: [(&str, &[u8], bool); 6] = [
        ("a.json", patient, false),
        ("folder/b.xml", b"<Patient xmlns=\"http://hl7.org/fhir\"/>", true),
        ("c.ndjson", lines, true),
        ("d.txt", b"no message", false),
        ("e.zip", b"PK\x05\x06", false),
        ("f.json", &long, true),
    ];
    let mut archives = vec![archive(&[]), archive(&all)];
    archives.extend((0..all.len()).map(|n| archive(&all[n..=n])));
    let mut large = archive(&all[..2]);
    as_large(&mut large);
    archives.push(large);
    archives
}

fn archive(entries: &[(&str, &[u8], bool)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content, packed) in entries {
        let mut crc = Crc::new();
        crc.update(content);
        let data = if *packed { deflated(content) } else { content.to_vec() };
        let mut about = Vec::new();
        about.extend([0, 0, if *packed { 8 } else { 0 }, 0, 0, 0, 0, 0]);
        about.extend(crc.sum().to_le_bytes());
        about.extend((data.len() as u32).to_le_bytes());
        about.extend((content.len() as u32).to_le_bytes());
        about.extend((name.len() as u16).to_le_bytes());
        about.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\0\x14\0");
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend((bytes.len() as u32).to_le_bytes());
        directory.extend(name.bytes());
        bytes.extend(b"PK\x03\x04\x14\0");
        bytes.extend(about);
        bytes.extend(name.bytes());
        bytes.extend(data);
    }
    let start = bytes.len() as u32;
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([(entries.len() as u16).to_le_bytes(); 2].concat());
    bytes.extend((directory.len() as u32).to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

fn deflated(content: &[u8]) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(content).and_then(|()| packed.finish()).unwrap_or_default()
}

/// With the records that an archive of more than four gigabytes has.
fn as_large(bytes: &mut Vec<u8>) {
    let end = bytes.split_off(bytes.len() - 22);
    let at = bytes.len() as u64;
    bytes.extend(b"PK\x06\x06");
    bytes.extend(44u64.to_le_bytes());
    bytes.extend([0; 12]);
    for count in [&end[8..10], &end[10..12]] {
        bytes.extend(count);
        bytes.extend([0; 6]);
    }
    for place in [&end[12..16], &end[16..20]] {
        bytes.extend(place);
        bytes.extend([0; 4]);
    }
    bytes.extend(b"PK\x06\x07\0\0\0\0");
    bytes.extend(at.to_le_bytes());
    bytes.extend(1u32.to_le_bytes());
    bytes.extend(end);
}
