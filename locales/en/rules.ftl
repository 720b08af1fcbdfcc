### What the rules report.
### The rules for these files are at the head of cli.ftl.
###
### Every rule has a message of its own id; its `.help` says how to fix what it finds.

## Names and terms

term-variant-deprecated = The glossary advises against “{ $found }”: use “{ $wanted }”
    .help = Write the preferred form, or change the status of this one in the glossary.
term-variant-unlisted = “{ $found }” is not in the glossary; did you mean “{ $wanted }”?
    .help = Write the name as the glossary has it, or add this spelling to the glossary.
name-gloss-mismatch = “{ $arabic }” is followed by “{ $latin }”, which is a different name
    .help = Put the Latin form of this name in the brackets, or remove them.
name-hamza-variant = “{ $found }” differs from “{ $wanted }” in the glossary only by a hamza
    .help = Write the hamza as the glossary has it, or add this spelling to the glossary.
name-inconsistent-in-doc = One name, two spellings: “{ $found }” ({ PLURAL($found-count) ->
        [one] once
        [two] twice
       *[other] { NUM($found-count) } times
    }) and “{ $wanted }” ({ PLURAL($wanted-count) ->
        [one] once
        [two] twice
       *[other] { NUM($wanted-count) } times
    })
    .help = Keep to one spelling: the one that the glossary prefers, or else the more frequent one.
name-inconsistent-across-files = One name, two spellings in these files: “{ $found }” ({ $found-uses }) and “{ $wanted }” ({ $wanted-uses })
    .help = Decide on one spelling, put it first in the glossary, and fix the other files.
across-files = { PLURAL($count) ->
        [one] once
        [two] twice
       *[other] { NUM($count) } times
    } in { PLURAL($files) ->
        [one] 1 file
       *[other] { NUM($files) } files
    }
across-files-day = { PLURAL($count) ->
        [one] once
        [two] twice
       *[other] { NUM($count) } times
    } in { PLURAL($files) ->
        [one] 1 file
       *[other] { NUM($files) } files
    }, last changed on { $day }
across-files-days = { PLURAL($count) ->
        [one] once
        [two] twice
       *[other] { NUM($count) } times
    } in { PLURAL($files) ->
        [one] 1 file
       *[other] { NUM($files) } files
    }, last changed from { $first } to { $last }
name-style-form = “{ $found }” is the form of another style guide: “{ $wanted }”
    .help = Use the form of this style guide.
name-script-mix = One name in both scripts: “{ $arabic }” ({ PLURAL($arabic-count) ->
        [one] once
        [two] twice
       *[other] { NUM($arabic-count) } times
    }) and “{ $latin }” ({ PLURAL($latin-count) ->
        [one] once
        [two] twice
       *[other] { NUM($latin-count) } times
    })
    .help = Keep to one script; the other may stand once, in brackets after the first mention.
name-keep-latin = “{ $found }” should stay in Latin letters: “{ $wanted }”
    .help = Write the Latin form, or change keep_latin in the glossary.
name-g-letter = “{ $found }” does not use the style guide's letter for g: “{ $wanted }”
    .help = Write the letter of the style guide, or list the name among its exceptions.
name-nonstandard-letter = “{ $found }” has a letter outside the Arabic alphabet: “{ $wanted }”
    .help = Write the nearest letter of the alphabet.
name-first-mention-gloss = The first mention of “{ $found }” lacks the Latin form: “{ $latin }”
    .help = Give the Latin form once, in brackets after the first mention.
name-first-mention-gloss-again = The Latin form “{ $found }” is given again

## Clitics

num-case = Behind a preposition, “{ $found }” is “{ $wanted }”
ar-hamza-slip = “{ $found }” is spelled “{ $wanted }”
    .help = Write the hamza where the word has one, and none where it has none.
ar-hamza-slip-either = “{ $found }” is spelled “{ $wanted }” or “{ $other }”
ar-final-yeh = “{ $found }” is spelled “{ $wanted }”
    .help = Write ي for the sound *ī* at the end of a word, and ى for *ā*.
ar-run-together = A space is missing in “{ $found }”: “{ $wanted }”
    .help = Write a space between the words.
clitic-space = “{ $found }”: this letter is joined to the next word, “{ $wanted }”
    .help = Remove the space.
clitic-latin-join = “{ $found }” is joined differently from the rest of the text: “{ $wanted }”
    .help = Join prepositions and Latin words in one way throughout the text.
lam-al-contraction = “{ $found }”: ل and ال are written “{ $wanted }”
    .help = Write لل for ل with the article.
clitic-definite-latin = The article before a Latin word: “{ $found }” instead of “{ $wanted }”
    .help = Join it with a tatweel, or omit the article.
clitic-latin-join-house = “{ $found }” is not joined as the style guide requires: “{ $wanted }”

## Punctuation

ar-doubled-full-stop = Two full stops: “{ $found }”
    .help = Keep one, or write “…” where words are omitted.
ar-latin-comma = Latin mark “{ $found }” in an Arabic sentence: use “{ $wanted }”
    .help = Write the Arabic mark, directly after the word before it.
ar-punct-spacing = A space before “{ $mark }”
    .help = Write the mark directly after the word before it, and a space after it.
ar-punct-spacing-behind = No space after “{ $mark }”
ar-doubled-mark = “{ $found }” instead of “{ $wanted }”
    .help = Write one mark.
ar-leading-mark = The line begins with “{ $mark }”
    .help = Write the mark directly after the word that it follows.
ar-inner-spacing = A space after “{ $mark }”
    .help = Write brackets and quotation marks directly beside what they enclose.
ar-inner-spacing-before = A space before “{ $mark }”
bracket-pair-mismatch = What { $opened } opens is closed with { $found } instead of { $wanted }
    .help = Use the same kind of bracket at both ends.
bracket-pair-mismatch-turned = { $found } opens where it should close: { $wanted }
bracket-pair-mismatch-unclosed = { $found } is never closed
bracket-pair-mismatch-unopened = { $found } closes what was never opened
quote-pair-mismatch = The quotation opened with { $opened } is closed with { $found } instead of { $wanted }
    .help = Use the same kind of mark at both ends of the quotation.
quote-pair-mismatch-unclosed = The quotation opened with { $found } is never closed: { $wanted } is missing
quote-pair-mismatch-unopened = { $found } closes a quotation that was never opened
quote-pair-mismatch-turned = The quotation marks { $found } should be { $wanted }
tatweel-decorative = A stretched word: “{ $found }” instead of “{ $wanted }”
    .help = Remove the tatweel.
presentation-form = Presentation forms: “{ $found }” instead of “{ $wanted }”
    .help = Write ordinary letters, and check that they are in the right order.
foreign-yeh-kaf = Persian letters in an Arabic word: “{ $found }” instead of “{ $wanted }”
    .help = Write ي or ى, and ك.
invisible-char = An invisible character: ⟨{ $code }⟩
    .help = Remove it.
quote-style-mixed = Two kinds of quotation marks: { $found } and { $wanted }
    .help = Use one kind of quotation marks.

## Dates

month-system-mix = Months named in two ways: “{ $found }” ({ PLURAL($found-count) ->
        [one] once
        [two] twice
       *[other] { NUM($found-count) } times
    }) and “{ $wanted }” ({ PLURAL($wanted-count) ->
        [one] once
        [two] twice
       *[other] { NUM($wanted-count) } times
    })
    .help = Name all months of the text in one way.
month-system-mix-house = “{ $found }” is not how the style guide names months: “{ $wanted }”

## Direction

bidi-unbalanced = The direction control ⟨{ $control }⟩ is not closed in its paragraph
    .help = Close each control after what it applies to, or remove it.
bidi-unbalanced-closer = The direction control ⟨{ $control }⟩ closes nothing
bidi-override = A direction override: ⟨{ $code }⟩
    .help = Remove it with the control that closes it; prose needs no override.
bidi-mark-redundant = A direction mark without effect: ⟨{ $code }⟩
    .help = Remove it.
bidi-run-torn = “{ $found }” is displayed out of order in plain text
    .help = Isolate it, or make sure that the program that displays the text does.
visual-order-text = The line is stored backwards: “{ $wanted }”
    .help = Store the text in the order in which it is read; copy it from another source.
mixed-script-confusable = “{ $found }” has letters that only look like those of “{ $wanted }”: { $codes }
    .help = Use the letters of one script.

## A text and its translation

num-magnitude-mismatch = “{ $target }” and “{ $source }” in the source differ in magnitude
    .help = Compare the magnitude words: thousand, million, billion, trillion.
num-missing = “{ $target }” where the source has “{ $source }”
    .help = Compare the figures in both texts.
num-missing-target = “{ $found }” in the source is missing here
num-missing-source = “{ $found }” is not in the source
date-impossible =
    { PLURAL($days) ->
       *[other] “{ $found }” cannot be: the month has { NUM($days) } days
    }
    .help = Look up which part of the date is right.
date-impossible-exchanged = “{ $found }” cannot be: there is no month { $month }, and day and month seem to be exchanged
date-impossible-weekday = “{ $found }” cannot be: the day of the week is { $weekday }
date-impossible-hijri = “{ $found }” cannot be: months of the Hijra have 30 days at most
date-mismatch = “{ $target }” and “{ $source }” in the source are different dates
    .help = Compare the days and years in both texts.
month-pair-mismatch = “{ $target }” and “{ $source }” in the source are different months
    .help = Use the same month: كانون الثاني is January, حزيران is June, تموز is July.
month-pair-mismatch-inside = “{ $found }” names two months
currency-mismatch = “{ $target }” and “{ $source }” in the source are different currencies
    .help = Compare the currencies and their countries.
unit-mismatch = “{ $target }” and “{ $source }” in the source are different units
    .help = Compare the units in both texts.
time-mismatch = “{ $target }” and “{ $source }” in the source are different times
    .help = Compare the hours, and morning and evening, in both texts.
code-mismatch = “{ $target }” is not an exact copy of “{ $source }” in the source
    .help = Copy the address or code from the source.
code-mismatch-missing = “{ $found }” in the source is missing here
bi-placeholder-mismatch = “{ $found }” is no placeholder of the source
    .help = Copy the placeholders of the source, character for character.
bi-placeholder-order = “{ $found }” stands where the source has “{ $wanted }”
bi-placeholder-missing = “{ $found }” in the source is missing here
plural-form-missing = The plural form “{ $form }” is empty
    .help = Translate all plural forms of the language.
plural-form-missing-all = { NUM($count) } of { NUM($wanted) } plural forms are here
bi-untranslated = The target is the same as the source
    .help = Translate the text, or mark the unit as untranslated.
bi-untranslated-empty = The unit is marked as translated, and its target is empty
bi-untranslated-language = No word of the target is in its language
bi-untranslated-part = “{ $found }” is left as the source has it
bi-tag-mismatch = “{ $found }” is no tag of the source
    .help = Copy the tags of the source, and set each around the words that it belongs to.
bi-tag-missing = “{ $found }” in the source is missing here
bi-tag-order = “{ $found }” does not end what was begun last
bi-end-punctuation = “{ $found }” at the end; the source ends with “{ $wanted }”
    .help = End the text as the source ends.
bi-end-punctuation-missing = No “{ $wanted }” at the end, as the source has
bi-end-punctuation-added = “{ $found }” at the end; the source has no mark there
bi-brackets = Pairs of “{ $kind }”: { NUM($count) }; in the source { NUM($wanted) }
    .help = Compare what stands in brackets in both texts.
bi-repeated-word = “{ $found }” stands here twice in a row
    .help = Delete one of the two words.
bi-leading-space = The text begins with “{ $found }”, the source with “{ $wanted }”
    .help = Begin and end the text with the white space of the source.
bi-leading-space-last = The text ends with “{ $found }”, the source with “{ $wanted }”
bi-length = Characters: { NUM($count) }; the limit is { NUM($wanted) }
    .help = Find a shorter text.
bi-length-bytes = Bytes: { NUM($count) }; the limit is { NUM($wanted) }
bi-inconsistent-target = “{ $found }” ({ NUM($count) }×); the same source has “{ $wanted }” elsewhere ({ NUM($wanted-count) }×)
    .help = Use one translation, or give the units contexts of their own.
bi-inconsistent-across-files = This wording { $found-uses }; the same source in another wording { $wanted-uses }
    .help = Use one translation in all files.
bi-inconsistent-source = “{ $found }” ({ NUM($count) }×) has the same translation as “{ $wanted }” ({ NUM($wanted-count) }×)
    .help = Check that this is the translation of either source.
bi-segment-missing = Not translated: “{ $found }”
    .help = Translate what is left out, behind this place.
bi-segment-added = Not in the source: “{ $found }”
    .help = Check that the sentence belongs here.
bi-term-missing = “{ $found }” in the source is missing here; the glossary has “{ $wanted }”
    .help = Name it in the translation, or add the form used here to the glossary.
bi-term-missing-unlisted = “{ $found }” in the source is missing here: no word sounds like it
bi-name-untranslated = “{ $found }” is left in Latin letters: “{ $wanted }”
    .help = Write the Arabic form, or mark the name keep_latin in the glossary.
bi-name-untranslated-alone = “{ $found }” is left in Latin letters
bi-name-orphan = “{ $found }” is not named in the source
    .help = Check that the sentence belongs here and that the name is right.

## Numbers

num-digit-mix = Digits differ from the rest of the text: “{ $found }” instead of “{ $wanted }”
    .help = Write all numbers with one kind of digits.
num-separator-mix = Separators differ from the rest of the text: “{ $found }” instead of “{ $wanted }”
    .help = Use the same separators for thousands and decimals throughout.
num-bilyon = “{ $found }” instead of “{ $wanted }”
    .help = Use one word for a thousand million.
num-noun-agreement = “{ $found }”: this number takes “{ $wanted }”
    .help = Use the plural after 3 to 10, and the singular from 11.

## Glossaries

glossary-alias-collision = “{ $term }” belongs to two concepts: { $first } and { $second }
    .help = Name each in the confusable_with of the other, or change the term of one of them.
glossary-term-dirty = “{ $found }” should be stored as “{ $wanted }”
    .help = Store the term without quotation marks, controls and tatweel.
glossary-spreadsheet-damage = “{ $found }” was read in the wrong encoding: “{ $wanted }”
    .help = Write the term again, and save the file as UTF-8 with its columns as text.
glossary-column-swapped = “{ $found }” is not Arabic and stands in a column of Arabic terms
    .help = Put each term in the column of its language, or say keep_latin = yes.
glossary-column-swapped-arabic = “{ $found }” is Arabic and stands in a column of English terms
glossary-column-swapped-all = The English and the Arabic columns are swapped: { PLURAL($count) ->
        [one] { NUM($count) } cell is
       *[other] { NUM($count) } cells are
    } in the other script
glossary-unknown-column = The column { $column } is not part of the format; it is kept, and decides nothing
    .help = Use a column of the format, or begin the name of your own with x_.
glossary-unknown-column-near = The column { $column } is not part of the format; did you mean { $meant }?
glossary-ordinary-word = “{ $term }” is an ordinary word, too
    .help = Name it in confusable_with, so that it counts only where the text speaks for the name.
glossary-ordinary-word-all = { PLURAL($count) ->
        [one] { NUM($count) } form is an ordinary word, too
       *[other] { NUM($count) } forms are ordinary words, too
    }: { $terms } …
glossary-form-unlisted = “{ $form }” in { $column } is not a form of this row
    .help = Write a form of the row as it stands there, or add it to the row.
glossary-one-language = { PLURAL($count) ->
        [one] { NUM($count) } row has
       *[other] { NUM($count) } rows have
    } terms in one language only, first “{ $first }”
    .help = Add the term of the other language, or say keep_latin = yes.
glossary-term-dirty-empty = “{ $found }” has no letter or digit: it is not a term
glossary-spreadsheet-damage-lost = “{ $found }” is what a spreadsheet made of the term
glossary-spreadsheet-damage-formula = A spreadsheet will take “{ $found }” for a formula

## Other places that a finding refers to

related-again = again here
related-opened-here = opened here
related-other-spelling = the other spelling
related-other-script = the other script
related-other-join = the usual way to join
related-other-months = the usual way in this text
related-in-source = in the source
related-other-wording = the usual wording
related-other-quotes = the usual marks
related-other-digits = the usual digits
related-other-separators = the usual separators
related-other-word = the usual word
related-first-gloss = given here first
related-other-concept = the other concept

## What is ignored

suppression-stale = { $rule } no longer finds anything to ignore here
    .help = Remove the rule from the comment or the file, or correct its name.
suppression-stale-unknown = Unknown rule { $rule }
suppression-stale-unknown-near = Unknown rule { $rule }; did you mean { $near }?
suppression-stale-no-rule = This comment names no rule
suppression-stale-beside = { $path }:{ $line }: { $flaw }
