//! Brings the Debian packages that the tests need, and only those that are missing.

use std::path::Path;

use crate::shell::Program;

/// A package and a file that proves it is there.
#[derive(Clone, Copy)]
pub struct Need {
    package: &'static str,
    proof: Proof,
}

#[derive(Clone, Copy)]
enum Proof {
    File(&'static str),
    Command(&'static str),
    PostgresServer,
}

pub const CHROMIUM: Need = Need { package: "chromium", proof: Proof::File("/usr/bin/chromium") };
pub const NODE: Need = Need { package: "nodejs", proof: Proof::Command("node") };
pub const NPM: Need = Need { package: "npm", proof: Proof::Command("npm") };
pub const POSTGRES: Need = Need { package: "postgresql", proof: Proof::PostgresServer };
/// Arabic, Cyrillic and the other scripts of the people's names; without them the overlap gate sees boxes.
pub const FONTS: Need =
    Need { package: "fonts-noto-core", proof: Proof::File("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf") };

impl Need {
    fn is_met(self) -> bool {
        match self.proof {
            Proof::File(path) => Path::new(path).exists(),
            Proof::Command(name) => on_path(name),
            Proof::PostgresServer => crate::postgres::programs().is_some(),
        }
    }
}

pub fn on_path(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

/// Installs what is missing. Needs root; otherwise the error says what to install by hand.
pub fn bring(needs: &[Need]) -> Result<(), String> {
    let missing: Vec<&str> = needs.iter().filter(|need| !need.is_met()).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let install = format!("apt-get install -y --no-install-recommends {}", missing.join(" "));
    if !on_path("apt-get") || !is_root() {
        return Err(format!("missing: {}. As root: {install}", missing.join(", ")));
    }
    println!("installing {}", missing.join(", "));
    apt(&["update"])?;
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(&missing);
    apt(&words)?;
    match needs.iter().find(|need| !need.is_met()) {
        None => Ok(()),
        Some(need) => Err(format!("{} is installed but not where it is expected", need.package)),
    }
}

fn apt(words: &[&str]) -> Result<(), String> {
    Program::new("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive").must().map(drop)
}

pub fn is_root() -> bool {
    Program::new("id").args(["-u"]).quiet().is_ok_and(|done| done.output.trim() == "0")
}
