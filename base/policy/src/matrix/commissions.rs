//! Commissions: composition, sessions, decisions, minutes.

use kernel::Coded;
use kernel::states::session::{SessionState, SessionStep};

use super::{columns, section, states, subsection, table, words, yes};
use crate::commission::{
    CommissionFacts, Compose, Conduct, Decide, DecideUrgently, Keep, Plan, ReadAgenda, SessionFacts, Sign, Signatory,
    TakePart, View,
};
use crate::decision::Ground;
use crate::proof::Action;
use crate::sample::{commission, seated, session};

const GROUNDS: [Ground; 5] =
    [Ground::President, Ground::Secretary, Ground::Member, Ground::Office, Ground::NetworkAdministrator];

pub(super) fn write(page: &mut String) {
    let text = "The files on an agenda open by the rules of referrals above, so that a declared conflict of interest holds \
                in the session as well.\n";
    section(page, "Commissions and sessions", text);
    subsection(page, "Around the sessions", &around());
    subsection(page, "In a session, with the states in which each act is allowed", &within());
}

fn around() -> String {
    let rows = vec![
        simple("see composition, sessions and dates", View),
        simple("read agenda and minutes", ReadAgenda),
        simple("appoint members and substitutes", Compose),
        simple("plan a session", Plan),
        simple("give an opinion, declare a conflict of interest", TakePart),
        simple("decide urgently between sessions", DecideUrgently),
    ];
    table(&columns("Act", &GROUNDS), rows)
}

fn simple<A: Action<Facts = CommissionFacts>>(name: &str, action: A) -> Vec<String> {
    let allowed = |ground: &Ground| {
        yes(seated(*ground).is_some_and(|(actor, seat)| action.decide(&actor, &commission(seat)).is_allowed()))
    };
    std::iter::once(name.to_owned()).chain(GROUNDS.iter().map(allowed)).collect()
}

fn within() -> String {
    let mut rows = vec![
        by_state("write agenda, attendance, discussion, votes, draft minutes", Keep),
        by_state("record a decision", Decide),
    ];
    rows.extend(SessionStep::ALL.iter().map(|step| by_state(&format!("step: {}", words(*step)), Conduct(*step))));
    rows.push(by_state("sign as president", Sign(Signatory::President)));
    rows.push(by_state("sign as secretary", Sign(Signatory::Secretary)));
    table(&columns("Act", &GROUNDS), rows)
}

fn by_state<A: Action<Facts = SessionFacts>>(name: &str, action: A) -> Vec<String> {
    let allowed = |ground: &Ground, state: SessionState| {
        seated(*ground).is_some_and(|(actor, seat)| action.decide(&actor, &session(state, seat)).is_allowed())
    };
    let cell = |ground: &Ground| states(|state| allowed(ground, state));
    std::iter::once(name.to_owned()).chain(GROUNDS.iter().map(cell)).collect()
}
