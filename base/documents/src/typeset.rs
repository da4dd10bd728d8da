//! Documents made from templates, printed by other processes.
//!
//! A template may be wrong in ways that only show while it runs: it may never end, or fill the memory. So documents are
//! not printed in the process that serves the pages: `netmet typeset` does it (crate `typesetter`), one document at a
//! time in each process. The processes are started when first needed and kept, because what makes the next document
//! fast is in their memory. One that takes too long is killed, one that takes too much memory dies, and the next
//! document gets a new one. They end with the server, and when nothing was printed for a while.

mod child;
mod fault;
mod idle;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;
use typesetter_protocol::{Answer, Mode, Request};
pub use typesetter_protocol::{Fault, Job, Mistake, Printed};

pub use fault::{TypesetFault, TypesetFaultKind};

use child::{Child, Ended};
use idle::IdleChildren;

/// What one document and all processes together may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For one document, with the start of a process when there is none.
    pub time: Duration,
    /// Bytes that one process may write to, fonts and everything included.
    pub memory: u64,
    /// Processes at once; who comes when all are busy waits.
    pub processes: usize,
    /// A process that printed nothing for so long is ended.
    pub idle: Duration,
    /// After so many documents a process is replaced, so that nothing can pile up in it.
    pub documents: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Duration::from_secs(10),
            memory: 512 << 20,
            processes: 2,
            idle: Duration::from_secs(5 * 60),
            documents: 1_000,
        }
    }
}

/// How a process is started.
#[derive(Debug)]
struct Start {
    program: PathBuf,
    font_folders: Vec<PathBuf>,
    limits: Limits,
}

/// Prints documents in other processes. A clone shares them.
#[derive(Debug, Clone)]
pub struct Typesetter {
    start: Arc<Start>,
    turns: Arc<Semaphore>,
    idle: Arc<IdleChildren>,
}

impl Typesetter {
    /// `program` is `netmet` itself; nothing is started yet. `font_folders` come after the fonts inside the program.
    pub fn new(program: PathBuf, font_folders: Vec<PathBuf>, limits: Limits) -> Self {
        let turns = Arc::new(Semaphore::new(limits.processes.max(1)));
        let start = Arc::new(Start { program, font_folders, limits });
        Self { start, turns, idle: Arc::default() }
    }

    /// The document as one file, PDF/UA-1 and PDF/A-2a.
    ///
    /// # Errors
    /// See [`TypesetFault`]; the next document is not affected.
    pub async fn pdf(&self, job: &Job) -> Result<Printed, TypesetFault> {
        match self.ask(Mode::Pdf, job).await? {
            (Answer::Pdf { pages }, mut frames) if frames.len() == 1 => Ok(Printed { pdf: frames.remove(0), pages }),
            other => Err(unexpected(other.0)),
        }
    }

    /// Each page as an SVG picture, for the browser; a hundred at most.
    ///
    /// # Errors
    /// See [`TypesetFault`]; the next document is not affected.
    pub async fn svg(&self, job: &Job) -> Result<Vec<String>, TypesetFault> {
        match self.ask(Mode::Svg, job).await? {
            (Answer::Svg { .. }, frames) => frames
                .into_iter()
                .map(|page| String::from_utf8(page).map_err(|error| TypesetFault::Broken(error.to_string())))
                .collect(),
            other => Err(unexpected(other.0)),
        }
    }

    async fn ask(&self, mode: Mode, job: &Job) -> Result<(Answer, Vec<Vec<u8>>), TypesetFault> {
        let request = serde_json::to_vec(&Request { mode, job }).map_err(|error| broken(&error))?;
        let _turn = self.turns.acquire().await.map_err(|error| broken(&error))?;
        let mut child = match self.idle.take() {
            Some(child) => child,
            None => Child::start(&self.start).map_err(|error| broken(&error))?,
        };
        // A caller that goes away in here drops the child, and with it the process.
        let Ok(outcome) = timeout(self.start.limits.time, child.ask(&request)).await else {
            return Err(TypesetFault::TooLong(self.start.limits.time));
        };
        match outcome {
            Ok(parts) => {
                self.keep(child);
                Ok(parts)
            }
            Err(error) => Err(match child.end().await {
                Ended::OutOfMemory => TypesetFault::TooMuchMemory(self.start.limits.memory),
                Ended::Otherwise(words) => TypesetFault::Broken(format!("{error}; {words}")),
            }),
        }
    }

    fn keep(&self, child: Child) {
        if child.printed < self.start.limits.documents {
            self.idle.put(child, self.start.limits.idle);
        }
    }

    /// Processes that wait for a document now.
    pub fn waiting(&self) -> usize {
        self.idle.len()
    }
}

fn unexpected(answer: Answer) -> TypesetFault {
    match answer {
        Answer::Fault(fault) => TypesetFault::Document(fault),
        other => TypesetFault::Broken(format!("unexpected answer: {other:?}")),
    }
}

fn broken(error: &dyn std::error::Error) -> TypesetFault {
    TypesetFault::Broken(error.to_string())
}
