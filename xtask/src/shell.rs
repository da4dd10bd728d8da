//! Runs other programs: either shown as they go and kept, or quietly.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;

/// How a program ended, and what it wrote.
pub struct Ended {
    pub ok: bool,
    pub output: String,
}

/// One program to run, always from the root of the project unless told otherwise.
pub struct Program(Command);

impl Program {
    pub fn new(name: &str) -> Self {
        let mut command = Command::new(name);
        command.current_dir(crate::tree::root()).stdin(Stdio::null());
        Self(command)
    }

    /// The cargo that started us, so that toolchain overrides hold.
    pub fn cargo() -> Self {
        Self::new(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
    }

    pub fn args<S: AsRef<std::ffi::OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.0.args(args);
        self
    }

    pub fn env(mut self, key: &str, value: &str) -> Self {
        self.0.env(key, value);
        self
    }

    pub fn within(mut self, folder: impl Into<PathBuf>) -> Self {
        self.0.current_dir(folder.into());
        self
    }

    /// Shows both streams line by line and keeps them.
    pub fn shown(mut self) -> Result<Ended, String> {
        let mut child = self.0.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(|e| self.fault(e))?;
        let errors = child.stderr.take().map(|stream| thread::spawn(move || echo(stream, std::io::stderr())));
        let mut output = child.stdout.take().map(|stream| echo(stream, std::io::stdout())).unwrap_or_default();
        if let Some(errors) = errors {
            output.push_str(&errors.join().unwrap_or_default());
        }
        let status = child.wait().map_err(|e| self.fault(e))?;
        Ok(Ended { ok: status.success(), output })
    }

    /// Says nothing; the output is only in the answer.
    pub fn quiet(mut self) -> Result<Ended, String> {
        let done = self.0.output().map_err(|e| self.fault(e))?;
        let mut output = String::from_utf8_lossy(&done.stdout).into_owned();
        output.push_str(&String::from_utf8_lossy(&done.stderr));
        Ok(Ended { ok: done.status.success(), output })
    }

    /// Standard output only, as bytes; an error when the program failed.
    pub fn bytes(mut self) -> Result<Vec<u8>, String> {
        let done = self.0.output().map_err(|e| self.fault(e))?;
        if done.status.success() {
            return Ok(done.stdout);
        }
        Err(format!("{} failed: {}", self.name(), String::from_utf8_lossy(&done.stderr).trim()))
    }

    /// Must succeed; otherwise the error carries what it wrote.
    pub fn must(self) -> Result<String, String> {
        let name = self.name();
        let ended = self.quiet()?;
        if ended.ok { Ok(ended.output) } else { Err(format!("{name} failed:\n{}", ended.output.trim())) }
    }

    /// Must succeed, for a program that leaves a server behind: its output goes nowhere, because the server
    /// would hold our end of a pipe open for ever. Errors are few; the exit code tells.
    pub fn unheard(mut self) -> Result<(), String> {
        let status = self.0.stdout(Stdio::null()).status().map_err(|e| self.fault(e))?;
        if status.success() { Ok(()) } else { Err(format!("{} failed: {status}", self.name())) }
    }

    /// Starts it and leaves it running, with its output going to `log`.
    pub fn left_running(mut self, log: std::fs::File) -> Result<Child, String> {
        let errors = log.try_clone().map_err(|e| self.fault(e))?;
        self.0.stdout(log).stderr(errors).spawn().map_err(|e| self.fault(e))
    }

    fn name(&self) -> String {
        self.0.get_program().to_string_lossy().into_owned()
    }

    fn fault(&self, error: std::io::Error) -> String {
        format!("{}: {error}", self.name())
    }
}

fn echo(stream: impl Read, mut to: impl Write) -> String {
    let mut kept = String::new();
    let mut reader = BufReader::new(stream);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
        let text = String::from_utf8_lossy(&line);
        // A closed terminal must not stop the tests: only the display is lost.
        let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
        kept.push_str(&text);
        line.clear();
    }
    kept
}
