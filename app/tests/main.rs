//! The one integration binary: stories told by a cast of people, and the gates that hold for everything.
//!
//! `kit` starts the program on both databases and gives every person a browser; `gates` walk what is declared
//! (statements, routes, words, documents); `stories` are the tasks of the network, one sentence per step.

#[cfg(test)]
#[macro_use]
mod kit;
#[cfg(test)]
mod gates;
#[cfg(test)]
mod stories;
