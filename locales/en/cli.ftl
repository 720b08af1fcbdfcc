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
        [one] The text holds a NUL character.
       *[other] The text holds { NUM($count) } NUL characters.
    }
document-binary = { $path } is not a text file, or is in an encoding that is not known here
    .help = Save it as plain text in UTF-8 and try again.
document-damaged = { $path } is { $encoding }, but byte 0x{ $byte } at offset { $offset } (line { $line }, column { $column }) does not belong there
    .help = Open the file as { $encoding } in an editor, mend that place and save it again, or export it anew from where it came from.
document-unmappable = { $path } is { $encoding }, which cannot hold { $character } ({ $code }, line { $line }, column { $column }): nothing was written
    .help = Convert the file to UTF-8 first.
