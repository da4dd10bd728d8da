//! The program `netmet`: wires the slices, serves them, and offers the commands of its administrator.

pub mod nav;
pub mod routes;
