/**
 * The titles that columns have in registers and published tables, in English and Chinese, besides the name of the field.
 * Letters are small and signs of half width, as titles are compared; a unit in parentheses behind a title is read apart. A
 * title that could mean two fields of a kind stands at neither: "location" (the area, the town or the house), 经费 (cost or
 * budget), 单位 in trade, 截止日期 of an observation, "fiscal year" (whose "2012" is not the calendar year 2012). Written by hand.
 */

import type { Ledger, RecordOf } from "../../../model/ledger";

/** The fields that have one column; what a field has several columns for has a dot in its name. */
type FieldName = { readonly [Kind in keyof Ledger]: keyof RecordOf<Kind> }[keyof Ledger];
type ColumnName = Exclude<FieldName, "source" | "domain" | "quantity"> | `${FieldName}.${string}`;

const COUNTRIES =
  "countries, country, countries and regions, country or region, country/region, countries/regions, countries and areas, " +
  "country or area, country/area, 国家, 国别, 国家和地区, 国家或地区, 国家/地区, 国家地区, 国别地区, 国别/地区, 国别和地区";
const NUMBER_OF_COUNTRIES =
  "number of countries, no. of countries, country count, number of countries and regions, 国家数, 国家数量, 国家个数, 国别数, 国家和地区数, 涉及国家数";
const ONE_COUNTRY =
  "country, country or area, country/area, country or region, country/region, reference area, 国家, 国别, 地区, 所在国家, " +
  "所在国, 国家或地区, 国家/地区, 国家和地区";

/** Titles of a field in every kind of record that has it. */
export const TITLES: Readonly<Record<ColumnName, string>> = {
  id: "no, no., nr, nr., number, #, s/n, serial number, serial no., record number, record id, 编号, 序号, 流水号, 记录号",
  name: "title, 名称, 项目名称, 项目",
  kind: "type, 类型, 类别",
  period: "date, dates, year, time, time period, reference period, reporting period, reporting year, 时间, 日期, 年, 年度, 年份, 期间, 报告期, 统计年度, 起止时间, 起止日期",
  direction: "inbound or outbound, outbound or inbound, inbound/outbound, outbound/inbound, in/out, 方向, 流向, 交流方向, 往来方向, 出访/来访, 出访或来访",
  count: "次数, 数量",
  persons: "people, participants, person-trips, person trips, number of persons, number of people, number of participants, number of person-trips, total persons, total person-trips, 人次, 人数, 人次数, 总人次, 总人数, 参加人数, 人员数量",
  cities: "number of cities, no. of cities, 城市数, 城市数量, 城市个数",
  organizer: "organiser, organizers, organisers, organised by, organized by, organizing body, organising body, 主办, 主办单位, 主办方, 主办机构, 组织单位, 组织方, 组织者",
  host: "hosts, hosted by, receiving body, received by, 承办, 承办单位, 承办方, 承办机构, 接待单位, 接待方, 接待机构",
  level: "administrative level, 级别, 层级, 项目级别",
  "domain.code": "domain, cultural domain, art form, discipline, 艺术门类, 门类, 文化领域",
  "domain.scheme": "domain list",
  budget: "预算, 经费, 预算金额, 经费预算",
  "budget.currency": "currency of the budget, 预算币种",
  purpose: "purposes, aim, purpose of visit, purpose of the visit, reason for visit, 目的, 事由, 任务, 出访任务, 出访目的, 出访事由, 访问目的, 来访目的, 来访事由",
  cost: "costs, total cost, expenses, expenditure, 费用, 总费用, 费用支出, 实际支出, 支出",
  "cost.currency": "currency of the cost, 费用币种",
  venue: "venues, 场馆, 场地, 场所, 演出场馆, 演出场地, 举办场馆, 活动场地, 活动场所, 展览场馆",
  place: "town, city, town or city, city or town, city/town, 城市, 所在城市, 举办城市, 演出城市",
  income: "box office, box office income, box office revenue, ticket income, ticket revenue, 票房, 票房收入, 门票收入",
  "income.currency": "currency of the income, 票房币种",
  partOf: "part of, of which of, 其中项所属",
  audience: "audiences, audience numbers, attendance, attendances, visitors, spectators, number of visitors, number of spectators, 观众, 观众数, 观众数量, 观众人数, 观众人次, 参观人数, 参观人次",
  areas: `${COUNTRIES}, area, areas visited, 地区`,
  indicator: "indicator name, measure, 指标, 指标名称, 统计指标",
  at: "as of, as at, on, reference date, 截至, 截止, 截至日期, 截至时间, 时点, 统计时点",
  unit: "unit of measure, units, 单位, 计量单位",
  "areas.stated": NUMBER_OF_COUNTRIES,
  legs: "itinerary, stops, 行程, 行程安排",
  programme: "program, 所属计划",
  project: "所属项目",
  status: "current status, 状态, 当前状态, 执行状态, 项目状态",
  flow: "trade flow, trade flows, trade direction, direction of trade, export/import, import/export, exports/imports, imports/exports, 进出口, 进口/出口, 出口/进口, 进出口类型, 进出口方向, 贸易流向, 贸易方向, 流向",
  product: "products, goods, commodity, commodities, product name, commodity name, product description, commodity description, description of goods, 产品, 产品名称, 品名, 商品, 商品名称, 货物名称, 服务名称, 商品描述",
  code: "product code, commodity code, service code, hs code, hs codes, ebops code, 商品编码, 商品代码, 商品编号, 产品编码, 产品代码, 海关编码, hs编码, 税号, 税则号, 税则号列",
  scheme: "classification, classification scheme, nomenclature, 分类标准, 分类体系, 编码体系",
  reporter: "reporters, reporting area, reporting country, reporter country, reporter name, reporter iso, declarant, 报告方, 报告国, 报告国家, 报告地区",
  valuation: "valuation basis, terms of delivery, 计价方式, 成交方式",
  "quantity.value": "quantity, qty, qty., 数量, 第一数量",
  "quantity.unit": "quantity unit, unit of quantity, qty unit, 计量单位, 数量单位, 第一计量单位",
  obsStatus: "obs_status, obs status, observation status, 观测状态",
  confStatus: "conf_status, conf status, confidentiality, confidentiality status, 保密状态",
  markets: `${COUNTRIES}, market, partner, partners, partner country, partner countries, partner area, partner name, partner iso, trading partner, trading partners, trade partner, 市场, 伙伴国, 伙伴国家, 贸易伙伴, 贸易伙伴国, 贸易伙伴国家, 贸易伙伴国别, 贸易伙伴名称`,
  "markets.stated": NUMBER_OF_COUNTRIES,
  value: "amount, 金额, 价值, 数值",
  "value.currency": "currency, currency code, 币种, 币别, 货币",
  decimals: "精度",
  performances: "number of performances, 演出场次, 演出场数",
  area: ONE_COUNTRY,
  extent: "整体规模",
  implementers: "implemented by, implementing body, implementing bodies, implementing agency, implementing agencies, 执行单位, 执行机构, 实施单位, 实施机构",
  from: "in force from, valid from, effective from, effective date, entry into force, 生效, 生效日期, 生效时间",
  until: "in force until, valid until, valid to, expires, expiry, expiry date, expiration date, 截止日期, 失效日期, 失效时间, 到期日, 到期日期, 到期时间",
  editions: "届次",
  parties: "signatories, signatory parties, 签约方, 签署方, 缔约方",
  signed: "signed on, date signed, signing date, date of signing, date of signature, signature date, 签署, 签署日期, 签署时间, 签约日期, 签约时间, 签订日期, 签订时间",
  termYears: "term, term of validity, period of validity, 有效期, 有效期限, 有效年限, 期限",
  since: "established, date established, date of establishment, established in, established on, 建立时间, 建立日期, 成立时间, 成立日期, 设立时间, 设立日期, 结好时间, 结好日期",
  title: "标题, 题名",
  publisher: "published by, issued by, issuing body, 发布者, 发布单位, 发布机构, 出版者, 出版社, 出版单位",
  published: "date published, published on, publication date, date of publication, 发布日期, 发布时间, 出版日期, 出版时间",
  url: "link, links, web address, 网址, 链接, 网络链接",
  extra: "其他",
  note: "notes, remark, remarks, comment, comments, 备注, 附注, 注, 说明, 备注说明",
  "source.document": "source, source document, data source, 来源, 资料来源, 数据来源",
  "source.at": "page, pages, page number, page no., 出处, 页码",
};

type KindTitles = {
  readonly [Kind in keyof Ledger]?: { readonly [Name in keyof RecordOf<Kind> | `${FieldName}.stated`]?: string };
};

/** Titles that mean a field in one kind of record only. */
export const KIND_TITLES: KindTitles = {
  projects: {
    id: "project id, project number, project no., 项目编号",
    name: "project, project name, project title, name of project, name of the project",
    period: "project period, 项目时间, 项目期间, 实施时间, 执行时间",
    count: "number of projects, no. of projects, 项目数, 项目数量, 项目个数",
    areas: "partner country, partner countries, 合作国家, 合作国别, 合作国家和地区",
  },
  delegations: {
    id: "delegation id, delegation number, delegation no., 团组编号",
    name: "delegation, delegation name, name of delegation, name of the delegation, delegation title, group name, name of group, 团组名称, 团名, 出访团组, 出访团组名称, 来访团组, 来访团组名称, 代表团名称",
    period: "date of visit, dates of visit, visit date, visit dates, period of visit, period of the visit, time of visit, travel dates, 出访时间, 出访日期, 来访时间, 来访日期, 访问时间, 访问日期, 出国时间, 出国日期, 出访年度, 出访年份",
    count: "visits, number of visits, no. of visits, delegations, number of delegations, no. of delegations, 批次, 批数, 批次数, 批次数量, 出访批次, 来访批次, 访问批次, 团组数, 团组数量, 团组个数, 代表团数, 代表团数量, 出访次数, 来访次数, 访问次数",
    persons: "number of delegates, delegation size, size of delegation, 出访人次, 出访人数, 来访人次, 来访人数, 出国人次, 出国人数, 访问人次, 访问人数, 团组人数",
    areas: "destination, destinations, destination country, destination countries, country of destination, countries of destination, country visited, countries visited, visited countries, country of origin, countries of origin, 目的地, 目的国, 目的地国家, 目的国家, 出访国, 出访国家, 出访国别, 出访国家和地区, 出访国家/地区, 出访国家或地区, 出访地, 出访地区, 前往国, 前往国家, 往访国, 往访国家, 访问国家, 访问国, 来访国, 来访国家, 来访国别, 来访国家和地区, 来源国, 来源国家",
    "areas.stated": "number of countries visited, 出访国家数, 出访国家数量, 来访国家数",
    organizer: "sent by, sending body, sending organization, sending organisation, 组团单位, 组团方, 派出单位, 派遣单位, 派出方, 派遣方",
    host: "invited by, inviting body, host organization, host organisation, receiving organization, receiving organisation, 邀请单位, 邀请方, 邀请机构",
    cost: "cost of visit, cost of the visit, travel costs, 出访费用, 出访支出",
  },
  activities: {
    id: "activity id, activity number, activity no., event id, event number, 活动编号",
    name: "activity, activity name, name of activity, activity title, event, event name, name of event, event title, 活动, 活动名称",
    kind: "activity type, type of activity, kind of activity, event type, type of event, 活动类型, 活动类别, 活动形式",
    period: "event date, event dates, date of event, activity date, dates of activity, 活动时间, 活动日期, 举办时间, 举办日期, 演出时间, 演出日期, 展览时间, 展出时间",
    count: "activities, number of activities, no. of activities, number of events, no. of events, 场次, 场数, 活动数, 活动数量, 活动次数, 活动场次, 举办次数, 举办场次",
    areas: "举办国家, 举办国, 演出国家, 演出国别, 所在国家",
    level: "活动级别",
    status: "活动状态",
  },
  trades: {
    kind: "goods or services, goods/services, goods and services, 货物或服务, 货物/服务",
    value: "trade value, value of trade, total value, primary value, transaction value, 贸易额, 贸易金额, 贸易总额, 总额, 总金额, 货值, 成交额, 成交金额, 交易额, 交易金额, 合同额, 合同金额",
  },
  observations: { value: "obs_value, obs value, observed value, observation value, 观测值, 观测数值, 指标值, 值" },
  programmes: {
    id: "programme id, program id",
    name: "programme, program, programme name, program name, name of programme, programme title, 计划名称, 品牌名称",
    kind: "programme type, program type, type of programme, 计划类型",
  },
  agreements: {
    id: "agreement id, agreement number, agreement no., 协议编号, 协定编号",
    name: "agreement, agreement name, agreement title, name of agreement, name of the agreement, 协议, 协议名称, 协定, 协定名称",
    count: "number of agreements, no. of agreements, agreements, 协议数, 协议数量, 协定数, 协定数量, 份数",
  },
  partnerships: {
    kind: "partnership type, type of partnership, 关系类型",
    parties: "partners, 合作方, 合作伙伴, 结好双方",
  },
  sources: {
    id: "source id, source number",
    title: "name, document, document title, document name, 名称, 文件名称, 资料名称",
    published: "date",
  },
};
