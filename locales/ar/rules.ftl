### ما تبلغ عنه القواعد
### The rules for these files are at the head of the English cli.ftl.

## الأسماء والمصطلحات

term-variant-deprecated = «{ $found }» غير مستحسن في المسرد: اكتب «{ $wanted }»
    .help = اكتب الصيغة المفضلة، أو غيّر حالة هذه الصيغة في المسرد.
term-variant-unlisted = «{ $found }» غير موجود في المسرد؛ هل تقصد «{ $wanted }»؟
    .help = اكتب الاسم كما هو في المسرد، أو أضف هذه التهجئة إليه.
name-gloss-mismatch = يلي «{ $arabic }» الاسم «{ $latin }»، وهو اسم آخر
    .help = ضع بين القوسين الصيغة اللاتينية لهذا الاسم، أو احذفهما.
name-hamza-variant = لا يختلف «{ $found }» عن «{ $wanted }» في المسرد إلا بهمزة
    .help = اكتب الهمزة كما هي في المسرد، أو أضف هذه التهجئة إليه.
name-inconsistent-in-doc = اسم واحد بتهجئتين: «{ $found }» ({ PLURAL($found-count) ->
        [zero] { NUM($found-count) } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { NUM($found-count) } مرات
        [many] { NUM($found-count) } مرة
       *[other] { NUM($found-count) } مرة
    }) و«{ $wanted }» ({ PLURAL($wanted-count) ->
        [zero] { NUM($wanted-count) } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { NUM($wanted-count) } مرات
        [many] { NUM($wanted-count) } مرة
       *[other] { NUM($wanted-count) } مرة
    })
    .help = التزم تهجئة واحدة: التي يفضلها المسرد، وإلا فالأكثر ورودًا.
name-inconsistent-across-files = اسم واحد بتهجئتين في هذه الملفات: «{ $found }» ({ $found-uses }) و«{ $wanted }» ({ $wanted-uses })
    .help = اختر تهجئة واحدة وضعها أولًا في المسرد، ثم أصلح سائر الملفات.
across-files = { PLURAL($count) ->
        [zero] { NUM($count) } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { NUM($count) } مرات
        [many] { NUM($count) } مرة
       *[other] { NUM($count) } مرة
    } في { PLURAL($files) ->
        [zero] { NUM($files) } ملف
        [one] ملف واحد
        [two] ملفين
        [few] { NUM($files) } ملفات
        [many] { NUM($files) } ملفًا
       *[other] { NUM($files) } ملف
    }
across-files-day = { PLURAL($count) ->
        [zero] { NUM($count) } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { NUM($count) } مرات
        [many] { NUM($count) } مرة
       *[other] { NUM($count) } مرة
    } في { PLURAL($files) ->
        [zero] { NUM($files) } ملف
        [one] ملف واحد
        [two] ملفين
        [few] { NUM($files) } ملفات
        [many] { NUM($files) } ملفًا
       *[other] { NUM($files) } ملف
    }، آخر تعديل { $day }
across-files-days = { PLURAL($count) ->
        [zero] { NUM($count) } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { NUM($count) } مرات
        [many] { NUM($count) } مرة
       *[other] { NUM($count) } مرة
    } في { PLURAL($files) ->
        [zero] { NUM($files) } ملف
        [one] ملف واحد
        [two] ملفين
        [few] { NUM($files) } ملفات
        [many] { NUM($files) } ملفًا
       *[other] { NUM($files) } ملف
    }، آخر تعديل من { $first } إلى { $last }
name-style-form = «{ $found }» صيغة دليل أسلوب آخر: «{ $wanted }»
    .help = استخدم صيغة هذا الدليل.
name-script-mix = اسم واحد بالحروف العربية واللاتينية: «{ $arabic }» ({ PLURAL($arabic-count) ->
        [zero] { NUM($arabic-count) } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { NUM($arabic-count) } مرات
        [many] { NUM($arabic-count) } مرة
       *[other] { NUM($arabic-count) } مرة
    }) و«{ $latin }» ({ PLURAL($latin-count) ->
        [zero] { NUM($latin-count) } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { NUM($latin-count) } مرات
        [many] { NUM($latin-count) } مرة
       *[other] { NUM($latin-count) } مرة
    })
    .help = التزم حروفًا واحدة، ويجوز ذكر الصيغة الأخرى مرة واحدة بين قوسين عند أول ورود.
name-keep-latin = يُكتب «{ $found }» بالحروف اللاتينية: «{ $wanted }»
    .help = اكتب الصيغة اللاتينية، أو غيّر keep_latin في المسرد.
name-g-letter = «{ $found }» ليس بالحرف الذي يحدده دليل الأسلوب لصوت g: «{ $wanted }»
    .help = اكتب الحرف الذي يحدده دليل الأسلوب، أو أضف الاسم إلى مستثنياته.
name-nonstandard-letter = في «{ $found }» حرف من خارج الأبجدية العربية: «{ $wanted }»
    .help = اكتب أقرب حروف الأبجدية.
name-first-mention-gloss = أول ورود للاسم «{ $found }» من دون صيغته اللاتينية: «{ $latin }»
    .help = اذكر الصيغة اللاتينية مرة واحدة بين قوسين عند أول ورود.
name-first-mention-gloss-again = ذُكرت الصيغة اللاتينية «{ $found }» مرة أخرى

## الحروف المتصلة

num-case = بعد حرف الجر تُكتب «{ $found }» «{ $wanted }»
ar-hamza-slip = «{ $found }» تُكتب «{ $wanted }»
    .help = اكتب الهمزة حيث تلزم، ولا تكتبها حيث لا تلزم.
ar-hamza-slip-either = «{ $found }» تُكتب «{ $wanted }» أو «{ $other }»
ar-final-yeh = «{ $found }» تُكتب «{ $wanted }»
    .help = اكتب ي في آخر الكلمة المنتهية بالياء، وى في آخر المنتهية بالألف.
ar-run-together = تنقص مسافة في «{ $found }»: «{ $wanted }»
    .help = افصل بين الكلمتين بمسافة.
clitic-space = «{ $found }»: يُكتب هذا الحرف متصلًا بما بعده، «{ $wanted }»
    .help = احذف المسافة.
clitic-latin-join = «{ $found }» موصول بطريقة تختلف عن سائر النص: «{ $wanted }»
    .help = صِل حروف الجر بالكلمات اللاتينية بطريقة واحدة في النص كله.
lam-al-contraction = «{ $found }»: تُكتب اللام مع أداة التعريف «{ $wanted }»
    .help = احذف ألف أداة التعريف بعد اللام.
clitic-definite-latin = أداة التعريف قبل كلمة لاتينية: «{ $found }» بدلًا من «{ $wanted }»
    .help = صِلها بتطويلة، أو احذف الأداة.
clitic-latin-join-house = «{ $found }» غير موصول بالطريقة التي يحددها دليل الأسلوب: «{ $wanted }»

## علامات الترقيم

ar-doubled-full-stop = نقطتان متتاليتان: «{ $found }»
    .help = أبقِ واحدة، أو اكتب «…» إن كان في الكلام حذف.
ar-latin-comma = علامة لاتينية «{ $found }» في جملة عربية: اكتب «{ $wanted }»
    .help = اكتب العلامة العربية بعد الكلمة السابقة مباشرة.
ar-punct-spacing = مسافة قبل العلامة «{ $mark }»
    .help = اكتب العلامة بعد الكلمة السابقة مباشرة، واترك بعدها مسافة.
ar-punct-spacing-behind = لا مسافة بعد العلامة «{ $mark }»
ar-doubled-mark = «{ $found }» بدلًا من «{ $wanted }»
    .help = اكتب علامة واحدة.
ar-leading-mark = يبدأ السطر بالعلامة «{ $mark }»
    .help = اكتب العلامة بعد الكلمة التي تتبعها مباشرة.
ar-inner-spacing = مسافة بعد العلامة «{ $mark }»
    .help = اكتب الأقواس وعلامات الاقتباس ملاصقة لما فيها.
ar-inner-spacing-before = مسافة قبل العلامة «{ $mark }»
bracket-pair-mismatch = ما يفتحه القوس { $opened } أُغلق بالقوس { $found } بدلًا من { $wanted }
    .help = استخدم النوع نفسه من الأقواس في الطرفين.
bracket-pair-mismatch-turned = القوس { $found } يفتح حيث ينبغي أن يُغلق: { $wanted }
bracket-pair-mismatch-unclosed = القوس { $found } لم يُغلق
bracket-pair-mismatch-unopened = القوس { $found } يُغلق ما لم يُفتح
quote-pair-mismatch = اقتباس فُتح بالعلامة { $opened } وأُغلق بالعلامة { $found } بدلًا من { $wanted }
    .help = استخدم النوع نفسه من علامات الاقتباس في الطرفين.
quote-pair-mismatch-unclosed = اقتباس فُتح بالعلامة { $found } ولم يُغلق: تنقصه العلامة { $wanted }
quote-pair-mismatch-unopened = العلامة { $found } تُغلق اقتباسًا لم يُفتح
quote-pair-mismatch-turned = علامتا الاقتباس { $found } ينبغي أن تكونا { $wanted }
tatweel-decorative = كلمة ممدودة: «{ $found }» بدلًا من «{ $wanted }»
    .help = احذف التطويلة.
presentation-form = أشكال عرض: «{ $found }» بدلًا من «{ $wanted }»
    .help = اكتب الحروف العادية، وتحقق من ترتيبها.
foreign-yeh-kaf = حروف فارسية في كلمة عربية: «{ $found }» بدلًا من «{ $wanted }»
    .help = اكتب ي أو ى، واكتب ك.
invisible-char = محرف غير مرئي: ⟨{ $code }⟩
    .help = احذفه.
quote-style-mixed = نوعان من علامات الاقتباس: { $found } و{ $wanted }
    .help = استخدم نوعًا واحدًا من علامات الاقتباس.

## التواريخ

month-system-mix = أشهر سُميت بطريقتين: «{ $found }» ({ PLURAL($found-count) ->
        [zero] { NUM($found-count) } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { NUM($found-count) } مرات
        [many] { NUM($found-count) } مرة
       *[other] { NUM($found-count) } مرة
    }) و«{ $wanted }» ({ PLURAL($wanted-count) ->
        [zero] { NUM($wanted-count) } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { NUM($wanted-count) } مرات
        [many] { NUM($wanted-count) } مرة
       *[other] { NUM($wanted-count) } مرة
    })
    .help = سمِّ أشهر النص كلها بطريقة واحدة.
month-system-mix-house = «{ $found }» ليس من أسماء الأشهر في دليل الأسلوب: «{ $wanted }»

## الاتجاه

bidi-unbalanced = محرف الاتجاه ⟨{ $control }⟩ غير مغلق في فقرته
    .help = أغلق كل محرف بعد ما ينطبق عليه، أو احذفه.
bidi-unbalanced-closer = محرف الاتجاه ⟨{ $control }⟩ لا يُغلق شيئًا
bidi-override = محرف تجاوز للاتجاه: ⟨{ $code }⟩
    .help = احذفه مع المحرف الذي يُغلقه؛ فلا حاجة إليه في النصوص.
bidi-mark-redundant = علامة اتجاه بلا أثر: ⟨{ $code }⟩
    .help = احذفها.
bidi-run-torn = يظهر «{ $found }» بغير ترتيبه في النص العادي
    .help = اعزله، أو تحقق من أن البرنامج الذي يعرض النص يعزله.
visual-order-text = السطر محفوظ معكوسًا: «{ $wanted }»
    .help = احفظ النص بترتيب قراءته، أو انسخه من مصدر آخر.
mixed-script-confusable = في «{ $found }» محارف تشبه حروف «{ $wanted }» وليست منها: { $codes }
    .help = استخدم حروف كتابة واحدة.

## النص وترجمته

num-magnitude-mismatch = مرتبة «{ $target }» تختلف عن مرتبة «{ $source }» في المصدر
    .help = قارن بين كلمات المراتب: ألف ومليون ومليار وتريليون.
num-missing = «{ $target }» في موضع «{ $source }» من المصدر
    .help = قارن بين أرقام النصين.
num-missing-target = «{ $found }» وارد في المصدر وغير وارد هنا
num-missing-source = «{ $found }» غير وارد في المصدر
date-impossible =
    { PLURAL($days) ->
        [zero] «{ $found }» تاريخ مستحيل: أيام الشهر { NUM($days) }
        [one] «{ $found }» تاريخ مستحيل: أيام الشهر { NUM($days) }
        [two] «{ $found }» تاريخ مستحيل: أيام الشهر { NUM($days) }
        [few] «{ $found }» تاريخ مستحيل: في الشهر { NUM($days) } أيام
        [many] «{ $found }» تاريخ مستحيل: في الشهر { NUM($days) } يومًا
       *[other] «{ $found }» تاريخ مستحيل: في الشهر { NUM($days) } يوم
    }
    .help = تحقق من الجزء الصحيح في التاريخ.
date-impossible-exchanged = «{ $found }» تاريخ مستحيل: لا شهر رقمه { $month }، ويبدو أن كلًا من اليوم والشهر وقع موقع الآخر
date-impossible-weekday = «{ $found }» تاريخ مستحيل: يوافق ذلك اليوم { $weekday }
date-impossible-hijri = «{ $found }» تاريخ مستحيل: لا يزيد الشهر الهجري على 30 يومًا
date-mismatch = التاريخ «{ $target }» يختلف عن «{ $source }» في المصدر
    .help = قارن بين الأيام والسنوات في النصين.
month-pair-mismatch = الشهر في «{ $target }» يختلف عن الشهر في «{ $source }» في المصدر
    .help = استخدم الشهر نفسه: كانون الثاني يناير، وحزيران يونيو، وتموز يوليو.
month-pair-mismatch-inside = في «{ $found }» اسما شهرين مختلفين
currency-mismatch = العملة في «{ $target }» تختلف عن العملة في «{ $source }» في المصدر
    .help = قارن بين العملتين وبين بلديهما.
unit-mismatch = الوحدة في «{ $target }» تختلف عن الوحدة في «{ $source }» في المصدر
    .help = قارن بين الوحدتين في النصين.
time-mismatch = الوقت في «{ $target }» يختلف عن «{ $source }» في المصدر
    .help = قارن بين الساعات، وبين الصباح والمساء، في النصين.
code-mismatch = «{ $target }» ليس نسخة مطابقة من «{ $source }» في المصدر
    .help = انسخ العنوان أو الرمز من المصدر.
code-mismatch-missing = «{ $found }» وارد في المصدر وغير وارد هنا
bi-placeholder-mismatch = «{ $found }» ليس من نواب المصدر
    .help = انسخ نواب المصدر حرفًا حرفًا.
bi-placeholder-order = «{ $found }» في موضع «{ $wanted }» من المصدر
bi-placeholder-missing = «{ $found }» وارد في المصدر وغير وارد هنا
plural-form-missing = صيغة الجمع «{ $form }» فارغة
    .help = ترجم صيغ الجمع كلها.
plural-form-missing-all = عدد صيغ الجمع هنا { NUM($count) } من { NUM($wanted) }
bi-untranslated = الترجمة هي المصدر نفسه
    .help = ترجم النص، أو اجعل حالة الوحدة غير مترجمة.
bi-untranslated-empty = حالة الوحدة أنها مترجمة وترجمتها فارغة
bi-untranslated-language = ليس في الترجمة كلمة بلغتها
bi-untranslated-part = «{ $found }» باقٍ كما في المصدر
bi-tag-mismatch = «{ $found }» ليس من وسوم المصدر
    .help = انسخ وسوم المصدر، وضع كل واحد منها حول الكلمات التي يخصها.
bi-tag-missing = «{ $found }» وارد في المصدر وغير وارد هنا
bi-tag-order = «{ $found }» لا يغلق آخر ما فُتح
bi-end-punctuation = في آخر النص «{ $found }»، وفي آخر المصدر «{ $wanted }»
    .help = اختم النص كما خُتم المصدر.
bi-end-punctuation-missing = ليس في آخر النص «{ $wanted }» كما في المصدر
bi-end-punctuation-added = في آخر النص «{ $found }»، وليس في آخر المصدر علامة
bi-brackets = أزواج «{ $kind }» هنا: { NUM($count) }، وفي المصدر: { NUM($wanted) }
    .help = قارن بين ما في الأقواس في النصين.
bi-repeated-word = «{ $found }» مكررة هنا مرتين متتاليتين
    .help = احذف إحدى الكلمتين.
bi-leading-space = يبدأ النص بـ«{ $found }»، ويبدأ المصدر بـ«{ $wanted }»
    .help = ابدأ النص واختمه بمسافة المصدر.
bi-leading-space-last = ينتهي النص بـ«{ $found }»، وينتهي المصدر بـ«{ $wanted }»
bi-length = عدد الحروف { NUM($count) }، والحد { NUM($wanted) }
    .help = ابحث عن نص أقصر.
bi-length-bytes = عدد البايتات { NUM($count) }، والحد { NUM($wanted) }
bi-inconsistent-target = «{ $found }» ({ NUM($count) }×)، وللمصدر نفسه في موضع آخر «{ $wanted }» ({ NUM($wanted-count) }×)
    .help = استخدم ترجمة واحدة، أو اجعل لكل وحدة سياقًا.
bi-inconsistent-across-files = هذه الصيغة { $found-uses }، والمصدر نفسه بصيغة أخرى { $wanted-uses }
    .help = استخدم ترجمة واحدة في الملفات كلها.
bi-inconsistent-source = «{ $found }» ({ NUM($count) }×) ترجمته هي ترجمة «{ $wanted }» ({ NUM($wanted-count) }×)
    .help = تحقق من أنها ترجمة كل من المصدرين.
bi-segment-missing = لم يُترجم: «{ $found }»
    .help = ترجم ما سقط بعد هذا الموضع.
bi-segment-added = ليس في المصدر: «{ $found }»
    .help = تحقق من أن الجملة في موضعها.
bi-term-missing = «{ $found }» وارد في المصدر وغير وارد هنا؛ صيغته في المسرد «{ $wanted }»
    .help = اذكره في الترجمة، أو أضف الصيغة المستخدمة إلى المسرد.
bi-term-missing-unlisted = «{ $found }» وارد في المصدر وغير وارد هنا: لا كلمة تشبهه في اللفظ
bi-name-untranslated = «{ $found }» بقي بالحروف اللاتينية: «{ $wanted }»
    .help = اكتب الصيغة العربية، أو اضبط keep_latin لهذا الاسم في المسرد.
bi-name-untranslated-alone = «{ $found }» بقي بالحروف اللاتينية
bi-name-orphan = «{ $found }» غير مذكور في المصدر
    .help = تحقق من أن الجملة في موضعها ومن صحة الاسم.

## الأعداد

num-digit-mix = الأرقام تختلف عن سائر النص: «{ $found }» بدلًا من «{ $wanted }»
    .help = اكتب الأعداد كلها بنوع واحد من الأرقام.
num-separator-mix = الفواصل تختلف عن سائر النص: «{ $found }» بدلًا من «{ $wanted }»
    .help = افصل الآلاف والكسور بطريقة واحدة.
num-bilyon = «{ $found }» بدلًا من «{ $wanted }»
    .help = استخدم كلمة واحدة للألف مليون.
num-noun-agreement = «{ $found }»: صيغة المعدود مع هذا العدد «{ $wanted }»
    .help = استخدم الجمع بعد 3 إلى 10، والمفرد من 11 فصاعدًا.

## المسارد

glossary-alias-collision = «{ $term }» مشترك بين مفهومين: { $first } و{ $second }
    .help = اذكر كلًا منهما في confusable_with لدى الآخر، أو غيّر مصطلح أحدهما.
glossary-term-dirty = يجب تخزين «{ $found }» هكذا: «{ $wanted }»
    .help = خزن المصطلح من دون علامات اقتباس ومحارف تحكم وتطويل.
glossary-spreadsheet-damage = «{ $found }» قُرئ بترميز خاطئ: «{ $wanted }»
    .help = اكتب المصطلح من جديد، واحفظ الملف بترميز UTF-8 وأعمدته نصوصًا.
glossary-column-swapped = «{ $found }» بغير الحروف العربية في عمود المصطلحات العربية
    .help = ضع كل مصطلح في عمود لغته، أو اكتب keep_latin = yes.
glossary-column-swapped-arabic = «{ $found }» بالحروف العربية في عمود المصطلحات الإنجليزية
glossary-column-swapped-all = العمودان الإنجليزي والعربي متبادلان: { PLURAL($count) ->
        [zero] لا خلايا
        [one] خلية واحدة
        [two] خليتان
        [few] { NUM($count) } خلايا
        [many] { NUM($count) } خلية
       *[other] { NUM($count) } خلية
    } بحروف اللغة الأخرى
glossary-unknown-column = ليس العمود { $column } من التنسيق؛ يُحفظ ولا يُبنى عليه شيء
    .help = استخدم عمودًا من التنسيق، أو ابدأ اسم عمودك بـx_.
glossary-unknown-column-near = ليس العمود { $column } من التنسيق؛ هل تقصد { $meant }؟
glossary-ordinary-word = «{ $term }» كلمة عادية أيضًا
    .help = اذكرها في confusable_with فلا تُحسب إلا حيث يدل النص على الاسم.
glossary-ordinary-word-all = { PLURAL($count) ->
        [zero] لا صيغ هي كلمات عادية
        [one] صيغة واحدة هي كلمة عادية أيضًا
        [two] صيغتان هما كلمتان عاديتان أيضًا
        [few] { NUM($count) } صيغ هي كلمات عادية أيضًا
        [many] { NUM($count) } صيغة هي كلمات عادية أيضًا
       *[other] { NUM($count) } صيغة هي كلمات عادية أيضًا
    }: { $terms } …
glossary-form-unlisted = ليست «{ $form }» في { $column } من صيغ هذا الصف
    .help = اكتب صيغة من الصف كما هي فيه، أو أضفها إليه.
glossary-one-language = { PLURAL($count) ->
        [zero] لا صفوف مصطلحاتها
        [one] صف واحد مصطلحاته
        [two] صفان مصطلحاتهما
        [few] { NUM($count) } صفوف مصطلحاتها
        [many] { NUM($count) } صفًا مصطلحاتها
       *[other] { NUM($count) } صف مصطلحاتها
    } بلغة واحدة فقط، أولها «{ $first }»
    .help = أضف مصطلح اللغة الأخرى، أو اكتب keep_latin = yes.
glossary-term-dirty-empty = ليس في «{ $found }» حرف ولا رقم، فليست مصطلحًا
glossary-spreadsheet-damage-lost = «{ $found }» هو ما جعله برنامج الجداول من المصطلح
glossary-spreadsheet-damage-formula = سيعد برنامج الجداول «{ $found }» صيغة حسابية

## المواضع الأخرى التي تشير إليها الملاحظة

related-again = هنا أيضًا
related-opened-here = فُتح هنا
related-other-spelling = التهجئة الأخرى
related-other-script = بالحروف الأخرى
related-other-join = الطريقة الغالبة في الوصل
related-other-months = الطريقة الغالبة في النص
related-in-source = في المصدر
related-other-wording = الصيغة الغالبة
related-other-quotes = العلامات الغالبة
related-other-digits = الأرقام الغالبة
related-other-separators = الفواصل الغالبة
related-other-word = الكلمة الغالبة
related-first-gloss = ذُكرت هنا أولًا
related-other-concept = المفهوم الآخر

## التجاهل

suppression-stale = لم تعد { $rule } تجد هنا ما يُتجاهل
    .help = احذف القاعدة من التعليق أو الملف، أو صحح اسمها.
suppression-stale-unknown = لا توجد قاعدة باسم { $rule }
suppression-stale-unknown-near = لا توجد قاعدة باسم { $rule }؛ هل تقصد { $near }؟
suppression-stale-no-rule = لا يسمّي هذا التعليق قاعدة
suppression-stale-beside = { $path }:{ $line }: { $flaw }
