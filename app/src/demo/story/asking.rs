//! Requests to bodies without an account, in every state and by every way, so that each page shows life.

use db::WriteTx;
use kernel::ids::RequestId;
use kernel::states::request::{RequestChannel, RequestStep};
use kernel::words::{Compartment, Duty};
use policy::referral::ReferralFacts;
use policy::requests::{Advance, Recipient, Requests, Send, VisitFacts};
use policy::{Actor, Steward};
use requests::act::{self, Act, Hand};
use requests::log::Said;
use requests::send::{CodeBy, NewAsk, send};
use requests::store;

use super::{DAYS, Teller, Wait, failed};
use crate::setup::SetupError;

/// Who takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// The body itself, by its link.
    Desk,
    /// The coordination office, for a body that called or wrote.
    Office,
    Secretary,
    /// A mail, or a day that came.
    Machine,
}

/// Days before the end, who, step, way, reason, words, who spoke.
type Step = (i64, By, RequestStep, RequestChannel, &'static str, &'static str, &'static str);

struct Plan {
    /// Days before the end of the story.
    sent: i64,
    kind: &'static str,
    to: &'static str,
    purpose: &'static str,
    question: &'static str,
    shares: &'static [Compartment],
    steps: &'static [Step],
}

use RequestChannel::{Email, Link, Machine, Page, Paper, Telephone};
use RequestStep::{Accept, Answer, AskBack, Decline, Expire, Open, ReportOutcome, Withdraw};

const PONTE: &str = "Associazione Il Ponte ODV";
const RONCHI: &str = "Vivai Ronchi società agricola";
const ARTISANS: &str = "Associazione artigiani della piana pistoiese";
const DESK: &str = "Sportello immigrati di Pistoia";

const NAMED: &[Compartment] = &[Compartment::Identity];
const FOR_WORK: &[Compartment] = &[Compartment::Identity, Compartment::Work];

const PLANS: [Plan; 10] = [
    Plan {
        sent: 60,
        kind: "question",
        to: DESK,
        purpose: "Verificare i documenti per il lavoro",
        question: "La ricevuta del rinnovo basta per cominciare un tirocinio?",
        shares: &[],
        steps: &[
            (59, By::Desk, Open, Link, "", "", ""),
            (57, By::Desk, Answer, Link, "", "Sì, con la ricevuta può cominciare. Portate una copia.", "Ivana Lotti"),
        ],
    },
    Plan {
        sent: 45,
        kind: "take_charge",
        to: PONTE,
        purpose: "Un aiuto con gli spostamenti",
        question: "Potete accompagnare la persona ai colloqui?",
        shares: NAMED,
        steps: &[
            (
                42,
                By::Office,
                Accept,
                Telephone,
                "",
                "Un volontario la chiama questa settimana.",
                "Piero Gori, presidente",
            ),
            (10, By::Desk, ReportOutcome, Link, "", "Accompagnata a tutti i colloqui. Ora va da sola.", "Piero Gori"),
        ],
    },
    Plan {
        sent: 40,
        kind: "internship",
        to: RONCHI,
        purpose: "Un tirocinio di quattro mesi nel vivaio",
        question: "Avete un posto per lavori leggeri?",
        shares: FOR_WORK,
        steps: &[(30, By::Office, Decline, Paper, "no_place", "In inverno il vivaio è fermo.", "Ugo Ronchi")],
    },
    Plan {
        sent: 32,
        kind: "take_charge",
        to: ARTISANS,
        purpose: "Trovare una bottega vicino a casa",
        question: "",
        shares: FOR_WORK,
        steps: &[
            (21, By::Machine, Expire, Machine, "", "", ""),
            (18, By::Office, Accept, Telephone, "", "Una sartoria è disponibile.", "Segreteria"),
        ],
    },
    Plan {
        sent: 20,
        kind: "question",
        to: PONTE,
        purpose: "Sapere se c’è già un aiuto",
        question: "Seguite già la famiglia con i pacchi alimentari?",
        shares: NAMED,
        steps: &[(16, By::Machine, Answer, Email, "", "Sì, dal mese di settembre.", "ass-ponte@example.org")],
    },
    Plan {
        sent: 14,
        kind: "take_charge",
        to: PONTE,
        purpose: "Un corso di italiano la sera",
        question: "C’è posto nel corso che comincia ora?",
        shares: NAMED,
        steps: &[(13, By::Desk, Open, Link, "", "", ""), (3, By::Machine, Expire, Machine, "", "", "")],
    },
    Plan {
        sent: 9,
        kind: "question",
        to: ARTISANS,
        purpose: "Capire i requisiti di un corso",
        question: "Serve la licenza media per il corso di falegnameria?",
        shares: &[],
        steps: &[(7, By::Secretary, Withdraw, Page, "", "Abbiamo trovato la risposta nel bando.", "")],
    },
    Plan {
        sent: 6,
        kind: "internship",
        to: RONCHI,
        purpose: "Un tirocinio da gennaio",
        question: "Potete ospitare una persona per venti ore alla settimana?",
        shares: FOR_WORK,
        steps: &[(5, By::Desk, Open, Link, "", "", "")],
    },
    Plan {
        sent: 4,
        kind: "take_charge",
        to: PONTE,
        purpose: "Qualcuno che aiuti con i documenti",
        question: "",
        shares: NAMED,
        steps: &[
            (3, By::Desk, Open, Link, "", "", ""),
            (2, By::Desk, AskBack, Link, "", "In quale lingua possiamo parlare con la persona?", "Piero Gori"),
        ],
    },
    Plan {
        sent: 1,
        kind: "take_charge",
        to: ARTISANS,
        purpose: "Una prova di due settimane in laboratorio",
        question: "",
        shares: FOR_WORK,
        steps: &[],
    },
];

/// A mail that no request can use: something for the office to look at.
const STRAY: &str = "From: Piero Gori <piero@example.org>\r\nTo: risposte@example.org\r\nSubject: la vostra richiesta\r\n\
    Message-ID: <stray@example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVa bene, ci sentiamo.\r\n";

/// The mail comes when the last day is told.
pub async fn stray_mail(app: &web::App) -> Result<(), SetupError> {
    let taken = requests::replies::take(app, STRAY.as_bytes()).await;
    taken.map(|_| ()).map_err(|error| failed("a stray mail", error))
}

impl Teller<'_> {
    /// What is asked today, and what is answered.
    pub(super) async fn requests(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        for (at, plan) in PLANS.iter().enumerate() {
            if DAYS - plan.sent == self.day
                && let Some(id) = self.ask(tx, at, plan).await?
            {
                self.asked.insert(at, id);
            }
            let Some(id) = self.asked.get(&at).copied() else { continue };
            for step in plan.steps.iter().filter(|step| DAYS - step.0 == self.day) {
                self.answer(tx, id, plan, step).await?;
            }
        }
        Ok(())
    }

    /// About the first file in progress in which the secretary may ask; another one for each plan.
    async fn ask(&self, tx: &mut WriteTx, at: usize, plan: &Plan) -> Result<Option<RequestId>, SetupError> {
        let app = &self.aside;
        let actor = self.secretary("pistoia").actor(app);
        let busy =
            |wait| matches!(wait, Wait::Checking | Wait::Session | Wait::OnAgenda | Wait::Charge | Wait::Closing);
        let files: Vec<_> =
            self.running.iter().rev().filter(|one| one.nucleus == "pistoia" && busy(one.wait)).collect();
        for file in files.iter().cycle().skip(at % files.len().max(1)).take(files.len()) {
            let facts = people::relation::referral_facts(tx, &actor, file.id).await?;
            let Some(facts) = facts else { continue };
            if let Some(id) = self.send_about(tx, &actor, &facts, plan).await? {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    async fn send_about(
        &self,
        tx: &mut WriteTx,
        actor: &Actor,
        facts: &ReferralFacts,
        plan: &Plan,
    ) -> Result<Option<RequestId>, SetupError> {
        let app = &self.aside;
        let Ok(permit) = actor.permit::<Send>(facts) else { return Ok(None) };
        let body = network::body_of_name(tx, plan.to, app.today()).await?;
        let body = network::body(tx, body.ok_or_else(|| failed("ask", plan.to))?).await?;
        let form = app.packs().current_form(app.today()).version.clone();
        let ask = NewAsk {
            kind: plan.kind,
            to: &body.ok_or_else(|| failed("ask", plan.to))?,
            purpose: plan.purpose,
            question: plan.question,
            shares: plan.shares.iter().copied().collect(),
            code_by: CodeBy::Mail,
            form_version: &form,
        };
        let sent = send(tx, app, actor, &permit, facts, &ask).await.map_err(|error| failed("ask", error))?;
        tx.note(&permit.author(app.now()), &sent.event);
        Ok(Some(sent.event.request))
    }

    async fn answer(&self, tx: &mut WriteTx, id: RequestId, plan: &Plan, step: &Step) -> Result<(), SetupError> {
        let app = &self.aside;
        let (_, by, step, channel, reason, words, who) = *step;
        let role = match by {
            By::Office => self.cast.with(Duty::Coordinate, "pistoia").cloned(),
            _ => None,
        };
        let actor = role.unwrap_or_else(|| self.secretary("pistoia")).actor(app);
        let request = store::one(tx, &actor.scope::<Requests>(), id).await?.ok_or_else(|| failed("answer", id))?;
        let act =
            Act { step, channel, reason, said: Said { words: words.to_owned(), who: who.to_owned() }, scan: None };
        let steward = Steward::for_task("sample requests");
        let recipient = Recipient::of(&visit(app, &request, plan), app.now());
        let facts = people::relation::referral_facts(tx, &actor, request.referral).await?;
        let shared = plan.shares.to_vec();
        let permit = facts.and_then(|facts| actor.permit_to(Advance(step), &request.facts(facts, shared)).ok());
        let hand = match (by, &permit, &recipient) {
            (By::Desk, _, Some(recipient)) => Hand::Recipient(recipient),
            (By::Office | By::Secretary, Some(permit), _) => Hand::Actor(permit),
            (By::Machine, ..) => Hand::Machine(&steward),
            _ => return Err(failed("answer", step)),
        };
        let event = act::take(tx, app, &hand, &request, &act).await.map_err(|error| failed("answer", error))?;
        let event = event.ok_or_else(|| failed("answer from this state", step))?;
        tx.note(&hand.author(app.now()), &event);
        Ok(())
    }
}

/// A visit that just began.
fn visit(app: &web::App, request: &store::Request, plan: &Plan) -> VisitFacts {
    let soon = app.now().plus_seconds(60);
    VisitFacts {
        request: request.id,
        link: kernel::ids::RequestLinkId::new(app.now(), &app.random),
        body: request.to_body,
        state: request.state,
        revoked: false,
        link_until: soon,
        visit_until: soon,
        shared: plan.shares.iter().copied().collect(),
        restricted: request.restricted,
    }
}
