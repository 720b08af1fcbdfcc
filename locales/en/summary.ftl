### Summaries, and lists of things.
### The rules for these files are at the head of cli.ftl.

## A list is written item by item: each of these writes one item with what stands before it.

list-first = {""}{ $item }
list-second-of-two = {" and "}{ $item }
list-middle = {", "}{ $item }
list-last = {", and "}{ $item }
