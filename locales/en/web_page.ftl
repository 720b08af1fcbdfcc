### What the local page says.
### The rules for these files are at the head of cli.ftl.

## The frame.

web-page-title = naqhara: names and terms in Arabic and English
web-page-skip = Skip to the content
web-page-views = Parts of the page
web-page-lookup = Look-up
web-page-text = Text
web-page-glossary = Glossary
web-page-keys = Keyboard shortcuts
web-page-theme-auto = Colours: as the system has them
web-page-theme-light = Colours: light
web-page-theme-dark = Colours: dark
web-page-close = Close
web-page-cancel = Cancel
web-page-save = Save
web-page-copy = Copy
web-page-copied = Copied: { $text }
web-page-not-copied = The browser does not allow copying: { $text }
web-page-no-script = This page needs JavaScript. Nothing leaves your machine.
web-page-no-server = naqhara does not answer. Is naqhara serve still running?
web-page-restarted = naqhara was started again. Open the address that it printed.
web-page-fault = Something went wrong on this page. Load it again.

## Look-up.

web-page-lookup-label = Name or term, in Arabic or English
web-page-lookup-hint = Any spelling will do. Answers appear as you type.
web-page-lookup-found =
    { PLURAL($n) ->
        [one] { NUM($n) } concept for { $query }
       *[other] { NUM($n) } concepts for { $query }
    }
web-page-lookup-entries-only = { $query } is in no glossary, but in a dictionary.
web-page-lookup-nothing = { $query } is in no glossary.
web-page-via-exact = Exact match
web-page-via-folded = Same but for the spelling
web-page-via-clitic = With an attached letter
web-page-via-fuzzy = Similar spelling
web-page-via-sound = Similar sound
web-page-standing-preferred = preferred
web-page-standing-admitted = admitted
web-page-standing-short = short
web-page-standing-unlisted = surname
web-page-standing-superseded = superseded
web-page-standing-deprecated = deprecated
web-page-state-draft = draft
web-page-state-approved = approved
web-page-state-retired = retired
web-page-copy-english = Copy English
web-page-copy-arabic = Copy Arabic
web-page-find-in-text = Find in the text
web-page-subject-field = Subject
web-page-note = Note
web-page-source-of = Source
web-page-context = Context
web-page-keep-latin = In Arabic text
web-page-keep-latin-yes = stays in Latin letters
web-page-dictionaries = Dictionaries
web-page-spellings = Possible spellings
web-page-spellings-hint = By sound, most likely first. The share says how often a name that sounds so is spelled so.
web-page-spellings-of =
    { PLURAL($n) ->
        [one] { NUM($n) } spelling of { $query }
       *[other] { NUM($n) } spellings of { $query }
    }
web-page-spelling = Spelling
web-page-share = Share
web-page-listed = in the glossary
web-page-add-to-glossary = Add to glossary

## Opening a text.

web-page-open-title = Check a text, or a translation
web-page-open-hint = Paste it, choose a file, or drop files anywhere on this page: Word, Excel, PowerPoint, OpenDocument, EPUB, HTML, text, subtitles, XLIFF, TMX, PO and others. A bilingual file stands alone. Nothing leaves your machine.
web-page-source = Source
web-page-target = Translation (optional)
web-page-target-only = Translation
web-page-paste = Paste a text here
web-page-paste-target = Paste its translation here
web-page-choose-file = Choose a file
web-page-remove = Remove
web-page-check = Check
web-page-swap = Swap the two
web-page-drop = Drop one file, or a text and its translation
web-page-checking = Checking …
web-page-nothing-to-check = There is no text to check yet.
web-page-pasted = Pasted text

## The open text.

web-page-undo = Undo
web-page-redo = Redo
web-page-download = Download
web-page-edit-text = Edit text
web-page-new-text = New text
web-page-parts = Views of the text
web-page-read = Text and findings
web-page-names = Names
web-page-summary = Summary
web-page-find = Concordance
web-page-legend-listed = name in the glossary
web-page-legend-proposed = proposed name
web-page-error = error
web-page-warning = warning
web-page-info = info
web-page-words =
    { PLURAL($n) ->
        [one] { NUM($n) } word
       *[other] { NUM($n) } words
    }
web-page-mentions =
    { PLURAL($n) ->
        [one] { NUM($n) } mention of names
       *[other] { NUM($n) } mentions of names
    }
web-page-findings-count =
    { PLURAL($n) ->
        [one] { NUM($n) } finding
       *[other] { NUM($n) } findings
    }
web-page-findings = Findings ({ NUM($n) })
web-page-findings-error =
    { PLURAL($n) ->
        [one] { NUM($n) } error here
       *[other] { NUM($n) } errors here
    }
web-page-findings-warning =
    { PLURAL($n) ->
        [one] { NUM($n) } warning here
       *[other] { NUM($n) } warnings here
    }
web-page-findings-info =
    { PLURAL($n) ->
        [one] { NUM($n) } info here
       *[other] { NUM($n) } infos here
    }
web-page-checked =
    { PLURAL($n) ->
        [one] Checked: { NUM($n) } finding.
       *[other] Checked: { NUM($n) } findings.
    }
web-page-no-findings = No findings.
web-page-none-of-these = No findings of these severities.
web-page-show = Show
web-page-previous = Previous finding
web-page-next = Next finding
web-page-fold = Fold or unfold the list
web-page-fix = Fix
web-page-fix-to = Change to { $text }
web-page-suggestion = Take the suggestion
web-page-suggestion-to = Suggestion: { $text }
web-page-becomes = becomes
web-page-go-to = Show in the text
web-page-ignore = Ignore
web-page-ignored =
    { PLURAL($n) ->
        [one] { NUM($n) } finding ignored
       *[other] { NUM($n) } findings ignored
    }
web-page-show-ignored = Show again
web-page-why = Why?
web-page-no-explanation = There is no explanation.
web-page-fix-safe =
    { PLURAL($n) ->
        [one] Fix { NUM($n) } safe one
       *[other] Fix all { NUM($n) } safe ones
    }
web-page-fix-none = No safe fixes
web-page-fixed =
    { PLURAL($n) ->
        [one] { NUM($n) } place fixed.
       *[other] { NUM($n) } places fixed.
    }
web-page-undone = Undone.
web-page-redone = Done again.
web-page-fit-unrelated = These two texts do not seem to belong together: few of their sentences correspond.
web-page-fit-out-of-order = The sentences of the two texts are in a different order: those that were moved are not aligned.
web-page-fit-same-language = Both texts are in the same language: a text and its translation are compared.
web-page-fit-empty = One of the two texts has no sentence that can be compared.
web-page-written-as = Here: { $text }
web-page-clitics = with { $text } attached
web-page-proposed = proposed, in no glossary
web-page-no-names = No names were found.
web-page-all-kinds = All kinds
web-page-kind = Kind
web-page-english = English
web-page-arabic = Arabic
web-page-times = Count
web-page-as-written = As written
web-page-change = Actions

## Downloads.

web-page-download-file = The text, with its fixes
web-page-save-file = Save { $name }
web-page-download-summary = Summary
web-page-download-align = Names and places
web-page-download-lint = Findings
web-page-download-segments = Sentences side by side
web-page-downloaded = Saved: { $name }
web-page-glossary-lost = { $name } does not hold all of the glossary:

## Summary.

web-page-overview = Overview
web-page-key-sentences = Key sentences
web-page-sentences-wanted = How many
web-page-differences = Differences
web-page-figures = Figures and dates
web-page-draft = Draft, word for word, may mislead; { $share } of its words are known
web-page-engine = From a translation engine
web-page-no-counterpart = No counterpart.
web-page-fact-number = number
web-page-fact-percent = percentage
web-page-fact-money = money
web-page-fact-measure = measure
web-page-fact-multiple = multiple
web-page-fact-ordinal = ordinal
web-page-fact-fraction = fraction
web-page-fact-date = date
web-page-fact-hijri = Hijri date
web-page-fact-decade = decade
web-page-fact-weekday = weekday
web-page-fact-relative = relative date
web-page-fact-time = time

## Concordance.

web-page-find-label = Name or word to find, in either language
web-page-find-spelling = Only this spelling
web-page-search = Search
web-page-places =
    { PLURAL($n) ->
        [one] { NUM($n) } place of { $term }
       *[other] { NUM($n) } places of { $term }
    }

## Glossary.

web-page-glossary-search = Search in the glossary
web-page-no-own-glossary = There is no glossary of yours to edit. Start naqhara serve in the folder of a glossary.csv, or name a glossary with --glossary.
web-page-glossary-read-only = This glossary cannot be edited here. Convert it to CSV with naqhara glossary convert.
web-page-rows-all =
    { PLURAL($n) ->
        [one] { NUM($n) } row
       *[other] { NUM($n) } rows
    }
web-page-rows-matching =
    { PLURAL($n) ->
        [one] { NUM($n) } row with { $query }
       *[other] { NUM($n) } rows with { $query }
    }
web-page-id = Id
web-page-more = Show more
web-page-add-row = Add a pair
web-page-edit = Edit
web-page-edit-row = Edit { $name }
web-page-delete-row = Delete the row
web-page-several-terms = Several terms in a field are separated by “|”, the most frequent first.
web-page-more-columns = More columns
web-page-row-saved = The row is saved.
web-page-row-added = The row is added.
web-page-row-deleted = The row is deleted.
web-page-conflict = The row was changed meanwhile
web-page-conflict-hint = Someone saved this row after you opened it. Choose what to keep where the two differ.
web-page-conflict-gone = Someone deleted this row after you opened it.
web-page-column = Column
web-page-yours = Yours
web-page-theirs = Saved meanwhile
web-page-keep-chosen = Keep what is chosen
web-page-leave-theirs = Leave the saved row
web-page-delete-anyway = Delete it anyway
web-page-add-again = Add it again
web-page-versions = Earlier versions
web-page-versions-hint = The glossary as it was before each of the last 20 changes. What you restore can be undone: the present state is kept, too.
web-page-no-versions = Nothing was changed from here yet.
web-page-restore = Restore
web-page-restore-version = Restore the version of { $time }
web-page-restored = Restored: { $time }
web-page-column-concept-id = Id
web-page-column-entity-type = Kind
web-page-column-subject-field = Subject
web-page-column-en-preferred = English, preferred
web-page-column-en-admitted = English, admitted
web-page-column-en-short = English, short
web-page-column-en-deprecated = English, deprecated
web-page-column-ar-preferred = Arabic, preferred
web-page-column-ar-admitted = Arabic, admitted
web-page-column-ar-short = Arabic, short
web-page-column-ar-deprecated = Arabic, deprecated
web-page-column-ar-superseded = Arabic, superseded
web-page-column-ar-kind = Kind of the Arabic form
web-page-column-ar-by-style = Arabic by style guide
web-page-column-keep-latin = Latin letters in Arabic text
web-page-column-gender = Gender
web-page-column-part-of-speech = Part of speech
web-page-column-definition-en = Definition in English
web-page-column-definition-ar = Definition in Arabic
web-page-column-context-en = Context in English
web-page-column-context-ar = Context in Arabic
web-page-column-source = Source
web-page-column-wikidata = Wikidata
web-page-column-related = Related
web-page-column-match = How it is matched
web-page-column-exact-case = Forms with exact case
web-page-column-confusable-with = Confusable with
web-page-column-status = Status
web-page-column-valid-from = Valid from
web-page-column-note = Note
web-page-column-updated = Updated
web-page-column-updated-by = Updated by
web-page-value-draft = draft
web-page-value-approved = approved
web-page-value-retired = retired
web-page-value-yes = yes
web-page-value-no = no
web-page-value-either = either
web-page-value-masculine = masculine
web-page-value-feminine = feminine
web-page-value-clitic = with attached letters
web-page-value-exact = exact
web-page-value-exact-case = exact case
web-page-value-fuzzy = with typing errors
web-page-value-transliteration = transliteration
web-page-value-translation = translation
web-page-value-mixed = mixed
web-page-value-native = native

## Shortcuts.

web-page-keys-everywhere = Everywhere
web-page-keys-text = In the text
web-page-keys-lists = In lists and tabs
web-page-key-tabs = Look-up, text, glossary
web-page-key-lookup = Look up a term
web-page-key-lookup-selection = Look up what is selected
web-page-key-help = This list
web-page-key-close = Close what is open
web-page-key-check = Check what was pasted
web-page-key-next = Next finding
web-page-key-previous = Previous finding
web-page-key-fix = Fix this finding
web-page-key-fix-safe = Fix all safe ones
web-page-key-undo = Undo
web-page-key-redo = Redo
web-page-key-names = Previous and next name
web-page-key-card = Open the card of a name or finding
web-page-key-list = Previous and next entry
web-page-key-parts = Previous and next tab
web-page-key-add = Add a pair to the glossary
web-page-single-keys = Keys without Ctrl

## The proposals of a termbase
web-page-proposals = Proposals
web-page-proposals-hint = What your team proposes for { $termbase }, the oldest first. What you accept is in the termbase at once, under your name.
web-page-no-proposals = Nothing is proposed.
web-page-proposed-by = { $name }, { $time } UTC
web-page-proposal-add = New concept
web-page-proposal-change = Change
web-page-proposal-delete = Deletion
web-page-before = Before
web-page-after = After
web-page-accept = Accept
web-page-reject = Reject
web-page-proposal-accepted = Accepted: { $name }
web-page-proposal-rejected = Rejected: { $name }
web-page-proposal-conflict = Someone changed the same cells after this was proposed. Which ones count?
web-page-of-proposal = Proposal
web-page-of-termbase = Termbase
web-page-take-proposal = Take the proposal
web-page-take-termbase = Keep the termbase
