use proptest::prelude::*;

use super::*;
use crate::Coded;

#[test]
fn each_kind_reads_its_own() {
    for (kind, raw, kept) in [
        (IdentifierKind::CodiceFiscale, "hxhlbn85t55z100h", "HXHLBN85T55Z100H"),
        (IdentifierKind::ProvisionalNumeric, "12345678903", "12345678903"),
        (IdentifierKind::Stp, "stp 090 103 0001234", "STP0901030001234"),
        (IdentifierKind::Eni, "ENI-090-103-0001234", "ENI0901030001234"),
        (IdentifierKind::Passport, "yb 123 4567", "YB1234567"),
        (IdentifierKind::None_, "  ", ""),
    ] {
        let read = Identifier::parse(kind, raw).unwrap();
        assert_eq!((read.kind(), read.as_str()), (kind, kept));
        assert_eq!(Identifier::parse(kind, read.as_str()), Ok(read.clone()), "what is stored can be read back");
        assert_eq!(format!("{read:?}"), format!("Identifier({kind}, ..)"));
    }
}

#[test]
fn health_codes_tell_their_region_and_authority() {
    let Ok(Identifier::Stp(code)) = Identifier::parse(IdentifierKind::Stp, "STP0901030001234") else { panic!() };
    assert_eq!((code.region(), code.authority()), ("090", "103"));
}

#[test]
fn a_refusal_says_what_is_wrong() {
    for (kind, raw, refusal) in [
        (IdentifierKind::CodiceFiscale, "HXHLBN85T55Z100X", CodiceFiscaleError::CheckCharacter.into()),
        (IdentifierKind::ProvisionalNumeric, "12345678901", ProvisionalNumericError::CheckDigit.into()),
        (IdentifierKind::Stp, "ENI0901030001234", HealthCodeError::Prefix { expected: "STP" }.into()),
        (IdentifierKind::Eni, "ENI090103000123", HealthCodeError::Length { found: 15 }.into()),
        (IdentifierKind::Eni, "ENI090103O001234", HealthCodeError::Character { position: 10 }.into()),
        (IdentifierKind::Passport, "AB1", PassportError::Length { found: 3 }.into()),
        (IdentifierKind::Passport, "AB/12345", PassportError::Character { position: 3 }.into()),
        (IdentifierKind::None_, "AB12345", IdentifierError::UnexpectedText),
    ] {
        assert_eq!(Identifier::parse(kind, raw), Err(refusal), "{raw}");
    }
}

proptest! {
    #[test]
    fn any_text_is_answered(kind in proptest::sample::select(IdentifierKind::ALL), text in "\\PC{0,24}") {
        if let Ok(read) = Identifier::parse(kind, &text) {
            prop_assert_eq!(read.kind(), kind);
        }
    }
}
