### ما تبلّغ عنه القواعد
### The rules for these files are at the head of the English cli.ftl.

## الأسماء والمصطلحات

term-variant-deprecated = «{ $found }» صيغة مهجورة: في المسرد «{ $wanted }»
    .help = اكتب الصيغة المفضّلة، أو غيّر منزلة القديمة في المسرد.
term-variant-unlisted = لا يذكر المسرد «{ $found }»، فهل المقصود «{ $wanted }»؟
    .help = اكتب الاسم كما يذكره المسرد، أو أضف هذه الصورة إليه.
name-gloss-mismatch = بعد «{ $arabic }» «{ $latin }»، وهو اسم غيره
    .help = ضع بين القوسين الصيغة اللاتينيّة لهذا الاسم، أو احذفهما.
name-hamza-variant = «{ $found }» تخالف «{ $wanted }» في المسرد بهمزة
    .help = اكتب الهمزة كما هي في المسرد، أو أضف هذه الصيغة إليه.
name-inconsistent-in-doc = اسم واحد بصورتين: «{ $found }» (×{ NUM($found-count) }) و«{ $wanted }» (×{ NUM($wanted-count) })
    .help = التزم صورة واحدة: ما يفضّله المسرد، وإلّا فالأكثر ورودًا.
name-script-mix = اسم واحد بالحروف العربيّة واللاتينيّة: «{ $arabic }» (×{ NUM($arabic-count) }) و«{ $latin }» (×{ NUM($latin-count) })
    .help = التزم حروفًا واحدة، ويجوز ذكر المقابل مرّة واحدة بين قوسين عند أوّل ورود.

## الحروف المتّصلة

clitic-space = «{ $found }»: يُكتب هذا الحرف متّصلًا بما بعده «{ $wanted }»
    .help = احذف الفراغ.
clitic-latin-join = «{ $found }» موصولة بغير ما في سائر النصّ: «{ $wanted }»
    .help = صِل حروف الجرّ بالكلمات اللاتينيّة بطريقة واحدة في النصّ كلّه.

## علامات الترقيم

ar-doubled-full-stop = نقطتان متتاليتان: «{ $found }»
    .help = أبقِ واحدة، أو اكتب «…» إن كان في الكلام حذف.
ar-latin-comma = علامة لاتينيّة «{ $found }» في جملة عربيّة: «{ $wanted }»
    .help = اكتب العلامة العربيّة ملتصقة بما قبلها.
ar-punct-spacing = فراغ قبل العلامة «{ $mark }»
    .help = ألصق العلامة بما قبلها واترك فراغًا بعدها.
ar-punct-spacing-behind = لا فراغ بعد العلامة «{ $mark }»
quote-pair-mismatch = اقتباس فُتح بالعلامة { $opened } وأُغلق بالعلامة { $found } بدل { $wanted }
    .help = اجعل علامتَي الاقتباس من نوع واحد.
quote-pair-mismatch-unclosed = اقتباس فُتح بالعلامة { $found } ولم يُغلق: تنقصه { $wanted }
quote-pair-mismatch-unopened = العلامة { $found } تُغلق اقتباسًا لم يُفتح

## التواريخ

month-system-mix = أشهر سُمّيت بطريقتين: «{ $found }» (×{ NUM($found-count) }) إلى جانب «{ $wanted }» (×{ NUM($wanted-count) })
    .help = سمِّ أشهر النصّ كلّها بطريقة واحدة.

## الاتّجاه

bidi-unbalanced = محرف الاتّجاه { $control } لم يُغلق في فقرته
    .help = أغلق كلّ محرف بعد ما وُضع له، أو احذفه.
bidi-unbalanced-closer = محرف الاتّجاه { $control } لا يُغلق شيئًا

## النصّ وترجمته

num-magnitude-mismatch = مرتبة «{ $target }» غير مرتبة «{ $source }» في الأصل
    .help = قارن بين كلمات المراتب: ألف ومليون ومليار وتريليون.
num-missing = «{ $target }» في موضع «{ $source }» من الأصل
    .help = قارن بين أرقام النصّين.
num-missing-target = «{ $found }» في الأصل ولا مقابل له هنا
num-missing-source = «{ $found }» ليس في الأصل
date-mismatch = التاريخ «{ $target }» غير «{ $source }» في الأصل
    .help = قارن بين الأيّام والسنوات في النصّين.
month-pair-mismatch = الشهر في «{ $target }» غير الشهر في «{ $source }» في الأصل
    .help = اجعل للتاريخ شهرًا واحدًا: كانون الثاني يناير، وحزيران يونيو، وتموز يوليو.
month-pair-mismatch-inside = «{ $found }» اسمان لشهرين مختلفين
currency-mismatch = العملة في «{ $target }» غير العملة في «{ $source }» في الأصل
    .help = قارن بين العملتين وبين البلدين اللذين تُنسبان إليهما.
bi-term-missing = «{ $found }» في الأصل ولا ذكر له هنا: هو في المسرد «{ $wanted }»
    .help = اذكره في الترجمة، أو أضف إلى المسرد الصيغة التي كُتبت.
bi-term-missing-unlisted = «{ $found }» في الأصل ولا ذكر له هنا: لا كلمة بلفظه
bi-name-untranslated = «{ $found }» بقي بالحروف اللاتينيّة: «{ $wanted }»
    .help = اكتب الصيغة العربيّة، أو اجعل الاسم في المسرد ممّا يبقى لاتينيًّا (keep_latin).
bi-name-orphan = «{ $found }» مذكور هنا وليس في الأصل
    .help = تحقّق من أنّ الجملة في موضعها وأنّ الاسم هو المقصود.

## مواضع أخرى يشملها البلاغ

related-again = وهنا أيضًا
related-opened-here = فُتح هنا
related-other-spelling = الصورة الأخرى
related-other-script = الحروف الأخرى
related-other-join = الوصل الغالب
related-other-months = التسمية الغالبة في النصّ
related-in-source = في الأصل
