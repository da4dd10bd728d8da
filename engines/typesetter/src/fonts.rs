//! Fonts: those inside the program, then those of folders, always in the same order.

use std::path::{Path, PathBuf};

use typst::foundations::Bytes;
use typst::text::Font;

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => { &[$(include_bytes!(concat!("../vendor/fonts/", $name))),+] };
}

/// Latin, Cyrillic and Greek; Arabic; Bengali. Licence and origin: `vendor/VENDORED.toml`.
const EMBEDDED: &[&[u8]] = embedded![
    "noto-sans/NotoSans_400Regular.ttf",
    "noto-sans/NotoSans_700Bold.ttf",
    "noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf",
    "noto-naskh-arabic/NotoNaskhArabic_700Bold.ttf",
    "noto-sans-bengali/NotoSansBengali_400Regular.ttf",
    "noto-sans-bengali/NotoSansBengali_700Bold.ttf",
];

/// A folder of fonts that cannot be used.
#[derive(Debug)]
pub struct FontFault {
    pub path: PathBuf,
    pub reason: String,
}

impl std::fmt::Display for FontFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for FontFault {}

pub fn load(folders: &[PathBuf]) -> Result<Vec<Font>, FontFault> {
    let mut fonts: Vec<Font> = EMBEDDED.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    for folder in folders {
        add_folder(folder, &mut fonts)?;
    }
    Ok(fonts)
}

fn add_folder(folder: &Path, fonts: &mut Vec<Font>) -> Result<(), FontFault> {
    let fault = |path: &Path, error: std::io::Error| FontFault { path: path.to_owned(), reason: error.to_string() };
    let entries = std::fs::read_dir(folder).map_err(|error| fault(folder, error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            add_folder(&path, fonts)?;
        } else if is_font(&path) {
            let bytes = std::fs::read(&path).map_err(|error| fault(&path, error))?;
            let before = fonts.len();
            fonts.extend(Font::iter(Bytes::new(bytes)));
            if fonts.len() == before {
                return Err(FontFault { path, reason: "this is not a font".to_owned() });
            }
        }
    }
    Ok(())
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    matches!(ending.as_str(), "ttf" | "otf" | "ttc")
}
