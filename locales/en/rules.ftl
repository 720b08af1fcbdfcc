### What the rules report.
### The rules for these files are at the head of cli.ftl.
###
### Every rule has a message of its own id; its `.help` says how to fix what it finds.

## Names and terms

term-variant-deprecated = “{ $found }” is no longer to be used: the glossary has “{ $wanted }”
    .help = Write the preferred form, or change the status of the old one in the glossary.
term-variant-unlisted = The glossary does not list “{ $found }”; did you mean “{ $wanted }”?
    .help = Write the name as the glossary lists it, or add this spelling to the glossary.
name-gloss-mismatch = “{ $arabic }” is followed by “{ $latin }”, which is another name
    .help = Put the Latin form of this name in the brackets, or remove them.
name-hamza-variant = “{ $found }” differs from “{ $wanted }” in the glossary by a hamza
    .help = Write the hamza as the glossary has it, or list this spelling too.
name-inconsistent-in-doc = One name in two spellings: “{ $found }” (×{ NUM($found-count) }) and “{ $wanted }” (×{ NUM($wanted-count) })
    .help = Keep to one spelling: the one that the glossary prefers, else the more frequent one.
name-inconsistent-across-files = One name in two spellings in these files: “{ $found }” ({ $found-uses }) and “{ $wanted }” ({ $wanted-uses })
    .help = Decide on one spelling, put it first in the glossary, and fix the other files.
across-files = ×{ NUM($count) } in { PLURAL($files) ->
        [one] 1 file
       *[other] { NUM($files) } files
    }
across-files-day = ×{ NUM($count) } in { PLURAL($files) ->
        [one] 1 file
       *[other] { NUM($files) } files
    } of { $day }
across-files-days = ×{ NUM($count) } in { PLURAL($files) ->
        [one] 1 file
       *[other] { NUM($files) } files
    } from { $first } to { $last }
name-script-mix = One name in both scripts: “{ $arabic }” (×{ NUM($arabic-count) }) and “{ $latin }” (×{ NUM($latin-count) })
    .help = Keep to one script; the other may stand once, in brackets after the first mention.
name-keep-latin = “{ $found }” stays in Latin letters: “{ $wanted }”
    .help = Write the Latin form, or change keep_latin in the glossary.
name-g-letter = “{ $found }” does not have the style guide's letter for g: “{ $wanted }”
    .help = Write the letter of the style guide, or list the name among its exceptions.
name-nonstandard-letter = A letter beyond the alphabet in “{ $found }”: “{ $wanted }”
    .help = Write the nearest letter of the alphabet.
name-first-mention-gloss = The first mention of “{ $found }” lacks the Latin form: “{ $latin }”
    .help = Give the Latin form once, in brackets after the first mention.
name-first-mention-gloss-again = The Latin form is given again: “{ $found }”

## Clitics

clitic-space = “{ $found }”: this letter is joined to the next word, “{ $wanted }”
    .help = Remove the space.
clitic-latin-join = “{ $found }” is joined differently here than elsewhere: “{ $wanted }”
    .help = Join prepositions and Latin words in one way throughout the text.
lam-al-contraction = “{ $found }”: ل and ال are written “{ $wanted }”
    .help = Write لل for ل and the article.
clitic-definite-latin = The article before a Latin word: “{ $found }” for “{ $wanted }”
    .help = Join it by a tatweel, or leave the article out.
clitic-latin-join-house = “{ $found }” is not joined as the style guide requires: “{ $wanted }”

## Punctuation

ar-doubled-full-stop = Two full stops: “{ $found }”
    .help = Leave one, or write “…” where something is left out.
ar-latin-comma = Latin mark “{ $found }” in an Arabic sentence: “{ $wanted }”
    .help = Write the Arabic mark, directly after the word before it.
ar-punct-spacing = A space before “{ $mark }”
    .help = Write the mark directly after the word before it, and a space after it.
ar-punct-spacing-behind = No space after “{ $mark }”
quote-pair-mismatch = The quotation opened by { $opened } is closed by { $found } instead of { $wanted }
    .help = Give both ends of the quotation the same kind of mark.
quote-pair-mismatch-unclosed = The quotation opened by { $found } is never closed: { $wanted } is missing
quote-pair-mismatch-unopened = { $found } closes a quotation that was never opened
tatweel-decorative = A stretched word: “{ $found }” for “{ $wanted }”
    .help = Remove the tatweel.
presentation-form = Letters stored as presentation forms: “{ $found }” for “{ $wanted }”
    .help = Write the letters themselves, and check that they are in the right order.
foreign-yeh-kaf = Persian letters in an Arabic word: “{ $found }” for “{ $wanted }”
    .help = Write ي or ى, and ك.
invisible-char = An invisible character: ⟨{ $code }⟩
    .help = Remove it.
quote-style-mixed = Quotation marks { $found } beside { $wanted }
    .help = Use one kind of quotation marks.

## Dates

month-system-mix = Months named in two ways: “{ $found }” (×{ NUM($found-count) }) beside “{ $wanted }” (×{ NUM($wanted-count) })
    .help = Name all months of the text in one way.
month-system-mix-house = “{ $found }” (×{ NUM($found-count) }) is not how the style guide names months: “{ $wanted }”

## Direction

bidi-unbalanced = The direction control ⟨{ $control }⟩ is not closed in its paragraph
    .help = Close each control after what it applies to, or remove it.
bidi-unbalanced-closer = The direction control ⟨{ $control }⟩ closes nothing
bidi-override = A direction override: ⟨{ $code }⟩
    .help = Remove it with the control that closes it; prose needs no override.
bidi-mark-redundant = A direction mark that changes nothing: ⟨{ $code }⟩
    .help = Remove it.
bidi-run-torn = “{ $found }” is displayed torn apart in plain text
    .help = Isolate it, or make sure that the program that shows the text does.
mixed-script-confusable = “{ $found }” has letters that only look like those of “{ $wanted }”: { $codes }
    .help = Write the letters of one script.

## A text and its translation

num-magnitude-mismatch = “{ $target }” has another magnitude than “{ $source }” in the source
    .help = Compare the magnitude words: thousand, million, billion, trillion.
num-missing = “{ $target }” stands where the source has “{ $source }”
    .help = Compare the figures of both texts.
num-missing-target = “{ $found }” of the source is missing here
num-missing-source = “{ $found }” is not in the source
date-mismatch = “{ $target }” is another date than “{ $source }” in the source
    .help = Compare the days and years of both texts.
month-pair-mismatch = “{ $target }” is another month than “{ $source }” in the source
    .help = Give the date one month: كانون الثاني is January, حزيران June, تموز July.
month-pair-mismatch-inside = “{ $found }” names two months
currency-mismatch = “{ $target }” is another currency than “{ $source }” in the source
    .help = Compare the currencies and the countries they belong to.
bi-term-missing = “{ $found }” of the source is missing here: “{ $wanted }” in the glossary
    .help = Name it in the translation, or list the form that stands there.
bi-term-missing-unlisted = “{ $found }” of the source is missing here: no word sounds like it
bi-name-untranslated = “{ $found }” is left in Latin letters: “{ $wanted }”
    .help = Write the Arabic form, or mark the name keep_latin in the glossary.
bi-name-orphan = “{ $found }” is named here and not in the source
    .help = Check that the sentence belongs here and the name is the right one.

## Numbers

num-digit-mix = Different digits than elsewhere: “{ $found }” for “{ $wanted }”
    .help = Write all numbers in one kind of digits.
num-separator-mix = Different separators than elsewhere: “{ $found }” for “{ $wanted }”
    .help = Separate thousands and decimals in one way.
num-bilyon = “{ $found }” where the word is “{ $wanted }”
    .help = Use one word for a thousand million.
num-noun-agreement = “{ $found }”: the number requires “{ $wanted }”
    .help = Write the plural after 3 to 10, the singular after 11 and above.

## Glossaries

glossary-alias-collision = “{ $term }” belongs to two concepts: { $first } and { $second }
    .help = Name each in the other's confusable_with, or give one another term.
glossary-term-dirty = “{ $found }” is not stored bare: “{ $wanted }”
    .help = Store the term without marks, controls and stretching.
glossary-spreadsheet-damage = “{ $found }” was read in the wrong encoding: “{ $wanted }”
    .help = Write the term again, and save the file as UTF-8 with its columns as text.
glossary-spreadsheet-damage-lost = “{ $found }” is what a spreadsheet left of the term
glossary-spreadsheet-damage-formula = A spreadsheet will take “{ $found }” for a formula

## Other places that a finding refers to

related-again = again here
related-opened-here = opened here
related-other-spelling = the other spelling
related-other-script = the other script
related-other-join = the usual way to join
related-other-months = the usual way in this text
related-in-source = in the source
related-other-quotes = the usual marks
related-other-digits = the usual digits
related-other-separators = the usual separators
related-other-word = the usual word
related-first-gloss = given here first
related-other-concept = the other concept

## What is ignored

suppression-stale = { $rule } finds nothing here any more: there is nothing to ignore
    .help = Remove the rule from the comment or the file, or correct its name.
suppression-stale-unknown = There is no rule { $rule } to ignore
suppression-stale-unknown-near = There is no rule { $rule } to ignore; { $near }?
suppression-stale-no-rule = This comment names no rule
suppression-stale-beside = { $path }:{ $line }: { $flaw }
