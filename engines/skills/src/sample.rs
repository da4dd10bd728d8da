//! A handful of invented rows in the official form, for demonstrations and tests. They are not ESCO and say so.

use crate::File;

/// No release was ever called so.
pub const SAMPLE_VERSION: &str = "0.0.1";

macro_rules! files {
    ($($name:literal),+ $(,)?) => { [$(File { name: $name, bytes: include_bytes!(concat!("../sample/", $name)) }),+] };
}

pub fn sample() -> [File<'static>; 8] {
    files![
        "skills_it.csv",
        "skills_en.csv",
        "skills_fr.csv",
        "skills_de.csv",
        "occupations_it.csv",
        "occupations_en.csv",
        "occupations_fr.csv",
        "occupations_de.csv",
    ]
}
