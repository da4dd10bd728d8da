//! Documents: letters, dossiers, the protocol register.

use kernel::Coded;
use kernel::states::referral::State;
use kernel::states::session::SessionState;
use kernel::words::{Duty, PaperKind};

use super::referrals::GROUNDS;
use super::{columns, section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::decision::Ground;
use crate::papers::{GiveAccess, Issue, IssueConvocation, ReadPapers, ReadProtocol};
use crate::proof::Action;
use crate::referral::ReferralFacts;
use crate::sample::{PISTOIA, nucleus, related, seated, session, somebody};

pub(super) fn write(page: &mut String) {
    let text = "A letter is issued once, with a protocol number, and never changes. Whatever is printed on request shows \
                only what its reader may open on the pages as well.\n";
    section(page, "Documents", text);
    subsection(page, "Letters and dossiers of a referral", &of_referrals());
    subsection(page, "Convocation and protocol register", &others());
}

fn ask(ground: Ground, state: State, rule: impl Fn(&Actor, &ReferralFacts) -> bool) -> bool {
    related(ground, state).is_some_and(|(actor, file)| rule(&actor, &file))
}

fn of_referrals() -> String {
    let by_state = |name: String, rule: &dyn Fn(&Actor, &ReferralFacts) -> bool| {
        let cell = |ground: &Ground| states(|state| ask(*ground, state, rule));
        std::iter::once(name).chain(GROUNDS.iter().map(cell)).collect::<Vec<_>>()
    };
    let letters = PaperKind::ALL.iter().filter(|kind| kind.is_letter() && !kind.is_of_session());
    let mut rows: Vec<_> = letters
        .map(|kind| {
            by_state(format!("issue: {}", words(*kind)), &|actor, file| Issue(*kind).decide(actor, file).is_allowed())
        })
        .collect();
    rows.push(by_state("open letters, print the dossier".to_owned(), &|actor, file| {
        ReadPapers.decide(actor, file).is_allowed()
    }));
    rows.push(by_state("print the dossier for access to acts".to_owned(), &|actor, file| {
        GiveAccess.decide(actor, file).is_allowed()
    }));
    table(&columns("Act", &GROUNDS), rows)
}

fn others() -> String {
    let grounds = [Ground::President, Ground::Secretary, Ground::Member, Ground::Office];
    let issues = |ground: &Ground| {
        states(|state: SessionState| {
            seated(*ground)
                .is_some_and(|(actor, seat)| IssueConvocation.decide(&actor, &session(state, seat)).is_allowed())
        })
    };
    let reads = |ground: &Ground| {
        let duty = match ground {
            Ground::President => Duty::President,
            Ground::Secretary => Duty::Secretary,
            Ground::Member => Duty::Commissioner,
            _ => Duty::Coordinate,
        };
        yes(ReadProtocol.decide(&somebody(1, &[duty]), &nucleus(PISTOIA)).is_allowed())
    };
    let rows = vec![
        std::iter::once("issue the convocation of a session".to_owned()).chain(grounds.iter().map(issues)).collect(),
        std::iter::once("read the protocol register of the nucleus".to_owned())
            .chain(grounds.iter().map(reads))
            .collect(),
    ];
    table(&columns("Act", &grounds), rows)
}
