//! Reads a folder of packs into one checked set.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use kernel::Date;

use crate::fault::{Faults, Wrong};
use crate::reader::{Doc, Entry};
use crate::source::{Files, MODEL, TERRITORY};
use crate::{
    Category, LEGAL_BASES, PackFault, PackSet, PackVersion, activities, agenda, assessment, categories, commission,
    criteria, documents, form, legal_bases, lists, own, privacy, profile, project, questions, requests, team,
    territory,
};

impl PackSet {
    /// Reads the packs in `dir` (`it-tuscany/` and `models/accompaniment/`) and checks all of it.
    pub fn load(dir: &Path) -> Result<Self, Vec<PackFault>> {
        let faults = Faults::default();
        let files = Files::from_dir(dir, &faults);
        let packs = read(&files, &faults);
        if let Some(packs) = &packs {
            packs.territory.check_places(&faults);
        }
        faults.or(packs)?.ok_or_else(nothing_read)
    }

    /// The packs inside the binary. Its large tables are read when first asked for; a test checks them.
    pub fn embedded() -> Result<Self, Vec<PackFault>> {
        let faults = Faults::default();
        let packs = read(&Files::embedded(), &faults);
        faults.or(packs)?.ok_or_else(nothing_read)
    }
}

fn nothing_read() -> Vec<PackFault> {
    vec![PackFault { file: MODEL.to_owned(), line: 1, reason: "nothing could be read".to_owned(), wrong: Wrong::Other }]
}

/// `None` when a file without which there is no set is missing or without a version; the reason is among the faults.
fn read(files: &Files, faults: &Faults) -> Option<PackSet> {
    let mut lists = BTreeMap::new();
    let territory = territory::read(files, faults, &mut lists);
    for folder in [TERRITORY, MODEL] {
        let folder = format!("{folder}/lists");
        for name in files.in_folder(&folder) {
            with_file(files, faults, name, |root| lists::read(root, &mut lists));
        }
    }
    with_file(files, faults, &of_model("reasons"), |root| lists::read(root, &mut lists));
    let categories = with_file(files, faults, &of_model("categories"), |root| read_categories(root, &lists));
    let pack = with_file(files, faults, &of_model("pack"), |root| {
        root.only(&["id", "version", "title", "audience", "valid_from", "licence"]);
        root.date("valid_from");
        (root.code("id"), root.code("version"), root.words("title"), root.words("audience"))
    });
    let rules = with_file(files, faults, &of_model("commission"), |root| commission::read(root, &lists));
    let forms =
        read_versions(files, faults, "forms", |root| form::read(root, &lists), |form| (&form.version, form.valid_from));
    let criteria = read_versions(files, faults, "criteria", criteria::read, |found| (&found.version, found.valid_from));
    let documents = documents::read(files, faults);
    let legal_bases = with_file(files, faults, LEGAL_BASES, legal_bases::read);
    let privacy = with_file(files, faults, &of_model("privacy"), |root| privacy::read(root, &lists));
    let requests = with_file(files, faults, &of_model("requests"), requests::read);
    let team = with_file(files, faults, &of_model("team"), team::read);
    let own = with_file(files, faults, &of_model("own"), own::read);
    let agenda = with_file(files, faults, &of_model("agenda"), agenda::read);
    let activities = with_file(files, faults, &of_model("activities"), activities::read);
    let project = with_file(files, faults, &of_model("project"), project::read);
    let assessment = with_file(files, faults, &of_model("assessment"), assessment::read);
    let profile = with_file(files, faults, &of_model("profile"), profile::read);
    let questions = with_file(files, faults, &of_model("questions"), |root| questions::read(root, team.as_ref()));
    let (id, version, title, audience) = pack?;
    let legal_bases = Arc::new(legal_bases?);
    Some(PackSet {
        version: PackVersion { id, version, hash: files.hash(), matrix: 0 },
        title,
        audience,
        territory: Arc::new(territory?),
        lists,
        categories: categories?,
        forms: forms?.into(),
        criteria: criteria?,
        commission: rules.filter(|rules| !rules.is_empty())?,
        documents: Arc::new(documents?),
        own_legal_bases: legal_bases.clone(),
        legal_bases,
        legal_bases_text: files.get(LEGAL_BASES)?.as_ref().into(),
        privacy: privacy?,
        requests: requests?,
        team: team?,
        project: project?,
        questions: questions?,
        agenda: agenda?,
        activities: activities?,
        own: own?,
        assessment: assessment?,
        profile: profile?,
    })
}

fn of_model(name: &str) -> String {
    format!("{MODEL}/{name}.toml")
}

/// Reads one file; a missing one is a fault.
pub(crate) fn with_file<T>(files: &Files, faults: &Faults, name: &str, read: impl FnOnce(Entry<'_>) -> T) -> Option<T> {
    let Some(text) = files.get(name) else {
        faults.add(name, 1, "the file is missing");
        return None;
    };
    let doc = Doc::new(name, text, faults);
    let table = doc.parse(text);
    Some(read(Entry::root(&doc, &table)))
}

/// Reads all versions in a folder of the model, oldest first; two with the same version or first day are a fault.
fn read_versions<T>(
    files: &Files,
    faults: &Faults,
    folder: &str,
    read: impl Fn(Entry<'_>) -> T,
    key: impl Fn(&T) -> (&String, Date),
) -> Option<Vec<T>> {
    let folder = format!("{MODEL}/{folder}");
    let mut versions: Vec<T> = Vec::new();
    for name in files.in_folder(&folder) {
        with_file(files, faults, name, |root| {
            let found = read(root);
            let (version, from) = key(&found);
            if versions.iter().any(|other| key(other).0 == version) {
                root.fault("version", format!("the version `{version}` is there twice"));
            }
            if versions.iter().any(|other| key(other).1 == from) {
                root.fault("valid_from", format!("another version is valid from {from} too"));
            }
            versions.push(found);
        });
    }
    if versions.is_empty() {
        faults.add(&folder, 1, "the folder holds no version");
        return None;
    }
    versions.sort_by_key(|found| key(found).1);
    Some(versions)
}

/// The categories, whose evidence must be a known kind of document.
fn read_categories(root: Entry<'_>, lists: &lists::Lists) -> Vec<Category> {
    let known = lists.get("evidence_kinds");
    categories::read(root)
        .into_iter()
        .map(|(category, offset)| {
            if known.and_then(|list| list.item(&category.evidence_kind)).is_none() {
                let reason = format!("`{}` is not in the list `evidence_kinds`", category.evidence_kind);
                root.doc.fault(offset, reason);
            }
            category
        })
        .collect()
}
