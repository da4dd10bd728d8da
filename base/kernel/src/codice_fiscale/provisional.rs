//! The provisional numeric tax code of 11 digits, given for instance to people who ask for asylum.

/// Eleven digits, the last one a check digit computed as for a VAT number (Luhn).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProvisionalNumeric(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProvisionalNumericError {
    #[error("{found} characters instead of 11")]
    Length { found: usize },
    /// `position` counts from 1.
    #[error("character {position} is not a digit")]
    Character { position: usize },
    #[error("the last digit does not agree with the others")]
    CheckDigit,
    /// Eleven zeros pass the check, and are what people type to get past a field.
    #[error("only zeros")]
    OnlyZeros,
}

impl ProvisionalNumeric {
    pub fn parse(raw: &str) -> Result<Self, ProvisionalNumericError> {
        let text = raw.trim();
        let found = text.chars().count();
        if found != 11 {
            return Err(ProvisionalNumericError::Length { found });
        }
        if let Some(index) = text.chars().position(|c| !c.is_ascii_digit()) {
            return Err(ProvisionalNumericError::Character { position: index + 1 });
        }
        if text.bytes().all(|digit| digit == b'0') {
            return Err(ProvisionalNumericError::OnlyZeros);
        }
        if !passes_luhn(text.as_bytes()) {
            return Err(ProvisionalNumericError::CheckDigit);
        }
        Ok(Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Codes of people stay out of logs.
impl std::fmt::Debug for ProvisionalNumeric {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ProvisionalNumeric(..)")
    }
}

/// Every second digit is doubled (casting out nine), and the sum ends with 0.
fn passes_luhn(digits: &[u8]) -> bool {
    let sum: u32 = (digits.iter().enumerate())
        .map(|(index, digit)| {
            let value = u32::from(digit - b'0');
            match (index % 2, value) {
                (0, _) => value,
                (_, 0..=4) => value * 2,
                _ => value * 2 - 9,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}
