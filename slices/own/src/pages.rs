//! One thing on a page. Every page of a visit is kept in the register; none holds words about the person in its address.

pub mod appointments;
pub mod ask;
pub mod demo;
pub mod desk;
pub mod door;
mod frame;
mod over;
pub mod papers;
pub mod people;
pub mod project;
pub mod rights;
pub mod start;
