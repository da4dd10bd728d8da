//! One row, read by column name, the same on both engines.

use kernel::{Coded, Date, Id, Instant};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, ValueRef as _};

use crate::error::{DbError, DbResult};

pub struct Row(pub(crate) Inner);

pub(crate) enum Inner {
    Sqlite(SqliteRow),
    Pg(PgRow),
}

macro_rules! getters {
    ($($(#[$meta:meta])* $name:ident, $opt:ident -> $type:ty;)+) => { $(
        $(#[$meta])*
        pub fn $name(&self, column: &str) -> DbResult<$type> {
            self.$opt(column)?.ok_or_else(|| fault(column, "is NULL"))
        }

        pub fn $opt(&self, column: &str) -> DbResult<Option<$type>> {
            match &self.0 {
                Inner::Sqlite(row) => {
                    let raw = row.try_get_raw(column).map_err(|e| fault(column, &e.to_string()))?;
                    if raw.is_null() { return Ok(None); }
                    row.try_get_unchecked(column).map(Some)
                }
                Inner::Pg(row) => row.try_get(column),
            }
            .map_err(|e| fault(column, &e.to_string()))
        }
    )+ };
}

impl Row {
    getters! {
        text, opt_text -> String;
        int, opt_int -> i64;
        flag, opt_flag -> bool;
        bytes, opt_bytes -> Vec<u8>;
    }

    pub fn id<T>(&self, column: &str) -> DbResult<Id<T>> {
        Id::parse(&self.text(column)?).ok_or_else(|| fault(column, "is not an id"))
    }

    pub fn opt_id<T>(&self, column: &str) -> DbResult<Option<Id<T>>> {
        self.opt_text(column)?.map(|text| Id::parse(&text).ok_or_else(|| fault(column, "is not an id"))).transpose()
    }

    pub fn instant(&self, column: &str) -> DbResult<Instant> {
        Instant::parse(&self.text(column)?).ok_or_else(|| fault(column, "is not an instant"))
    }

    pub fn opt_instant(&self, column: &str) -> DbResult<Option<Instant>> {
        let text = self.opt_text(column)?;
        text.map(|text| Instant::parse(&text).ok_or_else(|| fault(column, "is not an instant"))).transpose()
    }

    pub fn date(&self, column: &str) -> DbResult<Date> {
        self.text(column)?.parse().map_err(|_| fault(column, "is not a date"))
    }

    pub fn opt_date(&self, column: &str) -> DbResult<Option<Date>> {
        self.opt_text(column)?.map(|text| text.parse().map_err(|_| fault(column, "is not a date"))).transpose()
    }

    /// A member of a closed list, stored by its code.
    pub fn code<T: Coded>(&self, column: &str) -> DbResult<T> {
        let code = self.text(column)?;
        T::parse(&code).ok_or_else(|| fault(column, &format!("`{code}` is no {}", T::FAMILY)))
    }

    pub fn opt_code<T: Coded>(&self, column: &str) -> DbResult<Option<T>> {
        let code = self.opt_text(column)?;
        code.map(|code| T::parse(&code).ok_or_else(|| fault(column, &format!("`{code}` is no {}", T::FAMILY))))
            .transpose()
    }
}

fn fault(column: &str, reason: &str) -> DbError {
    DbError::Decode { column: column.to_owned(), reason: reason.to_owned() }
}
