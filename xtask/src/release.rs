//! A release: the binary, its checksum and its bill of materials in `target/dist`.

use std::fs;

use crate::gates::vendored::sha256;
use crate::shell::Program;
use crate::{Answer, sbom, tree};

pub fn run() -> Answer {
    let built = Program::cargo().args(["build", "--release", "--locked", "--package", "netmet"]).shown()?;
    if !built.ok {
        return Ok(false);
    }
    let target = tree::target();
    let dist = target.join("dist");
    fs::create_dir_all(&dist).map_err(|e| format!("{}: {e}", dist.display()))?;
    fs::copy(target.join("release/netmet"), dist.join("netmet")).map_err(|e| format!("netmet: {e}"))?;
    let materials = dist.join("netmet.cdx.json");
    fs::write(&materials, sbom::of_workspace()?).map_err(|e| format!("{}: {e}", materials.display()))?;
    let mut sums = String::new();
    for name in ["netmet", "netmet.cdx.json"] {
        let sum = sha256(&dist.join(name)).ok_or_else(|| format!("no checksum of {name}"))?;
        sums.push_str(&format!("{sum}  {name}\n"));
    }
    fs::write(dist.join("SHA256SUMS"), &sums).map_err(|e| format!("SHA256SUMS: {e}"))?;
    print!("{sums}");
    println!("in {}", dist.display());
    Ok(true)
}
