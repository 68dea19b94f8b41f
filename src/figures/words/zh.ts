/**
 * The words of number phrases in Chinese.
 *
 * @source bounds as the Civil Code of the People's Republic of China has them, article 1259: 以上, 以下 and 以内 include
 * their number, 不满 and 超过 exclude it
 */

import { FIGURE_SCALES } from "../scale";
import { chineseNumberAt } from "./chinese-numbers";
import { VAGUE, type Vocabulary } from "./vocabulary";

/** Ways to say that something rose and fell; each may have 了 behind it. */
const ROSE =
  "净增|涨幅|涨幅为|涨幅达|增长率|增长率为|增长率达|增长|成长|增加|上升|提高|上涨|增|升|涨|提升|扩大|回升|增幅|增幅为|增幅达|增速|增速达|增速为|递增";
const FELL =
  "净减|跌幅|跌幅为|跌幅达|下降|减少|降低|下滑|下跌|降|减|跌|缩减|萎缩|回落|降幅|降幅为|降幅达|递减";
/** The verbs among them of which one says to where as well. */
const VERBS = withLe(
  "增加|上升|提高|上涨|增|升|涨|提升|扩大|下降|减少|降低|下滑|下跌|降|减|跌|缩减|萎缩|回升|回落",
);
const SURPASSES = "突破|突破了|首次突破|已突破|首破|逼近";
/** With which what changed is compared. */
const BEFORE = "上年|去年|前年|上年同期|去年同期|上年度|前一年|上一年|上月|上季度";

export const CHINESE: Vocabulary = {
  marks: { groups: ", ", decimal: ".", ungrouped: 4 },
  form: { order: ["before", "numbers", "scale", "behind", "currency"], gap: "" },
  unknown: "未知",
  bareScales: FIGURE_SCALES,
  scalesAreUnits: true,
  reached: {
    level: [[withLe("上升|上涨|升|涨|回升"), SURPASSES]],
    to: [[VERBS, "为|至|到"]],
    either: [
      [withLe("增长|成长|增加|提高|增|提升|扩大"), SURPASSES],
      [withLe("增长|成长"), "为"],
      [withLe("上升|上涨|升|涨|回升"), "接近|接近于"],
    ],
  },
  numberAt: chineseNumberAt,
  // Traditional characters, and the simplified ones of the words below.
  readAs:
    "億亿佔占淨净萬万個个項项場场張张點点餘余過过約约達达減减幣币韓韩圓圆臺台歐欧鎊镑盧卢幾几兩两數数總总計计較较環环與与為为屆届戶户類类條条輛辆間间處处種种冊册組组將将滿满於于負负門门據据長长漲涨擴扩縮缩遞递複复紐纽蘭兰亞亚爾尔單单許许眾众齣出來来內内隻只棟栋筆笔節节輪轮",
  before: {
    // "more than", "in excess of", "exceed", "more than", "higher than", "break through" and others
    moreThan:
      "超过|逾|超|多于|高于|突破|过|首次突破|已突破|首次超过|已超过|首破|超出|大于|不止|首超|达到超过|已超|突破了|超过了",
    // "at least", "not less than", "not lower than" and others
    atLeast: "至少|不少于|不低于|不下|不下于|不小于|最少",
    // "not enough for", "not up to", "not full", "less than", "lower than"
    lessThan: "不足|不到|不满|少于|低于|小于|未达|未满|不及",
    // "at most" (twice), "not more than" (twice), "not higher than"
    atMost: "至多|最多|不超过|不多于|不高于|不大于|不逾",
    // "about" (three times) and others
    about: "约|大约|约为|约合|大概|约莫|估计|据估计|大致|约达|约有",
    // "nearly" (twice), "close to" and others
    nearly: "近|将近|接近|几近|逼近|接近于|几乎",
    // "just", "precisely"
    exactly: "恰好|正好|恰恰",
  },
  behind: {
    // "and a remainder", "and more", and for tens "and some"
    odd: "余|多|几|有余",
    // "from this up", "and from this up", "or from this up"
    atLeast: "以上|及以上|或以上|之上|或更多|或者以上",
    // "from this down", "and from this down", "or from this down", "within"
    atMost: "以下|及以下|或以下|以内|之内|之下",
    // "left or right of", "above or below"
    about: "左右|上下",
  },
  either: {},
  scales: {
    percent: "%",
    hundred: "百",
    thousand: "千",
    wan: "万",
    million: "百万",
    yi: "亿",
    billion: "十亿",
    trillion: "万亿",
  },
  currencies: {
    CNY: "元|人民币",
    USD: "美元|美金",
    EUR: "欧元",
    GBP: "英镑",
    HKD: "港元|港币",
    JPY: "日元|日圆",
    KRW: "韩元|韩圆",
    TWD: "新台币|台币",
    SGD: "新加坡元|新加坡币|新币|坡币",
    AUD: "澳元|澳大利亚元",
    CAD: "加元|加拿大元",
    NZD: "新西兰元|纽元",
    CHF: "瑞士法郎|瑞郎",
    SEK: "瑞典克朗",
    NOK: "挪威克朗",
    DKK: "丹麦克朗",
    INR: "印度卢比",
    MXN: "墨西哥比索",
    RUB: "卢布|俄罗斯卢布",
    ZAR: "兰特|南非兰特",
    BRL: "雷亚尔|巴西雷亚尔",
    THB: "泰铢",
    MYR: "林吉特|马币|马来西亚林吉特",
    IDR: "印尼盾",
    VND: "越南盾",
    TRY: "土耳其里拉",
    MOP: "澳门元|澳门币",
  },
  names: { 元: "元|圆", pounds: "镑", francs: "法郎", pesos: "比索", rupees: "卢比", kronor: "克朗" },
  kinds: {
    // "of a hundred parts"; "to" (twice); "negative"
    percentBefore: "百分之",
    range: "至|到",
    minus: "负",
    // "reach", "come to", "altogether", "rise to" and others
    silent:
      "是|仅|仅有|仅为|只有|达|达到|已达|占|占比|占比为|占比达|折合|高达|共|共计|总计|合计|累计|累计达|累计达到|总共|全部|为|共有|总数|总数达|达到了|计有",
    reached:
      "增长到|增长至|增加到|增加至|增至|升至|上升到|上升至|提高到|提高至|扩大到|扩大至|下降到|下降至|降至|减少到|减少至|减至|降到|增长到了",
    partsOf: "分之",
    tenths: "成",
    up: withLe(ROSE),
    down: withLe(FELL),
    // "Up" may be a noun behind the number, "by so much more" before it.
    more: "的增长|的增幅|的涨幅",
    fewer: "的降幅|的跌幅|的下降",
    points: "个百分点|百分点",
    timesMore: "倍",
    rate: "同比|环比|年同比|按年",
    basis: `${beforeEach(["比", "较", "与", "相比于"], BEFORE)}|比上年同期相比|与上年相比|与去年相比|同上年相比`,
    whole: beforeEach(["是", "为", "达", "相当于", ""], "上年的|去年的|上年同期的|去年同期的"),
    than: "比",
    basisYear: "较|相较|较之|与|比起",
    yearOf: "年的|年同期的",
    year: "年|年同期|年相比|年同期相比|年度",
    years: "年间|年来|年里|年内",
    averageYear: "年均|年平均|平均每年|每年平均",
    rank: "第|排名|位居|名列|位列",
    highest: "大|高",
    lowest: "低|小",
    top: "前",
    measureWord:
      "个|项|人次|人|位|名|场|件|张|批|次|家|部|台|件/套|座|本|册|种|类|支|条|届|份|户|所|幅|集|首|篇|组|批次|场次|只|辆|套|间|处|门|期|艘|架|枚|株|匹|尊|台次|件次|项次|卷|封|款|对|双|出|台/套|件套|人/次|团次|个团|处次|栋|节|轮|回|起|宗|单|笔",
  },
  phrases: {
    "averageYear up": "年均复合增长|年均复合增长率|年均复合增长率为",
    "1 rank": "首位|榜首",
    "1/2": "一半|半数|半",
    "100 percent": "百分之百",
    "1000 partsOf": "千分之",
    "10000 partsOf": "万分之",
    "atLeast 1 hundred": "上百",
    "atLeast 1 thousand": "上千",
    "atLeast 1 wan": "上万",
    "atLeast 1 million": "上百万",
    "atLeast 1 thousand wan": "上千万",
    "atLeast 1 yi": "上亿",
    "atLeast 1 trillion": "上万亿",
    // A number that is turned over once is doubled; 倍 turned is one more of it.
    "2.0 times": "翻一番|翻了一番|翻番|翻了番|翻一倍|翻了一倍|翻倍",
    "4.0 times": "翻两番|翻了两番|翻二番",
    "8.0 times": "翻三番|翻了三番",
    "16.0 times": "翻四番|翻了四番",
    "1/2 times": "减半|减了一半",
    "atLeast 10 percent up": "两位数增长|两位数的增长|两位数增幅|增长两位数|二位数增长",
    "atLeast 10 percent down": "两位数下降|两位数的下降|两位数降幅",
  },
  refused: [
    [
      VAGUE,
      "数|若干|许多|不少|众多|无数|诸多|大批|大量|大半|多数|少数|成千上万|成百上千|数以万计|数以千计|数以百计",
    ],
    ["it can be the number that was reached, or the most there can be; write which", "多达"],
  ],
};

function withLe(words: string): string {
  return words
    .split("|")
    .flatMap((word) => [word, `${word}了`])
    .join("|");
}

function beforeEach(words: readonly string[], list: string): string {
  return words.flatMap((word) => list.split("|").map((one) => word + one)).join("|");
}
