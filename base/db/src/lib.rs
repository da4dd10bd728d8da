//! The database: one SQL text for SQLite and PostgreSQL, and no way to it without a proof.
//!
//! A query is declared once ([`statements!`]) with the proof it needs; [`ReadTx`] and [`WriteTx`] want that proof
//! as an argument and only `policy` can make one. A [`WriteTx`] ends in exactly one way that keeps its changes:
//! [`WriteTx::commit`], which takes the audit event. Decision: `docs/decisions/0001-two-engines-one-sql.md`.

mod check;
mod commit;
mod engine;
mod error;
mod migrate;
mod prepare;
mod row;
mod statement;
pub mod trace;
mod tx;
mod value;

pub use commit::{AuditProof, Unrecorded, verify_chain};
pub use engine::{Db, EngineKind, Location};
pub use error::{DbError, DbResult};
pub use migrate::MigrateError;
pub use row::Row;
pub use statement::{Declared, Statement, declared};
pub use tx::{ReadTx, Reads, WriteTx};
pub use value::Value;

#[doc(hidden)]
pub use inventory;
