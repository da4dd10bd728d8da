//! What people do in the network, told from their browsers. One file per topic.

mod accounts;
mod accounts_reset;
mod attachments;
mod attacks;
mod conflict;
mod decisions;
mod doors;
mod import;
mod mishaps;
mod notices;
mod numbers;
mod packs;
mod papers;
mod paths;
mod pre_rejection;
mod requests;
mod sealed;
mod search;
mod sessions;
mod statements;
mod term;
mod the_loop;
mod twice;
