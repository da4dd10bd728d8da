//! Square codes on paper: the address at which a document is checked or answered.

use qrcode::{Color, EcLevel, QrCode};

#[cfg(test)]
mod tests;

/// The rows of modules, `1` for dark, without the quiet zone (four modules wide; whoever draws leaves it free).
///
/// A quarter of the square may be lost: paper is folded and stamped. Empty when there is no text, or more than a
/// square holds (1,663 bytes).
pub fn modules(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::Q) else {
        return Vec::new();
    };
    let digit = |color: &Color| if *color == Color::Dark { '1' } else { '0' };
    code.to_colors().chunks(code.width()).map(|row| row.iter().map(digit).collect()).collect()
}
