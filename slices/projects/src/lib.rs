//! Personalised projects (progetto personalizzato): what a person wants, what each party does for it, how far it came.
//!
//! [`parts`] are what a project says; each belongs to one compartment and does not exist for who may not read it.
//! [`versions`] freeze what was agreed, [`parties`] sign it, [`evaluations`] measure the goals ([`gas`]). [`rules`] say when
//! it is looked at again. Rights: `policy::projects`; tools, terms and reasons: `project.toml`.

mod content;
mod evaluations;
pub mod events;
mod gas;
mod parties;
mod parts;
mod rules;
mod store;
mod versions;
