### What the rules report.
### The rules for these files are at the head of cli.ftl.
###
### Every rule has a message of its own id; its `.help` says how to mend what it finds.

## Names and terms

term-variant-deprecated = “{ $found }” is not to be written any more: the glossary has “{ $wanted }”
    .help = Write the preferred form, or give the old one another standing in the glossary.
term-variant-unlisted = The glossary does not list “{ $found }”; did you mean “{ $wanted }”?
    .help = Write the name as the glossary lists it, or add this spelling to the glossary.
name-gloss-mismatch = “{ $arabic }” is followed by “{ $latin }”, which is another name
    .help = Put the Latin form of this name into the brackets, or take them away.
name-hamza-variant = “{ $found }” differs from “{ $wanted }” in the glossary by a hamza
    .help = Write the hamza as the glossary has it, or list this spelling too.
name-inconsistent-in-doc = One name in two spellings: “{ $found }” (×{ NUM($found-count) }) and “{ $wanted }” (×{ NUM($wanted-count) })
    .help = Keep to one spelling: the one that the glossary prefers, else the more frequent one.
name-script-mix = One name in both scripts: “{ $arabic }” (×{ NUM($arabic-count) }) and “{ $latin }” (×{ NUM($latin-count) })
    .help = Keep to one script; the other may stand once, in brackets behind the first mention.

## Clitics

clitic-space = “{ $found }”: this letter is written onto the next word, “{ $wanted }”
    .help = Take out the blank.
clitic-latin-join = “{ $found }” is joined in another way than elsewhere: “{ $wanted }”
    .help = Join prepositions and Latin words in one way throughout the text.

## Punctuation

ar-doubled-full-stop = Two full stops: “{ $found }”
    .help = Leave one, or write “…” where something is left out.
ar-latin-comma = Latin mark “{ $found }” in an Arabic sentence: “{ $wanted }”
    .help = Write the Arabic mark, onto the word before it.
ar-punct-spacing = A blank before “{ $mark }”
    .help = Write the mark onto the word before it, and a blank behind it.
ar-punct-spacing-behind = No blank behind “{ $mark }”
quote-pair-mismatch = The quotation opened by { $opened } is closed by { $found } instead of { $wanted }
    .help = Give both ends of the quotation the same kind of mark.
quote-pair-mismatch-unclosed = The quotation opened by { $found } is never closed: { $wanted } is missing
quote-pair-mismatch-unopened = { $found } closes a quotation that was never opened

## Dates

month-system-mix = Months named in two ways: “{ $found }” (×{ NUM($found-count) }) beside “{ $wanted }” (×{ NUM($wanted-count) })
    .help = Name all months of the text in one way.

## Direction

bidi-unbalanced = The direction control { $control } is not closed in its paragraph
    .help = Close each control behind what it is for, or take it out.
bidi-unbalanced-closer = The direction control { $control } closes nothing

## A text and its translation

num-magnitude-mismatch = “{ $target }” is of another magnitude than “{ $source }” in the source
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
    .help = Compare the currencies, and the countries that they are of.
bi-term-missing = “{ $found }” of the source is missing here: “{ $wanted }” in the glossary
    .help = Name it in the translation, or list the form that stands there.
bi-term-missing-unlisted = “{ $found }” of the source is missing here: no word sounds like it
bi-name-untranslated = “{ $found }” is left in Latin letters: “{ $wanted }”
    .help = Write the Arabic form, or mark the name keep_latin in the glossary.
bi-name-orphan = “{ $found }” is named here and not in the source
    .help = See whether the sentence belongs here and the name is the right one.

## Other places that a finding speaks of

related-again = again here
related-opened-here = opened here
related-other-spelling = the other spelling
related-other-script = the other script
related-other-join = the usual join
related-other-months = the usual way in this text
related-in-source = in the source
