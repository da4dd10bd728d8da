//! One field of the pack's form as a question on a page.

use packs::{Answer, Answers, Condition, Field, FieldKind, Form, PackSet, Required, Section};
use web::{Choice, Ctx, FieldErrors, FieldView, Ui};

use super::words;

/// More choices than these are a drop-down list.
const MAX_RADIOS: usize = 7;

pub(super) struct Question {
    pub view: FieldView,
    pub label: String,
    pub hint: String,
    /// `text`, `long`, `date`, `number`, `tel`, `email`, `yes_no`, `radios`, `select`, `checks`.
    pub input: &'static str,
    pub rows: usize,
    pub options: Vec<Choice>,
    /// For the small script: `field=code|code`, `field=*`, `field!=code`; empty when always shown.
    pub shown_when: String,
    /// Name and readers of a sealed compartment.
    pub sealed: Option<(String, String)>,
}

/// The questions of a section. One whose condition looks only at other sections is decided here; one that looks at
/// this section stands below its question, since the page works without a script.
pub(super) fn questions(
    ctx: &Ctx,
    ui: &Ui,
    packs: &PackSet,
    form: &Form,
    section: &Section,
    answers: &Answers,
    errors: &FieldErrors,
) -> Vec<Question> {
    let shown = form.shown_fields(answers, ctx.actor.today);
    let is_shown = |field: &&Field| {
        let looks_here = field.shown.as_ref().is_some_and(|condition| reads(condition, section));
        looks_here || shown.iter().any(|one| one.code == field.code)
    };
    let fields: Vec<&Field> = section.fields.iter().filter(is_shown).collect();
    let marks = Marks::of(&fields);
    let ask = |field: &&Field| question(ctx, ui, packs, (section, marks), field, answers.get(&field.code), errors);
    fields.iter().map(ask).collect()
}

/// Which questions of a page are marked: the fewer ones, and always by the same rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// Most must be answered: those that may stay empty are told.
    Optional,
    /// Most may stay empty: those that must be answered are told.
    Needed,
}

impl Marks {
    fn of(fields: &[&Field]) -> Self {
        let optional = fields.iter().filter(|field| matches!(field.required, Required::Never)).count();
        if optional * 2 > fields.len() { Self::Needed } else { Self::Optional }
    }

    /// One that must be answered only where another answer asks for it is said on the check page, not here.
    fn on(self, view: FieldView, required: &Required) -> FieldView {
        match (self, required) {
            (Self::Optional, Required::Never) => view.optional(),
            (Self::Needed, Required::Always) => view.needed(),
            _ => view,
        }
    }
}

fn reads(condition: &Condition, section: &Section) -> bool {
    section.fields.iter().any(|field| condition.reads.contains(&field.code))
}

fn question(
    ctx: &Ctx,
    ui: &Ui,
    packs: &PackSet,
    (section, marks): (&Section, Marks),
    field: &Field,
    answer: Option<&Answer>,
    errors: &FieldErrors,
) -> Question {
    let lang = ui.lang();
    let options: Vec<Choice> = packs
        .options(field, ctx.actor.today)
        .into_iter()
        .map(|choice| Choice {
            value: choice.code.to_owned(),
            label: choice.label.in_lang(lang).to_owned(),
            hint: choice.help.map(|help| help.in_lang(lang)).or(choice.law).unwrap_or_default().to_owned(),
        })
        .collect();
    let view = match answer {
        Some(Answer::Many(codes)) => FieldView::of_values(&field.code, codes.clone()),
        Some(Answer::Text(text)) => FieldView::new(&field.code, shown_text(ui, packs, field, text)),
        None => FieldView::new(&field.code, ""),
    };
    let view = marks.on(view, &field.required);
    let sealed = field.compartment.is_sealed();
    let condition = field.shown.as_ref().filter(|condition| reads(condition, section));
    Question {
        view: view.with_errors(errors),
        label: field.label.in_lang(lang).to_owned(),
        hint: field.help.as_ref().map(|help| help.in_lang(lang).to_owned()).unwrap_or_default(),
        input: input(field, options.len()),
        rows: if field.max_chars > 1500 { 8 } else { 4 },
        options,
        shown_when: condition.map(|condition| plain_condition(&condition.source)).unwrap_or_default(),
        sealed: sealed.then(|| (ui.code(field.compartment), words::readers(ui, field.compartment))),
    }
}

/// Stored dates and places as people write them.
fn shown_text(ui: &Ui, packs: &PackSet, field: &Field, text: &str) -> String {
    match field.kind {
        FieldKind::Date => text.parse().map_or_else(|_| text.to_owned(), |day: kernel::Date| ui.date_short(day)),
        FieldKind::Municipality => {
            packs.territory().municipality(text).map_or_else(|| text.to_owned(), |found| found.name.clone())
        }
        _ => text.to_owned(),
    }
}

fn input(field: &Field, options: usize) -> &'static str {
    match field.kind {
        FieldKind::Text | FieldKind::Municipality => "text",
        FieldKind::LongText => "long",
        FieldKind::Date => "date",
        FieldKind::Year | FieldKind::Number => "number",
        FieldKind::YesNo => "yes_no",
        FieldKind::Phone => "tel",
        FieldKind::Email => "email",
        FieldKind::Choices | FieldKind::Category => "checks",
        FieldKind::Choice | FieldKind::PersonLanguage | FieldKind::Country => {
            if options > MAX_RADIOS {
                "select"
            } else {
                "radios"
            }
        }
    }
}

/// A condition in the few plain forms that the script knows. Of several that must all hold, the first plain one: the
/// script then shows too much rather than too little. Anything else is shown always.
fn plain_condition(source: &str) -> String {
    let is_whole = |part: &str| part.matches('(').count() == part.matches(')').count();
    if source.contains("||") || !source.split(" && ").all(is_whole) {
        return String::new();
    }
    source.split(" && ").map(|part| plain_part(part.trim())).find(|plain| !plain.is_empty()).unwrap_or_default()
}

fn plain_part(part: &str) -> String {
    let word = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_').then(|| text.to_owned());
    let code = |text: &str| text.trim().strip_prefix('"')?.strip_suffix('"').and_then(word);
    let read = || -> Option<String> {
        if let Some(field) = part.strip_prefix("size(answers.").and_then(|rest| rest.strip_suffix(") > 0")) {
            return word(field).map(|field| format!("{field}=*"));
        }
        let rest = part.strip_prefix("answers.")?;
        if let Some((field, value)) = rest.split_once(" == ") {
            return Some(format!("{}={}", word(field)?, code(value)?));
        }
        if let Some((field, value)) = rest.split_once(" != ") {
            return Some(format!("{}!={}", word(field)?, code(value)?));
        }
        if let Some((field, list)) = rest.split_once(" in [") {
            let codes = list.strip_suffix(']')?.split(',').map(code).collect::<Option<Vec<_>>>()?;
            return Some(format!("{}={}", word(field)?, codes.join("|")));
        }
        word(rest).map(|field| format!("{field}=yes"))
    };
    read().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::plain_condition;

    #[test]
    fn the_plain_conditions_reach_the_script_and_the_others_show_too_much_rather_than_too_little() {
        let plain = [
            (r#"answers.urgency == "urgent""#, "urgency=urgent"),
            (r#"answers.legal_status in ["non_eu", "stateless"]"#, "legal_status=non_eu|stateless"),
            ("answers.childcare_need", "childcare_need=yes"),
            ("size(answers.categories_social) > 0", "categories_social=*"),
            (r#"given.guardian_kind && answers.guardian_kind != "none""#, "guardian_kind!=none"),
            (r#"size(answers.a) > 0 && !("none" in answers.a)"#, "a=*"),
            (r#"answers.a in ["x", "y"] && given.b && answers.b < today"#, "a=x|y"),
            (r#"!(answers.a && answers.b && answers.c)"#, ""),
            (r#"answers.a == "x" || answers.b"#, ""),
            ("given.agreement && !answers.agreement", ""),
        ];
        for (source, expected) in plain {
            assert_eq!(plain_condition(source), expected, "{source}");
        }
    }
}
