use kernel::ids::PersonId;
use kernel::words::Compartment;
use kernel::{Instant, Random};

use super::{KeyFileError, MasterKey, SealError, Vault};

fn vault(seed: u64) -> Vault {
    let random = Random::seeded(seed);
    Vault::new(MasterKey::generate(&random), random)
}

fn person(seed: u64) -> PersonId {
    PersonId::new(Instant::from_millis(1_800_000_000_000).unwrap(), &Random::seeded(seed))
}

#[test]
fn a_sealed_text_opens_with_its_key_and_place_only() {
    let vault = vault(1);
    let (key, wrapped) = vault.new_data_key(person(1), Compartment::Health);
    let sealed = vault.seal(&key, "referral_answers/1/health", b"non solleva pesi");

    let again = vault.open_data_key(person(1), Compartment::Health, vault.key_id(), &wrapped).unwrap();
    assert_eq!(vault.open(&again, "referral_answers/1/health", &sealed).unwrap(), b"non solleva pesi");
    assert_eq!(vault.open(&again, "referral_answers/2/health", &sealed), Err(SealError::DoesNotOpen));
    assert!(!sealed.windows(5).any(|window| window == b"pesi\0" || window == b"solle"));
}

#[test]
fn a_data_key_serves_one_person_and_one_compartment() {
    let vault = vault(2);
    let (_, wrapped) = vault.new_data_key(person(1), Compartment::Health);
    let id = vault.key_id();
    assert!(vault.open_data_key(person(2), Compartment::Health, id, &wrapped).is_err());
    assert!(vault.open_data_key(person(1), Compartment::Judicial, id, &wrapped).is_err());
    assert!(matches!(
        vault.open_data_key(person(1), Compartment::Health, "other", &wrapped),
        Err(SealError::OtherKeyFile(_))
    ));
}

#[test]
fn a_touched_text_does_not_open() {
    let vault = vault(3);
    let mut sealed = vault.seal_house("parked/1", b"text");
    let last = sealed.len() - 1;
    sealed[last] ^= 1;
    assert_eq!(vault.open_house("parked/1", &sealed), Err(SealError::DoesNotOpen));
    assert_eq!(vault.open_house("parked/1", &[1, 2, 3]), Err(SealError::DoesNotOpen));
}

#[test]
fn the_key_file_reads_back_and_a_bad_one_says_why() {
    let key = MasterKey::generate(&Random::seeded(4));
    assert_eq!(MasterKey::parse(&key.to_text()).unwrap().to_text(), key.to_text());
    assert_eq!(MasterKey::parse("hello").err(), Some(KeyFileError::NotAKeyFile));
    assert_eq!(MasterKey::parse("netmet-key-1\nab\nzz").err(), Some(KeyFileError::BadKey));
}
