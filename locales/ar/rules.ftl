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
name-inconsistent-across-files = اسم واحد برسمين في هذه الملفّات: «{ $found }» ({ $found-uses }) و«{ $wanted }» ({ $wanted-uses })
    .help = اختر رسمًا واحدًا وقدّمه في المسرد، ثمّ أصلح سائر الملفّات.
across-files = ×{ NUM($count) } في { PLURAL($files) ->
        [zero] صفر ملفّ
        [one] ملفّ واحد
        [two] ملفّين
        [few] { NUM($files) } ملفّات
        [many] { NUM($files) } ملفًّا
       *[other] { NUM($files) } ملفّ
    }
across-files-day = ×{ NUM($count) } في { PLURAL($files) ->
        [zero] صفر ملفّ
        [one] ملفّ واحد
        [two] ملفّين
        [few] { NUM($files) } ملفّات
        [many] { NUM($files) } ملفًّا
       *[other] { NUM($files) } ملفّ
    } بتاريخ { $day }
across-files-days = ×{ NUM($count) } في { PLURAL($files) ->
        [zero] صفر ملفّ
        [one] ملفّ واحد
        [two] ملفّين
        [few] { NUM($files) } ملفّات
        [many] { NUM($files) } ملفًّا
       *[other] { NUM($files) } ملفّ
    } من { $first } إلى { $last }
name-script-mix = اسم واحد بالحروف العربيّة واللاتينيّة: «{ $arabic }» (×{ NUM($arabic-count) }) و«{ $latin }» (×{ NUM($latin-count) })
    .help = التزم حروفًا واحدة، ويجوز ذكر المقابل مرّة واحدة بين قوسين عند أوّل ورود.
name-keep-latin = «{ $found }» يبقى بالحروف اللاتينيّة: «{ $wanted }»
    .help = اكتب الصيغة اللاتينيّة، أو غيّر keep_latin في المسرد.
name-g-letter = في «{ $found }» حرف لصوت g غير الذي تكتبه الدار: «{ $wanted }»
    .help = اكتب حرف الدار، أو أضف الاسم إلى مستثنياتها.
name-nonstandard-letter = في «{ $found }» حرف من خارج الأبجديّة: «{ $wanted }»
    .help = اكتب أقرب حروف الأبجديّة.
name-first-mention-gloss = أوّل ورود للاسم «{ $found }» بلا صيغته اللاتينيّة: «{ $latin }»
    .help = اذكر الصيغة اللاتينيّة مرّة واحدة بين قوسين عند أوّل ورود.
name-first-mention-gloss-again = ذُكرت الصيغة اللاتينيّة مرّة أخرى: «{ $found }»

## الحروف المتّصلة

clitic-space = «{ $found }»: يُكتب هذا الحرف متّصلًا بما بعده «{ $wanted }»
    .help = احذف الفراغ.
clitic-latin-join = «{ $found }» موصولة بغير ما في سائر النصّ: «{ $wanted }»
    .help = صِل حروف الجرّ بالكلمات اللاتينيّة بطريقة واحدة في النصّ كلّه.
lam-al-contraction = «{ $found }»: تُكتب اللام مع أداة التعريف «{ $wanted }»
    .help = احذف ألف أداة التعريف بعد اللام.
clitic-definite-latin = أداة التعريف قبل كلمة لاتينيّة: «{ $found }» بدل «{ $wanted }»
    .help = صِلها بتطويلة، أو اترك الأداة.
clitic-latin-join-house = «{ $found }» موصولة على غير طريقة الدار: «{ $wanted }»

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
tatweel-decorative = كلمة ممدودة: «{ $found }» بدل «{ $wanted }»
    .help = احذف التطويلة.
presentation-form = حروف مخزونة بأشكالها: «{ $found }» بدل «{ $wanted }»
    .help = اكتب الحروف نفسها وتحقّق من ترتيبها.
foreign-yeh-kaf = حروف فارسيّة في كلمة عربيّة: «{ $found }» بدل «{ $wanted }»
    .help = اكتب ي أو ى، واكتب ك.
invisible-char = محرف غير مرئيّ: ⟨{ $code }⟩
    .help = احذفه.
quote-style-mixed = علامتا اقتباس { $found } إلى جانب { $wanted }
    .help = استعمل نوعًا واحدًا من علامات الاقتباس.

## التواريخ

month-system-mix = أشهر سُمّيت بطريقتين: «{ $found }» (×{ NUM($found-count) }) إلى جانب «{ $wanted }» (×{ NUM($wanted-count) })
    .help = سمِّ أشهر النصّ كلّها بطريقة واحدة.
month-system-mix-house = «{ $found }» (×{ NUM($found-count) }) على غير تسمية الدار للأشهر: «{ $wanted }»

## الاتّجاه

bidi-unbalanced = محرف الاتّجاه ⟨{ $control }⟩ لم يُغلق في فقرته
    .help = أغلق كلّ محرف بعد ما وُضع له، أو احذفه.
bidi-unbalanced-closer = محرف الاتّجاه ⟨{ $control }⟩ لا يُغلق شيئًا
bidi-override = محرف تجاوز للاتّجاه: ⟨{ $code }⟩
    .help = احذفه مع المحرف الذي يُغلقه؛ فلا حاجة إليه في النصوص.
bidi-mark-redundant = علامة اتّجاه لا تغيّر شيئًا: ⟨{ $code }⟩
    .help = احذفها.
bidi-run-torn = «{ $found }» تظهر مبعثرة في النصّ المجرّد
    .help = اعزلها، أو تحقّق من أنّ البرنامج العارض يعزلها.
mixed-script-confusable = في «{ $found }» محارف لا تزيد على أن تشبه حروف «{ $wanted }»: { $codes }
    .help = اكتب الكلمة بحروف كتابة واحدة.

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

## الأعداد

num-digit-mix = أرقام غير أرقام سائر النصّ: «{ $found }» بدل «{ $wanted }»
    .help = اكتب الأعداد كلّها بنوع واحد من الأرقام.
num-separator-mix = فواصل غير فواصل سائر الأعداد: «{ $found }» بدل «{ $wanted }»
    .help = افصل الآلاف والكسور بطريقة واحدة.
num-bilyon = «{ $found }» واللفظ المعتمد «{ $wanted }»
    .help = استعمل لفظًا واحدًا لألف مليون.
num-noun-agreement = «{ $found }»: العدد يطلب «{ $wanted }»
    .help = اكتب الجمع بعد 3 إلى 10، والمفرد بعد 11 فما فوقها.

## المسارد

glossary-alias-collision = «{ $term }» لمفهومين معًا: { $first } و{ $second }
    .help = اذكر كلًّا منهما في confusable_with عند الآخر، أو غيّر مصطلح أحدهما.
glossary-term-dirty = «{ $found }» غير مخزون مجرّدًا: «{ $wanted }»
    .help = اخزن المصطلح بلا علامات ولا محارف تحكّم ولا تطويل.
glossary-spreadsheet-damage = «{ $found }» قُرئ بترميز خاطئ: «{ $wanted }»
    .help = اكتب المصطلح من جديد، واحفظ الملفّ بترميز UTF-8 وأعمدته نصوصًا.
glossary-spreadsheet-damage-lost = «{ $found }» هو ما أبقاه برنامج الجداول من المصطلح
glossary-spreadsheet-damage-formula = سيحسب برنامج الجداول «{ $found }» صيغة

## مواضع أخرى يشملها البلاغ

related-again = وهنا أيضًا
related-opened-here = فُتح هنا
related-other-spelling = الصورة الأخرى
related-other-script = الحروف الأخرى
related-other-join = الوصل الغالب
related-other-months = التسمية الغالبة في النصّ
related-in-source = في الأصل
related-other-quotes = العلامات الغالبة
related-other-digits = الأرقام الغالبة
related-other-separators = الفواصل الغالبة
related-other-word = اللفظ الغالب
related-first-gloss = ذُكرت هنا أوّلًا
related-other-concept = المفهوم الآخر

## ما يُسكَت عنه

suppression-stale = لا تجد { $rule } هنا شيئًا يُسكَت عنه
    .help = احذف القاعدة من التعليق أو الملفّ، أو صحّح اسمها.
suppression-stale-unknown = لا قاعدة باسم { $rule } ليُسكَت عنها
suppression-stale-unknown-near = لا قاعدة باسم { $rule } ليُسكَت عنها؛ أهي { $near }؟
suppression-stale-no-rule = لا يسمّي هذا التعليق قاعدة
suppression-stale-beside = { $path }:{ $line }: { $flaw }
