### What the command line says, and what is said about reading and writing files.
###
### Rules for every file of this folder, held by tests:
### - the Arabic and the English file define the same messages, attributes and terms, with the
###   same variables; a message refers only to messages of its own file;
### - a plural is chosen by PLURAL($n), never by $n itself; Arabic gives all six categories;
### - NUM($n) writes a count with grouped thousands, { $n } alone the plain digits of a line
###   number or a year.

## Reading and writing documents.

document-guessed-encoding = The file is not UTF-8; it was read as { $encoding }.
document-nul =
    { PLURAL($count) ->
        [one] The text contains a NUL character.
       *[other] The text contains { NUM($count) } NUL characters.
    }
document-binary = { $path } is not a text file, or is in an unknown encoding
    .help = Save it as plain text in UTF-8 and try again.
document-damaged = { $path } is { $encoding }, but byte 0x{ $byte } at offset { $offset } (line { $line }, column { $column }) does not belong there
    .help = Open the file as { $encoding } in an editor, fix that place and save it again, or export it again from where it came from.
document-unmappable = { $path } is { $encoding }, which cannot hold { $character } ({ $code }, line { $line }, column { $column }): nothing was written
    .help = Convert the file to UTF-8 first.

## Help.

about = Names across Arabic and English: look them up, find them, keep them consistent.
about-examples =
    Examples:
      naqhara lookup ستارغيت                   the term in the other language
      naqhara align article.txt                every name in a text and where it stands
      naqhara lint --diff article.txt          what is inconsistent, and how to fix it
      naqhara summary article.txt              what the text says, in both languages
      naqhara summary --format html -o s.html article.txt

    Exit codes: 0 done, 1 findings, 2 could not do it. `-` is standard input.
help-usage = Usage:
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-global = Options of every command
cmd-lookup = The concepts behind a term in either script, however it is spelled
cmd-lookup-examples =
    Examples:
      naqhara lookup Musk ولانشيوم
      naqhara lookup --format json oracle
      cut -f1 names.tsv | naqhara lookup --batch -
cmd-align = Every mention of every name in a text, in both scripts, with its clitics
cmd-align-examples =
    Examples:
      naqhara align article.txt
      naqhara align --format html --output names.html article.txt
      naqhara align --format xlsx --output names.xlsx article.txt
      naqhara align --format json - < article.txt
      naqhara align --source article.en.txt --target article.ar.txt --suggest drafts.csv
      naqhara align --segments --source article.en.txt --target article.ar.txt
cmd-lint = What is inconsistent or wrong in these texts, and how to fix it
cmd-lint-examples =
    Examples:
      naqhara lint article.txt
      naqhara lint --diff article.txt          show what --fix would change
      naqhara lint --fix texts/                fix what is safe to fix
      naqhara lint --format sarif texts/ > findings.sarif
      naqhara lint --source article.en.txt --target article.ar.txt    what did not come across
      naqhara lint --format github texts/      mark the findings in a pull request
      naqhara lint --cache .naqhara texts/     check only what has changed since the last time
      naqhara lint --explain name-script-mix
      naqhara lint --profile egypt article.txt   judge by the style of Egyptian newspapers
      naqhara lint --show-config texts/a.md      what applies to this file, and why
      naqhara lint --write-baseline known.json texts/    from now on, report only what is new
      naqhara lint --baseline known.json texts/

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not do it.
arg-lint-path = Texts, or folders: their .txt, .text, .md, .markdown, .mdown and .mkd files that .gitignore does not exclude; - is standard input
arg-lint-source = A text and, with --target, its translation: what did not come across is found too
arg-lint-target = The translation of --source
arg-lint-fix = Fix what is safe to fix, in the files
arg-lint-fix-suggested = Also apply fixes that are only suggested; check --diff first
arg-lint-diff = Show what the fixes would change, and write nothing
arg-lint-fix-quotations = Let --fix and --fix-suggested change quotations too
arg-lint-cache = Keep what was found in this folder, and check only files that have changed since
arg-lint-no-cache = Check every file, whatever NAQHARA_CACHE says
arg-lint-only = Run only this rule; may be repeated
arg-lint-skip = Do not run this rule; may be repeated
arg-lint-fail-on = The lowest severity at which the exit code is 1
arg-lint-explain = Say what a rule checks, why, and when it is wrong
arg-lint-list = List the rules
cmd-summary = What a text says, in both languages: overview, key sentences, names, figures
cmd-summary-examples =
    Examples:
      naqhara summary article.txt
      naqhara summary --sentences 3 --format markdown article.txt
      naqhara summary article.ar.txt --target article.en.txt
      naqhara summary --preview --output preview.html article.txt
      naqhara summary --format docx --output summary.docx article.txt
      naqhara summary --translate-with http://localhost:5000 article.txt
      naqhara summary --format html --output summary.html - < article.txt
arg-preview = Show the text itself as a page, every name marked; its forms in both languages appear on pointing at it
arg-sentences = The maximum number of key sentences (5)
cmd-transliterate = Spellings of a name in the other script, likeliest first
cmd-transliterate-examples =
    Examples:
      naqhara transliterate Lancium خالد
      naqhara transliterate --style egyptian --limit 3 Google
      naqhara transliterate --style g=غ,final-a=ا --format json Angela
      cut -f1 names.tsv | naqhara transliterate -
arg-transliterate-name = The name; - reads one name a line from standard input
arg-transliterate-to = The script to write it in; without it, the one that the name is not in
arg-transliterate-limit = The maximum number of spellings of a name (5)
arg-transliterate-style = Prefer these spellings: egyptian (g=ج), levantine (g=غ), extended (v=ڤ, p=پ), or your own, such as g=غ, th=ث|ت, final-a=ة; may be repeated
cmd-glossary = Glossary files: what is wrong with them, what is in them, other formats
cmd-glossary-examples =
    Examples:
      naqhara glossary check glossary.csv
      naqhara glossary stats glossary.csv
      naqhara glossary convert glossary.csv --to xlsx --output glossary.xlsx
      naqhara glossary convert glossary.csv --to docx --output glossary.docx
      naqhara glossary convert old.csv --to csv > clean.csv
cmd-glossary-check = Everything that reading the glossary and its rules find; exit code 1 if there is anything to fix
cmd-glossary-stats = How many concepts and terms, by kind, status and language
cmd-glossary-convert = A glossary as CSV, as a workbook of text cells (XLSX) or as a table to read and print (DOCX)
arg-glossary-file = The glossary (CSV); - is standard input
arg-glossary-to = The format to write; DOCX shows terms, kinds and definitions alone
cmd-model = Train a sound model, or look into one
cmd-model-examples =
    Examples:
      naqhara model train pairs.tsv --seed 1 --out names.sound
      naqhara model info names.sound
cmd-model-train = Make a model from pairs of names
cmd-model-info = What is in a model, and whether it is whole
arg-model-pairs = A table with tabs and the columns ar and en in its first row; others are ignored
arg-model-seed = The same pairs and the same number give the same model (1)
arg-model-file = The model; without it, the one in the program
arg-lookup-term = The term to look up; quote one of several words
arg-lookup-batch = One query a line from this file, one answer a line in the same order
arg-model = A sound model that naqhara model train made; without it, the one in the program
arg-limit = The maximum number of answers to a query (5)
arg-document = The text; - is standard input
arg-kinds = Names only, or also units, roles and other terms
arg-format = How to show it; the first is the default
arg-source = A text and, with --target, its translation: names are paired across the two
arg-target = The translation of --source
arg-summary-target = The translation of the document: both side by side, compared
arg-translate-with = Let this program (JSON lines) or LibreTranslate server (http://…) translate the sentences without a counterpart; names keep the glossary's form, and the result is marked as machine translation
arg-translate-timeout = How many seconds to wait for an answer (60)
arg-suggest = Write the names that no glossary lists to this file, as draft rows
arg-output = Write to this file instead
arg-glossary = A glossary (CSV) that adds to the one in the program; may be repeated, a later one wins. Without it: those of naqhara.toml, else the nearest glossary.csv upwards
arg-no-starter = Leave out the glossary in the program
arg-no-glossary = Use no glossary
arg-config = This configuration; without it, the nearest naqhara.toml upwards
arg-lint-profile = A style guide, whatever the configuration says: neutral, egypt, levant-gulf, un, wikipedia-ar, microsoft
arg-lint-show-config = Show what applies to PATH (or here), and why, and stop
arg-lint-baseline = Report only what is not in this file
arg-lint-write-baseline = Write all that is found to this file, for --baseline, and stop
arg-ui-lang = The language of messages and help
arg-isolates = Direction isolates around inserted names, in text for people: auto puts them into files where a line needs them, and never on a terminal
arg-bidi = The order of characters on a terminal: logical leaves it to the terminal, visual puts lines in reading order and joins Arabic letters, for a terminal that does neither; auto is logical
arg-color = Colour (NO_COLOR is respected)
arg-verbose = Say more
arg-quiet = Say less
arg-help = Show help
arg-version = Show the version

## What went wrong.

error-label = error
cannot-read = cannot read { $path }: { $reason }
cannot-read-folder = { $path } is a folder, not a file
cannot-write = cannot write { $path }: { $reason }; nothing was changed
not-for-terminal = this format cannot be shown on a terminal
    .help = Write it to a file: --output FILE
file-changed = { $path } was changed by something else while it was being fixed; its new content was left alone
    .help = Run the command again: it will check the new text.
bidi-visual-pipe = --bidi visual is for a terminal, and standard output is not one: whatever reads it would see the lines reversed
bidi-visual-file = --bidi visual is for a terminal: whatever reads { $path } would see the lines reversed
bidi-visual-instead = Leave --bidi out: files and pipes hold text in logical order, as every program expects it.
bidi-hint = { $terminal } does not put Arabic in reading order: --bidi visual does it for you (--bidi logical hides this line)
reason-not-found = there is no such file or folder
reason-permission = permission denied
reason-read-only = the file system is read-only
reason-folder = it is a folder
reason-full = the disk is full
reason-other = { $text }
args-unknown = there is no option { $argument }
args-unknown-command = there is no command { $command }
args-missing = missing: { $argument }
args-conflict = { $argument } and { $other } exclude each other
args-value = { $argument }: { $value } is not a valid value
args-other = the arguments cannot be understood ({ $text })
args-did-you-mean = Did you mean { $suggestion }?
args-possible = Valid values: { $values }
args-see-help = naqhara --help lists commands and options.
batch-not-utf8 = { $path }, line { $line }: not UTF-8
    .help = Convert the file to UTF-8 first.

## Glossary files.

glossary-unfit =
    { PLURAL($errors) ->
        [one] the glossary { $path } has an error; fix it first
       *[other] the glossary { $path } has { NUM($errors) } errors; fix them first
    }
glossary-title = Glossary
stats-concepts =
    { PLURAL($count) ->
        [one] 1 concept
       *[other] { NUM($count) } concepts
    }
stats-untyped = no kind given
stats-standing = Status
stats-draft = draft
stats-approved = approved
stats-retired = retired
stats-terms = Terms
stats-all = all
xlsx-too-large = { NUM($rows) } rows and { NUM($columns) } columns do not fit into a sheet; write CSV
xlsx-cell-too-long = row { $row }: a cell of { NUM($letters) } characters does not fit into a sheet, which holds { NUM($most) }; write CSV, or shorten it
glossary-no-term-column = no column en_preferred or ar_preferred (or en, ar) in the first row
glossary-column-twice = the column { $column } appears twice; the first one counts
glossary-unclosed-quote = a quotation mark opens a cell that never ends
glossary-duplicate-id = the id { $id } is already used in row { $first }
glossary-too-many-cells = the row has { NUM($cells) } cells for { NUM($columns) } columns; the rest was ignored
glossary-no-term = { $id } has no term
glossary-term-too-long = a term of { NUM($bytes) } bytes was ignored; is a quotation mark missing?
glossary-unknown-value = { $column } does not know the value { $value }
glossary-mojibake = { $damaged } was read as { $repaired }

## Answers of lookup.

lookup-nothing = { $query }: not in the glossary
lookup-matched = matched
lookup-english = English
lookup-arabic = Arabic
lookup-definition = definition
lookup-context = context
lookup-note = note
lookup-source = source
via-exact = exact
via-folded = folded
via-clitic = with a clitic
via-fuzzy = like it
via-sound = sounds like it, { NUM($percent) }%
why-sound-step = { $arabic } for { $latin } ({ NUM($percent) }%)
why-sound-rare = { $arabic } for { $latin } (rare)
why-sound-silent = { $latin } is silent
why-sound-added = { $arabic } is added
why-sound-alike = sounds like { $term }
why-folded = { $query } and { $term } differ in marks, letter forms or case only
why-clitic = the clitic { $clitic } was removed
why-fuzzy =
    { PLURAL($errors) ->
        [one] one letter differs
       *[other] { NUM($errors) } letters differ
    }
why-part = part of { $term }
why-spacing = the same letters, spaced differently
status-preferred = preferred
status-admitted = admitted
status-short = short
status-unlisted = surname
status-superseded = superseded
status-deprecated = deprecated
kind-person = person
kind-org = organisation
kind-place = place
kind-product = product
kind-project = project
kind-work = work
kind-event = event
kind-law = law
kind-unit = unit
kind-role = role
kind-term = term

## Spellings in the other script.

transliterate-no-letters = { $query }: no letters that the other script could spell
transliterate-too-long = { $query }: more than { NUM($letters) } letters is not a name
transliterate-style = { $style } is not a style
    .help = Valid values: { $names }, or Latin letters with the Arabic ones for them, such as g=غ or th=ث|ت.

## Sound models.

pairs-no-columns = { $path } has no columns ar and en in its first row
pairs-bad-row = { $path }:{ $line }: no pair of an Arabic and a Latin name; the row was ignored
pairs-left-out =
    { PLURAL($rows) ->
        [one] 1 row was ignored
       *[other] { NUM($rows) } rows were ignored
    }
pairs-too-few = { $path } has { NUM($pairs) } valid pairs; a model needs { NUM($fewest) } or more
model-progress = network { $network } of 3, round { $round }: { NUM($likelihood, maximumFractionDigits: 4) }
model-written = { $path }: { NUM($pairs) } pairs, { NUM($bytes) } bytes
model-whole = A sound model of { NUM($bytes) } bytes; its checksum is correct
model-ear = scorer
model-to-arabic = to Arabic
model-to-latin = to Latin letters
model-network = units: { NUM($units) }, chunks: { NUM($chunks) }, grams: { NUM($grams) }, weights: { NUM($weights) }
model-foreign = { $path } is not a sound model, or is one of another version
    .help = naqhara model train makes one.
model-version = { $path } is a sound model of another version
    .help = Train it again from its pairs with naqhara model train.
model-damaged = { $path } is a sound model, but damaged
    .help = Copy it again from where it came from, or make it again with naqhara model train.

## The names table.

align-title = Names in
align-total =
    { PLURAL($names) ->
        [one] One name
       *[other] { NUM($names) } names
    }, { PLURAL($mentions) ->
        [one] one mention
       *[other] { NUM($mentions) } mentions
    }
suggest-note = Found by its sound: confidence { $confidence }, { PLURAL($mentions) ->
        [one] one mention
       *[other] { NUM($mentions) } mentions
    }
column-english = English
column-arabic = Arabic
column-kind = Kind
column-definition = Definition
column-count = Count
column-spellings = As written
column-places = Line:column
column-id = Id
marked-hint = Point at a marked name, or reach it with the Tab key: what it is called in both languages stands here.
marked-text = Text
preview-title = Preview ·
segments-format = sentences cannot be written as { $format }
    .help = Write text, csv, html or json; xlsx and docx are for names.
preview-format = a preview is a page, and --format { $format } is not one
    .help = Leave --format out, or write --format html.

## Segments.

arg-segments = Show the sentences of --source and --target lined up, with a score from 0 to 1, instead of the names
segments-title = Source and target, sentence by sentence
segments-only-source = only in the source
segments-only-target = only in the target
segments-total =
    { PLURAL($pairs) ->
        [one] One pair
       *[other] { NUM($pairs) } pairs
    }, { PLURAL($source) ->
        [one] one sentence only in the source
       *[other] { NUM($source) } sentences only in the source
    }, { PLURAL($target) ->
        [one] one sentence only in the target
       *[other] { NUM($target) } sentences only in the target
    }
segments-empty = Nothing to line up: { $source } or { $target } contains no sentence.
segments-same-language = { $source } and { $target } are in the same language: give a text and its translation.
segments-out-of-order = { $source } and { $target } share sentences, but in another order: what moved is not lined up.
segments-unrelated = { $target } does not look like a translation of { $source }: few of their sentences belong together in this order.
column-source = Source
column-target = Target
column-score = Score

## What lint says about its work.

lint-errors =
    { PLURAL($count) ->
        [one] 1 error
       *[other] { NUM($count) } errors
    }
lint-warnings =
    { PLURAL($count) ->
        [one] 1 warning
       *[other] { NUM($count) } warnings
    }
lint-notes =
    { PLURAL($count) ->
        [one] 1 note
       *[other] { NUM($count) } notes
    }
lint-fixable =
    { PLURAL($count) ->
        [one] One of them can be fixed by --fix.
       *[other] { NUM($count) } of them can be fixed by --fix.
    }
lint-clean =
    { PLURAL($files) ->
        [one] Nothing found in 1 file.
       *[other] Nothing found in { NUM($files) } files.
    }
lint-mended =
    { PLURAL($findings) ->
        [one] Fixed 1 finding
       *[other] Fixed { NUM($findings) } findings
    } { PLURAL($files) ->
        [one] in 1 file.
       *[other] in { NUM($files) } files.
    }
lint-no-texts = { $path } contains no .txt or .md files
lint-skipped = { $path } is not a text file and is skipped
lint-progress = { NUM($done) } of { NUM($all) } files
lint-of-rule = { NUM($count) } × { $rule }
edit-refused = this edit cannot be made in the file: { $reason ->
    [opaque] it would change markup or code
    [across-tag] it would reach over markup
    [made-up] the file does not have this place
   *[stale] the file has changed since
}
    .help = check the file again
lint-cache-new = the cache { $path } was damaged and is started afresh
lint-cache-fails = the cache { $path } cannot be used: { $reason }; this run does not use it
lint-unknown-rule = there is no rule { $rule }
    .help = naqhara lint --list names all rules.
lint-pair-empty = { $path } contains no text
    .help = Both --source and --target must contain text: nothing can be compared with an empty file.
lint-pair-both-arabic = { $source } and { $target } are both in Arabic
    .help = Give a text with --source and its translation into the other language with --target.
lint-pair-both-english = { $source } and { $target } are both in English
    .help = Give a text with --source and its translation into the other language with --target.
lint-pair-apart = Most of the two texts cannot be aligned, and is not compared: is one the translation of the other?
lint-needs-pair = the rule { $rule } compares a text and its translation
    .help = Give both: naqhara lint --source DOC --target DOC.

## Translation engines.

translation-lost-name = The engine has lost the name { $name }.
translator-start = cannot start { $with }: { $reason }
    .help = --translate-with takes a program with its arguments, or the address of a server (http://…).
translator-quotes = a quotation mark is not closed, or there is no program
translator-timeout =
    { PLURAL($seconds) ->
        [one] { $with } did not answer within one second
       *[other] { $with } did not answer within { NUM($seconds) } seconds
    }
    .help = --translate-timeout gives it more time.
translator-ended =
    { PLURAL($n) ->
        [one] { $with } ended (status { $status }) with one segment left to answer; it said: { $text }
       *[other] { $with } ended (status { $status }) with { NUM($n) } segments left to answer; it said: { $text }
    }
    .help = It should answer every line of its input, such as {"{"}"id":1,"source":"ar","target":"en","text":"…"{"}"}, with a line such as {"{"}"id":1,"text":"…"{"}"}.
translator-garbage = { $with }: line { $line } of its output is not an answer: { $text }
    .help = An answer is a line such as {"{"}"id":1,"text":"…"{"}"} with the id of a line that it was given.
translator-scheme = { $url }: only http:// addresses are understood
    .help = The engine is meant to run on your own machine; for a server behind https, use a local proxy.
translator-unreachable = cannot reach { $url }: { $reason }
    .help = Is the server running, and is it LibreTranslate?
translator-not-libretranslate = { $url } does not answer as LibreTranslate does
translator-refused = { $url } refuses (status { $status }): { $text }
    .help = If it needs a key, put it in NAQHARA_TRANSLATE_KEY.

## Configuration files (naqhara.toml).

config-syntax = not TOML: { $text }
config-unknown-key = there is no key { $key } here
config-unknown-value = { $key } does not know { $value }
config-unknown-profile = there is no profile { $profile }
config-wrong-type = { $key } must be { $wanted }
config-type-table = a table
config-type-tables = a list of tables: [[lint.overrides]]
config-type-text = a string in quotation marks
config-type-texts = a list of strings
config-type-flag = true or false
config-bad-glob = { $glob } is not a path pattern: { $text }
config-no-paths = an override says with paths = ["…"] which files it applies to
config-no-source = a decision has a value and a source
config-cycle = the configuration extends itself: { $chain }
    .help = Remove the extends key from one of these files.
config-unfit =
    { PLURAL($errors) ->
        [one] the configuration { $path } has an error; fix it first
       *[other] the configuration { $path } has { NUM($errors) } errors; fix them first
    }
config-files = files
config-glossary = glossary
config-profile = profile
config-house = style guide
config-rules = rules
config-default = default
config-command-line = command line

## Baselines: what was found before.

baseline-written =
    { PLURAL($findings) ->
        [one] { $path }: 1 finding is ignored from now on
       *[other] { $path }: { NUM($findings) } findings are ignored from now on
    }
baseline-stale =
    { PLURAL($findings) ->
        [one] { $path }: 1 finding no longer exists; --write-baseline removes it
       *[other] { $path }: { NUM($findings) } findings no longer exist; --write-baseline removes them
    }
baseline-version = { $path } is a baseline of another version: { $version }
    .help = Write it again with this version: naqhara lint --write-baseline
baseline-foreign = { $path } is not a baseline ({ $text })
    .help = naqhara lint --write-baseline writes one.
