//! Writes again the documents that are made from code: the access matrix and the state diagrams.
//! A test compares them, so a change of rights is a difference somebody reads.

use crate::Answer;
use crate::shell::Program;

pub fn run() -> Answer {
    let ended =
        Program::cargo().args(["run", "--quiet", "--package", "netmet", "--", "derive", "--out", "docs"]).shown()?;
    Ok(ended.ok)
}
