//! A free port on the loopback address.

use std::net::TcpListener;

/// Another program can take the port between this answer and its use; a start that fails then says so.
pub fn free() -> Result<u16, String> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no free port on 127.0.0.1: {error}"))
}
