### رسائل سطر الأوامر وقراءة الملفّات وكتابتها
### The rules for these files are at the head of the English cli.ftl.

## قراءة المستندات وكتابتها

document-guessed-encoding = الملفّ ليس بترميز UTF-8، فقُرئ على أنّه { $encoding }.
document-nul =
    { PLURAL($count) ->
        [zero] لا يحوي النصّ أيّ محرف NUL.
        [one] يحوي النصّ محرف NUL واحدًا.
        [two] يحوي النصّ محرفَي NUL.
        [few] يحوي النصّ { NUM($count) } محارف NUL.
        [many] يحوي النصّ { NUM($count) } محرف NUL.
       *[other] يحوي النصّ { NUM($count) } محرف NUL.
    }
document-binary = { $path } ليس ملفًّا نصّيًّا، أو ترميزه غير معروف هنا
    .help = احفظه نصًّا مجرّدًا بترميز UTF-8 ثمّ أعد المحاولة.
document-damaged = الملفّ { $path } بترميز { $encoding }، غير أنّ البايت 0x{ $byte } عند الإزاحة { $offset } (السطر { $line }، العمود { $column }) ليس في موضعه
    .help = افتح الملفّ بترميز { $encoding } في محرّر وأصلح ذلك الموضع ثمّ احفظه، أو صدّره من جديد من مصدره.
document-unmappable = الملفّ { $path } بترميز { $encoding } ولا مكان فيه للمحرف { $character } ({ $code }، السطر { $line }، العمود { $column }): لم يُكتب شيء
    .help = حوّل الملفّ إلى UTF-8 أوّلًا.

## المساعدة

about = الأسماء بين العربية والإنجليزية: ابحث عنها، وتبيّن مواضعها، ووحّد كتابتها.
about-examples =
    أمثلة:
      naqhara lookup ستارغيت                   المصطلح في اللغة الأخرى
      naqhara align article.txt                كلّ اسم في النصّ وموضعه
      naqhara lint --diff article.txt          مواضع عدم الاتّساق وكيف تُصلَح
      naqhara summary article.txt              ما يقوله النصّ باللغتين
      naqhara summary --format html -o s.html article.txt

    رموز الخروج: 0 تمّ العمل، 1 وُجدت ملاحظات، 2 تعذّر العمل. والعلامة `-` هي الدخل القياسي.
help-usage = الاستعمال:
help-commands = الأوامر
help-options = الخيارات
help-arguments = المعطيات
help-global = خيارات كلّ الأوامر
cmd-lookup = المفاهيم وراء مصطلح بأيّ من الخطّين، كيفما كُتب
cmd-lookup-examples =
    أمثلة:
      naqhara lookup Musk ولانشيوم
      naqhara lookup --format json oracle
      cut -f1 names.tsv | naqhara lookup --batch -
cmd-align = كلّ ذكر لكلّ اسم في نصّ، بالخطّين، مع ما اتّصل به من حروف
cmd-align-examples =
    أمثلة:
      naqhara align article.txt
      naqhara align --format html --output names.html article.txt
      naqhara align --format xlsx --output names.xlsx article.txt
      naqhara align --format json - < article.txt
      naqhara align --source article.en.txt --target article.ar.txt --suggest drafts.csv
      naqhara align --segments --source article.en.txt --target article.ar.txt
cmd-lint = ما في هذه النصوص من خطأ أو عدم اتّساق، وكيف يُصلَح
cmd-lint-examples =
    أمثلة:
      naqhara lint article.txt
      naqhara lint --diff article.txt          اعرض ما يغيّره --fix
      naqhara lint --fix texts/                أصلح ما يُؤمَن إصلاحه
      naqhara lint --format sarif texts/ > findings.sarif
      naqhara lint --source article.en.txt --target article.ar.txt    ما لم تنقله الترجمة
      naqhara lint --format github texts/      علّم ما وُجد في طلب الدمج
      naqhara lint --cache .naqhara texts/     انظر في ما تغيّر منذ المرّة السابقة فقط
      naqhara lint --explain name-script-mix
      naqhara lint --profile egypt article.txt   افحص بأسلوب الصحف المصريّة
      naqhara lint --show-config texts/a.md      ما يسري على هذا الملفّ ومصدره
      naqhara lint --write-baseline known.json texts/    أبلغ من الآن عن الجديد فقط
      naqhara lint --baseline known.json texts/

    رموز الخروج: 0 لا شيء عند حدّ --fail-on أو فوقه، 1 وُجدت ملاحظات، 2 تعذّر العمل.
arg-lint-path = نصوص أو مجلّدات: يُنظر في ملفّاتها .txt و.text و.md و.markdown و.mdown و.mkd إلّا ما يستثنيه .gitignore؛ والعلامة - هي الدخل القياسي
arg-lint-source = نصّ، ومعه في --target ترجمته: يُبحث أيضًا عمّا لم تنقله الترجمة
arg-lint-target = ترجمة ما في --source
arg-lint-fix = أصلح في الملفّات ما يُؤمَن إصلاحه
arg-lint-fix-suggested = طبّق المقترحات أيضًا؛ وانظر في --diff أوّلًا
arg-lint-diff = اعرض ما تغيّره الإصلاحات ولا تكتب شيئًا
arg-lint-fix-quotations = دع --fix و--fix-suggested يغيّران المنقول من الكلام أيضًا
arg-lint-cache = احفظ النتائج في هذا المجلّد، ولا تنظر إلّا في ما تغيّر من الملفّات
arg-lint-no-cache = انظر في كلّ الملفّات، أيًّا كانت قيمة NAQHARA_CACHE
arg-lint-only = اسأل هذه القاعدة وحدها؛ يجوز تكراره
arg-lint-skip = لا تسأل هذه القاعدة؛ يجوز تكراره
arg-lint-fail-on = الدرجة التي يصير رمز الخروج عندها 1
arg-lint-explain = بيّن ما تفحصه القاعدة وسببها ومتى تخطئ
arg-lint-list = اعرض القواعد
cmd-summary = ما يقوله النصّ باللغتين: نظرة عامّة وأهمّ الجمل والأسماء والأرقام
cmd-summary-examples =
    أمثلة:
      naqhara summary article.txt
      naqhara summary --sentences 3 --format markdown article.txt
      naqhara summary article.ar.txt --target article.en.txt
      naqhara summary --preview --output preview.html article.txt
      naqhara summary --format docx --output summary.docx article.txt
      naqhara summary --translate-with http://localhost:5000 article.txt
      naqhara summary --format html --output summary.html - < article.txt
arg-preview = عرض النصّ نفسه صفحةً عُلّمت فيها الأسماء كلّها، وتظهر صيغتا الاسم باللغتين عند الإشارة إليه
arg-sentences = أقصى عدد من الجمل المهمّة (5)
cmd-transliterate = كتابة الاسم بالخطّ الآخر، والأرجح أوّلًا
cmd-transliterate-examples =
    أمثلة:
      naqhara transliterate Lancium خالد
      naqhara transliterate --style egyptian --limit 3 Google
      naqhara transliterate --style g=غ,final-a=ا --format json Angela
      cut -f1 names.tsv | naqhara transliterate -
arg-transliterate-name = الاسم؛ والعلامة - تقرأ من الدخل القياسي اسمًا في كلّ سطر
arg-transliterate-to = الخطّ المطلوب؛ وإن لم يُذكر فغير خطّ الاسم
arg-transliterate-limit = أقصى عدد من الكتابات لكلّ اسم (5)
arg-transliterate-style = فضّل هذه الكتابات: egyptian (g=ج) أو levantine (g=غ) أو extended (v=ڤ وp=پ) أو ما تختاره، مثل g=غ أو th=ث|ت أو final-a=ة؛ يجوز تكراره
cmd-glossary = ملفّات المسارد: أخطاؤها ومحتواها وصيغ أخرى
cmd-glossary-examples =
    أمثلة:
      naqhara glossary check glossary.csv
      naqhara glossary stats glossary.csv
      naqhara glossary convert glossary.csv --to xlsx --output glossary.xlsx
      naqhara glossary convert glossary.csv --to docx --output glossary.docx
      naqhara glossary convert old.csv --to csv > clean.csv
cmd-glossary-check = كلّ ما تجده قراءة المسرد وقواعده؛ ورمز الخروج 1 إن كان فيه ما يُصلح
cmd-glossary-stats = عدد المفاهيم والمصطلحات بحسب النوع والحال واللغة
cmd-glossary-convert = المسرد بصيغة CSV، أو مصنّفًا كلّ خلاياه نصوص (XLSX)، أو جدولًا يُقرأ ويُطبع (DOCX)
arg-glossary-file = المسرد (CSV)؛ والعلامة - هي الدخل القياسي
arg-glossary-to = الصيغة المطلوبة؛ وفي DOCX المصطلحات وأنواعها وتعريفاتها وحدها
cmd-model = درّب نموذج الأصوات أو انظر في نموذج
cmd-model-examples =
    أمثلة:
      naqhara model train pairs.tsv --seed 1 --out names.sound
      naqhara model info names.sound
cmd-model-train = اصنع نموذجًا من أزواج الأسماء
cmd-model-info = ما في النموذج، وهل هو سليم
arg-model-pairs = جدول تفصل الجدولةُ بين خلاياه وفي صفّه الأوّل العمودان ar وen؛ ويُهمل ما سواهما
arg-model-seed = الأزواج نفسها مع العدد نفسه تعطي النموذج نفسه (1)
arg-model-file = النموذج؛ وإن لم يُذكر فالذي في البرنامج
arg-lookup-term = المصطلح المطلوب؛ ضع ما كان من عدّة كلمات بين علامتي اقتباس
arg-lookup-batch = استعلام في كلّ سطر من هذا الملفّ، وجواب في كلّ سطر بالترتيب نفسه
arg-model = نموذج أصوات صنعه naqhara model train؛ وإن لم يُذكر فالذي في البرنامج
arg-limit = أقصى عدد من الأجوبة لكلّ استعلام (5)
arg-document = النصّ؛ والعلامة - هي الدخل القياسي
arg-kinds = الأسماء وحدها، أو معها الوحدات والمناصب وسائر المصطلحات
arg-format = طريقة العرض؛ والأولى هي المعتمدة
arg-source = نصّ، ومعه في --target ترجمته: تُقرن الأسماء بين النصّين
arg-target = ترجمة ما في --source
arg-summary-target = ترجمة الوثيقة: يُعرض النصّان جنبًا إلى جنب مع مقارنتهما
arg-translate-with = ليترجم هذا البرنامج (أسطر JSON) أو خادم LibreTranslate هذا (http://…) ما لا مقابل له من الجمل؛ تبقى الأسماء بصيغة المسرد، وتُوسم النتيجة بأنّها ترجمة آلية
arg-translate-timeout = انتظار الجواب هذا العدد من الثواني (60)
arg-suggest = اكتب في هذا الملفّ ما ليس في المسرد من الأسماء، مسوّدات صفوف
arg-output = اكتب في هذا الملفّ
arg-glossary = مسرد (CSV) يضاف إلى المسرد المضمّن في البرنامج؛ يجوز تكراره واللاحق يغلب السابق. وإن لم يُذكر: ما في naqhara.toml، وإلّا فأقرب glossary.csv صعودًا
arg-no-starter = لا تستعمل المسرد المضمّن في البرنامج
arg-no-glossary = لا تستعمل مسردًا
arg-config = ملفّ الإعداد؛ وبدونه أقرب naqhara.toml صعودًا
arg-lint-profile = أسلوب الدار مهما قال ملفّ الإعداد: neutral وegypt وlevant-gulf وun وwikipedia-ar وmicrosoft
arg-lint-show-config = أظهر ما يسري على PATH (أو على هذا المجلّد) ومصدره ثمّ توقّف
arg-lint-baseline = أبلغ عمّا ليس في هذا الملفّ فقط
arg-lint-write-baseline = اكتب كلّ ما وُجد في هذا الملفّ من أجل --baseline ثمّ توقّف
arg-ui-lang = لغة الرسائل والمساعدة
arg-isolates = عوازل الاتّجاه حول ما يُدرَج من أسماء في النصّ المكتوب للناس: auto يضعها في الملفّات حيث يحتاج إليها السطر، ولا يضعها على الطرفية
arg-bidi = ترتيب المحارف على الطرفية: logical يترك الأمر لها، وvisual يرتّب الأسطر كما تُقرأ ويصل الحروف العربية لطرفية لا تفعل ذلك؛ وauto مثل logical
arg-color = الألوان (مع مراعاة NO_COLOR)
arg-verbose = قل أكثر
arg-quiet = قل أقلّ
arg-help = اعرض المساعدة
arg-version = اعرض رقم الإصدار

## الأخطاء

error-label = خطأ
cannot-read = تعذّرت قراءة { $path }: { $reason }
cannot-read-folder = { $path } مجلّد لا ملفّ
cannot-write = تعذّرت الكتابة في { $path }: { $reason }؛ ولم يتغيّر شيء
not-for-terminal = لا تُعرض هذه الصيغة على الطرفية
    .help = اكتب الناتج في ملفّ: --output FILE
file-changed = غُيّر { $path } من خارج البرنامج أثناء إصلاحه؛ فتُرك كما هو الآن
    .help = أعد تنفيذ الأمر لينظر في النصّ الجديد.
bidi-visual-pipe = الخيار --bidi visual للطرفية، وليس الخرج القياسي طرفية: من يقرؤه يرَ الأسطر مقلوبة
bidi-visual-file = الخيار --bidi visual للطرفية: من يقرأ { $path } يرَ الأسطر مقلوبة
bidi-visual-instead = دع الخيار --bidi: ففي الملفّات والأنابيب نصّ بترتيبه المنطقي كما تتوقّعه البرامج كلّها.
bidi-hint = لا تعرض { $terminal } العربية بترتيب القراءة: --bidi visual يرتّبها لك (و--bidi logical يُخفي هذا السطر)
reason-not-found = لا ملفّ ولا مجلّد بهذا الاسم
reason-permission = لا إذن بذلك
reason-read-only = نظام الملفّات للقراءة فقط
reason-folder = هو مجلّد
reason-full = القرص ممتلئ
reason-other = { $text }
args-unknown = لا خيار باسم { $argument }
args-unknown-command = لا أمر باسم { $command }
args-missing = ينقص: { $argument }
args-conflict = لا يجتمع { $argument } و{ $other }
args-value = { $argument }: القيمة { $value } غير صالحة
args-other = تعذّر فهم المعطيات ({ $text })
args-did-you-mean = أتقصد { $suggestion }؟
args-possible = القيم الصالحة: { $values }
args-see-help = يعرض naqhara --help الأوامر والخيارات.
batch-not-utf8 = { $path }، السطر { $line }: ليس بترميز UTF-8
    .help = حوّل الملفّ إلى UTF-8 أوّلًا.

## ملفّات المسارد

glossary-unfit =
    { PLURAL($errors) ->
        [zero] المسرد { $path } بلا أخطاء
        [one] في المسرد { $path } خطأ؛ أصلحه أوّلًا
        [two] في المسرد { $path } خطآن؛ أصلحهما أوّلًا
        [few] في المسرد { $path } { NUM($errors) } أخطاء؛ أصلحها أوّلًا
        [many] في المسرد { $path } { NUM($errors) } خطأً؛ أصلحها أوّلًا
       *[other] في المسرد { $path } { NUM($errors) } خطأ؛ أصلحها أوّلًا
    }
glossary-title = مسرد
stats-concepts =
    { PLURAL($count) ->
        [zero] لا مفاهيم
        [one] مفهوم واحد
        [two] مفهومان
        [few] { NUM($count) } مفاهيم
        [many] { NUM($count) } مفهومًا
       *[other] { NUM($count) } مفهوم
    }
stats-untyped = بلا نوع
stats-standing = الحال
stats-draft = مسوّدة
stats-approved = معتمد
stats-retired = مسحوب
stats-terms = المصطلحات
stats-all = الجميع
xlsx-too-large = لا تتّسع الورقة لهذا الجدول (الصفوف: { NUM($rows) }، الأعمدة: { NUM($columns) })؛ اكتبه بصيغة CSV
xlsx-cell-too-long = الصفّ { $row }: لا تتّسع الورقة لخليّة طولها { NUM($letters) }، وأقصى الطول { NUM($most) }؛ اكتب المسرد بصيغة CSV أو اختصر الخليّة
glossary-no-term-column = لا عمود باسم en_preferred أو ar_preferred (أو en وar) في الصفّ الأوّل
glossary-column-twice = ورد العمود { $column } مرّتين، والأوّل هو المعتمد
glossary-unclosed-quote = علامة اقتباس تفتح خليّة لا تنتهي
glossary-duplicate-id = المعرّف { $id } سبق في الصفّ { $first }
glossary-too-many-cells = في الصفّ من الخلايا { NUM($cells) } ومن الأعمدة { NUM($columns) }؛ وتُرك الزائد
glossary-no-term = لا مصطلح في { $id }
glossary-term-too-long = تُرك مصطلح حجمه { NUM($bytes) } بايت؛ أتنقص علامة اقتباس؟
glossary-unknown-value = لا يعرف العمود { $column } القيمة { $value }
glossary-mojibake = قُرئت { $damaged } على أنّها { $repaired }

## أجوبة البحث

lookup-nothing = { $query }: ليس في المسرد
lookup-matched = المطابِق
lookup-english = بالإنجليزية
lookup-arabic = بالعربية
lookup-definition = التعريف
lookup-context = السياق
lookup-note = ملاحظة
lookup-source = المصدر
via-exact = مطابقة تامّة
via-folded = بعد التسوية
via-clitic = مع حرف متّصل
via-fuzzy = قريب منه
via-sound = قريب منه سمعًا، { NUM($percent) }%
why-sound-step = { $arabic } مقابل { $latin } ({ NUM($percent) }%)
why-sound-rare = { $arabic } مقابل { $latin } (نادر)
why-sound-silent = { $latin } لا تُنطق
why-sound-added = { $arabic } زائدة
why-sound-alike = يشبه { $term } في السمع
why-folded = لا تختلف { $query } عن { $term } إلّا في التشكيل أو صور الحروف أو حالتها
why-clitic = نُزع الحرف المتّصل { $clitic }
why-fuzzy =
    { PLURAL($errors) ->
        [zero] لا فرق
        [one] الفرق حرف واحد
        [two] الفرق حرفان
        [few] الفرق { NUM($errors) } أحرف
        [many] الفرق { NUM($errors) } حرفًا
       *[other] الفرق { NUM($errors) } حرف
    }
why-part = جزء من { $term }
why-spacing = الحروف نفسها بفصل مختلف
status-preferred = مفضّل
status-admitted = مقبول
status-short = مختصر
status-unlisted = اسم العائلة
status-superseded = متروك
status-deprecated = مهجور
kind-person = شخص
kind-org = مؤسّسة
kind-place = مكان
kind-product = منتج
kind-project = مشروع
kind-work = عمل
kind-event = حدث
kind-law = قانون
kind-unit = وحدة
kind-role = منصب
kind-term = مصطلح

## الكتابة بالخطّ الآخر

transliterate-no-letters = { $query }: لا حروف فيه تُكتب بالخطّ الآخر
transliterate-too-long = { $query }: ما زاد على { NUM($letters) } حرفًا ليس اسمًا
transliterate-style = { $style } ليس أسلوبًا في الكتابة
    .help = القيم الصالحة: { $names }، أو حروف لاتينية مع ما يقابلها بالعربية مثل g=غ أو th=ث|ت.

## نماذج الأصوات

pairs-no-columns = ليس في الصفّ الأوّل من { $path } العمودان ar وen
pairs-bad-row = { $path }:{ $line }: ليس زوجًا من اسم عربي واسم لاتيني؛ وتُرك الصفّ
pairs-left-out =
    { PLURAL($rows) ->
        [zero] لم يُترك أيّ صفّ
        [one] تُرك صفّ واحد
        [two] تُرك صفّان
        [few] تُركت { NUM($rows) } صفوف
        [many] تُرك { NUM($rows) } صفًّا
       *[other] تُرك { NUM($rows) } صفّ
    }
pairs-too-few = الأزواج الصالحة في { $path } عددها { NUM($pairs) }؛ ولا يقلّ ما يحتاج إليه النموذج عن { NUM($fewest) }
model-progress = الشبكة { $network } من 3، الجولة { $round }: { NUM($likelihood, maximumFractionDigits: 4) }
model-written = { $path }: عدد الأزواج { NUM($pairs) }، والحجم بالبايت { NUM($bytes) }
model-whole = نموذج أصوات حجمه بالبايت { NUM($bytes) }، ومجموعه التدقيقي صحيح
model-ear = السمع
model-to-arabic = إلى العربية
model-to-latin = إلى الحروف اللاتينية
model-network = الوحدات: { NUM($units) }، المقاطع: { NUM($chunks) }، التتابعات: { NUM($grams) }، الأوزان: { NUM($weights) }
model-foreign = ليس { $path } نموذج أصوات، أو هو من إصدار آخر
    .help = يصنعه naqhara model train.
model-version = { $path } نموذج أصوات من إصدار آخر
    .help = درّبه من جديد على أزواجه بالأمر naqhara model train.
model-damaged = { $path } نموذج أصوات تالف
    .help = انسخه من جديد من مصدره، أو أعد صنعه بالأمر naqhara model train.

## جدول الأسماء

align-title = الأسماء في
align-total =
    { PLURAL($names) ->
        [zero] لا أسماء
        [one] اسم واحد
        [two] اسمان
        [few] { NUM($names) } أسماء
        [many] { NUM($names) } اسمًا
       *[other] { NUM($names) } اسم
    }، { PLURAL($mentions) ->
        [zero] بلا ذكر
        [one] ذُكر مرّة واحدة
        [two] ذُكرت مرّتين
        [few] ذُكرت { NUM($mentions) } مرّات
        [many] ذُكرت { NUM($mentions) } مرّة
       *[other] ذُكرت { NUM($mentions) } مرّة
    }
suggest-note = وُجد بلفظه: الثقة { $confidence }، { PLURAL($mentions) ->
        [zero] لا ذكر
        [one] ذكر واحد
        [two] ذكران
        [few] { NUM($mentions) } مرّات ذكر
        [many] { NUM($mentions) } ذكرًا
       *[other] { NUM($mentions) } ذكر
    }
column-english = الإنجليزية
column-arabic = العربية
column-kind = النوع
column-definition = التعريف
column-count = العدد
column-spellings = كما كُتب
column-places = السطر:العمود
column-id = المعرّف
marked-hint = أشِر إلى اسم معلَّم، أو انتقل إليه بمفتاح Tab، يظهر هنا اسمه باللغتين.
marked-text = النصّ
preview-title = معاينة ·
segments-format = لا تُكتب الجمل بصيغة { $format }
    .help = اكتب text أو csv أو html أو json؛ أمّا xlsx وdocx فللأسماء.
preview-format = المعاينة صفحة، و--format { $format } ليست كذلك
    .help = احذف --format أو اكتب --format html.

## المقاطع

arg-segments = اعرض جمل --source و--target متقابلة، مع درجة من 0 إلى 1، بدل الأسماء
segments-title = المصدر والترجمة جملة بجملة
segments-only-source = في المصدر وحده
segments-only-target = في الترجمة وحدها
segments-total =
    { PLURAL($pairs) ->
        [zero] لا أزواج
        [one] زوج واحد
        [two] زوجان
        [few] { NUM($pairs) } أزواج
        [many] { NUM($pairs) } زوجًا
       *[other] { NUM($pairs) } زوج
    }، { PLURAL($source) ->
        [zero] لا جمل في المصدر وحده
        [one] جملة واحدة في المصدر وحده
        [two] جملتان في المصدر وحده
        [few] { NUM($source) } جمل في المصدر وحده
        [many] { NUM($source) } جملة في المصدر وحده
       *[other] { NUM($source) } جملة في المصدر وحده
    }، { PLURAL($target) ->
        [zero] لا جمل في الترجمة وحدها
        [one] جملة واحدة في الترجمة وحدها
        [two] جملتان في الترجمة وحدها
        [few] { NUM($target) } جمل في الترجمة وحدها
        [many] { NUM($target) } جملة في الترجمة وحدها
       *[other] { NUM($target) } جملة في الترجمة وحدها
    }
segments-empty = لا شيء يُقابَل: لا جملة في { $source } أو في { $target }.
segments-same-language = { $source } و{ $target } بلغة واحدة: المطلوب نصّ وترجمته.
segments-out-of-order = في { $source } و{ $target } جمل مشتركة، لكنّ ترتيبها مختلف: ما انتقل من موضعه لم يُقابَل.
segments-unrelated = لا يبدو { $target } ترجمةً لـ{ $source }: قليل من جملهما يتقابل بهذا الترتيب.
column-source = المصدر
column-target = الترجمة
column-score = الدرجة

## ما يقوله الفحص عن عمله

lint-errors =
    { PLURAL($count) ->
        [zero] لا أخطاء
        [one] خطأ واحد
        [two] خطآن
        [few] { NUM($count) } أخطاء
        [many] { NUM($count) } خطأً
       *[other] { NUM($count) } خطأ
    }
lint-warnings =
    { PLURAL($count) ->
        [zero] لا تحذيرات
        [one] تحذير واحد
        [two] تحذيران
        [few] { NUM($count) } تحذيرات
        [many] { NUM($count) } تحذيرًا
       *[other] { NUM($count) } تحذير
    }
lint-notes =
    { PLURAL($count) ->
        [zero] لا ملاحظات
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { NUM($count) } ملاحظات
        [many] { NUM($count) } ملاحظةً
       *[other] { NUM($count) } ملاحظة
    }
lint-fixable =
    { PLURAL($count) ->
        [zero] ولا يُصلح --fix شيئًا منها.
        [one] ويُصلح --fix واحدًا منها.
        [two] ويُصلح --fix اثنين منها.
        [few] ويُصلح --fix منها { NUM($count) }.
        [many] ويُصلح --fix منها { NUM($count) }.
       *[other] ويُصلح --fix منها { NUM($count) }.
    }
lint-clean =
    { PLURAL($files) ->
        [zero] لم يُفحص أيّ ملفّ.
        [one] لا شيء في ملفّ واحد.
        [two] لا شيء في ملفّين.
        [few] لا شيء في { NUM($files) } ملفّات.
        [many] لا شيء في { NUM($files) } ملفًّا.
       *[other] لا شيء في { NUM($files) } ملفّ.
    }
lint-mended =
    { PLURAL($findings) ->
        [zero] لم يُصلَح شيء
        [one] أُصلح موضع واحد
        [two] أُصلح موضعان
        [few] أُصلحت { NUM($findings) } مواضع
        [many] أُصلح { NUM($findings) } موضعًا
       *[other] أُصلح { NUM($findings) } موضع
    } { PLURAL($files) ->
        [zero] في أيّ ملفّ.
        [one] في ملفّ واحد.
        [two] في ملفّين.
        [few] في { NUM($files) } ملفّات.
        [many] في { NUM($files) } ملفًّا.
       *[other] في { NUM($files) } ملفّ.
    }
lint-no-texts = لا ملفّات .txt أو .md في { $path }
lint-skipped = { $path } ليس نصًّا، فتُرك
lint-progress = { NUM($done) } من { NUM($all) } من الملفّات
lint-of-rule = { NUM($count) } × { $rule }
edit-refused = لا يمكن إجراء هذا التعديل في الملف: { $reason ->
    [opaque] لأنه يغيّر وسمًا أو شيفرة
    [across-tag] لأنه يمتدّ عبر وسم
    [made-up] لأن هذا الموضع ليس في الملف
   *[stale] لأن الملف تغيّر منذ ذلك الحين
}
    .help = أعد تدقيق الملف
lint-cache-new = كان المخزن { $path } تالفًا، فبُدئ من جديد
lint-cache-fails = تعذّر استعمال المخزن { $path }: { $reason }؛ فيُستغنى عنه هذه المرّة
lint-unknown-rule = لا قاعدة باسم { $rule }
    .help = يعرض naqhara lint --list القواعد كلّها.
lint-pair-empty = لا نصّ في { $path }
    .help = لا بدّ من نصّ في كلّ من --source و--target، فلا شيء يُقارن بنصّ فارغ.
lint-pair-both-arabic = النصّان { $source } و{ $target } كلاهما بالعربيّة
    .help = اذكر النصّ مع --source وترجمته إلى اللغة الأخرى مع --target.
lint-pair-both-english = النصّان { $source } و{ $target } كلاهما بالإنجليزيّة
    .help = اذكر النصّ مع --source وترجمته إلى اللغة الأخرى مع --target.
lint-pair-apart = لا يتقابل معظم النصّين فلا يُقارن: هل أحدهما ترجمة الآخر؟
lint-needs-pair = القاعدة { $rule } تنظر في نصّ وترجمته معًا
    .help = اذكرهما: naqhara lint --source DOC --target DOC.

## محرّكات الترجمة

translation-lost-name = أضاع المحرّك الاسم { $name }.
translator-start = تعذّر تشغيل { $with }: { $reason }
    .help = يأخذ --translate-with برنامجًا مع وسائطه، أو عنوان خادم (http://…).
translator-quotes = علامة اقتباس لم تُغلق، أو لا برنامج
translator-timeout =
    { PLURAL($seconds) ->
        [zero] لم يجب { $with } خلال { NUM($seconds) } ثانية
        [one] لم يجب { $with } خلال ثانية واحدة
        [two] لم يجب { $with } خلال ثانيتين
        [few] لم يجب { $with } خلال { NUM($seconds) } ثوانٍ
        [many] لم يجب { $with } خلال { NUM($seconds) } ثانية
       *[other] لم يجب { $with } خلال { NUM($seconds) } ثانية
    }
    .help = يمنحه --translate-timeout وقتًا أطول.
translator-ended =
    { PLURAL($n) ->
        [zero] انتهى { $with } (الحالة { $status })، وآخر ما قاله: { $text }
        [one] انتهى { $with } (الحالة { $status }) وبقيت قطعة واحدة بلا جواب، وآخر ما قاله: { $text }
        [two] انتهى { $with } (الحالة { $status }) وبقيت قطعتان بلا جواب، وآخر ما قاله: { $text }
        [few] انتهى { $with } (الحالة { $status }) وبقيت { NUM($n) } قطع بلا جواب، وآخر ما قاله: { $text }
        [many] انتهى { $with } (الحالة { $status }) وبقيت { NUM($n) } قطعة بلا جواب، وآخر ما قاله: { $text }
       *[other] انتهى { $with } (الحالة { $status }) وبقيت { NUM($n) } قطعة بلا جواب، وآخر ما قاله: { $text }
    }
    .help = يُنتظر منه أن يجيب عن كلّ سطر مثل {"{"}"id":1,"source":"ar","target":"en","text":"…"{"}"} بسطر مثل {"{"}"id":1,"text":"…"{"}"}.
translator-garbage = { $with }: السطر { $line } من مخرجاته ليس جوابًا: { $text }
    .help = الجواب سطر مثل {"{"}"id":1,"text":"…"{"}"} يحمل رقم سطر أُعطي له.
translator-scheme = { $url }: لا تُفهم إلّا عناوين http://
    .help = المقصود محرّك يعمل على جهازك؛ أمّا الخادم وراء https فليخاطبه وسيط محلّي.
translator-unreachable = تعذّر الوصول إلى { $url }: { $reason }
    .help = هل الخادم يعمل، وهل هو LibreTranslate؟
translator-not-libretranslate = لا يجيب { $url } كما يجيب LibreTranslate
translator-refused = رفض { $url } الطلب (الحالة { $status }): { $text }
    .help = إن طلب مفتاحًا فضعه في NAQHARA_TRANSLATE_KEY.

## ملفّات الإعداد (naqhara.toml).

config-syntax = ليس من صيغة TOML: { $text }
config-unknown-key = لا مفتاح باسم { $key } هنا
config-unknown-value = لا يعرف { $key } القيمة { $value }
config-unknown-profile = لا أسلوب باسم { $profile }
config-wrong-type = يُنتظر في { $key } { $wanted }
config-type-table = جدول
config-type-tables = قائمة جداول: [[lint.overrides]]
config-type-text = نصّ بين علامتي تنصيص
config-type-texts = قائمة نصوص
config-type-flag = true أو false
config-bad-glob = لا يصلح { $glob } نمطًا للمسارات: { $text }
config-no-paths = يُعيّن الاستثناء ملفّاته بـ paths = ["…"]
config-no-source = للقرار قيمة (value) ومصدر (source)
config-cycle = ملفّات الإعداد تدور في حلقة: { $chain }
    .help = احذف extends من أحد هذه الملفّات.
config-unfit =
    { PLURAL($errors) ->
        [zero] لا أخطاء في ملفّ الإعداد { $path }
        [one] في ملفّ الإعداد { $path } خطأ؛ أصلحه أوّلًا
        [two] في ملفّ الإعداد { $path } خطآن؛ أصلحهما أوّلًا
        [few] في ملفّ الإعداد { $path } { NUM($errors) } أخطاء؛ أصلحها أوّلًا
        [many] في ملفّ الإعداد { $path } { NUM($errors) } خطأً؛ أصلحها أوّلًا
       *[other] في ملفّ الإعداد { $path } { NUM($errors) } خطأ؛ أصلحها أوّلًا
    }
config-files = الملفّات
config-glossary = المسرد
config-profile = الأسلوب
config-house = قرارات الدار
config-rules = القواعد
config-default = الأصل
config-command-line = سطر الأوامر

## خطوط الأساس: ما وُجد من قبل.

baseline-written =
    { PLURAL($findings) ->
        [zero] { $path }: لا شيء يُسكَت عنه
        [one] { $path }: يُسكَت من الآن عن موضع واحد
        [two] { $path }: يُسكَت من الآن عن موضعين
        [few] { $path }: يُسكَت من الآن عن { NUM($findings) } مواضع
        [many] { $path }: يُسكَت من الآن عن { NUM($findings) } موضعًا
       *[other] { $path }: يُسكَت من الآن عن { NUM($findings) } موضع
    }
baseline-stale =
    { PLURAL($findings) ->
        [zero] { $path }: كلّ ما فيه لا يزال قائمًا
        [one] { $path }: لم يعد موضع واحد قائمًا؛ يحذفه --write-baseline
        [two] { $path }: لم يعد موضعان قائمين؛ يحذفهما --write-baseline
        [few] { $path }: لم تعد { NUM($findings) } مواضع قائمة؛ يحذفها --write-baseline
        [many] { $path }: لم يعد { NUM($findings) } موضعًا قائمًا؛ يحذفها --write-baseline
       *[other] { $path }: لم يعد { NUM($findings) } موضع قائمًا؛ يحذفها --write-baseline
    }
baseline-version = { $path } خطّ أساس من إصدار آخر: { $version }
    .help = اكتبه من جديد بهذا الإصدار: naqhara lint --write-baseline
baseline-foreign = { $path } ليس خطّ أساس ({ $text })
    .help = يكتبه naqhara lint --write-baseline.
