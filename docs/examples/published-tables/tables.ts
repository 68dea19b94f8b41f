/**
 * Figures of three published tables as claims, and what has to hold between them: an exchange that adds up at every
 * level, a festival whose figures were restated, and a headline that rounds. Facts only, each with the page that prints it.
 */

import {
  type Claim,
  figure,
  nearly,
  type Period,
  type Relation,
  type Source,
  type SourceRef,
} from "cultural-ledger";

/** The pages, as they were published; the one on Guangdong is a copy of an agency's report. */
export const sources: readonly Source[] = [
  {
    id: "ministry-2007-10-30",
    title: "Cross-strait cultural exchange approved by the Ministry of Culture, January to October 2007",
    publisher: "Central People's Government of China",
    published: "2007-10-30",
    url: "http://big5.www.gov.cn/gate/big5/www.gov.cn//jrzg/2007-10/30/content_790346.htm",
    note: "Published a day before the period ends.",
  },
  {
    id: "festival-2013",
    title: "Happy Chinese New Year 2013",
    publisher: "China News Service",
    published: "2013-02-01",
    url: "http://ecns.cn/cns-wire/2013/02-01/48338.shtml",
  },
  {
    id: "festival-2013-growth",
    title: "Happy Chinese New Year 2013, growth on 2012",
    publisher: "chinaculture.org",
    url: "http://en.chinaculture.org/focus/focus/2013Culture_events_e/content_500365.htm",
  },
  {
    id: "festival-2014",
    title: "Happy Chinese New Year 2014, before the event",
    publisher: "chinaculture.org",
    published: "2014-01-20",
    url: "http://en.chinaculture.org/focus/focus/2014SF/content_506666.htm",
  },
  {
    id: "festival-2014-restated",
    title: "Happy Chinese New Year 2014, a year later",
    publisher: "zhonghuixigou.com",
    published: "2015-02-11",
    url: "http://zhonghuixigou.com/roll/20150211/2958648.shtml",
  },
  {
    id: "guangdong-2012-02-14",
    title: "Guangdong's exchange in both directions, 2011",
    publisher: "China News Service, from a copy",
    published: "2012-02-14",
    url: "https://m.johnnytowncar.com/df/2012/02-14/3668815.shtml",
  },
];

const FIRST_HALF = "2007-S1";
/** From the end of June to the end of October: what is in the first half is not in it again. */
const SINCE_JULY = "2007-07-01/2007-10-31";
const TEN_MONTHS = "2007-01-01/2007-10-31";

const ministry: SourceRef = { document: "ministry-2007-10-30" };

function projects(id: string, measure: string, period: Period, number: number): Claim {
  return { id: `${id} projects`, measure, period, figure: figure(number), source: ministry };
}

function persons(id: string, measure: string, period: Period, number: number): Claim {
  return { id: `${id} persons`, measure, period, figure: figure(number), source: ministry };
}

/** Cross-strait exchange of 2007: two periods, two directions, and their totals. */
const crossStrait: readonly Claim[] = [
  projects("H1 out", "projects sent", FIRST_HALF, 119),
  projects("H1 in", "projects received", FIRST_HALF, 81),
  projects("H1", "projects", FIRST_HALF, 200),
  projects("July out", "projects sent", SINCE_JULY, 95),
  projects("July in", "projects received", SINCE_JULY, 143),
  projects("July", "projects", SINCE_JULY, 238),
  projects("all", "projects", TEN_MONTHS, 438),
  persons("H1 out", "person-trips of projects sent", FIRST_HALF, 1319),
  persons("H1 in", "person-trips of projects received", FIRST_HALF, 890),
  persons("H1", "person-trips", FIRST_HALF, 2209),
  persons("July out", "person-trips of projects sent", SINCE_JULY, 764),
  persons("July in", "person-trips of projects received", SINCE_JULY, 1261),
  persons("July", "person-trips", SINCE_JULY, 2025),
  persons("all", "person-trips", TEN_MONTHS, 4234),
];

/** The sums of one measure: each period of its directions, the ten months of the periods and of all four cells. */
function sumsOf(measure: "projects" | "persons"): readonly Relation[] {
  const sum = (id: string, whole: string, parts: readonly string[]): Relation => ({
    id: `${measure}: ${id}`,
    kind: "sum",
    whole: `${whole} ${measure}`,
    parts: parts.map((part) => `${part} ${measure}`),
    list: "closed",
  });
  return [
    sum("first half by direction", "H1", ["H1 out", "H1 in"]),
    sum("since July by direction", "July", ["July out", "July in"]),
    sum("ten months by period", "all", ["H1", "July"]),
    sum("ten months by period and direction", "all", ["H1 out", "H1 in", "July out", "July in"]),
  ];
}

const before: SourceRef = { document: "festival-2014" };
const restated: SourceRef = { document: "festival-2014-restated" };

/** The festival "Happy Chinese New Year", by the year of its edition. */
const festival: readonly Claim[] = [
  {
    id: "growth 2013",
    measure: "growth of the festival's activities",
    period: "2013",
    figure: figure(21, { scale: "percent" }),
    source: { document: "festival-2013-growth" },
  },
  {
    id: "activities 2012",
    measure: "activities of 2012",
    period: "2012",
    note: "No page prints the figure.",
  },
  {
    id: "activities 2013",
    measure: "activities of 2013",
    period: "2013",
    figure: figure(385),
    source: { document: "festival-2013" },
  },
  {
    id: "countries 2014, forecast",
    measure: "countries and regions, as a forecast",
    period: "2014",
    status: "F",
    figure: figure(103),
    source: before,
    note: "Published before the event; that it is a forecast is a reading.",
  },
  {
    id: "countries 2014, printed",
    measure: "countries and regions, as printed before the event",
    period: "2014",
    figure: figure(103),
    source: before,
  },
  {
    id: "countries 2014, restated",
    measure: "countries and regions, as printed a year later",
    period: "2014",
    figure: figure(112),
    source: restated,
  },
  {
    id: "cities 2014, printed",
    measure: "cities, as printed before the event",
    period: "2014",
    figure: figure(294),
    source: before,
  },
  {
    id: "cities 2014, restated",
    measure: "cities, as printed a year later",
    period: "2014",
    figure: figure(321),
    source: restated,
  },
];

const guangdong: SourceRef = { document: "guangdong-2012-02-14" };

/** Guangdong's exchange with abroad, Hong Kong, Macao and Taiwan. */
const headline: readonly Claim[] = [
  {
    id: "person-trips, headline",
    measure: "person-trips in the headline",
    period: "2011",
    figure: nearly(15, { scale: "thousand" }),
    source: guangdong,
  },
  {
    id: "person-trips, text",
    measure: "person-trips in the text",
    period: "2011",
    figure: figure(14651),
    source: guangdong,
  },
];

/** What the pages state. */
export const claims: readonly Claim[] = [...crossStrait, ...festival, ...headline];

/** What has to hold between the claims. In `same`, the first one is held against the others. */
export const relations: readonly Relation[] = [
  ...sumsOf("projects"),
  ...sumsOf("persons"),
  {
    id: "festival: growth to 2013",
    kind: "growth",
    rate: "growth 2013",
    from: "activities 2012",
    to: "activities 2013",
  },
  {
    id: "festival: 2014 as a forecast",
    kind: "same",
    claims: ["countries 2014, forecast", "countries 2014, restated"],
  },
  {
    id: "festival: 2014 as printed",
    kind: "same",
    claims: ["countries 2014, printed", "countries 2014, restated"],
  },
  {
    id: "festival: cities of 2014",
    kind: "same",
    claims: ["cities 2014, printed", "cities 2014, restated"],
  },
  {
    id: "Guangdong: headline and text",
    kind: "same",
    claims: ["person-trips, headline", "person-trips, text"],
  },
];
