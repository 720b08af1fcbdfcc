### الصفحة المحلية
### The rules for these files are at the head of the English cli.ftl.
