//! A statement: one text, one name, and the proof it needs.

use std::marker::PhantomData;

/// A declared query. `P` is the proof the executor asks for; see `policy::Proof`.
pub struct Statement<P> {
    pub name: &'static str,
    pub sql: &'static str,
    proof: PhantomData<fn(P)>,
}

impl<P> Statement<P> {
    #[doc(hidden)]
    pub const fn declare(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql, proof: PhantomData }
    }
}

/// What the tests know of a declared statement: they prepare each on both engines and keep the list of open ones.
pub struct Declared {
    pub module: &'static str,
    pub name: &'static str,
    pub proof: &'static str,
    pub sql: &'static str,
}

inventory::collect!(Declared);

/// Every statement of the binary, sorted by module and name.
pub fn declared() -> Vec<&'static Declared> {
    let mut all: Vec<_> = inventory::iter::<Declared>.into_iter().collect();
    all.sort_by_key(|statement| (statement.module, statement.name));
    all
}

/// Declares statements: `statements! { INBOX: Scope<Inbox> = "SELECT ..."; }`. The text may be a `concat!`.
#[macro_export]
macro_rules! statements {
    ($($(#[$meta:meta])* $name:ident : $proof:ty = $sql:expr;)+) => { $(
        $(#[$meta])*
        static $name: $crate::Statement<$proof> = $crate::Statement::declare(stringify!($name), $sql);
        $crate::inventory::submit! {
            $crate::Declared { module: module_path!(), name: stringify!($name), proof: stringify!($proof), sql: $sql }
        }
    )+ };
}
