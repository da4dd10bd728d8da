//! Rebuilds the crate when a message changes: the embedding macro does not watch the folder by itself.

fn main() {
    println!("cargo:rerun-if-changed=../../locales");
}
