### Summaries, and lists of things.
### The rules for these files are at the head of cli.ftl.

## A list is written item by item: each of these writes one item with what stands before it.

list-first = {""}{ $item }
list-second-of-two = {" and "}{ $item }
list-middle = {", "}{ $item }
list-last = {", and "}{ $item }

## Headings.

summary-title = Summary
summary-overview = Overview
summary-names = Names
summary-figures = Figures and dates
summary-sentences = Key sentences
summary-names-caption = The form of the glossary in either language, and how the text writes it.
summary-unwanted-underlined = The form of the glossary in either language, and how the text writes it; what is underlined is a spelling that the glossary advises against.
summary-figures-caption = As first written, and as each language writes it.
summary-unwanted = ! marks a spelling that the glossary advises against.

## The overview: sentences about the text, put side by side in both languages.

summary-empty = The text is empty.
summary-text = A text in { $language } of { $words } in { $sentences }.
summary-in-arabic = Arabic
summary-in-english = English
summary-count-words =
    { PLURAL($n) ->
        [one] one word
       *[other] { NUM($n) } words
    }
summary-count-sentences =
    { PLURAL($n) ->
        [one] one sentence
       *[other] { NUM($n) } sentences
    }
summary-no-names = It has no name that the glossary knows.
summary-names-only = It has { $names } ({ $kinds }).
summary-names-all = It has { $names } ({ $kinds }): { $list }.
summary-names-some = It has { $names } ({ $kinds }), among them { $list }.
summary-names-most = It has { $names } ({ $kinds }), most often { $list }.
summary-count-names =
    { PLURAL($n) ->
        [one] one name
       *[other] { NUM($n) } names
    }
summary-name-times =
    { PLURAL($n) ->
        [one] { $name } (once)
       *[other] { $name } ({ NUM($n) } times)
    }
summary-count-person =
    { PLURAL($n) ->
        [one] one person
       *[other] { NUM($n) } people
    }
summary-count-org =
    { PLURAL($n) ->
        [one] one organisation
       *[other] { NUM($n) } organisations
    }
summary-count-place =
    { PLURAL($n) ->
        [one] one place
       *[other] { NUM($n) } places
    }
summary-count-product =
    { PLURAL($n) ->
        [one] one product
       *[other] { NUM($n) } products
    }
summary-count-project =
    { PLURAL($n) ->
        [one] one project
       *[other] { NUM($n) } projects
    }
summary-count-work =
    { PLURAL($n) ->
        [one] one work
       *[other] { NUM($n) } works
    }
summary-count-event =
    { PLURAL($n) ->
        [one] one event
       *[other] { NUM($n) } events
    }
summary-count-law =
    { PLURAL($n) ->
        [one] one law or agreement
       *[other] { NUM($n) } laws or agreements
    }
summary-gives = It gives { $figures }.
summary-gives-both = It gives { $figures }; and { $dates }.
summary-figures-only = { $count }
summary-figures-all = { $count }: { $list }
summary-figures-some = { $count }, among them { $list }
summary-count-figures =
    { PLURAL($n) ->
        [one] one figure
       *[other] { NUM($n) } figures
    }
summary-count-dates =
    { PLURAL($n) ->
        [one] one date
       *[other] { NUM($n) } dates
    }
summary-no-findings = The consistency check has nothing to report.
summary-findings =
    { PLURAL($n) ->
        [one] The consistency check has one point to report.
       *[other] The consistency check has { NUM($n) } points to report.
    }
