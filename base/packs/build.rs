//! The packs are embedded in the binary: a changed pack file must compile this crate again.

fn main() {
    println!("cargo::rerun-if-changed=../../packs");
}
