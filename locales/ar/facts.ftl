### الأعداد والمبالغ والتواريخ
### The rules for these files are at the head of the English cli.ftl.

## المقادير. تقف الصيغة الثانية من كل زوج قبل اسم العملة (المضاف تُحذف نونه).

fact-thousand =
    { PLURAL($n) ->
        [zero] { $full }
        [one] ألف
        [two] ألفان
        [few] { $digits } آلاف
        [many] { $digits } ألفًا
       *[other] { $digits } ألف
    }
fact-thousand-of =
    { PLURAL($n) ->
        [zero] { $full }
        [one] ألف
        [two] ألفا
        [few] { $digits } آلاف
        [many] { $digits } ألف
       *[other] { $digits } ألف
    }
fact-million =
    { PLURAL($n) ->
        [zero] { $digits } مليون
        [one] مليون
        [two] مليونان
        [few] { $digits } ملايين
        [many] { $digits } مليونًا
       *[other] { $digits } مليون
    }
fact-million-of =
    { PLURAL($n) ->
        [zero] { $digits } مليون
        [one] مليون
        [two] مليونا
        [few] { $digits } ملايين
        [many] { $digits } مليون
       *[other] { $digits } مليون
    }
fact-billion =
    { PLURAL($n) ->
        [zero] { $digits } مليار
        [one] مليار
        [two] ملياران
        [few] { $digits } مليارات
        [many] { $digits } مليارًا
       *[other] { $digits } مليار
    }
fact-billion-of =
    { PLURAL($n) ->
        [zero] { $digits } مليار
        [one] مليار
        [two] مليارا
        [few] { $digits } مليارات
        [many] { $digits } مليار
       *[other] { $digits } مليار
    }
fact-trillion =
    { PLURAL($n) ->
        [zero] { $digits } تريليون
        [one] تريليون
        [two] تريليونان
        [few] { $digits } تريليونات
        [many] { $digits } تريليونًا
       *[other] { $digits } تريليون
    }
fact-trillion-of =
    { PLURAL($n) ->
        [zero] { $digits } تريليون
        [one] تريليون
        [two] تريليونا
        [few] { $digits } تريليونات
        [many] { $digits } تريليون
       *[other] { $digits } تريليون
    }

## الأعداد والنسب والترتيب والأوقات

fact-figure = { $digits }
fact-percent = { $amount }%
fact-minus = -{ $amount }
fact-ordinal-one = { $digits }
fact-ordinal-two = { $digits }
fact-ordinal-few = { $digits }
fact-ordinal-other = { $digits }
fact-time = { $hour }:{ $minute }
fact-time-morning = { $hour }:{ $minute } صباحًا
fact-time-evening = { $hour }:{ $minute } مساءً
fact-time-noon = { $hour }:{ $minute } ظهرًا

## التواريخ: CLDR, ar.

fact-date-full = { $day } { $month } { $year }
fact-date-day = { $day } { $month }
fact-date-month = { $month } { $year }
fact-date-year = { $year }
fact-january = يناير
fact-february = فبراير
fact-march = مارس
fact-april = أبريل
fact-may = مايو
fact-june = يونيو
fact-july = يوليو
fact-august = أغسطس
fact-september = سبتمبر
fact-october = أكتوبر
fact-november = نوفمبر
fact-december = ديسمبر

## المال. تمييز العدد: 3–10 جمع، و11–99 مفرد منصوب، وبعد المئة والمليون مفرد مجرور.
## الأسماء التسعة الأخيرة عملات لم يُذكر بلدها.

fact-money-usd =
    { PLURAL($n) ->
        [zero] { $amount } دولار
        [one] دولار واحد
        [two] دولاران
        [few] { $amount } دولارات
        [many] { $amount } دولارًا
       *[other] { $amount } دولار
    }
fact-money-eur =
    { PLURAL($n) ->
        [zero] { $amount } يورو
        [one] يورو واحد
        [two] { $amount } يورو
        [few] { $amount } يورو
        [many] { $amount } يورو
       *[other] { $amount } يورو
    }
fact-money-gbp =
    { PLURAL($n) ->
        [zero] { $amount } جنيه إسترليني
        [one] جنيه إسترليني واحد
        [two] جنيهان إسترلينيان
        [few] { $amount } جنيهات إسترلينية
        [many] { $amount } جنيهًا إسترلينيًا
       *[other] { $amount } جنيه إسترليني
    }
fact-money-jpy =
    { PLURAL($n) ->
        [zero] { $amount } ين
        [one] ين واحد
        [two] { $amount } ين
        [few] { $amount } ين
        [many] { $amount } ين
       *[other] { $amount } ين
    }
fact-money-cny =
    { PLURAL($n) ->
        [zero] { $amount } يوان
        [one] يوان واحد
        [two] يوانان
        [few] { $amount } يوانات
        [many] { $amount } يوانًا
       *[other] { $amount } يوان
    }
fact-money-cad =
    { PLURAL($n) ->
        [zero] { $amount } دولار كندي
        [one] دولار كندي واحد
        [two] دولاران كنديان
        [few] { $amount } دولارات كندية
        [many] { $amount } دولارًا كنديًا
       *[other] { $amount } دولار كندي
    }
fact-money-aud =
    { PLURAL($n) ->
        [zero] { $amount } دولار أسترالي
        [one] دولار أسترالي واحد
        [two] دولاران أستراليان
        [few] { $amount } دولارات أسترالية
        [many] { $amount } دولارًا أستراليًا
       *[other] { $amount } دولار أسترالي
    }
fact-money-nzd =
    { PLURAL($n) ->
        [zero] { $amount } دولار نيوزيلندي
        [one] دولار نيوزيلندي واحد
        [two] دولاران نيوزيلنديان
        [few] { $amount } دولارات نيوزيلندية
        [many] { $amount } دولارًا نيوزيلنديًا
       *[other] { $amount } دولار نيوزيلندي
    }
fact-money-hkd =
    { PLURAL($n) ->
        [zero] { $amount } دولار هونغ كونغ
        [one] دولار هونغ كونغ واحد
        [two] دولاران هونغ كونغ
        [few] { $amount } دولارات هونغ كونغ
        [many] { $amount } دولارًا هونغ كونغ
       *[other] { $amount } دولار هونغ كونغ
    }
fact-money-sgd =
    { PLURAL($n) ->
        [zero] { $amount } دولار سنغافوري
        [one] دولار سنغافوري واحد
        [two] دولاران سنغافوريان
        [few] { $amount } دولارات سنغافورية
        [many] { $amount } دولارًا سنغافوريًا
       *[other] { $amount } دولار سنغافوري
    }
fact-money-rub =
    { PLURAL($n) ->
        [zero] { $amount } روبل
        [one] روبل واحد
        [two] روبلان
        [few] { $amount } روبلات
        [many] { $amount } روبلًا
       *[other] { $amount } روبل
    }
fact-money-inr =
    { PLURAL($n) ->
        [zero] { $amount } روبية هندية
        [one] روبية هندية واحدة
        [two] روبيتان هنديتان
        [few] { $amount } روبيات هندية
        [many] { $amount } روبية هندية
       *[other] { $amount } روبية هندية
    }
fact-money-pkr =
    { PLURAL($n) ->
        [zero] { $amount } روبية باكستانية
        [one] روبية باكستانية واحدة
        [two] روبيتان باكستانيتان
        [few] { $amount } روبيات باكستانية
        [many] { $amount } روبية باكستانية
       *[other] { $amount } روبية باكستانية
    }
fact-money-chf =
    { PLURAL($n) ->
        [zero] { $amount } فرنك سويسري
        [one] فرنك سويسري واحد
        [two] فرنكان سويسريان
        [few] { $amount } فرنكات سويسرية
        [many] { $amount } فرنكًا سويسريًا
       *[other] { $amount } فرنك سويسري
    }
fact-money-sek =
    { PLURAL($n) ->
        [zero] { $amount } كرونة سويدية
        [one] كرونة سويدية واحدة
        [two] كرونتان سويديتان
        [few] { $amount } كرونات سويدية
        [many] { $amount } كرونة سويدية
       *[other] { $amount } كرونة سويدية
    }
fact-money-nok =
    { PLURAL($n) ->
        [zero] { $amount } كرونة نرويجية
        [one] كرونة نرويجية واحدة
        [two] كرونتان نرويجيتان
        [few] { $amount } كرونات نرويجية
        [many] { $amount } كرونة نرويجية
       *[other] { $amount } كرونة نرويجية
    }
fact-money-dkk =
    { PLURAL($n) ->
        [zero] { $amount } كرونة دنماركية
        [one] كرونة دنماركية واحدة
        [two] كرونتان دنماركيتان
        [few] { $amount } كرونات دنماركية
        [many] { $amount } كرونة دنماركية
       *[other] { $amount } كرونة دنماركية
    }
fact-money-sar =
    { PLURAL($n) ->
        [zero] { $amount } ريال سعودي
        [one] ريال سعودي واحد
        [two] ريالان سعوديان
        [few] { $amount } ريالات سعودية
        [many] { $amount } ريالًا سعوديًا
       *[other] { $amount } ريال سعودي
    }
fact-money-qar =
    { PLURAL($n) ->
        [zero] { $amount } ريال قطري
        [one] ريال قطري واحد
        [two] ريالان قطريان
        [few] { $amount } ريالات قطرية
        [many] { $amount } ريالًا قطريًا
       *[other] { $amount } ريال قطري
    }
fact-money-omr =
    { PLURAL($n) ->
        [zero] { $amount } ريال عماني
        [one] ريال عماني واحد
        [two] ريالان عمانيان
        [few] { $amount } ريالات عمانية
        [many] { $amount } ريالًا عمانيًا
       *[other] { $amount } ريال عماني
    }
fact-money-yer =
    { PLURAL($n) ->
        [zero] { $amount } ريال يمني
        [one] ريال يمني واحد
        [two] ريالان يمنيان
        [few] { $amount } ريالات يمنية
        [many] { $amount } ريالًا يمنيًا
       *[other] { $amount } ريال يمني
    }
fact-money-irr =
    { PLURAL($n) ->
        [zero] { $amount } ريال إيراني
        [one] ريال إيراني واحد
        [two] ريالان إيرانيان
        [few] { $amount } ريالات إيرانية
        [many] { $amount } ريالًا إيرانيًا
       *[other] { $amount } ريال إيراني
    }
fact-money-brl =
    { PLURAL($n) ->
        [zero] { $amount } ريال برازيلي
        [one] ريال برازيلي واحد
        [two] ريالان برازيليان
        [few] { $amount } ريالات برازيلية
        [many] { $amount } ريالًا برازيليًا
       *[other] { $amount } ريال برازيلي
    }
fact-money-aed =
    { PLURAL($n) ->
        [zero] { $amount } درهم إماراتي
        [one] درهم إماراتي واحد
        [two] درهمان إماراتيان
        [few] { $amount } دراهم إماراتية
        [many] { $amount } درهمًا إماراتيًا
       *[other] { $amount } درهم إماراتي
    }
fact-money-mad =
    { PLURAL($n) ->
        [zero] { $amount } درهم مغربي
        [one] درهم مغربي واحد
        [two] درهمان مغربيان
        [few] { $amount } دراهم مغربية
        [many] { $amount } درهمًا مغربيًا
       *[other] { $amount } درهم مغربي
    }
fact-money-kwd =
    { PLURAL($n) ->
        [zero] { $amount } دينار كويتي
        [one] دينار كويتي واحد
        [two] ديناران كويتيان
        [few] { $amount } دنانير كويتية
        [many] { $amount } دينارًا كويتيًا
       *[other] { $amount } دينار كويتي
    }
fact-money-iqd =
    { PLURAL($n) ->
        [zero] { $amount } دينار عراقي
        [one] دينار عراقي واحد
        [two] ديناران عراقيان
        [few] { $amount } دنانير عراقية
        [many] { $amount } دينارًا عراقيًا
       *[other] { $amount } دينار عراقي
    }
fact-money-jod =
    { PLURAL($n) ->
        [zero] { $amount } دينار أردني
        [one] دينار أردني واحد
        [two] ديناران أردنيان
        [few] { $amount } دنانير أردنية
        [many] { $amount } دينارًا أردنيًا
       *[other] { $amount } دينار أردني
    }
fact-money-bhd =
    { PLURAL($n) ->
        [zero] { $amount } دينار بحريني
        [one] دينار بحريني واحد
        [two] ديناران بحرينيان
        [few] { $amount } دنانير بحرينية
        [many] { $amount } دينارًا بحرينيًا
       *[other] { $amount } دينار بحريني
    }
fact-money-tnd =
    { PLURAL($n) ->
        [zero] { $amount } دينار تونسي
        [one] دينار تونسي واحد
        [two] ديناران تونسيان
        [few] { $amount } دنانير تونسية
        [many] { $amount } دينارًا تونسيًا
       *[other] { $amount } دينار تونسي
    }
fact-money-dzd =
    { PLURAL($n) ->
        [zero] { $amount } دينار جزائري
        [one] دينار جزائري واحد
        [two] ديناران جزائريان
        [few] { $amount } دنانير جزائرية
        [many] { $amount } دينارًا جزائريًا
       *[other] { $amount } دينار جزائري
    }
fact-money-lyd =
    { PLURAL($n) ->
        [zero] { $amount } دينار ليبي
        [one] دينار ليبي واحد
        [two] ديناران ليبيان
        [few] { $amount } دنانير ليبية
        [many] { $amount } دينارًا ليبيًا
       *[other] { $amount } دينار ليبي
    }
fact-money-egp =
    { PLURAL($n) ->
        [zero] { $amount } جنيه مصري
        [one] جنيه مصري واحد
        [two] جنيهان مصريان
        [few] { $amount } جنيهات مصرية
        [many] { $amount } جنيهًا مصريًا
       *[other] { $amount } جنيه مصري
    }
fact-money-sdg =
    { PLURAL($n) ->
        [zero] { $amount } جنيه سوداني
        [one] جنيه سوداني واحد
        [two] جنيهان سودانيان
        [few] { $amount } جنيهات سودانية
        [many] { $amount } جنيهًا سودانيًا
       *[other] { $amount } جنيه سوداني
    }
fact-money-syp =
    { PLURAL($n) ->
        [zero] { $amount } ليرة سورية
        [one] ليرة سورية واحدة
        [two] ليرتان سوريتان
        [few] { $amount } ليرات سورية
        [many] { $amount } ليرة سورية
       *[other] { $amount } ليرة سورية
    }
fact-money-lbp =
    { PLURAL($n) ->
        [zero] { $amount } ليرة لبنانية
        [one] ليرة لبنانية واحدة
        [two] ليرتان لبنانيتان
        [few] { $amount } ليرات لبنانية
        [many] { $amount } ليرة لبنانية
       *[other] { $amount } ليرة لبنانية
    }
fact-money-try =
    { PLURAL($n) ->
        [zero] { $amount } ليرة تركية
        [one] ليرة تركية واحدة
        [two] ليرتان تركيتان
        [few] { $amount } ليرات تركية
        [many] { $amount } ليرة تركية
       *[other] { $amount } ليرة تركية
    }
fact-money-ils =
    { PLURAL($n) ->
        [zero] { $amount } شيكل
        [one] شيكل واحد
        [two] شيكلان
        [few] { $amount } شواكل
        [many] { $amount } شيكلًا
       *[other] { $amount } شيكل
    }
fact-money-krw =
    { PLURAL($n) ->
        [zero] { $amount } وون
        [one] وون واحد
        [two] { $amount } وون
        [few] { $amount } وون
        [many] { $amount } وون
       *[other] { $amount } وون
    }
fact-money-mxn =
    { PLURAL($n) ->
        [zero] { $amount } بيزو مكسيكي
        [one] بيزو مكسيكي واحد
        [two] { $amount } بيزو مكسيكي
        [few] { $amount } بيزو مكسيكي
        [many] { $amount } بيزو مكسيكي
       *[other] { $amount } بيزو مكسيكي
    }
fact-money-zar =
    { PLURAL($n) ->
        [zero] { $amount } راند
        [one] راند واحد
        [two] { $amount } راند
        [few] { $amount } راند
        [many] { $amount } راند
       *[other] { $amount } راند
    }
fact-money-uah =
    { PLURAL($n) ->
        [zero] { $amount } هريفنيا
        [one] هريفنيا واحد
        [two] { $amount } هريفنيا
        [few] { $amount } هريفنيا
        [many] { $amount } هريفنيا
       *[other] { $amount } هريفنيا
    }
fact-money-pln =
    { PLURAL($n) ->
        [zero] { $amount } زلوتي
        [one] زلوتي واحد
        [two] { $amount } زلوتي
        [few] { $amount } زلوتي
        [many] { $amount } زلوتي
       *[other] { $amount } زلوتي
    }
fact-money-myr =
    { PLURAL($n) ->
        [zero] { $amount } رينغيت ماليزي
        [one] { $amount } رينغيت ماليزي
        [two] { $amount } رينغيت ماليزي
        [few] { $amount } رينغيت ماليزي
        [many] { $amount } رينغيت ماليزي
       *[other] { $amount } رينغيت ماليزي
    }
fact-money-ngn =
    { PLURAL($n) ->
        [zero] { $amount } نايرا نيجيرية
        [one] { $amount } نايرا نيجيرية
        [two] { $amount } نايرا نيجيرية
        [few] { $amount } نايرا نيجيرية
        [many] { $amount } نايرا نيجيرية
       *[other] { $amount } نايرا نيجيرية
    }
fact-money-huf =
    { PLURAL($n) ->
        [zero] { $amount } فورنت مجري
        [one] { $amount } فورنت مجري
        [two] { $amount } فورنت مجري
        [few] { $amount } فورنت مجري
        [many] { $amount } فورنت مجري
       *[other] { $amount } فورنت مجري
    }
fact-money-idr =
    { PLURAL($n) ->
        [zero] { $amount } روبية إندونيسية
        [one] روبية إندونيسية واحدة
        [two] روبيتان إندونيسيتان
        [few] { $amount } روبيات إندونيسية
        [many] { $amount } روبية إندونيسية
       *[other] { $amount } روبية إندونيسية
    }
fact-money-thb =
    { PLURAL($n) ->
        [zero] { $amount } باهت تايلندي
        [one] { $amount } باهت تايلندي
        [two] { $amount } باهت تايلندي
        [few] { $amount } باهت تايلندي
        [many] { $amount } باهت تايلندي
       *[other] { $amount } باهت تايلندي
    }
fact-money-pound =
    { PLURAL($n) ->
        [zero] { $amount } جنيه
        [one] جنيه واحد
        [two] جنيهان
        [few] { $amount } جنيهات
        [many] { $amount } جنيهًا
       *[other] { $amount } جنيه
    }
fact-money-rupee =
    { PLURAL($n) ->
        [zero] { $amount } روبية
        [one] روبية واحدة
        [two] روبيتان
        [few] { $amount } روبيات
        [many] { $amount } روبية
       *[other] { $amount } روبية
    }
fact-money-franc =
    { PLURAL($n) ->
        [zero] { $amount } فرنك
        [one] فرنك واحد
        [two] فرنكان
        [few] { $amount } فرنكات
        [many] { $amount } فرنكًا
       *[other] { $amount } فرنك
    }
fact-money-krone =
    { PLURAL($n) ->
        [zero] { $amount } كرونة
        [one] كرونة واحدة
        [two] كرونتان
        [few] { $amount } كرونات
        [many] { $amount } كرونة
       *[other] { $amount } كرونة
    }
fact-money-riyal =
    { PLURAL($n) ->
        [zero] { $amount } ريال
        [one] ريال واحد
        [two] ريالان
        [few] { $amount } ريالات
        [many] { $amount } ريالًا
       *[other] { $amount } ريال
    }
fact-money-dirham =
    { PLURAL($n) ->
        [zero] { $amount } درهم
        [one] درهم واحد
        [two] درهمان
        [few] { $amount } دراهم
        [many] { $amount } درهمًا
       *[other] { $amount } درهم
    }
fact-money-dinar =
    { PLURAL($n) ->
        [zero] { $amount } دينار
        [one] دينار واحد
        [two] ديناران
        [few] { $amount } دنانير
        [many] { $amount } دينارًا
       *[other] { $amount } دينار
    }
fact-money-lira =
    { PLURAL($n) ->
        [zero] { $amount } ليرة
        [one] ليرة واحدة
        [two] ليرتان
        [few] { $amount } ليرات
        [many] { $amount } ليرة
       *[other] { $amount } ليرة
    }
fact-money-peso =
    { PLURAL($n) ->
        [zero] { $amount } بيزو
        [one] بيزو واحد
        [two] { $amount } بيزو
        [few] { $amount } بيزو
        [many] { $amount } بيزو
       *[other] { $amount } بيزو
    }
fact-money-cent =
    { PLURAL($n) ->
        [zero] { $amount } سنت
        [one] سنت واحد
        [two] { $amount } سنت
        [few] { $amount } سنتات
        [many] { $amount } سنتًا
       *[other] { $amount } سنت
    }
fact-money-centime =
    { PLURAL($n) ->
        [zero] { $amount } سنتيم
        [one] سنتيم واحد
        [two] سنتيمان
        [few] { $amount } سنتيمات
        [many] { $amount } سنتيمًا
       *[other] { $amount } سنتيم
    }
fact-money-millime =
    { PLURAL($n) ->
        [zero] { $amount } مليم
        [one] مليم واحد
        [two] { $amount } مليم
        [few] { $amount } مليمات
        [many] { $amount } مليمًا
       *[other] { $amount } مليم
    }
fact-money-piastre =
    { PLURAL($n) ->
        [zero] { $amount } قرش
        [one] قرش واحد
        [two] قرشان
        [few] { $amount } قروش
        [many] { $amount } قرشًا
       *[other] { $amount } قرش
    }
fact-money-fils =
    { PLURAL($n) ->
        [zero] { $amount } فلس
        [one] فلس واحد
        [two] فلسان
        [few] { $amount } فلوس
        [many] { $amount } فلسًا
       *[other] { $amount } فلس
    }
fact-money-halala =
    { PLURAL($n) ->
        [zero] { $amount } هللة
        [one] هللة واحدة
        [two] هللتان
        [few] { $amount } هللات
        [many] { $amount } هللة
       *[other] { $amount } هللة
    }
fact-money-penny =
    { PLURAL($n) ->
        [zero] { $amount } بنس
        [one] بنس واحد
        [two] { $amount } بنس
        [few] { $amount } بنسات
        [many] { $amount } بنسًا
       *[other] { $amount } بنس
    }
fact-money-other = { $amount } { $code }

## الكسور والأضعاف

fact-half = نصف
fact-third = ثلث
fact-two-thirds = ثلثان
fact-quarter = ربع
fact-three-quarters = ثلاثة أرباع
fact-fraction = { $part }/{ $of }
fact-fold =
    { PLURAL($n) ->
        [zero] { $digits } ضعف
        [one] ضعف واحد
        [two] ضعفان
        [few] { $digits } أضعاف
        [many] { $digits } ضعفًا
       *[other] { $digits } ضعف
    }

## التاريخ الهجري

fact-hijri-full = { $day } { $month } { $year } هـ
fact-hijri-month = { $month } { $year } هـ
fact-hijri-year = { $year } هـ
fact-hijri-converted = { $hijri } ({ $date } بتقويم أم القرى)
fact-muharram = محرم
fact-safar = صفر
fact-rabi-first = ربيع الأول
fact-rabi-second = ربيع الآخر
fact-jumada-first = جمادى الأولى
fact-jumada-second = جمادى الآخرة
fact-rajab = رجب
fact-shaban = شعبان
fact-ramadan = رمضان
fact-shawwal = شوال
fact-dhu-al-qadah = ذو القعدة
fact-dhu-al-hijjah = ذو الحجة

## العقود

fact-century-18 = القرن الثامن عشر
fact-century-19 = القرن التاسع عشر
fact-century-20 = القرن العشرين
fact-century-21 = القرن الحادي والعشرين
fact-century = القرن الـ{ $nth }
fact-decade =
    { $year ->
       *[some]
            { $tens ->
                [t10] العقد الثاني من { $century }
                [t20] عشرينيات { $century }
                [t30] ثلاثينيات { $century }
                [t40] أربعينيات { $century }
                [t50] خمسينيات { $century }
                [t60] ستينيات { $century }
                [t70] سبعينيات { $century }
                [t80] ثمانينيات { $century }
                [t90] تسعينيات { $century }
               *[some] العقد الأول من { $century }
            }
    }

## أيام الأسبوع والأوقات النسبية

fact-monday = الاثنين
fact-tuesday = الثلاثاء
fact-wednesday = الأربعاء
fact-thursday = الخميس
fact-friday = الجمعة
fact-saturday = السبت
fact-sunday = الأحد
fact-yesterday = أمس
fact-today = اليوم
fact-tomorrow = غدًا
fact-last-week = الأسبوع الماضي
fact-this-week = هذا الأسبوع
fact-next-week = الأسبوع المقبل
fact-last-month = الشهر الماضي
fact-this-month = هذا الشهر
fact-next-month = الشهر المقبل
fact-last-year = العام الماضي
fact-this-year = هذا العام
fact-next-year = العام المقبل

## وحدات القياس: CLDR, ar. تمييز العدد كما في المال.

fact-kilometre =
    { PLURAL($n) ->
        [zero] { $amount } كيلومتر
        [one] كيلومتر واحد
        [two] كيلومتران
        [few] { $amount } كيلومترات
        [many] { $amount } كيلومترًا
       *[other] { $amount } كيلومتر
    }
fact-metre =
    { PLURAL($n) ->
        [zero] { $amount } متر
        [one] متر واحد
        [two] متران
        [few] { $amount } أمتار
        [many] { $amount } مترًا
       *[other] { $amount } متر
    }
fact-centimetre =
    { PLURAL($n) ->
        [zero] { $amount } سنتيمتر
        [one] سنتيمتر واحد
        [two] سنتيمتران
        [few] { $amount } سنتيمترات
        [many] { $amount } سنتيمترًا
       *[other] { $amount } سنتيمتر
    }
fact-millimetre =
    { PLURAL($n) ->
        [zero] { $amount } مليمتر
        [one] مليمتر واحد
        [two] مليمتران
        [few] { $amount } مليمترات
        [many] { $amount } مليمترًا
       *[other] { $amount } مليمتر
    }
fact-mile =
    { PLURAL($n) ->
        [zero] { $amount } ميل
        [one] ميل واحد
        [two] { $amount } ميل
        [few] { $amount } أميال
        [many] { $amount } ميلًا
       *[other] { $amount } ميل
    }
fact-nautical-mile =
    { PLURAL($n) ->
        [zero] { $amount } ميل بحري
        [one] ميل بحري واحد
        [two] { $amount } ميل بحري
        [few] { $amount } أميال بحرية
        [many] { $amount } ميلًا بحريًا
       *[other] { $amount } ميل بحري
    }
fact-yard =
    { PLURAL($n) ->
        [zero] { $amount } ياردة
        [one] ياردة واحدة
        [two] ياردتان
        [few] { $amount } ياردات
        [many] { $amount } ياردة
       *[other] { $amount } ياردة
    }
fact-foot =
    { PLURAL($n) ->
        [zero] { $amount } قدم
        [one] قدم واحدة
        [two] { $amount } قدم
        [few] { $amount } أقدام
        [many] { $amount } قدمًا
       *[other] { $amount } قدم
    }
fact-inch =
    { PLURAL($n) ->
        [zero] { $amount } بوصة
        [one] بوصة واحدة
        [two] بوصتان
        [few] { $amount } بوصات
        [many] { $amount } بوصة
       *[other] { $amount } بوصة
    }
fact-square-kilometre =
    { PLURAL($n) ->
        [zero] { $amount } كيلومتر مربع
        [one] كيلومتر مربع واحد
        [two] كيلومتران مربعان
        [few] { $amount } كيلومترات مربعة
        [many] { $amount } كيلومترًا مربعًا
       *[other] { $amount } كيلومتر مربع
    }
fact-square-metre =
    { PLURAL($n) ->
        [zero] { $amount } متر مربع
        [one] متر مربع واحد
        [two] متران مربعان
        [few] { $amount } أمتار مربعة
        [many] { $amount } مترًا مربعًا
       *[other] { $amount } متر مربع
    }
fact-square-mile =
    { PLURAL($n) ->
        [zero] { $amount } ميل مربع
        [one] ميل مربع واحد
        [two] { $amount } ميل مربع
        [few] { $amount } أميال مربعة
        [many] { $amount } ميلًا مربعًا
       *[other] { $amount } ميل مربع
    }
fact-square-foot =
    { PLURAL($n) ->
        [zero] { $amount } قدم مربعة
        [one] قدم مربعة واحدة
        [two] { $amount } قدم مربعة
        [few] { $amount } أقدام مربعة
        [many] { $amount } قدمًا مربعة
       *[other] { $amount } قدم مربعة
    }
fact-hectare =
    { PLURAL($n) ->
        [zero] { $amount } هكتار
        [one] هكتار واحد
        [two] هكتاران
        [few] { $amount } هكتارات
        [many] { $amount } هكتارًا
       *[other] { $amount } هكتار
    }
fact-acre =
    { PLURAL($n) ->
        [zero] { $amount } أكر
        [one] أكر واحد
        [two] أكران
        [few] { $amount } أكرات
        [many] { $amount } أكرًا
       *[other] { $amount } أكر
    }
fact-feddan =
    { PLURAL($n) ->
        [zero] { $amount } فدان
        [one] فدان واحد
        [two] فدانان
        [few] { $amount } أفدنة
        [many] { $amount } فدانًا
       *[other] { $amount } فدان
    }
fact-dunam =
    { PLURAL($n) ->
        [zero] { $amount } دونم
        [one] دونم واحد
        [two] دونمان
        [few] { $amount } دونمات
        [many] { $amount } دونمًا
       *[other] { $amount } دونم
    }
fact-cubic-metre =
    { PLURAL($n) ->
        [zero] { $amount } متر مكعب
        [one] متر مكعب واحد
        [two] متران مكعبان
        [few] { $amount } أمتار مكعبة
        [many] { $amount } مترًا مكعبًا
       *[other] { $amount } متر مكعب
    }
fact-cubic-foot =
    { PLURAL($n) ->
        [zero] { $amount } قدم مكعبة
        [one] قدم مكعبة واحدة
        [two] { $amount } قدم مكعبة
        [few] { $amount } أقدام مكعبة
        [many] { $amount } قدمًا مكعبة
       *[other] { $amount } قدم مكعبة
    }
fact-litre =
    { PLURAL($n) ->
        [zero] { $amount } لتر
        [one] لتر واحد
        [two] لتران
        [few] { $amount } لترات
        [many] { $amount } لترًا
       *[other] { $amount } لتر
    }
fact-gallon =
    { PLURAL($n) ->
        [zero] { $amount } غالون
        [one] غالون واحد
        [two] غالونان
        [few] { $amount } غالونات
        [many] { $amount } غالونًا
       *[other] { $amount } غالون
    }
fact-barrel =
    { PLURAL($n) ->
        [zero] { $amount } برميل
        [one] برميل واحد
        [two] برميلان
        [few] { $amount } براميل
        [many] { $amount } برميلًا
       *[other] { $amount } برميل
    }
fact-ton =
    { PLURAL($n) ->
        [zero] { $amount } طن
        [one] طن واحد
        [two] { $amount } طن
        [few] { $amount } أطنان
        [many] { $amount } طنًا
       *[other] { $amount } طن
    }
fact-kilogram =
    { PLURAL($n) ->
        [zero] { $amount } كيلوغرام
        [one] كيلوغرام واحد
        [two] كيلوغرامان
        [few] { $amount } كيلوغرامات
        [many] { $amount } كيلوغرامًا
       *[other] { $amount } كيلوغرام
    }
fact-gram =
    { PLURAL($n) ->
        [zero] { $amount } غرام
        [one] غرام واحد
        [two] غرامان
        [few] { $amount } غرامات
        [many] { $amount } غرامًا
       *[other] { $amount } غرام
    }
fact-pound =
    { PLURAL($n) ->
        [zero] { $amount } رطل
        [one] رطل واحد
        [two] رطلان
        [few] { $amount } أرطال
        [many] { $amount } رطلًا
       *[other] { $amount } رطل
    }
fact-degree =
    { PLURAL($n) ->
        [zero] { $amount } درجة
        [one] درجة واحدة
        [two] درجتان
        [few] { $amount } درجات
        [many] { $amount } درجة
       *[other] { $amount } درجة
    }
fact-celsius =
    { PLURAL($n) ->
        [zero] { $amount } درجة مئوية
        [one] درجة مئوية واحدة
        [two] درجتان مئويتان
        [few] { $amount } درجات مئوية
        [many] { $amount } درجة مئوية
       *[other] { $amount } درجة مئوية
    }
fact-fahrenheit =
    { PLURAL($n) ->
        [zero] { $amount } درجة فهرنهايت
        [one] درجة فهرنهايت واحدة
        [two] درجتان فهرنهايت
        [few] { $amount } درجات فهرنهايت
        [many] { $amount } درجة فهرنهايت
       *[other] { $amount } درجة فهرنهايت
    }
fact-kilometre-per-hour =
    { PLURAL($n) ->
        [zero] { $amount } كيلومتر في الساعة
        [one] كيلومتر واحد في الساعة
        [two] كيلومتران في الساعة
        [few] { $amount } كيلومترات في الساعة
        [many] { $amount } كيلومترًا في الساعة
       *[other] { $amount } كيلومتر في الساعة
    }
fact-mile-per-hour =
    { PLURAL($n) ->
        [zero] { $amount } ميل في الساعة
        [one] ميل واحد في الساعة
        [two] { $amount } ميل في الساعة
        [few] { $amount } أميال في الساعة
        [many] { $amount } ميلًا في الساعة
       *[other] { $amount } ميل في الساعة
    }
fact-kilowatt =
    { PLURAL($n) ->
        [zero] { $amount } كيلوواط
        [one] كيلوواط واحد
        [two] كيلوواطان
        [few] { $amount } كيلوواطات
        [many] { $amount } كيلوواط
       *[other] { $amount } كيلوواط
    }
fact-megawatt =
    { PLURAL($n) ->
        [zero] { $amount } ميغاواط
        [one] ميغاواط واحد
        [two] ميغاواطان
        [few] { $amount } ميغاواطات
        [many] { $amount } ميغاواط
       *[other] { $amount } ميغاواط
    }
fact-gigawatt =
    { PLURAL($n) ->
        [zero] { $amount } غيغاواط
        [one] غيغاواط واحد
        [two] غيغاواطان
        [few] { $amount } غيغاواطات
        [many] { $amount } غيغاواط
       *[other] { $amount } غيغاواط
    }
fact-milligram =
    { PLURAL($n) ->
        [zero] { $amount } مليغرام
        [one] مليغرام واحد
        [two] مليغرامان
        [few] { $amount } مليغرامات
        [many] { $amount } مليغرامًا
       *[other] { $amount } مليغرام
    }
fact-millilitre =
    { PLURAL($n) ->
        [zero] { $amount } مليلتر
        [one] مليلتر واحد
        [two] مليلتران
        [few] { $amount } مليلترات
        [many] { $amount } مليلترًا
       *[other] { $amount } مليلتر
    }
fact-ounce =
    { PLURAL($n) ->
        [zero] { $amount } أونصة
        [one] أونصة واحدة
        [two] أونصتان
        [few] { $amount } أونصات
        [many] { $amount } أونصة
       *[other] { $amount } أونصة
    }
fact-knot =
    { PLURAL($n) ->
        [zero] { $amount } عقدة
        [one] عقدة واحدة
        [two] عقدتان
        [few] { $amount } عقد
        [many] { $amount } عقدة
       *[other] { $amount } عقدة
    }
fact-kilowatt-hour =
    { PLURAL($n) ->
        [zero] { $amount } كيلوواط ساعة
        [one] كيلوواط ساعة واحد
        [two] كيلوواطا ساعة
        [few] { $amount } كيلوواط ساعة
        [many] { $amount } كيلوواط ساعة
       *[other] { $amount } كيلوواط ساعة
    }
fact-megawatt-hour =
    { PLURAL($n) ->
        [zero] { $amount } ميغاواط ساعة
        [one] ميغاواط ساعة واحد
        [two] ميغاواطا ساعة
        [few] { $amount } ميغاواط ساعة
        [many] { $amount } ميغاواط ساعة
       *[other] { $amount } ميغاواط ساعة
    }
fact-gigawatt-hour =
    { PLURAL($n) ->
        [zero] { $amount } غيغاواط ساعة
        [one] غيغاواط ساعة واحد
        [two] غيغاواطا ساعة
        [few] { $amount } غيغاواط ساعة
        [many] { $amount } غيغاواط ساعة
       *[other] { $amount } غيغاواط ساعة
    }
fact-megabyte =
    { PLURAL($n) ->
        [zero] { $amount } ميغابايت
        [one] ميغابايت واحد
        [two] { $amount } ميغابايت
        [few] { $amount } ميغابايت
        [many] { $amount } ميغابايت
       *[other] { $amount } ميغابايت
    }
fact-gigabyte =
    { PLURAL($n) ->
        [zero] { $amount } غيغابايت
        [one] غيغابايت واحد
        [two] { $amount } غيغابايت
        [few] { $amount } غيغابايت
        [many] { $amount } غيغابايت
       *[other] { $amount } غيغابايت
    }
fact-terabyte =
    { PLURAL($n) ->
        [zero] { $amount } تيرابايت
        [one] تيرابايت واحد
        [two] { $amount } تيرابايت
        [few] { $amount } تيرابايت
        [many] { $amount } تيرابايت
       *[other] { $amount } تيرابايت
    }
