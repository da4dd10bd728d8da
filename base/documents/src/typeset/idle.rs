//! Processes that wait for the next document, each with the moment at which it is ended.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::task::AbortHandle;

use super::child::Child;

#[derive(Debug, Default)]
pub struct IdleChildren(Mutex<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    /// Counts up; tells a process that waits again from the one that waited before.
    number: u64,
    children: Vec<(u64, Child, AbortHandle)>,
}

impl IdleChildren {
    /// The one that printed last: what it remembers is the freshest.
    pub fn take(&self) -> Option<Child> {
        let mut waiting = self.lock();
        while let Some((_, mut child, end)) = waiting.children.pop() {
            end.abort();
            if child.lives() {
                return Some(child);
            }
        }
        None
    }

    pub fn put(self: &Arc<Self>, child: Child, at_most: Duration) {
        let mut waiting = self.lock();
        waiting.number += 1;
        let (number, all) = (waiting.number, Arc::downgrade(self));
        let end = tokio::spawn(async move {
            tokio::time::sleep(at_most).await;
            if let Some(all) = all.upgrade() {
                all.lock().children.retain(|(other, ..)| *other != number);
            }
        });
        waiting.children.push((number, child, end.abort_handle()));
    }

    pub fn len(&self) -> usize {
        self.lock().children.len()
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
