/**
 * A document with a finding of each verdict, basis and reason, and with relations of every kind: its measures have a name in
 * each language, as a caller would give them.
 */

import {
  type Audit,
  about,
  atLeast,
  auditClaims,
  type Claim,
  createLedger,
  delegationCount,
  exactly,
  exchangeRate,
  type Figure,
  figure,
  moreThan,
  nearly,
  personTripCount,
  type Relation,
  type WordsLocale,
} from "cultural-ledger";

const millionUsd = (number: string) => figure(number, { scale: "million", unit: "USD" });
const yuan = (number: string) => figure(number, { scale: "yi", unit: "CNY" });
const percent = (number: string) => figure(number, { scale: "percent" });

/** Id, English, Chinese, figure and what else is stated. */
type Row = readonly [
  id: string,
  english: string,
  chinese: string,
  what?: Figure | undefined,
  more?: Partial<Claim>,
];

const year = (period: "2010" | "2011" | "2012" | "2013", more: Partial<Claim> = {}) => ({ period, ...more });
const exports = { subject: "exports", measure: "exports" } as const;

const ROWS: readonly Row[] = [
  ["projects", "projects", "项目", figure(198), year("2012")],
  ["projects-189", "projects in the summary", "摘要所列项目", figure(189), year("2012")],
  ["out", "visits abroad", "出访", figure(61), year("2012")],
  ["in", "visits received", "来访", figure(137), year("2012")],
  ["all-visits", "visits both ways", "双向往来", undefined, year("2012")],
  ["many", "visitors", "来访人次", moreThan(1000), year("2012")],
  ["some", "guests of honour", "贵宾", moreThan(40), year("2012")],
  ["shows", "shows", "演出", undefined, year("2012")],
  ["trade", "foreign trade", "对外贸易额", millionUsd("30"), year("2012")],
  ["linen", "exports of linen", "夏布出口额", millionUsd("21.13"), year("2012")],
  ["films", "exports of films", "影视出口额", yuan("0.069"), year("2012")],
  ["trade-2011", "foreign trade", "对外贸易额", millionUsd("27"), year("2011")],
  ["part-a", "goods", "货物", millionUsd("10.4"), year("2012")],
  ["part-b", "services", "服务", millionUsd("19.4"), year("2012")],
  ["round-a", "goods, rounded", "取整的货物", millionUsd("10"), year("2012")],
  ["round-b", "services, rounded", "取整的服务", millionUsd("20"), year("2012")],
  ["round-c", "trade in culture", "文化贸易额", millionUsd("30"), year("2012")],
  ["share", "share of linen", "夏布所占比重", percent("70.4"), year("2012")],
  ["share-off", "share of linen in the summary", "摘要所列夏布比重", percent("70.9"), year("2012")],
  ["share-cut", "share of goods", "货物所占比重", percent("34.6"), year("2012")],
  ["culture", "budget for culture", "文化经费", yuan("93.3"), year("2012")],
  ["budget", "whole budget", "总经费", yuan("187"), year("2012")],
  ["budget-share", "share of culture", "文化所占比重", percent("49.8"), year("2012")],
  ["half", "share of culture in words", "文字所述文化比重", figure("1/2"), year("2012")],
  ["none", "posts", "岗位", exactly(0), year("2012")],
  ["mean", "persons for each visit", "每次出访人数", figure("18.0"), year("2012")],
  ["persons", "persons abroad", "出访人次", figure(1100), year("2012")],
  ["near-nothing", "share of failures", "失败所占比重", nearly("0", { scale: "percent" }), year("2012")],
  ["places", "countries visited", "到访国家", moreThan(20), year("2012")],
  ["tour", "countries of the tour", "巡演国家", figure(3), year("2012")],
  ["growth", "growth of trade", "贸易额增长率", percent("11.1"), year("2012")],
  ["growth-off", "growth of trade in the summary", "摘要所列贸易额增长率", percent("13"), year("2012")],
  ["more", "more projects", "新增项目", figure(255), year("2012")],
  ["libraries-2011", "libraries", "图书馆", figure(8418), year("2011")],
  ["libraries-2012", "libraries", "图书馆", figure(8676), year("2012")],
  ["average", "average growth of libraries", "图书馆年均增长率", percent("3.1"), year("2012")],
  ["undated", "museums", "博物馆", figure(40)],
  ["undated-all", "museums and libraries", "博物馆和图书馆", figure(30)],
  ["forecast", "foreign trade", "对外贸易额", millionUsd("33"), year("2013", { status: "F" })],
  [
    "narrow",
    "exports of crafts",
    "工艺品出口额",
    millionUsd("1"),
    year("2012", { scope: ["exports", "crafts"] }),
  ],
  ["wide", "all exports", "全部出口额", millionUsd("40"), year("2012", { scope: ["exports"] })],
  ["one-subject", "attendance", "观众", figure(10), year("2012", { subject: "A" })],
  ["other-subject", "attendance", "观众", figure(12), year("2012", { subject: "B" })],
  [
    "first-print",
    "exports of books",
    "图书出口额",
    figure(50),
    year("2012", { ...exports, published: "2013-03-01" }),
  ],
  [
    "second-print",
    "exports of books",
    "图书出口额",
    figure(52),
    year("2012", { ...exports, published: "2014-02-27" }),
  ],
  ["declared", "fees", "费用", figure("12.3", { unit: "USD", decimals: 0 }), year("2012")],
  ["fees", "all fees", "全部费用", figure("20", { unit: "USD" }), year("2012")],
  ["euros", "receipts in Europe", "欧洲收入", figure("5", { scale: "million", unit: "EUR" }), year("2012")],
  ["twice", "concerts", "音乐会", figure(7), year("2012", { subject: "concerts" })],
  ["twice-again", "concerts", "音乐会", figure(9), year("2012", { subject: "concerts" })],
  ["yugoslavia", "countries of 1991", "1991年到访国家", figure(1), { period: "1991" }],
  ["old-base", "revenue", "收入", millionUsd("50"), year("2011", { source: { document: "old" } })],
  [
    "new-rate",
    "growth of revenue",
    "收入增长率",
    percent("20"),
    year("2012", { source: { document: "new" } }),
  ],
  ["new-level", "revenue", "收入", millionUsd("66"), year("2012", { source: { document: "new" } })],
];

const RELATIONS: readonly Relation[] = [
  { id: "exact", kind: "sum", whole: "projects", parts: ["out", "in"], list: "closed" },
  {
    id: "contradicted, with a hint",
    kind: "sum",
    whole: "projects-189",
    parts: ["out", "in"],
    list: "closed",
  },
  { id: "derived sum", kind: "sum", whole: "all-visits", parts: ["out", "in"], list: "closed" },
  { id: "derived ratio", kind: "ratio", numerator: "linen", denominator: "trade" },
  { id: "entailed", kind: "sum", whole: "trade", parts: ["linen", "films"], list: "open" },
  { id: "within rounding", kind: "sum", whole: "trade", parts: ["round-a", "round-b"], list: "closed" },
  { id: "entailed, closed", kind: "sum", whole: "trade", parts: ["part-a", "part-b"], list: "closed" },
  { id: "recomputes", kind: "ratio", ratio: "share", numerator: "linen", denominator: "trade" },
  { id: "does not recompute", kind: "ratio", ratio: "share-off", numerator: "linen", denominator: "trade" },
  { id: "cut off", kind: "ratio", ratio: "budget-share", numerator: "culture", denominator: "budget" },
  { id: "ratio apart", kind: "ratio", ratio: "share-cut", numerator: "linen", denominator: "trade" },
  { id: "in words", kind: "ratio", ratio: "half", numerator: "culture", denominator: "budget" },
  { id: "division by zero", kind: "ratio", ratio: "mean", numerator: "persons", denominator: "none" },
  { id: "mean", kind: "mean", mean: "mean", total: "persons", count: "out" },
  { id: "mean of whole numbers", kind: "mean", mean: "mean", count: "out", values: "whole" },
  { id: "vague", kind: "ratio", ratio: "near-nothing", numerator: "out", denominator: "persons" },
  { id: "missing figure", kind: "sum", whole: "projects", parts: ["out", "shows"], list: "closed" },
  { id: "one-sided", kind: "partOf", whole: "many", part: "some" },
  { id: "part", kind: "partOf", whole: "projects", part: "out" },
  {
    id: "open list",
    kind: "countDistinct",
    count: "places",
    named: { named: ["BJ", "CG", "JP"], open: true },
  },
  { id: "list", kind: "countDistinct", count: "tour", named: ["BJ", "CG", "JP"] },
  { id: "as of", kind: "countDistinct", count: "yugoslavia", named: ["HR", "SI"], asOf: "1991" },
  { id: "list of former areas", kind: "countDistinct", count: "yugoslavia", named: ["HR", "RS"] },
  { id: "areas that changed", kind: "countDistinct", count: "yugoslavia", named: ["RU", "UA"], asOf: "1991" },
  { id: "overlap only", kind: "partOf", whole: "trade", part: "round-c" },
  { id: "no history", kind: "maxInHistory", claim: "trade", history: [] },
  { id: "partial coverage", kind: "maxInHistory", claim: "trade", history: ["trade-2011"], since: "2005" },
  { id: "unit mismatch", kind: "sum", whole: "projects", parts: ["linen"], list: "open" },
  { id: "no rate", kind: "sum", whole: "trade", parts: ["euros"], list: "open" },
  { id: "period mismatch", kind: "sum", whole: "trade", parts: ["trade-2011"], list: "closed" },
  { id: "period unstated", kind: "growth", rate: "growth", from: "undated", to: "libraries-2012" },
  { id: "contradicted without a period", kind: "partOf", whole: "undated-all", part: "undated" },
  { id: "scope mismatch", kind: "partOf", whole: "narrow", part: "wide" },
  { id: "scope warning", kind: "partOf", whole: "wide", part: "narrow" },
  { id: "forecast", kind: "same", claims: ["trade", "forecast"] },
  { id: "base not positive", kind: "growth", rate: "growth", from: "none", to: "projects" },
  { id: "growth", kind: "growth", rate: "growth", from: "trade-2011", to: "trade" },
  { id: "growth off", kind: "growth", rate: "growth-off", from: "trade-2011", to: "trade" },
  { id: "restated base", kind: "growth", rate: "new-rate", from: "old-base", to: "new-level" },
  { id: "revision", kind: "same", claims: ["first-print", "second-print"] },
  { id: "ambiguous", kind: "same", claims: ["one-subject", "other-subject"] },
  { id: "excess digits", kind: "partOf", whole: "fees", part: "declared" },
  { id: "conflicting", kind: "partOf", whole: "projects", part: "twice" },
  { id: "same", kind: "same", claims: ["twice", "twice-again"] },
  {
    id: "change",
    kind: "change",
    change: "more",
    from: "libraries-2011",
    to: "libraries-2012",
    in: "absolute",
  },
  { id: "derived change", kind: "change", from: "libraries-2011", to: "libraries-2012", in: "percent" },
  {
    id: "average growth",
    kind: "averageGrowth",
    rate: "average",
    from: "libraries-2011",
    to: "libraries-2012",
  },
  { id: "rank", kind: "rank", claim: "linen", among: ["films", "part-a"], place: 2 },
  {
    id: "rank at most",
    kind: "rank",
    claim: "linen",
    among: ["films", "part-a"],
    place: atLeast(2),
    order: "lowest",
  },
  { id: "derived rank", kind: "rank", claim: "linen", among: ["films", "part-a"] },
  { id: "cumulative", kind: "cumulative", total: "wide", parts: ["trade-2011", "trade"], since: "2011" },
  {
    id: "weights",
    kind: "sum",
    whole: "out",
    parts: ["projects", { claim: "in", weight: -1 }],
    list: "closed",
  },
  {
    id: "records",
    kind: "against",
    claim: "out",
    collection: "delegations",
    records: "complete",
    measure: delegationCount,
  },
  {
    id: "partial records",
    kind: "against",
    claim: "persons",
    collection: "delegations",
    records: "partial",
    measure: personTripCount,
  },
  { id: "about", kind: "sum", whole: "persons", parts: ["out", "in"], list: "open" },
];

const ledger = createLedger({
  delegations: [{ id: "d", direction: "outbound", period: "2012", count: 61, persons: about(900) }],
});

const rates = [
  exchangeRate({
    base: "USD",
    quote: "CNY",
    rate: "6.3123",
    basis: "annual-average",
    period: "2012",
    source: "PA.NUS.FCRF",
  }),
];

/** The document in the words of one language, audited. */
export function audited(locale: WordsLocale): Audit {
  const claims = ROWS.map(([id, english, chinese, what, more]): Claim => {
    return { ...more, id, measure: locale === "zh" ? chinese : english, ...(what && { figure: what }) };
  });
  return auditClaims({ claims, relations: RELATIONS, ledger, rates });
}
