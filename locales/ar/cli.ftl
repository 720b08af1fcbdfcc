### رسائل سطر الأوامر وقراءة الملفات وكتابتها
### The rules for these files are at the head of the English cli.ftl.

## قراءة المستندات وكتابتها

document-guessed-encoding = الملف ليس بترميز UTF-8، فقُرئ على أنه { $encoding }.
document-nul =
    { PLURAL($count) ->
        [zero] لا يحوي النص أي محرف NUL.
        [one] يحوي النص محرف NUL واحدًا.
        [two] يحوي النص محرفَي NUL.
        [few] يحوي النص { NUM($count) } محارف NUL.
        [many] يحوي النص { NUM($count) } محرف NUL.
       *[other] يحوي النص { NUM($count) } محرف NUL.
    }
document-po-lines =
    { PLURAL($count) ->
        [zero] كل الأسطر مقروءة.
        [one] السطر { $line } لا يصح في ملف PO فلم يُقرأ.
        [two] السطر { $line } وسطر آخر لا يصحان في ملف PO فلم يُقرآ.
        [few] السطر { $line } وغيره، وهي { NUM($count) } أسطر، لا تصح في ملف PO فلم تُقرأ.
        [many] السطر { $line } وغيره، وهي { NUM($count) } سطرًا، لا تصح في ملف PO فلم تُقرأ.
       *[other] السطر { $line } وغيره، وهي { NUM($count) } سطر، لا تصح في ملف PO فلم تُقرأ.
    }
document-xml-broken = السطر { $line }: بنية XML غير سليمة هنا، ولم يُقرأ ما بعده.
document-ftl-junk = السطر { $line }: ليس ما هنا رسالة من رسائل Fluent، فلم يُقرأ.
document-name-twice = السطر { $line }: الاسم { $name } مكرر. تقرأ البرامج أحد نصيه فقط، وهو الأخير غالبًا، وقد فُحص النصان.
document-broken = السطر { $line }، العمود { $column }: ما يلي ليس { $format }، فلم يُقرأ ولم يُصلح شيء.
document-other-encoding = السطر { $line } يقول إن ترميز الملف { $said }، لكن بايتاته بترميز { $encoding }: البرامج التي تصدق السطر تعرض حروفًا أخرى.
document-binary = { $path } ليس ملفًا نصيًا، أو ترميزه غير معروف
    .help = احفظه نصًا عاديًا بترميز UTF-8 ثم أعد المحاولة.
document-no-memory = الذاكرة لا تتسع للملف { $path }
    .help = اجعل الملف أجزاء أصغر، أو أعد المحاولة حيث تتوفر ذاكرة أكبر.
document-damaged = الملف { $path } بترميز { $encoding }، لكن البايت 0x{ $byte } عند الإزاحة { $offset } (السطر { $line }، العمود { $column }) غير صالح فيه
    .help = افتح الملف بترميز { $encoding } في محرر وأصلح ذلك الموضع ثم احفظه، أو صدّره من جديد من مصدره.
package-damaged = الملف { $path } ليس كما يدل اسمه، أو إنه تالف: ليس حزمة zip
    .help = افتح الملف في البرنامج الذي أُنشئ به واحفظه من جديد.
package-compound = الملف { $path } مستند ثنائي قديم، أو محمي بكلمة مرور
    .help = افتحه في برنامجه واحفظه دون كلمة مرور بصيغة حديثة مثل .docx.
package-encrypted = الملف { $path } يتطلب كلمة مرور لقراءة { $member }
package-duplicate = الملف { $path } تالف: فيه عنصران باسم واحد
package-too-many =
    { PLURAL($count) ->
        [zero] الملف { $path } خال من العناصر
        [one] في الملف { $path } عنصر واحد، وهو أكثر مما يُقرأ
        [two] في الملف { $path } عنصران، وهما أكثر مما يُقرأ
        [few] في الملف { $path } { NUM($count) } عناصر، وهي أكثر مما يُقرأ
        [many] في الملف { $path } { NUM($count) } عنصرًا، وهي أكثر مما يُقرأ
       *[other] في الملف { $path } { NUM($count) } عنصر، وهي أكثر مما يُقرأ
    }
package-too-large = لم يُقرأ الملف { $path }: العنصر { $member } يملأ الذاكرة إذا فُك ضغطه
    .help = إذا كان الملف سليمًا فاجعله مستندات أصغر.
package-missing = الملف { $path } ليس مستندًا من هذا النوع: ليس فيه { $member }
    .help = تحقق من الملف: محتواه غير ما يدل عليه اسمه.
package-member = الملف { $path } تالف: تتعذر قراءة { $member }
document-cells-repeat = { $part }: تكرر الخلايا نصًا أكبر مما يُقرأ، ولم يُقرأ ما بعدها.
document-part-broken = { $part }: بنية XML غير سليمة عند البايت { $offset }، ولم يُقرأ ما بعده.
comments-one =
    { PLURAL($files) ->
        [zero] توضع التعليقات في مستند واحد، ولم يُسم أي ملف
        [one] توضع التعليقات في مستند واحد، وسُمي ملف واحد
        [two] توضع التعليقات في مستند واحد، وسُمي ملفان
        [few] توضع التعليقات في مستند واحد، وسُميت { NUM($files) } ملفات
        [many] توضع التعليقات في مستند واحد، وسُمي { NUM($files) } ملفًا
       *[other] توضع التعليقات في مستند واحد، وسُمي { NUM($files) } ملف
    }
    .help = سم مستند Word واحدًا، أو مصدره ثم هو بالخيارين --source و--target.
comments-not-word = الملف { $path } ليس مستند Word، ولا توضع التعليقات في غيره
    .help = اختر صيغة أخرى بالخيار --format، أو سم ملف .docx.
comments-made =
    { PLURAL($count) ->
        [zero] لم تُكتب أي تعليقات في نسخة من { $path }.
        [one] كُتب تعليق واحد في نسخة من { $path }.
        [two] كُتب تعليقان في نسخة من { $path }.
        [few] كُتبت { NUM($count) } تعليقات في نسخة من { $path }.
        [many] كُتب { NUM($count) } تعليقًا في نسخة من { $path }.
       *[other] كُتب { NUM($count) } تعليق في نسخة من { $path }.
    }
document-unmappable = الملف { $path } بترميز { $encoding } الذي لا يمثل المحرف { $character } ({ $code }، السطر { $line }، العمود { $column }): لم يُكتب شيء
    .help = حوّل الملف إلى UTF-8 أولًا.

## المساعدة

about = الأسماء بين العربية والإنجليزية: ابحث عنها، واعثر عليها في النصوص، ووحد كتابتها.
about-examples =
    أمثلة:
      naqhara lookup ستارغيت                   المصطلح في اللغة الأخرى
      naqhara align article.txt                كل اسم في النص ومواضعه
      naqhara lint --diff article.txt          مواضع عدم الاتساق وإصلاحها
      naqhara summary article.txt              ما يقوله النص باللغتين
      naqhara summary --format html -o s.html article.txt

    رموز الإنهاء: 0 نجاح، 1 وُجدت ملاحظات، 2 فشل. والعلامة `-` هي الإدخال القياسي.
help-usage = طريقة الاستخدام:
help-commands = الأوامر
help-options = الخيارات
help-arguments = الوسيطات
help-global = خيارات عامة
cmd-lookup = البحث عن مصطلح بالحروف العربية أو اللاتينية، كيفما كُتب
cmd-lookup-examples =
    أمثلة:
      naqhara lookup Musk ولانشيوم
      naqhara lookup --format json oracle
      cut -f1 names.tsv | naqhara lookup --batch -
cmd-align = العثور على كل موضع يرد فيه اسم في نص، بالحروف العربية واللاتينية، مع ما اتصل به من حروف
cmd-align-examples =
    أمثلة:
      naqhara align article.txt
      naqhara align --why article.txt
      naqhara align --discover article.txt
      naqhara align --format html --output names.html article.txt
      naqhara align --format docx --title Names --output names.docx article.txt
      naqhara align --format xlsx --output names.xlsx article.txt
      naqhara align --format json - < article.txt
      naqhara align --source article.en.txt --target article.ar.txt --suggest drafts.csv
      naqhara align translations/ --suggest drafts.csv
      naqhara align --segments --source article.en.txt --target article.ar.txt
cmd-find = البحث عن كل موضع يذكر مفهوما بإحدى اللغتين
cmd-find-examples =
    أمثلة:
      naqhara find Oracle texts/
      naqhara find nq-000002 texts/ article.txt
      naqhara find --spelling ستارجيت texts/      هذا الرسم وحده، بما يتصل به
      naqhara find --count=month Oracle texts/     كم مرة في كل شهر
      naqhara find --in ar Oracle texts/
      naqhara find --format html --output oracle.html Oracle texts/
      naqhara find --format csv أوراكل - < article.txt
      naqhara find Oracle --source article.en.txt --target article.ar.txt
arg-find-term = معرف مفهوم أو أي مصطلح من مصطلحاته؛ وما ليس مصطلحا لأي مفهوم يُبحث عنه برسمه
arg-find-path = النصوص، أو مجلدات يُبحث فيها عن نصوص؛ و- هو الإدخال القياسي
arg-find-source = المستند المصدر، أو مجلد المستندات المصدر
arg-find-target = المستند الهدف، أو مجلد المستندات الهدف التي لها الأسماء نفسها
arg-find-spelling = البحث عن هذا الرسم وحده، بما يتصل به وأيا كان تشكيله، لا عن المفهوم
arg-find-count = عد المواضع حسب الملف (وهو الأصل) أو اليوم أو الشهر أو السنة بدل عرضها
arg-find-in = المواضع التي في نص عربي أو إنجليزي فقط
cmd-drift = عرض أشكال كتابة الأسماء التي تتنافس، ومنذ متى وأين
cmd-drift-examples =
    أمثلة:
      naqhara drift texts/
      naqhara drift --term Trump texts/
      naqhara drift --by year --format html --output drift.html texts/
      naqhara drift --suggest drafts.csv texts/
      naqhara drift --format csv --output usage.csv texts/      الجدول، ويمكن أن يُقرأ من جديد
      naqhara drift --since 2024-01 spellings.csv
arg-drift-path = نصوص أو مجلدات فيها نصوص أو جداول لأشكال الكتابة (CSV وTSV وJSON في كل سطر وParquet)
arg-drift-term = هذا الاسم وحده، بمعرف مفهوم أو بأي مصطلح له، وإن لم تتغير كتابته؛ ويمكن أن يتكرر
arg-drift-since = بدءًا من هذا الشهر فقط
arg-drift-by = العد بالشهر (الافتراضي) أو بالسنة
arg-drift-least = إغفال الأسماء التي ترد أقل من هذا العدد (الافتراضي 3)
arg-drift-limit = أكثر ما يُعرض من الأسماء من كل نوع في النص وHTML (الافتراضي 30)
arg-drift-suggest = كتابة الأسماء التي لا يذكرها أي مسرد إلى هذا الملف أيضًا، صفوفًا في مسودة
cmd-restyle = نقل النصوص إلى دليل أسلوب آخر، مع ذكر كل تغيير
cmd-restyle-examples =
    أمثلة:
      naqhara restyle --to egypt article.txt            عرض ما سيتغير وما لن يتغير
      naqhara restyle --to levant --diff article.txt
      naqhara restyle --to gulf -o new.txt article.txt
      naqhara restyle --to tunisia-algeria --write texts/
      naqhara restyle --to egypt --only months,digits article.txt
      naqhara restyle --to guide.toml --format json article.txt > log.json
      naqhara restyle --to egypt --write - < article.txt
arg-restyle-path = النصوص، أو مجلدات يُبحث فيها عن نصوص؛ و- هو الإدخال القياسي
arg-restyle-to = دليل الأسلوب: أحد الأدلة المرفقة (egypt أو levant أو gulf أو levant-gulf أو maghreb أو tunisia-algeria أو morocco أو un أو wikipedia-ar أو microsoft) أو ملف إعدادات؛ وإلا فما في naqhara.toml
arg-restyle-only = الاقتصار على هذه المسائل من دليل الأسلوب: names وmonths وdigits وquotes وwords وjoins؛ ويجوز تكراره
arg-restyle-quotations = تغيير كلمات الاقتباسات أيضًا
arg-restyle-write = كتابة النصوص في ملفاتها
arg-restyle-diff = عرض التغييرات فروقًا موحدة بدل السجل
arg-restyle-output = كتابة النص الجديد لملف واحد، لا السجل، في هذا الملف؛ و- هو الإخراج القياسي
cmd-style = تعلم دليل أسلوب من النصوص
cmd-style-examples =
    أمثلة:
      naqhara style learn texts/
      naqhara style learn --output proposed.toml texts/
cmd-style-learn = اقتراح naqhara.toml من طريقة كتابة النصوص مع الأعداد؛ وما لا تحسمه يبقى مفتوحًا
arg-style-path = نصوص جهة تحرير واحدة أو مجلدات فيها نصوصها؛ و- هو الإدخال القياسي
cmd-lint = العثور على ما في النصوص من أخطاء وعدم اتساق، وإصلاحه
cmd-lint-examples =
    أمثلة:
      naqhara lint article.txt
      naqhara lint --diff article.txt          عرض ما سيغيّره --fix
      naqhara lint --fix texts/                تطبيق الإصلاحات الآمنة
      naqhara lint --format sarif texts/ > findings.sarif
      naqhara lint --source article.en.txt --target article.ar.txt    مقارنة نص بترجمته
      naqhara lint --format github texts/      إظهار الملاحظات في طلب السحب
      naqhara lint --cache .naqhara texts/     فحص ما تغيّر منذ المرة السابقة فقط
      naqhara lint --explain name-script-mix
      naqhara lint --profile egypt article.txt   الفحص بأسلوب الصحف المصرية
      naqhara lint --show-config texts/a.md      عرض الإعدادات المطبقة على هذا الملف
      naqhara lint --write-baseline known.json texts/    تسجيل الملاحظات الحالية
      naqhara lint --baseline known.json texts/          الإبلاغ عن الجديد فقط

    رموز الإنهاء: 0 لا ملاحظات بخطورة --fail-on أو أعلى، 1 وُجدت ملاحظات، 2 فشل.
arg-lint-path = نصوص أو مجلدات؛ ومن المجلد تُفحص الملفات بكل صيغة تُقرأ، ما لم يستثنها .gitignore؛ والعلامة - هي الإدخال القياسي
arg-lint-source = نص يُقارن بترجمته المحددة في --target، ويجوز أن يكونا مجلدين تتقابل ملفاتهما بأسمائها
arg-lint-target = ترجمة النص المحدد في --source
arg-lint-fix = تطبيق الإصلاحات الآمنة على الملفات
arg-lint-fix-suggested = تطبيق الإصلاحات المقترحة أيضًا؛ راجعها أولًا باستخدام --diff
arg-lint-diff = عرض ما ستغيّره الإصلاحات من دون كتابة شيء
arg-lint-fix-quotations = السماح للخيارين --fix و--fix-suggested بتغيير الاقتباسات أيضًا
arg-lint-cache = حفظ الملاحظات في هذا المجلد، وفحص ما تغيّر بعدها من الملفات فقط
arg-lint-no-cache = فحص كل الملفات، حتى إن كان NAQHARA_CACHE معينًا
arg-lint-watch = إعادة الفحص كلما تغير نص أو ملف إعدادات أو مسرد، حتى الضغط على Ctrl+C
arg-lint-only = تشغيل هذه القاعدة وحدها؛ يمكن تكراره
arg-lint-skip = تخطي هذه القاعدة؛ يمكن تكراره
arg-lint-fail-on = أدنى خطورة يكون رمز الإنهاء عندها 1
arg-lint-explain = شرح قاعدة: ما تفحصه وسببها ومتى تخطئ
arg-lint-list = عرض قائمة القواعد
cmd-summary = تلخيص نص باللغتين: نظرة عامة وأهم الجمل والأسماء والأرقام
cmd-summary-examples =
    أمثلة:
      naqhara summary article.txt
      naqhara summary --sentences 3 --format markdown article.txt
      naqhara summary article.ar.txt --target article.en.txt
      naqhara summary --preview --output preview.html article.txt
      naqhara summary --format docx --title Briefing --output summary.docx article.txt
      naqhara summary --translate-with http://localhost:5000 article.txt
      naqhara summary --format html --output summary.html - < article.txt
arg-preview = عرض النص كله في صفحة عُلّمت فيها الأسماء، ويظهر الاسم باللغتين عند الإشارة إليه
arg-explain-draft = ذكر قواعد النقل التي أنتجت كل مسودة تحتها
arg-sentences = أقصى عدد للجمل المهمة (الافتراضي: ثلث جمل النص، من 2 إلى 12)
cmd-transliterate = كتابة اسم بالحروف الأخرى، والتهجئة الأرجح أولًا
cmd-transliterate-examples =
    أمثلة:
      naqhara transliterate Lancium خالد
      naqhara transliterate --style egyptian --limit 3 Google
      naqhara transliterate --style g=غ,final-a=ا --format json Angela
      cut -f1 names.tsv | naqhara transliterate -
arg-transliterate-name = الاسم؛ والعلامة - تقرأ الأسماء من الإدخال القياسي، اسمًا في كل سطر
arg-transliterate-to = الحروف المطلوبة (الافتراضي: غير حروف الاسم)
arg-transliterate-limit = أقصى عدد لتهجئات كل اسم (الافتراضي: 5)
arg-transliterate-style = إلى العربية: تفضيل هذه التهجئات: egyptian (g=ج) أو levantine (g=غ) أو extended (v=ڤ وp=پ) أو ما تحدده، مثل g=غ أو th=ث|ت أو final-a=ة؛ وإلى الإنجليزية: press (الافتراضي) أو ijmes أو bgn أو din؛ يمكن تكراره
cmd-lexicon = ما الذي يمكن أن تكونه كلمة عربية: الأصل ونوع الكلمة والصيغة والمعنى
cmd-lexicon-examples =
    أمثلة:
      naqhara lexicon وبمدارسهم
      naqhara lexicon --format json الى مسؤولون
      cut -f1 words.tsv | naqhara lexicon -
arg-lexicon-word = الكلمة بما يتصل بها؛ والعلامة - تقرأ الكلمات من الإدخال القياسي، كلمة في كل سطر
cmd-glossary = فحص ملفات المسارد ووصفها وتحويلها
cmd-glossary-examples =
    أمثلة:
      naqhara glossary check glossary.csv
      naqhara glossary build glossary.csv
      naqhara glossary stats glossary.csv
      naqhara glossary add Velden فيلدن --to glossary.csv
      naqhara glossary add --from drafts.csv --to glossary.csv
      naqhara glossary convert glossary.csv --to xlsx --output glossary.xlsx
      naqhara glossary convert glossary.csv --to docx --output glossary.docx
      naqhara glossary convert old.csv --to csv > clean.csv
      naqhara glossary convert glossary.csv --to tbx --output glossary.tbx
      naqhara glossary convert glossary.csv --to csv --for weblate --output weblate.csv
cmd-glossary-check = فحص مسرد؛ ورمز الإنهاء 1 إن كان فيه ما يلزم إصلاحه
cmd-glossary-add = إضافة مصطلحين، أو الصفوف المعتمدة في مسودة، إلى مسرد يبقى ما عداها فيه كما هو
cmd-glossary-stats = عدد المفاهيم والمصطلحات بحسب النوع والحالة واللغة
cmd-glossary-convert = تحويل مسرد إلى CSV أو XLSX أو TBX أو UTX أو مسرد لبرنامج OmegaT أو جدول للقراءة والطباعة (DOCX)
arg-glossary-file = المسرد (CSV أو XLSX أو TBX أو UTX أو MultiTerm XML أو PO أو XLIFF أو مسرد OmegaT)؛ والعلامة - هي الإدخال القياسي
arg-glossary-add-from = المسودة (CSV)، كالتي يكتبها align --suggest؛ وتضاف الصفوف التي حالتها approved
arg-glossary-add-to = المسرد الذي يضاف إليه، ويجوز أن يكون جديدًا (إن لم يُذكر فمسرد هذا المجلد)
arg-glossary-add-all = إضافة كل الصفوف مهما كانت حالتها
glossary-added = أُضيف إلى { $path }: { PLURAL($rows) ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { NUM($rows) } صفوف
        [many] { NUM($rows) } صفًا
       *[other] { NUM($rows) } صف
    }
glossary-add-clash = لم يُضف: { $en } ⇄ { $ar }، فأحد المصطلحين في { $id }
glossary-add-one-sided = لم يُضف: ليس في { $name } مصطلح بإحدى اللغتين
glossary-add-left-out = ليس في { $path } عمود لما يأتي: { $columns }
glossary-add-none = لا صف معتمدًا في { $path }
    .help = غيّر draft إلى approved في العمود status في كل صف تريده، أو أضف الصفوف كلها بالخيار --all
glossary-add-nowhere = لا مسرد يضاف إليه
    .help = اذكر مسردًا بالخيار --to glossary.csv، ويجوز أن يكون جديدًا
arg-glossary-to = تنسيق الإخراج؛ ولا يعرض DOCX إلا المصطلحات وأنواعها وتعريفاتها (الافتراضي: بحسب اسم ملف الإخراج)
cmd-model = تدريب نموذج أصوات أو فحصه
cmd-model-examples =
    أمثلة:
      naqhara model train pairs.tsv --seed 1 --out names.sound
      naqhara model info names.sound
cmd-model-train = تدريب نموذج على أزواج من الأسماء
cmd-model-info = عرض محتوى نموذج والتحقق من سلامته
arg-model-pairs = جدول أعمدته مفصولة بمحارف الجدولة، وفي صفه الأول العمودان ar وen؛ وتُتجاهل الأعمدة الأخرى
arg-model-seed = بذرة العشوائية؛ والأزواج نفسها مع البذرة نفسها تعطي النموذج نفسه (الافتراضي: 1)
arg-model-file = النموذج (الافتراضي: النموذج المضمن)
arg-lookup-term = المصطلح المطلوب؛ ضع المصطلح المؤلف من عدة كلمات بين علامتي اقتباس
arg-lookup-batch = قراءة الاستعلامات من هذا الملف، استعلامًا في كل سطر، والإجابة عن كل منها في سطر بالترتيب نفسه
arg-model = نموذج أصوات أنشأه naqhara model train (الافتراضي: النموذج المضمن)
arg-limit = أقصى عدد للإجابات عن كل استعلام (الافتراضي: 5)
arg-document = النص؛ والعلامة - هي الإدخال القياسي
arg-kinds = الأسماء وحدها، أو معها الوحدات والمناصب وغيرها من المصطلحات
arg-format = تنسيق الإخراج؛ والأول هو الافتراضي
arg-source = نص تُحاذى أسماؤه مع ترجمته المحددة في --target
arg-target = ترجمة النص المحدد في --source
arg-summary-target = ترجمة النص: عرضهما جنبًا إلى جنب مع المقارنة بينهما
arg-translate-with = ترجمة الجمل التي لا مقابل لها بهذا المحرك: برنامج (أسطر JSON) أو libretranslate[:URL] أو openai:MODEL[@URL] (مثل Ollama وllama.cpp وvLLM) أو محرك مذكور في naqhara.toml؛ تبقى الأسماء بصيغة المسرد، وتُوسم النتيجة بأنها ترجمة آلية
arg-remote = السماح بمحرك على جهاز آخر؛ تُرسل إليه الجمل، ويذكر البرنامج وجهتها
arg-translate-cache = حفظ الترجمات في هذا المجلد، فلا تُرسل جملة مرتين
arg-translate-timeout = مدة انتظار كل إجابة بالثواني: من 1 إلى 31536000 (الافتراضي: مدة المحرك في naqhara.toml، وإلا فهي 60)
arg-discover = البحث أيضًا عن الأسماء غير المدرجة في المسرد، في نص واحد
arg-listed = الاقتصار على الأسماء المدرجة في المسرد، حتى مع --no-glossary أو --suggest
arg-why = بيان ما جعل كل تهجئة لاسم مدرج ذكرًا له، أو سبب استبعادها (بصيغتي text وjson)
arg-suggest = كتابة الأسماء والوحدات القصيرة غير المدرجة في المسرد في هذا الملف، على هيئة صفوف مسودة، ويجوز أن يكون DOC مجلدًا
arg-output = الكتابة في هذا الملف بدلًا من الإخراج القياسي
arg-title = عنوان التقرير، مثل «موجز الربع الثالث» (لا أثر له في csv وjson وxlsx)
arg-ids = إظهار معرفات المفاهيم في جداول الأسماء، مثل nq-000001 (وهي دائمًا في csv وjson وxlsx)
arg-glossary = مسرد (CSV أو XLSX أو TBX أو غيرها) يُستخدم فوق المسرد المضمن؛ يمكن تكراره، والأولوية للاحق. الافتراضي: المسارد المحددة في naqhara.toml، وإلا فأقرب glossary.csv في هذا المجلد أو ما فوقه
arg-dictionary = معجم من معاجم dictd أو StarDict يُرجع إليه lookup بعد المسرد؛ يمكن تكراره. الافتراضي: المعاجم المحددة في naqhara.toml، وإلا فالمعاجم الإنجليزية والعربية في /usr/share/dictd
arg-no-starter = عدم استخدام المسرد المضمن
arg-no-glossary = عدم استخدام أي مسرد
arg-config = ملف الإعدادات (الافتراضي: أقرب naqhara.toml في هذا المجلد أو ما فوقه)
arg-max-input = الحد الأقصى لحجم المدخل، مثل 800MB أو 2GB (الافتراضي: 512MB)
arg-lint-profile = دليل الأسلوب، أيًا كان المحدد في ملف الإعدادات: neutral أو egypt أو levant-gulf أو levant أو gulf أو maghreb أو tunisia-algeria أو morocco أو un أو wikipedia-ar أو microsoft
arg-lint-show-config = عرض الإعدادات المطبقة على PATH (الافتراضي: هذا المجلد) ومصدر كل منها، ثم الإنهاء
arg-lint-baseline = الإبلاغ عن الملاحظات غير الموجودة في هذا الملف فقط
arg-lint-write-baseline = كتابة كل الملاحظات في هذا الملف لاستخدامه مع --baseline، ثم الإنهاء
arg-ui-lang = لغة الرسائل والمساعدة
arg-isolates = عوازل الاتجاه حول الأسماء المدرجة في الإخراج النصي: auto يضعها في الملفات حيث يحتاج إليها السطر، ولا يضعها أبدًا على الطرفية
arg-bidi = ترتيب المحارف على الطرفية: logical يتركه للطرفية، وvisual يرتب الأسطر بترتيب القراءة ويصل الحروف العربية لطرفية لا تفعل ذلك؛ وauto مثل logical
arg-color = تلوين الإخراج (مع مراعاة NO_COLOR)
arg-verbose = إخراج أكثر تفصيلًا
arg-quiet = إخراج أقل
arg-help = عرض المساعدة
arg-version = عرض رقم الإصدار

## الأخطاء

error-label = خطأ
cannot-read = تعذرت قراءة { $path }: { $reason }
cannot-read-folder = { $path } مجلد لا ملف
input-too-large = حجم { $path } يتجاوز الحد الأقصى للمدخلات، وهو { $limit }
    .help = ارفع الحد بالخيار --max-input (مثل --max-input 2GB) أو بكتابة max-input = "2GB" في naqhara.toml.
config-too-large = حجم ملف الإعدادات { $path } يتجاوز { $limit }
not-regular = { $path } ليس ملفًا عاديًا؛ يجب أن يكون ملف الإعدادات أو المسرد ملفًا عاديًا
size-gb = { NUM($n) } غ.ب.
size-mb = { NUM($n) } م.ب.
size-kb = { NUM($n) } ك.ب.
size-bytes =
    { PLURAL($n) ->
        [zero] { NUM($n) } بايت
        [one] بايت واحد
        [two] بايتان
        [few] { NUM($n) } بايتات
        [many] { NUM($n) } بايتًا
       *[other] { NUM($n) } بايت
    }
cannot-write = تعذرت الكتابة في { $path }: { $reason }؛ ولم يتغيّر شيء
not-for-terminal = لا يمكن عرض هذا التنسيق على الطرفية
    .help = اكتبه في ملف: --output FILE
output-is-input = يقرأ الأمر الملف { $path }، فلا يُكتب فيه
    .help = اختر اسمًا آخر للملف الجديد.
file-changed = غيّر برنامج آخر الملف { $path } أثناء إصلاحه؛ فتُرك كما هو
    .help = أعد تشغيل الأمر لفحص النص الجديد.
bidi-visual-pipe = الخيار --bidi visual مخصص للطرفية، والإخراج القياسي ليس طرفية: ستظهر الأسطر معكوسة لمن يقرؤها
bidi-visual-file = الخيار --bidi visual مخصص للطرفية: ستظهر الأسطر معكوسة لمن يقرأ { $path }
bidi-visual-instead = احذف الخيار --bidi: فالملفات وخطوط الأنابيب فيها نص بترتيبه المنطقي كما تتوقعه البرامج كلها.
bidi-hint = لا تعرض { $terminal } العربية بترتيب القراءة: استخدم --bidi visual (أو --bidi logical لإخفاء هذا التلميح)
reason-not-found = لا يوجد ملف أو مجلد بهذا الاسم
reason-permission = الإذن مرفوض
reason-read-only = نظام الملفات للقراءة فقط
reason-folder = هذا مجلد
reason-full = القرص ممتلئ
reason-memory = الذاكرة لا تتسع له
reason-quota = بلغ المستخدم حصته من القرص
reason-too-large = لا يسمح النظام بملف بهذا الحجم
reason-other = { $text }
args-unknown = لا يوجد خيار باسم { $argument }
args-unknown-command = لا يوجد أمر باسم { $command }
args-missing = وسيطة ناقصة: { $argument }
args-conflict = لا يمكن استخدام { $argument } مع { $other }
args-value = { $argument }: القيمة { $value } غير صالحة
args-other = الوسيطات غير صالحة ({ $text })
args-did-you-mean = هل تقصد { $suggestion }؟
args-possible = القيم الصالحة: { $values }
args-see-help = لعرض الأوامر والخيارات: naqhara --help
batch-not-utf8 = { $path }، السطر { $line }: ليس بترميز UTF-8
    .help = حوّل الملف إلى UTF-8 أولًا.

## ملفات المسارد

glossary-unfit =
    { PLURAL($errors) ->
        [zero] المسرد { $path } بلا أخطاء
        [one] في المسرد { $path } خطأ؛ أصلحه أولًا
        [two] في المسرد { $path } خطآن؛ أصلحهما أولًا
        [few] في المسرد { $path } { NUM($errors) } أخطاء؛ أصلحها أولًا
        [many] في المسرد { $path } { NUM($errors) } خطأً؛ أصلحها أولًا
       *[other] في المسرد { $path } { NUM($errors) } خطأ؛ أصلحها أولًا
    }
glossary-more =
    { PLURAL($count) ->
        [zero] لا مزيد من هذا النوع: { $kind }
        [one] خطأ آخر من هذا النوع: { $kind }
        [two] خطآن آخران من هذا النوع: { $kind }
        [few] { NUM($count) } أخطاء أخرى من هذا النوع: { $kind }
        [many] { NUM($count) } خطأً آخر من هذا النوع: { $kind }
       *[other] { NUM($count) } خطأ آخر من هذا النوع: { $kind }
    }
    .help = يعرضها كلها الأمر «naqhara glossary check»
glossary-title = مسرد المصطلحات
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
stats-standing = الحالة
stats-draft = مسودة
stats-approved = معتمد
stats-retired = مسحوب
stats-terms = المصطلحات
stats-all = المجموع
xlsx-too-large = لا تتسع ورقة العمل لهذا الجدول (الصفوف: { NUM($rows) }، الأعمدة: { NUM($columns) })؛ اكتبه بتنسيق CSV
xlsx-cell-too-long = الصف { $row }: طول الخلية بالمحارف { NUM($letters) }، وأقصى طول تسمح به ورقة العمل { NUM($most) }؛ اكتب المسرد بتنسيق CSV أو اختصر الخلية
glossary-no-term-column = لا يوجد عمود باسم en_preferred أو ar_preferred (أو en أو ar) في الصف الأول
glossary-column-twice = ورد العمود { $column } مرتين؛ ولا يُستخدم إلا الأول
glossary-unclosed-quote = علامة اقتباس تفتح خلية لم تُغلق
glossary-duplicate-id = المعرف { $id } مستخدم من قبل في الصف { $first }
glossary-too-many-cells = عدد خلايا الصف { NUM($cells) } وعدد الأعمدة { NUM($columns) }؛ وتُجوهلت الخلايا الزائدة
glossary-no-term = لا يوجد مصطلح في { $id }
glossary-term-too-long = تُجوهل مصطلح حجمه { NUM($bytes) } بايت؛ هل تنقص علامة اقتباس؟
glossary-unknown-value = القيمة { $value } غير صالحة في العمود { $column }
glossary-mojibake = قُرئت { $damaged } على أنها { $repaired }

## إجابات البحث

lookup-nearest = أقرب اسم في المسرد
lookup-spelling = تهجئة ممكنة
lookup-nothing = { $query }: غير موجود في المسرد
lookup-matched = المطابقة
lookup-english = بالإنجليزية
lookup-arabic = بالعربية
lookup-definition = التعريف
lookup-context = السياق
lookup-note = ملاحظة
lookup-source = المصدر
via-exact = مطابقة تامة
via-folded = بعد توحيد الحروف
via-clitic = مع حرف متصل
via-fuzzy = مشابه
via-sound = مشابه في اللفظ، { NUM($percent) }%
why-sound-step = { $arabic } مقابل { $latin } ({ NUM($percent) }%)
why-sound-rare = { $arabic } مقابل { $latin } (نادر)
why-sound-silent = الحرف { $latin } لا يُنطق
why-sound-added = الحرف { $arabic } زائد
why-sound-alike = يشبه { $term } في اللفظ
why-folded = لا تختلف { $query } عن { $term } إلا في التشكيل أو أشكال الحروف أو حالة الأحرف
why-clitic = أُزيل الحرف المتصل { $clitic }
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
why-form = صيغة أخرى من { $lemma }
why-order = الكلمات بترتيب آخر
why-spacing = الحروف نفسها مع اختلاف المسافات
status-preferred = مفضل
status-admitted = مقبول
status-short = مختصر
status-unlisted = اسم العائلة
status-superseded = سابق
status-deprecated = غير مستحسن
kind-person = شخص
kind-org = مؤسسة
kind-place = مكان
kind-product = منتج
kind-project = مشروع
kind-work = عمل
kind-event = حدث
kind-law = قانون
kind-unit = وحدة
kind-role = منصب
kind-term = مصطلح
kind-name = اسم

## الكتابة بالحروف الأخرى

transliterate-listed = في المسرد
transliterate-no-letters = { $query }: لا حروف فيه يمكن كتابتها بالحروف الأخرى
transliterate-too-long = { $query }: أطول من أن يكون اسمًا (الحد الأقصى للحروف: { NUM($letters) })
transliterate-style = لا يوجد أسلوب كتابة باسم { $style }
    .help = القيم الصالحة: { $names }، أو حروف لاتينية مع ما يقابلها بالعربية مثل g=غ أو th=ث|ت.

## مواضع ذكر المفاهيم.

find-total =
    { PLURAL($places) ->
        [zero] لا موضع
        [one] موضع واحد
        [two] موضعان
        [few] { NUM($places) } مواضع
        [many] { NUM($places) } موضعًا
       *[other] { NUM($places) } موضع
    } في { PLURAL($files) ->
        [zero] أي ملف
        [one] ملف واحد
        [two] ملفين
        [few] { NUM($files) } ملفات
        [many] { NUM($files) } ملفًا
       *[other] { NUM($files) } ملف
    } من { NUM($searched) }
find-nothing =
    { PLURAL($searched) ->
        [zero] لم يُبحث في أي ملف
        [one] لا موضع في ملف واحد
        [two] لا موضع في ملفين
        [few] لا موضع في { NUM($searched) } ملفات
        [many] لا موضع في { NUM($searched) } ملفًا
       *[other] لا موضع في { NUM($searched) } ملف
    }
find-places = المواضع
find-counts = الأعداد
find-others = { $term } مصطلح للمفهوم { $id } الذي يُبحث عنه، وللمفاهيم { $others }: سمّ ما تقصده بمعرفه
find-unlisted = لا مفهوم له المصطلح { $term }: يُبحث عن هذا الرسم
find-without-marks = البحث بلا المحارف الخفية والعلامات التي لا يحملها حرف: { $term }
find-no-spelling = لا يمكن البحث عن { $term }
    .help = أعط كلمة أو اسما لا يزيد على 16 كلمة.
column-file = الملف
column-date = التاريخ

## دليل أسلوب من النصوص

restyle-guide = دليل الأسلوب: { $guide }
restyle-decision = { $key } = { $value } — { $source }
restyle-change = «{ $before }» تصبح «{ $after }»
restyle-change-marks = { $before } تصبح { $after }
restyle-left = «{ $found }» تبقى: { $why }
restyle-why-quotation = في اقتباس
restyle-why-several-names = قد تسمي الصيغة أكثر من شيء
restyle-why-unlisted-form = لا صيغة له في المسرد لهذا الدليل
restyle-why-name-of-date = سُمي شيء بهذا التاريخ
restyle-why-two-months = اسما شهر متجاوران ولا يتضح أيهما يكتب
restyle-why-part-of-name = الرقم جزء من اسم بحروف لاتينية
restyle-why-code = الرقم بجانب حروف لاتينية، أو رقم هاتف أو رمز
restyle-why-unclear-marks = لا يدل العدد على معنى علاماته
restyle-why-marks-inside = في الاقتباس علامات أخرى
restyle-why-unpaired = ليس للعلامة نظير
restyle-why-file = لا يسمح الملف بالتغيير هنا
restyle-total = { PLURAL($changes) ->
        [zero] لا تغيير
        [one] تغيير واحد
        [two] تغييران
        [few] { NUM($changes) } تغييرات
        [many] { NUM($changes) } تغييرًا
       *[other] { NUM($changes) } تغيير
    } في { PLURAL($files) ->
        [zero] { NUM($files) } ملف
        [one] ملف واحد
        [two] ملفين
        [few] { NUM($files) } ملفات
        [many] { NUM($files) } ملفًا
       *[other] { NUM($files) } ملف
    }، وبقي على حاله { PLURAL($left) ->
        [zero] { NUM($left) } موضع
        [one] موضع واحد
        [two] موضعان
        [few] { NUM($left) } مواضع
        [many] { NUM($left) } موضعًا
       *[other] { NUM($left) } موضع
    }
restyle-not-written = لم يُكتب شيء: --write يغيّر الملفات، و--output يكتب النص في مكان آخر
restyle-unknown-guide = لا دليل أسلوب اسمه { $name }
restyle-undecided = دليل الأسلوب { $guide } لا يحدد شيئًا يُنقل النص بحسبه
    .help = اذكر غيره في --to، أو حدد شيئًا في [lint.house] من ملفه.
restyle-glossary = { $path } مسرد لا نص
    .help = صيغ كل دليل أسلوب في المسرد مكانها العمود ar_by_style.
restyle-one-output = يُكتب بالخيار --output نص واحد، وهنا { PLURAL($files) ->
        [zero] { NUM($files) } نص
        [one] نص واحد
        [two] نصان
        [few] { NUM($files) } نصوص
        [many] { NUM($files) } نصًا
       *[other] { NUM($files) } نص
    }
    .help = استخدم --write لتغيير الملفات نفسها.
style-learnt =
    { PLURAL($texts) ->
        [zero] لا نص عربي هنا.
        [one] اقتراح من طريقة كتابة نص عربي واحد.
        [two] اقتراح من طريقة كتابة نصين عربيين.
        [few] اقتراح من طريقة كتابة { NUM($texts) } نصوص عربية.
        [many] اقتراح من طريقة كتابة { NUM($texts) } نصًا عربيًا.
       *[other] اقتراح من طريقة كتابة { NUM($texts) } نص عربي.
    }
    يُحسم السؤال إذا اتفق 95% من 20 استخدامًا على الأقل في 5 نصوص على الأقل.
    اقرأ ما فوق كل جواب، وانقل ما تعتمده إلى naqhara.toml.
style-use = { $value }: { NUM($count) } في { PLURAL($texts) ->
        [zero] لا نص
        [one] نص واحد
        [two] نصين
        [few] { NUM($texts) } نصوص
        [many] { NUM($texts) } نصًا
       *[other] { NUM($texts) } نص
    } ({ $examples })
style-use-apart = بمسافة بينهما، ولا جواب لها: { NUM($count) } في { PLURAL($texts) ->
        [zero] لا نص
        [one] نص واحد
        [two] نصين
        [few] { NUM($texts) } نصوص
        [many] { NUM($texts) } نصًا
       *[other] { NUM($texts) } نص
    } ({ $examples })
style-undecided = { $key } لا تحسمه هذه النصوص:
style-unseen = { $key }: لا يظهر في هذه النصوص
style-no-texts = لا نص عربي يُتعلم منه

## أشكال كتابة تتنافس

drift-title = كتابة الأسماء عبر الزمن
drift-total =
    { PLURAL($contests) ->
        [zero] لا تتنافس أشكال كتابة أي اسم
        [one] تتنافس أشكال كتابة اسم واحد
        [two] تتنافس أشكال كتابة اسمين
        [few] تتنافس أشكال كتابة { NUM($contests) } أسماء
        [many] تتنافس أشكال كتابة { NUM($contests) } اسمًا
       *[other] تتنافس أشكال كتابة { NUM($contests) } اسم
    }؛ { PLURAL($unlisted) ->
        [zero] ولا اسم غائب عن المسرد
        [one] واسم واحد لا يذكره أي مسرد
        [two] واسمان لا يذكرهما أي مسرد
        [few] و{ NUM($unlisted) } أسماء لا يذكرها أي مسرد
        [many] و{ NUM($unlisted) } اسمًا لا يذكرها أي مسرد
       *[other] و{ NUM($unlisted) } اسم لا يذكرها أي مسرد
    } ({ PLURAL($mentions) ->
        [zero] بلا موضع
        [one] في موضع واحد
        [two] في موضعين
        [few] في { NUM($mentions) } مواضع
        [many] في { NUM($mentions) } موضعًا
       *[other] في { NUM($mentions) } موضع
    })
drift-undated =
    { PLURAL($mentions) ->
        [zero] لكل موضع تاريخ
        [one] موضع واحد بلا تاريخ، فلا يظهر في الرسوم
        [two] موضعان بلا تاريخ، فلا يظهران في الرسوم
        [few] { NUM($mentions) } مواضع بلا تاريخ، فلا تظهر في الرسوم
        [many] { NUM($mentions) } موضعًا بلا تاريخ، فلا تظهر في الرسوم
       *[other] { NUM($mentions) } موضع بلا تاريخ، فلا تظهر في الرسوم
    }
drift-unknown =
    { PLURAL($concepts) ->
        [zero] كل مفهوم في الجدول موجود في المسارد
        [one] مفهوم واحد في الجدول ليس في أي مسرد مستخدم، فحال أشكال كتابته غير معروف
        [two] مفهومان في الجدول ليسا في أي مسرد مستخدم، فحال أشكال كتابتهما غير معروف
        [few] { NUM($concepts) } مفاهيم في الجدول ليست في أي مسرد مستخدم، فحال أشكال كتابتها غير معروف
        [many] { NUM($concepts) } مفهومًا في الجدول ليست في أي مسرد مستخدم، فحال أشكال كتابتها غير معروف
       *[other] { NUM($concepts) } مفهوم في الجدول ليست في أي مسرد مستخدم، فحال أشكال كتابتها غير معروف
    }
drift-left-out =
    { PLURAL($names) ->
        [zero] عُرضت كل الأسماء
        [one] اسم آخر لم يُعرض؛ انظر --limit
        [two] اسمان آخران لم يُعرضا؛ انظر --limit
        [few] { NUM($names) } أسماء أخرى لم تُعرض؛ انظر --limit
        [many] { NUM($names) } اسمًا آخر لم تُعرض؛ انظر --limit
       *[other] { NUM($names) } اسم آخر لم تُعرض؛ انظر --limit
    }
drift-by-change =
    { PLURAL($files) ->
        [zero] لكل ملف تاريخ في مساره
        [one] لا تاريخ في مسار ملف واحد: يُستخدم يوم آخر تغيير له
        [two] لا تاريخ في مسار ملفين: يُستخدم يوم آخر تغيير لهما
        [few] لا تاريخ في مسارات { NUM($files) } ملفات: يُستخدم يوم آخر تغيير لها
        [many] لا تاريخ في مسارات { NUM($files) } ملفًا: يُستخدم يوم آخر تغيير لها
       *[other] لا تاريخ في مسارات { NUM($files) } ملف: يُستخدم يوم آخر تغيير لها
    }
drift-in-arabic = في النصوص العربية
drift-in-english = في النصوص الإنجليزية
drift-short-in-arabic = في النصوص العربية، صيغة مختصرة
drift-short-in-english = في النصوص الإنجليزية، صيغة مختصرة
drift-spelling = الكتابة
drift-standing = الحال
drift-first = أول مرة
drift-last = آخر مرة
drift-leads = الغالبة منذ
drift-where = أين
drift-comma = { "، " }
drift-name = الاسم
drift-other = باللغة الأخرى
drift-also = ويُكتب أيضًا
drift-month = الشهر
drift-year = السنة
drift-surname = اسم العائلة
drift-not-listed = غير مدرج
drift-spellings = أشكال الكتابة المتنافسة
drift-counts = الأرقام
drift-chart = عدد مرات استخدام كل شكل من كتابة { $name } عبر الزمن
drift-line =
    { PLURAL($mentions) ->
        [zero] { $form }: بلا موضع.
        [one] { $form }: موضع واحد.
        [two] { $form }: موضعان.
        [few] { $form }: { NUM($mentions) } مواضع.
        [many] { $form }: { NUM($mentions) } موضعًا.
       *[other] { $form }: { NUM($mentions) } موضع.
    }
drift-unlisted = أسماء لا يذكرها أي مسرد
drift-unlisted-about = الكتابة الأكثر استخدامًا أولًا
drift-no-month = { $since } ليس شهرًا
    .help = اكتب السنة والشهر هكذا: 2024-01.
drift-suggested =
    { PLURAL($rows) ->
        [zero] لا شيء يُقترح
        [one] صف واحد
        [two] صفان
        [few] { NUM($rows) } صفوف
        [many] { NUM($rows) } صفًا
       *[other] { NUM($rows) } صف
    } كُتب في { $path }
usage-no-columns = { $path }: تنقص هذا الجدول الأعمدة { $columns }
    .help = الأعمدة هي concept وform وlanguage وsource وmonth وcount.
usage-broken = لا يمكن أن يُقرأ { $path } جدولًا: { $reason }
usage-no-parquet = { $path } بصيغة Parquet التي بُني البرنامج من دونها
    .help = اطلب من Spark كتابة الجدول بصيغة CSV: df.write.option("header", True).csv(folder).
usage-skipped =
    { PLURAL($rows) ->
        [zero] { $path }: لم يُغفل أي صف ({ $first })
        [one] { $path }: الصف { $first } بلا اسم أو لغة معروفة أو عدد، فأُغفل
        [two] { $path }: صفان بلا اسم أو لغة معروفة أو عدد، فأُغفلا؛ أولهما الصف { $first }
        [few] { $path }: { NUM($rows) } صفوف بلا اسم أو لغة معروفة أو عدد، فأُغفلت؛ أولها الصف { $first }
        [many] { $path }: { NUM($rows) } صفًا بلا اسم أو لغة معروفة أو عدد، فأُغفلت؛ أولها الصف { $first }
       *[other] { $path }: { NUM($rows) } صف بلا اسم أو لغة معروفة أو عدد، فأُغفلت؛ أولها الصف { $first }
    }

## نماذج الأصوات

pairs-no-columns = لا يوجد العمودان ar وen في الصف الأول من { $path }
pairs-bad-row = { $path }:{ $line }: ليس زوجًا من اسم عربي واسم لاتيني؛ وتُجوهل الصف
pairs-left-out =
    { PLURAL($rows) ->
        [zero] لم يُتجاهل أي صف
        [one] تُجوهل صف واحد
        [two] تُجوهل صفان
        [few] تُجوهلت { NUM($rows) } صفوف
        [many] تُجوهل { NUM($rows) } صفًا
       *[other] تُجوهل { NUM($rows) } صف
    }
pairs-too-few = عدد الأزواج الصالحة في { $path } هو { NUM($pairs) }؛ ويحتاج النموذج إلى { NUM($fewest) } على الأقل
model-progress = الشبكة { $network } من 3، الجولة { $round }: { NUM($likelihood, maximumFractionDigits: 4) }
model-written = { $path }: عدد الأزواج { NUM($pairs) }، والحجم بالبايت { NUM($bytes) }
model-whole = نموذج أصوات حجمه بالبايت { NUM($bytes) }، ومجموعه الاختباري صحيح
model-ear = نموذج التقييم
model-to-arabic = إلى العربية
model-to-latin = إلى الحروف اللاتينية
model-network = الوحدات: { NUM($units) }، المقاطع: { NUM($chunks) }، التتابعات: { NUM($grams) }، الأوزان: { NUM($weights) }
model-foreign = { $path } ليس نموذج أصوات، أو أنشأه إصدار آخر
    .help = أنشئ نموذجًا بالأمر naqhara model train.
model-version = { $path } نموذج أصوات أنشأه إصدار آخر
    .help = درّبه من جديد على أزواجه بالأمر naqhara model train.
model-damaged = { $path } نموذج أصوات تالف
    .help = انسخه من جديد من مصدره، أو أنشئه من جديد بالأمر naqhara model train.

## جدول الأسماء

align-title = الأسماء في
align-proposed = تدل العلامة ≈ على اقتراح: كتابة بحسب النطق أو ترجمة حرفية.
align-total =
    { PLURAL($names) ->
        [zero] لا أسماء
        [one] اسم واحد
        [two] اسمان
        [few] { NUM($names) } أسماء
        [many] { NUM($names) } اسمًا
       *[other] { NUM($names) } اسم
    }، { PLURAL($mentions) ->
        [zero] لا مواضع
        [one] موضع واحد
        [two] موضعان
        [few] { NUM($mentions) } مواضع
        [many] { NUM($mentions) } موضعًا
       *[other] { NUM($mentions) } موضع
    }
suggest-note = وُجد بلفظه: الثقة { $confidence }، { PLURAL($mentions) ->
        [zero] لا مواضع
        [one] موضع واحد
        [two] موضعان
        [few] { NUM($mentions) } مواضع
        [many] { NUM($mentions) } موضعًا
       *[other] { NUM($mentions) } موضع
    }
suggest-note-unit = { PLURAL($units) ->
        [zero] لم يُترجم كذلك في أي وحدة
        [one] تُرجم كذلك في وحدة واحدة
        [two] تُرجم كذلك في وحدتين
        [few] تُرجم كذلك في { NUM($units) } وحدات
        [many] تُرجم كذلك في { NUM($units) } وحدة
       *[other] تُرجم كذلك في { NUM($units) } وحدة
    }
suggest-note-proposed = إحدى اللغتين مقترحة فقط، وفي الأخرى { PLURAL($mentions) ->
        [zero] لا مواضع
        [one] موضع واحد
        [two] موضعان
        [few] { NUM($mentions) } مواضع
        [many] { NUM($mentions) } موضعًا
       *[other] { NUM($mentions) } موضع
    }
suggest-written = كُتب في { $path }: { PLURAL($rows) ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { NUM($rows) } صفوف
        [many] { NUM($rows) } صفًا
       *[other] { NUM($rows) } صف
    } من { PLURAL($files) ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفين
        [few] { NUM($files) } ملفات
        [many] { NUM($files) } ملفًا
       *[other] { NUM($files) } ملف
    }
column-mention = ذِكر
column-why = السبب
why-yes = نعم
why-no = لا
why-listed = اسم مدرج لا تشاركه في تهجئته كلمة أخرى
why-full-name = يورد النص الاسم كاملًا
why-title = يسبقه لقب أو منصب
why-head = تسبقه كلمة مثل «مدينة» أو «شركة»
why-related = يتحدث النص عما ينتمي إليه
why-no-support = قد يكون شيئًا آخر، وليس في النص ما يؤيده
why-word = كلمة عادية هنا
why-other-person = الكلمات المجاورة تجعله اسم شخص آخر
why-longer-name = جزء من اسم أطول
why-other-body = الكلمات التالية تجعله جهة أخرى
why-adjective = صفة للكلمة التي قبله
why-month = اسم شهر
why-format = لا يمكن كتابة نتيجة --why بصيغة { $format }
    .help = استخدم --format text أو --format json.
column-english = الإنجليزية
column-arabic = العربية
column-kind = النوع
column-role = الصفة
column-definition = التعريف
column-count = العدد
column-spellings = كما كُتب
column-places = السطر:العمود
column-id = المعرف
marked-hint = أشر إلى اسم معلَّم، أو انتقل إليه بالمفتاح Tab، ليظهر هنا باللغتين.
marked-text = النص
names-copy = نقرة على صيغتي الاسم تحددهما معًا.
names-show = عرض
names-all = الكل
names-order = الترتيب
names-by-count = الأكثر ورودًا أولًا
names-by-place = بحسب وروده في النص
names-by-alphabet = أبجدي
names-by-kind = بحسب النوع
preview-title = معاينة ·
segments-one = في { $path } نص واحد لا شيء يُقابَل به
    .help = اذكر مصدرًا وترجمته، أو ملفًا فيه الاثنان (PO وXLIFF وTMX وQt TS)
sides-unknown = لا طرف من طرفي { $path } بالعربية أو الإنجليزية
    .help = العبرة باللغتين المذكورتين في الملف إن ذُكرتا
sides-both = في { $path } المصدر وترجمته معًا
    .help = اذكره وحده دون --source و--target
segments-format = لا يمكن كتابة الجمل بتنسيق { $format }
    .help = اكتب text أو csv أو html أو json؛ أما xlsx وdocx فللأسماء.
preview-format = المعاينة صفحة، والخيار --format { $format } لا ينتج صفحة
    .help = احذف --format أو اكتب --format html.

## المقاطع

arg-segments = عرض جمل --source و--target متحاذية، مع درجة من 0 إلى 1، بدلًا من الأسماء
segments-title = المصدر والترجمة، جملة بجملة
segments-only-source = في المصدر فقط
segments-only-target = في الترجمة فقط
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
segments-empty = لا شيء يمكن محاذاته: لا جملة في { $source } أو في { $target }.
segments-same-language = { $source } و{ $target } بلغة واحدة: المطلوب نص وترجمته.
segments-out-of-order = في { $source } و{ $target } جمل مشتركة، لكن ترتيبها مختلف: لم تُحاذَ الجمل المنقولة من مواضعها.
segments-unrelated = لا يبدو أن { $target } ترجمة { $source }: قليل من جملهما يتقابل بهذا الترتيب.
column-source = المصدر
column-target = الترجمة
column-score = الدرجة

## تقرير الفحص

lint-severity-error = خطأ
lint-severity-warning = تحذير
lint-severity-info = معلومة
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
        [zero] لا معلومات
        [one] معلومة واحدة
        [two] معلومتان
        [few] { NUM($count) } معلومات
        [many] { NUM($count) } معلومة
       *[other] { NUM($count) } معلومة
    }
lint-fixable =
    { PLURAL($count) ->
        [zero] لا يمكن إصلاح أي منها باستخدام --fix.
        [one] يمكن إصلاح واحدة منها باستخدام --fix.
        [two] يمكن إصلاح اثنتين منها باستخدام --fix.
        [few] يمكن إصلاح { NUM($count) } منها باستخدام --fix.
        [many] يمكن إصلاح { NUM($count) } منها باستخدام --fix.
       *[other] يمكن إصلاح { NUM($count) } منها باستخدام --fix.
    }
lint-clean =
    { PLURAL($files) ->
        [zero] لم يُفحص أي ملف.
        [one] لا ملاحظات في ملف واحد.
        [two] لا ملاحظات في ملفين.
        [few] لا ملاحظات في { NUM($files) } ملفات.
        [many] لا ملاحظات في { NUM($files) } ملفًا.
       *[other] لا ملاحظات في { NUM($files) } ملف.
    }
lint-fixes-made =
    { PLURAL($findings) ->
        [zero] لم تُصلح أي ملاحظة
        [one] أُصلحت ملاحظة واحدة
        [two] أُصلحت ملاحظتان
        [few] أُصلحت { NUM($findings) } ملاحظات
        [many] أُصلحت { NUM($findings) } ملاحظة
       *[other] أُصلحت { NUM($findings) } ملاحظة
    } { PLURAL($files) ->
        [zero] في أي ملف.
        [one] في ملف واحد.
        [two] في ملفين.
        [few] في { NUM($files) } ملفات.
        [many] في { NUM($files) } ملفًا.
       *[other] في { NUM($files) } ملف.
    }
lint-watching = في انتظار تغيير؛ وينهيه Ctrl+C.
lint-watch-input = يحتاج --watch إلى ملفات، والإدخال القياسي ليس ملفًا
lint-no-texts = لا توجد نصوص في { $path }
lint-skipped = { $path } ليس ملفًا نصيًا، فلم يُفحص
lint-list-fix-safe = آمن
lint-list-fix-sometimes = أحيانًا
lint-list-fix-suggested = مقترح
lint-list-fix-none = لا إصلاح
lint-group-names = الأسماء
lint-group-clitics = الحروف المتصلة
lint-group-punctuation = الترقيم
lint-group-dates = التواريخ
lint-group-bidi = الاتجاه
lint-group-bilingual = الترجمة
lint-group-suppression = التجاهل
lint-group-facts = الأعداد
lint-group-spelling = الإملاء
lint-group-glossary = المسرد
lint-progress = { NUM($done) } من { NUM($all) } من الملفات
lint-truncated =
    { PLURAL($count) ->
        [zero] ولا ملاحظات أخرى من { $rule }
        [one] وملاحظة أخرى من { $rule } لم تُذكر
        [two] وملاحظتان أخريان من { $rule } لم تُذكرا
        [few] و{ NUM($count) } ملاحظات أخرى من { $rule } لم تُذكر
        [many] و{ NUM($count) } ملاحظة أخرى من { $rule } لم تُذكر
       *[other] و{ NUM($count) } ملاحظة أخرى من { $rule } لم تُذكر
    }
lint-of-rule = { NUM($count) } × { $rule }
edit-refused = لا يمكن تطبيق هذا التعديل على الملف: { $reason ->
    [opaque] لأنه يغيّر ترميزًا أو شيفرة
    [across-tag] لأنه يعبر حدود ترميز
    [made-up] لأن هذا الموضع ليس في الملف
    [unquoted] لأن الخلية تحتاج عندئذ إلى علامتي تنصيص ليستا فيها
   *[stale] لأن الملف تغيّر منذ ذلك الحين
}
    .help = أعد فحص الملف.
lint-cache-new = كانت ذاكرة التخزين المؤقت { $path } تالفة، فأُنشئت من جديد
lint-cache-fails = تعذر استخدام ذاكرة التخزين المؤقت { $path } في هذا التشغيل: { $reason }
lint-cache-below = حُفظت ذاكرة التخزين المؤقت في { $path }، لأن في المجلد الذي فوقه ملفات أخرى
lint-cache-foreign = لم ينشئ naqhara المسار { $path } لذاكرته المؤقتة، فتُرك كما هو، ويستغني هذا التشغيل عن الذاكرة
lint-cache-unnamed = اسم مجلد ذاكرة التخزين المؤقت فارغ، فيستغني هذا التشغيل عنها
lint-unknown-rule = لا توجد قاعدة باسم { $rule }
    .help = لعرض القواعد كلها: naqhara lint --list
lint-pair-empty = لا يوجد نص في { $path }
    .help = يجب أن يكون في كل من --source و--target نص.
lint-pair-both-arabic = النصان { $source } و{ $target } كلاهما بالعربية
    .help = حدد النص باستخدام --source وترجمته إلى اللغة الأخرى باستخدام --target.
lint-pair-alone = لا مقابل للملف { $path } باسمه
lint-pair-none = لا ملف في { $source } له مقابل باسمه في { $target }
    .help = لا عبرة برمز اللغة في الاسم: فالملفان brief.en.txt وbrief.ar.txt متقابلان
lint-pair-both-english = النصان { $source } و{ $target } كلاهما بالإنجليزية
    .help = حدد النص باستخدام --source وترجمته إلى اللغة الأخرى باستخدام --target.
lint-pair-apart = تعذرت محاذاة معظم النصين فلم يُقارن: هل أحدهما ترجمة الآخر؟
lint-needs-pair = القاعدة { $rule } تقارن نصًا بترجمته
    .help = حددهما معًا: naqhara lint --source DOC --target DOC

## محركات الترجمة

translation-lost-name = أسقط المحرك الاسم { $name }.
translator-start = تعذر تشغيل { $with }: { $reason }
    .help = يقبل --translate-with برنامجًا مع وسيطاته، أو عنوان خادم (http://…).
translator-quotes = توجد علامة اقتباس لم تُغلق، أو لا يوجد برنامج
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
        [zero] انتهى { $with } (الحالة { $status })؛ آخر إخراجه: { $text }
        [one] انتهى { $with } (الحالة { $status }) وبقيت قطعة واحدة بلا إجابة؛ آخر إخراجه: { $text }
        [two] انتهى { $with } (الحالة { $status }) وبقيت قطعتان بلا إجابة؛ آخر إخراجه: { $text }
        [few] انتهى { $with } (الحالة { $status }) وبقيت { NUM($n) } قطع بلا إجابة؛ آخر إخراجه: { $text }
        [many] انتهى { $with } (الحالة { $status }) وبقيت { NUM($n) } قطعة بلا إجابة؛ آخر إخراجه: { $text }
       *[other] انتهى { $with } (الحالة { $status }) وبقيت { NUM($n) } قطعة بلا إجابة؛ آخر إخراجه: { $text }
    }
    .help = يُنتظر منه أن يجيب عن كل سطر مثل {"{"}"id":1,"source":"ar","target":"en","text":"…"{"}"} بسطر مثل {"{"}"id":1,"text":"…"{"}"}.
translator-garbage = { $with }: السطر { $line } من إخراجه ليس إجابة صالحة: { $text }
    .help = الإجابة سطر مثل {"{"}"id":1,"text":"…"{"}"} يحمل معرف سطر أُعطي له.
translator-late-garbage = { $late } ({ $said })
translator-redirects = يحيل { $url } إلى عنوان آخر، والإحالات لا تُتبع
    .help = إن كنت تثق بذلك العنوان فأعطه للخيار --translate-with.
translator-too-long = إجابة { $url } أطول من أن تكون ترجمة: أكثر من ميغابايت واحد
translator-bad-address = هذا ليس عنوانًا صالحًا
translator-scheme = { $url }: لا تُدعم إلا عناوين http://
    .help = المقصود محرك يعمل على جهازك؛ أما الخادم الذي يتطلب https فاستخدم له وكيلًا محليًا.
translator-unreachable = تعذر الوصول إلى { $url }: { $reason }
    .help = هل الخادم يعمل، وهل هو LibreTranslate؟
translator-not-libretranslate = لا يستجيب { $url } كما يستجيب LibreTranslate
translator-refused = رفض { $url } الطلب (الحالة { $status }): { $text }
    .help = إن طلب مفتاحًا فضعه في { $variable }.
    .busy = الخادم مشغول أو متعطل؛ سُئل عدة مرات. حاول لاحقًا.
    .missing = تحقق من العنوان، ومن وجود النموذج على الخادم.

## ملفات الإعدادات (naqhara.toml).

config-syntax = تنسيق TOML غير صالح: { $text }
config-unknown-key = لا يوجد مفتاح باسم { $key } هنا
config-unknown-value = القيمة { $value } غير صالحة للمفتاح { $key }
config-unknown-profile = لا يوجد أسلوب باسم { $profile }
config-wrong-type = القيمة المطلوبة في { $key }: { $wanted }
config-type-table = جدول
config-type-tables = قائمة جداول: [[lint.overrides]]
config-type-text = نص بين علامتي اقتباس
config-type-texts = قائمة نصوص
config-type-flag = true أو false
config-type-seconds = عدد من الثواني، من 1 إلى 31536000
config-engine-needs = المحرك { $engine } ينقصه المفتاح { $key }
config-type-size = حجم بين علامتي اقتباس، مثل "512MB"
config-bad-glob = { $glob } ليس نمط مسارات صالحًا: { $text }
config-no-paths = يجب أن يحدد الاستثناء ملفاته: paths = ["…"]
config-no-source = يجب أن يكون للقرار قيمة (value) ومصدر (source)
config-cycle = ملفات الإعدادات يمتد بعضها من بعض في حلقة: { $chain }
    .help = احذف المفتاح extends من أحد هذه الملفات.
config-too-deep = لم يُقرأ { $path }: سلسلة ملفات الإعدادات التي يمتد بعضها من بعض تتجاوز { NUM($depth) }
    .help = اختصر سلسلة مفاتيح extends.
config-unfit =
    { PLURAL($errors) ->
        [zero] لا أخطاء في ملف الإعدادات { $path }
        [one] في ملف الإعدادات { $path } خطأ؛ أصلحه أولًا
        [two] في ملف الإعدادات { $path } خطآن؛ أصلحهما أولًا
        [few] في ملف الإعدادات { $path } { NUM($errors) } أخطاء؛ أصلحها أولًا
        [many] في ملف الإعدادات { $path } { NUM($errors) } خطأً؛ أصلحها أولًا
       *[other] في ملف الإعدادات { $path } { NUM($errors) } خطأ؛ أصلحها أولًا
    }
config-files = الملفات
config-glossary = المسرد
config-profile = الأسلوب
config-house = دليل الأسلوب
config-rules = القواعد
config-default = الافتراضي
config-command-line = سطر الأوامر

## خطوط الأساس: ما وُجد من قبل.

baseline-written =
    { PLURAL($findings) ->
        [zero] { $path }: لن تُتجاهل أي ملاحظة
        [one] { $path }: ستُتجاهل من الآن ملاحظة واحدة
        [two] { $path }: ستُتجاهل من الآن ملاحظتان
        [few] { $path }: ستُتجاهل من الآن { NUM($findings) } ملاحظات
        [many] { $path }: ستُتجاهل من الآن { NUM($findings) } ملاحظة
       *[other] { $path }: ستُتجاهل من الآن { NUM($findings) } ملاحظة
    }
baseline-stale =
    { PLURAL($findings) ->
        [zero] { $path }: كل ملاحظاته لا تزال قائمة
        [one] { $path }: لم تعد ملاحظة واحدة قائمة؛ يحذفها --write-baseline
        [two] { $path }: لم تعد ملاحظتان قائمتين؛ يحذفهما --write-baseline
        [few] { $path }: لم تعد { NUM($findings) } ملاحظات قائمة؛ يحذفها --write-baseline
        [many] { $path }: لم تعد { NUM($findings) } ملاحظة قائمة؛ يحذفها --write-baseline
       *[other] { $path }: لم تعد { NUM($findings) } ملاحظة قائمة؛ يحذفها --write-baseline
    }
baseline-version = { $path } خط أساس من إصدار آخر: { $version }
    .help = اكتبه من جديد بالأمر naqhara lint --write-baseline.
baseline-foreign = { $path } ليس خط أساس ({ $text })
    .help = اكتب خط أساس بالأمر naqhara lint --write-baseline.

## التثبيت: الإكمال التلقائي وصفحات الدليل.

cmd-lsp = إظهار الملاحظات والمصطلحات والأسماء في المحرر أثناء الكتابة (بروتوكول خادم اللغات)
cmd-lsp-more =
    يشغل المحرر هذا الأمر ويخاطبه عبر الإدخال والإخراج القياسيين.
    تبين docs/howto/editors.md كيف تُهيأ Neovim وEmacs وHelix وKate وSublime Text.
cmd-serve = افتح صفحة محلية للبحث والفحص والتلخيص، وأجب عملاء LanguageTool
cmd-serve-more =
    الصفحة في العنوان المطبوع مع رمزه، ولا يفتحها إلا هذا الحاسوب.
    تُعطى البرامج المكتبية والمحررات والمتصفحات التي تستعمل خادم LanguageTool العنوان الثاني.
    تصف docs/howto/serve.md الصفحة، وdocs/languagetool.md البرامج.
arg-port = المنفذ على 127.0.0.1، و0 يأخذ أي منفذ متاح (8081 إن لم يُذكر)
serve-page = الصفحة:       { $address }
serve-service = LanguageTool: { $address }
serve-end = اضغط Ctrl+C للإنهاء.
serve-token = يحتاج الرمز في NAQHARA_TOKEN إلى { NUM($least) } محرفًا على الأقل: أحرف لاتينية وأرقام و- و_
    .help = من دونه يُنشأ رمز جديد عند كل تشغيل.
serve-random = لا يعطي النظام أرقامًا عشوائية للرمز
serve-threads = لا يعطي النظام خيوط تنفيذ للإجابة عن الطلبات
serve-port-taken = المنفذ { $port } يستعمله برنامج آخر
serve-port = تعذر استعمال المنفذ { $port }: { $reason }
    .help = اختر منفذًا آخر بالخيار --port أو أي منفذ متاح بالخيار --port 0.
cmd-completions = نص برمجي تُكمل به الصدفة الأوامر والخيارات
cmd-completions-examples =
    أمثلة:
      naqhara completions bash > ~/.local/share/bash-completion/completions/naqhara
      naqhara completions fish > ~/.config/fish/completions/naqhara.fish
      naqhara completions zsh > ~/.zfunc/_naqhara     مع fpath+=~/.zfunc قبل compinit
arg-completions-shell = الصدفة التي ستقرأ النص
cmd-man = اكتب في مجلد صفحة دليل لكل أمر
arg-man-folder = المجلد؛ يُنشأ إن لم يكن موجودًا
translator-not-built = بُنيت نسخة naqhara هذه بلا الميزة translate فلا ترسل شيئًا إلى { $url }
    .help = ثبت naqhara بميزاتها الافتراضية، أو سمِ برنامجًا بدل العنوان.

## كم مضى من عمل طويل، على الطرفية.

progress-working = العمل جارٍ على { $what }: { NUM($seconds) } ث
progress-glossary = تجري قراءة المسرد: { NUM($seconds) } ث
progress-waiting = في انتظار { $what }: { NUM($seconds) } ث
progress-lines =
    { PLURAL($lines) ->
        [zero] لا أسطر بعد
        [one] سطر واحد
        [two] سطران
        [few] { NUM($lines) } أسطر
        [many] { NUM($lines) } سطرًا
       *[other] { NUM($lines) } سطر
    }

## ما الكلمة في المعجم.
lexicon-unknown = { $word }: ليست في المعجم
lexicon-damaged = المعجم الذي في البرنامج تالف
    .help = أعد تثبيت البرنامج
lexicon-respelled = تُكتب { $spelling }
lexicon-between = { "، " }
lexicon-noun = اسم
lexicon-adjective = صفة
lexicon-verb = فعل
lexicon-preposition = حرف جر
lexicon-conjunction = حرف عطف
lexicon-pronoun = ضمير
lexicon-particle = حرف
lexicon-adverb = ظرف
lexicon-numeral = عدد
lexicon-given-name = اسم شخص
lexicon-family-name = اسم عائلة
lexicon-place = مكان
lexicon-organisation = مؤسسة أو منتج
lexicon-title = لقب
lexicon-relation = نسبة إلى
lexicon-past = ماضٍ
lexicon-present = مضارع
lexicon-present-short = مضارع منصوب أو مجزوم
lexicon-imperative = أمر
lexicon-passive = مبني للمجهول
lexicon-first = متكلم
lexicon-second = مخاطب
lexicon-third = غائب
lexicon-masculine = مذكر
lexicon-feminine = مؤنث
lexicon-singular = مفرد
lexicon-dual = مثنى
lexicon-plural = جمع

## Dictionaries.

via-dictionary = معجم
why-form-of = { $query } صيغة من { $word }
dictionary-unknown = { $path } ليس معجمًا من معاجم dictd أو StarDict
    .help = حدد ملفه ذا الامتداد .index (dictd) أو .ifo (StarDict)، وتكون ملفاته الأخرى بجانبه.
dictionary-no-body = المعجم { $path } بلا تعريفات: لا وجود للملف { $expected } ولا للملف نفسه دون .dz
    .help = انسخ ملفات المعجم كلها إلى مجلد واحد.
dictionary-empty = المعجم { $path } خالٍ من المداخل
    .help = ثبته أو انسخه من جديد.
dictionary-damaged = الملف { $path } تالف: { $fault }
    .help = ثبت المعجم أو انسخ ملفاته من جديد.
dictionary-fault-index = أحد مداخل الفهرس مبتور أو غير مقروء
dictionary-fault-place = أحد المداخل يقع بعد نهاية الملف
dictionary-fault-packed = يتعذر فك ضغطه
dictionary-fault-chunks = جدول أجزائه لا يطابق الملف
dictionary-fault-size = حجمه غير الحجم المذكور له
dictionary-fault-count = عدد مداخله غير العدد المذكور في ملف .ifo
dictionary-fault-ifo = سطره الأول ليس سطر ملف .ifo
dictionary-not-utf8 = الملف { $path } ليس بترميز UTF-8
    .help = احصل على المعجم بترميز UTF-8، أو حوله بأداة مثل PyGlossary.
dictionary-other-pair = { $path } معجم للغتين أخريين: { $pair }
    .help = لا تُستخدم إلا المعاجم من الإنجليزية إلى العربية ومن العربية إلى الإنجليزية.
dictionary-no-pair = لا يبدو { $path } معجمًا بين الإنجليزية والعربية
    .help = إن كان كذلك فاذكره في اسمه، مثل my-eng-ara.index.

## Answers of translation engines.

translator-dropped = أُسقطت ترجمة السطر { $line } من { $with } مرتين: { $reason }.
translator-goes = تُرسل الجمل إلى { $url }: خارج هذا الجهاز، ودون تشفير.
translator-cache = تُحفظ الترجمات في { $path }.
translator-remote = { $url } على جهاز آخر؛ لم يُرسل شيء
    .help = إن جاز أن يغادر النص هذا الجهاز فأضف --remote.
translator-no-model = ينقص openai: اسم النموذج
    .help = اكتب --translate-with openai:MODEL أو openai:MODEL@http://HOST:PORT/v1.
translator-not-chat = لا يجيب { $url } كما يجيب خادم يعتمد بروتوكول chat completions
    .help = هل الخادم يعمل؟ وهل ينتهي عنوانه كما يجب، مثل http://127.0.0.1:11434/v1؟
refused-empty = هي فارغة أو مبتورة
refused-not-arabic = ليست بالعربية
refused-not-english = ليست بالإنجليزية
refused-lost = ينقصها الاسم { $name }
refused-doubled = تكرر الاسم { $name }
refused-stray = فيها { $name } وليس اسمًا من النص
refused-added = تضيف كلامًا من عندها
refused-cut = تتوقف قبل تمامها
refused-figure = { $finding }

# Glossaries of other programs
arg-glossary-columns = ما الذي في الأعمدة، بأسمائها أو أرقامها: "Term=en,3=ar,Remarks=note"
arg-glossary-sheet = ورقة المصنف باسمها أو رقمها (إن لم تُذكر فأول ورقة تبدو مسردًا)
arg-glossary-for = البرنامج الذي يُكتب له الملف: excel أو omegat أو weblate أو memoq مع csv؛ و omegat أو weblate مع tbx-v2
arg-glossary-strict = لا يُكتب شيء إن لم يتسع التنسيق للمسرد كله؛ ورمز الإنهاء عندئذ 2
glossary-understood = { $path }: { $format }، { PLURAL($concepts) ->
        [zero] لا مفاهيم
        [one] مفهوم واحد
        [two] مفهومان
        [few] { NUM($concepts) } مفاهيم
        [many] { NUM($concepts) } مفهومًا
       *[other] { NUM($concepts) } مفهوم
    }
glossary-understood-sheet = الورقة: { $sheet }
glossary-understood-no-header = ليس فيه صف بأسماء الأعمدة، فعُرفت الأعمدة من خطها
glossary-understood-columns = الأعمدة: { $columns }
glossary-left-out = لا عمود لما يأتي: { $what }، وقد تُرك { NUM($count) }×
glossary-other-sheets = في المصنف أوراق أخرى لم تُقرأ: { $sheets }
glossary-sheet-number = في الخلية { $cell } عدد أو تاريخ، { $value }، في موضع مصطلح (المجموع { NUM($count) })
glossary-xml-broken = السطر { $line } ليس XML صالحًا، ولم يُقرأ ما بعده
glossary-xml-unknown = { $path } ملف XML جذره { $root }، وليس هذا من تنسيقات المسارد
    .help = تُقرأ TBX (tbx و martif) و MultiTerm (mtf) ووحدة المسارد في XLIFF 2
glossary-no-sheet = ليس في أوراق { $path } ما فيه أعمدة مصطلحات باللغتين: { $sheets }
    .help = حدد الورقة بالخيار --sheet وأعمدتها بالخيار --columns
glossary-sheet-unknown = ليس في { $path } ورقة { $sheet }؛ وفيه: { $sheets }
glossary-sheet-of-text = { $path } ليس مصنفًا، فلا محل للخيار --sheet
glossary-workbook-damaged = المصنف { $path } تالف
    .help = افتحه في برنامج جداول واحفظه من جديد
glossary-workbook-too-large = { $part } في { $path } كبير جدًا
glossary-no-workbook = { $path } حزمة، لكنها ليست مصنف XLSX
    .help = احفظه بتنسيق XLSX أو CSV
glossary-columns-missing = ليس في { $path } عمود { $column }؛ وفيه: { $columns }
    .help = اكتب --columns "NAME=en_preferred,OTHER=ar_preferred"؛ والرقم يعد الأعمدة من 1
glossary-columns-unclear = --columns: ليس { $pair } على صورة NAME=COLUMN
    .help = مثال: --columns "Term=en,3=ar,Remarks=note"
glossary-add-other-format = لا تضاف الصفوف إلا إلى ملف CSV في صفه الأول أسماء الأعمدة، وليس { $path } كذلك
    .help = حوله أولًا: naqhara glossary convert FILE --to csv --output glossary.csv
glossary-loss-column = تُرك: العمود { $column } ({ NUM($count) })
glossary-loss-standing = كُتبت بلا حالتها: مصطلحات { $column } ({ NUM($count) })
glossary-loss-twice = تُرك: العمود { $column } في تكراره ({ NUM($count) })
glossary-loss-breaks = صارت فواصل الأسطر وعلامات الجدولة مسافات: العمود { $column } ({ NUM($count) })
glossary-loss-characters = تُركت محارف التحكم: العمود { $column } ({ NUM($count) })
glossary-loss-no-term = تُركت: مفاهيم بلا مصطلح ({ NUM($count) })
glossary-loss-one-language = تُركت: مفاهيم بلا مصطلح مفضل في إحدى اللغتين ({ NUM($count) })
glossary-loss-unwanted = تُركت: خلايا المصطلحات المتروكة ({ NUM($count) })
glossary-loss-pairs = كُتبت في عدة صفوف: مفاهيم لها عدة مصطلحات مفضلة ({ NUM($count) })
glossary-loss-hash = يعدها البرنامج تعليقات: مصطلحات تبدأ بالعلامة # ({ NUM($count) })
glossary-to-unsaid = لا يدل الاسم { $path } على التنسيق المطلوب للكتابة
    .help = سمِّ التنسيق بالخيار --to، أو سمِّ ملفًا ينتهي بـ .csv أو .xlsx أو .tbx أو .utx أو .docx
glossary-loss-refused = لم يُكتب شيء: لا يتسع التنسيق للمسرد كله
    .help = اختر تنسيقًا آخر أو احذف --strict
glossary-for-other-format = لا محل للخيار --for مع هذا التنسيق
    .help = يأتي --for مع csv؛ ويأتي omegat و weblate مع tbx-v2 أيضًا، و excel مع xlsx
cmd-glossary-merge = دمج مسردين، أو ثلاثة مع --base؛ وتُذكر مواضع التعارض، ورمز الإنهاء عندئذ 1
cmd-glossary-diff = عرض ما أُضيف من المفاهيم وما حُذف وما تغير؛ ورمز الإنهاء 1 إن كان منها شيء
arg-glossary-merge-ours = مسردنا، وتبقى أعمدته وترتيبه
arg-glossary-merge-theirs = المسرد الذي يُدمج فيه
arg-glossary-merge-base = المسرد الذي أُخذ منه الاثنان، فيُعرف ما حذفه كل طرف وما غيره
arg-glossary-merge-prefer-ours = عند التعارض تبقى خليتنا
arg-glossary-merge-prefer-theirs = عند التعارض تؤخذ خليتهم
arg-glossary-merge-output = كتابة النتيجة (CSV) في هذا الملف، ويجوز أن يكون OURS، بدل الإخراج القياسي
arg-glossary-diff-before = المسرد الأقدم
arg-glossary-diff-after = المسرد الأحدث
glossary-merged = الصفوف: { NUM($rows) }؛ أُضيف { NUM($added) } وتغير { NUM($changed) } وحُذف { NUM($deleted) }
glossary-merge-conflict = تعارض في { $column }: لدينا «{ $ourcell }» ({ $ours }) ولديهم «{ $theircell }» ({ $theirs })
glossary-merge-one-id = تعارض: { $id } هو { $ours } لدينا و { $theirs } لديهم، وقد أُضيف بلا معرف
glossary-merge-deleted-by-ours = تعارض: حذفنا { $theirs } وغيروه
glossary-merge-deleted-by-theirs = تعارض: غيرنا { $ours } وحذفوه
glossary-merge-open = { PLURAL($count) ->
        [zero] لا تعارض
        [one] بقي تعارض واحد
        [two] بقي تعارضان
        [few] بقيت { NUM($count) } تعارضات
        [many] بقي { NUM($count) } تعارضًا
       *[other] بقي { NUM($count) } تعارض
    }: تُركت خلايانا، وخلاياهم في العمود x_conflict
glossary-merge-for-ours = تعارضات رجحت فيها خلايانا: { NUM($count) }
glossary-merge-for-theirs = تعارضات رجحت فيها خلاياهم: { NUM($count) }
glossary-diff-title = تغيرات مسرد
glossary-diff-added = أُضيف: { NUM($count) }
glossary-diff-removed = حُذف: { NUM($count) }
glossary-diff-changed = تغير: { NUM($count) }
glossary-diff-none = لا فرق بين المسردين
glossary-diff-concept = المفهوم
glossary-diff-column = العمود
glossary-diff-before = قبل
glossary-diff-after = بعد
arg-glossary-add-terms = المصطلحان بأي ترتيب
arg-glossary-add-kind = نوعه: person أو org أو place أو product أو project أو work أو event أو law أو unit أو role أو term (إن لم يُذكر فيُقدر من المصطلح الإنجليزي)
glossary-add-guessed = { $term }: عُد من النوع { $kind }؛ ويغيره --kind
glossary-add-no-pair = يلزم مصطلح بكل لغة: { $terms }
    .help = مثال: naqhara glossary add Stargate ستارغيت

cmd-glossary-build = إنشاء فهرس لمسرد كبير يُفتح به فورًا
arg-glossary-build-file = المسارد التي تُستعمل معًا، وآخرها أعلاها (المبدئي: ما يسري في هذا المجلد)
glossary-index-built = فهرس فيه { PLURAL($concepts) ->
        [zero] لا مفاهيم
        [one] مفهوم واحد
        [two] مفهومان
        [few] { NUM($concepts) } مفاهيم
        [many] { NUM($concepts) } مفهومًا
       *[other] { NUM($concepts) } مفهوم
    }، حجمه { NUM($kilobytes) } كيلوبايت: { $path }
glossary-index-made = أُنشئ في { $folder } فهرس يُفتح به هذا المسرد فورًا
glossary-index-anew = أُنشئ الفهرس في { $folder } من جديد
glossary-index-fails = لا يمكن إنشاء فهرس في { $folder }: { $reason }؛ ويُقرأ المسرد بدلًا منه
glossary-index-nowhere = لا مجلد للفهرس
    .help = حدد مجلدًا في المتغير NAQHARA_INDEX، على ألا يكون off
glossary-index-of-nothing = لا مسرد يُنشأ له فهرس
    .help = حدد مسردًا: naqhara glossary build glossary.csv
glossary-index-of-starter = المسرد المدمج لا يحتاج إلى فهرس
