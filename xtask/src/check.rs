//! Runs the gates one after the other.

use crate::gates::{self, Sources};
use crate::stopwatch::Stopwatch;
use crate::tally::Tally;
use crate::{Answer, tree};

pub fn run() -> Answer {
    Ok(gates().failed == 0)
}

/// All gates, each one test. A failed gate does not stop the others.
pub fn gates() -> Tally {
    let sources = Sources::of(&tree::root());
    let mut tally = Tally::default();
    for gate in gates::ALL {
        let watch = Stopwatch::start();
        let verdict = (gate.check)(&sources);
        let seconds = watch.elapsed().as_secs_f32();
        match verdict {
            Ok(()) => {
                println!("  ok    {:<22} {seconds:>6.1} s", gate.name);
                tally += Tally::ONE_PASSED;
            }
            Err(faults) => {
                println!("  FAULT {:<22} {seconds:>6.1} s", gate.name);
                faults.iter().flat_map(|fault| fault.lines()).for_each(|line| println!("        {line}"));
                tally += Tally::ONE_FAILED;
            }
        }
    }
    tally
}
