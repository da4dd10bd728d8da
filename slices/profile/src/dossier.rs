//! The skills assessment (bilancio delle competenze): talks in phases with their hours, and what they end in. The dossier belongs
//! to the person: one adviser keeps it, others read what she shares, as long as she shares it, and it is destroyed when she asks.

pub mod act;
pub mod list;
pub mod page;
pub mod store;
mod texts;
