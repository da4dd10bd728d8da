//! What others changed in the referrals that the actor may find.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::Instant;
use kernel::ids::ReferralId;
use kernel::states::referral::Step;
use kernel::words::Duty;
use people::{as_in_charge, as_member, as_office, as_president, as_receiver, as_secretary, as_sender, no_conflict};
use policy::referral::Referrals;
use policy::{Actor, Scope};

use super::referrals::person;

#[derive(Debug, Clone)]
pub struct Change {
    pub referral: ReferralId,
    pub person: String,
    pub number: Option<(i64, i64)>,
    pub step: Step,
    pub at: Instant,
    /// The body that took the step.
    pub body: String,
}

/// The referrals of one relation that changed last: a hundred of them hold the fifteen newest steps of others.
macro_rules! newest {
    ($relation:expr, $more:literal) => {
        concat!(
            "SELECT n.id FROM (SELECT r.id FROM referrals r WHERE ",
            $relation,
            $more,
            " AND r.updated_at >= $1 ORDER BY r.updated_at DESC LIMIT 100) n"
        )
    };
}

statements! {
    /// Each relation is walked by its own index on the last change; steps of the actor are left out.
    CHANGES: Scope<Referrals> = concat!(
        "WITH near AS (",
        newest!(as_sender!("$3"), " AND r.state <> 'draft'"),
        " UNION ",
        newest!(as_secretary!("$4"), ""),
        " UNION ",
        newest!(as_office!("$5"), ""),
        " UNION ",
        newest!(as_receiver!("$6"), ""),
        " UNION ",
        newest!(as_in_charge!("$7"), ""),
        " UNION ",
        newest!(as_member!("$8", "$11", "$10"), ""),
        " UNION ",
        newest!(as_president!("$9", "$11", "$10"), ""),
        ")",
        " SELECT r.id, r.number, r.number_year, p.family, p.given, p.chosen_name, t.step, t.at, b.short_name AS body",
        " FROM near JOIN referrals r ON r.id = near.id JOIN referral_steps t ON t.referral_id = r.id AND t.at >= $1",
        " JOIN people p ON p.id = r.person_id JOIN bodies b ON b.id = t.body_id",
        " WHERE t.user_id <> $2 AND ", no_conflict!("$2"), " ORDER BY t.at DESC, r.id, t.seq DESC LIMIT 15");
}

/// The newest steps of others since `since`, newest first, fifteen at most.
pub async fn changes(tx: &mut ReadTx, actor: &Actor, since: Instant) -> DbResult<Vec<Change>> {
    let scope = actor.scope::<Referrals>();
    let values = args![
        since,
        actor.user,
        scope.body_if(Duty::Refer),
        scope.nucleus_if(&[Duty::Secretary]),
        scope.nucleus_if(&[Duty::Coordinate]),
        scope.body_if(Duty::Receive),
        scope.body_if(Duty::Accompany),
        scope.user_if(Duty::Commissioner),
        scope.user_if(Duty::President),
        actor.today,
        actor.body
    ];
    tx.all(&CHANGES, &scope, values).await?.iter().map(read).collect()
}

fn read(row: &Row) -> DbResult<Change> {
    Ok(Change {
        referral: row.id("id")?,
        person: person(row)?,
        number: row.opt_int("number")?.zip(row.opt_int("number_year")?),
        step: row.code("step")?,
        at: row.instant("at")?,
        body: row.text("body")?,
    })
}
