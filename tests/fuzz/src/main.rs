//! A target under libFuzzer. `KLARSYN_FUZZ` names it; `cargo xtask fuzz` builds and starts this.
#![no_main]

use klarsyn_fuzz::Target;
use klarsyn_fuzz::mutate;
use libfuzzer_sys::fuzz_mutator;
use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::OnceLock;

fn target() -> &'static Target {
    static TARGET: OnceLock<&'static Target> = OnceLock::new();
    TARGET.get_or_init(|| {
        let name = std::env::var("KLARSYN_FUZZ").unwrap_or_default();
        klarsyn_fuzz::target(&name).expect("KLARSYN_FUZZ names a target")
    })
}

/// Writes the seeds and the dictionary where the command asks for them.
fn prepare() {
    let Some(folder) = std::env::var_os("KLARSYN_FUZZ_SEEDS") else { return };
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).expect("a folder for seeds");
    for (number, seed) in (target().seeds)().into_iter().enumerate() {
        std::fs::write(folder.join(format!("seed-{number:04}")), seed).expect("a seed");
    }
    let quoted = |word: &&str| -> String {
        let bytes = word.bytes().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
        format!("\"{bytes}\"\n")
    };
    let words: String = target().words.iter().map(quoted).collect();
    std::fs::write(folder.with_extension("dict"), words).expect("a dictionary");
    std::process::exit(0);
}

fuzz_target!(
    init: prepare(),
    |data: &[u8]| (target().run)(data)
);

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    if seed.is_multiple_of(2)
        && let Some(mutant) = mutate::structure(&data[..size], max_size, u64::from(seed))
    {
        data[..mutant.len()].copy_from_slice(&mutant);
        return mutant.len();
    }
    libfuzzer_sys::fuzzer_mutate(data, size, max_size)
});
