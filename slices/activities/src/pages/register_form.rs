//! What is typed into a register: one field for each person, hours or why somebody was not there.

use std::collections::BTreeMap;

use kernel::ids::EnrolmentId;
use kernel::states::activity::AttendanceMark;
use packs::PackSet;
use web::{FieldErrors, Form, Ui};

use super::words;
use crate::attendance::{Mark, NewLine, Written};
use crate::enrolments::Participant;
use crate::rules::{self, LineFault};

/// The reason that an `a` stands for.
pub const UNKNOWN: &str = "unknown";
/// The reason of days that were noted for all bodies.
pub const AWAY: &str = "away";

pub fn name_of(id: EnrolmentId) -> String {
    format!("h-{id}")
}

fn version_of(id: EnrolmentId) -> String {
    format!("v-{id}")
}

/// A line as somebody would have typed it.
pub fn told(ui: &Ui, packs: &PackSet, mark: &Mark) -> String {
    match mark.mark {
        AttendanceMark::Present => rules::hours(mark.minutes),
        AttendanceMark::Absent => absent(ui, packs, &mark.reason),
    }
}

pub fn absent(ui: &Ui, packs: &PackSet, reason: &str) -> String {
    ui.say1("activities-absent-because", "reason", words::reason(ui, packs, reason))
}

/// What a field says: hours, or an absence with its reason. `None`: nobody can tell.
pub fn parse(ui: &Ui, packs: &PackSet, text: &str) -> Option<Mark> {
    let text = text.trim();
    let away = |code: &str| Mark { mark: AttendanceMark::Absent, minutes: 0, reason: code.to_owned() };
    if let Some(minutes) = rules::parse_hours(text) {
        return Some(Mark { mark: AttendanceMark::Present, minutes, reason: String::new() });
    }
    let low = text.to_lowercase();
    if low == ui.say("activities-absent-letter").to_lowercase() {
        return Some(away(UNKNOWN));
    }
    let mut codes = packs.activities().all_absences().map(|reason| reason.code.clone());
    codes
        .find(|code| {
            let label = words::reason(ui, packs, code).to_lowercase();
            low == label || low == absent(ui, packs, code).to_lowercase()
        })
        .map(|code| away(&code))
}

/// What of a register is checked against.
pub struct Against<'a> {
    /// Minutes of the session.
    pub session: i64,
    pub people: &'a [Participant],
    pub written: &'a BTreeMap<EnrolmentId, Written>,
    /// Minutes of the same day elsewhere, by enrolment.
    pub elsewhere: &'a BTreeMap<EnrolmentId, i64>,
    /// The register is closed by its term: every line needs a reason.
    pub is_late: bool,
}

/// What somebody else wrote meanwhile, beside what was typed here.
pub struct Conflict {
    pub name: String,
    pub theirs: String,
    pub by: String,
    pub mine: String,
}

/// What comes of a register that was typed.
#[derive(Default)]
pub struct Checked {
    pub lines: Vec<NewLine>,
    /// How many of them mend a line that stood.
    pub mended: usize,
    pub conflicts: Vec<Conflict>,
    pub errors: FieldErrors,
}

/// What is typed for one person; `all` stands for those left empty.
pub fn typed(form: &Form, id: EnrolmentId, session: i64) -> String {
    let text = form.text(&name_of(id)).trim().to_owned();
    if text.is_empty() && form.text("all") == "yes" { rules::hours(session) } else { text }
}

/// Every line that changes, everything that is wrong, everything that somebody else wrote meanwhile.
pub fn check(ui: &Ui, packs: &PackSet, form: &Form, against: &Against<'_>) -> Checked {
    let mut checked = Checked::default();
    let known: Vec<String> = against.people.iter().map(|one| name_of(one.id)).collect();
    if form
        .pairs
        .iter()
        .any(|(name, value)| name.starts_with("h-") && !value.trim().is_empty() && !known.contains(name))
    {
        checked.errors.push((String::new(), ui.say("activities-fault-not-enrolled").into_owned()));
    }
    let why = form.text("why").to_owned();
    let mut needs_why = false;
    for one in against.people {
        let text = typed(form, one.id, against.session);
        let written = against.written.get(&one.id);
        if text.is_empty() && written.is_none() {
            continue;
        }
        let mark = match line(ui, packs, &text, against, one) {
            Ok(mark) => mark,
            Err(fault) => {
                checked.errors.push((name_of(one.id), say(ui, fault, &one.name, against.session)));
                continue;
            }
        };
        let seen: i64 = form.text(&version_of(one.id)).parse().unwrap_or(0);
        match written {
            Some(stands) if stands.mark == mark => continue,
            Some(stands) if stands.version != seen => checked.conflicts.push(Conflict {
                name: one.name.clone(),
                theirs: told(ui, packs, &stands.mark),
                by: stands.author.clone(),
                mine: told(ui, packs, &mark),
            }),
            _ => {}
        }
        let version = written.map_or(0, |stands| stands.version);
        needs_why |= version > 0 || against.is_late;
        checked.mended += usize::from(version > 0);
        let justified = packs.activities().absence(&mark.reason).map(|reason| reason.justified);
        checked.lines.push(NewLine { enrolment: one.id, seen: version, mark, justified, why: why.clone() });
    }
    if needs_why && packs.activities().correction(&why).is_none() {
        checked.errors.push(("why".to_owned(), ui.say("activities-fault-why").into_owned()));
    }
    checked
}

fn line(ui: &Ui, packs: &PackSet, text: &str, against: &Against<'_>, one: &Participant) -> Result<Mark, LineFault> {
    let mark = parse(ui, packs, text).ok_or(LineFault::NotHours)?;
    if mark.mark == AttendanceMark::Present {
        let others = against.elsewhere.get(&one.id).copied().unwrap_or(0);
        rules::check_present(Some(mark.minutes), against.session, others)?;
    }
    Ok(mark)
}

/// A fault in words, with the name: the summary on top stands alone.
fn say(ui: &Ui, fault: LineFault, name: &str, session: i64) -> String {
    match fault {
        LineFault::NotHours => ui.say1("activities-fault-line", "name", name),
        LineFault::MoreThanSession => {
            ui.say2("activities-fault-more-than-session", "name", name, "hours", rules::hours(session))
        }
        LineFault::MoreThanDay => ui.say1("activities-fault-more-than-day", "name", name),
    }
}
