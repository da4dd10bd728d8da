//! The whole of a process that prints: requests on its input, answers on its output, until its input ends.
//!
//! It bounds itself, so that it cannot outlive its parent or take more than it may even when nobody watches: memory by
//! the kernel (an allocation beyond the limit ends the process), time by a thread that ends the process.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::Duration;

use rustix::process::{Resource, Rlimit, setrlimit};
use typesetter_protocol::{Answer, Fault, Mode, Request, read_frame, write_frame};

use crate::Typesetter;

/// The exit code of a process that ended itself because a document took too long.
const TOO_LONG: i32 = 124;

#[derive(Debug, Clone)]
pub struct Settings {
    pub font_folders: Vec<PathBuf>,
    /// Bytes of memory that this process may write to.
    pub memory: u64,
    /// For one document. A parent that is still there kills it earlier.
    pub time: Duration,
}

/// Serves this process's standard input and output.
///
/// # Errors
/// Fonts that cannot be read, a limit that cannot be set, a request that is none, a parent that went away.
pub fn worker(settings: &Settings) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let limit = Rlimit { current: Some(settings.memory), maximum: Some(settings.memory) };
    // Not the address space: what an allocator or a thread only reserves costs nothing.
    setrlimit(Resource::Data, limit)?;
    let mut typesetter = Typesetter::new(&settings.font_folders)?;
    let watch = watch(settings.time)?;
    serve(&mut typesetter, &mut io::stdin().lock(), &mut io::stdout().lock(), &watch)?;
    Ok(ExitCode::SUCCESS)
}

fn serve(typesetter: &mut Typesetter, from: &mut impl Read, to: &mut impl Write, watch: &Watch) -> io::Result<()> {
    while let Some(frame) = read_frame(from)? {
        let request: Request = serde_json::from_slice(&frame)?;
        watch.begin();
        let answer = answer(typesetter, &request);
        watch.end();
        send(to, answer)?;
    }
    Ok(())
}

/// The answer and the frames after it.
type Parts = (Answer, Vec<Vec<u8>>);

fn answer(typesetter: &mut Typesetter, request: &Request) -> Parts {
    let parts: Result<Parts, Fault> = match request.mode {
        Mode::Pdf => {
            typesetter.pdf(&request.job).map(|printed| (Answer::Pdf { pages: printed.pages }, vec![printed.pdf]))
        }
        Mode::Svg => typesetter
            .svg(&request.job)
            .map(|pages| (Answer::Svg { pages: pages.len() }, pages.into_iter().map(String::into_bytes).collect())),
    };
    parts.unwrap_or_else(|fault| (Answer::Fault(fault), Vec::new()))
}

fn send(to: &mut impl Write, (answer, frames): Parts) -> io::Result<()> {
    write_frame(to, &serde_json::to_vec(&answer)?)?;
    for frame in frames {
        write_frame(to, &frame)?;
    }
    to.flush()
}

#[derive(Debug, PartialEq)]
enum Moment {
    Begin,
    End,
}

struct Watch(Sender<Moment>);

impl Watch {
    fn begin(&self) {
        // A watch that is gone has ended the process already.
        drop(self.0.send(Moment::Begin));
    }

    fn end(&self) {
        drop(self.0.send(Moment::End));
    }
}

fn watch(time: Duration) -> io::Result<Watch> {
    let (sender, moments) = mpsc::channel();
    std::thread::Builder::new().name("watch".to_owned()).stack_size(64 << 10).spawn(move || {
        while let Ok(Moment::Begin) = moments.recv() {
            if moments.recv_timeout(time) == Err(RecvTimeoutError::Timeout) {
                eprintln!("a document took longer than {} seconds", time.as_secs());
                std::process::exit(TOO_LONG);
            }
        }
    })?;
    Ok(Watch(sender))
}
