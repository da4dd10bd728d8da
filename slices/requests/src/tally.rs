//! Answers in term, body by body: counts, no marks. Who was asked once is not measured by a percentage.

use db::{DbResult, Reads, args, statements};
use kernel::Date;
use kernel::ids::NucleusId;
use policy::Permit;
use policy::requests::Oversee;

/// The requests of a period to one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub body: String,
    pub sent: i64,
    /// Answered on the last day or before.
    pub in_term: i64,
    pub late: i64,
    /// No answer, and the term is over.
    pub overdue: i64,
    /// No answer yet, in term; or our turn.
    pub running: i64,
}

statements! {
    /// Withdrawn ones count nowhere: nobody can say whether they would have been answered.
    TALLY: Permit<Oversee> = "SELECT b.name, count(*) AS sent,
            count(CASE WHEN q.settled_on <= q.due_on THEN 1 END) AS in_term,
            count(CASE WHEN q.settled_on > q.due_on THEN 1 END) AS late,
            count(CASE WHEN q.settled_on IS NULL AND q.state <> 'asked_back' AND q.due_on < $3 THEN 1 END) AS overdue
        FROM requests q JOIN bodies b ON b.id = q.to_body
        WHERE q.nucleus_id = $1 AND q.state <> 'withdrawn' AND q.sent_at >= $2
        GROUP BY b.id, b.name, b.sort_key ORDER BY b.sort_key, b.id";
}

pub async fn tally(
    tx: &mut impl Reads,
    permit: &Permit<Oversee>,
    nucleus: NucleusId,
    since: kernel::Instant,
    today: Date,
) -> DbResult<Vec<Tally>> {
    let rows = tx.all(&TALLY, permit, args![nucleus, since, today]).await?;
    let read = |row: &db::Row| {
        let (sent, in_term, late, overdue) =
            (row.int("sent")?, row.int("in_term")?, row.int("late")?, row.int("overdue")?);
        let running = sent - in_term - late - overdue;
        Ok(Tally { body: row.text("name")?, sent, in_term, late, overdue, running })
    };
    rows.iter().map(read).collect()
}

/// From so many requests on, whose term is known to be kept or not, a share says something.
const ENOUGH: i64 = 5;

impl Tally {
    /// Of those that are answered or overdue.
    pub fn judged(&self) -> i64 {
        self.in_term + self.late + self.overdue
    }

    /// Percent of the judged ones answered in term; `None` for too few.
    pub fn percent(&self) -> Option<i64> {
        (self.judged() >= ENOUGH).then(|| (self.in_term * 100 + self.judged() / 2) / self.judged())
    }

    pub fn add(&mut self, other: &Self) {
        self.sent += other.sent;
        self.in_term += other.in_term;
        self.late += other.late;
        self.overdue += other.overdue;
        self.running += other.running;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(in_term: i64, late: i64, overdue: i64) -> Tally {
        Tally { body: String::new(), sent: in_term + late + overdue + 2, in_term, late, overdue, running: 2 }
    }

    #[test]
    fn few_requests_have_no_percentage() {
        assert_eq!(of(4, 0, 0).percent(), None);
        assert_eq!(of(5, 0, 0).percent(), Some(100));
    }

    #[test]
    fn late_answers_and_silence_count_the_same_and_running_ones_not_at_all() {
        assert_eq!(of(4, 1, 1).percent(), Some(67));
        assert_eq!(of(0, 3, 3).percent(), Some(0));
    }
}
