//! The program `netmet`: wires the slices, serves them, and offers the commands of its administrator.

pub mod cli;
pub mod commands;
pub mod config;
pub mod demo;
pub mod derive;
mod health;
mod jobs;
pub mod metrics;
pub mod nav;
pub mod providers;
pub mod routes;
pub mod serve;
pub mod setup;
