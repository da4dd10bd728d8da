//! Everything that must hold, in order: gates, tests on both databases, browser. Continues after a failure,
//! so that one run tells all.

use std::time::Duration;

use crate::stopwatch::Stopwatch;
use crate::tally::Tally;
use crate::{Answer, browser, check, rust_tests};

struct Step {
    name: &'static str,
    run: fn() -> Result<Tally, String>,
}

struct Done {
    name: &'static str,
    tally: Tally,
    took: Duration,
}

const STEPS: [Step; 3] = [
    Step { name: "gates", run: || Ok(check::gates()) },
    Step { name: "tests on both databases", run: rust_tests::run },
    Step { name: "browser", run: || browser::tests(None) },
];

pub fn run() -> Answer {
    let done: Vec<Done> = STEPS.iter().map(take).collect();
    let total = total(&done);
    print_table(&done);
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(total.failed == 0)
}

fn take(step: &Step) -> Done {
    println!("\n== {}", step.name);
    let watch = Stopwatch::start();
    let tally = (step.run)().unwrap_or_else(|reason| {
        println!("this step did not run: {reason}");
        Tally::ONE_FAILED
    });
    Done { name: step.name, tally: counted(tally), took: watch.elapsed() }
}

/// A step that ran no test is a failure: a green run must mean that something was tried.
fn counted(tally: Tally) -> Tally {
    if tally.is_empty() { Tally::ONE_FAILED } else { tally }
}

fn total(done: &[Done]) -> Tally {
    let mut total = Tally::default();
    done.iter().for_each(|step| total += step.tally);
    total
}

fn print_table(done: &[Done]) {
    println!("\n{:<26} {:>7} {:>7} {:>8}", "step", "passed", "failed", "seconds");
    for step in done {
        let Tally { passed, failed } = step.tally;
        println!("{:<26} {passed:>7} {failed:>7} {:>8.1}", step.name, step.took.as_secs_f32());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(run: fn() -> Result<Tally, String>) -> Tally {
        total(&[take(&Step { name: "planted", run })])
    }

    #[test]
    fn a_step_that_runs_nothing_is_a_failure() {
        assert_eq!(done(|| Ok(Tally::default())), Tally::ONE_FAILED);
    }

    #[test]
    fn a_step_that_cannot_run_is_a_failure() {
        assert_eq!(done(|| Err("no database".to_owned())), Tally::ONE_FAILED);
    }

    #[test]
    fn steps_add_up() {
        assert_eq!(done(|| Ok(Tally { passed: 3, failed: 1 })), Tally { passed: 3, failed: 1 });
    }
}
