//! One page in the person's own words: what others like about her, what matters, how to support her, what to avoid.
//! Each time it is said anew, the page before stays.

pub mod pages;
pub mod store;
