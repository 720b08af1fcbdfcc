//! x
#[path = "../benches/support/mod.rs"]
mod support;
use naqhara::glossary::*;
use naqhara::names::TermIndex;
use naqhara::text::Lang;
fn main() {
    let n: usize = std::env::args()
        .nth(1)
        .map_or(10_000, |a| a.parse().unwrap());
    let names = support::names(n, 1);
    let text = support::text(20_000_000, &names, 2);
    let mut b = Builder::default();
    for n in &names {
        b.concept("x", EntityType::Person);
        b.term(
            if n.is_ascii() { Lang::En } else { Lang::Ar },
            TermStatus::Preferred,
            n,
            false,
        );
    }
    let g = b.finish();
    let ix = TermIndex::new(&g);
    for _ in 0..12 {
        let t = std::time::Instant::now();
        let n = ix.find(&g, &text).len();
        eprintln!(
            "{} {:.0} MB/s",
            n,
            text.len() as f64 / 1e6 / t.elapsed().as_secs_f64()
        );
    }
}
