//! How many tests passed and failed, read from what the runners print.

use std::ops::AddAssign;

use serde_json::Value;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    pub const ONE_PASSED: Self = Self { passed: 1, failed: 0 };
    pub const ONE_FAILED: Self = Self { passed: 0, failed: 1 };

    pub fn is_empty(self) -> bool {
        self.passed + self.failed == 0
    }

    /// A runner that ended badly without naming a failed test (it did not compile, it crashed) counts as one failure.
    pub fn or_one_failed(mut self, ended_well: &crate::shell::Ended) -> Self {
        if !ended_well.ok && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Sums the `test result:` lines of `cargo test`: one for each test binary and each crate's documentation.
pub fn of_cargo(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines().filter_map(|line| line.trim().strip_prefix("test result: ")) {
        tally += Tally { passed: number_before(line, " passed"), failed: number_before(line, " failed") };
    }
    tally
}

fn number_before(line: &str, word: &str) -> u64 {
    let before = line.split(word).next().unwrap_or_default();
    before.rsplit(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse().ok()).unwrap_or(0)
}

/// The totals of Playwright's JSON report. A skipped test counts as failed: nothing may be left out unseen.
pub fn of_playwright(report: &str) -> Result<Tally, String> {
    let report: Value = serde_json::from_str(report).map_err(|e| format!("the browser report is not JSON: {e}"))?;
    let count = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    Ok(Tally { passed: count("expected") + count("flaky"), failed: count("unexpected") + count("skipped") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_result_line_of_cargo_counts() {
        let output = "running 2 tests\ntest a ... ok\n\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(of_cargo(output), Tally { passed: 15, failed: 2 });
    }

    #[test]
    fn output_without_a_result_counts_nothing() {
        assert!(of_cargo("error: could not compile").is_empty());
    }

    #[test]
    fn a_skipped_browser_test_is_a_failure() {
        let report = r#"{"stats":{"expected":7,"unexpected":1,"flaky":0,"skipped":2}}"#;
        assert_eq!(of_playwright(report), Ok(Tally { passed: 7, failed: 3 }));
    }

    #[test]
    fn a_runner_that_crashes_is_a_failure() {
        let crashed = crate::shell::Ended { ok: false, output: String::new() };
        assert_eq!(Tally { passed: 4, failed: 0 }.or_one_failed(&crashed), Tally { passed: 4, failed: 1 });
    }
}
