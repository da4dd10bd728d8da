//! What the register keeps of questions: ids, codes, days, never words about people.

use audit::events;
use kernel::Date;
use kernel::ids::{CaseId, PersonId, QuestionId};
use kernel::states::question::{AnswerSource, QuestionStep};
use kernel::words::Compartment;
use people::reading::Reading;

events! {
    /// Questions and what matters at work were opened: which compartments were shown, what for and on what ground.
    QuestionsOpened("questions_opened", "case", case) { case: CaseId, person: PersonId, read: Vec<Reading> }
    QuestionAsked("question_asked", "case", case) {
        case: CaseId, question: QuestionId, compartment: Compartment, due_on: Date,
    }
    QuestionStepped("question_stepped", "case", case) {
        case: CaseId, question: QuestionId, step: QuestionStep, reason_code: String, due_on: Date,
    }
    /// How the answer came and how many respects it tells of; never whether something in it is reserved.
    QuestionAnswered("question_answered", "case", case) {
        case: CaseId, question: QuestionId, source: AnswerSource, rows: usize,
    }
    QuestionReminded("question_reminded", "case", case) { case: CaseId, question: QuestionId }
    QuestionLapsed("question_lapsed", "case", case) { case: CaseId, question: QuestionId }
}
