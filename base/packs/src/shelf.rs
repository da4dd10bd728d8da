//! The packs in use, exchangeable while the server runs.

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use crate::{LegalBases, PackFault, PackSet};

/// Which edition of the legal-basis matrix the network uses, and the version of that choice. Both 0: the pack's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MatrixInUse {
    pub number: i64,
    pub version: i64,
}

/// What became of laying an edition over the pack.
#[derive(Debug)]
pub enum Laid {
    Used(Arc<PackSet>),
    /// The edition cannot be read by this program: the pack's own matrix is used, and somebody must be told.
    Refused(Arc<PackSet>, Vec<PackFault>),
}

/// An edition that was read once: its text never changes.
#[derive(Debug, Clone)]
struct Over {
    choice: MatrixInUse,
    /// `None`: this program cannot read it.
    bases: Option<Arc<LegalBases>>,
}

#[derive(Debug)]
struct Held {
    /// As they were loaded.
    pack: Arc<PackSet>,
    over: Option<Over>,
    /// The pack with what lies over it.
    used: Arc<PackSet>,
}

/// Holds the current packs. A request takes them once and keeps them to its end, so that no page mixes two versions.
#[derive(Debug)]
pub struct Shelf(RwLock<Held>);

impl Shelf {
    pub fn new(packs: PackSet) -> Self {
        Self::sharing(Arc::new(packs))
    }

    /// A second holder of the same packs, for the sample network's generator with its own clock.
    pub fn sharing(packs: Arc<PackSet>) -> Self {
        Self(RwLock::new(Held { pack: packs.clone(), over: None, used: packs }))
    }

    pub fn current(&self) -> Arc<PackSet> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner).used)
    }

    /// The packs with the matrix of this choice, if it is known here already.
    pub fn with_matrix(&self, choice: MatrixInUse) -> Option<Arc<PackSet>> {
        let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
        match &held.over {
            Some(over) if over.choice == choice => Some(held.used.clone()),
            None if choice == MatrixInUse::default() => Some(held.used.clone()),
            _ => None,
        }
    }

    /// Reads an edition and lays it over the pack; `None` for the text: the pack's own matrix is in use.
    ///
    /// A request that began before the last choice gets its own matrix and leaves the newer one where it is.
    pub fn lay_over(&self, choice: MatrixInUse, text: Option<&str>) -> Laid {
        let read = text.map(LegalBases::parse).transpose();
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let bases = match &read {
            Ok(Some(bases)) => Some(Arc::new(bases.clone())),
            Ok(None) | Err(_) => None,
        };
        let over = Over { choice, bases };
        let used = over.on(&held.pack);
        if held.over.as_ref().is_none_or(|known| known.choice.version <= choice.version) {
            held.over = Some(over);
            held.used = used.clone();
        }
        match read {
            Ok(_) => Laid::Used(used),
            Err(faults) => Laid::Refused(used, faults),
        }
    }

    /// Reads `dir` and takes it into use. Bad packs are refused and the server goes on with the ones it has.
    pub fn replace_from(&self, dir: &Path) -> Result<(), Vec<PackFault>> {
        let pack = Arc::new(PackSet::load(dir)?);
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        held.used = held.over.as_ref().map_or_else(|| pack.clone(), |over| over.on(&pack));
        held.pack = pack;
        Ok(())
    }
}

impl Over {
    fn on(&self, pack: &Arc<PackSet>) -> Arc<PackSet> {
        match &self.bases {
            Some(bases) => Arc::new(pack.with_matrix(self.choice.number, bases.clone())),
            None => Arc::new(pack.with_matrix(0, pack.own_legal_bases().clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended() -> String {
        let packs = PackSet::embedded().unwrap();
        packs.legal_bases_text().replacen(
            "valid_from = 2018-05-25",
            "valid_from = 2018-05-25\nvalid_to = 2020-01-01",
            1,
        )
    }

    #[test]
    fn an_edition_lies_over_the_pack_and_a_request_that_began_earlier_does_not_take_it_away() {
        let shelf = Shelf::new(PackSet::embedded().unwrap());
        let pack = shelf.current();
        let (first, second) = (MatrixInUse { number: 1, version: 1 }, MatrixInUse { number: 2, version: 2 });
        assert!(shelf.with_matrix(first).is_none());
        shelf.lay_over(second, Some(&ended()));
        assert!(shelf.current().version().pack_ref().ends_with(" legal_bases.toml/2"));
        assert_ne!(shelf.current().legal_bases(), pack.legal_bases());
        let Laid::Used(late) = shelf.lay_over(first, Some(pack.legal_bases_text())) else { panic!("refused") };
        assert_eq!((late.version().matrix, shelf.current().version().matrix), (1, 2));
        // Back to the pack's own.
        shelf.lay_over(MatrixInUse { number: 0, version: 3 }, None);
        assert_eq!(shelf.current().version().pack_ref(), pack.version().pack_ref());
    }

    #[test]
    fn an_edition_that_cannot_be_read_leaves_the_pack_s_own_in_use_and_is_read_once() {
        let shelf = Shelf::new(PackSet::embedded().unwrap());
        let choice = MatrixInUse { number: 4, version: 1 };
        assert!(matches!(shelf.lay_over(choice, Some("[[basis]]\n")), Laid::Refused(..)));
        assert_eq!(shelf.current().version().matrix, 0);
        assert!(shelf.with_matrix(choice).is_some());
    }
}
