### الملخصات والقوائم
### The rules for these files are at the head of the English cli.ftl.

## تُكتب القائمة عنصرًا عنصرًا، وكل رسالة تكتب عنصرًا واحدًا وما يسبقه.

list-first = {""}{ $item }
list-second-of-two = {" و"}{ $item }
list-middle = {" و"}{ $item }
list-last = {" و"}{ $item }

## العناوين

summary-title = ملخص
summary-overview = نظرة عامة
summary-heading = العنوان
summary-glance = في سطور
summary-glance-caption = أهم ما في النص بإيجاز، باللغتين.
column-question = السؤال
glance-who = مَن
glance-where = أين
glance-when = متى
glance-how-much = كم
summary-names = الأسماء
summary-unlisted = أسماء لا ترد في أي مسرد
summary-proposed = تدل العلامة ≈ على اقتراح: كتابة بحسب النطق أو ترجمة حرفية.
summary-figures = الأرقام والتواريخ
summary-sentences = أهم الجمل
summary-names-caption = صيغة المسرد في كل لغة إن وردت فيه، والصيغ الواردة في النص.
summary-unwanted-underlined = صيغة المسرد في كل لغة إن وردت فيه، والصيغ الواردة في النص؛ وما تحته خط تهجئة لا يستحسنها المسرد.
summary-figures-caption = كما وردت أول مرة في النص، ثم بكل من اللغتين.
summary-unwanted = تدل العلامة ! على تهجئة لا يستحسنها المسرد.

## النظرة العامة: جمل عن النص تُعرض باللغتين معًا.

summary-empty = النص فارغ.
summary-text = نص { summary-language }: { summary-count-words } في { summary-count-sentences }.
summary-language =
    { $language ->
        [ar] بالعربية
       *[en] بالإنجليزية
    }
summary-count-words =
    { PLURAL($words) ->
        [zero] { NUM($words) } كلمة
        [one] كلمة واحدة
        [two] كلمتان
        [few] { NUM($words) } كلمات
        [many] { NUM($words) } كلمة
       *[other] { NUM($words) } كلمة
    }
summary-count-sentences =
    { PLURAL($sentences) ->
        [zero] { NUM($sentences) } جملة
        [one] جملة واحدة
        [two] جملتين
        [few] { NUM($sentences) } جمل
        [many] { NUM($sentences) } جملة
       *[other] { NUM($sentences) } جملة
    }
summary-no-names = ولا يرد فيه أي اسم من المسرد.
summary-names-all = ويرد فيه { summary-count-names } ({ $kinds }): { $list }.
summary-names-some = ويرد فيه { summary-count-names } ({ $kinds })، منها: { $list }.
summary-names-most = ويرد فيه { summary-count-names } ({ $kinds })، وأكثرها ورودًا: { $list }.
summary-count-names =
    { PLURAL($names) ->
        [zero] { NUM($names) } اسم
        [one] اسم واحد
        [two] اسمان
        [few] { NUM($names) } أسماء
        [many] { NUM($names) } اسمًا
       *[other] { NUM($names) } اسم
    }
summary-name-times =
    { PLURAL($n) ->
        [zero] { $name } ({ NUM($n) } مرة)
        [one] { $name } (مرة واحدة)
        [two] { $name } (مرتين)
        [few] { $name } ({ NUM($n) } مرات)
        [many] { $name } ({ NUM($n) } مرة)
       *[other] { $name } ({ NUM($n) } مرة)
    }
summary-count-person =
    { PLURAL($n) ->
        [zero] { NUM($n) } شخص
        [one] شخص واحد
        [two] شخصان
        [few] { NUM($n) } أشخاص
        [many] { NUM($n) } شخصًا
       *[other] { NUM($n) } شخص
    }
summary-count-org =
    { PLURAL($n) ->
        [zero] { NUM($n) } مؤسسة
        [one] مؤسسة واحدة
        [two] مؤسستان
        [few] { NUM($n) } مؤسسات
        [many] { NUM($n) } مؤسسة
       *[other] { NUM($n) } مؤسسة
    }
summary-count-place =
    { PLURAL($n) ->
        [zero] { NUM($n) } مكان
        [one] مكان واحد
        [two] مكانان
        [few] { NUM($n) } أماكن
        [many] { NUM($n) } مكانًا
       *[other] { NUM($n) } مكان
    }
summary-count-product =
    { PLURAL($n) ->
        [zero] { NUM($n) } منتج
        [one] منتج واحد
        [two] منتجان
        [few] { NUM($n) } منتجات
        [many] { NUM($n) } منتجًا
       *[other] { NUM($n) } منتج
    }
summary-count-project =
    { PLURAL($n) ->
        [zero] { NUM($n) } مشروع
        [one] مشروع واحد
        [two] مشروعان
        [few] { NUM($n) } مشاريع
        [many] { NUM($n) } مشروعًا
       *[other] { NUM($n) } مشروع
    }
summary-count-work =
    { PLURAL($n) ->
        [zero] { NUM($n) } عمل
        [one] عمل واحد
        [two] عملان
        [few] { NUM($n) } أعمال
        [many] { NUM($n) } عملًا
       *[other] { NUM($n) } عمل
    }
summary-count-event =
    { PLURAL($n) ->
        [zero] { NUM($n) } حدث
        [one] حدث واحد
        [two] حدثان
        [few] { NUM($n) } أحداث
        [many] { NUM($n) } حدثًا
       *[other] { NUM($n) } حدث
    }
summary-count-other =
    { PLURAL($n) ->
        [zero] { NUM($n) } اسم آخر
        [one] اسم آخر
        [two] اسمان آخران
        [few] { NUM($n) } أسماء أخرى
        [many] { NUM($n) } اسمًا آخر
       *[other] { NUM($n) } اسم آخر
    }
summary-count-law =
    { PLURAL($n) ->
        [zero] { NUM($n) } قانون أو اتفاق
        [one] قانون أو اتفاق واحد
        [two] قانونان أو اتفاقان
        [few] { NUM($n) } قوانين أو اتفاقات
        [many] { NUM($n) } قانونًا أو اتفاقًا
       *[other] { NUM($n) } قانون أو اتفاق
    }
summary-figures-only = وفيه { summary-count-figures }.
summary-figures-all = وفيه { summary-count-figures }: { $list }.
summary-figures-some = وفيه { summary-count-figures }، منها: { $list }.
summary-dates-all = وفيه كذلك { summary-count-dates }: { $list }.
summary-dates-some = وفيه كذلك { summary-count-dates }، منها: { $list }.
summary-count-figures =
    { PLURAL($figures) ->
        [zero] { NUM($figures) } رقم
        [one] رقم واحد
        [two] رقمان
        [few] { NUM($figures) } أرقام
        [many] { NUM($figures) } رقمًا
       *[other] { NUM($figures) } رقم
    }
summary-count-dates =
    { PLURAL($dates) ->
        [zero] { NUM($dates) } تاريخ
        [one] تاريخ واحد
        [two] تاريخان
        [few] { NUM($dates) } تواريخ
        [many] { NUM($dates) } تاريخًا
       *[other] { NUM($dates) } تاريخ
    }
summary-no-findings = ولم يجد الفحص أي ملاحظة.
summary-findings =
    { PLURAL($n) ->
        [zero] ولم يجد الفحص أي ملاحظة ({ NUM($n) }).
        [one] ووجد الفحص ملاحظة واحدة.
        [two] ووجد الفحص ملاحظتين.
        [few] ووجد الفحص { NUM($n) } ملاحظات.
        [many] ووجد الفحص { NUM($n) } ملاحظة.
       *[other] ووجد الفحص { NUM($n) } ملاحظة.
    }

## النص المصدر وترجمته

column-standing = في كليهما؟
standing-both = نعم
standing-source = في المصدر فقط
standing-target = في الترجمة فقط
standing-differs = مختلف
summary-differences = الاختلافات
summary-figures-compared = كما يكتبها كل نص، بترتيب ورودها.
summary-no-counterpart = لا مقابل لهذه الجملة في الترجمة.
summary-machine = ترجمة آلية تحتاج إلى مراجعة:
summary-draft = مسودة حرفية قد تخطئ:
summary-draft-partial = مسودة حرفية قد تخطئ، المعروف من كلماتها { $share }%، وغير المعروف بين ⟨ و⟩:
summary-draft-rules = القواعد المطبقة: { $rules }
summary-target = أما الترجمة، وهي { summary-language }، ففيها { summary-count-words } في { summary-count-sentences }.
summary-shared = والمشترك بين النصين { summary-count-names } و{ summary-count-figures }.
summary-missing =
    { PLURAL($n) ->
        [zero] ولا جملة في المصدر بلا مقابل.
        [one] وجملة واحدة في المصدر بلا مقابل.
        [two] وجملتان في المصدر بلا مقابل.
        [few] و{ NUM($n) } جمل في المصدر بلا مقابل.
        [many] و{ NUM($n) } جملة في المصدر بلا مقابل.
       *[other] و{ NUM($n) } جملة في المصدر بلا مقابل.
    }
summary-added =
    { PLURAL($n) ->
        [zero] ولا جملة في الترجمة لا مقابل لها في المصدر.
        [one] وجملة واحدة في الترجمة لا مقابل لها في المصدر.
        [two] وجملتان في الترجمة لا مقابل لهما في المصدر.
        [few] و{ NUM($n) } جمل في الترجمة لا مقابل لها في المصدر.
        [many] و{ NUM($n) } جملة في الترجمة لا مقابل لها في المصدر.
       *[other] و{ NUM($n) } جملة في الترجمة لا مقابل لها في المصدر.
    }
summary-agreement = ولم تجد المقارنة أي اختلاف.
summary-disagreements =
    { PLURAL($n) ->
        [zero] ولا يختلفان في أي نقطة.
        [one] ويختلفان في نقطة واحدة.
        [two] ويختلفان في نقطتين.
        [few] ويختلفان في { NUM($n) } نقاط.
        [many] ويختلفان في { NUM($n) } نقطة.
       *[other] ويختلفان في { NUM($n) } نقطة.
    }
