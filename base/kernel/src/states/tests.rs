use super::*;

#[test]
fn a_refused_step_says_which() {
    let refusal = item::ItemState::Pending.apply(item::ItemStep::Decide).unwrap_err();
    assert_eq!(refusal.to_string(), "no step `decide` from `pending`");
}

#[test]
fn no_step_stays_where_it_is_and_every_state_can_be_reached() {
    fn check<M: Machine + std::fmt::Debug>() {
        let mut reached = vec![M::START];
        let mut at = 0;
        while let Some(state) = reached.get(at).copied() {
            for (step, to) in state.steps_from() {
                assert_ne!(to, state, "{} stays in {}", step.code(), state.code());
                if !reached.contains(&to) {
                    reached.push(to);
                }
            }
            at += 1;
        }
        let lost: Vec<_> = M::ALL.iter().filter(|state| !reached.contains(state)).collect();
        assert!(lost.is_empty(), "never reached: {lost:?}");
    }
    check::<referral::State>();
    check::<session::SessionState>();
    check::<item::ItemState>();
    check::<request::RequestState>();
    check::<project::ProjectState>();
    check::<dossier::DossierState>();
    check::<activity::ActivityState>();
    check::<activity::EnrolmentState>();
    check::<review::ReviewState>();
}

#[test]
fn every_state_that_is_not_final_has_a_way_to_an_end() {
    fn check<M: Machine + std::fmt::Debug>() {
        let mut ends: Vec<M> = M::ALL.iter().copied().filter(|state| state.is_final()).collect();
        loop {
            let leads = |state: &M| state.steps_from().iter().any(|(_, to)| ends.contains(to));
            let more: Vec<M> = M::ALL.iter().copied().filter(|state| !ends.contains(state) && leads(state)).collect();
            if more.is_empty() {
                break;
            }
            ends.extend(more);
        }
        assert_eq!(ends.len(), M::ALL.len(), "only these come to an end: {ends:?}");
    }
    check::<referral::State>();
    check::<session::SessionState>();
    check::<item::ItemState>();
    check::<request::RequestState>();
    check::<project::ProjectState>();
    check::<dossier::DossierState>();
    check::<review::ReviewState>();
    check::<question::QuestionState>();
}

#[test]
fn sessions_and_items_stand_still_at_their_end() {
    use session::SessionState::*;
    for state in [MinutesSigned, Deserted, Cancelled] {
        assert!(state.is_final() && state.steps_from().is_empty());
    }
    for state in item::ItemState::ALL.iter().filter(|state| state.is_final()) {
        assert!(state.steps_from().is_empty());
    }
}

#[test]
fn signed_minutes_come_only_from_approved_ones() {
    let before: Vec<_> = (session::SessionState::ALL.iter())
        .filter(|state| state.apply(session::SessionStep::SignMinutes).is_ok())
        .collect();
    assert_eq!(before, [&session::SessionState::MinutesApproved]);
}

#[test]
fn the_item_diagram_reads_as_the_table() {
    assert_eq!(
        diagram(item::ItemState::ALL),
        "stateDiagram-v2
    [*] --> pending
    pending --> discussed: discuss
    pending --> carried_over: carry_over
    pending --> withdrawn: withdraw
    discussed --> decided: decide
    discussed --> carried_over: carry_over
    discussed --> withdrawn: withdraw
    decided --> [*]
    carried_over --> [*]
    withdrawn --> [*]
"
    );
}

#[test]
fn each_machine_has_its_page() {
    let pages = diagrams();
    assert_eq!(
        pages.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
        [
            "referral.md",
            "session.md",
            "item.md",
            "privacy_request.md",
            "request.md",
            "case.md",
            "figure.md",
            "appointment.md",
            "activity.md",
            "enrolment.md",
            "dossier.md",
            "review.md",
            "question.md",
            "project.md"
        ]
    );
    for (_, text) in pages {
        assert!(text.starts_with("# ") && text.contains("```mermaid\nstateDiagram-v2\n") && text.ends_with("```\n"));
    }
}
