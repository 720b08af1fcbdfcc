//! A thread that hears of changes in a termbase, and brings its snapshot up to date as they come.

use std::thread;
use std::time::Duration;

use ::postgres::fallible_iterator::FallibleIterator;

use super::address::Address;
use super::server::{Server, Wanted};
use super::store::Store;
use crate::project::Failure;

/// How long after a change others that come with it are waited for.
const GATHERING: Duration = Duration::from_millis(150);

/// How long nothing is heard before the server is asked whether it is still there.
const SILENCE: Duration = Duration::from_secs(60);

/// How long a server that is away is left alone, at first and at most.
const PATIENCE: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(60)];

/// Begins to follow a termbase, as long as the program runs; a server that is away is asked again.
pub(super) fn begin(store: Store, address: Address) {
    let following = move || {
        let mut pause = PATIENCE[0];
        loop {
            if follow(&store, &address, &mut pause).is_ok() {
                return;
            }
            thread::sleep(pause);
            pause = (pause * 2).min(PATIENCE[1]);
        }
    };
    // Without the thread, the snapshot is as new as at the start.
    drop(
        thread::Builder::new()
            .name("termbase".to_owned())
            .spawn(following),
    );
}

/// Follows until the connection breaks.
fn follow(store: &Store, address: &Address, pause: &mut Duration) -> Result<(), Failure> {
    let mut server = Server::open(address, Wanted::Soon)?;
    server.run("LISTEN naqhara")?;
    loop {
        store.refresh(&mut server, address)?;
        *pause = PATIENCE[0];
        wait(&mut server)?;
    }
}

/// Waits for a change, and for those that come with it.
fn wait(server: &mut Server) -> Result<(), Failure> {
    let shown = server.shown.clone();
    let mut notifications = server.client.notifications();
    let failed = |it: &::postgres::Error| super::failures::said(&shown, it);
    let heard = notifications.timeout_iter(SILENCE).next();
    if heard.map_err(|it| failed(&it))?.is_none() {
        return Ok(());
    }
    while notifications
        .timeout_iter(GATHERING)
        .next()
        .map_err(|it| failed(&it))?
        .is_some()
    {}
    Ok(())
}
