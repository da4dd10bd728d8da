//! What belongs to a compartment does not exist for who may not read it: not on pages, not in versions, not in what changed.

use kernel::words::Compartment::{Health, Work};

use super::kit::project;
use crate::kit::Page;

const HEALTH: &str = "CANARINO-PROGETTO-SALUTE";
const HEALTH_LATER: &str = "CANARINO-PROGETTO-CURA";

story!(a_figure_without_the_slice_meets_no_health_goal_anywhere, |app| {
    let case = app.case_of("Separati", "Nora").await;
    app.joins_team(&case, "mirella", "health_referent", &[Work, Health]).await;
    app.joins_team(&case, "ugo", "probation_officer", &[Work]).await;
    let (carla, mirella, ugo) = (app.carla().await, app.mirella().await, app.ugo().await);
    carla.begins_project(&case).await;
    carla.states(&case, "Stare bene e lavorare").await;
    carla.sets_goal(&case, "Voglio un lavoro", "work", "1").await;
    mirella.sets_goal(&case, HEALTH, "health", "3").await;
    let action = [("compartment", "health"), ("tool", "care"), ("name", HEALTH), ("start", "1/11/2026")];
    mirella.adds(&case, "action", &action).await.gets(200);
    // Where a form offers compartments, it offers the own ones.
    let new = ugo.opens(&format!("{}/new/goal", project(&case))).await;
    assert!(!new.has("input[name=compartment][value=health]"));
    let forged = new.form(new.path()).fill("words", "x").forge("compartment", "health").submit().await;
    forged.gets(422).sees("projects-fault-compartment");
    // Measured by who reads it.
    let path = format!("{}/measures/new", project(&case));
    let page = mirella.opens(&path).await;
    let form = page.form(&path);
    let levels = form.names("level-");
    assert_eq!(levels.len(), 2);
    let form = levels.iter().fold(form, |form, name| form.fill(name, "1"));
    form.submit().await.gets(200).sees(HEALTH);

    carla.steps(&case, "agree", &[]).await.gets(200);
    carla.steps(&case, "reopen", &[]).await.gets(200);
    mirella.sets_goal(&case, HEALTH_LATER, "health", "1").await;
    carla.steps(&case, "agree", &[]).await.gets(200);

    let goal = mirella.opens(&project(&case)).await.link(HEALTH).await;
    goal.gets(200).sees(HEALTH);
    ugo.opens(goal.path()).await.gets(404);
    for end in ["", "/line", "/measures", "/measures/new", "/versions", "/texts/1", "/texts/2", "/texts/2/changes"] {
        let at = format!("{}{end}", project(&case));
        tells_nothing(&ugo.opens(&at).await);
        if end.starts_with("/texts") {
            mirella.opens(&at).await.gets(200).sees("CANARINO-PROGETTO");
        }
    }
    // Counts too: one goal, no action, one score over one goal.
    let page = ugo.opens(&project(&case)).await;
    assert_eq!(page.count("#goal ~ article"), 1);
    page.sees("projects-actions-none");
    ugo.opens(&format!("{}/texts/2/changes", project(&case))).await.sees("projects-changes-none");
    // Nor does anybody with a copy of the database.
    for cell in app.cells().await {
        let text = String::from_utf8_lossy(&cell.bytes);
        assert!(!text.contains("CANARINO-PROGETTO"), "{} tells the words", cell.place);
    }
});

#[track_caller]
fn tells_nothing(page: &Page) {
    page.gets(200);
    let html = page.html();
    assert!(!html.contains("CANARINO-PROGETTO"), "{} tells a word of another compartment", page.path());
}
