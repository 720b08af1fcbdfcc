### What the editor server says.
### The rules for these files are at the head of cli.ftl.

lsp-fault = naqhara failed to check { $path }. This is an error in naqhara; other documents are checked as before.
lsp-no-message = The client sent something that is not a message, and it was left out.
lsp-too-large = { $path } is larger than { $limit } and is not checked while it is edited
    .help = Check it with naqhara lint.
lsp-fix = Fix this
lsp-fix-to = Replace { $old } with { $new }
lsp-suggest = Suggestion: change this
lsp-suggest-to = Suggestion: replace { $old } with { $new }
lsp-fix-all = Apply all safe fixes of naqhara in this document
lsp-fix-rule =
    { PLURAL($count) ->
        [one] Apply { NUM($count) } fix of { $rule } in this document
       *[other] Apply all { NUM($count) } fixes of { $rule } in this document
    }
lsp-fix-rule-suggested =
    { PLURAL($count) ->
        [one] Suggestion: apply { NUM($count) } fix of { $rule } in this document
       *[other] Suggestion: apply all { NUM($count) } fixes of { $rule } in this document
    }
lsp-ignore = Ignore { $rule } here
lsp-add = Add to the glossary: { $en } = { $ar }
lsp-rename-no-name = There is no name of the glossary at this place
lsp-rename-refused = The format of this file does not allow { $name } to be changed everywhere
lsp-rename-left =
    { PLURAL($places) ->
        [one] 1 place
       *[other] { NUM($places) } places
    } of { $name } cannot be changed here and { PLURAL($places) ->
        [one] was
       *[other] were
    } left: in sources, locked units, packages, code, or files that are not UTF-8
