/**
 * The adjectives of areas, code and words with `|` between: English, then German without its ending (`bulgarisch` stands for
 * `bulgarische`, `bulgarischer` and so on). An adjective of two areas is ambiguous.
 *
 * @source common usage of English and German, written by hand and not compared with an official list entry by entry
 */
export const ADJECTIVES = `
AD:Andorran|andorranisch
AE:Emirati|Emirian|emiratisch
AF:Afghan|afghanisch
AG:Antiguan|antiguanisch
AL:Albanian|albanisch
AM:Armenian|armenisch
AO:Angolan|angolanisch
AR:Argentine|Argentinian|argentinisch
AT:Austrian|österreichisch
AU:Australian|australisch
AZ:Azerbaijani|aserbaidschanisch
BA:Bosnian|bosnisch
BB:Barbadian|barbadisch
BD:Bangladeshi|bangladeschisch
BE:Belgian|belgisch
BF:Burkinabe|Burkinabé|burkinisch
BG:Bulgarian|bulgarisch
BH:Bahraini|bahrainisch
BI:Burundian|burundisch
BJ:Beninese|beninisch
BN:Bruneian|bruneiisch
BO:Bolivian|bolivianisch
BR:Brazilian|brasilianisch
BS:Bahamian|bahamaisch
BT:Bhutanese|bhutanisch
BW:Botswanan|Motswana|botsuanisch
BY:Belarusian|Belarussian|Byelorussian|belarussisch|weißrussisch
BZ:Belizean|belizisch
CA:Canadian|kanadisch
CD:Congolese|kongolesisch
CF:Central African|zentralafrikanisch
CG:Congolese|kongolesisch
CH:Swiss|schweizerisch|Schweizer
CI:Ivorian|ivorisch
CL:Chilean|chilenisch
CM:Cameroonian|kamerunisch
CN:Chinese|chinesisch
CO:Colombian|kolumbianisch
CR:Costa Rican|costaricanisch
CU:Cuban|kubanisch
CV:Cabo Verdean|Cape Verdean|kapverdisch
CY:Cypriot|zyprisch
CZ:Czech|tschechisch
DE:German|deutsch|West German|westdeutsch
DJ:Djiboutian|dschibutisch
DK:Danish|dänisch
DM:Dominican|dominicanisch
DO:Dominican|dominikanisch
DZ:Algerian|algerisch
EC:Ecuadorian|Ecuadorean|ecuadorianisch
EE:Estonian|estnisch
EG:Egyptian|ägyptisch
ER:Eritrean|eritreisch
ES:Spanish|spanisch
ET:Ethiopian|äthiopisch
FI:Finnish|finnisch
FJ:Fijian|fidschianisch
FM:Micronesian|mikronesisch
FR:French|französisch
GA:Gabonese|gabunisch
GB:British|britisch
GD:Grenadian|grenadisch
GE:Georgian|georgisch
GH:Ghanaian|ghanaisch
GL:Greenlandic|grönländisch
GM:Gambian|gambisch
GN:Guinean|guineisch
GQ:Equatorial Guinean|Equatoguinean|äquatorialguineisch
GR:Greek|Hellenic|griechisch
GT:Guatemalan|guatemaltekisch
GW:Bissau-Guinean|guinea-bissauisch
GY:Guyanese|guyanisch
HN:Honduran|honduranisch
HR:Croatian|kroatisch
HT:Haitian|haitianisch
HU:Hungarian|ungarisch
ID:Indonesian|indonesisch
IE:Irish|irisch
IL:Israeli|israelisch
IN:Indian|indisch
IQ:Iraqi|irakisch
IR:Iranian|Persian|iranisch|persisch
IS:Icelandic|isländisch
IT:Italian|italienisch
JM:Jamaican|jamaikanisch
JO:Jordanian|jordanisch
JP:Japanese|japanisch
KE:Kenyan|kenianisch
KG:Kyrgyz|kirgisisch
KH:Cambodian|kambodschanisch
KI:I-Kiribati|kiribatisch
KM:Comorian|komorisch
KN:Kittitian
KP:Korean|North Korean|koreanisch|nordkoreanisch
KR:Korean|South Korean|koreanisch|südkoreanisch
KW:Kuwaiti|kuwaitisch
KZ:Kazakh|Kazakhstani|kasachisch
LA:Lao|Laotian|laotisch
LB:Lebanese|libanesisch
LC:Saint Lucian|lucianisch
LI:Liechtenstein|liechtensteinisch
LK:Sri Lankan|sri-lankisch
LR:Liberian|liberianisch
LS:Basotho|lesothisch
LT:Lithuanian|litauisch
LU:Luxembourgish|luxemburgisch
LV:Latvian|lettisch
LY:Libyan|libysch
MA:Moroccan|marokkanisch
MC:Monegasque|Monégasque|monegassisch
MD:Moldovan|moldauisch
ME:Montenegrin|montenegrinisch
MG:Malagasy|madagassisch
MH:Marshallese|marshallisch
MK:Macedonian|North Macedonian|mazedonisch|nordmazedonisch
ML:Malian|malisch
MM:Burmese|myanmarisch|birmanisch
MN:Mongolian|mongolisch
MR:Mauritanian|mauretanisch
MT:Maltese|maltesisch
MU:Mauritian|mauritisch
MV:Maldivian|maledivisch
MW:Malawian|malawisch
MX:Mexican|mexikanisch
MY:Malaysian|malaysisch
MZ:Mozambican|mosambikanisch
NA:Namibian|namibisch
NE:Nigerien|nigrisch
NG:Nigerian|nigerianisch
NI:Nicaraguan|nicaraguanisch
NL:Dutch|niederländisch
NO:Norwegian|norwegisch
NP:Nepalese|Nepali|nepalesisch
NR:Nauruan|nauruisch
NZ:neuseeländisch
OM:Omani|omanisch
PA:Panamanian|panamaisch
PE:Peruvian|peruanisch
PG:Papua New Guinean|papua-neuguineisch
PH:Philippine|Filipino|philippinisch
PK:Pakistani|pakistanisch
PL:Polish|polnisch
PR:Puerto Rican|puerto-ricanisch
PS:Palestinian|palästinensisch
PT:Portuguese|portugiesisch
PW:Palauan|palauisch
PY:Paraguayan|paraguayisch
QA:Qatari|katarisch
RO:Romanian|rumänisch
RS:Serbian|serbisch
RU:Russian|russisch
RW:Rwandan|ruandisch
SA:Saudi|Saudi Arabian|saudi-arabisch
SB:Solomon Islander
SC:Seychellois|seychellisch
SD:Sudanese|sudanesisch
SE:Swedish|schwedisch
SG:Singaporean|singapurisch
SI:Slovenian|Slovene|slowenisch
SK:Slovak|slowakisch
SL:Sierra Leonean|sierra-leonisch
SM:Sammarinese|san-marinesisch
SN:Senegalese|senegalesisch
SO:Somali|somalisch
SR:Surinamese|surinamisch
SS:South Sudanese|südsudanesisch
ST:Sao Tomean|são-toméisch
SV:Salvadoran|Salvadorean|salvadorianisch
SY:Syrian|syrisch
SZ:Swazi|eswatinisch
TD:Chadian|tschadisch
TG:Togolese|togoisch
TH:Thai|thailändisch
TJ:Tajik|tadschikisch
TL:Timorese|East Timorese|timorisch
TM:Turkmen|turkmenisch
TN:Tunisian|tunesisch
TO:Tongan|tongaisch
TR:Turkish|türkisch
TT:Trinidadian
TV:Tuvaluan|tuvaluisch
TW:Taiwanese|taiwanisch
TZ:Tanzanian|tansanisch
UA:Ukrainian|ukrainisch
UG:Ugandan|ugandisch
US:American|U.S.-American|amerikanisch|US-amerikanisch
UY:Uruguayan|uruguayisch
UZ:Uzbek|usbekisch
VC:Vincentian|vincentisch
VE:Venezuelan|venezolanisch
VN:Vietnamese|vietnamesisch
VU:Ni-Vanuatu|vanuatuisch
WS:Samoan|samoanisch
YE:Yemeni|jemenitisch
ZA:South African|südafrikanisch
ZM:Zambian|sambisch
ZW:Zimbabwean|simbabwisch
CSHH:Czechoslovak|Czechoslovakian|tschechoslowakisch
DDDE:East German|ostdeutsch
SUHH:Soviet|sowjetisch
YUCS:Yugoslav|Yugoslavian|jugoslawisch
002:African|afrikanisch
005:South American|südamerikanisch
009:Oceanian|ozeanisch
035:Southeast Asian|South-East Asian|südostasiatisch
142:Asian|asiatisch
143:Central Asian|zentralasiatisch
145:West Asian|Western Asian|westasiatisch
150:European|europäisch
151:Eastern European|East European|osteuropäisch
155:Western European|West European|westeuropäisch
419:Latin American|lateinamerikanisch
GB-ENG:English|englisch
GB-NIR:Northern Irish|nordirisch
GB-SCT:Scottish|Scots|schottisch
GB-WLS:Welsh|walisisch
DE-BY:Bavarian|bayerisch|bayrisch
DE-SN:Saxon|sächsisch
CN-XZ:Tibetan|tibetisch`;
