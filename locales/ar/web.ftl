### الصفحة المحلية
### The rules for these files are at the head of the English cli.ftl.

web-number = { NUM($n) }

## What the server says of a request.

web-not-found = لا يوجد شيء في العنوان { $path }
web-method = هذا العنوان يُطلب بالطريقة { $allowed }
web-too-large = الطلب أكبر من { $limit }
web-too-slow = لم يصل الطلب كاملًا في الوقت المحدد
web-large-head = ترويسة الطلب أكبر مما يُسمح به
web-malformed = ليس هذا طلب HTTP سليمًا
web-malformed-length = طول الطلب غير مذكور أو مذكور مرتين أو بطريقة غير مدعومة
web-fault = تعذر على naqhara الرد. هذا خطأ في naqhara، وتُجاب الطلبات الأخرى كالمعتاد.
web-host = يجيب هذا الخادم في 127.0.0.1 وlocalhost فقط، لا في { $host }
web-origin = لا تُجاب الطلبات الواردة من { $origin }
    .help = للسماح لإضافة المتصفح هذه، أضف عنوانها إلى naqhara.toml: [serve] extensions = ["{ $origin }"]
web-no-token = يحتاج هذا العنوان إلى رمز الخادم
    .help = افتح العنوان الكامل الذي طبعه الأمر naqhara serve.
web-not-json = ليس الطلب بصيغة JSON: أرسله مع Content-Type application/json
web-bad-json = تعذرت قراءة الطلب بصيغة JSON: السطر { $line }، العمود { $column }: { $text }
web-not-utf8 = ترميز الاستمارة ليس UTF-8
web-not-a-form = أرسل استمارة (application/x-www-form-urlencoded) أو JSON
web-bad-name = { $name } ليس اسم ملف: في الاسم حرف على الأقل ولا شرطة مائلة فيه
web-bad-base64 = محتوى { $name } ليس بترميز Base64: { $text }
web-no-content = يحتاج { $name } إلى text أو base64
web-no-texts = أرسل إما text وإما source مع target أو من دونه
web-no-termbase = ليس بين مسارد هذا الخادم قاعدة مصطلحات
web-no-pair = تحتاج المقاطع إلى نص أصلي وترجمته
web-queries = أرسل من 1 إلى { NUM($most) } من الاستعلامات
web-files = أرسل من 1 إلى { NUM($most) } من الملفات، وللنص وترجمته ملفان
web-format = { $format } ليس صيغة لهذا التقرير، والصيغ هي { $formats }
web-parameter = قيمة { $name } غير مسموح بها
web-text-or-data = أرسل إما text وإما data
web-no-language = حدد اللغة: ar أو en أو auto
web-language = { $language } ليست لغة تُفحص هنا: استخدم ar أو en أو auto

## Fixes on the page.

web-fix-gone = لم تعد هذه الملاحظة في النص
web-fix-none = ليس لهذه الملاحظة إصلاح يقبله الملف
web-fix-overlaps = يتداخل هذا الإصلاح مع إصلاح آخر: طبقه بعده

## The glossary on the page.

web-row-changed = غيّر شخص آخر هذا الصف
web-row-gone = حذف شخص آخر هذا الصف
web-file-changed = غيّر برنامج آخر الملف { $path } فتُرك كما هو. حمله من جديد.
web-clash = في المسرد أحد هذين المصطلحين: { $id }
web-no-version = لا توجد نسخة بهذا الاسم
glossary-edit-column = لا عمود في المسرد باسم { $column }
glossary-edit-control = في { $column } محرف تحكم لا يجوز في أي خلية

## Categories of findings, as LanguageTool names them.

web-category-typography = علامات الترقيم والطباعة
web-category-grammar = النحو
web-category-style = الأسلوب
web-category-typos = خطأ إملائي محتمل
web-category-confused = كلمات تلتبس
web-category-misc = متفرقات
