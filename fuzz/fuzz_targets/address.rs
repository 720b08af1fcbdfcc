//! Addresses of termbases, whatever stands in them and in the environment: each is understood or refused,
//! and no password is shown.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use naqhara::connect::postgres::{Address, Environment};
use naqhara::project::{shown_glossary, without_password};

/// What no other part of an input holds, unless it is put there.
const SECRET: &str = "s3cret-of-fuzzing";

#[derive(Arbitrary, Debug)]
struct Given<'a> {
    user: &'a str,
    /// Before and behind the secret in the password: it may hold what ends one.
    around: [&'a str; 2],
    rest: &'a str,
    way: Way,
    mode: &'a str,
    port: &'a str,
}

/// How the password is given.
#[derive(Arbitrary, Clone, Copy, Debug)]
enum Way {
    Address,
    Parameter,
    EncodedParameter,
    Environment,
}

fn address(given: &Given<'_>) -> String {
    let Given { user, rest, .. } = given;
    let [before, behind] = given.around;
    let password = format!("{before}{SECRET}{behind}");
    match given.way {
        Way::Address => format!("postgres://{user}:{password}@{rest}"),
        Way::Parameter => format!("postgresql://{rest}?password={password}"),
        Way::EncodedParameter => format!("postgres://{user}@{rest}?p%61ssword={password}"),
        Way::Environment => format!("postgres://{rest}"),
    }
}

fuzz_target!(|given: Given<'_>| {
    let [before, behind] = given.around;
    let texts = [
        given.user, before, behind, given.rest, given.mode, given.port,
    ];
    if texts.into_iter().any(|it| it.contains(SECRET)) {
        return;
    }
    let text = address(&given);
    let shown = without_password(&text);
    // Whether nothing ends the password but what should.
    let is_plain = |it: &str| it.chars().all(|it| it.is_alphanumeric() || it == '-');
    let is_plain = [given.user, before, behind].into_iter().all(is_plain);
    if is_plain {
        assert!(!shown.contains(SECRET), "{text:?} is shown as {shown:?}");
    }
    assert_eq!(shown_glossary(&text), shown);
    assert_eq!(without_password(&shown), shown, "{text:?}");
    let environment = Environment::new(|name| {
        let value = match name {
            "PGPASSWORD" => SECRET,
            "PGSSLMODE" => given.mode,
            "PGPORT" => given.port,
            "PGHOST" => given.rest,
            _ => return None,
        };
        Some(value.to_owned())
    });
    assert!(!format!("{environment:?}").contains(SECRET));
    match Address::new(&text, &environment) {
        Ok(address) => {
            assert_eq!(address.shown, shown);
            assert_eq!(format!("{address:?}"), shown);
        }
        // A name of a service is shown, whatever stands in it.
        Err(failure) if is_plain && !given.rest.contains('?') => {
            assert!(!format!("{failure:?}").contains(SECRET), "{text:?}");
        }
        Err(_) => {}
    }
});
