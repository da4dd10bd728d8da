//! The mails of accounts: a link or a warning, and nothing else about anybody.

use i18n::{Arg, Lang};
use kernel::Date;
use web::letters::Waiting;

/// Subject and text of a mail, without addressee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub subject: String,
    pub text: String,
}

impl Mail {
    fn of(lang: Lang, ids: [&str; 2], args: &[(&str, Arg<'_>)]) -> Self {
        // Every subject takes the network's name, the first argument, alone.
        Self { subject: i18n::say_with(lang, ids[0], &args[..1]), text: i18n::say_with(lang, ids[1], args) }
    }

    /// The mail on its way to somebody.
    pub fn to(self, email: &str) -> Waiting {
        Waiting { to: email.to_owned(), subject: self.subject, text: self.text, reply_to: None }
    }
}

/// The address that the invited person opens.
pub fn invitation_link(public_url: &str, token: &str) -> String {
    format!("{public_url}/invitation/{token}")
}

/// The address under which a new password is chosen.
pub fn reset_link(public_url: &str, token: &str) -> String {
    format!("{public_url}/reset/{token}")
}

/// The mail in the language of the network's invitation; no names in it.
pub fn invitation_mail(lang: Lang, network: &str, link: &str, expires: Date) -> Mail {
    let args = [("network", network.into()), ("link", link.into()), ("day", i18n::date(lang, expires).into())];
    Mail::of(lang, ["accounts-mail-subject", "accounts-mail-text"], &args)
}

/// The mail with the link for a new password.
pub fn reset_mail(lang: Lang, network: &str, link: &str) -> Mail {
    let args = [("network", network.into()), ("link", link.into())];
    Mail::of(lang, ["accounts-reset-mail-subject", "accounts-reset-mail-text"], &args)
}

/// The warning to the address that counted until now; the new one is not in it.
pub fn email_changed_mail(lang: Lang, network: &str) -> Mail {
    let args = [("network", network.into())];
    Mail::of(lang, ["accounts-email-mail-subject", "accounts-email-mail-text"], &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mail_of_a_new_password_carries_its_link_and_the_name_of_the_network_in_every_language() {
        let link = reset_link("https://netmet.example.org", "abc");
        for lang in Lang::OFFERED {
            let mail = reset_mail(*lang, "Rete", &link);
            assert!(mail.subject.contains("Rete"), "{lang:?}: {}", mail.subject);
            assert!(mail.text.contains("https://netmet.example.org/reset/abc"), "{lang:?}: {}", mail.text);
        }
    }

    #[test]
    fn the_warning_about_a_new_address_says_to_whom_to_turn_and_carries_no_link() {
        for lang in Lang::OFFERED {
            let mail = email_changed_mail(*lang, "Rete").to("old@example.org");
            assert_eq!(mail.to, "old@example.org");
            assert!(mail.text.contains("Rete") && !mail.text.contains("http"), "{lang:?}: {}", mail.text);
        }
    }
}
