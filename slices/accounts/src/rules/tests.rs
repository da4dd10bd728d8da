use std::collections::BTreeSet;

use kernel::ids::UserId;
use kernel::words::Duty;
use kernel::{Instant, Random};
use vault::{MasterKey, Vault};

use super::duties::{Change, Others, change, leaves_nobody, parse};
use super::password::{Owner, PasswordFault, fault};
use super::{agent, back, recovery, totp};

const ANNA: Owner<'static> =
    Owner { email: "anna.bartoli@comune.quarrata.pt.it", name: "Anna Bartoli", network: "Rete Pistoia" };

fn fault_of(password: &str) -> Option<PasswordFault> {
    fault(password, password, &ANNA)
}

#[test]
fn a_long_unknown_password_is_good_without_capitals_digits_or_signs() {
    assert_eq!(fault_of("quattro sedie in cortile"), None);
    assert_eq!(fault_of("四把椅子在院子里晒太阳呢真好"), None);
}

#[test]
fn length_counts_characters_from_12_to_200() {
    assert_eq!(fault_of("undici-caràt"), None);
    assert_eq!(fault_of("undicicarat"), Some(PasswordFault::TooShort));
    assert_eq!(fault_of(&"ab cd ef gh ".repeat(17)), Some(PasswordFault::TooLong));
}

#[test]
fn a_password_of_the_list_is_refused_in_any_case() {
    assert_eq!(fault_of("1q2w3e4r5t6y"), Some(PasswordFault::Common));
    assert_eq!(fault_of("QWERTYuiop123"), Some(PasswordFault::Common));
}

#[test]
fn a_password_with_the_own_name_address_or_network_is_refused() {
    assert_eq!(fault_of("BARTOLI-estate-2026"), Some(PasswordFault::Personal));
    assert_eq!(fault_of("anna.bartoli.lavora"), Some(PasswordFault::Personal));
    assert_eq!(fault_of("abito a pistoia da anni"), Some(PasswordFault::Personal));
}

#[test]
fn the_second_typing_must_be_the_same() {
    let twice = fault("quattro sedie in cortile", "quattro sedie in cortila", &ANNA);
    assert_eq!(twice, Some(PasswordFault::NotTheSame));
}

/// RFC 6238, appendix B, SHA-1: secret, seconds since 1970, code of eight digits.
#[test]
fn the_codes_are_those_of_rfc_6238() {
    let secret = b"12345678901234567890";
    let vectors = [
        (59, "94287082"),
        (1_111_111_109, "07081804"),
        (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ];
    for (seconds, code) in vectors {
        let at = Instant::from_millis(seconds * 1000).unwrap();
        assert_eq!(totp::code(secret, totp::step_at(at), 8), code);
    }
}

#[test]
fn a_code_is_good_one_step_before_and_after_and_no_longer() {
    let secret = b"12345678901234567890";
    let now = Instant::from_millis(1_234_567_890_000).unwrap();
    let step = totp::step_at(now);
    for (away, good) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
        let typed = totp::code(secret, step + away, 6);
        assert_eq!(totp::matching_step(secret, &typed, now), good.then_some(step + away), "{away} steps away");
    }
    let spaced = totp::code(secret, step, 6);
    assert_eq!(totp::matching_step(secret, &format!("{} {}", &spaced[..3], &spaced[3..]), now), Some(step));
    assert_eq!(totp::matching_step(secret, "12345", now), None);
}

#[test]
fn the_key_is_written_in_base_32() {
    assert_eq!(totp::key_text(b"foobar"), "MZXW 6YTB OI");
    let address = totp::address("Rete: Pistoia", "a@b.it", b"foobar");
    assert_eq!(address, "otpauth://totp/Rete%20%20Pistoia:a%40b.it?secret=MZXW6YTBOI&issuer=Rete%20%20Pistoia");
}

#[test]
fn ten_recovery_codes_are_different_and_read_however_they_are_typed() {
    let codes: BTreeSet<String> = recovery::new_set(&Random::seeded(1)).into_iter().collect();
    assert_eq!(codes.len(), recovery::HOW_MANY);
    for code in &codes {
        let typed = format!(" {} ", code.to_uppercase().replace('-', " "));
        assert_eq!(recovery::normal(&typed), Some(code.replace('-', "")));
    }
    assert_eq!(recovery::normal("OIL00-00000"), Some("0110000000".to_owned()));
    assert_eq!(recovery::normal("123456"), None);
}

#[test]
fn the_same_recovery_code_of_two_people_is_kept_differently() {
    let random = Random::seeded(2);
    let vault = Vault::new(MasterKey::generate(&random), random.clone());
    let at = Instant::from_millis(1_800_000_000_000).unwrap();
    let (anna, bruno) = (UserId::new(at, &random), UserId::new(at, &random));
    assert_eq!(recovery::hash(&vault, anna, "0110000000"), recovery::hash(&vault, anna, "0110000000"));
    assert_ne!(recovery::hash(&vault, anna, "0110000000"), recovery::hash(&vault, bruno, "0110000000"));
}

#[test]
fn a_change_of_duties_names_what_is_given_and_what_is_taken() {
    let held = BTreeSet::from([Duty::Refer, Duty::AdministerBody]);
    let wanted = BTreeSet::from([Duty::Refer, Duty::Receive]);
    assert_eq!(change(&held, &wanted), Change { added: vec![Duty::Receive], removed: vec![Duty::AdministerBody] });
    assert_eq!(parse(["refer", "", "receive"]), Some(wanted));
    assert_eq!(parse(["refer", "king"]), None);
}

#[test]
fn the_last_administrator_of_a_body_or_of_the_network_stays() {
    let lost = [Duty::Refer, Duty::AdministerBody];
    assert!(leaves_nobody(&lost, Others { of_body: 0, of_network: 3 }));
    assert!(!leaves_nobody(&lost, Others { of_body: 1, of_network: 0 }));
    assert!(leaves_nobody(&[Duty::AdministerNetwork], Others { of_body: 4, of_network: 0 }));
    assert!(!leaves_nobody(&[Duty::Refer], Others { of_body: 0, of_network: 0 }));
}

#[test]
fn going_back_stays_on_this_site() {
    assert_eq!(back::local("/referrals?as=sent"), "/referrals?as=sent");
    for elsewhere in
        ["", "https://evil.example", "//evil.example", "/\\evil.example", "/a\nb", "/sign-out", "referrals"]
    {
        assert_eq!(back::local(elsewhere), "/today", "{elsewhere}");
    }
}

#[test]
fn a_browser_is_told_by_its_name_and_system() {
    let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0";
    assert_eq!(agent::words(edge), "Edge, Windows");
    let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1";
    assert_eq!(agent::words(phone), "Safari, iPhone");
    assert_eq!(agent::words("curl/8"), "");
}
