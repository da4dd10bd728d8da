//! All that a template can see: the files of one job, its data, the fonts, and the date of the data.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use typesetter_protocol::{Fault, Job, Mistake};
use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const DATA: &str = "data.json";

pub struct Root {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    today: Option<Datetime>,
    files: HashMap<FileId, File>,
    refused: Mutex<BTreeSet<String>>,
}

/// A file of a job; one that the next job has again is not read again.
enum File {
    Template(Source),
    Text(Bytes),
}

impl File {
    fn new(id: FileId, text: String) -> Self {
        match id.vpath().extension() {
            Some("typ") => Self::Template(Source::new(id, text)),
            _ => Self::Text(Bytes::from_string(text)),
        }
    }

    fn is(&self, text: &str) -> bool {
        match self {
            Self::Template(source) => source.text() == text,
            Self::Text(bytes) => bytes.as_slice() == text.as_bytes(),
        }
    }
}

impl Root {
    pub fn new(fonts: Vec<Font>) -> Self {
        let main = RootedPath::new(VirtualRoot::Project, VirtualPath::new(DATA).expect("a plain name")).intern();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main,
            today: None,
            files: HashMap::new(),
            refused: Mutex::default(),
        }
    }

    /// From now on this is what can be seen, and nothing of the job before.
    pub fn take(&mut self, job: &Job) -> Result<(), Fault> {
        self.today = Some(date(job)?);
        self.main = file_id(&job.main)?;
        self.refused = Mutex::default();
        let mut before = std::mem::take(&mut self.files);
        for (path, text) in &job.files {
            let id = file_id(path)?;
            let kept = before.remove(&id).filter(|file| file.is(text));
            self.files.insert(id, kept.unwrap_or_else(|| File::new(id, text.clone())));
        }
        let data = Bytes::from_string(job.data.to_string());
        self.files.insert(file_id(DATA)?, File::Text(data));
        Ok(())
    }

    /// The first moment of the date of the data.
    pub fn midnight(&self) -> Option<Datetime> {
        let today = self.today?;
        Datetime::from_ymd_hms(today.year()?, today.month()?, today.day()?, 0, 0, 0)
    }

    /// Paths and packages that the job asked for and did not get.
    pub fn refused(&self) -> Vec<String> {
        self.refused.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// Whether any font has this character.
    pub fn can_print(&self, char: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(char)))
    }

    /// The text of a file of this job, for the line and column of a mistake.
    pub fn text(&self, id: FileId) -> Option<&str> {
        match self.files.get(&id)? {
            File::Template(source) => Some(source.text()),
            File::Text(bytes) => std::str::from_utf8(bytes.as_slice()).ok(),
        }
    }

    fn find(&self, id: FileId) -> FileResult<&File> {
        self.files.get(&id).ok_or_else(|| {
            let asked = format!("{:?}", id.get());
            self.refused.lock().unwrap_or_else(PoisonError::into_inner).insert(asked.clone());
            match id.root() {
                VirtualRoot::Package(_) => FileError::Package(PackageError::Other(Some("there are none here".into()))),
                VirtualRoot::Project => {
                    FileError::Other(Some(format!("{asked} is not among the files of this document").into()))
                }
            }
        })
    }
}

impl World for Root {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match self.find(id)? {
            File::Template(source) => Ok(source.clone()),
            File::Text(_) => Err(FileError::NotSource),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match self.find(id)? {
            File::Template(source) => Ok(Bytes::from_string(source.clone())),
            File::Text(bytes) => Ok(bytes.clone()),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// The date of the data wherever on earth it is asked for.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

fn file_id(path: &str) -> Result<FileId, Fault> {
    let path = VirtualPath::new(path).map_err(|error| mistake(path, format!("not a path inside the root: {error}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn date(job: &Job) -> Result<Datetime, Fault> {
    let text = job.data.get("date").and_then(|date| date.as_str()).unwrap_or_default();
    let mut parts = text.splitn(3, '-');
    let mut part = || parts.next();
    let date = (|| {
        let (year, month, day) = (part()?.parse().ok()?, part()?.parse().ok()?, part()?.parse().ok()?);
        Datetime::from_ymd(year, month, day)
    })();
    date.ok_or_else(|| mistake(DATA, format!("`date` is {text:?}, not a date like 2026-11-23")))
}

fn mistake(file: &str, message: String) -> Fault {
    let mistake = Mistake { file: file.to_owned(), line: 0, column: 0, message, hints: Vec::new() };
    Fault::Template { mistakes: vec![mistake] }
}
