//! A PostgreSQL cluster for one run, in a folder that goes away with it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::Program;
use crate::{apt, port};

/// Whether a commit must be on disk before it is answered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// For tests: nothing survives a power cut, and nothing has to.
    None,
    /// For measurements: as in an office.
    Full,
}

/// A running cluster. Dropping it stops the server and removes its files.
pub struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    port: u16,
}

impl Cluster {
    /// Installs PostgreSQL when it is missing, makes a cluster and waits until it answers.
    pub fn start(durability: Durability) -> Result<Self, String> {
        apt::bring(&[apt::POSTGRES])?;
        let programs = programs().ok_or("no PostgreSQL server programs found")?;
        let port = port::free()?;
        let folder = std::env::temp_dir().join(format!("netmet-postgres-{}-{port}", std::process::id()));
        fs::create_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let cluster = Self { folder, programs, port };
        if apt::is_root() {
            Program::new("chown").args([Path::new("postgres"), &cluster.folder]).must()?;
        }
        cluster.make()?;
        cluster.configure(durability)?;
        cluster.control(&["start", "-w", "-t", "60", "-s", "-l", &cluster.path("server.log")])?;
        Ok(cluster)
    }

    /// A maintenance connection; tests make their own databases from it.
    pub fn url(&self) -> String {
        format!("postgres://netmet@127.0.0.1:{}/postgres", self.port)
    }

    fn make(&self) -> Result<(), String> {
        let data = self.path("data");
        let words = ["-D", &data, "-U", "netmet", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
        self.as_its_user("initdb", &words)
    }

    fn configure(&self, durability: Durability) -> Result<(), String> {
        let file = self.folder.join("data/postgresql.conf");
        let mut text = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        text.push_str(&settings(self.port, &self.folder, durability));
        fs::write(&file, text).map_err(|e| format!("{}: {e}", file.display()))
    }

    fn control(&self, words: &[&str]) -> Result<(), String> {
        let data = self.path("data");
        let mut all = vec!["-D", data.as_str()];
        all.extend(words);
        self.as_its_user("pg_ctl", &all)
    }

    /// The server refuses to run as root, so root lends it the account of the Debian package.
    fn as_its_user(&self, program: &str, words: &[&str]) -> Result<(), String> {
        let program = self.programs.join(program).to_string_lossy().into_owned();
        let command = if apt::is_root() {
            Program::new("runuser").args(["-u", "postgres", "--", &program])
        } else {
            Program::new(&program)
        };
        // Its own folder: the account may not be allowed to enter the project's.
        command.args(words).env("LC_ALL", "C").within(&self.folder).unheard()
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).to_string_lossy().into_owned()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(reason) = self.control(&["stop", "-m", "immediate", "-s"]) {
            eprintln!("the temporary PostgreSQL did not stop: {reason}");
        }
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} stays behind: {error}", self.folder.display());
        }
    }
}

fn settings(port: u16, folder: &Path, durability: Durability) -> String {
    let on_disk = match durability {
        Durability::None => "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n",
        Durability::Full => "fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n",
    };
    format!(
        "\nlisten_addresses = '127.0.0.1'\nport = {port}\nunix_socket_directories = '{}'\n\
         max_connections = 200\nshared_buffers = 128MB\n{on_disk}",
        folder.display()
    )
}

/// The folder with `initdb` and `pg_ctl`, of the newest version installed.
pub fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .map(|entry| entry.path().join("bin"))
        .filter(|folder| folder.join("initdb").is_file())
        .max_by_key(|folder| version_of(folder));
    newest.or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|folder| folder.join("initdb").is_file())
    })
}

fn version_of(folder: &Path) -> u32 {
    let name = folder.parent().and_then(Path::file_name).map(|n| n.to_string_lossy().into_owned());
    name.and_then(|name| name.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_wins_by_number_not_by_text() {
        assert!(
            version_of(Path::new("/usr/lib/postgresql/15/bin")) > version_of(Path::new("/usr/lib/postgresql/9/bin"))
        );
    }

    #[test]
    fn measurements_write_to_disk() {
        let text = settings(1, Path::new("x"), Durability::Full);
        assert!(text.contains("fsync = on") && !text.contains("off"));
    }

    #[test]
    fn a_cluster_answers_and_leaves_nothing_behind() {
        // On a machine without the server programs there is nothing to start; the full run installs them first.
        if programs().is_none() {
            return;
        }
        let cluster = Cluster::start(Durability::None).unwrap();
        let folder = cluster.folder.clone();
        assert!(std::net::TcpStream::connect(("127.0.0.1", cluster.port)).is_ok());
        let asked = Program::new("psql").args([&cluster.url(), "-Atc", "SHOW fsync"]).must().unwrap();
        assert_eq!(asked.trim(), "off");
        drop(cluster);
        assert!(!folder.exists());
    }
}
