### Numbers, money and dates.
### The rules for these files are at the head of cli.ftl.
