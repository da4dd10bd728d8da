//! What waits around projects: versions to sign, signatures that are missing, reviews, suspensions that are over.

use db::{DbResult, ReadTx, args, statements};
use kernel::words::Duty;
use policy::cases::Cases;
use policy::{Actor, Scope};

use super::cases::{CaseLine, of_cases, queue};
use super::{Queue, Todo};

/// The case is led by `$1`, or led today for somebody who is away; `$2` is the body, `$3` today.
macro_rules! led {
    ($where:literal) => {
        concat!(
            "c.body_id = $2 AND (c.manager_id = $1 OR c.manager_id IN (SELECT a.user_id FROM absences a WHERE a.substitute_id = $1
                AND a.body_id = $2 AND a.from_day <= $3 AND a.to_day >= $3)) AND c.state <> 'closed' AND ",
            $where
        )
    };
}

/// Versions that a body of `$3` has not answered. `$2` is the same user as `$1`, as a member of teams.
macro_rules! unsigned {
    ($where:literal) => {
        concat!("j.state = 'agreed' AND c.state <> 'closed' AND y.body_id = $3 AND y.answer IS NULL AND ", $where)
    };
}

statements! {
    /// For the bodies of the team: who has a mandate there signs.
    TO_SIGN: Scope<Cases> = of_cases!("c.id, b.short_name AS detail, substr(v.agreed_at, 1, 10) AS day",
        "JOIN projects j ON j.case_id = c.id JOIN project_versions v ON v.project_id = j.id AND v.number = j.agreed
            JOIN project_parties y ON y.project_id = j.id AND y.number = j.agreed JOIN bodies b ON b.id = c.body_id",
        unsigned!("EXISTS (SELECT 1 FROM figures g WHERE g.case_id = c.id AND g.user_id = $2 AND g.body_id = $3 AND g.state = 'active'
                AND g.valid_from <= $4 AND g.valid_to >= $4)
            AND NOT EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = c.person_id AND q.lifted_at IS NULL)
            AND EXISTS (SELECT 1 FROM referrals h WHERE h.person_id = c.person_id AND h.in_charge = c.body_id
                AND (h.state = 'in_charge' OR (h.state = 'closed' AND h.reason_code <> 'not_ratified')))"), "v.agreed_at, c.id");
    /// Of the cases one leads: whoever is still missing is named beside the version.
    UNSIGNED: Scope<Cases> = of_cases!("c.id, '' AS detail, substr(v.agreed_at, 1, 10) AS day",
        "JOIN projects j ON j.case_id = c.id JOIN project_versions v ON v.project_id = j.id AND v.number = j.agreed",
        led!("j.state = 'agreed'"), "v.agreed_at, c.id");
    /// A review that is planned goes before the day reckoned from the terms.
    REVIEWS: Scope<Cases> = of_cases!("c.id, '' AS detail, COALESCE((SELECT min(v.planned_on) FROM reviews v WHERE v.project_id = j.id
            AND v.state = 'planned'), j.next_on) AS day", "JOIN projects j ON j.case_id = c.id",
        led!("j.state <> 'archived' AND COALESCE((SELECT min(v.planned_on) FROM reviews v WHERE v.project_id = j.id
            AND v.state = 'planned'), j.next_on) <= $4"), "day, c.id");
    MINUTES: Scope<Cases> = of_cases!("c.id || '/reviews/' || v.id AS id, '' AS detail, v.held_on AS day",
        "JOIN projects j ON j.case_id = c.id JOIN reviews v ON v.project_id = j.id AND v.state = 'held'",
        led!("j.state <> 'archived'"), "v.held_on, v.id");
    /// Of `$1`, in the body `$2` that leads or in a mandate that runs on `$3` and opens what it is about. What nobody with an account
    /// promised, and what is late, is followed by whoever leads, where the whole team reads it or they wrote it.
    TASKS: Scope<Cases> = of_cases!("c.id || '/reviews/' || v.id AS id, '' AS detail, k.due_on AS day",
        "JOIN projects j ON j.case_id = c.id JOIN reviews v ON v.project_id = j.id AND v.state = 'approved'
            JOIN review_tasks k ON k.review_id = v.id AND k.state = 'open'",
        "c.state <> 'closed'
            AND NOT EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = c.person_id AND q.lifted_at IS NULL)
            AND EXISTS (SELECT 1 FROM referrals h WHERE h.person_id = c.person_id AND h.in_charge = c.body_id
                AND (h.state = 'in_charge' OR (h.state = 'closed' AND h.reason_code <> 'not_ratified')))
            AND ((k.user_id = $1 AND k.body_id = $2 AND (c.body_id = $4
                    OR EXISTS (SELECT 1 FROM figures g WHERE g.case_id = c.id AND g.user_id = $5 AND g.body_id = $2
                        AND g.state = 'active' AND g.valid_from <= $3 AND g.valid_to >= $3
                        AND (k.compartment = 'identity' OR ',' || g.slice || ',' LIKE '%,' || k.compartment || ',%'))))
                OR (c.body_id = $4 AND (c.manager_id = $1 OR c.manager_id IN (SELECT a.user_id FROM absences a
                        WHERE a.substitute_id = $1 AND a.body_id = $2 AND a.from_day <= $3 AND a.to_day >= $3))
                    AND (k.user_id IS NULL OR (k.user_id <> $1 AND k.due_on < $3))
                    AND (k.compartment = 'identity' OR k.author_id = $1)))", "k.due_on, k.id");
    RESUMING: Scope<Cases> = of_cases!("c.id, '' AS detail, j.until AS day", "JOIN projects j ON j.case_id = c.id",
        led!("j.state = 'suspended' AND j.until <= $3"), "j.until, c.id");
}

/// The queues of the duties held; reviews until `soon`.
pub async fn projects(tx: &mut ReadTx, actor: &Actor, soon: kernel::Date) -> DbResult<Vec<(Todo, Queue<CaseLine>)>> {
    let scope = actor.scope::<Cases>();
    let (user, today) = (actor.user, actor.today);
    let (body, figure) = (scope.body_if(Duty::Accompany), scope.user_if(Duty::TakePart));
    let mut found = Vec::new();
    if !figure.is_empty() {
        let row = args![user, &figure, actor.body, today];
        found.push((Todo::ProjectsToSign, queue(tx, &TO_SIGN, &scope, row).await?));
    }
    if !body.is_empty() {
        let row = args![user, &body, today];
        found.push((Todo::ProjectsUnsigned, queue(tx, &UNSIGNED, &scope, row.clone()).await?));
        found.push((Todo::ProjectsResuming, queue(tx, &RESUMING, &scope, row).await?));
        found.push((Todo::ReviewMinutes, queue(tx, &MINUTES, &scope, args![user, &body, today]).await?));
        found.push((Todo::ReviewsDue, queue(tx, &REVIEWS, &scope, args![user, &body, today, soon]).await?));
    }
    if !body.is_empty() || !figure.is_empty() {
        let row = args![user, actor.body, today, &body, &figure];
        found.push((Todo::ReviewTasks, queue(tx, &TASKS, &scope, row).await?));
    }
    Ok(found)
}
