//! One process that prints: started, asked, ended.

use std::io;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{ChildStderr, ChildStdin, ChildStdout, Command};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use typesetter_protocol::{Answer, announced, length};

use super::Start;

/// What is kept of the words of a process on its error output.
const MOST_WORDS: usize = 4 << 10;

#[derive(Debug)]
pub struct Child {
    process: tokio::process::Child,
    to: ChildStdin,
    from: ChildStdout,
    words: JoinHandle<String>,
    pub printed: u32,
}

/// Why a process ended.
pub enum Ended {
    OutOfMemory,
    Otherwise(String),
}

impl Child {
    /// Started with an empty environment: it needs nothing of the server's.
    pub fn start(start: &Start) -> io::Result<Self> {
        let mut command = Command::new(&start.program);
        command.arg("typeset");
        command.arg("--memory").arg(start.limits.memory.to_string());
        // It ends itself later than it is killed, so this only matters when nobody is left to kill it.
        command.arg("--seconds").arg((start.limits.time.as_secs() + 2).to_string());
        for folder in &start.font_folders {
            command.arg("--fonts").arg(folder);
        }
        // One document at a time in each process: more threads would only take memory.
        command.env_clear().env("RAYON_NUM_THREADS", "1");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        let mut process = command.spawn()?;
        let (Some(to), Some(from), Some(words)) = (process.stdin.take(), process.stdout.take(), process.stderr.take())
        else {
            return Err(io::Error::other("a process without pipes"));
        };
        Ok(Self { process, to, from, words: tokio::spawn(listen(words)), printed: 0 })
    }

    /// Whether it can still be asked.
    pub fn lives(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }

    /// Sends a request and reads the answer with the frames after it.
    pub async fn ask(&mut self, request: &[u8]) -> io::Result<(Answer, Vec<Vec<u8>>)> {
        self.to.write_all(&length(request)?).await?;
        self.to.write_all(request).await?;
        self.to.flush().await?;
        let answer: Answer = serde_json::from_slice(&self.frame().await?)?;
        let mut frames = Vec::new();
        for _ in 0..frames_after(&answer) {
            frames.push(self.frame().await?);
        }
        self.printed += 1;
        Ok((answer, frames))
    }

    async fn frame(&mut self) -> io::Result<Vec<u8>> {
        let mut length = [0; 4];
        self.from.read_exact(&mut length).await?;
        let mut bytes = vec![0; announced(length)?];
        self.from.read_exact(&mut bytes).await?;
        Ok(bytes)
    }

    /// Ends it for good and tells why it did not answer.
    pub async fn end(mut self) -> Ended {
        // It has closed its output, so it is ending or a moment away from it.
        let status = match timeout(Duration::from_secs(1), self.process.wait()).await {
            Ok(Ok(status)) => Some(status),
            _ => {
                drop(self.process.start_kill());
                None
            }
        };
        let words = timeout(Duration::from_secs(1), self.words).await;
        let words = words.ok().and_then(Result::ok).unwrap_or_default();
        match status {
            Some(status) if out_of_memory(status, &words) => Ended::OutOfMemory,
            Some(status) => Ended::Otherwise(format!("{status}; {}", words.trim())),
            None => Ended::Otherwise(format!("it had to be killed; {}", words.trim())),
        }
    }
}

fn frames_after(answer: &Answer) -> usize {
    match answer {
        Answer::Pdf { .. } => 1,
        Answer::Svg { pages } => *pages,
        Answer::Fault(_) => 0,
    }
}

/// Rust says so itself when an allocation fails; a kernel short of memory kills without a word.
fn out_of_memory(status: ExitStatus, words: &str) -> bool {
    use std::os::unix::process::ExitStatusExt;
    const KILLED: i32 = 9;
    words.contains("memory allocation of") || status.signal() == Some(KILLED)
}

/// Reads to the end, so that the process never waits for somebody to listen, and keeps the beginning.
async fn listen(mut from: ChildStderr) -> String {
    let (mut kept, mut buffer) = (Vec::new(), [0; 1024]);
    while let Ok(read @ 1..) = from.read(&mut buffer).await {
        let room = MOST_WORDS.saturating_sub(kept.len());
        kept.extend_from_slice(&buffer[..read.min(room)]);
    }
    String::from_utf8_lossy(&kept).into_owned()
}
