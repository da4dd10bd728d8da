//! What people do in the network, told from their browsers. One file per topic.

mod accounts;
mod accounts_reset;
mod attachments;
mod attacks;
mod conflict;
mod decisions;
mod doors;
mod dossier;
mod import;
mod letters;
mod mishaps;
mod notices;
mod numbers;
mod packs;
mod papers;
mod paths;
mod pre_rejection;
mod printing;
mod sealed;
mod search;
mod sessions;
mod statements;
mod templates;
mod term;
mod the_loop;
mod twice;
