//! Knowing the person: who reads and writes what, and whom the dossier of a skills assessment exists for.

use kernel::Coded;
use kernel::profile::DossierPart;
use kernel::states::case::CaseState;
use kernel::states::dossier::{DossierState, DossierStep};
use kernel::words::Compartment;

use super::{columns, section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::cases::CaseFacts;
use crate::decision::Ground;
use crate::profile::{BeginDossier, DossierFacts, FindDossier, KeepDossier, MoveStage, Read, ReadDossier, Write};
use crate::proof::Action;
use crate::sample::{case, dossier, leading};

const GROUNDS: [Ground; 3] = [Ground::InCharge, Ground::Figure, Ground::Office];

pub(super) fn write(page: &mut String) {
    let text = "What is known of somebody on the way to work. The work profile and the skills belong to `work`, the page in the own words \
                to `identity`, each domain of an assessment to the compartment that the pack says. The column \"figure\" is somebody \
                whose mandate opens `work` and nothing else. Whoever finds the case sees the stage and its days.\n";
    section(page, "Knowing the person", text);
    subsection(page, "What is known, by compartment, in an open case", &of_words());
    subsection(page, "The dossier of a skills assessment, by its state", &of_dossiers());
}

fn of_words() -> String {
    let cell = |ground: &Ground, rule: &dyn Fn(&Actor, &CaseFacts) -> bool| {
        let allowed =
            leading(*ground).is_some_and(|(actor, slice)| rule(&actor, &CaseFacts { slice, ..case(CaseState::Open) }));
        yes(allowed)
    };
    let row = |name: String, rule: &dyn Fn(&Actor, &CaseFacts) -> bool| {
        std::iter::once(name).chain(GROUNDS.iter().map(|ground| cell(ground, rule))).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    for one in Compartment::ALL {
        rows.push(row(format!("read {}", words(*one)), &|actor, facts| Read(*one).decide(actor, facts).is_allowed()));
        rows.push(row(format!("write {}", words(*one)), &|actor, facts| Write(*one).decide(actor, facts).is_allowed()));
    }
    rows.push(row("say which stage was entered".to_owned(), &|actor, facts| {
        MoveStage.decide(actor, facts).is_allowed()
    }));
    rows.push(row("begin a dossier".to_owned(), &|actor, facts| BeginDossier.decide(actor, facts).is_allowed()));
    table(&columns("Act", &GROUNDS), rows)
}

/// Who meets a dossier: the keeper, a colleague who leads the same case, somebody of the team with a share of the synthesis,
/// and without one.
fn readers() -> Vec<(&'static str, Actor, DossierFacts)> {
    let Some((keeper, _)) = leading(Ground::InCharge) else { return Vec::new() };
    let Some((figure, slice)) = leading(Ground::Figure) else { return Vec::new() };
    let open = dossier(DossierState::Open);
    let in_team = DossierFacts { case: CaseFacts { slice, ..open.case.clone() }, ..open.clone() };
    let shared = DossierFacts { shared: [DossierPart::Synthesis].into(), ..in_team.clone() };
    let colleague = Actor { user: crate::sample::id(99), ..keeper.clone() };
    vec![
        ("the adviser who keeps it", keeper, open.clone()),
        ("colleagues of the adviser", colleague, open),
        ("figure with a share of the synthesis", figure.clone(), shared),
        ("figure without", figure, in_team),
    ]
}

fn of_dossiers() -> String {
    let readers = readers();
    let row = |name: &str, rule: &dyn Fn(&Actor, &DossierFacts) -> bool| {
        let cell = |(_, actor, facts): &(&str, Actor, DossierFacts)| {
            states(|state: DossierState| rule(actor, &DossierFacts { state, ..facts.clone() }))
        };
        std::iter::once(name.to_owned()).chain(readers.iter().map(cell)).collect::<Vec<_>>()
    };
    let keep = |act: KeepDossier| move |actor: &Actor, facts: &DossierFacts| act.decide(actor, facts).is_allowed();
    let mut rows = vec![row("know that there is one", &|actor, facts| FindDossier.decide(actor, facts).is_allowed())];
    for part in DossierPart::ALL {
        let name = format!("read: {}", words(*part));
        rows.push(row(&name, &|actor, facts| ReadDossier(*part).decide(actor, facts).is_allowed()));
    }
    rows.push(row("note talks and results", &keep(KeepDossier::Write)));
    rows.push(row("record what the person shares", &keep(KeepDossier::Share)));
    rows.push(row("take a share back", &keep(KeepDossier::Revoke)));
    for step in DossierStep::ALL {
        rows.push(row(&words(*step), &keep(KeepDossier::Step(*step))));
    }
    let head: Vec<_> =
        std::iter::once("Act".to_owned()).chain(readers.iter().map(|(name, ..)| (*name).to_owned())).collect();
    table(&head, rows)
}
