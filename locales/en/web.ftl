### The local page.
### The rules for these files are at the head of cli.ftl.

web-number = { NUM($n) }

## What the server says of a request.

web-not-found = There is nothing at { $path }
web-method = Use { $allowed } for this address
web-too-large = The request is larger than { $limit }
web-too-slow = The request did not arrive in time
web-large-head = The header of the request is too large
web-malformed = The request is not HTTP
web-malformed-length = The length of the request is missing, is stated twice or is not supported
web-fault = naqhara failed to answer. This is an error in naqhara; other requests are answered as before.
web-host = This server answers at 127.0.0.1 and localhost only, not at { $host }
web-origin = Requests from { $origin } are not answered
    .help = To allow this browser extension, add its address to naqhara.toml: [serve] extensions = ["{ $origin }"]
web-no-token = This address needs the token of the server
    .help = Open the whole address that naqhara serve has printed.
web-not-json = The request is not JSON: send it with Content-Type application/json
web-bad-json = The request cannot be read as JSON: line { $line }, column { $column }: { $text }
web-not-utf8 = The form is not UTF-8
web-not-a-form = Send a form (application/x-www-form-urlencoded) or JSON
web-bad-name = { $name } is not the name of a file: a name has at least one character and no slash
web-bad-base64 = The content of { $name } is not Base64: { $text }
web-no-content = { $name } needs either text or base64
web-no-texts = Send either text, or source with or without target
web-no-termbase = No glossary of this server is a termbase
web-no-pair = Segments need a source and a target
web-queries = Send from 1 to { NUM($most) } queries
web-files = Send from 1 to { NUM($most) } files; a pair has two
web-format = { $format } is not a format of this report; the formats are { $formats }
web-parameter = { $name } has a value that is not allowed
web-text-or-data = Send either text or data
web-no-language = Say the language: ar, en or auto
web-language = { $language } is not a language that is checked here: use ar, en or auto

## Fixes on the page.

web-fix-gone = This finding is no longer in the text
web-fix-none = This finding has no fix that the file can take
web-fix-overlaps = This fix overlaps another one: apply it afterwards

## The glossary on the page.

web-row-changed = Somebody else has changed this row
web-row-gone = Somebody else has removed this row
web-file-changed = { $path } was changed by another program; it was left as it is. Load it again.
web-clash = The glossary has one of these terms already: { $id }
web-no-version = There is no such version
glossary-edit-column = The glossary has no column { $column }
glossary-edit-control = { $column } holds a control character, which no cell may hold

## Categories of findings, as LanguageTool names them.

web-category-typography = Typography
web-category-grammar = Grammar
web-category-style = Style
web-category-typos = Possible typo
web-category-confused = Easily confused
web-category-misc = Miscellaneous
