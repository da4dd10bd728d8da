//! The packs in use, exchangeable while the server runs.

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use crate::{PackFault, PackSet};

/// Holds the current packs. A request takes them once and keeps them to its end, so that no page mixes two versions.
#[derive(Debug)]
pub struct Shelf(RwLock<Arc<PackSet>>);

impl Shelf {
    pub fn new(packs: PackSet) -> Self {
        Self(RwLock::new(Arc::new(packs)))
    }

    /// A second holder of the same packs, for the sample network's generator with its own clock.
    pub fn sharing(packs: Arc<PackSet>) -> Self {
        Self(RwLock::new(packs))
    }

    pub fn current(&self) -> Arc<PackSet> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads `dir` and takes it into use. Bad packs are refused and the server goes on with the ones it has.
    pub fn replace_from(&self, dir: &Path) -> Result<(), Vec<PackFault>> {
        let packs = Arc::new(PackSet::load(dir)?);
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = packs;
        Ok(())
    }
}
