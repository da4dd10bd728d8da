//! Two texts, line by line.

use similar::{ChangeTag, TextDiff};

/// One line of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// `-` only in the old text, `+` only in the new one, a space in both, `…` where equal lines are left out.
    pub sign: char,
    pub text: String,
}

/// Equal lines shown around a change.
const AROUND: usize = 3;

/// What changed from `old` to `new`; empty when nothing did.
pub fn lines(old: &str, new: &str) -> Vec<Line> {
    let diff = TextDiff::from_lines(old, new);
    let mut all = Vec::new();
    for (nth, group) in diff.grouped_ops(AROUND).iter().enumerate() {
        if nth > 0 {
            all.push(Line { sign: '…', text: String::new() });
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            all.push(Line { sign, text: change.value().trim_end_matches('\n').to_owned() });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> String {
        lines(old, new).iter().map(|line| format!("{}{}\n", line.sign, line.text)).collect()
    }

    #[test]
    fn a_changed_line_shows_before_and_after() {
        assert_eq!(told("a\nb\nc\n", "a\nB\nc\n"), " a\n-b\n+B\n c\n");
    }

    #[test]
    fn far_apart_changes_leave_the_equal_lines_between_them_out() {
        let old: String = (0..30).map(|n| format!("{n}\n")).collect();
        let new = old.replace("2\n3", "2\nx").replace("28\n", "y\n");
        assert_eq!(told(&old, &new).matches('…').count(), 1);
        assert_eq!(told(&old, &old), "");
    }
}
