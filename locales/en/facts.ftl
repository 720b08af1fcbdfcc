### Numbers, money and dates.
### The rules for these files are at the head of cli.ftl.

## Amounts with a magnitude. $digits is the figure as it was written, $n the same for choosing the
## plural, $full the whole number in digits. The second of each pair stands before a currency.

fact-thousand =
    { PLURAL($n) ->
        [zero] { $digits }
       *[other] { $full }
    }
fact-thousand-of =
    { PLURAL($n) ->
        [zero] { $digits }
       *[other] { $full }
    }
fact-million =
    { PLURAL($n) ->
       *[other] { $digits } million
    }
fact-million-of =
    { PLURAL($n) ->
       *[other] { $digits } million
    }
fact-billion =
    { PLURAL($n) ->
       *[other] { $digits } billion
    }
fact-billion-of =
    { PLURAL($n) ->
       *[other] { $digits } billion
    }
fact-trillion =
    { PLURAL($n) ->
       *[other] { $digits } trillion
    }
fact-trillion-of =
    { PLURAL($n) ->
       *[other] { $digits } trillion
    }

## Figures, percentages, orders and times.

fact-figure = { $digits }
fact-percent = { $amount }%
fact-minus = -{ $amount }
fact-ordinal-one = { $digits }st
fact-ordinal-two = { $digits }nd
fact-ordinal-few = { $digits }rd
fact-ordinal-other = { $digits }th
fact-time = { $hour }:{ $minute }
fact-time-morning = { $hour }:{ $minute } am
fact-time-evening = { $hour }:{ $minute } pm

## Dates: CLDR, en.

fact-date-full = { $day } { $month } { $year }
fact-date-day = { $day } { $month }
fact-date-month = { $month } { $year }
fact-date-year = { $year }
fact-january = January
fact-february = February
fact-march = March
fact-april = April
fact-may = May
fact-june = June
fact-july = July
fact-august = August
fact-september = September
fact-october = October
fact-november = November
fact-december = December

## Money. $amount is written already; $n chooses the form of the currency behind it, and is 100
## behind a magnitude word. Names follow CLDR and the usage of news desks; the last nine are nouns
## whose nation nobody said.

fact-money-usd =
    { PLURAL($n) ->
       *[other] ${ $amount }
    }
fact-money-eur =
    { PLURAL($n) ->
       *[other] €{ $amount }
    }
fact-money-gbp =
    { PLURAL($n) ->
       *[other] £{ $amount }
    }
fact-money-jpy =
    { PLURAL($n) ->
       *[other] ¥{ $amount }
    }
fact-money-cny =
    { PLURAL($n) ->
       *[other] { $amount } yuan
    }
fact-money-cad =
    { PLURAL($n) ->
       *[other] C${ $amount }
    }
fact-money-aud =
    { PLURAL($n) ->
       *[other] A${ $amount }
    }
fact-money-nzd =
    { PLURAL($n) ->
       *[other] NZ${ $amount }
    }
fact-money-hkd =
    { PLURAL($n) ->
       *[other] HK${ $amount }
    }
fact-money-sgd =
    { PLURAL($n) ->
       *[other] S${ $amount }
    }
fact-money-rub =
    { PLURAL($n) ->
        [one] { $amount } ruble
       *[other] { $amount } rubles
    }
fact-money-inr =
    { PLURAL($n) ->
        [one] { $amount } Indian rupee
       *[other] { $amount } Indian rupees
    }
fact-money-pkr =
    { PLURAL($n) ->
        [one] { $amount } Pakistani rupee
       *[other] { $amount } Pakistani rupees
    }
fact-money-chf =
    { PLURAL($n) ->
        [one] { $amount } Swiss franc
       *[other] { $amount } Swiss francs
    }
fact-money-sek =
    { PLURAL($n) ->
        [one] { $amount } Swedish krona
       *[other] { $amount } Swedish kronor
    }
fact-money-nok =
    { PLURAL($n) ->
        [one] { $amount } Norwegian krone
       *[other] { $amount } Norwegian kroner
    }
fact-money-dkk =
    { PLURAL($n) ->
        [one] { $amount } Danish krone
       *[other] { $amount } Danish kroner
    }
fact-money-sar =
    { PLURAL($n) ->
        [one] { $amount } Saudi riyal
       *[other] { $amount } Saudi riyals
    }
fact-money-qar =
    { PLURAL($n) ->
        [one] { $amount } Qatari riyal
       *[other] { $amount } Qatari riyals
    }
fact-money-omr =
    { PLURAL($n) ->
        [one] { $amount } Omani rial
       *[other] { $amount } Omani rials
    }
fact-money-yer =
    { PLURAL($n) ->
        [one] { $amount } Yemeni rial
       *[other] { $amount } Yemeni rials
    }
fact-money-irr =
    { PLURAL($n) ->
        [one] { $amount } Iranian rial
       *[other] { $amount } Iranian rials
    }
fact-money-brl =
    { PLURAL($n) ->
        [one] { $amount } Brazilian real
       *[other] { $amount } Brazilian reais
    }
fact-money-aed =
    { PLURAL($n) ->
        [one] { $amount } UAE dirham
       *[other] { $amount } UAE dirhams
    }
fact-money-mad =
    { PLURAL($n) ->
        [one] { $amount } Moroccan dirham
       *[other] { $amount } Moroccan dirhams
    }
fact-money-kwd =
    { PLURAL($n) ->
        [one] { $amount } Kuwaiti dinar
       *[other] { $amount } Kuwaiti dinars
    }
fact-money-iqd =
    { PLURAL($n) ->
        [one] { $amount } Iraqi dinar
       *[other] { $amount } Iraqi dinars
    }
fact-money-jod =
    { PLURAL($n) ->
        [one] { $amount } Jordanian dinar
       *[other] { $amount } Jordanian dinars
    }
fact-money-bhd =
    { PLURAL($n) ->
        [one] { $amount } Bahraini dinar
       *[other] { $amount } Bahraini dinars
    }
fact-money-tnd =
    { PLURAL($n) ->
        [one] { $amount } Tunisian dinar
       *[other] { $amount } Tunisian dinars
    }
fact-money-dzd =
    { PLURAL($n) ->
        [one] { $amount } Algerian dinar
       *[other] { $amount } Algerian dinars
    }
fact-money-lyd =
    { PLURAL($n) ->
        [one] { $amount } Libyan dinar
       *[other] { $amount } Libyan dinars
    }
fact-money-egp =
    { PLURAL($n) ->
        [one] { $amount } Egyptian pound
       *[other] { $amount } Egyptian pounds
    }
fact-money-sdg =
    { PLURAL($n) ->
        [one] { $amount } Sudanese pound
       *[other] { $amount } Sudanese pounds
    }
fact-money-syp =
    { PLURAL($n) ->
        [one] { $amount } Syrian pound
       *[other] { $amount } Syrian pounds
    }
fact-money-lbp =
    { PLURAL($n) ->
        [one] { $amount } Lebanese pound
       *[other] { $amount } Lebanese pounds
    }
fact-money-try =
    { PLURAL($n) ->
        [one] { $amount } Turkish lira
       *[other] { $amount } Turkish liras
    }
fact-money-ils =
    { PLURAL($n) ->
        [one] { $amount } shekel
       *[other] { $amount } shekels
    }
fact-money-krw =
    { PLURAL($n) ->
       *[other] { $amount } won
    }
fact-money-mxn =
    { PLURAL($n) ->
        [one] { $amount } Mexican peso
       *[other] { $amount } Mexican pesos
    }
fact-money-zar =
    { PLURAL($n) ->
       *[other] { $amount } rand
    }
fact-money-uah =
    { PLURAL($n) ->
        [one] { $amount } hryvnia
       *[other] { $amount } hryvnias
    }
fact-money-pln =
    { PLURAL($n) ->
        [one] { $amount } zloty
       *[other] { $amount } zlotys
    }
fact-money-pound =
    { PLURAL($n) ->
        [one] { $amount } pound
       *[other] { $amount } pounds
    }
fact-money-rupee =
    { PLURAL($n) ->
        [one] { $amount } rupee
       *[other] { $amount } rupees
    }
fact-money-franc =
    { PLURAL($n) ->
        [one] { $amount } franc
       *[other] { $amount } francs
    }
fact-money-krone =
    { PLURAL($n) ->
        [one] { $amount } krone
       *[other] { $amount } kroner
    }
fact-money-riyal =
    { PLURAL($n) ->
        [one] { $amount } riyal
       *[other] { $amount } riyals
    }
fact-money-dirham =
    { PLURAL($n) ->
        [one] { $amount } dirham
       *[other] { $amount } dirhams
    }
fact-money-dinar =
    { PLURAL($n) ->
        [one] { $amount } dinar
       *[other] { $amount } dinars
    }
fact-money-lira =
    { PLURAL($n) ->
        [one] { $amount } lira
       *[other] { $amount } liras
    }
fact-money-peso =
    { PLURAL($n) ->
        [one] { $amount } peso
       *[other] { $amount } pesos
    }
fact-money-other = { $amount } { $code }
