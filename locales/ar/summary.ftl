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
glance-happened = ماذا حدث
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
summary-copied =
    { PLURAL($n) ->
        [zero] ولا جملة مكررة فيه.
        [one] وفيه جملة مكررة لا تُعد أسماؤها وأرقامها إلا مرة واحدة.
        [two] وفيه جملتان مكررتان لا تُعد أسماؤهما وأرقامهما إلا مرة واحدة.
        [few] وفيه { NUM($n) } جمل مكررة لا تُعد أسماؤها وأرقامها إلا مرة واحدة.
        [many] وفيه { NUM($n) } جملة مكررة لا تُعد أسماؤها وأرقامها إلا مرة واحدة.
       *[other] وفيه { NUM($n) } جملة مكررة لا تُعد أسماؤها وأرقامها إلا مرة واحدة.
    }
summary-more-figures =
    { PLURAL($n) ->
        [zero] ولا رقم فيه سوى ما ذُكر.
        [one] وفيه رقم آخر غير مدرج.
        [two] وفيه رقمان آخران غير مدرجين.
        [few] وفيه { NUM($n) } أرقام أخرى غير مدرجة.
        [many] وفيه { NUM($n) } رقمًا آخر غير مدرج.
       *[other] وفيه { NUM($n) } رقم آخر غير مدرج.
    }
summary-names-all = ويرد فيه { $names }: { $list }.
summary-names-some = ويرد فيه { $names }، منها: { $list }.
summary-names-most = ويرد فيه { $names }، وأكثرها ورودًا: { $list }.
summary-names-of-kinds = { $count } ({ $kinds })
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
summary-count-unknown =
    { PLURAL($n) ->
        [zero] { NUM($n) } اسم لم يُعرف نوعه
        [one] اسم واحد لم يُعرف نوعه
        [two] اسمان لم يُعرف نوعهما
        [few] { NUM($n) } أسماء لم يُعرف نوعها
        [many] { NUM($n) } اسمًا لم يُعرف نوعه
       *[other] { NUM($n) } اسم لم يُعرف نوعه
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
## أسماء من نوع واحد

summary-only-person =
    { PLURAL($n) ->
        [zero] { NUM($n) } شخص
        [one] اسم شخص واحد
        [two] اسما شخصين
        [few] أسماء { NUM($n) } أشخاص
        [many] أسماء { NUM($n) } شخصًا
       *[other] أسماء { NUM($n) } شخص
    }
summary-only-org =
    { PLURAL($n) ->
        [zero] { NUM($n) } مؤسسة
        [one] اسم مؤسسة واحدة
        [two] اسما مؤسستين
        [few] أسماء { NUM($n) } مؤسسات
        [many] أسماء { NUM($n) } مؤسسة
       *[other] أسماء { NUM($n) } مؤسسة
    }
summary-only-place =
    { PLURAL($n) ->
        [zero] { NUM($n) } مكان
        [one] اسم مكان واحد
        [two] اسما مكانين
        [few] أسماء { NUM($n) } أماكن
        [many] أسماء { NUM($n) } مكانًا
       *[other] أسماء { NUM($n) } مكان
    }
summary-only-product =
    { PLURAL($n) ->
        [zero] { NUM($n) } منتج
        [one] اسم منتج واحد
        [two] اسما منتجين
        [few] أسماء { NUM($n) } منتجات
        [many] أسماء { NUM($n) } منتجًا
       *[other] أسماء { NUM($n) } منتج
    }
summary-only-project =
    { PLURAL($n) ->
        [zero] { NUM($n) } مشروع
        [one] اسم مشروع واحد
        [two] اسما مشروعين
        [few] أسماء { NUM($n) } مشاريع
        [many] أسماء { NUM($n) } مشروعًا
       *[other] أسماء { NUM($n) } مشروع
    }
summary-only-work =
    { PLURAL($n) ->
        [zero] { NUM($n) } عمل
        [one] اسم عمل واحد
        [two] اسما عملين
        [few] أسماء { NUM($n) } أعمال
        [many] أسماء { NUM($n) } عملًا
       *[other] أسماء { NUM($n) } عمل
    }
summary-only-event =
    { PLURAL($n) ->
        [zero] { NUM($n) } حدث
        [one] اسم حدث واحد
        [two] اسما حدثين
        [few] أسماء { NUM($n) } أحداث
        [many] أسماء { NUM($n) } حدثًا
       *[other] أسماء { NUM($n) } حدث
    }
summary-only-law =
    { PLURAL($n) ->
        [zero] { NUM($n) } قانون أو اتفاق
        [one] اسم قانون أو اتفاق واحد
        [two] اسما قانونين أو اتفاقين
        [few] أسماء { NUM($n) } قوانين أو اتفاقات
        [many] أسماء { NUM($n) } قانونًا أو اتفاقًا
       *[other] أسماء { NUM($n) } قانون أو اتفاق
    }
summary-only-unknown =
    { PLURAL($n) ->
        [zero] { NUM($n) } اسم لم يُعرف نوعه
        [one] اسم واحد لم يُعرف نوعه
        [two] اسمان لم يُعرف نوعهما
        [few] { NUM($n) } أسماء لم يُعرف نوعها
        [many] { NUM($n) } اسمًا لم يُعرف نوعه
       *[other] { NUM($n) } اسم لم يُعرف نوعه
    }

## الأرقام

summary-figures-only = وفيه { $figures }.
summary-figures-all = وفيه { $figures }: { $list }.
summary-figures-one =
    { PLURAL($n) ->
        [zero] وفيه { $figures }، أحدها: { $list }.
        [one] وفيه { $figures }، أحدها: { $list }.
        [two] وفيه { $figures }، أحدهما: { $list }.
        [few] وفيه { $figures }، أحدها: { $list }.
        [many] وفيه { $figures }، أحدها: { $list }.
       *[other] وفيه { $figures }، أحدها: { $list }.
    }
summary-figures-some = وفيه { $figures }، منها: { $list }.
summary-dates-only = وفيه كذلك { $dates }.
summary-dates-all = وفيه كذلك { $dates }: { $list }.
summary-dates-one =
    { PLURAL($n) ->
        [zero] وفيه كذلك { $dates }، أحدها: { $list }.
        [one] وفيه كذلك { $dates }، أحدها: { $list }.
        [two] وفيه كذلك { $dates }، أحدهما: { $list }.
        [few] وفيه كذلك { $dates }، أحدها: { $list }.
        [many] وفيه كذلك { $dates }، أحدها: { $list }.
       *[other] وفيه كذلك { $dates }، أحدها: { $list }.
    }
summary-dates-some = وفيه كذلك { $dates }، منها: { $list }.
summary-decade = { $decade }
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
summary-count-times =
    { PLURAL($dates) ->
        [zero] { NUM($dates) } تاريخ أو وقت
        [one] تاريخ أو وقت واحد
        [two] تاريخان أو وقتان
        [few] { NUM($dates) } تواريخ وأوقات
        [many] { NUM($dates) } تاريخًا ووقتًا
       *[other] { NUM($dates) } تاريخ ووقت
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
summary-draft-glossed = مسودة حرفية قد تخطئ، المعروف من كلماتها { $share }%، وغير المعروف بين ⟨ و⟩، وبعضه كما يترجمه { $dictionaries }:
summary-draft-rules = القواعد المطبقة: { $rules }
summary-target = أما الترجمة، وهي { summary-language }، ففيها { summary-count-words } في { summary-count-sentences }.
summary-shared = والمشترك بين النصين { $list }.
summary-nothing-shared = ولا أسماء ولا أرقام مشتركة بين النصين.
summary-one-sided = وفي أحد النصين فقط: { $list }.
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
summary-agreement = ولم تجد المقارنة أي خطأ.
summary-disagreements =
    { PLURAL($n) ->
        [zero] ولا يختلفان في أي نقطة.
        [one] ويختلفان في نقطة واحدة.
        [two] ويختلفان في نقطتين.
        [few] ويختلفان في { NUM($n) } نقاط.
        [many] ويختلفان في { NUM($n) } نقطة.
       *[other] ويختلفان في { NUM($n) } نقطة.
    }
