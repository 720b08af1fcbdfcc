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
