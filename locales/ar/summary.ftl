### الملخّصات والقوائم
### The rules for these files are at the head of the English cli.ftl.

## تُكتب القائمة عنصرًا عنصرًا، وكلّ رسالة تكتب عنصرًا واحدًا وما يسبقه.

list-first = {""}{ $item }
list-second-of-two = {" و"}{ $item }
list-middle = {" و"}{ $item }
list-last = {" و"}{ $item }

## العناوين

summary-title = ملخّص
summary-overview = نظرة عامّة
summary-names = الأسماء
summary-figures = الأرقام والتواريخ
summary-sentences = أهمّ الجمل
summary-names-caption = صيغة المسرد في كلّ لغة، وكيف يكتبها النصّ.
summary-unwanted-underlined = صيغة المسرد في كلّ لغة، وكيف يكتبها النصّ؛ وما تحته خطّ صيغة لا ينصح بها المسرد.
summary-figures-caption = كما كُتب أوّل مرّة، ثمّ كما تكتبه كلّ لغة.
summary-unwanted = تدلّ العلامة ! على صيغة لا ينصح بها المسرد.

## النظرة العامّة: جمل عن النصّ تُعرض باللغتين معًا.

summary-empty = النصّ فارغ.
summary-text = نصّ { summary-language } يقع في { summary-count-words } و{ summary-count-sentences }.
summary-language =
    { $language ->
        [ar] بالعربية
       *[en] بالإنجليزية
    }
summary-count-words =
    { PLURAL($words) ->
        [zero] { NUM($words) } كلمة
        [one] كلمة واحدة
        [two] كلمتين
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
summary-no-names = ولا يرد فيه اسم يعرفه المسرد.
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
        [zero] { $name } ({ NUM($n) } مرّة)
        [one] { $name } (مرّة واحدة)
        [two] { $name } (مرّتين)
        [few] { $name } ({ NUM($n) } مرّات)
        [many] { $name } ({ NUM($n) } مرّة)
       *[other] { $name } ({ NUM($n) } مرّة)
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
        [zero] { NUM($n) } مؤسّسة
        [one] مؤسّسة واحدة
        [two] مؤسّستان
        [few] { NUM($n) } مؤسّسات
        [many] { NUM($n) } مؤسّسة
       *[other] { NUM($n) } مؤسّسة
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
summary-count-law =
    { PLURAL($n) ->
        [zero] { NUM($n) } قانون أو اتّفاق
        [one] قانون أو اتّفاق واحد
        [two] قانونان أو اتّفاقان
        [few] { NUM($n) } قوانين أو اتّفاقات
        [many] { NUM($n) } قانونًا أو اتّفاقًا
       *[other] { NUM($n) } قانون أو اتّفاق
    }
summary-figures-only = وفيه { summary-count-figures }.
summary-figures-all = وفيه { summary-count-figures }: { $list }.
summary-figures-some = وفيه { summary-count-figures }، منها: { $list }.
summary-dates-only = وفيه كذلك { summary-count-dates }.
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
summary-no-findings = ولم يسجّل تدقيق الاتّساق أيّ ملاحظة.
summary-findings =
    { PLURAL($n) ->
        [zero] ولم يسجّل تدقيق الاتّساق أيّ ملاحظة ({ NUM($n) }).
        [one] وسجّل تدقيق الاتّساق ملاحظة واحدة.
        [two] وسجّل تدقيق الاتّساق ملاحظتين.
        [few] وسجّل تدقيق الاتّساق { NUM($n) } ملاحظات.
        [many] وسجّل تدقيق الاتّساق { NUM($n) } ملاحظة.
       *[other] وسجّل تدقيق الاتّساق { NUM($n) } ملاحظة.
    }

## النصّ المصدر وترجمته

column-standing = في كليهما؟
standing-both = نعم
standing-source = في المصدر وحده
standing-target = في الترجمة وحدها
standing-differs = لا يتطابق
summary-differences = ما لا يتطابق
summary-figures-compared = كما يكتبها كلّ نصّ، بترتيب ورودها.
summary-no-counterpart = لا جملة في الترجمة تقابل هذه الجملة.
summary-machine = ترجمة آلية تحتاج إلى مراجعة:
summary-target = أمّا الترجمة، وهي { summary-language }، فتقع في { summary-count-words } و{ summary-count-sentences }.
summary-shared = والمشترك بين النصّين { summary-count-names } و{ summary-count-figures }.
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
        [zero] ولا جملة في الترجمة لا أصل لها في المصدر.
        [one] وجملة واحدة في الترجمة لا أصل لها في المصدر.
        [two] وجملتان في الترجمة لا أصل لهما في المصدر.
        [few] و{ NUM($n) } جمل في الترجمة لا أصل لها في المصدر.
        [many] و{ NUM($n) } جملة في الترجمة لا أصل لها في المصدر.
       *[other] و{ NUM($n) } جملة في الترجمة لا أصل لها في المصدر.
    }
summary-agreement = ولم تجد المقارنة ما لا يتطابق.
summary-disagreements =
    { PLURAL($n) ->
        [zero] ولا يختلفان في أيّ نقطة.
        [one] ويختلفان في نقطة واحدة.
        [two] ويختلفان في نقطتين.
        [few] ويختلفان في { NUM($n) } نقاط.
        [many] ويختلفان في { NUM($n) } نقطة.
       *[other] ويختلفان في { NUM($n) } نقطة.
    }
