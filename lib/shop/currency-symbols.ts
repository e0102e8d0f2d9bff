// Signs and words for currencies, beside the ISO codes that every browser knows (Intl.supportedValuesOf).
// One row a currency: its code, then the ways of writing it, "|" between them.

const signs = `
USD دولار|$|US$|US $|$US|U$S|dollars|dollar|美元|美金
EUR €|euros|euro|ευρώ|євро|евро
GBP £|￡|stg|pounds
JPY ¥|￥|円|yen
CNY 元|圆|圓|人民币|人民幣|RMB|yuan|CN¥
RUB ₽|руб.|руб|р.|Р|Rbl|RUR
UAH ₴|грн.|грн|hrn.|hrn
PLN zł|zl
CZK Kč|Kčs|Kc
HUF Ft|forint
RON lei|leu|LEI
BGN лв.|лв
SEK Skr|kr.|kr|:-
NOK NKr
DKK Dkr
ISK íkr
CHF Fr.|SFr.|SFr|CHf|R₣|franken
TRY ₺|TL|YTL
INR Re|₹|Rs.|Rs|ரூ|रु|रू
PKR PKRs|₨
NPR NRs|नेरू
LKR SLRs|රු
BDT ৳|Tk
IDR Rp.|Rp
MYR RM
THB ฿|บาท|baht
VND ₫|đ|đồng|vnđ
KRW ₩|원|won
PHP ₱|Php
TWD NT$|NT $|新台幣
HKD HK$|HK $
SGD S$|SG$
AUD A$|AU$|AU $|AUD$
CAD C$|CA$|CAN$|CDN$|CA $
NZD NZ$|NZ $
MXN MX$|Mex$
BRL R$|reais
ARS AR$|ARS$
CLP CLP$|CL$
COP COL$|CO$
UYU $U
PEN S/.|S/
BOB Bs.|Bs|$b
VES Bs.S|Bs.F
PYG ₲|Gs.|Gs
CRC ₡
GTQ q|Q
HNL Lps.|L
NIO C$N
JMD J$
TTD TT$
BBD BBD$|Bds$
BZD BZ$
GYD GY$
SRD SRD$
XCD EC$
DOP RD$
CUP $MN
BSD B$
LRD LD|L$
NAD N$
FJD FJ$
TOP T$|PT
WST WS$
SBD SI$
ZAR R
NGN ₦
GHS GH₵|GH¢|₵
KES KSh|Ksh.|KES/
UGX USh
TZS TSh
ETB Br|ብር
MAD د.م.|د.م|Dhs
DZD دج|د.ج
TND د.ت|DT
EGP ج.م.|ج.م|E£|LE|جنيه
SDG ج.س.|ج.س
LYD ل.د|د.ل
SAR ر.س|ر. س|﷼|ريال|SR
AED د.إ|درهم|Dhs.|Dh
KWD د.ك|دينار كويتي|KD
BHD د.ب|BD|.د.ب
OMR ر.ع.|ر.ع
QAR ر.ق|QR
JOD د.أ|د.ا|دينار أردني|JD
IQD د.ع
SYP ل.س|ش.ص
LBP ل.ل|LL
YER ر.ي
IRR ریال|تومان|IRT|toman
ILS ₪|ש״ח|ש"ח|שח|نافكا
GEL ₾|ლ|ლარი
AMD ֏|դրամ|dram
AZN ₼|man.
KZT ₸|тг.|тг|тенге
UZS so'm|so‘m|сўм|сум|soʻm
KGS сом
TJS сомонӣ
MDL MDL
BYN Br.|бел. руб.|б.р.
RSD дин.|дин|din.|din|РСД
MKD ден.|ден|den.|den
BAM KM|КМ
HRK kn
ALL Lek|Lekë
MNT ₮|төг
KHR ៛
LAK ₭
MMK Ks|K
MVR Rf|RF|MVR.
BTN Nu.
MOP MOP$
MRU UM
MGA Ar
MWK MK
ZMW ZK
BWP P
SZL SPL
SLE Le
HTG G
XOF FCFA|CFA|F CFA
XAF franc|francs
GNF GFr|FG
RWF FRw
DJF Fdj
BIF FBu
AOA Kz
STN Db
KMF CF
CVE Esc
PAB B/.
SOS Sh.So.|Sh
SHP S£
FKP FK£
GIP GI£
KYD CI$
ANG NAƒ|NAf|ƒ
AWG Afl.|Afl
AFN ؋|Af
TMT TMM
ERN Nfk
LSL M
MUR MRs
SCR SRe
VUV VT|Vt
XPF CFP|F CFP
PGK PGK
SLL Sl
IEP IR£
ITL ₤
FRF ₣|FF
DEM DM
ESP Pts|pesetas
LTL Lt
LVL Ls
EEK EEK
SKK Sk
BTC Ƀ|₿|BTC
EUC ¢
`

export interface CurrencySign {
  code: string
  sign: string
  /** Only next to a number, and written exactly so: letters that are also words or units. */
  weak: boolean
}

/** All signs, longest first, so that "US$" is not read as "$". */
export const currencySigns: readonly CurrencySign[] = signs
  .trim()
  .split('\n')
  .flatMap(line => {
    const code = line.slice(0, 3)
    return line
      .slice(4)
      .split('|')
      .map(sign => ({ code, sign, weak: isWeak(sign) }))
  })
  .sort((one, other) => other.sign.length - one.sign.length)

function isWeak(sign: string): boolean {
  return /^[\p{L}.:-]{1,3}$/u.test(sign) && !/[^\p{ASCII}]/u.test(sign)
}

/** Currencies with three decimals, where "423.923" is no grouping. */
export const threeDecimals: ReadonlySet<string> = new Set([
  'BHD',
  'IQD',
  'JOD',
  'KWD',
  'LYD',
  'OMR',
  'TND',
])
