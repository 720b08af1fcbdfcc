### ما تقوله الصفحة المحلية
### The rules for these files are at the head of the English cli.ftl.

## إطار الصفحة

web-page-title = نقحرة: الأسماء والمصطلحات بالعربية والإنجليزية
web-page-skip = الانتقال إلى المحتوى
web-page-views = أقسام الصفحة
web-page-lookup = بحث
web-page-text = نص
web-page-glossary = المسرد
web-page-keys = اختصارات لوحة المفاتيح
web-page-theme-auto = الألوان: كما في النظام
web-page-theme-light = الألوان: فاتحة
web-page-theme-dark = الألوان: داكنة
web-page-close = إغلاق
web-page-cancel = إلغاء
web-page-save = حفظ
web-page-copy = نسخ
web-page-copied = نُسخ: { $text }
web-page-not-copied = لا يسمح المتصفح بالنسخ: { $text }
web-page-no-script = تحتاج هذه الصفحة إلى JavaScript. ولا يغادر جهازك شيء.
web-page-no-server = نقحرة لا تجيب. هل ما زال الأمر naqhara serve يعمل؟
web-page-restarted = أُعيد تشغيل نقحرة. افتح العنوان الذي طبعته.
web-page-fault = حدث خطأ في هذه الصفحة. أعد تحميلها.

## البحث

web-page-lookup-label = اسم أو مصطلح، بالعربية أو بالإنجليزية
web-page-lookup-hint = بأي رسم كان. تظهر الإجابات أثناء الكتابة.
web-page-lookup-found =
    { PLURAL($n) ->
        [zero] لا مفاهيم تطابق { $query }
        [one] مفهوم واحد يطابق { $query }
        [two] مفهومان يطابقان { $query }
        [few] { NUM($n) } مفاهيم تطابق { $query }
        [many] { NUM($n) } مفهومًا يطابق { $query }
       *[other] { NUM($n) } مفهوم يطابق { $query }
    }
web-page-lookup-entries-only = { $query }: غير موجود في أي مسرد، لكنه في قاموس.
web-page-lookup-nothing = { $query }: غير موجود في أي مسرد.
web-page-via-exact = مطابقة تامة
web-page-via-folded = بعد توحيد الحروف
web-page-via-clitic = مع حرف متصل
web-page-via-fuzzy = رسم مشابه
web-page-via-sound = مشابه في اللفظ
web-page-standing-preferred = مفضل
web-page-standing-admitted = مقبول
web-page-standing-short = مختصر
web-page-standing-unlisted = اسم العائلة
web-page-standing-superseded = سابق
web-page-standing-deprecated = غير مستحسن
web-page-state-draft = مسودة
web-page-state-approved = معتمد
web-page-state-retired = مسحوب
web-page-copy-english = نسخ الإنجليزية
web-page-copy-arabic = نسخ العربية
web-page-find-in-text = البحث في النص
web-page-subject-field = المجال
web-page-note = ملاحظة
web-page-source-of = المصدر
web-page-context = السياق
web-page-keep-latin = في النص العربي
web-page-keep-latin-yes = يبقى بالحروف اللاتينية
web-page-dictionaries = القواميس
web-page-spellings = تهجئات ممكنة
web-page-spellings-hint = بحسب اللفظ، والأرجح أولًا. تدل النسبة على تكرار هذا الرسم في الأسماء التي تُلفظ كذلك.
web-page-spellings-of =
    { PLURAL($n) ->
        [zero] لا تهجئات لـ{ $query }
        [one] تهجئة واحدة لـ{ $query }
        [two] تهجئتان لـ{ $query }
        [few] { NUM($n) } تهجئات لـ{ $query }
        [many] { NUM($n) } تهجئة لـ{ $query }
       *[other] { NUM($n) } تهجئة لـ{ $query }
    }
web-page-spelling = التهجئة
web-page-share = النسبة
web-page-listed = في المسرد
web-page-add-to-glossary = إضافة إلى المسرد

## فتح نص

web-page-open-title = فحص نص أو ترجمة
web-page-open-hint = ألصق النص أو اختر ملفًا أو أفلت الملفات في أي مكان من الصفحة: Word وExcel وPowerPoint وOpenDocument وEPUB وHTML ونصوص وترجمات مرئية وXLIFF وTMX وPO وغيرها. والملف ثنائي اللغة يُفتح وحده. ولا يغادر جهازك شيء.
web-page-source = المصدر
web-page-target = الترجمة (اختيارية)
web-page-target-only = الترجمة
web-page-paste = ألصق نصًا هنا
web-page-paste-target = ألصق ترجمته هنا
web-page-choose-file = اختيار ملف
web-page-remove = إزالة
web-page-check = فحص
web-page-swap = تبديل الموضعين
web-page-drop = أفلت ملفًا، أو نصًا وترجمته
web-page-checking = جارٍ الفحص…
web-page-nothing-to-check = لا نص للفحص بعد.
web-page-pasted = نص ملصق

## النص المفتوح

web-page-undo = تراجع
web-page-redo = إعادة
web-page-download = تنزيل
web-page-edit-text = تحرير النص
web-page-new-text = نص جديد
web-page-parts = طرائق عرض النص
web-page-read = النص والملاحظات
web-page-names = الأسماء
web-page-summary = الملخص
web-page-find = كشاف السياق
web-page-legend-listed = اسم في المسرد
web-page-legend-proposed = اسم مقترح
web-page-error = خطأ
web-page-warning = تحذير
web-page-info = معلومة
web-page-words =
    { PLURAL($n) ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { NUM($n) } كلمات
        [many] { NUM($n) } كلمة
       *[other] { NUM($n) } كلمة
    }
web-page-mentions =
    { PLURAL($n) ->
        [zero] لا ذكر لأسماء
        [one] ذكر واحد للأسماء
        [two] ذكران للأسماء
        [few] { NUM($n) } مواضع للأسماء
        [many] { NUM($n) } موضعًا للأسماء
       *[other] { NUM($n) } موضع للأسماء
    }
web-page-findings-count =
    { PLURAL($n) ->
        [zero] لا ملاحظات
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { NUM($n) } ملاحظات
        [many] { NUM($n) } ملاحظة
       *[other] { NUM($n) } ملاحظة
    }
web-page-findings = الملاحظات ({ NUM($n) })
web-page-findings-error =
    { PLURAL($n) ->
        [zero] لا أخطاء هنا
        [one] خطأ واحد هنا
        [two] خطآن هنا
        [few] { NUM($n) } أخطاء هنا
        [many] { NUM($n) } خطأً هنا
       *[other] { NUM($n) } خطأ هنا
    }
web-page-findings-warning =
    { PLURAL($n) ->
        [zero] لا تحذيرات هنا
        [one] تحذير واحد هنا
        [two] تحذيران هنا
        [few] { NUM($n) } تحذيرات هنا
        [many] { NUM($n) } تحذيرًا هنا
       *[other] { NUM($n) } تحذير هنا
    }
web-page-findings-info =
    { PLURAL($n) ->
        [zero] لا معلومات هنا
        [one] معلومة واحدة هنا
        [two] معلومتان هنا
        [few] { NUM($n) } معلومات هنا
        [many] { NUM($n) } معلومة هنا
       *[other] { NUM($n) } معلومة هنا
    }
web-page-checked =
    { PLURAL($n) ->
        [zero] اكتمل الفحص: لا ملاحظات.
        [one] اكتمل الفحص: ملاحظة واحدة.
        [two] اكتمل الفحص: ملاحظتان.
        [few] اكتمل الفحص: { NUM($n) } ملاحظات.
        [many] اكتمل الفحص: { NUM($n) } ملاحظة.
       *[other] اكتمل الفحص: { NUM($n) } ملاحظة.
    }
web-page-no-findings = لا ملاحظات.
web-page-none-of-these = لا ملاحظات بهذه الدرجات.
web-page-show = عرض
web-page-previous = الملاحظة السابقة
web-page-next = الملاحظة التالية
web-page-fold = طي القائمة أو بسطها
web-page-fix = إصلاح
web-page-fix-to = تغيير إلى { $text }
web-page-suggestion = قبول الاقتراح
web-page-suggestion-to = اقتراح: { $text }
web-page-becomes = يصبح
web-page-go-to = عرض في النص
web-page-ignore = تجاهل
web-page-ignored =
    { PLURAL($n) ->
        [zero] لا ملاحظات متجاهلة
        [one] ملاحظة واحدة متجاهلة
        [two] ملاحظتان متجاهلتان
        [few] { NUM($n) } ملاحظات متجاهلة
        [many] { NUM($n) } ملاحظة متجاهلة
       *[other] { NUM($n) } ملاحظة متجاهلة
    }
web-page-show-ignored = إظهارها
web-page-why = لماذا؟
web-page-no-explanation = لا شرح.
web-page-fix-safe =
    { PLURAL($n) ->
        [zero] لا إصلاحات آمنة
        [one] تطبيق الإصلاح الآمن
        [two] تطبيق الإصلاحين الآمنين
        [few] تطبيق { NUM($n) } إصلاحات آمنة
        [many] تطبيق { NUM($n) } إصلاحًا آمنًا
       *[other] تطبيق { NUM($n) } إصلاح آمن
    }
web-page-fix-none = لا إصلاحات آمنة
web-page-fixed =
    { PLURAL($n) ->
        [zero] لم يُصلح شيء.
        [one] أُصلح موضع واحد.
        [two] أُصلح موضعان.
        [few] أُصلحت { NUM($n) } مواضع.
        [many] أُصلح { NUM($n) } موضعًا.
       *[other] أُصلح { NUM($n) } موضع.
    }
web-page-undone = تم التراجع.
web-page-redone = تمت الإعادة.
web-page-fit-unrelated = لا يبدو أن أحد هذين النصين ترجمة الآخر: قليل من جملهما يتقابل.
web-page-fit-out-of-order = ترتيب الجمل في النصين مختلف: لم تُحاذَ الجمل المنقولة من مواضعها.
web-page-fit-same-language = النصان بلغة واحدة: المطلوب نص وترجمته.
web-page-fit-empty = ليس في أحد النصين جملة يمكن مقارنتها.
web-page-written-as = هنا: { $text }
web-page-clitics = يتصل به { $text }
web-page-proposed = مقترح، ليس في أي مسرد
web-page-no-names = لم يُعثر على أسماء.
web-page-all-kinds = كل الأنواع
web-page-kind = النوع
web-page-english = الإنجليزية
web-page-arabic = العربية
web-page-times = العدد
web-page-as-written = كما كُتب
web-page-change = إجراءات

## التنزيلات

web-page-download-file = النص بإصلاحاته
web-page-save-file = حفظ { $name }
web-page-download-summary = الملخص
web-page-download-align = الأسماء ومواضعها
web-page-download-lint = الملاحظات
web-page-download-segments = الجمل متقابلة
web-page-downloaded = حُفظ: { $name }
web-page-glossary-lost = لا يتسع { $name } لكل ما في المسرد:

## الملخص

web-page-overview = نظرة عامة
web-page-key-sentences = الجمل الرئيسة
web-page-sentences-wanted = عددها
web-page-differences = الاختلافات
web-page-figures = الأرقام والتواريخ
web-page-draft = مسودة حرفية قد تخطئ؛ المعروف من كلماتها { $share }
web-page-engine = من محرك ترجمة
web-page-no-counterpart = لا مقابل.
web-page-fact-number = عدد
web-page-fact-percent = نسبة
web-page-fact-money = مبلغ
web-page-fact-measure = قياس
web-page-fact-multiple = ضعف
web-page-fact-ordinal = ترتيب
web-page-fact-fraction = كسر
web-page-fact-date = تاريخ
web-page-fact-hijri = تاريخ هجري
web-page-fact-decade = عقد
web-page-fact-weekday = يوم من الأسبوع
web-page-fact-relative = تاريخ نسبي
web-page-fact-time = وقت

## كشاف السياق

web-page-find-label = اسم أو كلمة للبحث، بأي من اللغتين
web-page-find-spelling = هذا الرسم فقط
web-page-search = بحث
web-page-places =
    { PLURAL($n) ->
        [zero] لا مواضع لـ{ $term }
        [one] موضع واحد لـ{ $term }
        [two] موضعان لـ{ $term }
        [few] { NUM($n) } مواضع لـ{ $term }
        [many] { NUM($n) } موضعًا لـ{ $term }
       *[other] { NUM($n) } موضع لـ{ $term }
    }

## المسرد

web-page-glossary-search = بحث في المسرد
web-page-no-own-glossary = لا مسرد لك لتحريره. ابدأ الأمر naqhara serve في مجلد فيه glossary.csv، أو حدد المسرد بالخيار --glossary.
web-page-glossary-read-only = لا يمكن تحرير هذا المسرد هنا. حوّله إلى CSV بالأمر naqhara glossary convert.
web-page-rows-all =
    { PLURAL($n) ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { NUM($n) } صفوف
        [many] { NUM($n) } صفًا
       *[other] { NUM($n) } صف
    }
web-page-rows-matching =
    { PLURAL($n) ->
        [zero] لا صفوف فيها { $query }
        [one] صف واحد فيه { $query }
        [two] صفان فيهما { $query }
        [few] { NUM($n) } صفوف فيها { $query }
        [many] { NUM($n) } صفًا فيه { $query }
       *[other] { NUM($n) } صف فيه { $query }
    }
web-page-id = المعرف
web-page-more = عرض المزيد
web-page-add-row = إضافة زوج
web-page-edit = تحرير
web-page-edit-row = تحرير { $name }
web-page-delete-row = حذف الصف
web-page-several-terms = تفصل العلامة «|» بين عدة مصطلحات في الحقل الواحد، والأكثر ورودًا أولًا.
web-page-more-columns = أعمدة أخرى
web-page-row-saved = حُفظ الصف.
web-page-row-added = أُضيف الصف.
web-page-row-deleted = حُذف الصف.
web-page-conflict = تغيّر الصف في هذه الأثناء
web-page-conflict-hint = حفظ أحدهم هذا الصف بعد أن فتحته. اختر ما يبقى حيث يختلف الصفان.
web-page-conflict-gone = حذف أحدهم هذا الصف بعد أن فتحته.
web-page-column = العمود
web-page-yours = صفك
web-page-theirs = المحفوظ في الأثناء
web-page-keep-chosen = الإبقاء على المختار
web-page-leave-theirs = ترك الصف المحفوظ
web-page-delete-anyway = حذفه مع ذلك
web-page-add-again = إضافته من جديد
web-page-versions = الإصدارات السابقة
web-page-versions-hint = المسرد كما كان قبل كل تغيير من آخر 20 تغييرًا. ويمكن التراجع عن الاسترجاع: تُحفظ الحال الحاضرة أيضًا.
web-page-no-versions = لم يتغير شيء من هنا بعد.
web-page-restore = استرجاع
web-page-restore-version = استرجاع إصدار { $time }
web-page-restored = استُرجع إصدار { $time }
web-page-column-concept-id = المعرف
web-page-column-entity-type = النوع
web-page-column-subject-field = المجال
web-page-column-en-preferred = الإنجليزية المفضلة
web-page-column-en-admitted = الإنجليزية المقبولة
web-page-column-en-short = الإنجليزية المختصرة
web-page-column-en-deprecated = الإنجليزية غير المستحسنة
web-page-column-ar-preferred = العربية المفضلة
web-page-column-ar-admitted = العربية المقبولة
web-page-column-ar-short = العربية المختصرة
web-page-column-ar-deprecated = العربية غير المستحسنة
web-page-column-ar-superseded = العربية السابقة
web-page-column-ar-kind = نوع الصيغة العربية
web-page-column-ar-by-style = العربية بحسب دليل الأسلوب
web-page-column-keep-latin = حروف لاتينية في النص العربي
web-page-column-gender = الجنس النحوي
web-page-column-part-of-speech = قسم الكلام
web-page-column-definition-en = التعريف بالإنجليزية
web-page-column-definition-ar = التعريف بالعربية
web-page-column-context-en = السياق بالإنجليزية
web-page-column-context-ar = السياق بالعربية
web-page-column-source = المصدر
web-page-column-wikidata = Wikidata
web-page-column-related = ذو صلة
web-page-column-match = طريقة المطابقة
web-page-column-exact-case = صيغ بحالة أحرف ثابتة
web-page-column-confusable-with = يلتبس بـ
web-page-column-status = الحالة
web-page-column-valid-from = صالح منذ
web-page-column-note = ملاحظة
web-page-column-updated = تاريخ التحديث
web-page-column-updated-by = كاتب التحديث
web-page-value-draft = مسودة
web-page-value-approved = معتمد
web-page-value-retired = مسحوب
web-page-value-yes = نعم
web-page-value-no = لا
web-page-value-either = كلاهما
web-page-value-masculine = مذكر
web-page-value-feminine = مؤنث
web-page-value-clitic = مع حروف متصلة
web-page-value-exact = تامة
web-page-value-exact-case = بحالة الأحرف نفسها
web-page-value-fuzzy = مع أخطاء الطباعة
web-page-value-transliteration = نقحرة
web-page-value-translation = ترجمة
web-page-value-mixed = مختلط
web-page-value-native = عربي الأصل

## الاختصارات

web-page-keys-everywhere = في كل مكان
web-page-keys-text = في النص
web-page-keys-lists = في القوائم والأقسام
web-page-key-tabs = البحث، النص، المسرد
web-page-key-lookup = البحث عن مصطلح
web-page-key-lookup-selection = البحث عما هو محدد
web-page-key-help = هذه القائمة
web-page-key-close = إغلاق ما هو مفتوح
web-page-key-check = فحص ما أُلصق
web-page-key-next = الملاحظة التالية
web-page-key-previous = الملاحظة السابقة
web-page-key-fix = إصلاح هذه الملاحظة
web-page-key-fix-safe = تطبيق كل الإصلاحات الآمنة
web-page-key-undo = تراجع
web-page-key-redo = إعادة
web-page-key-names = الاسم السابق والتالي
web-page-key-card = فتح بطاقة الاسم أو الملاحظة
web-page-key-list = البند السابق والتالي
web-page-key-parts = القسم السابق والتالي
web-page-key-add = إضافة زوج إلى المسرد
web-page-single-keys = اختصارات بلا Ctrl

## اقتراحات قاعدة المصطلحات
web-page-proposals = الاقتراحات
web-page-proposals-hint = ما يقترحه فريقك على { $termbase }، والأقدم أولًا. ما تقبله يدخل قاعدة المصطلحات فورًا باسمك.
web-page-no-proposals = لا اقتراحات.
web-page-proposed-by = { $name }، { $time } (بالتوقيت العالمي)
web-page-proposal-add = مفهوم جديد
web-page-proposal-change = تعديل
web-page-proposal-delete = حذف
web-page-before = قبل
web-page-after = بعد
web-page-accept = قبول
web-page-reject = رفض
web-page-proposal-accepted = قُبل: { $name }
web-page-proposal-rejected = رُفض: { $name }
web-page-proposal-conflict = عدل أحدهم الخانات نفسها بعد هذا الاقتراح. أيها يُعتمد؟
web-page-of-proposal = الاقتراح
web-page-of-termbase = قاعدة المصطلحات
web-page-take-proposal = اعتماد الاقتراح
web-page-take-termbase = إبقاء ما في القاعدة
