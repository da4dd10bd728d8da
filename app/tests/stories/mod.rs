//! What people do in the network, told from their browsers. One file per topic.

mod conflict;
mod doors;
mod pre_rejection;
mod term;
mod the_loop;
