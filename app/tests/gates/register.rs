//! The register of events: tampering shows, and a change that was not committed leaves nothing.

use audit::ChainFault;
use db::{Reads, Statement, Unrecorded, args, statements, verify_chain};
use policy::Steward;

use crate::kit::TestApp;

statements! {
    REWRITE: Steward = "UPDATE audit_events SET ground = 'sender' WHERE seq = 3";
    CUT_OUT: Steward = "DELETE FROM audit_events WHERE seq = 3";
    CUT_OFF: Steward = "DELETE FROM audit_events WHERE seq = (SELECT max(seq) FROM audit_events)";
    NOTE_NOTHING: Steward = "UPDATE nuclei SET name = 'changed'";
    NAMES: Steward = "SELECT name FROM nuclei ORDER BY name";
}

fn steward() -> Steward {
    Steward::for_task("test")
}

async fn verified(app: &TestApp) -> Result<i64, ChainFault> {
    let mut tx = app.db.read().await.unwrap();
    verify_chain(&mut tx, &steward()).await.unwrap()
}

async fn touch(app: &TestApp, statement: &'static Statement<Steward>) {
    let mut tx = app.db.write().await.unwrap();
    assert_eq!(tx.run(statement, &steward(), args![]).await.unwrap(), 1);
    tx.keep_unrecorded(Unrecorded::Limit).await.unwrap();
}

story!(the_untouched_register_holds, |app| {
    assert!(verified(&app).await.unwrap() > 3);
});

story!(a_rewritten_entry_is_found, |app| {
    touch(&app, &REWRITE).await;
    assert_eq!(verified(&app).await, Err(ChainFault::Changed(3)));
});

story!(an_entry_cut_out_is_found, |app| {
    touch(&app, &CUT_OUT).await;
    assert_eq!(verified(&app).await, Err(ChainFault::Gap(3)));
});

story!(an_entry_cut_off_at_the_end_is_found, |app| {
    let all = verified(&app).await.unwrap();
    touch(&app, &CUT_OFF).await;
    assert_eq!(verified(&app).await, Err(ChainFault::Gap(all)));
});

story!(a_change_without_commit_leaves_nothing, |app| {
    let mut tx = app.db.write().await.unwrap();
    assert!(tx.run(&NOTE_NOTHING, &steward(), args![]).await.unwrap() > 0);
    drop(tx);
    let mut tx = app.db.read().await.unwrap();
    let names = tx.all(&NAMES, &steward(), args![]).await.unwrap();
    assert!(names.iter().all(|row| row.text("name").unwrap() != "changed"));
    drop(tx);
    verified(&app).await.unwrap();
});
