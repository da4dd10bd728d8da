//! What the program says to its log while a test listens: every level, every field, from every thread.

use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, Once};

use tracing_subscriber::filter::dynamic_filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

use super::leaks::Opened;

struct Ear {
    id: u64,
    words: Vec<String>,
    lines: usize,
    heard: Vec<String>,
}

/// Everybody who listens now: tests run side by side in one process and have one log.
static EARS: Mutex<Vec<Ear>> = Mutex::new(Vec::new());
/// Asked for every event of every test: without anybody listening it must cost nothing.
static LISTENING: AtomicUsize = AtomicUsize::new(0);
/// The browser of the tests logs as well, each letter of each page; it is no part of the program.
const BROWSER: [&str; 3] = ["html5ever", "selectors", "markup5ever"];
static PREPARED: Once = Once::new();

fn ears() -> MutexGuard<'static, Vec<Ear>> {
    EARS.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Listens until it is dropped.
pub struct Listener(u64);

/// Listens for lines that tell one of `words`.
pub fn listen<'w>(words: impl IntoIterator<Item = &'w str>) -> Listener {
    PREPARED.call_once(|| {
        let listened = dynamic_filter_fn(|meta, _| {
            LISTENING.load(Ordering::Relaxed) > 0 && !BROWSER.iter().any(|part| meta.target().starts_with(part))
        });
        let lines = fmt::layer().json().with_writer(|| Line).with_filter(listened);
        tracing_subscriber::registry().with(lines).init();
    });
    LISTENING.fetch_add(1, Ordering::Relaxed);
    let mut ears = ears();
    let id = ears.iter().map(|ear| ear.id).max().unwrap_or(0) + 1;
    let words = words.into_iter().map(str::to_owned).collect();
    ears.push(Ear { id, words, lines: 0, heard: Vec::new() });
    Listener(id)
}

impl Listener {
    /// How many lines there were, and those that tell a word.
    pub fn heard(&self) -> (usize, Vec<String>) {
        let ears = ears();
        let ear = ears.iter().find(|ear| ear.id == self.0).expect("it still listens");
        (ear.lines, ear.heard.clone())
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        LISTENING.fetch_sub(1, Ordering::Relaxed);
        ears().retain(|ear| ear.id != self.0);
    }
}

/// One line as it would be written.
struct Line;

impl Write for Line {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let opened = Opened::of(line);
        for ear in ears().iter_mut() {
            ear.lines += 1;
            if ear.words.iter().any(|word| opened.tells(word)) {
                ear.heard.push(String::from_utf8_lossy(line).into_owned());
            }
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
