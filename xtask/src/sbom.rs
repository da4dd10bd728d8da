//! The bill of materials of the binary, CycloneDX 1.5 as JSON: every crate that is linked into it, with version,
//! licence and checksum, and which one needs which.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::shell::Program;
use crate::tree;

const BINARY: &str = "netmet";

pub fn of_workspace() -> Result<String, String> {
    let output = Program::cargo().args(["metadata", "--format-version", "1", "--locked"]).bytes()?;
    let metadata: Value = serde_json::from_slice(&output).map_err(|e| format!("cargo metadata: {e}"))?;
    let lock = std::fs::read_to_string(tree::root().join("Cargo.lock")).map_err(|e| format!("Cargo.lock: {e}"))?;
    let document = document(&metadata, &checksums(&lock)?)?;
    serde_json::to_string_pretty(&document).map_err(|e| format!("bill of materials: {e}"))
}

/// `name version` -> SHA-256 of the crate file.
fn checksums(lock: &str) -> Result<BTreeMap<String, String>, String> {
    let lock: toml::Table = lock.parse().map_err(|e| format!("Cargo.lock: {e}"))?;
    let packages = lock.get("package").and_then(toml::Value::as_array).ok_or("Cargo.lock has no packages")?;
    let text = |package: &toml::Value, key: &str| package.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    Ok(packages
        .iter()
        .filter_map(|p| Some((format!("{} {}", text(p, "name")?, text(p, "version")?), text(p, "checksum")?)))
        .collect())
}

fn document(metadata: &Value, sums: &BTreeMap<String, String>) -> Result<Value, String> {
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).iter().filter_map(|p| Some((p["id"].as_str()?, p))).collect();
    let needs = needs(metadata);
    let (root, binary) = packages
        .iter()
        .find(|(_, package)| package["name"] == BINARY)
        .ok_or_else(|| format!("no package {BINARY} in the workspace"))?;
    let mut linked = BTreeSet::new();
    reach(root, &needs, &mut linked);
    let components: Vec<Value> =
        linked.iter().filter(|id| *id != root).filter_map(|id| packages.get(id)).map(|p| component(p, sums)).collect();
    let dependencies: Vec<Value> = linked
        .iter()
        .filter_map(|id| {
            let on: Vec<String> =
                needs.get(id)?.iter().filter_map(|need| packages.get(need)).map(|p| reference(p)).collect();
            Some(json!({ "ref": reference(packages.get(id)?), "dependsOn": on }))
        })
        .collect();
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(binary, sums) },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// Package -> the packages it is linked with. Build scripts and tests are not in the binary.
fn needs(metadata: &Value) -> BTreeMap<&str, Vec<&str>> {
    let is_linked = |need: &&Value| list(&need["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
    list(&metadata["resolve"]["nodes"])
        .iter()
        .filter_map(|node| {
            let linked = list(&node["deps"]).iter().filter(is_linked).filter_map(|need| need["pkg"].as_str());
            Some((node["id"].as_str()?, linked.collect()))
        })
        .collect()
}

fn reach<'a>(from: &'a str, needs: &BTreeMap<&'a str, Vec<&'a str>>, found: &mut BTreeSet<&'a str>) {
    if found.insert(from) {
        needs.get(from).into_iter().flatten().for_each(|next| reach(next, needs, found));
    }
}

fn component(package: &Value, sums: &BTreeMap<String, String>) -> Value {
    let (name, version) = (word(&package["name"]), word(&package["version"]));
    let kind = if name == BINARY { "application" } else { "library" };
    let mut component = json!({
        "type": kind, "bom-ref": reference(package), "name": name, "version": version,
        "purl": format!("pkg:cargo/{name}@{version}"),
    });
    if let Some(licence) = package["license"].as_str() {
        // Older crates write "MIT/Apache-2.0" for a choice.
        component["licenses"] = json!([{ "expression": licence.replace('/', " OR ") }]);
    }
    if let Some(sum) = sums.get(&format!("{name} {version}")) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    component
}

fn reference(package: &Value) -> String {
    format!("{}@{}", word(&package["name"]), word(&package["version"]))
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_linked_is_listed_and_what_only_tests_need_is_not() {
        let metadata = json!({
            "packages": [
                { "id": "n", "name": "netmet", "version": "0.1.0", "license": "EUPL-1.2" },
                { "id": "a", "name": "a", "version": "1.0.0", "license": "MIT/Apache-2.0" },
                { "id": "b", "name": "b", "version": "2.0.0" },
            ],
            "resolve": { "nodes": [
                { "id": "n", "deps": [
                    { "pkg": "a", "dep_kinds": [{ "kind": null }] },
                    { "pkg": "b", "dep_kinds": [{ "kind": "dev" }] },
                ]},
                { "id": "a", "deps": [] },
                { "id": "b", "deps": [] },
            ]},
        });
        let sums = checksums("[[package]]\nname = 'a'\nversion = '1.0.0'\nchecksum = 'ff'\n").unwrap();
        let made = document(&metadata, &sums).unwrap();
        assert_eq!(made["components"].as_array().map(Vec::len), Some(1));
        assert_eq!(made["components"][0]["hashes"][0]["content"], "ff");
        assert_eq!(made["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(made["dependencies"][1]["dependsOn"][0], "a@1.0.0");
    }

    /// Cargo itself says what is linked, on every platform; the bill must name all of it, with checksum and licence.
    #[test]
    fn every_locked_dependency_of_the_binary_is_in_the_bill() {
        let words =
            ["tree", "--package", BINARY, "--edges", "normal", "--locked", "--prefix", "none", "--target", "all"];
        let told = Program::cargo().args(words).args(["--format", "{p}"]).bytes().unwrap();
        let told = String::from_utf8(told).unwrap();
        let linked: BTreeSet<String> = told
            .lines()
            .filter_map(|line| {
                let mut words = line.split_whitespace();
                Some(format!("{}@{}", words.next()?, words.next()?.strip_prefix('v')?))
            })
            .collect();
        let bill: Value = serde_json::from_str(&of_workspace().unwrap()).unwrap();
        let listed: BTreeSet<String> = list(&bill["components"])
            .iter()
            .chain([&bill["metadata"]["component"]])
            .map(|c| word(&c["bom-ref"]).to_owned())
            .collect();
        assert!(linked.len() > 300, "{}", linked.len());
        let missing: Vec<_> = linked.difference(&listed).collect();
        assert!(missing.is_empty(), "{missing:?}");
        let from_outside =
            list(&bill["components"]).iter().filter(|c| word(&c["licenses"][0]["expression"]) != "EUPL-1.2");
        assert!(from_outside.into_iter().all(|c| c["hashes"][0]["content"].is_string()), "a crate without checksum");
    }

    #[test]
    fn the_real_bill_names_the_database_library_with_its_checksum() {
        let bill: Value = serde_json::from_str(&of_workspace().unwrap()).unwrap();
        let sqlx = list(&bill["components"]).iter().find(|c| c["name"] == "sqlx").unwrap();
        assert!(sqlx["hashes"][0]["content"].as_str().is_some_and(|sum| sum.len() == 64));
        assert!(list(&bill["components"]).iter().all(|c| c["name"] != "proptest"));
    }
}
