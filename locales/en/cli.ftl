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
document-po-lines =
    { PLURAL($count) ->
        [one] Line { $line } is no line of a PO file and was not read.
       *[other] Line { $line } is no line of a PO file and was not read, nor were others, { NUM($count) } in all.
    }
document-xml-broken = Line { $line }: the XML is broken here, and what follows was not read.
document-ftl-junk = Line { $line }: this is not a message of Fluent, and was not read.
document-name-twice = Line { $line }: the name { $name } stands twice. Programs read only one of its texts, mostly the last; both are checked.
document-broken = Line { $line }, column { $column }: from here on this is not { $format }. What follows was not read, and nothing is fixed.
document-other-encoding = Line { $line } says that the file is { $said }, but its bytes are { $encoding }: programs that believe the line show other letters.
document-binary = { $path } is not a text file, or is in an unknown encoding
    .help = Save it as plain text in UTF-8 and try again.
document-no-memory = there is not enough memory for { $path }
    .help = Split the file, or run the command where more memory is free.
document-damaged = { $path } is { $encoding }, but byte 0x{ $byte } at offset { $offset } (line { $line }, column { $column }) is not valid in it
    .help = Open the file as { $encoding } in an editor, correct that place and save it, or export it again from its source.
package-damaged = { $path } is not what its name says, or it is damaged: it is no zip package
    .help = Open the file in the program that it comes from, and save it again.
package-compound = { $path } is an old binary document, or one with a password
    .help = Open it in its program and save it without a password, in a current format such as .docx.
package-encrypted = { $path } needs a password for { $member }
package-duplicate = { $path } is damaged: two of its members have the same name
package-too-many =
    { PLURAL($count) ->
        [one] { $path } has { NUM($count) } member, more than are read
       *[other] { $path } has { NUM($count) } members, more than are read
    }
package-too-large = { $path } was not read: { $member } would take too much memory when it is unpacked
    .help = If the file is what it should be, split it into smaller documents.
package-missing = { $path } is not a document of this kind: it has no { $member }
    .help = Check what the file is: its name says something else than its content.
package-member = { $path } is damaged: { $member } cannot be read
document-cells-repeat = { $part }: the cells repeat more text than is read, and what follows was not read.
document-part-broken = { $part }: the XML is broken at byte { $offset }, and what follows was not read.
comments-one =
    { PLURAL($files) ->
        [one] Comments stand in one document, and { NUM($files) } file was named
       *[other] Comments stand in one document, and { NUM($files) } files were named
    }
    .help = Name one Word document, or its source and itself with --source and --target.
comments-not-word = { $path } is not a Word document, which alone can hold comments
    .help = Choose another --format, or name a .docx file.
comments-made =
    { PLURAL($count) ->
        [one] One comment was written into a copy of { $path }.
       *[other] { NUM($count) } comments were written into a copy of { $path }.
    }
document-unmappable = { $path } is { $encoding }, which cannot represent { $character } ({ $code }, line { $line }, column { $column }): nothing was written
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

    Exit codes: 0 success, 1 findings, 2 failure. `-` is standard input.
help-usage = Usage:
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-global = Global options
cmd-lookup = Look up a term in either script, however it is spelled
cmd-lookup-examples =
    Examples:
      naqhara lookup Musk ولانشيوم
      naqhara lookup --format json oracle
      cut -f1 names.tsv | naqhara lookup --batch -
cmd-align = Find every mention of every name in a text, in both scripts, with its clitics
cmd-align-examples =
    Examples:
      naqhara align article.txt
      naqhara align --why article.txt
      naqhara align --discover article.txt
      naqhara align --format html --output names.html article.txt
      naqhara align --format docx --title Names --output names.docx article.txt
      naqhara align --format xlsx --output names.xlsx article.txt
      naqhara align --format json - < article.txt
      naqhara align --source article.en.txt --target article.ar.txt --suggest drafts.csv
      naqhara align translations/ --suggest drafts.csv
      naqhara align --segments --source article.en.txt --target article.ar.txt
cmd-find = Find every place that names a concept, in either language
cmd-find-examples =
    Examples:
      naqhara find Oracle texts/
      naqhara find nq-000002 texts/ article.txt
      naqhara find --spelling ستارجيت texts/      only this spelling, with clitics
      naqhara find --count=month Oracle texts/     how often, by month
      naqhara find --in ar Oracle texts/
      naqhara find --format html --output oracle.html Oracle texts/
      naqhara find --format csv أوراكل - < article.txt
      naqhara find Oracle --source article.en.txt --target article.ar.txt
arg-find-term = The id of a concept, or any of its terms; a term that no concept has is searched for as a spelling
arg-find-path = The texts, or folders that are searched for texts; - is standard input
arg-find-source = The source document, or a folder of source documents
arg-find-target = The target document, or a folder of target documents that have the same names
arg-find-spelling = Find this spelling alone, with clitics and whatever marks, not the concept
arg-find-count = Count the places by file (default), day, month or year instead of showing them
arg-find-in = Only places in Arabic or in English text
cmd-drift = Show which spellings of names compete, since when and where
cmd-drift-examples =
    Examples:
      naqhara drift texts/
      naqhara drift --term Trump texts/
      naqhara drift --by year --format html --output drift.html texts/
      naqhara drift --suggest drafts.csv texts/
      naqhara drift --format csv --output usage.csv texts/      the table, to be read again
      naqhara drift --since 2024-01 spellings.csv
arg-drift-path = Texts, folders with texts, or tables of spellings (CSV, TSV, JSON lines, Parquet)
arg-drift-term = Only this name, by the id of a concept or by any term, also where its spelling never changes; may be repeated
arg-drift-since = Only from this month on
arg-drift-by = Count by month (default) or by year
arg-drift-least = Leave out names that are used less often (default 3)
arg-drift-limit = Show at most this many names of each kind in text and HTML (default 30)
arg-drift-suggest = Also write the names that no glossary lists to this file, as draft rows
cmd-restyle = Put texts into another style guide, and report each change
cmd-restyle-examples =
    Examples:
      naqhara restyle --to egypt article.txt            show what would change, and what would not
      naqhara restyle --to levant --diff article.txt
      naqhara restyle --to gulf -o new.txt article.txt
      naqhara restyle --to tunisia-algeria --write texts/
      naqhara restyle --to egypt --only months,digits article.txt
      naqhara restyle --to guide.toml --format json article.txt > log.json
      naqhara restyle --to egypt --write - < article.txt
arg-restyle-path = The texts, or folders that are searched for texts; - is standard input
arg-restyle-to = The style guide: a profile (egypt, levant, gulf, levant-gulf, maghreb, tunisia-algeria, morocco, un, wikipedia-ar, microsoft) or a configuration file; by default what naqhara.toml says
arg-restyle-only = Only these questions of the style guide: names, months, digits, quotes, words, joins; may be repeated
arg-restyle-quotations = Change the words of quotations, too
arg-restyle-write = Write the texts into their files
arg-restyle-diff = Show the changes as a unified diff instead of the log
arg-restyle-output = Write the new text of a single file, not the log, to this file; - is standard output
cmd-style = Learn a style guide from texts
cmd-style-examples =
    Examples:
      naqhara style learn texts/
      naqhara style learn --output proposed.toml texts/
cmd-style-learn = Propose a naqhara.toml from how texts are written, with the counts; what they do not decide stays open
arg-style-path = The texts, or folders with texts, of one newsroom; - is standard input
cmd-lint = Find and fix what is inconsistent or wrong in texts
cmd-lint-examples =
    Examples:
      naqhara lint article.txt
      naqhara lint --diff article.txt          show what --fix would change
      naqhara lint --fix texts/                fix what is safe to fix
      naqhara lint --format sarif texts/ > findings.sarif
      naqhara lint --source article.en.txt --target article.ar.txt    compare a text and its translation
      naqhara lint --format github texts/      annotate a pull request
      naqhara lint --cache .naqhara texts/     check only what has changed since the last run
      naqhara lint --explain name-script-mix
      naqhara lint --profile egypt article.txt   follow the style of Egyptian newspapers
      naqhara lint --show-config texts/a.md      show the settings for this file
      naqhara lint --write-baseline known.json texts/    record the current findings
      naqhara lint --baseline known.json texts/          report only new findings

    Exit codes: 0 no findings at or above --fail-on, 1 findings, 2 failure.
arg-lint-path = Texts or folders; in a folder, the files of every format that is read and that .gitignore does not exclude; - is standard input
arg-lint-source = A text to compare with its translation, --target; both may be folders, whose files pair by name
arg-lint-target = The translation of --source
arg-lint-fix = Apply the safe fixes to the files
arg-lint-fix-suggested = Apply suggested fixes, too; review them with --diff first
arg-lint-diff = Show what the fixes would change; write nothing
arg-lint-fix-quotations = Let --fix and --fix-suggested change quotations, too
arg-lint-cache = Keep findings in this folder, and check only files that have changed since
arg-lint-no-cache = Check every file, even if NAQHARA_CACHE is set
arg-lint-watch = Check again whenever a text, a configuration or a glossary has changed, until Ctrl+C
arg-lint-only = Run only this rule; repeatable
arg-lint-skip = Skip this rule; repeatable
arg-lint-fail-on = The lowest severity for which the exit code is 1
arg-lint-explain = Explain a rule: what it checks, why, and when it is wrong
arg-lint-list = List the rules
cmd-summary = Summarise a text in both languages: overview, key sentences, names, figures
cmd-summary-examples =
    Examples:
      naqhara summary article.txt
      naqhara summary --sentences 3 --format markdown article.txt
      naqhara summary article.ar.txt --target article.en.txt
      naqhara summary --preview --output preview.html article.txt
      naqhara summary --format docx --title Briefing --output summary.docx article.txt
      naqhara summary --translate-with http://localhost:5000 article.txt
      naqhara summary --format html --output summary.html - < article.txt
arg-preview = Show the whole text as a page, every name marked; pointing at a name shows it in both languages
arg-explain-draft = Under each draft, name the rules of transfer that made it
arg-sentences = The maximum number of key sentences (default: a third of the text's sentences, from 2 to 12)
cmd-transliterate = Spell a name in the other script, likeliest spelling first
cmd-transliterate-examples =
    Examples:
      naqhara transliterate Lancium خالد
      naqhara transliterate --style egyptian --limit 3 Google
      naqhara transliterate --style g=غ,final-a=ا --format json Angela
      cut -f1 names.tsv | naqhara transliterate -
arg-transliterate-name = The name; - reads names from standard input, one per line
arg-transliterate-to = The target script (default: the one that the name is not in)
arg-transliterate-limit = The maximum number of spellings per name (default: 5)
arg-transliterate-style = Into Arabic, prefer these spellings: egyptian (g=ج), levantine (g=غ), extended (v=ڤ, p=پ), or your own, such as g=غ, th=ث|ت, final-a=ة; into English, write as press (default), ijmes, bgn or din; repeatable
cmd-lexicon = Say what an Arabic word can be: lemma, part of speech, form, meaning
cmd-lexicon-examples =
    Examples:
      naqhara lexicon وبمدارسهم
      naqhara lexicon --format json الى مسؤولون
      cut -f1 words.tsv | naqhara lexicon -
arg-lexicon-word = The word, with its clitics; - reads words from standard input, one per line
cmd-glossary = Check, describe and convert glossary files
cmd-glossary-examples =
    Examples:
      naqhara glossary check glossary.csv
      naqhara glossary build glossary.csv
      naqhara glossary stats glossary.csv
      naqhara glossary add Velden فيلدن --to glossary.csv
      naqhara glossary add --from drafts.csv --to glossary.csv
      naqhara glossary convert glossary.csv --to xlsx --output glossary.xlsx
      naqhara glossary convert glossary.csv --to docx --output glossary.docx
      naqhara glossary convert old.csv --to csv > clean.csv
      naqhara glossary convert glossary.csv --to tbx --output glossary.tbx
      naqhara glossary convert glossary.csv --to csv --for weblate --output weblate.csv
cmd-glossary-check = Check a glossary; the exit code is 1 if there is anything to fix
cmd-glossary-add = Add a pair of terms, or the approved rows of a draft, to a glossary, which stays as it is otherwise
cmd-glossary-stats = Count concepts and terms by kind, status and language
cmd-glossary-convert = Convert a glossary to CSV, XLSX, TBX, UTX, a glossary of OmegaT or a table to read and print (DOCX)
arg-glossary-file = The glossary (CSV, XLSX, TBX, UTX, MultiTerm XML, PO, XLIFF or a glossary of OmegaT); - is standard input
arg-glossary-add-from = The draft (CSV), such as align --suggest writes; rows whose status is approved are added
arg-glossary-add-to = The glossary to add to; it may be new (default: the one of this folder)
arg-glossary-add-all = Add every row, whatever its status
glossary-added = { PLURAL($rows) ->
        [zero] Nothing was added
        [one] One row was added
       *[other] { NUM($rows) } rows were added
    } to { $path }
glossary-add-clash = Not added: { $en } ⇄ { $ar }; { $id } has one of the two terms
glossary-add-one-sided = Not added: { $name } has no term in one of the languages
glossary-add-left-out = { $path } has no column for: { $columns }
glossary-add-none = no row of { $path } is approved
    .help = change draft to approved in the column status of each row that you want, or add all rows with --all
glossary-add-nowhere = there is no glossary to add to
    .help = name one with --to glossary.csv; it may be new
arg-glossary-to = The output format; DOCX shows terms, kinds and definitions only (default: by the name of the output file)
cmd-model = Train or inspect a sound model
cmd-model-examples =
    Examples:
      naqhara model train pairs.tsv --seed 1 --out names.sound
      naqhara model info names.sound
cmd-model-train = Train a model on pairs of names
cmd-model-info = Show what a model contains, and whether it is intact
arg-model-pairs = A tab-separated table with the columns ar and en in its first row; other columns are ignored
arg-model-seed = The random seed; the same pairs and seed give the same model (default: 1)
arg-model-file = The model (default: the built-in one)
arg-lookup-term = The term to look up; put quotation marks around one of several words
arg-lookup-batch = Read queries from this file, one per line, and answer each on one line, in the same order
arg-model = A sound model made by naqhara model train (default: the built-in one)
arg-limit = The maximum number of answers per query (default: 5)
arg-document = The text; - is standard input
arg-kinds = Names only, or also units, roles and other terms
arg-format = The output format; the first is the default
arg-source = A text to align with its translation, --target
arg-target = The translation of --source
arg-summary-target = The translation of the text: show both side by side and compare them
arg-translate-with = Translate the sentences without a counterpart with this engine: a program (JSON lines), libretranslate[:URL], openai:MODEL[@URL] (Ollama, llama.cpp, vLLM), or an engine of naqhara.toml; names keep the glossary’s form, and the result is marked as machine translation
arg-remote = Allow an engine on another machine; the sentences are sent there, and the program says where
arg-translate-cache = Keep translations in this folder, and send no sentence twice
arg-translate-timeout = How many seconds to wait for each answer: 1 to 31536000 (default: that of the engine in naqhara.toml, else 60)
arg-discover = Also find names that the glossary does not list, in one text
arg-listed = Find only names that the glossary lists, also with --no-glossary or --suggest
arg-why = Say for each spelling of a listed name what made it a mention, or why it is none (text and json)
arg-suggest = Write the names and short units that are not in the glossary to this file, as draft rows; DOC may be a folder
arg-output = Write to this file instead of standard output
arg-title = The title of the report, such as "Q3 briefing" (not for csv, json and xlsx)
arg-ids = Show the ids of the concepts in tables of names, such as nq-000001 (csv, json and xlsx have them always)
arg-glossary = A glossary (CSV, XLSX, TBX and others) to use on top of the built-in one; repeatable, a later one takes precedence. Default: those named in naqhara.toml, else the nearest glossary.csv in this folder or above
arg-dictionary = A dictionary of dictd or StarDict that lookup consults after the glossary; repeatable. Default: those named in naqhara.toml, else the English and Arabic ones in /usr/share/dictd
arg-no-starter = Do not use the built-in glossary
arg-no-glossary = Use no glossary
arg-config = The configuration (default: the nearest naqhara.toml in this folder or above)
arg-max-input = The largest input that is read, such as 800MB or 2GB (default: 512MB)
arg-lint-profile = The style guide, whatever the configuration says: neutral, egypt, levant-gulf, levant, gulf, maghreb, tunisia-algeria, morocco, un, wikipedia-ar, microsoft
arg-lint-show-config = Show the settings for PATH (default: this folder) and where they come from, and exit
arg-lint-baseline = Report only findings that are not in this file
arg-lint-write-baseline = Write all findings to this file, for --baseline, and exit
arg-ui-lang = The language of messages and help
arg-isolates = Direction isolates around inserted names in text output: auto adds them to files where a line needs them, and never on a terminal
arg-bidi = The order of characters on a terminal: logical leaves it to the terminal; visual puts lines in reading order and joins Arabic letters, for a terminal that does neither; auto is logical
arg-color = Coloured output (NO_COLOR is respected)
arg-verbose = More detailed output
arg-quiet = Less output
arg-help = Show help
arg-version = Show the version

## What went wrong.

error-label = error
cannot-read = cannot read { $path }: { $reason }
cannot-read-folder = { $path } is a folder, not a file
input-too-large = { $path } is larger than { $limit }, the limit for an input
    .help = Raise the limit with --max-input, such as --max-input 2GB, or with max-input = "2GB" in naqhara.toml.
config-too-large = the configuration { $path } is larger than { $limit }
not-regular = { $path } is not a regular file; a configuration or a glossary must be one
size-gb = { NUM($n) } GB
size-mb = { NUM($n) } MB
size-kb = { NUM($n) } KB
size-bytes =
    { PLURAL($n) ->
        [one] { NUM($n) } byte
       *[other] { NUM($n) } bytes
    }
cannot-write = cannot write { $path }: { $reason }; nothing was changed
not-for-terminal = this format cannot be shown on a terminal
    .help = Write it to a file: --output FILE
output-is-input = { $path } is read by this command and is not overwritten
    .help = Choose another name for the new file.
file-changed = { $path } was changed by another program while it was being fixed; it was left as it is
    .help = Run the command again to check the new text.
bidi-visual-pipe = --bidi visual is for a terminal, and standard output is not one: whatever reads it would see reversed lines
bidi-visual-file = --bidi visual is for a terminal: whatever reads { $path } would see reversed lines
bidi-visual-instead = Omit --bidi: files and pipes hold text in logical order, as every program expects it.
bidi-hint = { $terminal } does not show Arabic in reading order: use --bidi visual (or --bidi logical to hide this hint)
reason-not-found = no such file or folder
reason-permission = permission denied
reason-read-only = the file system is read-only
reason-folder = it is a folder
reason-full = the disk is full
reason-memory = there is not enough memory
reason-quota = your disk quota is used up
reason-too-large = the system does not allow a file of this size
reason-other = { $text }
args-unknown = unknown option { $argument }
args-unknown-command = unknown command { $command }
args-missing = missing argument: { $argument }
args-conflict = { $argument } cannot be used with { $other }
args-value = { $argument }: invalid value { $value }
args-other = invalid arguments ({ $text })
args-did-you-mean = Did you mean { $suggestion }?
args-possible = Valid values: { $values }
args-see-help = For commands and options, see naqhara --help.
batch-not-utf8 = { $path }, line { $line }: not UTF-8
    .help = Convert the file to UTF-8 first.

## Glossary files.

glossary-unfit =
    { PLURAL($errors) ->
        [one] the glossary { $path } has an error; fix it first
       *[other] the glossary { $path } has { NUM($errors) } errors; fix them first
    }
glossary-more =
    { PLURAL($count) ->
        [one] one more flaw of this kind: { $kind }
       *[other] { NUM($count) } more flaws of this kind: { $kind }
    }
    .help = “naqhara glossary check” shows all of them
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
stats-all = total
xlsx-too-large = { NUM($rows) } rows and { NUM($columns) } columns do not fit on a sheet; write CSV instead
xlsx-cell-too-long = row { $row }: a cell has { NUM($letters) } characters, and a sheet allows { NUM($most) }; write CSV instead, or shorten it
glossary-no-term-column = no column en_preferred or ar_preferred (or en, ar) in the first row
glossary-column-twice = the column { $column } appears twice; only the first one is used
glossary-unclosed-quote = a quotation mark opens a cell that is never closed
glossary-duplicate-id = the id { $id } is already used in row { $first }
glossary-too-many-cells = the row has { NUM($cells) } cells for { NUM($columns) } columns; the extra ones were ignored
glossary-no-term = { $id } has no term
glossary-term-too-long = a term of { NUM($bytes) } bytes was ignored; is a quotation mark missing?
glossary-unknown-value = { $value } is not a valid value of { $column }
glossary-mojibake = { $damaged } was read as { $repaired }

## Answers of lookup.

lookup-nearest = nearest listed name
lookup-spelling = possible spelling
lookup-nothing = { $query }: not in the glossary
lookup-matched = matched
lookup-english = English
lookup-arabic = Arabic
lookup-definition = definition
lookup-context = context
lookup-note = note
lookup-source = source
via-exact = exact
via-folded = normalised
via-clitic = with a clitic
via-fuzzy = similar
via-sound = similar sound, { NUM($percent) }%
why-sound-step = { $arabic } for { $latin } ({ NUM($percent) }%)
why-sound-rare = { $arabic } for { $latin } (rare)
why-sound-silent = { $latin } is silent
why-sound-added = { $arabic } is added
why-sound-alike = sounds like { $term }
why-folded = { $query } and { $term } differ only in marks, letter forms or case
why-clitic = the clitic { $clitic } was removed
why-fuzzy =
    { PLURAL($errors) ->
        [one] one letter differs
       *[other] { NUM($errors) } letters differ
    }
why-part = part of { $term }
why-form = { $lemma } in another form
why-order = the words in another order
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
kind-name = name

## Spellings in the other script.

transliterate-listed = in the glossary
transliterate-no-letters = { $query }: no letters that can be spelled in the other script
transliterate-too-long = { $query }: more than { NUM($letters) } letters, too long for a name
transliterate-style = unknown style { $style }
    .help = Valid values: { $names }, or Latin letters with the Arabic ones for them, such as g=غ or th=ث|ت.

## Places that name a concept.

find-total =
    { PLURAL($places) ->
        [one] 1 place
       *[other] { NUM($places) } places
    } in { PLURAL($files) ->
        [one] 1 file
       *[other] { NUM($files) } files
    } of { NUM($searched) }
find-nothing =
    { PLURAL($searched) ->
        [zero] No file was searched
        [one] No place in 1 file
       *[other] No place in { NUM($searched) } files
    }
find-places = Places
find-counts = Counts
find-others = { $term } is a term of { $id }, which is searched for, and of { $others }: name the one you mean by its id
find-unlisted = no concept has the term { $term }: searching for this spelling
find-without-marks = searching without the invisible characters and the marks that no letter bears: { $term }
find-no-spelling = { $term } cannot be searched for
    .help = Give a word or a name of at most 16 words.
column-file = File
column-date = Date

## A style guide from texts

restyle-guide = Style guide: { $guide }
restyle-decision = { $key } = { $value } — { $source }
restyle-change = “{ $before }” becomes “{ $after }”
restyle-change-marks = { $before } becomes { $after }
restyle-left = “{ $found }” stays: { $why }
restyle-why-quotation = it stands in a quotation
restyle-why-several-names = the spelling may name several things
restyle-why-unlisted-form = the glossary lists no form of it for this style guide
restyle-why-name-of-date = something is named after this date
restyle-why-two-months = two names of months stand together, and which to write is not sure
restyle-why-part-of-name = the figure is a part of a name in Latin letters
restyle-why-code = the figure stands beside Latin letters, or is a telephone number or a code
restyle-why-unclear-marks = the number does not show what its marks mean
restyle-why-marks-inside = the quotation holds marks of its own
restyle-why-unpaired = the mark has no counterpart
restyle-why-file = the file does not let it be changed there
restyle-total = { PLURAL($changes) ->
        [one] 1 change
       *[other] { NUM($changes) } changes
    } in { PLURAL($files) ->
        [one] 1 file
       *[other] { NUM($files) } files
    }; { PLURAL($left) ->
        [one] 1 place
       *[other] { NUM($left) } places
    } left as written
restyle-not-written = nothing was written: --write changes the files, --output writes the text elsewhere
restyle-unknown-guide = there is no style guide { $name }
restyle-undecided = the style guide { $guide } decides nothing that a text can be put by
    .help = Name another one with --to, or decide something in [lint.house] of its file.
restyle-glossary = { $path } is a glossary, and no text
    .help = A glossary names the forms of each style guide in the column ar_by_style.
restyle-one-output = one text is written with --output, and there are { PLURAL($files) ->
        [one] 1 file
       *[other] { NUM($files) } files
    }
    .help = Use --write to change the files themselves.
style-learnt =
    { PLURAL($texts) ->
        [one] Proposed from how 1 Arabic text is written.
       *[other] Proposed from how { NUM($texts) } Arabic texts are written.
    }
    A question is decided where 95% of at least 20 uses in at least 5 texts agree.
    Read what stands above each answer, and move what you keep to naqhara.toml.
style-use = { $value }: { NUM($count) } in { PLURAL($texts) ->
        [one] 1 text
       *[other] { NUM($texts) } texts
    } ({ $examples })
style-use-apart = with a space between, for which there is no answer: { NUM($count) } in { PLURAL($texts) ->
        [one] 1 text
       *[other] { NUM($texts) } texts
    } ({ $examples })
style-undecided = { $key } is not decided by these texts:
style-unseen = { $key }: the texts do not show it
style-no-texts = there is no Arabic text to learn from

## Spellings that compete

drift-title = Spellings over time
drift-total =
    { PLURAL($contests) ->
        [one] The spellings of 1 name compete
       *[other] The spellings of { NUM($contests) } names compete
    }; { PLURAL($unlisted) ->
        [one] 1 name is in no glossary
       *[other] { NUM($unlisted) } names are in no glossary
    } ({ PLURAL($mentions) ->
        [one] 1 mention
       *[other] { NUM($mentions) } mentions
    })
drift-undated =
    { PLURAL($mentions) ->
        [one] 1 mention has no date and is not in the charts
       *[other] { NUM($mentions) } mentions have no date and are not in the charts
    }
drift-unknown =
    { PLURAL($concepts) ->
        [one] 1 concept of the table is in none of the glossaries in use: the standing of its spellings is not known
       *[other] { NUM($concepts) } concepts of the table are in none of the glossaries in use: the standing of their spellings is not known
    }
drift-left-out =
    { PLURAL($names) ->
        [one] 1 more name is not shown; see --limit
       *[other] { NUM($names) } more names are not shown; see --limit
    }
drift-by-change =
    { PLURAL($files) ->
        [one] 1 file has no date in its path: the day of its last change is used
       *[other] { NUM($files) } files have no date in their paths: the day of their last change is used
    }
drift-in-arabic = In Arabic texts
drift-in-english = In English texts
drift-short-in-arabic = In Arabic texts, short form
drift-short-in-english = In English texts, short form
drift-spelling = Spelling
drift-standing = Standing
drift-first = First
drift-last = Last
drift-leads = Usual since
drift-where = Where
drift-comma = { ", " }
drift-name = Name
drift-other = Other language
drift-also = Also written
drift-month = Month
drift-year = Year
drift-surname = surname
drift-not-listed = not listed
drift-spellings = The spellings that compete
drift-counts = The numbers
drift-chart = How often each spelling of { $name } is used over time
drift-line =
    { PLURAL($mentions) ->
        [one] { $form }: 1 mention.
       *[other] { $form }: { NUM($mentions) } mentions.
    }
drift-unlisted = Names that no glossary lists
drift-unlisted-about = The spelling that is used most stands first
drift-no-month = { $since } is no month
    .help = Write year and month as 2024-01.
drift-suggested =
    { PLURAL($rows) ->
        [zero] Nothing to suggest
        [one] One row
       *[other] { NUM($rows) } rows
    } written to { $path }
usage-no-columns = { $path }: this table lacks { $columns }
    .help = The columns are concept, form, language, source, month and count.
usage-broken = { $path } cannot be read as a table: { $reason }
usage-no-parquet = { $path } is in Parquet, which this program was built without
    .help = Let Spark write the table as CSV: df.write.option("header", True).csv(folder).
usage-skipped =
    { PLURAL($rows) ->
        [one] { $path }: row { $first } has no name, no known language or no number, and is left out
       *[other] { $path }: { NUM($rows) } rows have no name, no known language or no number, and are left out; the first is row { $first }
    }

## Sound models.

pairs-no-columns = { $path } has no columns ar and en in its first row
pairs-bad-row = { $path }:{ $line }: not a pair of an Arabic and a Latin name; the row was ignored
pairs-left-out =
    { PLURAL($rows) ->
        [one] 1 row was ignored
       *[other] { NUM($rows) } rows were ignored
    }
pairs-too-few = { $path } has { NUM($pairs) } valid pairs; a model needs { NUM($fewest) } or more
model-progress = network { $network } of 3, round { $round }: { NUM($likelihood, maximumFractionDigits: 4) }
model-written = { $path }: { NUM($pairs) } pairs, { NUM($bytes) } bytes
model-whole = A sound model of { NUM($bytes) } bytes; its checksum is valid
model-ear = scorer
model-to-arabic = to Arabic
model-to-latin = to Latin letters
model-network = units: { NUM($units) }, chunks: { NUM($chunks) }, n-grams: { NUM($grams) }, weights: { NUM($weights) }
model-foreign = { $path } is not a sound model, or was made by another version
    .help = Make one with naqhara model train.
model-version = { $path } is a sound model made by another version
    .help = Train it again from its pairs with naqhara model train.
model-damaged = { $path } is a damaged sound model
    .help = Copy it again from its source, or make it again with naqhara model train.

## The names table.

align-title = Names in
align-proposed = ≈ marks a proposal: the spelling is by sound, or word for word.
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
suggest-note-unit = { PLURAL($units) ->
        [one] Translated so in one unit
       *[other] Translated so in { NUM($units) } units
    }
suggest-note-proposed = One language is only proposed: { PLURAL($mentions) ->
        [one] one mention
       *[other] { NUM($mentions) } mentions
    } in the other
suggest-written = { PLURAL($rows) ->
        [zero] Nothing to suggest
        [one] One row
       *[other] { NUM($rows) } rows
    } from { PLURAL($files) ->
        [one] one file
       *[other] { NUM($files) } files
    }, written to { $path }
column-mention = Mention
column-why = Why
why-yes = yes
why-no = no
why-listed = a listed name that nothing else is spelled like
why-full-name = the text gives the full name
why-title = a title or an office stands before it
why-head = a word such as “city” or “company” stands before it
why-related = the text speaks of what it belongs to
why-no-support = may be something else, and nothing in the text supports it
why-word = an ordinary word here
why-other-person = the words beside it make it another person’s name
why-longer-name = a part of a longer name
why-other-body = the words behind it make it another body
why-adjective = an adjective of the word before it
why-month = a month
why-format = --why cannot be written as { $format }
    .help = Use --format text or --format json.
column-english = English
column-arabic = Arabic
column-kind = Kind
column-role = Role
column-definition = Definition
column-count = Count
column-spellings = As written
column-places = Line:column
column-id = Id
marked-hint = Point at a marked name, or move to it with the Tab key, to see it in both languages here.
marked-text = Text
names-copy = A click on a pair of forms selects both.
names-show = Show
names-all = all
names-order = Order
names-by-count = most frequent first
names-by-place = as in the text
names-by-alphabet = alphabetical
names-by-kind = by kind
preview-title = Preview ·
segments-one = { $path } is one text: there is nothing to line it up with
    .help = give a source and its target, or a file that holds both (PO, XLIFF, TMX, Qt TS)
sides-unknown = neither side of { $path } is in Arabic or English
    .help = what the file declares as its languages counts, where it declares any
sides-both = { $path } holds a source and its target already
    .help = name it alone, without --source and --target
segments-format = sentences cannot be written as { $format }
    .help = Write text, csv, html or json; xlsx and docx are for names.
preview-format = a preview is a page, and --format { $format } is not
    .help = Omit --format, or write --format html.

## Segments.

arg-segments = Show the sentences of --source and --target aligned, with a score from 0 to 1, instead of the names
segments-title = Source and target, sentence by sentence
segments-only-source = source only
segments-only-target = target only
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
segments-empty = Nothing to align: { $source } or { $target } contains no sentence.
segments-same-language = { $source } and { $target } are in the same language: give a text and its translation.
segments-out-of-order = { $source } and { $target } share sentences, but in another order: what moved is not aligned.
segments-unrelated = { $target } does not look like a translation of { $source }: few of their sentences belong together in this order.
column-source = Source
column-target = Target
column-score = Score

## The report of lint.

lint-severity-error = error
lint-severity-warning = warning
lint-severity-info = info
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
        [one] 1 info
       *[other] { NUM($count) } infos
    }
lint-fixable =
    { PLURAL($count) ->
        [one] One of them can be fixed with --fix.
       *[other] { NUM($count) } of them can be fixed with --fix.
    }
lint-clean =
    { PLURAL($files) ->
        [one] No findings in 1 file.
       *[other] No findings in { NUM($files) } files.
    }
lint-fixes-made =
    { PLURAL($findings) ->
        [one] Fixed 1 finding
       *[other] Fixed { NUM($findings) } findings
    } { PLURAL($files) ->
        [one] in 1 file.
       *[other] in { NUM($files) } files.
    }
lint-watching = Waiting for changes; Ctrl+C ends it.
lint-watch-input = --watch needs files, and standard input is none
lint-no-texts = { $path } contains no texts
lint-skipped = { $path } is not a text file and was skipped
lint-list-fix-safe = safe
lint-list-fix-sometimes = sometimes
lint-list-fix-suggested = suggested
lint-list-fix-none = none
lint-group-names = names
lint-group-clitics = clitics
lint-group-punctuation = punctuation
lint-group-dates = dates
lint-group-bidi = bidi
lint-group-bilingual = bilingual
lint-group-suppression = suppression
lint-group-facts = facts
lint-group-spelling = spelling
lint-group-glossary = glossary
lint-progress = { NUM($done) } of { NUM($all) } files
lint-truncated =
    { PLURAL($count) ->
        [one] and 1 more finding of { $rule }, not listed
       *[other] and { NUM($count) } more findings of { $rule }, not listed
    }
lint-of-rule = { NUM($count) } × { $rule }
edit-refused = this edit cannot be applied to the file: { $reason ->
    [opaque] it would change markup or code
    [across-tag] it would cross markup
    [made-up] its place is not in the file
    [unquoted] the cell would need quotation marks that it does not have
   *[stale] the file has changed since
}
    .help = Check the file again.
lint-cache-new = the cache { $path } was damaged; a new one was started
lint-cache-fails = the cache { $path } cannot be used in this run: { $reason }
lint-cache-below = the cache is kept in { $path }, because the folder above it holds other files
lint-cache-foreign = { $path } is not a cache of naqhara: it is left alone, and this run does without a cache
lint-cache-unnamed = the folder for the cache has an empty name; this run does without a cache
lint-unknown-rule = unknown rule { $rule }
    .help = For all rules, see naqhara lint --list.
lint-pair-empty = { $path } contains no text
    .help = Both --source and --target must contain text.
lint-pair-both-arabic = { $source } and { $target } are both in Arabic
    .help = Give a text with --source and its translation into the other language with --target.
lint-pair-alone = { $path } has no counterpart of its name
lint-pair-none = no file in { $source } has a counterpart of its name in { $target }
    .help = names count without the tag of the language: brief.en.txt and brief.ar.txt belong together
lint-pair-both-english = { $source } and { $target } are both in English
    .help = Give a text with --source and its translation into the other language with --target.
lint-pair-apart = Most of the two texts could not be aligned, and was not compared: is one the translation of the other?
lint-needs-pair = the rule { $rule } compares a text and its translation
    .help = Give both: naqhara lint --source DOC --target DOC.

## Translation engines.

translation-lost-name = The engine dropped the name { $name }.
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
        [one] { $with } ended (status { $status }) with one segment unanswered; its last output: { $text }
       *[other] { $with } ended (status { $status }) with { NUM($n) } segments unanswered; its last output: { $text }
    }
    .help = It should answer every line of its input, such as {"{"}"id":1,"source":"ar","target":"en","text":"…"{"}"}, with a line such as {"{"}"id":1,"text":"…"{"}"}.
translator-garbage = { $with }: line { $line } of its output is not a valid answer: { $text }
    .help = An answer is a line such as {"{"}"id":1,"text":"…"{"}"} with the id of a line that it was given.
translator-late-garbage = { $late } ({ $said })
translator-redirects = { $url } points to another address, which is not followed
    .help = If you trust that address, give it to --translate-with.
translator-too-long = { $url } answers with more than a translation can be: over 1 MB
translator-bad-address = this is not a valid address
translator-scheme = { $url }: only http:// addresses are supported
    .help = The engine is meant to run on your own machine; for a server behind https, use a local proxy.
translator-unreachable = cannot reach { $url }: { $reason }
    .help = Is the server running, and is it LibreTranslate?
translator-not-libretranslate = { $url } does not answer as LibreTranslate does
translator-refused = { $url } refused the request (status { $status }): { $text }
    .help = If it needs a key, put it in { $variable }.
    .busy = The server is busy or failing; several attempts failed. Try again later.
    .missing = Check the address, and whether the server has the model.

## Configuration files (naqhara.toml).

config-syntax = invalid TOML: { $text }
config-unknown-key = unknown key { $key }
config-unknown-value = { $value } is not a valid value of { $key }
config-unknown-profile = unknown profile { $profile }
config-wrong-type = { $key } must be { $wanted }
config-type-table = a table
config-type-tables = a list of tables: [[lint.overrides]]
config-type-text = a string in quotation marks
config-type-texts = a list of strings
config-type-flag = true or false
config-type-seconds = a number of seconds, from 1 to 31536000
config-engine-needs = the engine { $engine } needs the key { $key }
config-type-size = a size in quotation marks, such as "512MB"
config-bad-glob = { $glob } is not a valid path pattern: { $text }
config-no-paths = an override needs paths = ["…"], the files that it applies to
config-no-source = a decision needs a value and a source
config-cycle = the configuration extends itself: { $chain }
    .help = Remove the extends key from one of these files.
config-too-deep = { $path } is not read: more than { NUM($depth) } configurations extend each other
    .help = Shorten the chain of extends keys.
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
        [one] { $path }: 1 finding will be ignored from now on
       *[other] { $path }: { NUM($findings) } findings will be ignored from now on
    }
baseline-stale =
    { PLURAL($findings) ->
        [one] { $path }: 1 finding no longer occurs; --write-baseline removes it
       *[other] { $path }: { NUM($findings) } findings no longer occur; --write-baseline removes them
    }
baseline-version = { $path } is a baseline of another version: { $version }
    .help = Write it again with naqhara lint --write-baseline.
baseline-foreign = { $path } is not a baseline ({ $text })
    .help = Write one with naqhara lint --write-baseline.

## Installing: completions and manual pages.

cmd-lsp = Show findings, terms and names in an editor while you type (Language Server Protocol)
cmd-lsp-more =
    The editor starts this command and talks to it on standard input and output.
    docs/howto/editors.md says how Neovim, Emacs, Helix, Kate and Sublime Text are set up.
cmd-serve = Open a local page for looking up, checking and summarising, and answer LanguageTool clients
cmd-serve-more =
    The page is at the address that is printed, with its token; only this computer can open it.
    Office suites, editors and browsers that use a LanguageTool server are given the second address.
    docs/howto/serve.md describes the page, docs/languagetool.md the clients.
arg-port = The port on 127.0.0.1; 0 takes any free one (default 8081)
serve-page = Page:         { $address }
serve-service = LanguageTool: { $address }
serve-end = Press Ctrl+C to end.
serve-token = The token in NAQHARA_TOKEN needs at least { NUM($least) } characters: letters, digits, - and _
    .help = Without it, a new token is made for every start.
serve-random = The system gives no random numbers for a token
serve-threads = The system gives no threads to answer with
serve-port-taken = Port { $port } is in use by another program
serve-port = Port { $port } cannot be used: { $reason }
    .help = Choose another port with --port, or any free one with --port 0.
cmd-completions = The script that makes a shell complete commands and options
cmd-completions-examples =
    Examples:
      naqhara completions bash > ~/.local/share/bash-completion/completions/naqhara
      naqhara completions fish > ~/.config/fish/completions/naqhara.fish
      naqhara completions zsh > ~/.zfunc/_naqhara     with fpath+=~/.zfunc before compinit
arg-completions-shell = The shell that reads the script
cmd-man = Write a manual page for each command into a folder
arg-man-folder = The folder; it is created if it does not exist
translator-not-built = this naqhara was built without the feature translate and sends nothing to { $url }
    .help = Install naqhara with its default features, or name a program instead of an address.

## How far long work has come, on a terminal.

progress-working = working on { $what }: { NUM($seconds) } s
progress-glossary = reading the glossary: { NUM($seconds) } s
progress-waiting = waiting for { $what }: { NUM($seconds) } s
progress-lines =
    { PLURAL($lines) ->
        [one] 1 line
       *[other] { NUM($lines) } lines
    }

## What a word of the lexicon is.
lexicon-unknown = { $word }: not in the lexicon
lexicon-damaged = the lexicon in the program is damaged
    .help = install the program again
lexicon-respelled = written { $spelling }
lexicon-between = { ", " }
lexicon-noun = noun
lexicon-adjective = adjective
lexicon-verb = verb
lexicon-preposition = preposition
lexicon-conjunction = conjunction
lexicon-pronoun = pronoun
lexicon-particle = particle
lexicon-adverb = adverb
lexicon-numeral = number
lexicon-given-name = given name
lexicon-family-name = family name
lexicon-place = place
lexicon-organisation = organisation or product
lexicon-title = title
lexicon-relation = adjective of
lexicon-past = past
lexicon-present = present
lexicon-present-short = subjunctive or jussive
lexicon-imperative = imperative
lexicon-passive = passive
lexicon-first = first person
lexicon-second = second person
lexicon-third = third person
lexicon-masculine = masculine
lexicon-feminine = feminine
lexicon-singular = singular
lexicon-dual = dual
lexicon-plural = plural

## Dictionaries.

via-dictionary = dictionary
why-form-of = { $query } is a form of { $word }
dictionary-unknown = { $path } is not a dictionary of dictd or StarDict
    .help = Name its .index file (dictd) or its .ifo file (StarDict); the other files lie beside it.
dictionary-no-body = the dictionary { $path } has no definitions: neither { $expected } nor the same file without .dz is there
    .help = Copy all files of the dictionary into one folder.
dictionary-empty = the dictionary { $path } has no entries
    .help = Install it or copy it again.
dictionary-damaged = { $path } is damaged: { $fault }
    .help = Install the dictionary or copy its files again.
dictionary-fault-index = an entry of the index is cut off or unreadable
dictionary-fault-place = an entry lies beyond the end of the file
dictionary-fault-packed = it cannot be decompressed
dictionary-fault-chunks = its table of chunks does not fit the file
dictionary-fault-size = it does not have the size that is stated for it
dictionary-fault-count = it does not have the number of entries that its .ifo file states
dictionary-fault-ifo = its first line is not that of an .ifo file
dictionary-not-utf8 = { $path } is not in UTF-8
    .help = Get the dictionary in UTF-8, or convert it with a tool such as PyGlossary.
dictionary-other-pair = { $path } is a dictionary of other languages: { $pair }
    .help = Only dictionaries from English to Arabic and from Arabic to English are used.
dictionary-no-pair = { $path } does not look like a dictionary of English and Arabic
    .help = If it is one, say so in its name, such as my-eng-ara.index.

## Answers of translation engines.

translator-dropped = The translation of line { $line } by { $with } was dropped, twice: { $reason }.
translator-goes = Sentences are sent to { $url }: off this machine, and not encrypted.
translator-cache = Translations are kept in { $path }.
translator-remote = { $url } is on another machine; nothing was sent
    .help = If the text may leave this machine, add --remote.
translator-no-model = openai: needs the name of a model
    .help = Write --translate-with openai:MODEL or openai:MODEL@http://HOST:PORT/v1.
translator-not-chat = { $url } does not answer as a server with the chat-completions protocol does
    .help = Is the server running, and does its address end as it should, such as http://127.0.0.1:11434/v1?
refused-empty = it is empty or was cut off
refused-not-arabic = it is not in Arabic
refused-not-english = it is not in English
refused-lost = it lacks the name { $name }
refused-doubled = it repeats the name { $name }
refused-stray = it contains { $name }, which stands for no name
refused-added = it adds words of its own
refused-cut = it stops in the middle
refused-figure = { $finding }

# Glossaries of other programs
arg-glossary-columns = Which columns are what, by their names or numbers: "Term=en,3=ar,Remarks=note"
arg-glossary-sheet = The sheet of a workbook, by its name or number (default: the first one that looks like a glossary)
arg-glossary-for = The program that the file is for: excel, omegat, weblate or memoq with csv; omegat or weblate with tbx-v2
arg-glossary-strict = Write nothing if the format cannot hold all of the glossary; the exit code is then 2
glossary-understood = { $path }: { $format }, { PLURAL($concepts) ->
        [one] one concept
       *[other] { NUM($concepts) } concepts
    }
glossary-understood-sheet = Sheet: { $sheet }
glossary-understood-no-header = There is no row of column names: the columns were recognised by their script
glossary-understood-columns = Columns: { $columns }
glossary-left-out = No column holds { $what }: left out { NUM($count) }×
glossary-other-sheets = the workbook has other sheets, which were not read: { $sheets }
glossary-sheet-number = { $cell } holds { $value }, which is a number or a date, in place of a term ({ NUM($count) } in all)
glossary-xml-broken = line { $line } is not valid XML; what follows was not read
glossary-xml-unknown = { $path } is XML with the root { $root }, which is not a format of glossaries
    .help = TBX (tbx, martif), MultiTerm (mtf) and the glossary module of XLIFF 2 are read
glossary-no-sheet = no sheet of { $path } has columns of terms in both languages: { $sheets }
    .help = name the sheet with --sheet, and its columns with --columns
glossary-sheet-unknown = { $path } has no sheet { $sheet }; it has: { $sheets }
glossary-sheet-of-text = { $path } is not a workbook: --sheet does not apply
glossary-workbook-damaged = the workbook { $path } is damaged
    .help = open it in a spreadsheet and save it again
glossary-workbook-too-large = { $part } in { $path } is too large
glossary-no-workbook = { $path } is a package, but not an XLSX workbook
    .help = save it as XLSX or as CSV
glossary-columns-missing = { $path } has no column { $column }; it has: { $columns }
    .help = write --columns "NAME=en_preferred,OTHER=ar_preferred"; a number counts the columns from 1
glossary-columns-unclear = --columns: { $pair } is not of the form NAME=COLUMN
    .help = for example --columns "Term=en,3=ar,Remarks=note"
glossary-add-other-format = rows can only be added to a CSV file whose first row names the columns; { $path } is something else
    .help = convert it first: naqhara glossary convert FILE --to csv --output glossary.csv
glossary-loss-column = Left out: column { $column } ({ NUM($count) })
glossary-loss-standing = Written, but not marked as such: terms of { $column } ({ NUM($count) })
glossary-loss-twice = Left out: the second column { $column } ({ NUM($count) })
glossary-loss-breaks = Line breaks and tabs became spaces: column { $column } ({ NUM($count) })
glossary-loss-characters = Control characters were left out: column { $column } ({ NUM($count) })
glossary-loss-no-term = Left out: concepts without a term ({ NUM($count) })
glossary-loss-one-language = Left out: concepts without a preferred term in both languages ({ NUM($count) })
glossary-loss-unwanted = Left out: cells of deprecated terms ({ NUM($count) })
glossary-loss-pairs = Written as several rows: concepts with several preferred terms ({ NUM($count) })
glossary-loss-hash = Taken for comments by the program: terms that begin with # ({ NUM($count) })
glossary-to-unsaid = the name { $path } does not say in which format it is to be written
    .help = name one with --to, or a file that ends in .csv, .xlsx, .tbx, .utx or .docx
glossary-loss-refused = nothing was written: the format cannot hold all of the glossary
    .help = choose another format, or leave out --strict
glossary-for-other-format = --for does not apply to this format
    .help = --for goes with csv; omegat and weblate also go with tbx-v2, excel with xlsx
cmd-glossary-merge = Merge two glossaries, or three with --base; conflicts are listed, and the exit code is then 1
cmd-glossary-diff = Show which concepts were added, removed and changed; the exit code is 1 if there are any
arg-glossary-merge-ours = Our glossary, whose columns and order are kept
arg-glossary-merge-theirs = The glossary to merge into it
arg-glossary-merge-base = The glossary that both were made from: deletions and changes of either side are then recognised
arg-glossary-merge-prefer-ours = In a conflict, keep our cell
arg-glossary-merge-prefer-theirs = In a conflict, take their cell
arg-glossary-merge-output = Write the result (CSV) to this file, which may be OURS, instead of standard output
arg-glossary-diff-before = The earlier glossary
arg-glossary-diff-after = The later glossary
glossary-merged = { NUM($rows) } rows: { NUM($added) } added, { NUM($changed) } changed, { NUM($deleted) } deleted
glossary-merge-conflict = Conflict in { $column }: ours “{ $ourcell }” ({ $ours }), theirs “{ $theircell }” ({ $theirs })
glossary-merge-one-id = Conflict: { $id } is { $ours } in ours and { $theirs } in theirs, which was added without an id
glossary-merge-deleted-by-ours = Conflict: { $theirs } was deleted by us and changed by them
glossary-merge-deleted-by-theirs = Conflict: { $ours } was changed by us and deleted by them
glossary-merge-open = { PLURAL($count) ->
        [one] One conflict is open
       *[other] { NUM($count) } conflicts are open
    }: our cells were kept, theirs stand in the column x_conflict
glossary-merge-for-ours = Conflicts decided for ours: { NUM($count) }
glossary-merge-for-theirs = Conflicts decided for theirs: { NUM($count) }
glossary-diff-title = Changes to a glossary
glossary-diff-added = Added: { NUM($count) }
glossary-diff-removed = Removed: { NUM($count) }
glossary-diff-changed = Changed: { NUM($count) }
glossary-diff-none = The glossaries hold the same
glossary-diff-concept = Concept
glossary-diff-column = Column
glossary-diff-before = Before
glossary-diff-after = After
arg-glossary-add-terms = The two terms, in either order
arg-glossary-add-kind = What kind of thing it is: person, org, place, product, project, work, event, law, unit, role or term (default: guessed from the English term)
glossary-add-guessed = { $term }: taken for { $kind }; --kind says otherwise
glossary-add-no-pair = a term in each language is needed: { $terms }
    .help = for example: naqhara glossary add Stargate ستارغيت

cmd-glossary-build = Make an index of a large glossary, by which it opens at once
arg-glossary-build-file = The glossaries of a run together, the last one on top (default: those that hold in this folder)
glossary-index-built = An index of { PLURAL($concepts) ->
        [one] one concept
       *[other] { NUM($concepts) } concepts
    }, { NUM($kilobytes) } kB: { $path }
glossary-index-made = an index was made in { $folder }, by which this glossary opens at once
glossary-index-anew = the index in { $folder } was made anew
glossary-index-fails = no index can be made in { $folder }: { $reason }; the glossary is read instead
glossary-index-nowhere = there is no folder for an index
    .help = name one in the variable NAQHARA_INDEX, which must not be off
glossary-index-of-nothing = there is no glossary to make an index of
    .help = name one: naqhara glossary build glossary.csv
glossary-index-of-starter = the built-in glossary needs no index
