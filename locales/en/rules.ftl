### What the rules report.
### The rules for these files are at the head of cli.ftl.
