//! The one page that shows what must be handed over: link, code.

use askama::Template;
use doors::secret::spoken;
use web::{Ctx, Ui};

use crate::send::ByHand;
use crate::store::Request;

#[derive(Template)]
#[template(path = "by_hand.html")]
pub struct ByHandPage {
    pub ui: Ui,
    pub to: String,
    pub code: String,
    pub href: String,
    pub link: Option<String>,
    pub access_code: Option<String>,
    /// The demonstration shows what a mail says.
    pub mailed: bool,
}

/// The page with what only it knows; `None` when nothing is to be handed over.
pub fn by_hand(ctx: &Ctx, request: &Request, by_hand: ByHand) -> Option<ByHandPage> {
    let any = by_hand.link.is_some() || by_hand.code.is_some();
    any.then(|| ByHandPage {
        ui: ctx.ui(),
        to: request.to_name.clone(),
        code: request.code.clone(),
        href: request.href(),
        link: by_hand.link,
        mailed: !request.email.is_empty(),
        access_code: by_hand.code.map(|code| spoken(&code)),
    })
}
