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
summary-heading = Title
summary-glance = At a glance
summary-glance-caption = What the text says, in short, in both languages.
column-question = Question
glance-who = Who
glance-happened = What happened
glance-where = Where
glance-when = When
glance-how-much = How much
summary-names = Names
summary-unlisted = Names that no glossary lists
summary-proposed = ≈ marks a proposal: the spelling is by sound, or word for word.
summary-figures = Figures and dates
summary-sentences = Key sentences
summary-names-caption = The glossary's form in each language, where it has one, and the forms in the text.
summary-unwanted-underlined = The glossary's form in each language, where it has one, and the forms in the text; spellings that the glossary advises against are underlined.
summary-figures-caption = As first written in the text, and in each language.
summary-unwanted = ! marks a spelling that the glossary advises against.

## The overview: sentences about the text, put side by side in both languages.

summary-empty = The text is empty.
summary-text = A text in { summary-language }: { summary-count-words } in { summary-count-sentences }.
summary-language =
    { $language ->
        [ar] Arabic
       *[en] English
    }
summary-count-words =
    { PLURAL($words) ->
        [one] one word
       *[other] { NUM($words) } words
    }
summary-count-sentences =
    { PLURAL($sentences) ->
        [one] one sentence
       *[other] { NUM($sentences) } sentences
    }
summary-no-names = It mentions no name from the glossary.
summary-copied =
    { PLURAL($n) ->
        [one] One sentence stands in it twice: its names and figures are counted once.
       *[other] { NUM($n) } sentences stand in it twice: their names and figures are counted once.
    }
summary-more-figures =
    { PLURAL($n) ->
        [one] One more figure stands in it and is not listed.
       *[other] { NUM($n) } more figures stand in it and are not listed.
    }
summary-names-all = It mentions { $names }: { $list }.
summary-names-some = It mentions { $names }, among them: { $list }.
summary-names-most = It mentions { $names }, most often: { $list }.
summary-names-of-kinds = { $count } ({ $kinds })
summary-count-names =
    { PLURAL($names) ->
        [one] one name
       *[other] { NUM($names) } names
    }
summary-name-times =
    { PLURAL($n) ->
        [one] { $name } (once)
        [two] { $name } (twice)
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
summary-count-unknown =
    { PLURAL($n) ->
        [one] one name of unknown kind
       *[other] { NUM($n) } names of unknown kind
    }
summary-count-law =
    { PLURAL($n) ->
        [one] one law or agreement
       *[other] { NUM($n) } laws or agreements
    }
## Names of one kind alone.

summary-only-person =
    { PLURAL($n) ->
        [one] one person
       *[other] { NUM($n) } people
    }
summary-only-org =
    { PLURAL($n) ->
        [one] one organisation
       *[other] { NUM($n) } organisations
    }
summary-only-place =
    { PLURAL($n) ->
        [one] one place
       *[other] { NUM($n) } places
    }
summary-only-product =
    { PLURAL($n) ->
        [one] one product
       *[other] { NUM($n) } products
    }
summary-only-project =
    { PLURAL($n) ->
        [one] one project
       *[other] { NUM($n) } projects
    }
summary-only-work =
    { PLURAL($n) ->
        [one] one work
       *[other] { NUM($n) } works
    }
summary-only-event =
    { PLURAL($n) ->
        [one] one event
       *[other] { NUM($n) } events
    }
summary-only-law =
    { PLURAL($n) ->
        [one] one law or agreement
       *[other] { NUM($n) } laws or agreements
    }
summary-only-unknown =
    { PLURAL($n) ->
        [one] one name of unknown kind
       *[other] { NUM($n) } names of unknown kind
    }

## Figures.

summary-figures-only = It gives { $figures }.
summary-figures-all = It gives { $figures }: { $list }.
summary-figures-one =
    { PLURAL($n) ->
        [one] It gives { $figures }: { $list }.
       *[other] It gives { $figures }, including { $list }.
    }
summary-figures-some = It gives { $figures }, among them: { $list }.
summary-dates-only = It mentions { $dates }.
summary-dates-all = It mentions { $dates }: { $list }.
summary-dates-one =
    { PLURAL($n) ->
        [one] It mentions { $dates }: { $list }.
       *[other] It mentions { $dates }, including { $list }.
    }
summary-dates-some = It mentions { $dates }, among them: { $list }.
summary-decade = the { $decade }
summary-count-figures =
    { PLURAL($figures) ->
        [one] one figure
       *[other] { NUM($figures) } figures
    }
summary-count-dates =
    { PLURAL($dates) ->
        [one] one date
       *[other] { NUM($dates) } dates
    }
summary-count-times =
    { PLURAL($dates) ->
        [one] one date or time
       *[other] { NUM($dates) } dates and times
    }
summary-no-findings = The check has no findings.
summary-findings =
    { PLURAL($n) ->
        [one] The check has one finding.
       *[other] The check has { NUM($n) } findings.
    }

## A source and its target.

column-standing = In both?
standing-both = yes
standing-source = source only
standing-target = target only
standing-differs = differs
summary-differences = Differences
summary-figures-compared = As each text writes them, in their order.
summary-no-counterpart = The target has no counterpart of this sentence.
summary-machine = Machine translation, to be checked:
summary-draft = Draft, word for word, may mislead:
summary-draft-partial = Draft, word for word, may mislead; { $share }% of the words are known, the others stand between ⟨ and ⟩:
summary-draft-glossed = Draft, word for word, may mislead; { $share }% of the words are known, the others stand between ⟨ and ⟩, some as { $dictionaries } translates them:
summary-draft-rules = Rules applied: { $rules }
summary-target = The translation, in { summary-language }, has { summary-count-words } in { summary-count-sentences }.
summary-shared = The texts have { $list } in common.
summary-nothing-shared = The texts have no names and no figures in common.
summary-one-sided = In one text only: { $list }.
summary-missing =
    { PLURAL($n) ->
        [one] One sentence of the source has no counterpart.
       *[other] { NUM($n) } sentences of the source have no counterpart.
    }
summary-added =
    { PLURAL($n) ->
        [one] One sentence of the translation has no counterpart in the source.
       *[other] { NUM($n) } sentences of the translation have no counterpart in the source.
    }
summary-agreement = The comparison found no errors.
summary-disagreements =
    { PLURAL($n) ->
        [one] They differ in one point.
       *[other] They differ in { NUM($n) } points.
    }
