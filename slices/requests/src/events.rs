//! What the register of events keeps of requests: ids, codes and compartments, never words.

use audit::{About, Event};
use kernel::ids::{BodyId, ReferralId, ReplyId, RequestId, RequestLinkId, RequestScanId};
use kernel::states::request::{RequestChannel, RequestStep};
use kernel::words::Compartment;
use serde::Serialize;

/// A body was asked, and what was shared with it.
#[derive(Debug, Clone, Serialize)]
pub struct RequestSent {
    pub request: RequestId,
    pub referral: ReferralId,
    pub to: BodyId,
    pub kind: String,
    pub shared: Vec<Compartment>,
}

impl Event for RequestSent {
    const KIND: &'static str = "request_sent";

    fn about(&self) -> About {
        About::of("referral", self.referral)
    }
}

/// A step of the state machine, and by which way it came.
#[derive(Debug, Clone, Serialize)]
pub struct RequestMoved {
    pub request: RequestId,
    pub referral: ReferralId,
    pub step: RequestStep,
    pub channel: RequestChannel,
    pub reason: String,
    pub scan: Option<RequestScanId>,
}

impl Event for RequestMoved {
    const KIND: &'static str = "request_moved";

    fn about(&self) -> About {
        About::of("referral", self.referral)
    }
}

/// The recipient read what was shared.
#[derive(Debug, Clone, Serialize)]
pub struct RequestShown {
    pub request: RequestId,
    pub referral: ReferralId,
    pub shared: Vec<Compartment>,
}

impl Event for RequestShown {
    const KIND: &'static str = "request_shown";

    fn about(&self) -> About {
        About::of("referral", self.referral)
    }
}

/// Somebody with an account read what was asked and answered.
#[derive(Debug, Clone, Serialize)]
pub struct RequestRead {
    pub request: RequestId,
    pub referral: ReferralId,
}

impl Event for RequestRead {
    const KIND: &'static str = "request_read";

    fn about(&self) -> About {
        About::of("referral", self.referral)
    }
}

/// A new link in place of the old ones, or none any more.
#[derive(Debug, Clone, Serialize)]
pub struct RequestLinkChanged {
    pub request: RequestId,
    pub referral: ReferralId,
    pub link: Option<RequestLinkId>,
}

impl Event for RequestLinkChanged {
    const KIND: &'static str = "request_link_changed";

    fn about(&self) -> About {
        About::of("referral", self.referral)
    }
}

/// A link that leads nowhere was tried: forged, expired, revoked, used up.
#[derive(Debug, Clone, Serialize)]
pub struct RequestLinkRefused {
    pub why: &'static str,
    pub request: Option<RequestId>,
}

impl Event for RequestLinkRefused {
    const KIND: &'static str = "request_link_refused";

    fn about(&self) -> About {
        self.request.map_or_else(About::network, |request| About::of("request", request))
    }
}

/// A wrong code; `locked`: it was the last one this link takes.
#[derive(Debug, Clone, Serialize)]
pub struct RequestCodeWrong {
    pub request: RequestId,
    pub link: RequestLinkId,
    pub locked: bool,
}

impl Event for RequestCodeWrong {
    const KIND: &'static str = "request_code_wrong";

    fn about(&self) -> About {
        About::of("request", self.request)
    }
}

/// The right code: a visit begins.
#[derive(Debug, Clone, Serialize)]
pub struct RequestVisited {
    pub request: RequestId,
    pub link: RequestLinkId,
}

impl Event for RequestVisited {
    const KIND: &'static str = "request_visited";

    fn about(&self) -> About {
        About::of("request", self.request)
    }
}

/// The body was reminded of its term.
#[derive(Debug, Clone, Serialize)]
pub struct RequestReminded {
    pub request: RequestId,
    pub referral: ReferralId,
}

impl Event for RequestReminded {
    const KIND: &'static str = "request_reminded";

    fn about(&self) -> About {
        About::of("referral", self.referral)
    }
}

/// The answer sheet was printed.
#[derive(Debug, Clone, Serialize)]
pub struct RequestSheetPrinted {
    pub request: RequestId,
    pub referral: ReferralId,
}

impl Event for RequestSheetPrinted {
    const KIND: &'static str = "request_sheet_printed";

    fn about(&self) -> About {
        About::of("referral", self.referral)
    }
}

/// A scan that came back was opened.
#[derive(Debug, Clone, Serialize)]
pub struct RequestScanTaken {
    pub request: RequestId,
    pub referral: ReferralId,
    pub scan: RequestScanId,
}

impl Event for RequestScanTaken {
    const KIND: &'static str = "request_scan_taken";

    fn about(&self) -> About {
        About::of("referral", self.referral)
    }
}

/// A mail came that changed nothing; why.
#[derive(Debug, Clone, Serialize)]
pub struct ReplySetAside {
    pub reply: ReplyId,
    pub request: Option<RequestId>,
    pub why: &'static str,
}

impl Event for ReplySetAside {
    const KIND: &'static str = "reply_set_aside";

    fn about(&self) -> About {
        self.request.map_or_else(About::network, |request| About::of("request", request))
    }
}

/// Somebody of the office looked after a mail that was set aside.
#[derive(Debug, Clone, Serialize)]
pub struct ReplyHandled {
    pub reply: ReplyId,
}

impl Event for ReplyHandled {
    const KIND: &'static str = "reply_handled";

    fn about(&self) -> About {
        About::of("reply", self.reply)
    }
}
