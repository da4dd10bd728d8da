//! What happens in a commission, for the register: ids and codes, never names or words about people.

use audit::events;
use kernel::ids::{BodyId, CommissionId, ItemId, MandateId, ReferralId, SeatId, SessionId, UserId};
use kernel::states::item::Outcome;
use kernel::states::session::{SessionState, SessionStep};

events! {
    CommissionFounded("commission_founded", "commission", commission) { commission: CommissionId }
    /// The act of appointment was entered.
    CommissionActChanged("commission_act_changed", "commission", commission) { commission: CommissionId }
    SeatGiven("seat_given", "commission", commission) {
        commission: CommissionId, seat: SeatId, user: UserId, body: BodyId, component: String,
    }
    SeatEnded("seat_ended", "commission", commission) { commission: CommissionId, seat: SeatId }
    SessionPlanned("session_planned", "session", session) { session: SessionId, number: i64, year: i64 }
    /// Day, time or place changed.
    SessionRescheduled("session_rescheduled", "session", session) { session: SessionId }
    SessionStepTaken("session_step_taken", "session", session) {
        session: SessionId, step: SessionStep, from: SessionState, to: SessionState,
    }
    AgendaChanged("agenda_changed", "session", session) { session: SessionId, added: usize, removed: usize }
    AttendanceWritten("attendance_written", "session", session) { session: SessionId, present: usize }
    OpinionGiven("opinion_given", "referral", referral) { referral: ReferralId, seat: SeatId }
    ConflictDeclared("conflict_declared", "referral", referral) { referral: ReferralId, seat: SeatId }
    ItemDiscussed("item_discussed", "item", item) { item: ItemId }
    ItemDecided("item_decided", "item", item) {
        item: ItemId, referral: Option<ReferralId>, outcome: Option<Outcome>, reason_code: String, passed: bool,
    }
    UrgentDecisionTaken("urgent_decision_taken", "referral", referral) {
        referral: ReferralId, item: ItemId, outcome: Outcome,
    }
    MandateGiven("mandate_given", "mandate", mandate) { mandate: MandateId, referral: ReferralId, body: BodyId }
    MandateDone("mandate_done", "mandate", mandate) { mandate: MandateId }
    ReferralScored("referral_scored", "referral", referral) {
        referral: ReferralId, seq: i64, criteria_version: String, score_milli: i64,
    }
    MinutesSaved("minutes_saved", "session", session) { session: SessionId }
    /// `hash` is that of the text signed: the register can tell it even if somebody changed text and hash together.
    MinutesSigned("minutes_signed", "session", session) { session: SessionId, signatory: String, hash: String }
    /// Opened by somebody who could read it.
    ItemOpened("item_opened", "item", item) { item: ItemId }
}
