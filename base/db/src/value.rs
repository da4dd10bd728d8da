//! Bound values. `NULL` keeps its type, because PostgreSQL asks for it.

use kernel::{Date, Id, Instant};

#[derive(Debug, Clone)]
pub enum Value {
    Text(Option<String>),
    Int(Option<i64>),
    Bool(Option<bool>),
    Bytes(Option<Vec<u8>>),
}

/// `args![id, state.code(), limit]`: bound values in the order of `$1, $2, ...`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::Value::from($value)),*] };
}

macro_rules! from {
    ($($type:ty => $variant:ident($convert:expr)),+ $(,)?) => { $(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                let convert: fn($type) -> _ = $convert;
                Self::$variant(Some(convert(value)))
            }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self {
                let convert: fn($type) -> _ = $convert;
                Self::$variant(value.map(convert))
            }
        }
    )+ };
}

from! {
    &str => Text(|text| text.to_owned()),
    &String => Text(|text| text.clone()),
    String => Text(|text| text),
    i64 => Int(|number| number),
    i32 => Int(i64::from),
    u32 => Int(i64::from),
    bool => Bool(|flag| flag),
    Vec<u8> => Bytes(|bytes| bytes),
    &[u8] => Bytes(|bytes| bytes.to_vec()),
    Instant => Text(|at| at.to_string()),
    Date => Text(|day| day.to_string()),
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Int(i64::try_from(number).ok())
    }
}

impl<T> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Self::Text(Some(id.to_string()))
    }
}

impl<T> From<Option<Id<T>>> for Value {
    fn from(id: Option<Id<T>>) -> Self {
        Self::Text(id.map(|id| id.to_string()))
    }
}
