### The market

title = سوق المدينة
    .tooltip = افتح { -brand }
-brand = السوق
baskets = { $count ->
    [one] سلة واحدة
   *[other] { $count } سلال
        في السوق
}
long = سطر أول { "{" }
    وسطر ثانٍ

    وفقرة أخرى
