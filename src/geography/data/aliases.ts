/**
 * Names of areas that neither ISO 3166, UN M49 nor `Intl` gives: code and names with `|` between, one area a line. A name
 * that stands in two lines, or is a name of another area elsewhere, is ambiguous and refused with both. Written by hand.
 *
 * @source common usage of English, Chinese and German, written by hand and not compared with an official list entry by
 * entry; abbreviated names ("Rep. of Korea", "Fmr USSR") as the area list of UN Comtrade has them. Names in dispute are
 * entered as they are printed, and say nothing of who is right.
 */

/** Official long names in English. */
export const LONG_NAMES = `
AF:Islamic Republic of Afghanistan
AL:Republic of Albania
DZ:People's Democratic Republic of Algeria
AD:Principality of Andorra
AO:Republic of Angola
AR:Argentine Republic
AM:Republic of Armenia
AU:Commonwealth of Australia
AT:Republic of Austria
AZ:Republic of Azerbaijan
BS:Commonwealth of the Bahamas
BH:Kingdom of Bahrain
BD:People's Republic of Bangladesh
BY:Republic of Belarus
BE:Kingdom of Belgium
BJ:Republic of Benin
BT:Kingdom of Bhutan
BW:Republic of Botswana
BR:Federative Republic of Brazil
BG:Republic of Bulgaria
BI:Republic of Burundi
CV:Republic of Cabo Verde|Republic of Cape Verde
KH:Kingdom of Cambodia
CM:Republic of Cameroon
TD:Republic of Chad
CL:Republic of Chile
CN:People's Republic of China
CO:Republic of Colombia
KM:Union of the Comoros
CG:Republic of the Congo
CR:Republic of Costa Rica
CI:Republic of Côte d'Ivoire
HR:Republic of Croatia
CU:Republic of Cuba
CY:Republic of Cyprus
DK:Kingdom of Denmark
DJ:Republic of Djibouti
DM:Commonwealth of Dominica
EC:Republic of Ecuador
EG:Arab Republic of Egypt
SV:Republic of El Salvador
GQ:Republic of Equatorial Guinea
ER:State of Eritrea
EE:Republic of Estonia
SZ:Kingdom of Eswatini
ET:Federal Democratic Republic of Ethiopia
FJ:Republic of Fiji
FI:Republic of Finland
FR:French Republic
GA:Gabonese Republic
GM:Republic of the Gambia
DE:Federal Republic of Germany
GH:Republic of Ghana
GR:Hellenic Republic
GT:Republic of Guatemala
GN:Republic of Guinea
GW:Republic of Guinea-Bissau
GY:Co-operative Republic of Guyana
HT:Republic of Haiti
HN:Republic of Honduras
IS:Republic of Iceland
IN:Republic of India
ID:Republic of Indonesia
IQ:Republic of Iraq
IL:State of Israel
IT:Republic of Italy|Italian Republic
JO:Hashemite Kingdom of Jordan
KZ:Republic of Kazakhstan
KE:Republic of Kenya
KI:Republic of Kiribati
KW:State of Kuwait
KG:Kyrgyz Republic
LV:Republic of Latvia
LB:Lebanese Republic
LS:Kingdom of Lesotho
LR:Republic of Liberia
LY:State of Libya
LI:Principality of Liechtenstein
LT:Republic of Lithuania
LU:Grand Duchy of Luxembourg
MG:Republic of Madagascar
MW:Republic of Malawi
MV:Republic of Maldives
ML:Republic of Mali
MT:Republic of Malta
MH:Republic of the Marshall Islands
MR:Islamic Republic of Mauritania
MU:Republic of Mauritius
MX:United Mexican States
MC:Principality of Monaco
MA:Kingdom of Morocco
MZ:Republic of Mozambique
MM:Republic of the Union of Myanmar
NA:Republic of Namibia
NR:Republic of Nauru
NP:Federal Democratic Republic of Nepal
NI:Republic of Nicaragua
NE:Republic of the Niger
NG:Federal Republic of Nigeria
MK:Republic of North Macedonia
NO:Kingdom of Norway
OM:Sultanate of Oman
PK:Islamic Republic of Pakistan
PW:Republic of Palau
PA:Republic of Panama
PG:Independent State of Papua New Guinea
PY:Republic of Paraguay
PE:Republic of Peru
PH:Republic of the Philippines
PL:Republic of Poland
PT:Portuguese Republic
QA:State of Qatar
RW:Republic of Rwanda|Rwandese Republic
SM:Republic of San Marino
WS:Independent State of Samoa
ST:Democratic Republic of Sao Tome and Principe
SA:Kingdom of Saudi Arabia
SN:Republic of Senegal
RS:Republic of Serbia
SC:Republic of Seychelles
SL:Republic of Sierra Leone
SG:Republic of Singapore
SK:Slovak Republic
SI:Republic of Slovenia
SO:Federal Republic of Somalia
ZA:Republic of South Africa
SS:Republic of South Sudan
ES:Kingdom of Spain
LK:Democratic Socialist Republic of Sri Lanka
SD:Republic of the Sudan
SR:Republic of Suriname
SE:Kingdom of Sweden
CH:Swiss Confederation
TJ:Republic of Tajikistan
TH:Kingdom of Thailand
TL:Democratic Republic of Timor-Leste
TG:Togolese Republic
TO:Kingdom of Tonga
TT:Republic of Trinidad and Tobago
TN:Republic of Tunisia
TR:Republic of Türkiye|Republic of Turkey
UG:Republic of Uganda
UY:Eastern Republic of Uruguay
UZ:Republic of Uzbekistan
VU:Republic of Vanuatu
VA:Vatican City State
VN:Socialist Republic of Viet Nam|Socialist Republic of Vietnam
YE:Republic of Yemen
ZM:Republic of Zambia
ZW:Republic of Zimbabwe`;

/** Short, common and former names in English and German. */
export const SHORT_NAMES = `
AE:UAE|Emirates
AG:Antigua
BA:Bosnia|Bosnia-Herzegovina|BiH
BD:East Pakistan
BF:Upper Volta
BJ:Dahomey
BN:Brunei
BO:Bolivia
BY:Byelorussia|White Russia|Weißrussland
BZ:British Honduras
CD:Congo|DR Congo|DRC|D. R. Congo|Congo DR|Dem. Rep. of the Congo|Congo-Kinshasa|Congo (Democratic Republic)|Zaire|Kongo|DR Kongo|Demokratische Republik Kongo
CF:Central African Rep.
CG:Congo|Congo-Brazzaville|Congo (Congo-Brazzaville)|Republic of Congo|Congo Republic|Kongo|Republik Kongo
CI:Ivory Coast
CN:China|PRC|Mainland China|People's Republic of China (PRC)|Republic of China|VR China|Volksrepublik China|Communist China
CV:Cape Verde
CZ:Czech Republic|Tschechische Republik|Tschechei
DE:Deutschland|FRG|BRD|West Germany|W. Germany|Western Germany|Federal Republic of Germany (FRG)|Germany, Federal Republic of|Germany (West)|Fmr Fed. Rep. of Germany|Westdeutschland|Bundesrepublik|Bundesrepublik Deutschland
DO:Dominican Rep.
ES:Canary Islands|Balearic Islands
ET:Abyssinia
FK:Falklands|Malvinas
FM:Micronesia|FS Micronesia
FO:Faeroe Islands|Faeroe Isds
GB:UK|U. K.|Britain|Great Britain|Great Britain and Northern Ireland|Großbritannien
GE:Republic of Georgia
GH:Gold Coast
GM:The Gambia
GW:Portuguese Guinea
HK:Hong Kong SAR|Hong Kong, China|Hong Kong (China)|China, Hong Kong|China, Hong Kong SAR|China (Hong Kong)|HKSAR|Hongkong
ID:Dutch East Indies|Netherlands East Indies
IE:Republic of Ireland|Eire|Irish Republic|Irish Free State
IR:Iran|Persia
KH:Kampuchea
KI:Gilbert Islands
KP:Korea|North Korea|DPRK|D. P. R. Korea|DPR Korea|Korea, North|Korea (North)|Korea DPR|Dem. People's Rep. of Korea|Korea, Dem. People's Rep.
KR:Korea|South Korea|S. Korea|ROK|R. O. Korea|Rep. of Korea|Korea Rep.|Korea, South|Korea (South)|Republik Korea
LA:Laos|Lao PDR
LK:Ceylon
LS:Basutoland
LY:Libya|Libyan Arab Jamahiriya
MD:Moldavia|Moldova|Rep. of Moldova
MK:Macedonia|FYROM|TFYR of Macedonia|Former Yugoslav Republic of Macedonia|The former Yugoslav Republic of Macedonia|Mazedonien
MM:Burma
MO:Macau|Macao SAR|Macau SAR|Macao, China|Macao (China)|China, Macao|China, Macao SAR|China (Macao)|Macau, China
MW:Nyasaland
NA:South West Africa|South-West Africa
NL:Holland
NZ:Aotearoa
PS:Palestine
RU:Russia|Russian Fed.
SB:Solomon Isds
SR:Dutch Guiana
ST:Sao Tome
SY:Syria
SZ:Swaziland
TH:Siam
TL:East Timor
TR:Turkey|Turkiye
TT:Trinidad
TV:Ellice Islands
TW:Taiwan, China|Taiwan (China)|China, Taiwan|China (Taiwan)|Chinese Taipei|Republic of China|Republic of China (Taiwan)|Formosa|Nationalist China|Taiwan Province
TZ:Tanzania|United Rep. of Tanzania
US:USA|US|U. S.|U. S. A.|America|United States|United States of America (USA)|Vereinigte Staaten von Amerika
VA:Vatican|Vatican City|The Vatican|Holy See (Vatican City State)|Vatikan
VC:Saint Vincent
VE:Venezuela
VG:Virgin Islands
VI:Virgin Islands|US Virgin Islands
VN:Vietnam
VU:New Hebrides
WS:Western Samoa
ZA:Union of South Africa
ZM:Northern Rhodesia
ZW:Rhodesia|Southern Rhodesia
CSHH:Czechoslovakia|Fmr Czechoslovakia|CSSR|ČSSR|Czechoslovak Socialist Republic|Czecho-Slovakia|CSFR
CSXX:State Union of Serbia and Montenegro
DDDE:GDR|DDR|East Germany|E. Germany|Eastern Germany|Germany (East)|Germany, Democratic Republic of|Fmr Dem. Rep. of Germany|Ostdeutschland
SUHH:Soviet Union|U. S. S. R.|Union of Soviet Socialist Republics|Fmr USSR|Sowjetunion|Union der Sozialistischen Sowjetrepubliken
YUCS:SFR Yugoslavia|SFRY|Socialist Federal Republic of Yugoslavia|Fmr Yugoslavia|Former Yugoslavia|Federal Republic of Yugoslavia|FR Yugoslavia|Jugo-Slavia|Jugoslavia
019:America
005:Südamerika
015:North Africa
029:The Caribbean
030:East Asia
034:South Asia
035:Southeast Asia|South-East Asia|South East Asia|Southeastern Asia
039:South Europe
053:Australasia
145:West Asia
151:East Europe
154:North Europe
155:West Europe
202:Subsaharan Africa
419:Latin America
GB-ENG:England
US-CA:Calif.
US-DC:Washington, D. C.|Washington DC|D. C.|Washington
US-GA:Georgia (US)|Georgia, USA|State of Georgia
US-NY:New York State|State of New York
US-TN:Tenn.
US-WA:Washington State|State of Washington
DE-BY:Bavaria
DE-HE:Hesse|Hessia
DE-MV:Mecklenburg-Western Pomerania
DE-NI:Lower Saxony
DE-NW:North Rhine-Westphalia
DE-RP:Rhineland-Palatinate
DE-SN:Saxony
DE-ST:Saxony-Anhalt
DE-TH:Thuringia
CN-NM:Inner Mongolia
CN-XZ:Tibet
CN-CQ:Chungking`;

/** Names in Chinese, in simplified and in traditional characters. */
export const CHINESE_NAMES = `
AE:阿联酋|阿聯酋|阿拉伯联合酋长国
AU:澳大利亚|澳洲
BA:波黑
CD:刚果|剛果|民主刚果|刚果民主共和国|剛果民主共和國|扎伊尔
CF:中非
CG:刚果|剛果|刚果共和国|剛果共和國|刚果（布拉柴维尔）
CI:象牙海岸
CN:中华人民共和国|中華人民共和國|中国大陆|中國大陸
DE:西德|联邦德国|聯邦德國|德意志联邦共和国|德意志聯邦共和國
GB:大不列颠|大不列顛|联合王国|聯合王國
HK:香港|中国香港|中國香港|香港特别行政区|香港特別行政區
KP:北韩|北韓|朝鲜民主主义人民共和国|朝鮮民主主義人民共和國
KR:韩国|韓國|南韩|南韓|大韩民国|大韓民國
MK:马其顿|馬其頓
MO:澳门|澳門|中国澳门|中國澳門|澳门特别行政区|澳門特別行政區
NL:荷兰|荷蘭
NZ:新西兰|新西蘭|紐西蘭
RU:俄国|俄國|俄罗斯联邦|俄羅斯聯邦
SA:沙特
TW:台湾|台灣|臺灣|中国台湾|中國台灣|中國臺灣|台湾省|臺灣省|中华台北|中華台北
US:美国|美國|美利坚合众国|美利堅合眾國
CSHH:捷克斯洛伐克社会主义共和国|前捷克斯洛伐克
DDDE:东德|東德|民主德国|民主德國
SUHH:前苏联|前蘇聯|苏维埃社会主义共和国联盟|蘇維埃社會主義共和國聯盟
YUCS:前南斯拉夫|南斯拉夫社会主义联邦共和国
001:世界|全球
035:东南亚|東南亞
030:东亚|東亞
034:南亚|南亞
143:中亚|中亞
145:西亚|西亞
151:东欧|東歐
154:北欧|北歐
039:南欧|南歐
155:西欧|西歐
419:拉丁美洲|拉美
GB-ENG:英格兰|英格蘭
GB-SCT:苏格兰|蘇格蘭
GB-WLS:威尔士|威爾士|威爾斯
GB-NIR:北爱尔兰|北愛爾蘭
US-TN:田纳西州|田納西州
US-CA:加利福尼亚州|加利福尼亞州|加州
US-NY:纽约州|紐約州
US-GA:佐治亚州|喬治亞州|佐治亞州
CN-AH:安徽省
CN-BJ:北京市
CN-CQ:重庆市|重慶市
CN-FJ:福建省
CN-GD:广东省|廣東省
CN-GS:甘肃省|甘肅省
CN-GX:广西壮族自治区|廣西壯族自治區|广西|廣西
CN-GZ:贵州省|貴州省
CN-HA:河南省
CN-HB:湖北省
CN-HE:河北省
CN-HI:海南省
CN-HL:黑龙江省|黑龍江省
CN-HN:湖南省
CN-JL:吉林省
CN-JS:江苏省|江蘇省
CN-JX:江西省
CN-LN:辽宁省|遼寧省
CN-NM:内蒙古自治区|內蒙古自治區
CN-NX:宁夏回族自治区|寧夏回族自治區|宁夏|寧夏
CN-QH:青海省
CN-SC:四川省
CN-SD:山东省|山東省
CN-SH:上海市
CN-SN:陕西省|陝西省
CN-SX:山西省
CN-TJ:天津市
CN-XJ:新疆维吾尔自治区|新疆維吾爾自治區|新疆
CN-XZ:西藏自治区|西藏自治區
CN-YN:云南省|雲南省
CN-ZJ:浙江省`;
