//! The mail of an invitation: the link and nothing else about anybody.

use i18n::Lang;
use kernel::Date;

/// Subject and text of a mail, without addressee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub subject: String,
    pub text: String,
}

/// The address that the invited person opens.
pub fn invitation_link(public_url: &str, token: &str) -> String {
    format!("{public_url}/invitation/{token}")
}

/// The mail in the language of the network's invitation; no names in it.
pub fn invitation_mail(lang: Lang, network: &str, link: &str, expires: Date) -> Mail {
    let args = [("network", network.into()), ("link", link.into()), ("day", i18n::date(lang, expires).into())];
    Mail {
        subject: i18n::say_with(lang, "accounts-mail-subject", &args[..1]),
        text: i18n::say_with(lang, "accounts-mail-text", &args),
    }
}
