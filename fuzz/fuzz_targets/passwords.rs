//! Files of passwords and services, whatever stands in them: nothing is found but what stands there, and what
//! is written as PostgreSQL writes it is read as it was meant.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use naqhara::connect::postgres::{Account, password_in, service_in};

#[derive(Arbitrary, Debug)]
struct Given<'a> {
    text: &'a str,
    host: &'a str,
    port: u16,
    database: &'a str,
    user: &'a str,
    password: &'a str,
}

/// A field as it is written.
fn written(field: &str) -> String {
    field.replace('\\', "\\\\").replace(':', "\\:")
}

fuzz_target!(|given: Given<'_>| {
    let Given {
        text,
        host,
        port,
        database,
        user,
        password,
    } = given;
    let account = Account {
        host,
        port,
        database,
        user,
    };
    if let Some(found) = password_in(text, account) {
        let letters = text.replace('\\', "");
        assert!(
            letters.contains(&found.replace('\\', "")),
            "{text:?}: {found:?}"
        );
    }
    let fields = [host, database, user, password];
    let is_line = |it: &str| !it.contains(['\n', '\r']);
    if fields.into_iter().all(is_line) && !host.starts_with('#') {
        let [host, database, user, password] = fields.map(written);
        let line = format!("{host}:{port}:{database}:{user}:{password}\n");
        // The first line that fits is taken.
        let found = password_in(&format!("{line}{text}"), account);
        assert_eq!(found.as_deref(), Some(given.password));
        let found = password_in(&format!("#{line}\n{line}"), account);
        assert_eq!(found.as_deref(), Some(given.password));
        // Nobody else gets it.
        let other = Account {
            port: port.wrapping_add(1),
            ..account
        };
        assert_eq!(password_in(&line, other), None);
    }
    for (key, value) in service_in(text, host).into_iter().flatten() {
        assert!(text.contains(&key) && text.contains(&value));
    }
    let is_name = |it: &str| is_line(it) && it == it.trim() && !it.contains(['=', '[']);
    if [host, user].into_iter().all(is_name) && !host.starts_with('#') && is_line(database) {
        let written =
            format!("[other]\n{host}=x\n[{user}]\n {host} = {database}\n[next]\n{host}=y\n");
        if user != "other" && user != "next" {
            let found = service_in(&written, user).unwrap_or_default();
            assert_eq!(found.get(host).map(String::as_str), Some(database.trim()));
        }
    }
});
