### A team's termbase in PostgreSQL.

cmd-glossary-push = Send what changed in a glossary to the team’s termbase (PostgreSQL), in one transaction
cmd-glossary-push-examples =
    Examples:
      naqhara glossary push glossary.csv --to postgres://db.example/terms --create
      naqhara glossary push glossary.csv --to postgres://db.example/terms
      naqhara glossary push drafts.csv --to postgres://db.example/terms --propose

    Passwords come from PGPASSWORD, PGPASSFILE or ~/.pgpass. Nothing is sent unencrypted to another machine unless the address ends in ?sslmode=disable.
cmd-glossary-pull = Fetch what changed in the team’s termbase, into a glossary file or for offline work
cmd-glossary-pull-examples =
    Examples:
      naqhara glossary pull --from postgres://db.example/terms
      naqhara glossary pull glossary.csv --from postgres://db.example/terms

    What you changed in the file since the last pull stays.
cmd-glossary-history = Show every version of a concept in the team’s termbase: who changed what, and when
cmd-glossary-restore = Make a concept in the team’s termbase what it was in an earlier version
cmd-glossary-review = List the proposals for the team’s termbase, accept them or reject them
cmd-glossary-review-examples =
    Examples:
      naqhara glossary review --to postgres://db.example/terms
      naqhara glossary review --to postgres://db.example/terms --accept 3 --reject 5
arg-push-file = The glossary to push (any format that naqhara reads)
arg-pull-file = The glossary file to bring up to date; it may be new. Without it, only the local copy is
arg-termbase = The termbase, as postgres://user@host/database (default: the topmost one of --glossary or naqhara.toml)
arg-push-create = Set the termbase up where the database has none, or update one of an earlier version
arg-push-propose = Propose the changes; a terminologist accepts or rejects them
arg-push-ours = Where both sides changed a cell, push that of the file
arg-push-theirs = Where both sides changed a cell, leave that of the termbase
arg-pull-ours = Where both sides changed a cell, keep that of the file
arg-pull-theirs = Where both sides changed a cell, take that of the termbase
arg-history-id = The id of the concept
arg-restore-version = The number of the version, as history shows it
arg-review-accept = Accept the proposal with this number; repeatable
arg-review-reject = Reject the proposal with this number; repeatable
arg-review-ours = Where the concept was changed since, accept the cells of the proposal
arg-review-theirs = Where the concept was changed since, leave its cells as they are now

termbase-not-built = this naqhara was built without PostgreSQL
termbase-address = { $address } is not the address of a termbase: { $reason }
    .help = Write it as postgres://user@host/database; the password belongs in PGPASSWORD or ~/.pgpass
termbase-service = no service file has a section [{ $name }]
    .help = Services stand in ~/.pg_service.conf, or in the file that PGSERVICEFILE names
termbase-no-folder = there is no folder for local copies of termbases
    .help = Set NAQHARA_TERMBASES to a folder of yours
termbase-unnamed = no termbase is named
    .help = Name one with --to postgres://host/database, or in naqhara.toml: glossary = "postgres://host/database"
termbase-unreachable = { $address } cannot be reached: { $reason }
    .help = Is the server running, and is the address right? A copy that was pulled earlier works without it
termbase-tls = the connection to { $address } cannot be encrypted: { $reason }
termbase-no-roots = it holds no certificate
termbase-gone = { $address } went away: { $reason }
    .help = Try again; what arrived before is recognised and not sent twice
termbase-refused = { $address } refuses this: { $reason }
termbase-denied = your role may not do this in { $address }: { $reason }
    .help = Contributors propose (push --propose); terminologists change and review. An administrator grants the roles: GRANT naqhara_contributor TO user
termbase-login = { $address } does not let you in: { $reason }
    .help = Check the user, and the password in PGPASSWORD or ~/.pgpass
termbase-no-database = { $address }: { $reason }
    .help = An administrator makes it: createdb --locale=C.UTF-8 -E UTF8 -T template0 terms
termbase-busy = somebody else is writing into { $address } for a long time: { $reason }
    .help = Nothing was written; try again
termbase-read-only = { $address } can only be read: { $reason }
    .help = It is probably a copy; push to the main server
termbase-moved = { $address } was changed in the middle of this
    .help = Nothing was written; try again
termbase-old-server = { $address } is PostgreSQL { $version }; 15 or later is needed
termbase-ctype = { $address } cannot look up Arabic words: its database has { $found }
    .help = Make another database with createdb --locale=C.UTF-8 -E UTF8 -T template0 terms, and move the data with pg_dump
termbase-none = the database of { $address } has no termbase
    .help = Set one up with naqhara glossary push FILE --create; its schema must be open to your role
termbase-newer = the termbase { $address } has version { $found }; this naqhara knows { $known }
    .help = Update naqhara
termbase-older = the termbase { $address } has version { $found }; this naqhara needs { $known }
    .help = Its owner updates it with naqhara glossary push FILE --create
termbase-two-rows = two rows have the id { $id }
    .help = Give one of them another id, or none: the termbase makes one
termbase-open = { $name } has an open conflict in the column x_conflict
    .help = Decide it and empty the cell, then push again
termbase-control = { $name } holds a NUL character, which PostgreSQL cannot store
    .help = Remove it, then push again
termbase-add = rows are added to files; a termbase is changed by a push
    .help = Add the row to a new file with --to new.csv, then naqhara glossary push new.csv
termbase-no-proposal = there is no open proposal { $number }
    .help = “naqhara glossary review” lists those that are open
termbase-no-concept = { $address } has no such version of { $id }
    .help = “naqhara glossary history ID” lists the versions of a concept

termbase-offline = the copy of { $age } is used: { $reason }
termbase-age-minutes = { PLURAL($count) ->
        [one] a minute ago
       *[other] { NUM($count) } minutes ago
    }
termbase-age-now = less than a minute ago
termbase-age-hours = { PLURAL($count) ->
        [one] an hour ago
       *[other] { NUM($count) } hours ago
    }
termbase-age-days = { PLURAL($count) ->
        [one] a day ago
       *[other] { NUM($count) } days ago
    }
termbase-age-unknown = unknown age

termbase-pushed = { $address }: { NUM($added) } added, { NUM($changed) } changed, { NUM($deleted) } deleted
termbase-pushed-none = { $address } has all of it already
termbase-proposed-none = { $address } has all of it already, or as a proposal
termbase-proposed = { PLURAL($count) ->
        [one] One change was proposed
       *[other] { NUM($count) } changes were proposed
    } to { $address }
termbase-not-pushed = { PLURAL($count) ->
        [one] Nothing was pushed because of this conflict
       *[other] Nothing was pushed because of these { NUM($count) } conflicts
    }: pull, decide and push again, or choose --ours or --theirs
termbase-pulled-none = { $address }: nothing has changed
termbase-pulled = { $address }: { PLURAL($count) ->
        [one] one concept has changed
       *[other] { NUM($count) } concepts have changed
    }
termbase-pulled-all = { $address }: { PLURAL($count) ->
        [one] one concept was fetched
       *[other] { NUM($count) } concepts were fetched
    }
termbase-pulled-into = { $path } is up to date
termbase-restored = { $name } is as it was in version { $version }; this is version { $now }
termbase-accepted = Accepted: { $number }, { $name }
termbase-rejected = Rejected: { $number }, { $name }
termbase-undecided = Not decided: { $number }, { $name } was changed since it was proposed; choose --ours (the proposal) or --theirs (the concept as it is)
termbase-ask = { $number }, { $name }: a accepts, r rejects, q ends; Enter leaves it open
termbase-proposals-none = No proposal is open
termbase-proposal-add = { $number }  new: { $name } ({ $by }, { $made } UTC)
termbase-proposal-change = { $number }  change: { $name } ({ $by }, { $made } UTC)
termbase-proposal-delete = { $number }  delete: { $name } ({ $by }, { $made } UTC)
termbase-version-add = { $number }  { $made } UTC  { $by }: added
termbase-version-change = { $number }  { $made } UTC  { $by }: changed
termbase-version-delete = { $number }  { $made } UTC  { $by }: deleted
