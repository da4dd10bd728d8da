//! Every dependency of the workspace has its line of reason in `docs/decisions/dependencies.md`.

use std::path::Path;

use super::{Sources, Verdict, verdict};

const REASONS: &str = "docs/decisions/dependencies.md";

pub fn check(sources: &Sources) -> Verdict {
    let read = |name: &str| sources.text(Path::new(name)).ok_or_else(|| vec![format!("{name} is missing")]);
    verdict(unexplained(&read("Cargo.toml")?, &read(REASONS)?).map_err(|reason| vec![reason])?)
}

fn unexplained(manifest: &str, reasons: &str) -> Result<Vec<String>, String> {
    let manifest: toml::Table = manifest.parse().map_err(|e| format!("Cargo.toml: {e}"))?;
    let dependencies = manifest["workspace"]["dependencies"].as_table().ok_or("no workspace dependencies")?;
    let theirs = dependencies.iter().filter(|(_, source)| source.get("path").is_none());
    Ok(theirs
        .filter(|(name, _)| !reasons.contains(&format!("| `{name}` |")))
        .map(|(name, _)| format!("{name} has no reason in {REASONS}"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_without_a_reason_is_caught_and_our_own_crates_need_none() {
        let manifest = "[workspace.dependencies]\nkernel = { path = 'k' }\ncsv = '1'\nzip = { version = '4' }\n";
        let faults = unexplained(manifest, "| `csv` | reads csv | many |").unwrap();
        assert_eq!(faults, ["zip has no reason in docs/decisions/dependencies.md"]);
    }
}
