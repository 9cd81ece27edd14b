//! HL7's packages from npm's registry, pinned by version and hash, kept in `.work/npm`.

use crate::Done;
use crate::run::quietly;
use crate::run::root;
use crate::run::words;
use sha2::Digest;
use sha2::Sha512;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// A package of HL7 and what its archive must be.
struct Pin {
    name: &'static str,
    version: &'static str,
    sha512: &'static str,
}

const PINS: &[Pin] = &[
    Pin {
        name: "hl7.fhir.r4.examples",
        version: "4.0.1",
        sha512: "0d705d21939e41a48a220094ef0e87382eecc3fe81cf29668a92e4056e1ffffa\
                 53f8173de31fbc2c89b04ddbda35384f2683b3a41cefc40ccdaa37aedd7ff32f",
    },
    Pin {
        name: "hl7.fhir.r4.expansions",
        version: "4.0.1",
        sha512: "1342e30062881256bd5dd33df1c3b313c7effacc9ccd54b3cea8c4ff6f6b84ad\
                 632b9da4481cb348cf9d42e40cd23e018812293306727509ca1d5d75ad5e4895",
    },
    Pin {
        name: "hl7.terminology.r4",
        version: "7.0.1",
        sha512: "51a99951c01193f4c46896fb5f4843c803660bb6c2bf42687f4bb4b8620e0763\
                 bd5505f4b95e3955fe04c8e34733a49e8efeaaeec5c403328042c830d4295ddc",
    },
    Pin {
        name: "hl7.fhir.uv.extensions.r4",
        version: "5.3.0-ballot-tc1",
        sha512: "9a13e65a3d1d66f202ec940b92ac53e36fd4a6823263016d4a22196e15ff02b7\
                 d7f7a851e684ea36f014bcc0fe74c1f8e66e2618c435f56c82645a4fd4e2c46d",
    },
    Pin {
        name: "hl7.fhir.uv.ips",
        version: "2.0.0",
        sha512: "e0f593a09f5bd45817b26f4322f1e253a1cef59e66ef98f19347b43173a68459\
                 5fda6dac964fdde91a2249820284a265be6b49ec66d17edb7b3e9865c2665c6d",
    },
];

fn file_name(pin: &Pin) -> String {
    format!("{}-{}.tgz", pin.name, pin.version)
}

/// Where the archive of a package is kept.
pub fn path(name: &str) -> Result<PathBuf, String> {
    let pin = PINS.iter().find(|pin| pin.name == name).ok_or_else(|| format!("{name} is not pinned"))?;
    Ok(root().join(".work/npm").join(file_name(pin)))
}

/// Fetches what is not there yet. Commands may do so at the same time: an archive gets its name
/// when it is whole.
pub fn fetch() -> Done {
    let folder = root().join(".work/npm");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for pin in PINS {
        let target = folder.join(file_name(pin));
        if is_right(&target, pin) {
            continue;
        }
        let part = folder.join(format!("part-{}", std::process::id()));
        fs::create_dir_all(&part).map_err(|e| format!("{}: {e}", part.display()))?;
        let done = get(pin, &part).and_then(|file| {
            let told = |e| format!("{}: {e}", target.display());
            if is_right(&file, pin) {
                fs::rename(&file, &target).map_err(told)
            } else {
                Err(format!("{}: is not the archive that is pinned here (sha512 differs)", file_name(pin)))
            }
        });
        let _ = fs::remove_dir_all(&part);
        done?;
    }
    Ok(())
}

/// Puts the archive into the folder: from where it lies on this machine, or from npm.
fn get(pin: &Pin, folder: &Path) -> Result<PathBuf, String> {
    let file = folder.join(file_name(pin));
    let elsewhere =
        std::env::var_os("KLARSYN_NPM").map(PathBuf::from).unwrap_or_else(|| std::env::temp_dir().join("npm"));
    let known = elsewhere.join(file_name(pin));
    if is_right(&known, pin) {
        fs::copy(&known, &file).map_err(|e| format!("{}: {e}", file.display()))?;
    } else {
        let mut pack = words("npm pack --silent");
        pack.arg(format!("{}@{}", pin.name, pin.version)).arg("--pack-destination").arg(folder);
        quietly(&format!("fetching {} {} from npm", pin.name, pin.version), &mut pack)?;
    }
    Ok(file)
}

fn is_right(path: &Path, pin: &Pin) -> bool {
    let Ok(bytes) = fs::read(path) else { return false };
    let hash: String = Sha512::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    hash == pin.sha512
}
