//! Queues of referrals. Each text takes the relation of the lists, stops at a hundred rows by index order
//! (`referrals_to_do`, `referrals_from_to_do`, `referrals_in_open`), then joins the ten it shows.

use db::{DbResult, ReadTx, Reads, Row, Statement, Value, args, statements};
use kernel::Date;
use kernel::words::Duty;
use people::{as_in_charge, as_office, as_president, as_receiver, as_secretary, as_sender, no_conflict};
use policy::referral::Referrals;
use policy::{Actor, Scope};

use super::{Queue, Todo, Waiting};

/// `queue!(relation, "condition", "order")`: $1 is the body, nucleus or user of the relation, $2 the user.
macro_rules! queue {
    ($relation:expr, $more:literal, $order:literal) => {
        concat!(
            "WITH found AS (SELECT r.id, r.person_id, r.number, r.number_year, r.state, r.state_since, r.urgent, r.due_on,",
            " r.last_seq, r.to_body FROM referrals r WHERE ",
            $relation,
            " AND ",
            $more,
            " AND ",
            no_conflict!("$2"),
            " ORDER BY ",
            $order,
            " LIMIT 100)",
            " SELECT r.id, r.number, r.number_year, r.state, r.state_since, r.urgent, r.due_on, p.family, p.given,",
            " p.chosen_name, (SELECT t.until FROM referral_steps t WHERE t.referral_id = r.id AND t.seq = r.last_seq)",
            " AS until, (SELECT count(*) FROM found) AS total, b.short_name AS to_name",
            " FROM found r JOIN people p ON p.id = r.person_id LEFT JOIN bodies b ON b.id = r.to_body ORDER BY ",
            $order,
            " LIMIT 10"
        )
    };
}

/// Urgent first, then who has waited longest.
macro_rules! fair {
    ($relation:expr, $more:literal) => {
        queue!($relation, $more, "r.urgent DESC, r.state_since, r.id")
    };
}

/// States in which an answer is owed; with $3 a day.
macro_rules! due {
    ($relation:expr) => {
        queue!(
            $relation,
            "r.state IN ('sent', 'registered', 'under_review', 'integration_requested', 'on_agenda', 'pre_rejection',
                'evaluated', 'postponed') AND r.due_on <= $3",
            "r.due_on, r.id"
        )
    };
}

statements! {
    INTEGRATION: Scope<Referrals> = fair!(as_sender!("$1"), "r.state = 'integration_requested'");
    PRE_REJECTION: Scope<Referrals> = fair!(as_sender!("$1"), "r.state = 'pre_rejection'");
    DRAFTS: Scope<Referrals> = fair!(as_sender!("$1"), "r.state = 'draft' AND r.author_id = $2");
    REGISTER: Scope<Referrals> = fair!(as_secretary!("$1"), "r.state = 'sent'");
    CHECK: Scope<Referrals> = fair!(as_secretary!("$1"), "r.state = 'registered'");
    ANSWERED: Scope<Referrals> = fair!(as_secretary!("$1"), "r.state = 'under_review' AND NOT r.complete AND EXISTS (SELECT 1
        FROM referral_steps a WHERE a.referral_id = r.id AND a.seq = r.last_seq AND a.step = 'answer_integration')");
    READY: Scope<Referrals> = fair!(as_secretary!("$1"), "r.state = 'under_review' AND r.complete");
    URGENT: Scope<Referrals> = fair!(as_president!("$1", "$3", "$4"), "r.state = 'under_review' AND r.urgent");
    REVIEW: Scope<Referrals> = fair!(as_secretary!("$1"), "r.state = 'under_review' AND NOT r.complete AND NOT EXISTS (SELECT 1
        FROM referral_steps a WHERE a.referral_id = r.id AND a.seq = r.last_seq AND a.step = 'answer_integration')");
    UNANSWERED: Scope<Referrals> = fair!(as_secretary!("$1"), "r.state IN ('integration_requested', 'pre_rejection')
        AND $3 > (SELECT a.until FROM referral_steps a WHERE a.referral_id = r.id AND a.seq = r.last_seq)");
    RECEIVED: Scope<Referrals> = fair!(as_receiver!("$1"), "r.state IN ('sent', 'registered', 'under_review')");
    TAKE: Scope<Referrals> = fair!(as_in_charge!("$1"), "r.state IN ('admitted', 'admitted_with_reservation')");
    WAITING: Scope<Referrals> = fair!(as_office!("$1"), "r.state = 'waiting_list'");
    DUE_SECRETARY: Scope<Referrals> = due!(as_secretary!("$1"));
    DUE_OFFICE: Scope<Referrals> = due!(as_office!("$1"));
    DUE_RECEIVER: Scope<Referrals> = due!(as_receiver!("$1"));
}

/// The queues of the duties held, in the order in which they are shown, and what is late or due soon.
#[derive(Debug, Default)]
pub struct Queues {
    pub todo: Vec<(Todo, Queue<Waiting>)>,
    pub due: Queue<Waiting>,
}

/// `soon` is the last day that counts as due soon.
pub async fn queues(tx: &mut ReadTx, actor: &Actor, soon: Date) -> DbResult<Queues> {
    let scope = actor.scope::<Referrals>();
    let secretary = scope.nucleus_if(&[Duty::Secretary]);
    let sender = scope.body_if(Duty::Refer);
    let receiver = scope.body_if(Duty::Receive);
    let office = scope.nucleus_if(&[Duty::Coordinate]);
    let plan: [(Todo, &'static Statement<Scope<Referrals>>, &String); 13] = [
        (Todo::Integration, &INTEGRATION, &sender),
        (Todo::PreRejection, &PRE_REJECTION, &sender),
        (Todo::Register, &REGISTER, &secretary),
        (Todo::Answered, &ANSWERED, &secretary),
        (Todo::Unanswered, &UNANSWERED, &secretary),
        (Todo::Check, &CHECK, &secretary),
        (Todo::Review, &REVIEW, &secretary),
        (Todo::Ready, &READY, &secretary),
        (Todo::Urgent, &URGENT, &scope.user_if(Duty::President)),
        (Todo::Received, &RECEIVED, &receiver),
        (Todo::TakeInCharge, &TAKE, &scope.body_if(Duty::Accompany)),
        (Todo::Waiting, &WAITING, &office),
        (Todo::Drafts, &DRAFTS, &sender),
    ];
    let mut found = Queues::default();
    for (todo, statement, whose) in plan.iter().filter(|(.., whose)| !whose.is_empty()) {
        let mut values = args![whose.as_str(), actor.user];
        values.extend((*todo == Todo::Urgent).then(|| Value::from(actor.body)));
        values.extend(matches!(todo, Todo::Unanswered | Todo::Urgent).then(|| Value::from(actor.today)));
        found.todo.push((*todo, queue(tx, statement, &scope, values).await?));
    }
    // The office of a nucleus sees all that its secretary sees.
    let by_nucleus = if office.is_empty() { (&DUE_SECRETARY, &secretary) } else { (&DUE_OFFICE, &office) };
    for (statement, whose) in [by_nucleus, (&DUE_RECEIVER, &receiver)] {
        if !whose.is_empty() {
            let more = queue(tx, statement, &scope, args![whose.as_str(), actor.user, soon]).await?;
            found.due.total += more.total;
            let known: Vec<_> = found.due.rows.iter().map(|row| row.referral).collect();
            found.due.rows.extend(more.rows.into_iter().filter(|row| !known.contains(&row.referral)));
        }
    }
    Ok(found)
}

async fn queue(
    tx: &mut ReadTx,
    statement: &'static Statement<Scope<Referrals>>,
    scope: &Scope<Referrals>,
    values: Vec<Value>,
) -> DbResult<Queue<Waiting>> {
    let rows = tx.all(statement, scope, values).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok(Queue { rows: rows.iter().map(read).collect::<DbResult<_>>()?, total })
}

fn read(row: &Row) -> DbResult<Waiting> {
    Ok(Waiting {
        referral: row.id("id")?,
        person: person(row)?,
        number: row.opt_int("number")?.zip(row.opt_int("number_year")?),
        state: row.code("state")?,
        since: row.instant("state_since")?,
        urgent: row.flag("urgent")?,
        due_on: row.opt_date("due_on")?,
        until: row.opt_date("until")?,
        to_name: row.opt_text("to_name")?.unwrap_or_default(),
    })
}

/// `Rossi Mario (Maria)`, as on the person's card.
pub(super) fn person(row: &Row) -> DbResult<String> {
    let (family, given, chosen) = (row.text("family")?, row.text("given")?, row.text("chosen_name")?);
    let name = format!("{family} {given}");
    let name = name.trim();
    Ok(if chosen.is_empty() { name.to_owned() } else { format!("{name} ({chosen})") })
}
