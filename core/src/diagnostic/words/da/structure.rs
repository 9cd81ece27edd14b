//! Danish words for KS02xx.

use crate::diagnostic::problem::Structure;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Structure, say: &Say) -> Words {
    let or = |items: &[String]| listed(items, "eller");
    let of = |headline: String| Words { headline, ..Words::default() };
    match problem {
        Structure::Unknown { name, within, nearest } => Words {
            fix: Some(match nearest {
                Some(nearest) => format!("skriv `{nearest}`, hvis det er det, der menes"),
                None => format!("fjern `{name}`, eller læg indholdet i en extension"),
            }),
            ..of(format!("`{name}` er ikke et element i {within}"))
        },
        Structure::TooFew { element, min, found } => Words {
            found: (*found > 0).then(|| format!("{found}")),
            expected: Some(format!("mindst {min}")),
            fix: Some(format!("tilføj `{element}`")),
            ..of(match found {
                0 => format!("`{element}` er påkrævet, men mangler"),
                _ => format!("der er for få `{element}`"),
            })
        },
        Structure::TooMany { element, max, found } => Words {
            found: Some(format!("{found}")),
            expected: Some(format!("højst {max}")),
            fix: Some(format!("behold højst {max} af `{element}`")),
            ..of(format!("der er for mange `{element}`"))
        },
        Structure::NoSlice { element, slices, nearest } => Words {
            found: nearest.as_ref().map(|n| match &n.found {
                Some(found) => say.value(found),
                None => format!("intet `{}`", n.path),
            }),
            expected: Some(format!("en af {}; andre er ikke tilladt", or(slices))),
            why: nearest.as_ref().map(|n| {
                let how = if n.case_only { "; kun store og små bogstaver er forskellige" } else { "" };
                format!("nærmeste match er `{}`, som kræver {} i `{}`{how}", n.slice, n.expected, n.path)
            }),
            fix: nearest.as_ref().map(|n| format!("skriv {} i `{}`", n.expected, n.path)),
            ..of(match slices.as_slice() {
                [a, b] => format!("`{element}` er her hverken `{a}` eller `{b}`"),
                _ => format!("`{element}` er her ingen af de tilladte slags"),
            })
        },
        Structure::NotAllowed { element } => Words {
            expected: Some("profilen tillader det ikke".into()),
            fix: Some(format!("fjern `{element}`")),
            ..of(format!("`{element}` er ikke tilladt her"))
        },
        Structure::SeveralSlices { element, slices } => Words {
            expected: Some("netop én slags".into()),
            ..of(format!("`{element}` passer til flere slags: {}", listed(slices, "og")))
        },
        Structure::SliceOrder { element, slice } => Words {
            fix: Some("sæt elementerne i profilens rækkefølge".into()),
            ..of(match slice {
                Some(slice) => format!("`{element}:{slice}` står for sent"),
                None => format!("dette `{element}` står før dem, det skal stå efter"),
            })
        },
        Structure::ChoiceType { element, found, allowed } => Words {
            found: Some(found.clone()),
            expected: Some(or(allowed)),
            fix: Some(format!("angiv værdien som {}", or(allowed))),
            ..of(format!("`{element}` må ikke være af typen {found} her"))
        },
        Structure::ChoiceTwice { element } => Words {
            fix: Some("behold én af værdierne".into()),
            ..of(format!("`{element}` har værdier af to typer"))
        },
        Structure::UnknownExtension { url, nearest } => Words {
            fix: nearest.as_ref().map(|nearest| format!("skriv {nearest}, hvis det er den, der menes")),
            ..of(format!("extensionen {url} er ukendt"))
        },
        Structure::ExtensionContext { url, here, allowed } => Words {
            expected: Some(or(allowed)),
            fix: Some("flyt extensionen hen, hvor den hører til".into()),
            ..of(format!("extensionen {url} må ikke stå i {here}"))
        },
        Structure::ExtensionModifier { url, modifies } => Words {
            fix: Some(format!("læg den i `{}`", if *modifies { "modifierExtension" } else { "extension" })),
            ..of(match modifies {
                true => format!("extensionen {url} ændrer betydningen og skal stå i `modifierExtension`"),
                false => format!("extensionen {url} ændrer ikke betydningen og må ikke stå i `modifierExtension`"),
            })
        },
        Structure::ExtensionUrl { url } => Words {
            expected: Some("en absolut url".into()),
            ..of(match url {
                Some(url) => format!("extensionens url \"{url}\" er ikke absolut"),
                None => "extensionen har ingen url".into(),
            })
        },
        Structure::ExtensionContent { url, value_expected } => of(match value_expected {
            true => format!("extensionen {url} skal have en værdi og ingen dele"),
            false => format!("extensionen {url} skal have dele og ingen værdi"),
        }),
        Structure::ResourceType { found, allowed } => {
            Words { expected: Some(or(allowed)), ..of(format!("en {found} må ikke stå her")) }
        }
        Structure::UnknownResource { name, nearest } => Words {
            fix: nearest.as_ref().map(|nearest| format!("skriv \"{nearest}\", hvis det er det, der menes")),
            ..of(format!("\"{name}\" er ikke en ressource i FHIR R4"))
        },
        Structure::NoResourceType => {
            Words { fix: Some("tilføj `resourceType`".into()), ..of("ressourcen angiver ikke sin type".into()) }
        }
        Structure::UnknownProfile { canonical } => Words {
            fix: Some("kontrollér url'en, eller indlæs den pakke, som profilen findes i".into()),
            ..of(format!("profilen {canonical} kendes ikke her og blev derfor ikke kontrolleret"))
        },
        Structure::ProfileType { canonical, expects, found } => {
            of(format!("profilen {canonical} gælder {expects}, men dette er en {found}"))
        }
        Structure::NoProfileHolds { element, profiles } => {
            Words { expected: Some(or(profiles)), ..of(format!("`{element}` opfylder ingen af sine profiler")) }
        }
    }
}
