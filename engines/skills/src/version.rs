//! Versions of the classification: `1.2.1`. `0.0.1` is the sample.

use std::fmt;

use crate::fault::Fault;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    major: u16,
    minor: u16,
    patch: u16,
}

impl Version {
    /// `1.2` and `1.2.1`, also with a `v` before.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let parts: Option<Vec<u16>> = text
            .trim_start_matches(['v', 'V'])
            .split('.')
            .map(|part| part.parse().ok().filter(|number| *number < 1000))
            .collect();
        match parts.as_deref() {
            Some([major, minor]) => Ok(Self { major: *major, minor: *minor, patch: 0 }),
            Some([major, minor, patch]) => Ok(Self { major: *major, minor: *minor, patch: *patch }),
            _ => Err(Fault::of_file("--version", format!("`{text}` is not a version such as 1.2.1"))),
        }
    }

    /// A number that is larger for a newer version: 1002001 for 1.2.1.
    pub fn rank(self) -> i64 {
        (i64::from(self.major) * 1000 + i64::from(self.minor)) * 1000 + i64::from(self.patch)
    }

    /// Below 0.1 nothing was ever published: invented rows.
    pub fn is_sample(self) -> bool {
        self.major == 0 && self.minor == 0
    }

    /// The portal packs a release into folders that name the version: `ESCO dataset - v1.2.0 - classification - it - csv`.
    pub(crate) fn contradicted_by(self, path: &str) -> Option<Fault> {
        let named = path.split(['/', '\\', ' ', '_']).filter(|part| part.starts_with(['v', 'V']));
        let other = named.filter_map(|part| Self::parse(part).ok()).find(|named| *named != self)?;
        Some(Fault::of_file(path, format!("the folder says version {other}, and {self} was asked for")))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}
