//! What people do in the network, told from their browsers. One file per topic.

mod doors;
