### ما يقوله خادم المحرر
### The rules for these files are at the head of the English cli.ftl.

lsp-fault = تعذر على نقحرة فحص { $path }. هذا خطأ في نقحرة نفسها، وما زالت المستندات الأخرى تُفحص.
lsp-no-message = أرسل المحرر ما ليس رسالة، فتُرك.
lsp-too-large = { $path } أكبر من { $limit }، فلا يُفحص أثناء تحريره
    .help = افحصه بالأمر naqhara lint.
lsp-fix = إصلاح هذا الموضع
lsp-fix-to = تغيير { $old } إلى { $new }
lsp-suggest = اقتراح: تغيير هذا الموضع
lsp-suggest-to = اقتراح: تغيير { $old } إلى { $new }
lsp-fix-all = تطبيق كل إصلاحات نقحرة الآمنة في هذا المستند
lsp-fix-rule =
    { PLURAL($count) ->
        [zero] لا إصلاح للقاعدة { $rule } في هذا المستند
        [one] تطبيق إصلاح واحد للقاعدة { $rule } في هذا المستند
        [two] تطبيق إصلاحي القاعدة { $rule } في هذا المستند
        [few] تطبيق { NUM($count) } إصلاحات للقاعدة { $rule } في هذا المستند
        [many] تطبيق { NUM($count) } إصلاحًا للقاعدة { $rule } في هذا المستند
       *[other] تطبيق { NUM($count) } إصلاح للقاعدة { $rule } في هذا المستند
    }
lsp-fix-rule-suggested =
    { PLURAL($count) ->
        [zero] اقتراح: لا إصلاح للقاعدة { $rule } في هذا المستند
        [one] اقتراح: تطبيق إصلاح واحد للقاعدة { $rule } في هذا المستند
        [two] اقتراح: تطبيق إصلاحي القاعدة { $rule } في هذا المستند
        [few] اقتراح: تطبيق { NUM($count) } إصلاحات للقاعدة { $rule } في هذا المستند
        [many] اقتراح: تطبيق { NUM($count) } إصلاحًا للقاعدة { $rule } في هذا المستند
       *[other] اقتراح: تطبيق { NUM($count) } إصلاح للقاعدة { $rule } في هذا المستند
    }
lsp-ignore = تجاهل { $rule } هنا
lsp-add = إضافة إلى المسرد: { $en } = { $ar }
lsp-rename-no-name = ليس في هذا الموضع اسم من المسرد
lsp-rename-refused = لا تسمح صيغة هذا الملف بتغيير { $name } في كل مواضعه
lsp-rename-left =
    { PLURAL($places) ->
        [zero] لم يُترك أي موضع
        [one] تُرك موضع واحد
        [two] تُرك موضعان
        [few] تُركت { NUM($places) } مواضع
        [many] تُرك { NUM($places) } موضعًا
       *[other] تُرك { NUM($places) } موضع
    } من { $name } لا يمكن تغييرها هنا: في نص مصدر أو وحدة مقفلة أو حزمة أو شفرة أو ملف ليس بترميز UTF-8
