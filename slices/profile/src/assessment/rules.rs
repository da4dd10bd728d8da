//! What changed between two assessments.

/// A score beside the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Nothing to compare with.
    First,
    Better(usize),
    Same,
    Worse(usize),
}

pub fn change(before: Option<usize>, now: usize) -> Change {
    match before {
        None => Change::First,
        Some(before) if now > before => Change::Better(now - before),
        Some(before) if now < before => Change::Worse(before - now),
        Some(_) => Change::Same,
    }
}

/// The last score of each domain with the one before it; `scores` are in the order of time, `None` where it was not looked at.
pub fn last_change(scores: &[Option<usize>]) -> Option<Change> {
    let mut known = scores.iter().flatten().rev();
    let now = known.next()?;
    Some(change(known.next().copied(), *now))
}

/// How many domains went which way: better, the same, worse.
pub fn totals(changes: impl Iterator<Item = Change>) -> (usize, usize, usize) {
    changes.fold((0, 0, 0), |(better, same, worse), change| match change {
        Change::First => (better, same, worse),
        Change::Better(_) => (better + 1, same, worse),
        Change::Same => (better, same + 1, worse),
        Change::Worse(_) => (better, same, worse + 1),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_domain_that_was_left_out_once_is_compared_with_the_last_time_it_was_looked_at() {
        assert_eq!(last_change(&[Some(1), None, Some(3)]), Some(Change::Better(2)));
        assert_eq!(last_change(&[Some(3), Some(2), None]), Some(Change::Worse(1)));
        assert_eq!(last_change(&[None, Some(2)]), Some(Change::First));
        assert_eq!(last_change(&[None, None]), None);
    }

    proptest! {
        #[test]
        fn what_is_better_one_way_is_worse_the_other(a in 1_usize..=4, b in 1_usize..=4) {
            let back = match change(Some(a), b) {
                Change::Better(steps) => Change::Worse(steps),
                Change::Worse(steps) => Change::Better(steps),
                other => other,
            };
            prop_assert_eq!(change(Some(b), a), back);
        }

        #[test]
        fn every_compared_domain_is_counted_once(pairs in prop::collection::vec((1_usize..=4, 1_usize..=4), 0..12)) {
            let (better, same, worse) = totals(pairs.iter().map(|(a, b)| change(Some(*a), *b)));
            prop_assert_eq!(better + same + worse, pairs.len());
        }
    }
}
