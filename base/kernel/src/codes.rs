//! Closed lists with a stable code: what is stored in the database and named in message ids.

/// A closed list whose members have a stable code (`snake_case`, never renamed once released).
///
/// The words people read are messages called `<FAMILY>-<code with dashes>`; a test renders them all in every language.
pub trait Coded: Sized + Copy + PartialEq + 'static {
    /// First part of the message ids of this list, for example `duty`.
    const FAMILY: &'static str;
    const ALL: &'static [Self];

    fn code(self) -> &'static str;

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.code() == code)
    }

    fn message_id(self) -> String {
        format!("{}-{}", Self::FAMILY, self.code().replace('_', "-"))
    }
}

/// A member of any closed list, by value or behind references, as templates hand it over.
pub trait Named {
    /// See [`Coded::message_id`].
    fn words_id(&self) -> String;
}

impl<T: Named> Named for &T {
    fn words_id(&self) -> String {
        (**self).words_id()
    }
}

/// Declares a closed list: `coded! { /// doc \n pub enum Duty("duty") { Refer = "refer", ... } }`.
#[macro_export]
macro_rules! coded {
    ($(#[$meta:meta])* pub enum $name:ident($family:literal) { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $crate::Coded for $name {
            const FAMILY: &'static str = $family;
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
        }

        impl $crate::Named for $name {
            fn words_id(&self) -> String { $crate::Coded::message_id(*self) }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str($crate::Coded::code(*self))
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str($crate::Coded::code(*self))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let code = <::std::borrow::Cow<'de, str>>::deserialize(from)?;
                <Self as $crate::Coded>::parse(&code)
                    .ok_or_else(|| ::serde::de::Error::custom(format!("unknown {} `{code}`", $family)))
            }
        }
    };
}
