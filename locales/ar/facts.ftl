### الأعداد والمبالغ والتواريخ
### The rules for these files are at the head of the English cli.ftl.

## المقادير. تقف الصيغة الثانية من كل زوج قبل اسم العملة (المضاف تُحذف نونه).

fact-thousand =
    { PLURAL($n) ->
        [zero] { $full }
        [one] ألف
        [two] ألفان
        [few] { $digits } آلاف
        [many] { $digits } ألف
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
        [many] { $digits } مليون
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
        [many] { $digits } مليار
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
        [many] { $digits } تريليون
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
fact-money-other = { $amount } { $code }
