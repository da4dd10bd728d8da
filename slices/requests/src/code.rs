//! The three secrets of a request and the one code that is none: what each looks like and what is kept of it.
//!
//! The *code on paper* (`7K3M-92QF`) names a request on the telephone and opens nothing. The *link* carries 256 random
//! bits. The *access code* goes another way than the link. The *mail tag* proves that a mail answers ours.

use doors::secret::same;
use kernel::ids::{RequestId, RequestLinkId};
use vault::Vault;

/// What is kept of an access code.
pub fn access_hash(vault: &Vault, link: RequestLinkId, code: &str) -> String {
    doors::secret::code_hash(vault, "request-access", link, code)
}

const TAG: usize = 32;

/// What the subject of our mail carries: `[7K3M-92QF/<32 characters>]`. Made from the request's id with our key, so that
/// nothing of it is kept and a reminder can carry it again.
pub fn mail_tag(vault: &Vault, request: RequestId, code: &str) -> String {
    format!("[{code}/{}]", mark(vault, request))
}

fn mark(vault: &Vault, request: RequestId) -> String {
    vault.fingerprint("request-replies", &request.to_string()).chars().take(TAG).collect()
}

/// The code and the mark of the first tag in a subject.
pub fn find_tag(subject: &str) -> Option<(String, String)> {
    subject.split('[').skip(1).find_map(|rest| {
        let inside: String = rest.split(']').next()?.chars().filter(|c| !c.is_whitespace()).collect();
        let (code, mark) = inside.split_once('/')?;
        let is_mark = mark.len() == TAG && mark.chars().all(|c| c.is_ascii_hexdigit());
        let code = papers::issue::read_code(code)?;
        is_mark.then(|| (code, mark.to_ascii_lowercase()))
    })
}

/// Is it the mark that our mail about this request carried?
pub fn is_mark(vault: &Vault, request: RequestId, told: &str) -> bool {
    same(&mark(vault, request), told)
}

#[cfg(test)]
mod tests {
    use kernel::{Instant, Random};
    use vault::MasterKey;

    use super::*;

    fn vault() -> Vault {
        let random = Random::seeded(3);
        Vault::new(MasterKey::generate(&random), random)
    }

    fn request(seed: u64) -> RequestId {
        RequestId::new(Instant::parse("2026-11-23T08:00:00.000Z").expect("an instant"), &Random::seeded(seed))
    }

    #[test]
    fn a_tag_is_found_in_a_reply_however_the_mail_program_wrote_it() {
        let (vault, id) = (vault(), request(1));
        let tag = mail_tag(&vault, id, "7K3M-92QF");
        for subject in [format!("Re: Richiesta {tag}"), format!("R: AW: [EXT] Richiesta {tag} grazie")] {
            let (code, mark) = find_tag(&subject).expect("a tag");
            assert_eq!(code, "7K3M-92QF");
            assert!(is_mark(&vault, id, &mark));
        }
        // Folded by a mail server between two lines.
        assert!(find_tag(&format!("Re: {} {}", &tag[..14], &tag[14..])).is_some());
    }

    #[test]
    fn another_request_s_mark_opens_nothing() {
        let vault = vault();
        let (_, mark) = find_tag(&mail_tag(&vault, request(1), "7K3M-92QF")).expect("a tag");
        assert!(!is_mark(&vault, request(2), &mark));
        assert_eq!(find_tag("Re: Richiesta [7K3M-92QF/short]"), None);
        assert_eq!(find_tag("Re: Richiesta"), None);
    }

    #[test]
    fn the_same_code_has_another_hash_in_another_link() {
        let vault = vault();
        let link = |seed| {
            let at = Instant::parse("2026-11-23T08:00:00.000Z").expect("an instant");
            RequestLinkId::new(at, &Random::seeded(seed))
        };
        assert_ne!(access_hash(&vault, link(1), "482915"), access_hash(&vault, link(2), "482915"));
    }
}
