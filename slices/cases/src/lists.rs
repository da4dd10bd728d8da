//! Lists of cases, by relation: those one leads, those of the own body, the teams one is in, those of the nucleus.

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{CaseId, UserId};
use kernel::states::case::CaseState;
use kernel::words::Duty;
use kernel::{Coded, Date, Instant, coded};
use policy::cases::Cases;
use policy::{Actor, Scope};

/// Rows of one page.
pub const PAGE: usize = 50;

coded! {
    /// Whose cases.
    pub enum Whose("cases-whose") {
        /// Led by the actor, or by somebody the actor stands in for today.
        Mine = "mine",
        Body = "body",
        Team = "team",
        /// Of the nucleus, for its coordination office.
        Office = "office",
        /// Those that nobody leads: of the nucleus for its office, of the own body for who accompanies.
        Unled = "unled",
    }
}

impl Whose {
    /// The lists that are open to the actor, the most useful first.
    pub fn of(actor: &Actor) -> Vec<Self> {
        let open = |whose: &Self| match whose {
            Self::Mine | Self::Body => actor.has(Duty::Accompany),
            Self::Team => actor.has(Duty::TakePart),
            Self::Office => actor.has(Duty::Coordinate),
            Self::Unled => actor.has(Duty::Coordinate) || actor.has(Duty::Accompany),
        };
        Self::ALL.iter().copied().filter(open).collect()
    }
}

macro_rules! list {
    ($relation:literal) => {
        concat!(
            "SELECT c.id, c.state, c.until, c.opened_at, c.last_entry_on, c.manager_id, m.name AS manager, b.short_name AS body,
                p.family, p.given, p.chosen_name, p.birth_year, p.birth_date, (SELECT count(*) FROM figures g WHERE g.case_id = c.id
                    AND g.state = 'active' AND g.valid_from <= $2 AND g.valid_to >= $2) AS figures
            FROM cases c JOIN people p ON p.id = c.person_id JOIN bodies b ON b.id = c.body_id
                LEFT JOIN users m ON m.id = c.manager_id
            WHERE c.state = $4 AND NOT EXISTS (SELECT 1 FROM conflicts x JOIN referrals w ON w.id = x.referral_id
                WHERE w.person_id = c.person_id AND x.user_id = $1) AND ",
            $relation,
            " ORDER BY c.opened_at DESC, c.id DESC LIMIT 51 OFFSET $5"
        )
    };
}

statements! {
    /// `$1` the user, `$2` today, `$3` body or nucleus, `$4` the state, `$5` the first row.
    MINE: Scope<Cases> = list!("c.body_id = $3 AND (c.manager_id = $1 OR c.manager_id IN (SELECT a.user_id FROM absences a
        WHERE a.substitute_id = $1 AND a.body_id = $3 AND a.from_day <= $2 AND a.to_day >= $2))");
    BODY: Scope<Cases> = list!("c.body_id = $3");
    TEAM: Scope<Cases> = list!("c.id IN (SELECT g.case_id FROM figures g WHERE g.user_id = $1 AND g.body_id = $3
        AND g.state = 'active' AND g.valid_from <= $2 AND g.valid_to >= $2)");
    OFFICE: Scope<Cases> = list!("c.nucleus_id = $3");
    UNLED_BODY: Scope<Cases> = list!("c.body_id = $3 AND c.manager_id IS NULL");
    UNLED: Scope<Cases> = list!("c.nucleus_id = $3 AND c.manager_id IS NULL");
}

/// One line.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: CaseId,
    pub state: CaseState,
    pub until: Option<Date>,
    pub opened_at: Instant,
    pub last_entry_on: Option<Date>,
    pub manager_id: Option<UserId>,
    pub manager: String,
    pub body: String,
    pub name: String,
    pub born: Option<i64>,
    pub figures: i64,
}

/// A page of a list; `true`: there are more behind it.
pub async fn page(
    tx: &mut impl Reads,
    actor: &Actor,
    whose: Whose,
    state: CaseState,
    page: usize,
) -> DbResult<(Vec<Line>, bool)> {
    let scope = actor.scope::<Cases>();
    let (statement, place) = match whose {
        Whose::Mine => (&MINE, scope.body_if(Duty::Accompany)),
        Whose::Body => (&BODY, scope.body_if(Duty::Accompany)),
        Whose::Team => (&TEAM, scope.body_if(Duty::TakePart)),
        Whose::Office => (&OFFICE, scope.nucleus_if(&[Duty::Coordinate])),
        Whose::Unled if !actor.has(Duty::Coordinate) => (&UNLED_BODY, scope.body_if(Duty::Accompany)),
        Whose::Unled => (&UNLED, scope.nucleus_if(&[Duty::Coordinate])),
    };
    let row = args![actor.user, actor.today, place, state.code(), page * PAGE];
    let mut lines = tx.all(statement, &scope, row).await?.iter().map(read).collect::<DbResult<Vec<_>>>()?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    Ok((lines, more))
}

fn read(row: &Row) -> DbResult<Line> {
    let chosen = row.text("chosen_name")?;
    let name = format!("{} {}", row.text("family")?, row.text("given")?);
    let born = row.opt_date("birth_date")?.map(|date| i64::from(date.year()));
    Ok(Line {
        id: row.id("id")?,
        state: row.code("state")?,
        until: row.opt_date("until")?,
        opened_at: row.instant("opened_at")?,
        last_entry_on: row.opt_date("last_entry_on")?,
        manager_id: row.opt_id("manager_id")?,
        manager: row.opt_text("manager")?.unwrap_or_default(),
        body: row.text("body")?,
        name: if chosen.is_empty() { name.trim().to_owned() } else { format!("{} ({chosen})", name.trim()) },
        born: born.or(row.opt_int("birth_year")?),
        figures: row.int("figures")?,
    })
}
