//! The commissions of the sample meet: every four weeks each, and the first two again tomorrow.

use commission::acts::conflict;
use commission::acts::decide::{self, Decision, Discussion};
use commission::acts::plan::{Call, Meeting};
use commission::acts::{Moment, agenda, attendance, conduct, opinion, plan, sign};
use commission::queries::{facts, items};
use commission::rules::DecisionDraft;
use db::WriteTx;
use kernel::Instant;
use kernel::ids::{ItemId, ReferralId, SeatId};
use kernel::states::item::{Outcome, Vote};
use kernel::states::session::SessionStep;
use kernel::words::{Duty, OpinionKind};
use policy::Actor;
use policy::commission::{ReadAgenda, SessionFacts, Signatory};

use super::{DAYS, Phase, Sitting, Teller, Wait, failed};
use crate::setup::SetupError;

/// Days between planning and meeting; the pack wants five of notice.
const NOTICE: i64 = 9;
/// Days between two sessions of the first nucleus, which is shown most, and of the others.
const RHYTHMS: [(&str, i64); 4] = [("pistoia", 14), ("prato", 28), ("empolese_valdelsa", 28), ("firenze", 28)];

macro_rules! done {
    ($tx:expr, $act:expr, $what:literal) => {{
        let act = $act.map_err(|error| failed($what, error))?.ok_or_else(|| failed($what, "stale"))?;
        $tx.note(&act.author, &act.event);
        act.gives
    }};
}

impl Teller<'_> {
    pub(super) async fn sessions(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        for (place, (nucleus, rhythm)) in (0_i64..).zip(RHYTHMS) {
            let meets = self.day + NOTICE;
            // The first nucleus meets again tomorrow, the third sits at this moment.
            let last = [DAYS + 1, DAYS - 3, DAYS, DAYS - 8][usize::try_from(place).unwrap_or(0)];
            let regular = meets % rhythm == last % rhythm && meets > rhythm;
            let extra = place == 0 && meets == DAYS - 6;
            if regular || extra {
                self.plan(tx, nucleus, meets).await?;
            }
        }
        for at in 0..self.sittings.len() {
            let sitting = self.sittings[at].clone();
            match sitting.phase {
                Phase::Planned if self.day >= sitting.day - 6 => {
                    self.prepare(tx, &sitting).await?;
                    self.sittings[at].phase = Phase::Convened;
                }
                Phase::Convened if self.day == sitting.day - 2 => self.fill(tx, &sitting).await?,
                Phase::Convened if self.day == sitting.day - 1 => self.opinions(tx, &sitting).await?,
                Phase::Convened if self.day >= sitting.day => {
                    self.hold(tx, &sitting).await?;
                    self.sittings[at].phase = Phase::Held;
                }
                Phase::Held if self.day >= sitting.day + 3 => {
                    self.sign(tx, &sitting).await?;
                    self.sittings[at].phase = Phase::Done;
                }
                _ => {}
            }
        }
        Ok(())
    }

    async fn plan(&mut self, tx: &mut WriteTx, nucleus: &str, day: i64) -> Result<(), SetupError> {
        let secretary = self.secretary(nucleus).actor(self.app);
        let packs = self.app.packs();
        let moment = Moment::of(self.app, &packs);
        let commission = facts::of_nucleus(tx, &secretary, self.cast.nuclei[nucleus]).await?;
        let commission = commission.ok_or_else(|| failed("commission", nucleus))?;
        let date = self.in_days(day - self.day);
        let meeting = Meeting {
            starts_at: Instant::from_local(date.at(9, 30, 0, 0), packs.territory().time_zone()).unwrap_or(moment.now),
            place: "Sala riunioni della Società della Salute".to_owned(),
            link: String::new(),
            call: Call::First,
        };
        let act =
            plan::plan(tx, &secretary, &commission, &meeting, &moment).await.map_err(|error| failed("plan", error))?;
        tx.note(&act.author, &act.event);
        self.sittings.push(Sitting { id: act.gives, nucleus: nucleus.to_owned(), day, phase: Phase::Planned });
        Ok(())
    }

    async fn facts(&self, tx: &mut WriteTx, actor: &Actor, sitting: &Sitting) -> Result<SessionFacts, SetupError> {
        facts::session(tx, actor, sitting.id).await?.ok_or_else(|| failed("session", sitting.id))
    }

    async fn prepare(&mut self, tx: &mut WriteTx, sitting: &Sitting) -> Result<(), SetupError> {
        self.fill(tx, sitting).await?;
        let secretary = self.secretary(&sitting.nucleus).actor(self.app);
        let packs = self.app.packs();
        let moment = Moment::of(self.app, &packs);
        let session = self.facts(tx, &secretary, sitting).await?;
        done!(tx, conduct::take(tx, &secretary, &session, SessionStep::Convene, "", &moment).await, "convene");
        Ok(())
    }

    /// Puts on the agenda what is complete by now.
    async fn fill(&mut self, tx: &mut WriteTx, sitting: &Sitting) -> Result<(), SetupError> {
        let secretary = self.secretary(&sitting.nucleus).actor(self.app);
        let packs = self.app.packs();
        let moment = Moment::of(self.app, &packs);
        let waiting: Vec<usize> = (0..self.running.len())
            .filter(|at| self.running[*at].nucleus == sitting.nucleus && self.running[*at].wait == Wait::Session)
            .take(12)
            .collect();
        let ids: Vec<ReferralId> = waiting.iter().map(|at| self.running[*at].id).collect();
        let session = self.facts(tx, &secretary, sitting).await?;
        done!(tx, agenda::add(tx, &secretary, &session, &ids, &moment).await, "agenda");
        for at in waiting {
            self.wait(at, Wait::OnAgenda, 400);
        }
        Ok(())
    }

    /// The day before: some members write their opinion, one declares a conflict of interest.
    async fn opinions(&mut self, tx: &mut WriteTx, sitting: &Sitting) -> Result<(), SetupError> {
        let packs = self.app.packs();
        let moment = Moment::of(self.app, &packs);
        let members: Vec<_> = self.cast.roles.iter().filter(|role| role.has(Duty::Commissioner)).cloned().collect();
        let seated: Vec<_> = self.cast.seats[&sitting.nucleus].iter().filter(|seat| !seat.substitute).collect();
        for role in members.iter().filter(|role| seated.iter().any(|seat| seat.user == role.user)) {
            let actor = role.actor(self.app);
            let session = self.facts(tx, &actor, sitting).await?;
            let listed: Vec<ReferralId> =
                self.listed(tx, &actor, &session).await?.into_iter().map(|(_, id)| id).collect();
            for (place, id) in listed.into_iter().enumerate() {
                let Some(referral) = people::relation::referral_facts(tx, &actor, id).await? else { continue };
                if place == 1 && role.name == "Lucia Melani" {
                    let act = conflict::declare(tx, &actor, &session.commission, &referral, &moment).await;
                    let act = act.map_err(|error| failed("conflict", error))?;
                    tx.note(&act.author, &act.event);
                    continue;
                }
                if self.chance(2) {
                    let kind = if self.chance(5) { OpinionKind::MoreInformation } else { OpinionKind::InFavour };
                    let words = if kind == OpinionKind::InFavour {
                        "Percorso adatto."
                    } else {
                        "Chiederei la disponibilità oraria."
                    };
                    let given = opinion::Opinion { kind, words: words.to_owned(), version: 0 };
                    let act = opinion::give(tx, &actor, &session.commission, &referral, &given, &moment).await;
                    // A file that was postponed has the opinion of the session before: it stays.
                    if let Some(act) = act.map_err(|error| failed("opinion", error))? {
                        tx.note(&act.author, &act.event);
                    }
                }
            }
        }
        Ok(())
    }

    async fn listed(
        &self,
        tx: &mut WriteTx,
        actor: &Actor,
        session: &SessionFacts,
    ) -> Result<Vec<(ItemId, ReferralId)>, SetupError> {
        let permit = actor.permit::<ReadAgenda>(&session.commission).map_err(|denied| failed("agenda", denied))?;
        let rows = items::of_session(tx, &permit, actor, &session.commission, session.id).await?;
        Ok(rows.into_iter().filter_map(|row| Some((row.id, row.file?.facts.id))).collect())
    }

    async fn hold(&mut self, tx: &mut WriteTx, sitting: &Sitting) -> Result<(), SetupError> {
        let president =
            self.cast.with(Duty::President, &sitting.nucleus).expect("a president in each nucleus").actor(self.app);
        let secretary = self.secretary(&sitting.nucleus).actor(self.app);
        let packs = self.app.packs();
        let moment = Moment::of(self.app, &packs);
        let seats = self.cast.seats[&sitting.nucleus].clone();
        let present: Vec<SeatId> = seats.iter().filter(|seat| !seat.substitute).map(|seat| seat.seat).collect();
        let session = self.facts(tx, &secretary, sitting).await?;
        done!(tx, attendance::write(tx, &secretary, &session, &present, &moment).await, "attendance");
        let session = self.facts(tx, &president, sitting).await?;
        done!(tx, conduct::take(tx, &president, &session, SessionStep::Open, "", &moment).await, "open");
        let session = self.facts(tx, &secretary, sitting).await?;
        // A session of today goes on: some files are decided, the others still wait.
        let running = self.day == DAYS;
        let listed = self.listed(tx, &secretary, &session).await?;
        let decided = if running { listed.len().div_ceil(2) } else { listed.len() };
        for (item, referral) in listed.into_iter().take(decided) {
            self.decide(tx, &secretary, &session, item, referral, &present, &moment).await?;
        }
        if running {
            return Ok(());
        }
        let session = self.facts(tx, &president, sitting).await?;
        done!(tx, conduct::take(tx, &president, &session, SessionStep::Close, "", &moment).await, "close");
        Ok(())
    }

    #[expect(clippy::too_many_arguments, reason = "one line of the agenda, spelled out")]
    async fn decide(
        &mut self,
        tx: &mut WriteTx,
        actor: &Actor,
        session: &SessionFacts,
        item: ItemId,
        referral: ReferralId,
        present: &[SeatId],
        moment: &Moment<'_>,
    ) -> Result<(), SetupError> {
        let Some(at) = self.running.iter().position(|running| running.id == referral) else { return Ok(()) };
        let read = actor.permit::<ReadAgenda>(&session.commission).map_err(|denied| failed("item", denied))?;
        let row = items::one(tx, &read, actor, &session.commission, session.id, item).await?;
        let row = row.ok_or_else(|| failed("item", item))?;
        let said = Discussion {
            rapporteur: None,
            summary:
                "Il servizio inviante presenta la situazione. I componenti chiedono chiarimenti su orari e trasporti."
                    .to_owned(),
            proposal: "Si propone l'accoglimento con progetto personalizzato.".to_owned(),
        };
        done!(tx, decide::discuss(tx, actor, session, item, row.version, &said, moment).await, "discuss");
        let (draft, next) = self.outcome(at, moment);
        self.late += usize::from(self.day >= DAYS - 8);
        let votes: Vec<(SeatId, Vote)> = present.iter().map(|seat| (*seat, Vote::For)).collect();
        let decision = Decision { draft, votes };
        done!(tx, decide::decide(tx, actor, session, item, row.version + 1, &decision, moment).await, "decide");
        let (wait, days) = next;
        self.wait(at, wait, days);
        Ok(())
    }

    /// What is decided, and what the referral waits for afterwards.
    fn outcome(&self, at: usize, moment: &Moment<'_>) -> (DecisionDraft, (Wait, i64)) {
        let running = &self.running[at];
        let carer = self.carer(&running.nucleus).body;
        let draft = |outcome, code: &str, reason: &str| DecisionDraft {
            outcome: Some(outcome),
            reason_code: code.to_owned(),
            reason: reason.to_owned(),
            legal_ground: "L. 328/2000, art. 14; regolamento della commissione, art. 6".to_owned(),
            until: None,
            to_body: None,
        };
        if running.noticed {
            let refused =
                draft(Outcome::NotAdmitted, "not_ready", "Serve prima un percorso di salute già avviato altrove.");
            return (refused, (Wait::Nothing, 0));
        }
        // The last sessions leave something in every state, for whoever looks around.
        let late = self.day >= DAYS - 8;
        let roll = if late { [0, 11, 17, 15, 13][self.late % 5] } else { self.app.random.below(20) };
        let pause = |days: i64| if late { DAYS } else { days };
        let charge = (Wait::Charge, pause(self.days(2, 6)));
        match roll {
            0..11 => (
                DecisionDraft {
                    to_body: Some(carer),
                    ..draft(Outcome::Admitted, "", "Requisiti presenti, motivazione chiara, rete disponibile.")
                },
                charge,
            ),
            11 | 12 => {
                let until = moment.now.plus_days(30).local_date(moment.zone());
                let words = "Ammessa: entro trenta giorni arriva il verbale di invalidità.";
                (
                    DecisionDraft {
                        until: Some(until),
                        to_body: Some(carer),
                        ..draft(Outcome::AdmittedWithReservation, "", words)
                    },
                    charge,
                )
            }
            13 | 14 => (
                draft(Outcome::WaitingList, "", "Requisiti presenti, posti esauriti fino al mese prossimo."),
                (Wait::Nothing, 0),
            ),
            15 | 16 => (
                draft(Outcome::Postponed, "more_information", "Serve un colloquio con il centro per l'impiego."),
                (if late { Wait::Nothing } else { Wait::Session }, 0),
            ),
            17 | 18 => (
                draft(Outcome::PreRejection, "not_ready", "Il bisogno di salute prevale in questo momento."),
                (Wait::Comments, pause(self.days(3, 9))),
            ),
            _ => {
                let desk = self.cast.role("Omar Pagni").body;
                (
                    DecisionDraft {
                        to_body: Some(desk),
                        ..draft(
                            Outcome::SentElsewhere,
                            "better_answer",
                            "Serve prima un accompagnamento dello sportello.",
                        )
                    },
                    (Wait::Nothing, 0),
                )
            }
        }
    }

    async fn sign(&mut self, tx: &mut WriteTx, sitting: &Sitting) -> Result<(), SetupError> {
        let president =
            self.cast.with(Duty::President, &sitting.nucleus).expect("a president in each nucleus").actor(self.app);
        let secretary = self.secretary(&sitting.nucleus).actor(self.app);
        let packs = self.app.packs();
        let moment = Moment::of(self.app, &packs);
        let session = self.facts(tx, &secretary, sitting).await?;
        let words = "La seduta si svolge regolarmente. Il verbale è letto e condiviso.";
        done!(tx, sign::write(tx, &secretary, &session, words, &moment).await, "minutes");
        let session = self.facts(tx, &secretary, sitting).await?;
        done!(tx, conduct::take(tx, &secretary, &session, SessionStep::ApproveMinutes, "", &moment).await, "approve");
        for (actor, signatory) in [(&president, Signatory::President), (&secretary, Signatory::Secretary)] {
            let session = self.facts(tx, actor, sitting).await?;
            done!(tx, sign::sign(tx, actor, &session, signatory, &moment).await, "sign");
        }
        Ok(())
    }
}
