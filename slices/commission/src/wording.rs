//! The minutes in words: session, attendance, every item with votes, decision and reasons, mandates, notes.
//!
//! People are named by their protocol number only: the minutes are read by many and kept for long. The signed text is
//! Italian, the language of the procedure; a draft is shown in the reader's language.

use db::Reads;
use i18n::{Arg, Lang};
use kernel::quorum::Presence;
use kernel::states::item::{ItemState, Outcome, Vote};
use kernel::{Coded, Date};
use packs::{CommissionRules, PackSet};
use policy::commission::{ReadAgenda, SessionFacts, Sign};
use policy::{Actor, Permit};
use web::PageError;

use crate::acts::Moment;
use crate::acts::count::StoredTally;
use crate::acts::plan::permit_view;
use crate::minutes::{Section, parse};
use crate::queries::composition::{self, SeatRow, voting_places};
use crate::queries::items::{self, GivenMandate, ItemKind, ItemRow};
use crate::queries::sessions::{self, SessionRow};
use crate::rules;

type Votes = Vec<(kernel::ids::ItemId, kernel::ids::SeatId, Vote)>;
type Conflicts = Vec<(kernel::ids::ReferralId, kernel::ids::UserId, String)>;

/// Everything the minutes tell.
struct Told<'a> {
    row: SessionRow,
    commission: String,
    seats: Vec<SeatRow>,
    items: Vec<ItemRow>,
    votes: Votes,
    conflicts: Conflicts,
    mandates: Vec<GivenMandate>,
    packs: &'a PackSet,
    rules: &'a CommissionRules,
    lang: Lang,
}

/// The minutes as the reader may see them: without the items under a conflict the reader declared.
pub async fn visible(
    tx: &mut impl Reads,
    actor: &Actor,
    session: &SessionFacts,
    lang: Lang,
    at: &Moment<'_>,
) -> Result<Vec<Section>, PageError> {
    let read = actor.permit::<ReadAgenda>(&session.commission)?;
    let items = items::of_session(tx, &read, actor, &session.commission, session.id).await?;
    Ok(gather(tx, &read, actor, session, items, lang, at).await?.sections())
}

/// The signed text without the items hidden from the reader; before the signature, the text as it would be.
pub async fn minutes_for(
    tx: &mut impl Reads,
    actor: &Actor,
    session: &SessionFacts,
    row: &SessionRow,
    lang: Lang,
    at: &Moment<'_>,
) -> Result<Vec<Section>, PageError> {
    let Some(text) = &row.sealed_text else { return visible(tx, actor, session, lang, at).await };
    let read = actor.permit::<ReadAgenda>(&session.commission)?;
    let seen = items::of_session(tx, &read, actor, &session.commission, session.id).await?;
    let shown = |section: &Section| section.item().is_none_or(|id| seen.iter().any(|item| item.id == id));
    Ok(parse(text).into_iter().filter(shown).collect())
}

/// The whole minutes, for the signature.
pub async fn whole(
    tx: &mut impl Reads,
    sign: &Permit<Sign>,
    actor: &Actor,
    session: &SessionFacts,
    lang: Lang,
    at: &Moment<'_>,
) -> Result<Vec<Section>, PageError> {
    let read = actor.permit::<ReadAgenda>(&session.commission)?;
    let items = items::whole(tx, sign, actor, &session.commission, session.id).await?;
    Ok(gather(tx, &read, actor, session, items, lang, at).await?.sections())
}

async fn gather<'a>(
    tx: &mut impl Reads,
    read: &Permit<ReadAgenda>,
    actor: &Actor,
    session: &SessionFacts,
    items: Vec<ItemRow>,
    lang: Lang,
    at: &Moment<'a>,
) -> Result<Told<'a>, PageError> {
    let view = permit_view(actor, &session.commission)?;
    let row = sessions::one(tx, &view, session.id).await?.ok_or(PageError::Hidden)?;
    let record = composition::record(tx, &view, session.commission.id).await?.ok_or(PageError::Hidden)?;
    let day = row.day(at.zone());
    Ok(Told {
        seats: composition::seats_in(tx, &view, session.commission.id, session.id, day).await?,
        votes: items::votes(tx, read, session.id).await?,
        conflicts: items::conflicts(tx, read, session.id).await?,
        mandates: items::mandates(tx, read, session.id).await?,
        commission: record.name,
        rules: at.packs.commission_rules(day),
        packs: at.packs,
        row,
        items,
        lang,
    })
}

impl Told<'_> {
    fn say(&self, id: &str) -> String {
        i18n::say(self.lang, id)
    }

    fn fill(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        i18n::say_with(self.lang, id, args)
    }

    fn sections(&self) -> Vec<Section> {
        let mut sections = vec![self.session(), self.attendance()];
        sections
            .extend(self.items.iter().filter(|item| item.state != ItemState::Withdrawn).map(|item| self.item(item)));
        let mut notes = Section::new("notes", self.say("commission-minutes-notes"));
        notes.add(self.say("commission-minutes-text"), &self.row.minutes);
        if !notes.rows.is_empty() {
            sections.push(notes);
        }
        sections
    }

    fn session(&self) -> Section {
        let zone = self.packs.territory().time_zone();
        let when = |at: kernel::Instant| i18n::date_time(self.lang, at.local(zone));
        let title = self.fill("commission-session-number", &[("number", self.row.label().into())]);
        let mut part = Section::new("session", format!("{} · {title}", self.commission));
        part.add(self.say("commission-when"), when(self.row.starts_at));
        part.add(self.say("commission-place"), &self.row.place);
        part.add(self.say("commission-link"), &self.row.link);
        if self.row.second_call {
            part.add(self.say("commission-call"), self.say("commission-second-call"));
        }
        part.add(self.say("commission-convened-at"), self.row.convened_at.map(when).unwrap_or_default());
        part.add(self.say("commission-opened-at"), self.row.opened_at.map(when).unwrap_or_default());
        part.add(self.say("commission-closed-at"), self.row.closed_at.map(when).unwrap_or_default());
        part
    }

    fn attendance(&self) -> Section {
        let mut part = Section::new("attendance", self.say("commission-attendance"));
        let places = voting_places(&self.seats, &[]);
        let mut lines: Vec<String> = places
            .iter()
            .map(|place| {
                let component = component_label(self.rules, &place.seat.component, self.lang);
                let presence = i18n::code(self.lang, place.presence);
                let who = match place.presence {
                    Presence::Substitute => place.sitter_name.as_str(),
                    Presence::Titular | Presence::Absent => place.seat.name.as_str(),
                };
                format!("{component}: {who} ({}): {presence}", place.seat.body_name)
            })
            .collect();
        part.add(self.say("commission-voting-seats"), lines.join("\n"));
        lines.clear();
        for seat in self.seats.iter().filter(|seat| !seat.voting && seat.present) {
            let component = component_label(self.rules, &seat.component, self.lang);
            lines.push(format!("{component}: {} ({})", seat.name, seat.body_name));
        }
        part.add(self.say("commission-advising-seats"), lines.join("\n"));
        let seats: Vec<_> = places.iter().map(composition::VotingPlace::attendance).collect();
        if let Ok(quorum) = rules::quorum_of(&seats, self.rules) {
            let count = |number: usize| Arg::from(i64::try_from(number).unwrap_or(i64::MAX));
            let args = [("present", count(quorum.present)), ("needed", count(quorum.needed))];
            part.add(self.say("commission-quorum"), self.fill("commission-quorum-met", &args));
        }
        part
    }

    fn item(&self, item: &ItemRow) -> Section {
        let mut part = Section::of_item(item.id, item_title(item, self.lang));
        part.add(self.say("commission-rapporteur"), &item.rapporteur_name);
        part.add(self.say("commission-urgent-by"), &item.urgent_by_name);
        part.add(self.say("commission-summary"), &item.summary);
        part.add(self.say("commission-proposal"), &item.proposal);
        self.add_votes(item, &mut part);
        if !item.state.is_final() || item.state == ItemState::CarriedOver {
            part.add(self.say("state"), i18n::code(self.lang, item.state));
        }
        self.add_decision(item, &mut part);
        let tasks: Vec<String> = (self.mandates.iter().filter(|mandate| mandate.item == item.id))
            .map(|mandate| {
                let day = i18n::date(self.lang, mandate.due_on);
                format!("{} ({}, {day})", mandate.what, mandate.body_name)
            })
            .collect();
        part.add(self.say("commission-mandates"), tasks.join("\n"));
        part
    }

    fn add_votes(&self, item: &ItemRow, part: &mut Section) {
        let silent = item.file.as_ref().map(|file| file.facts.id);
        let names: Vec<&str> = (self.conflicts.iter().filter(|(referral, ..)| Some(*referral) == silent))
            .map(|(.., name)| name.as_str())
            .collect();
        part.add(self.say("commission-conflict-abstained"), names.join(", "));
        for vote in Vote::ALL {
            let who: Vec<String> = (self.votes.iter())
                .filter(|(of, _, given)| *of == item.id && given == vote)
                .filter_map(|(_, seat, _)| self.voter(*seat))
                .collect();
            part.add(i18n::code(self.lang, *vote), who.join(", "));
        }
        if let Ok(tally) = serde_json::from_str::<StoredTally>(&item.tally) {
            let result = match (item.kind == ItemKind::Ratification, tally.passed) {
                (true, true) => "commission-ratified",
                (true, false) => "commission-not-ratified",
                (false, true) => "commission-carried",
                (false, false) => "commission-not-carried",
            };
            part.add(self.say("commission-result"), self.say(result));
            part.add(self.say("commission-not-ratified-reason"), &item.not_ratified);
        }
    }

    /// Who voted for a place.
    fn voter(&self, seat: kernel::ids::SeatId) -> Option<String> {
        let places = voting_places(&self.seats, &[]);
        places.into_iter().find(|place| place.seat.id == seat).map(|place| place.sitter_name)
    }

    fn add_decision(&self, item: &ItemRow, part: &mut Section) {
        if item.state != ItemState::Decided {
            return;
        }
        if let Some(outcome) = item.outcome {
            part.add(self.say("commission-outcome"), i18n::code(self.lang, outcome));
            part.add(self.say(body_label(outcome)), &item.to_body_name);
            let reason = reason_label(self.packs, outcome, &item.reason_code, self.lang);
            part.add(self.say("commission-reason-code"), reason);
        }
        part.add(
            self.say("commission-until"),
            item.until.map(|day: Date| i18n::date(self.lang, day)).unwrap_or_default(),
        );
        part.add(self.say("commission-reason"), &item.reason);
        part.add(self.say("commission-legal-ground"), &item.legal_ground);
    }
}

/// `Punto 3: segnalazione 12/2026`
pub fn item_title(item: &ItemRow, lang: Lang) -> String {
    let number = ("number", Arg::from(item.position));
    let about = match (item.kind, &item.file) {
        (ItemKind::Referral, Some(file)) => {
            i18n::say_with(lang, "commission-about-referral", &[("label", file.label().into())])
        }
        (ItemKind::Ratification, Some(file)) => {
            i18n::say_with(lang, "commission-about-ratification", &[("label", file.label().into())])
        }
        (ItemKind::Correction, _) => {
            let label = ("label", item.corrects_label.clone().into());
            i18n::say_with(lang, "commission-about-correction", &[label, ("title", item.title.clone().into())])
        }
        _ => item.title.clone(),
    };
    i18n::say_with(lang, "commission-item-title", &[number, ("about", about.into())])
}

pub fn component_label(rules: &CommissionRules, code: &str, lang: Lang) -> String {
    let found = rules.components.iter().find(|component| component.code == code);
    found.map_or_else(|| code.to_owned(), |component| component.label.in_lang(lang.tag()).to_owned())
}

/// The words of a reason; an old reason keeps its words as long as the pack knows it.
pub fn reason_label(packs: &PackSet, outcome: Outcome, code: &str, lang: Lang) -> String {
    let list = rules::reason_kind(outcome).and_then(|kind| packs.list(kind.list()));
    let item = list.and_then(|list| list.item(code));
    item.map_or_else(|| code.to_owned(), |item| item.label.in_lang(lang.tag()).to_owned())
}

/// What the body of a decision is to the person.
pub const fn body_label(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::SentElsewhere => "commission-sent-to",
        _ => "commission-in-charge",
    }
}
