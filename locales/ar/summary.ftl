### الملخّصات والقوائم
### The rules for these files are at the head of the English cli.ftl.

## تُكتب القائمة عنصرًا عنصرًا، وكلّ رسالة تكتب عنصرًا واحدًا وما يسبقه.

list-first = {""}{ $item }
list-second-of-two = {" و"}{ $item }
list-middle = {" و"}{ $item }
list-last = {" و"}{ $item }
