### قاعدة مصطلحات الفريق في PostgreSQL.

cmd-glossary-push = إرسال ما تغيّر في مسرد إلى قاعدة مصطلحات الفريق (PostgreSQL)، دفعة واحدة لا تتجزأ
cmd-glossary-push-examples =
    أمثلة:
      naqhara glossary push glossary.csv --to postgres://db.example/terms --create
      naqhara glossary push glossary.csv --to postgres://db.example/terms
      naqhara glossary push drafts.csv --to postgres://db.example/terms --propose

    تؤخذ كلمات السر من PGPASSWORD أو PGPASSFILE أو ~/.pgpass. ولا يُرسل شيء إلى جهاز آخر بلا تعمية إلا إذا انتهى العنوان بعبارة ?sslmode=disable.
cmd-glossary-pull = جلب ما تغيّر في قاعدة مصطلحات الفريق، إلى ملف مسرد أو للعمل دون اتصال
cmd-glossary-pull-examples =
    أمثلة:
      naqhara glossary pull --from postgres://db.example/terms
      naqhara glossary pull glossary.csv --from postgres://db.example/terms

    ويبقى ما غيّرته في الملف منذ آخر جلب.
cmd-glossary-history = عرض كل نسخ مفهوم في قاعدة مصطلحات الفريق: من غيّر ماذا ومتى
cmd-glossary-restore = إعادة مفهوم في قاعدة مصطلحات الفريق إلى ما كان عليه في نسخة سابقة
cmd-glossary-review = عرض المقترحات لقاعدة مصطلحات الفريق، وقبولها أو رفضها
cmd-glossary-review-examples =
    أمثلة:
      naqhara glossary review --to postgres://db.example/terms
      naqhara glossary review --to postgres://db.example/terms --accept 3 --reject 5
arg-push-file = المسرد الذي يُرسل (بأي تنسيق تقرؤه نقحرة)
arg-pull-file = ملف المسرد الذي يُحدث، ويجوز أن يكون جديدًا؛ وإن لم يُذكر حُدثت النسخة المحلية فقط
arg-termbase = قاعدة المصطلحات، مثل postgres://user@host/database (إن لم تُذكر فالعليا في --glossary أو naqhara.toml)
arg-push-create = إنشاء قاعدة المصطلحات إن لم تكن موجودة، أو تحديثها إن كانت من إصدار سابق
arg-push-propose = اقتراح التغييرات، ليقبلها مسؤول المصطلحات أو يرفضها
arg-push-ours = إذا غيّر الطرفان خلية فأرسل خلية الملف
arg-push-theirs = إذا غيّر الطرفان خلية فأبقِ خلية قاعدة المصطلحات
arg-pull-ours = إذا غيّر الطرفان خلية فأبقِ خلية الملف
arg-pull-theirs = إذا غيّر الطرفان خلية فخذ خلية قاعدة المصطلحات
arg-history-id = معرف المفهوم
arg-restore-version = رقم النسخة كما يعرضه history
arg-review-accept = قبول المقترح ذي هذا الرقم؛ يمكن تكراره
arg-review-reject = رفض المقترح ذي هذا الرقم؛ يمكن تكراره
arg-review-ours = إذا تغيّر المفهوم منذ الاقتراح فاقبل خلايا المقترح
arg-review-theirs = إذا تغيّر المفهوم منذ الاقتراح فأبقِ خلاياه كما هي الآن

termbase-not-built = بُنيت هذه النسخة من نقحرة دون PostgreSQL
termbase-address = { $address } ليس عنوان قاعدة مصطلحات: { $reason }
    .help = يُكتب هكذا: postgres://user@host/database؛ ومكان كلمة السر PGPASSWORD أو الملف ~/.pgpass
termbase-service = لا قسم باسم [{ $name }] في أي ملف خدمات
    .help = تُكتب الخدمات في ~/.pg_service.conf أو في الملف الذي يحدده PGSERVICEFILE
termbase-no-folder = لا مجلد للنسخ المحلية من قواعد المصطلحات
    .help = اجعل NAQHARA_TERMBASES مجلدًا لك
termbase-unnamed = لم تُذكر قاعدة مصطلحات
    .help = اذكرها بالخيار --to postgres://host/database أو في naqhara.toml هكذا: glossary = "postgres://host/database"
termbase-unreachable = تعذر الوصول إلى { $address }: { $reason }
    .help = هل الخادم يعمل، وهل العنوان صحيح؟ وتعمل النسخة التي جُلبت من قبل من دونه
termbase-tls = تعذرت تعمية الاتصال مع { $address }: { $reason }
termbase-no-roots = ليس فيه شهادة
termbase-gone = انقطع { $address }: { $reason }
    .help = حاول مرة أخرى؛ وما وصل من قبل يُعرف ولا يُرسل مرتين
termbase-refused = رفض { $address } ذلك: { $reason }
termbase-denied = دورك لا يسمح لك بهذا في { $address }: { $reason }
    .help = المساهمون يقترحون (push --propose)، ومسؤولو المصطلحات يغيّرون ويراجعون. ويمنح المدير الأدوار هكذا: GRANT naqhara_contributor TO user
termbase-login = لم يسمح لك { $address } بالدخول: { $reason }
    .help = تحقق من اسم المستخدم، ومن كلمة السر في PGPASSWORD أو ~/.pgpass
termbase-no-database = { $address }: { $reason }
    .help = ينشئها المدير هكذا: createdb --locale=C.UTF-8 -E UTF8 -T template0 terms
termbase-busy = في { $address } من يكتب منذ وقت طويل: { $reason }
    .help = لم يُكتب شيء؛ حاول مرة أخرى
termbase-read-only = { $address } للقراءة فقط: { $reason }
    .help = لعله نسخة احتياطية؛ أرسل إلى الخادم الأصلي
termbase-moved = تغيّر { $address } في أثناء ذلك
    .help = لم يُكتب شيء؛ حاول مرة أخرى
termbase-old-server = إصدار PostgreSQL في { $address } هو { $version }، والمطلوب 15 أو ما بعده
termbase-ctype = لا يستطيع { $address } البحث عن الكلمات العربية، ففي قاعدة بياناته { $found }
    .help = أنشئ قاعدة أخرى بالأمر createdb --locale=C.UTF-8 -E UTF8 -T template0 terms وانقل البيانات بالأمر pg_dump
termbase-none = ليس في قاعدة بيانات { $address } قاعدة مصطلحات
    .help = أنشئها بالأمر naqhara glossary push FILE --create؛ ولا بد أن يكون مخططها متاحًا لدورك
termbase-newer = إصدار قاعدة المصطلحات { $address } هو { $found }، ونقحرة هذه تعرف { $known }
    .help = حدث نقحرة
termbase-older = إصدار قاعدة المصطلحات { $address } هو { $found }، ونقحرة هذه تحتاج إلى { $known }
    .help = يحدثها مالكها بالأمر naqhara glossary push FILE --create
termbase-two-rows = المعرف { $id } لصفين
    .help = أعط أحدهما معرفًا آخر أو اتركه فارغًا، فتعطيه قاعدة المصطلحات معرفًا
termbase-open = في { $name } تعارض لم يُحسم في العمود x_conflict
    .help = احسمه وأفرغ الخلية ثم أرسل مرة أخرى
termbase-control = في { $name } محرف NUL، ولا تستطيع PostgreSQL تخزينه
    .help = احذفه ثم أرسل مرة أخرى
termbase-add = تضاف الصفوف إلى الملفات، أما قاعدة المصطلحات فتتغيّر بالأمر push
    .help = أضف الصف إلى ملف جديد بالخيار --to new.csv ثم نفذ naqhara glossary push new.csv
termbase-no-proposal = لا مقترح قائمًا برقم { $number }
    .help = يعرض «naqhara glossary review» المقترحات القائمة
termbase-no-concept = ليس في { $address } نسخة كهذه من { $id }
    .help = يعرض «naqhara glossary history ID» نسخ المفهوم

termbase-offline = استُعملت النسخة المحلية ({ $age }): { $reason }
termbase-age-minutes = { PLURAL($count) ->
        [zero] قبل أقل من دقيقة
        [one] قبل دقيقة
        [two] قبل دقيقتين
        [few] قبل { NUM($count) } دقائق
        [many] قبل { NUM($count) } دقيقة
       *[other] قبل { NUM($count) } دقيقة
    }
termbase-age-now = قبل أقل من دقيقة
termbase-age-hours = { PLURAL($count) ->
        [zero] قبل أقل من ساعة
        [one] قبل ساعة
        [two] قبل ساعتين
        [few] قبل { NUM($count) } ساعات
        [many] قبل { NUM($count) } ساعة
       *[other] قبل { NUM($count) } ساعة
    }
termbase-age-days = { PLURAL($count) ->
        [zero] قبل أقل من يوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { NUM($count) } أيام
        [many] قبل { NUM($count) } يومًا
       *[other] قبل { NUM($count) } يوم
    }
termbase-age-unknown = لا يُعرف وقتها

termbase-pushed = { $address }: أُضيف { NUM($added) } وتغيّر { NUM($changed) } وحُذف { NUM($deleted) }
termbase-pushed-none = كل ذلك موجود في { $address }
termbase-proposed-none = كل ذلك موجود في { $address } أو مقترح عليها
termbase-proposed = { PLURAL($count) ->
        [zero] لم يُقترح شيء
        [one] اقتُرح تغيير واحد
        [two] اقتُرح تغييران
        [few] اقتُرحت { NUM($count) } تغييرات
        [many] اقتُرح { NUM($count) } تغييرًا
       *[other] اقتُرح { NUM($count) } تغيير
    } على { $address }
termbase-not-pushed = { PLURAL($count) ->
        [zero] لا تعارض
        [one] لم يُرسل شيء بسبب هذا التعارض
        [two] لم يُرسل شيء بسبب هذين التعارضين
        [few] لم يُرسل شيء بسبب هذه التعارضات ({ NUM($count) })
        [many] لم يُرسل شيء بسبب هذه التعارضات ({ NUM($count) })
       *[other] لم يُرسل شيء بسبب هذه التعارضات ({ NUM($count) })
    }: اجلب التغييرات واحسمها ثم أرسل مرة أخرى، أو اختر --ours أو --theirs
termbase-pulled-none = { $address }: لم يتغيّر شيء
termbase-pulled = { $address }: { PLURAL($count) ->
        [zero] لم يتغيّر شيء
        [one] تغيّر مفهوم واحد
        [two] تغيّر مفهومان
        [few] تغيّرت { NUM($count) } مفاهيم
        [many] تغيّر { NUM($count) } مفهومًا
       *[other] تغيّر { NUM($count) } مفهوم
    }
termbase-pulled-all = { $address }: { PLURAL($count) ->
        [zero] لا مفاهيم فيها
        [one] جُلب مفهوم واحد
        [two] جُلب مفهومان
        [few] جُلبت { NUM($count) } مفاهيم
        [many] جُلب { NUM($count) } مفهومًا
       *[other] جُلب { NUM($count) } مفهوم
    }
termbase-pulled-into = صار { $path } محدثًا
termbase-restored = عاد { $name } كما كان في النسخة { $version }، وهذه هي النسخة { $now }
termbase-accepted = قُبل: { $number }، { $name }
termbase-rejected = رُفض: { $number }، { $name }
termbase-undecided = لم يُحسم: { $number }، فقد تغيّر { $name } منذ الاقتراح؛ اختر --ours (المقترح) أو --theirs (المفهوم كما هو الآن)
termbase-ask = { $number }، { $name }: الحرف a للقبول وr للرفض وq للإنهاء، وEnter لتركه قائمًا
termbase-proposals-none = لا مقترحات قائمة
termbase-proposal-add = { $number }  جديد: { $name } ({ $by }، { $made } UTC)
termbase-proposal-change = { $number }  تغيير: { $name } ({ $by }، { $made } UTC)
termbase-proposal-delete = { $number }  حذف: { $name } ({ $by }، { $made } UTC)
termbase-version-add = { $number }  { $made } UTC  { $by }: إضافة
termbase-version-change = { $number }  { $made } UTC  { $by }: تغيير
termbase-version-delete = { $number }  { $made } UTC  { $by }: حذف
