### رسائل سطر الأوامر وقراءة الملفّات وكتابتها
### The rules for these files are at the head of the English cli.ftl.
