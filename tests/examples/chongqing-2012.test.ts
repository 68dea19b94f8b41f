/** The figures of the press release of 10 January 2013, written out by hand from the facts and not from the records. */

import {
  type Agreement,
  annualReport,
  createLedger,
  describeAreaCount,
  describeInterval,
  describeRate,
  exchangeSummary,
  explain,
  formatAmount,
  type Ledger,
  type Party,
  type Period,
  PRC_STATISTICS,
  tradeSummary,
  type UnplacedRecord,
  usd,
} from "cultural-ledger";
import { isExact } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { claims } from "../../docs/examples/chongqing-2012/claims";
import { published } from "../../docs/examples/chongqing-2012/published";
import { rates, records } from "../../docs/examples/chongqing-2012/records";
import { amountIn } from "../amount-in";
import { deepFreeze } from "../frozen";

const ledger: Ledger = createLedger(deepFreeze(records));

const options = { currency: "USD", profile: PRC_STATISTICS, rates } as const;

/** What is published is of 2012. */
function reportOf(period: Period) {
  return annualReport(ledger, { ...options, period, ...(period === "2012" && { published }) });
}

function exchangeIn(period: Period) {
  return exchangeSummary(ledger, { period, profile: PRC_STATISTICS });
}

function tradeIn(period: Period) {
  const total = {
    value: usd("30000000"),
    decimals: -6,
    markets: claims.find(({ id }) => id === "markets")!.areas!,
  };
  return tradeSummary(ledger, { ...options, period, published: total });
}

/** The plans that a report names. */
function plansIn(report: ReturnType<typeof reportOf>) {
  return report.leftOut.flatMap((line) => (line.reason === "planned" ? [line] : []));
}

/** A figure of the report of 2012 as number, or interval, and its records. */
function figureIn(id: string) {
  const figure = reportOf("2012").figures.find((each) => each.id === id);
  return [figure?.number?.toString() ?? String(figure?.interval), figure?.basis.records] as const;
}

/** The parties of a closed list. */
function partiesOf({ parties }: Pick<Agreement, "parties">): readonly Party[] {
  return "open" in parties ? [] : parties;
}

describe("Chongqing's exchange of 2012", () => {
  const exchange = exchangeIn("2012");
  const { outbound, inbound } = exchange;

  test("61 visits abroad by 1,100 persons to more than 20 countries and regions", () => {
    expect(describeInterval(outbound.visits.total)).toBe("61");
    expect(describeInterval(outbound.persons.total)).toBe("1,100");
    expect(describeAreaCount(outbound.areas!)).toBe("more than 20 countries and regions");
    expect(outbound.areas?.codes).toEqual([]);
  });

  test("137 visits received of 2,299 persons, from areas that nobody states", () => {
    expect(describeInterval(inbound.visits.total)).toBe("137");
    expect(describeInterval(inbound.persons.total)).toBe("2,299");
    expect(inbound.areas).toBeUndefined();
  });

  test("198 projects, 198 visits and 3,399 person-trips together, each exactly", () => {
    const { projects, visits, persons } = exchange;
    const totals = [projects, visits, persons].map(({ total }) => total);
    expect(totals.map((total) => describeInterval(total))).toEqual(["198", "198", "3,399"]);
    expect(totals.every(isExact)).toBe(true);
    expect([projects, visits, persons].map(({ unknown }) => unknown)).toEqual([0, 0, 0]);
  });

  test("more than 100 shows and exhibitions introduced, counted together, their audience unknown", () => {
    expect(
      exchange.activities.map(({ kinds, direction, activities, audience }) => [
        kinds,
        direction,
        describeInterval(activities.total),
        audience.known,
        audience.unknown,
      ]),
    ).toEqual([
      [["exhibition", "performance"], "inbound", "more than 100", 0, 1],
      [["exhibition"], "outbound", "at least 2", 0, 2],
      [["lecture"], "outbound", "at least 2", 0, 1],
      [["performance"], "outbound", "at least 2", 0, 2],
    ]);
  });

  test("one bureau of the city organizes it", () => {
    expect(exchange.organizedBy).toEqual({
      organizers: ["Chongqing Municipal Bureau of Radio, Film and Television"],
      hosts: [],
      levels: ["municipal"],
    });
  });

  test("every figure names its records and the sentence that states it", () => {
    const release = "oreanda-2013-01-10";
    expect(exchange.visits.records).toEqual(["visits-in", "visits-out"]);
    expect(exchange.projects.records).toEqual(["projects-in", "projects-out"]);
    expect(exchange.visits.sources).toEqual([{ document: release, at: "sentence 4" }]);
    expect(exchange.activities[0]?.activities.sources).toEqual([{ document: release, at: "sentence 5" }]);
  });
});

describe("its programmes", () => {
  const report = reportOf("2012");
  const { programmes } = report;
  const programme = (name: string) => programmes.find((line) => line.programme.name === name)!;
  const standings = (name: string) => programme(name).editions.map(({ standing }) => standing);

  test("the Happy Spring Festival tour went to at least 6 countries and 1 region, more being meant", () => {
    const [edition, ...others] = programme("Happy Spring Festival tour").editions;
    expect(others).toEqual([]);
    expect(edition?.standing).toBe("in-period");
    expect(edition?.areas).toMatchObject({ countries: 6, regions: 1, areas: 7, open: true });
    expect(edition?.areas?.codes).toEqual(["BJ", "CG", "FR", "HK", "IN", "JP", "US"]);
    expect(describeAreaCount(edition!.areas!)).toBe("at least 6 countries and 1 region");
  });

  test("the whole festival went to more than 80, and the tour showed five kinds of items, no project of the 198", () => {
    const tour = programme("Happy Spring Festival tour");
    expect(describeAreaCount(tour.extentAreas!)).toBe("more than 80 countries and regions");
    expect(tour.programme.level).toBe("national");
    expect(tour.activities.map(({ name, kind, project }) => [name, kind, project])).toEqual([
      ["Acrobatics", "performance", undefined],
      ["Sichuan opera", "performance", undefined],
      ["Intangible heritage", "exhibition", undefined],
      ["Antiques", "exhibition", undefined],
      ["Lectures on culture", "lecture", undefined],
    ]);
  });

  test("the Cultural Week has four editions in order, one of them in 2012, in Düsseldorf", () => {
    const { editions } = programme("Overseas-Chongqing Cultural Week");
    expect(editions.map(({ edition: { host, place } }) => [host, place])).toEqual([
      ["US-TN", "Sevierville"],
      ["GB-WLS", undefined],
      ["TH", "Bangkok"],
      ["DE-NW", "Düsseldorf"],
    ]);
    expect(programme("Overseas-Chongqing Cultural Week").programme.since).toBe("2010");
    expect(editions.map(({ standing }) => standing)).toEqual(["undated", "undated", "undated", "in-period"]);
  });

  test("the cultural centre in Benin has no editions", () => {
    expect(standings("China Cultural Centre in Benin")).toEqual([]);
    expect(programme("China Cultural Centre in Benin").programme.area).toBe("BJ");
  });

  test("the Benin-Chongqing year was held in 2012", () => {
    expect(standings("Benin-Chongqing Cultural Year")).toEqual(["in-period"]);
    expect(programme("Benin-Chongqing Cultural Year").editions[0]?.edition.host).toBe("BJ");
  });

  test("the Mexico-Chongqing year is a plan for 2013 and in no figure", () => {
    expect(standings("Mexico-Chongqing Cultural Year")).toEqual(["planned"]);
    expect(plansIn(report).map(({ record, name, period }) => [record, name, period])).toEqual([
      ["mexico-year", "Mexico-Chongqing Cultural Year", "2013"],
    ]);
    const withoutMexico = createLedger({
      ...records,
      programmes: records.programmes.filter(({ id }) => id !== "mexico-year"),
    });
    const [withIt, without] = [
      annualReport(ledger, { ...options, period: "2012" }),
      annualReport(withoutMexico, { ...options, period: "2012" }),
    ];
    expect(JSON.stringify(without.figures)).toBe(JSON.stringify(withIt.figures));
    expect(without.programmes).toEqual(withIt.programmes.slice(0, -1));
  });
});

describe("its agreements and partnerships", () => {
  const { agreements, partnerships } = reportOf("2012");

  test("at least 3 agreements were signed in 2012: a series with Düsseldorf, and one with Mexico", () => {
    expect(figureIn("agreements-signed/2012")).toEqual([
      "at least 3",
      ["duesseldorf-agreements", "mexico-contract"],
    ]);
  });

  test("of no agreement a beginning and an end are stated, so that none is in force for certain", () => {
    expect(agreements.map(({ force }) => force)).toEqual(["unknown", "unknown", "unknown", "unknown"]);
    expect(figureIn("agreements-in-force/2012")).toEqual(["undefined", undefined]);
  });

  test("the agreements with Benin and Cameroon run for 2 years and are undated, so signed in no year", () => {
    const terms = agreements.map(({ agreement, standing }) => [
      partiesOf(agreement).map(({ area }) => area),
      agreement.termYears,
      agreement.implementers,
      standing,
    ]);
    expect(terms).toEqual([
      [["CN-CQ", "DE-NW"], undefined, undefined, "in-period"],
      [["CN", "BJ"], 2, "Chongqing", "undated"],
      [["CN", "CM"], 2, "Chongqing", "undated"],
      [["CN-CQ", "MX"], undefined, undefined, "in-period"],
    ]);
  });

  test("Düsseldorf is a sister city", () => {
    expect(partnerships.map(({ kind, parties }) => [kind, partiesOf({ parties })[1]?.place])).toEqual([
      ["sister-city", "Düsseldorf"],
    ]);
  });
});

describe("its trade", () => {
  const trade = tradeIn("2012");
  const line = (id: string) => trade.lines.find(({ record }) => record.id === id)!;
  const dollars = (id: string) => {
    const { value } = line(id);
    return "amount" in value ? formatAmount(value.amount) : value.kind;
  };

  test("acrobatics: RMB 6,900,000.00 are USD 1,093,103.94 at 6.3123, the World Bank's average of 2012", () => {
    const { value, record } = line("acrobatics");
    expect(formatAmount(amountIn(record.value), { display: "rmb" })).toBe("RMB 6,900,000.00");
    expect(dollars("acrobatics")).toBe("USD 1,093,103.94");
    expect(value.kind === "converted" && describeRate(value.conversion.rate)).toBe(
      "6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF)",
    );
    expect(value.kind === "converted" && value.conversion.rate.legs[0].inverted).toBe(true);
    expect(value.kind === "converted" && value.conversion.rounded).toBe(true);
  });

  test("acrobatics: more than 1,000 performances before more than 1,000,000 spectators", () => {
    expect(line("acrobatics").record.performances).toEqual({ qualifier: "moreThan", number: "1000" });
    expect(line("acrobatics").record.audience).toEqual({ qualifier: "moreThan", number: "1000000" });
  });

  test("grass linen USD 21,130,000.00 and animation USD 1,120,000.00, as stated", () => {
    expect([dollars("grass-linen"), dollars("animation")]).toEqual(["USD 21,130,000.00", "USD 1,120,000.00"]);
    expect([line("grass-linen"), line("animation")].map(({ value }) => value.kind)).toEqual([
      "as-stated",
      "as-stated",
    ]);
  });

  test("the animation went to Eastern Europe, South-eastern and Western Asia and Hong Kong", () => {
    expect(line("animation").markets).toMatchObject({ countries: 0, regions: 1, groups: 3, open: false });
    expect(describeAreaCount(line("animation").markets!)).toBe("at least 4 countries and regions");
  });

  test("together USD 23,343,103.94, all of it exports, nothing imported and nothing left out", () => {
    const { exports, imports, balance, total } = trade;
    expect(
      [exports, imports, balance, total].map(
        (reported) => reported.kind === "total" && formatAmount(reported.amount),
      ),
    ).toEqual(["USD 23,343,103.94", "USD 0.00", "USD 23,343,103.94", "USD 23,343,103.94"]);
    expect(trade.unvalued).toEqual([]);
  });

  test("as stated, RMB 6,900,000 and USD 22,250,000 that nobody converted", () => {
    expect(trade.byCurrency.entries().map(String)).toEqual(["CNY 6900000", "USD 22250000"]);
  });

  test("of the USD 30,000,000 published, USD 6,656,896.06 is not explained", () => {
    expect(formatAmount(trade.published!.value)).toBe("USD 30,000,000.00");
    expect(formatAmount(amountIn(trade.published?.unexplained))).toBe("USD 6,656,896.06");
    expect(describeAreaCount(trade.published!.markets!)).toBe("at least 5 countries and 1 region");
    expect(trade.published!.markets?.codes).toEqual(["AE", "EG", "HK", "JP", "KR", "US"]);
  });
});

describe("its report", () => {
  const report = reportOf("2012");
  const sentencesOf = (id: string) => explain(report, id).sources.map(({ at }) => at);

  test("what the document prints stands first, as it is printed", () => {
    const [keyFigures] = report.chapters;
    const cells = keyFigures?.tables[0]?.rows.flatMap(({ cells }) => cells) ?? [];
    expect(cells.map((figure) => figure && `${figure.id} ${figure.printed}`)).toEqual([
      "projects:published/2012 198",
      "visits:published/2012/direction=outbound 61",
      "visits:published/2012/direction=inbound 137",
      "persons:published/2012/direction=outbound 1,100",
      "persons:published/2012/direction=inbound 2,299",
      "areas:published/2012/direction=outbound more than 20",
      "activities:published/2012/direction=inbound more than 100",
      "trade:published/2012 USD 30 million",
    ]);
  });

  test("the records explain USD 23.3 million of it, and leave from 6,138,975.01 to 7,174,817.11", () => {
    expect(figureIn("trade/2012")).toEqual(["23343103.94", ["acrobatics", "animation", "grass-linen"]]);
    const remainder = report.figures.find(({ id }) => id === "trade:remainder/2012");
    // 30,000,000 less 23,343,103.94: 500,000 + 50,000 / 6.3123 + 5,000 + 5,000 + half a cent either way.
    expect(describeInterval(remainder!.interval!, { decimals: 2 })).toBe(
      "between 6,138,975.01 and 7,174,817.11",
    );
  });

  test("it is the highest ever, as the document says, which no record could tell", () => {
    expect(report.highs.map(({ kind, figure, since, source }) => [kind, figure, since, source?.at])).toEqual([
      ["stated", "trade:published/2012", undefined, "sentence 23"],
    ]);
  });

  test("every cell leads to records or claims and their sentences, and what was converted to its rate", () => {
    const cells = report.chapters.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined))),
    );
    expect(cells.length).toBeGreaterThan(50);
    for (const cell of cells) {
      const explained = explain(report, cell);
      expect(explained.records.length + explained.claims.length, cell.id).toBeGreaterThan(0);
      expect(explained.sources.length, cell.id).toBeGreaterThan(0);
      for (const { at } of explained.sources) expect(at).toMatch(/^sentences? \d+/);
      expect(explained.said.length, cell.id).toBeGreaterThan(40);
      const isConverted =
        cell.unit !== "CNY" && cell.statistic !== "as-stated" && explained.records.includes("acrobatics");
      expect(explained.rates.length, cell.id).toBe(isConverted ? 1 : 0);
    }
  });

  test("a share leads through its total to the sentences of both", () => {
    expect(sentencesOf("exports:share/2012/product=Chongqing%20acrobatics").sort()).toEqual([
      "sentence 23",
      "sentence 25",
    ]);
  });
});

describe("reports of other periods", () => {
  test.each(["2011", "2013"] as const)("a report of %s counts nothing of 2012", (period) => {
    const [exchange, trade, { programmes, figures }] = [
      exchangeIn(period),
      tradeIn(period),
      reportOf(period),
    ];
    const { projects, visits, persons, outbound, inbound, activities } = exchange;
    expect([projects, visits, persons].map(({ total }) => describeInterval(total))).toEqual(["0", "0", "0"]);
    expect([outbound, inbound].map(({ areas }) => areas)).toEqual([undefined, undefined]);
    expect(activities).toEqual([]);
    expect(trade.lines).toEqual([]);
    expect(trade.total.toString()).toBe("USD 0");
    const undated = [`editions/${period}`, `agreements-in-force/${period}`];
    expect(figures.filter(({ id }) => !undated.includes(id)).map(({ id }) => id)).toEqual([]);
    expect([...exchange.undetermined, ...trade.undetermined]).toEqual([]);
    const standings = programmes.flatMap(({ editions }) => editions.map(({ standing }) => standing));
    expect(standings).not.toContain("in-period");
  });

  test("seen from 2011 what was held in 2012 is later, and seen from 2013 it is earlier", () => {
    const dated = (period: Period) =>
      reportOf(period).programmes.flatMap(({ editions }) =>
        editions.filter(({ edition }) => edition.period === "2012").map(({ standing }) => standing),
      );
    expect(dated("2011")).toEqual(["later", "later", "later"]);
    expect(dated("2013")).toEqual(["earlier", "earlier", "earlier"]);
  });

  test("in a report of 2013 the Mexico-Chongqing year is still only a plan", () => {
    const report = reportOf("2013");
    const mexico = report.programmes.find(({ programme }) => programme.id === "mexico-year");
    expect(mexico?.editions.map(({ standing }) => standing)).toEqual(["planned"]);
    expect(plansIn(report).map(({ record }) => record)).toEqual(["mexico-year"]);
  });

  test("agreements signed in 2012 are not yet in a report of 2011", () => {
    const ids = (period: Period) => reportOf(period).agreements.map(({ agreement }) => agreement.id);
    expect(ids("2011")).toEqual(["benin-agreement", "cameroon-agreement"]);
    expect(ids("2013")).toEqual([
      "duesseldorf-agreements",
      "benin-agreement",
      "cameroon-agreement",
      "mexico-contract",
    ]);
  });

  const idsOf = (unplaced: readonly UnplacedRecord[]) => unplaced.map(({ record }) => record);

  test.each(["2012-Q1", "2012-03", "2012-03-05"] as const)(
    "a report of %s cannot place lines of the year",
    (period) => {
      const [exchange, trade, report] = [exchangeIn(period), tradeIn(period), reportOf(period)];
      const { programmes, agreements, leftOut } = report;
      const exchanged = ["projects-out", "projects-in", "visits-out", "visits-in", "introduced"];
      const toured = ["tour-acrobatics", "tour-opera", "tour-heritage", "tour-antiques", "tour-lectures"];
      const traded = ["acrobatics", "grass-linen", "animation"];
      expect(idsOf(exchange.undetermined)).toEqual([...exchanged, ...toured]);
      expect(idsOf(trade.undetermined)).toEqual(traded);
      expect(exchange.visits.records).toEqual([]);
      expect(trade.lines).toEqual([]);
      const partly = leftOut.flatMap((line) => (line.reason === "partly-in-period" ? [line.record] : []));
      expect([...partly].sort()).toEqual([...exchanged, ...toured, ...traded].sort());
      expect(report.figures.filter(({ indicator }) => indicator === "agreements-signed")).toEqual([]);
      expect(agreements.map(({ standing }) => standing)).toEqual([
        "undetermined",
        "undated",
        "undated",
        "undetermined",
      ]);
      const [tour] = programmes;
      expect(tour?.activities).toEqual([]);
      expect(tour?.editions.map(({ standing }) => standing)).toEqual(["undetermined"]);
    },
  );
});
