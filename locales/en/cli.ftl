### What the command line says, and what is said about reading and writing files.
###
### Rules for every file of this folder, held by tests:
### - the Arabic and the English file define the same messages, attributes and terms, with the
###   same variables; a message refers only to messages of its own file;
### - a plural is chosen by PLURAL($n), never by $n itself; Arabic gives all six categories;
### - NUM($n) writes a count with grouped thousands, { $n } alone the plain digits of a line
###   number or a year.
