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
fact-time-noon = { $hour }:{ $minute } pm

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
## whose country is not stated.

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
fact-money-myr =
    { PLURAL($n) ->
       *[other] { $amount } ringgit
    }
fact-money-ngn =
    { PLURAL($n) ->
       *[other] { $amount } naira
    }
fact-money-huf =
    { PLURAL($n) ->
       *[other] { $amount } forints
    }
fact-money-idr =
    { PLURAL($n) ->
       *[other] { $amount } rupiah
    }
fact-money-thb =
    { PLURAL($n) ->
       *[other] { $amount } baht
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
fact-money-cent =
    { PLURAL($n) ->
        [one] { $amount } cent
       *[other] { $amount } cents
    }
fact-money-centime =
    { PLURAL($n) ->
        [one] { $amount } centime
       *[other] { $amount } centimes
    }
fact-money-millime =
    { PLURAL($n) ->
        [one] { $amount } millime
       *[other] { $amount } millimes
    }
fact-money-piastre =
    { PLURAL($n) ->
        [one] { $amount } piastre
       *[other] { $amount } piastres
    }
fact-money-fils =
    { PLURAL($n) ->
       *[other] { $amount } fils
    }
fact-money-halala =
    { PLURAL($n) ->
        [one] { $amount } halala
       *[other] { $amount } halalas
    }
fact-money-penny =
    { PLURAL($n) ->
        [one] { $amount } penny
       *[other] { $amount } pence
    }
fact-money-other = { $amount } { $code }

## Shares and multiples.

fact-half = half
fact-third = one third
fact-two-thirds = two thirds
fact-quarter = one quarter
fact-three-quarters = three quarters
fact-fraction = { $part }/{ $of }
fact-fold =
    { PLURAL($n) ->
       *[other] { $digits }-fold
    }

## Dates of the Hijra: CLDR, en, in the spelling of news desks.

fact-hijri-full = { $day } { $month } { $year } AH
fact-hijri-month = { $month } { $year } AH
fact-hijri-year = { $year } AH
fact-hijri-converted = { $hijri } ({ $date }, Umm al-Qura calendar)
fact-muharram = Muharram
fact-safar = Safar
fact-rabi-first = Rabi I
fact-rabi-second = Rabi II
fact-jumada-first = Jumada I
fact-jumada-second = Jumada II
fact-rajab = Rajab
fact-shaban = Shaban
fact-ramadan = Ramadan
fact-shawwal = Shawwal
fact-dhu-al-qadah = Dhu al-Qadah
fact-dhu-al-hijjah = Dhu al-Hijjah

## Decades: English writes $year (1990), Arabic the tens of the $century (20). $tens is t00, t10 and
## so on.

fact-century-18 = 18th century
fact-century-19 = 19th century
fact-century-20 = 20th century
fact-century-21 = 21st century
fact-century = century { $nth }
fact-decade =
    { $tens ->
       *[some]
            { $century ->
               *[some] { $year }s
            }
    }

## Days of the week, and times as seen from the day of writing.

fact-monday = Monday
fact-tuesday = Tuesday
fact-wednesday = Wednesday
fact-thursday = Thursday
fact-friday = Friday
fact-saturday = Saturday
fact-sunday = Sunday
fact-yesterday = yesterday
fact-today = today
fact-tomorrow = tomorrow
fact-last-week = last week
fact-this-week = this week
fact-next-week = next week
fact-last-month = last month
fact-this-month = this month
fact-next-month = next month
fact-last-year = last year
fact-this-year = this year
fact-next-year = next year

## Measures. $amount is written already; $n chooses the form of the unit behind it, and is 100 behind
## a magnitude word. Names: CLDR, units of en.

fact-kilometre =
    { PLURAL($n) ->
        [one] { $amount } kilometre
       *[other] { $amount } kilometres
    }
fact-metre =
    { PLURAL($n) ->
        [one] { $amount } metre
       *[other] { $amount } metres
    }
fact-centimetre =
    { PLURAL($n) ->
        [one] { $amount } centimetre
       *[other] { $amount } centimetres
    }
fact-millimetre =
    { PLURAL($n) ->
        [one] { $amount } millimetre
       *[other] { $amount } millimetres
    }
fact-mile =
    { PLURAL($n) ->
        [one] { $amount } mile
       *[other] { $amount } miles
    }
fact-nautical-mile =
    { PLURAL($n) ->
        [one] { $amount } nautical mile
       *[other] { $amount } nautical miles
    }
fact-yard =
    { PLURAL($n) ->
        [one] { $amount } yard
       *[other] { $amount } yards
    }
fact-foot =
    { PLURAL($n) ->
        [one] { $amount } foot
       *[other] { $amount } feet
    }
fact-inch =
    { PLURAL($n) ->
        [one] { $amount } inch
       *[other] { $amount } inches
    }
fact-square-kilometre =
    { PLURAL($n) ->
        [one] { $amount } square kilometre
       *[other] { $amount } square kilometres
    }
fact-square-metre =
    { PLURAL($n) ->
        [one] { $amount } square metre
       *[other] { $amount } square metres
    }
fact-square-mile =
    { PLURAL($n) ->
        [one] { $amount } square mile
       *[other] { $amount } square miles
    }
fact-square-foot =
    { PLURAL($n) ->
        [one] { $amount } square foot
       *[other] { $amount } square feet
    }
fact-hectare =
    { PLURAL($n) ->
        [one] { $amount } hectare
       *[other] { $amount } hectares
    }
fact-acre =
    { PLURAL($n) ->
        [one] { $amount } acre
       *[other] { $amount } acres
    }
fact-feddan =
    { PLURAL($n) ->
        [one] { $amount } feddan
       *[other] { $amount } feddans
    }
fact-dunam =
    { PLURAL($n) ->
        [one] { $amount } dunam
       *[other] { $amount } dunams
    }
fact-cubic-metre =
    { PLURAL($n) ->
        [one] { $amount } cubic metre
       *[other] { $amount } cubic metres
    }
fact-cubic-foot =
    { PLURAL($n) ->
        [one] { $amount } cubic foot
       *[other] { $amount } cubic feet
    }
fact-litre =
    { PLURAL($n) ->
        [one] { $amount } litre
       *[other] { $amount } litres
    }
fact-gallon =
    { PLURAL($n) ->
        [one] { $amount } gallon
       *[other] { $amount } gallons
    }
fact-barrel =
    { PLURAL($n) ->
        [one] { $amount } barrel
       *[other] { $amount } barrels
    }
fact-ton =
    { PLURAL($n) ->
        [one] { $amount } ton
       *[other] { $amount } tons
    }
fact-kilogram =
    { PLURAL($n) ->
        [one] { $amount } kilogram
       *[other] { $amount } kilograms
    }
fact-gram =
    { PLURAL($n) ->
        [one] { $amount } gram
       *[other] { $amount } grams
    }
fact-pound =
    { PLURAL($n) ->
       *[other] { $amount } lb
    }
fact-degree =
    { PLURAL($n) ->
        [one] { $amount } degree
       *[other] { $amount } degrees
    }
fact-celsius =
    { PLURAL($n) ->
        [one] { $amount } degree Celsius
       *[other] { $amount } degrees Celsius
    }
fact-fahrenheit =
    { PLURAL($n) ->
        [one] { $amount } degree Fahrenheit
       *[other] { $amount } degrees Fahrenheit
    }
fact-kilometre-per-hour =
    { PLURAL($n) ->
        [one] { $amount } kilometre per hour
       *[other] { $amount } kilometres per hour
    }
fact-mile-per-hour =
    { PLURAL($n) ->
        [one] { $amount } mile per hour
       *[other] { $amount } miles per hour
    }
fact-kilowatt =
    { PLURAL($n) ->
        [one] { $amount } kilowatt
       *[other] { $amount } kilowatts
    }
fact-megawatt =
    { PLURAL($n) ->
        [one] { $amount } megawatt
       *[other] { $amount } megawatts
    }
fact-gigawatt =
    { PLURAL($n) ->
        [one] { $amount } gigawatt
       *[other] { $amount } gigawatts
    }
fact-milligram =
    { PLURAL($n) ->
        [one] { $amount } milligram
       *[other] { $amount } milligrams
    }
fact-millilitre =
    { PLURAL($n) ->
        [one] { $amount } millilitre
       *[other] { $amount } millilitres
    }
fact-ounce =
    { PLURAL($n) ->
        [one] { $amount } ounce
       *[other] { $amount } ounces
    }
fact-knot =
    { PLURAL($n) ->
        [one] { $amount } knot
       *[other] { $amount } knots
    }
fact-kilowatt-hour =
    { PLURAL($n) ->
        [one] { $amount } kilowatt-hour
       *[other] { $amount } kilowatt-hours
    }
fact-megawatt-hour =
    { PLURAL($n) ->
        [one] { $amount } megawatt-hour
       *[other] { $amount } megawatt-hours
    }
fact-gigawatt-hour =
    { PLURAL($n) ->
        [one] { $amount } gigawatt-hour
       *[other] { $amount } gigawatt-hours
    }
fact-megabyte =
    { PLURAL($n) ->
        [one] { $amount } megabyte
       *[other] { $amount } megabytes
    }
fact-gigabyte =
    { PLURAL($n) ->
        [one] { $amount } gigabyte
       *[other] { $amount } gigabytes
    }
fact-terabyte =
    { PLURAL($n) ->
        [one] { $amount } terabyte
       *[other] { $amount } terabytes
    }
