//! Goal Attainment Scaling (Kiresuk and Sherman 1968): how far a person came, as one number beside the words.

/// A goal as it is counted: its weight 1 to 3 and its level -2 to +2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scored {
    pub weight: i64,
    pub level: i64,
}

/// `T = 50 + 10 Σ(w·x) / √(0.7 Σw² + 0.3 (Σw)²)`: 50 is every goal as expected. `None` without goals.
pub fn score(goals: &[Scored]) -> Option<f64> {
    let sum = |of: &dyn Fn(&Scored) -> i64| goals.iter().map(of).sum::<i64>();
    let (weights, squares) = (sum(&|goal| goal.weight), sum(&|goal| goal.weight * goal.weight));
    let reached = sum(&|goal| goal.weight * goal.level);
    let below = 0.7 * float(squares) + 0.3 * float(weights * weights);
    (weights > 0).then(|| 50.0 + 10.0 * float(reached) / below.sqrt())
}

/// Weights and levels are small: nothing is lost.
fn float(whole: i64) -> f64 {
    i32::try_from(whole).map_or(f64::NAN, f64::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn goals(weights: &[i64], levels: &[i64]) -> Vec<Scored> {
        weights.iter().zip(levels).map(|(weight, level)| Scored { weight: *weight, level: *level }).collect()
    }

    #[test]
    fn the_worked_example_of_the_method() {
        let found = score(&goals(&[1, 1, 2], &[0, 1, -1])).unwrap();
        assert!((found - 46.6667).abs() < 0.0001, "{found}");
    }

    #[test]
    fn without_goals_there_is_no_number() {
        assert_eq!(score(&[]), None);
    }

    fn some() -> impl Strategy<Value = Vec<Scored>> {
        let one = (1_i64..=3, -2_i64..=2).prop_map(|(weight, level)| Scored { weight, level });
        proptest::collection::vec(one, 1..12)
    }

    proptest! {
        #[test]
        fn everything_as_expected_is_fifty(goals in some()) {
            let flat: Vec<_> = goals.iter().map(|goal| Scored { level: 0, ..*goal }).collect();
            prop_assert!((score(&flat).unwrap() - 50.0).abs() < 1e-9);
        }

        #[test]
        fn the_mirror_of_all_levels_is_the_mirror_of_the_number(goals in some()) {
            let mirror: Vec<_> = goals.iter().map(|goal| Scored { level: -goal.level, ..*goal }).collect();
            prop_assert!((score(&goals).unwrap() + score(&mirror).unwrap() - 100.0).abs() < 1e-9);
        }

        #[test]
        fn a_goal_that_goes_up_never_takes_the_number_down(goals in some(), which in any::<prop::sample::Index>()) {
            let mut better = goals.clone();
            let at = which.index(better.len());
            if better[at].level < 2 {
                better[at].level += 1;
                prop_assert!(score(&better).unwrap() > score(&goals).unwrap());
            }
        }

        #[test]
        fn the_order_of_the_goals_does_not_matter(goals in some()) {
            let mut turned = goals.clone();
            turned.reverse();
            prop_assert!((score(&goals).unwrap() - score(&turned).unwrap()).abs() < 1e-9);
        }
    }
}
