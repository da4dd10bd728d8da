//! Invented answers that satisfy whatever form the pack holds: the form's own check says what is still missing.

use kernel::{Date, Random};
use packs::{Answer, Answers, FaultKind, Field, FieldKind, Form, PackSet};

use super::names::Invented;

/// Sentences by field, for the fields that tell a story; the rest is chosen.
const STORIES: &[(&str, &[&str])] = &[
    (
        "request_own_words",
        &[
            "Vorrei un lavoro vicino a casa, anche part time, per stare con i bambini al pomeriggio.",
            "Mi piace lavorare all'aperto. Ho fatto il giardiniere per due anni.",
            "Cerco un corso di saldatore e poi un tirocinio. Ho la patente B.",
            "Voglio tornare a lavorare piano piano, quattro ore al giorno.",
            "So cucire bene e parlo tre lingue. Cerco un laboratorio o un negozio.",
        ],
    ),
    (
        "sender_reason",
        &[
            "In carico da otto mesi. Puntuale ai colloqui, ha concluso un corso di italiano. Serve un affiancamento per il rientro al lavoro.",
            "Nucleo con due minori, sfratto superato a primavera. Il lavoro è il prossimo passo del progetto.",
            "Esperienza lunga interrotta da un periodo difficile. Ora è motivato e disponibile da subito.",
            "Prima esperienza di lavoro in Italia. Ha bisogno di orientamento e di una rete.",
        ],
    ),
    (
        "expected_result",
        &[
            "Tirocinio di inclusione di sei mesi in un ambiente piccolo.",
            "Bilancio delle competenze e inserimento in una cooperativa.",
            "Contratto part time entro l'anno.",
        ],
    ),
    ("functional_limits", &["Non può sollevare pesi oltre dieci chili e deve poter fare pause ogni due ore."]),
    ("helpful_conditions", &["Orario fisso al mattino e un solo referente sul posto."]),
    ("experience", &["Magazziniere (2016-2019), aiuto cuoco (2021), raccolta stagionale (2023)."]),
    ("wishes", &["Vivaio, magazzino, cucina."]),
    ("services_detail", &["Assistente sociale del comune dal 2025, centro per l'impiego."]),
];

/// Complete answers for `who`, valid on `today`. Gives up after some rounds: then the check of the caller says what is missing.
pub fn complete(form: &Form, packs: &PackSet, who: &Invented, today: Date, random: &Random) -> Answers {
    let mut answers = Answers::new();
    for (code, sentences) in STORIES {
        if form.field(code).is_some() && !matches!(*code, "functional_limits" | "helpful_conditions") {
            answers.insert((*code).to_owned(), Answer::text(sentences[random.below(sentences.len())]));
        }
    }
    if form.field("urgency").is_some() {
        let urgent = random.below(9) == 0;
        answers.insert("urgency".to_owned(), Answer::text(if urgent { "urgent" } else { "ordinary" }));
    }
    if random.below(4) == 0 {
        for code in ["functional_limits", "helpful_conditions"] {
            if let Some((_, sentences)) = STORIES.iter().find(|(known, _)| *known == code) {
                answers.insert(code.to_owned(), Answer::text(sentences[0]));
            }
        }
    }
    for _ in 0..12 {
        let faults = form.check(&answers, today, packs);
        if faults.is_empty() {
            break;
        }
        for fault in faults {
            let Some(field) = form.field(&fault.field) else { continue };
            match fault.kind {
                FaultKind::Required => drop(answers.insert(field.code.clone(), fill(field, packs, who, today, random))),
                _ => drop(answers.remove(&field.code)),
            }
        }
    }
    answers
}

fn fill(field: &Field, packs: &PackSet, who: &Invented, today: Date, random: &Random) -> Answer {
    let text = match field.kind {
        FieldKind::Choice
        | FieldKind::Choices
        | FieldKind::Category
        | FieldKind::Country
        | FieldKind::PersonLanguage => {
            return choose(field, packs, who, today, random);
        }
        FieldKind::Text => "Vedi relazione".to_owned(),
        FieldKind::LongText => "Come descritto nella relazione sociale allegata.".to_owned(),
        FieldKind::Date => (today - jiff::ToSpan::days(i64::try_from(random.below(90)).unwrap_or(1))).to_string(),
        FieldKind::Year => "2012".to_owned(),
        FieldKind::Number => (1 + random.below(5)).to_string(),
        // Information given and agreement must be a yes: without them nothing may be sent.
        FieldKind::YesNo => if random.below(5) > 0 { "yes" } else { "no" }.to_owned(),
        FieldKind::Phone => "+39 350 0000000".to_owned(),
        FieldKind::Email => "servizio@example.org".to_owned(),
        FieldKind::Municipality => "047014".to_owned(),
    };
    Answer::text(text)
}

fn choose(field: &Field, packs: &PackSet, who: &Invented, today: Date, random: &Random) -> Answer {
    let options = packs.options(field, today);
    let codes: Vec<&str> = options.iter().map(|option| option.code).collect();
    let wanted = match field.kind {
        FieldKind::PersonLanguage => codes.iter().find(|code| **code == who.lang),
        FieldKind::Country => codes.iter().find(|code| **code == who.country),
        _ => None,
    };
    let Some(code) = wanted.or_else(|| codes.get(random.below(codes.len()))) else { return Answer::text("") };
    if field.takes_many() { Answer::many([*code]) } else { Answer::text(*code) }
}
