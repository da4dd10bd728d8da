//! Closed lists of what is known about a person on the way to work. Terms: `docs/glossary.md`.

use crate::coded;

coded! {
    /// The lines of a work profile.
    pub enum ProfileKind("profile-kind") {
        /// What the person can do, with how well and how it is known.
        Skill = "skill",
        Experience = "experience",
        /// School titles, with their level (ISCED 2011).
        Title = "title",
        Language = "language",
        Licence = "licence",
        Availability = "availability",
        Transport = "transport",
        /// Where the person can and wants to work.
        Place = "place",
    }
}

coded! {
    /// Levels of the International Standard Classification of Education (ISCED 2011).
    pub enum Isced("isced") {
        L0 = "0",
        L1 = "1",
        L2 = "2",
        L3 = "3",
        L4 = "4",
        L5 = "5",
        L6 = "6",
        L7 = "7",
        L8 = "8",
    }
}

coded! {
    /// What a title that was earned abroad counts for here.
    pub enum Recognition("recognition") {
        Declared = "declared",
        Translated = "translated",
        /// Dichiarazione di valore.
        DeclarationOfValue = "declaration_of_value",
        /// Statement of comparability (CIMEA).
        Comparability = "comparability",
        Recognised = "recognised",
    }
}

coded! {
    /// Levels of the Common European Framework of Reference for Languages.
    pub enum Cefr("cefr") {
        A1 = "a1",
        A2 = "a2",
        B1 = "b1",
        B2 = "b2",
        C1 = "c1",
        C2 = "c2",
    }
}

coded! {
    pub enum SkillLevel("skill-level") {
        Learning = "learning",
        WithHelp = "with_help",
        Alone = "alone",
        /// Well enough to show others.
        Teaches = "teaches",
    }
}

coded! {
    /// How a skill is known.
    pub enum Evidence("skill-evidence") {
        /// The person says so.
        Told = "told",
        /// Seen at work.
        Seen = "seen",
        /// A certificate says so.
        Certified = "certified",
    }
}

coded! {
    /// What a dossier of a skills assessment ends in. Each is shared on its own, or not.
    pub enum DossierPart("dossier-part") {
        /// What the person can do and where it was learnt.
        Resources = "resources",
        /// The synthesis, which belongs to the person.
        Synthesis = "synthesis",
        /// What the person wants to do next.
        Plan = "plan",
    }
}
