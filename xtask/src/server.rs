//! The demonstration server for browser work: own data folder, own port, stopped by its process.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::Child;
use std::thread;
use std::time::Duration;

use crate::shell::Program;
use crate::{port, tree};

const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(100);

/// Which program is started: the tested one, or the measured one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Build {
    Debug,
    Release,
}

/// A running `netmet demo`. Dropping it stops it and removes its data.
pub struct Server {
    child: Child,
    folder: PathBuf,
    port: u16,
}

impl Server {
    /// Builds the binary, starts it on fresh data and waits until it is ready.
    pub fn start() -> Result<Self, String> {
        Self::start_as(Build::Debug)
    }

    pub fn start_as(build: Build) -> Result<Self, String> {
        let (folder_of, words): (&str, &[&str]) = match build {
            Build::Debug => ("debug", &["build", "--workspace", "--bin", "netmet"]),
            Build::Release => ("release", &["build", "--release", "--package", "netmet"]),
        };
        let built = Program::cargo().args(words).shown()?;
        if !built.ok {
            return Err("the program does not build".to_owned());
        }
        let port = port::free()?;
        let folder = std::env::temp_dir().join(format!("netmet-demo-{}-{port}", std::process::id()));
        fs::create_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let log = fs::File::create(folder.join("server.log")).map_err(|e| format!("server.log: {e}"))?;
        let data = folder.join("data").to_string_lossy().into_owned();
        let address = format!("127.0.0.1:{port}");
        let child = Program::new(&tree::target().join(folder_of).join("netmet").to_string_lossy())
            .args(["demo", "--data", &data, "--listen", &address])
            .left_running(log)?;
        let mut server = Self { child, folder, port };
        server.wait()?;
        Ok(server)
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What the server wrote so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.join("server.log")).unwrap_or_default()
    }

    fn wait(&mut self) -> Result<(), String> {
        let mut waited = Duration::ZERO;
        while waited < PATIENCE {
            if self.child.try_wait().is_ok_and(|ended| ended.is_some()) {
                return Err(format!("the demonstration ended at once:\n{}", self.log()));
            }
            if is_ready(self.port) {
                return Ok(());
            }
            thread::sleep(PAUSE);
            waited += PAUSE;
        }
        Err(format!("the demonstration was not ready after {} s:\n{}", PATIENCE.as_secs(), self.log()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only when it has already ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} stays behind: {error}", self.folder.display());
        }
    }
}

fn is_ready(port: u16) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(stream, "GET /readyz HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}
