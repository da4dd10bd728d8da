//! A refusal names whom to ask, according to what is missing.

use kernel::Coded;
use policy::Why;

/// Words by which a reader knows the desk.
const ADMINISTRATOR: &str = "amministra il tuo ente";
const OFFICER: &str = "protegge i dati";
const OFFICE: &str = "ufficio di coordinamento";
const HOLDER: &str = "chi ";
const SECRETARY: &str = "segreteria";
const PROFILE: &str = "tuo profilo";
const ANOTHER: &str = "un’altra persona";

fn desk(why: Why) -> &'static str {
    match why {
        Why::MissingDuty | Why::NotYourCompartment => ADMINISTRATOR,
        Why::NoLegalBasis | Why::NoAgreement | Why::Restricted | Why::NotJustified | Why::MustBeKept => OFFICER,
        Why::NotYourNucleus => OFFICE,
        Why::NotYourBody | Why::NotThisState | Why::NotYourText | Why::NotInCharge | Why::NotYourMandate => HOLDER,
        Why::NotAMember
        | Why::NotThePresident
        | Why::NotTheSecretary
        | Why::SessionNotOpen
        | Why::AlreadyDecided
        | Why::NoticeFirst
        | Why::NotComplete
        | Why::NoLongerCharged
        | Why::Sealed => SECRETARY,
        Why::SecondFactor => PROFILE,
        Why::LastAdministrator | Why::FourEyes => ANOTHER,
    }
}

#[test]
fn every_refusal_names_the_desk_that_can_help() {
    for why in Why::ALL {
        let said = i18n::code(i18n::Lang::Italian, *why).to_lowercase();
        assert!(said.contains(desk(*why)), "{why:?}: {said}");
    }
}

story!(a_refusal_for_want_of_an_agreement_does_not_send_to_the_administrator_of_the_body, |app| {
    let referral = app.under_review("Rifiuti", "Ada").await;
    // Want of a duty: the administrator of the own body, and is it the right body at all?
    let refused = app.oscar().await.opens(&format!("/referrals/{referral}/requests/new")).await;
    refused.gets(403).sees("why-missing-duty").sees("problem-refused-mend").sees("problem-directory");
    // A state that does not allow it: whoever has it, and no word about duties.
    let late = app.sara().await.opens(&format!("/referrals/{referral}/step/register")).await;
    late.gets(403).sees("why-not-this-state").sees_not("problem-refused-mend").sees_not(ADMINISTRATOR);
});
