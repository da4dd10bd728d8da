//! What a browser downloads stays small: all own style sheets together at most 12 kB and all own scripts
//! together at most 15 kB, compressed as they travel.

use std::path::Path;

use super::{Sources, Verdict, verdict};
use crate::shell::Program;
use crate::tree::has_extension;

const LIMITS: [(&str, usize); 2] = [("css", 12 * 1024), ("js", 15 * 1024)];

pub fn check(sources: &Sources) -> Verdict {
    let mut faults = Vec::new();
    for (kind, limit) in LIMITS {
        let mut bytes = 0;
        for file in sources.files.iter().filter(|file| is_ours(file) && has_extension(file, &[kind])) {
            match compressed(&sources.root.join(file)) {
                Ok(size) => bytes += size,
                Err(reason) => faults.push(reason),
            }
        }
        faults.extend(fault(kind, bytes, limit));
    }
    verdict(faults)
}

fn is_ours(file: &Path) -> bool {
    file.starts_with("assets") && !file.components().any(|part| part.as_os_str() == "vendor")
}

/// Bytes after `gzip -9`.
fn compressed(file: &Path) -> Result<usize, String> {
    Program::new("gzip").args(["-9", "-n", "-c"]).args([file]).bytes().map(|bytes| bytes.len())
}

fn fault(kind: &str, bytes: usize, limit: usize) -> Option<String> {
    (bytes > limit).then(|| format!("{kind}: {bytes} bytes compressed, at most {limit}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_one_byte_too_heavy_is_caught() {
        assert!(fault("css", 12 * 1024 + 1, 12 * 1024).is_some());
        assert!(fault("css", 12 * 1024, 12 * 1024).is_none());
    }

    #[test]
    fn only_our_own_assets_are_weighed() {
        assert!(is_ours(Path::new("assets/style.css")));
        assert!(!is_ours(Path::new("assets/vendor/font/font.css")));
        assert!(!is_ours(Path::new("docs/style.css")));
    }
}
