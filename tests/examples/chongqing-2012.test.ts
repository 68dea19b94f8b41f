/** The figures of the press release of 10 January 2013, written out by hand from the facts and not from the records. */

import {
  type Agreement,
  annualReport,
  createLedger,
  describeAreaCount,
  describeInterval,
  describeRate,
  formatAmount,
  type Ledger,
  type Party,
  type Period,
  PRC_STATISTICS,
  type UnplacedRecord,
} from "cultural-ledger";
import { isExact } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { published, rates, records } from "../../docs/examples/chongqing-2012/records";
import { deepFreeze } from "../frozen";

const ledger: Ledger = createLedger(deepFreeze(records));

function reportOf(period: Period) {
  return annualReport(ledger, { period, currency: "USD", profile: PRC_STATISTICS, rates, published });
}

/** The parties of a closed list. */
function partiesOf({ parties }: Pick<Agreement, "parties">): readonly Party[] {
  return "open" in parties ? [] : parties;
}

describe("Chongqing's exchange of 2012", () => {
  const { exchange } = reportOf("2012");
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
    ).toEqual([[["exhibition", "performance"], "inbound", "more than 100", 0, 1]]);
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
  const { programmes, plans } = reportOf("2012");
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

  test("the Cultural Week has four editions in order, one of them in 2012, in Düsseldorf", () => {
    const { editions } = programme("Overseas-Chongqing Cultural Week");
    expect(editions.map(({ edition: { host, place } }) => [host, place])).toEqual([
      ["US-TN", "Sevierville"],
      ["GB-WLS", undefined],
      ["TH", "Bangkok"],
      ["DE", "Düsseldorf"],
    ]);
    expect(editions.map(({ standing }) => standing)).toEqual(["undated", "undated", "undated", "in-period"]);
  });

  test("the cultural centre in Benin and the Benin-Chongqing year were held in 2012", () => {
    expect(standings("China Cultural Centre in Benin")).toEqual(["in-period"]);
    expect(standings("Benin-Chongqing Cultural Year")).toEqual(["in-period"]);
    expect(programme("Benin-Chongqing Cultural Year").editions[0]?.edition.host).toBe("BJ");
  });

  test("the Mexico-Chongqing year is a plan for 2013 and in no figure", () => {
    expect(standings("Mexico-Chongqing Cultural Year")).toEqual(["planned"]);
    expect(plans.map(({ record, name, period }) => [record, name, period])).toEqual([
      ["mexico-year", "Mexico-Chongqing Cultural Year", "2013"],
    ]);
    const withoutMexico = createLedger({
      ...records,
      programmes: records.programmes.filter(({ id }) => id !== "mexico-year"),
    });
    const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS, rates } as const;
    const [withIt, without] = [annualReport(ledger, options), annualReport(withoutMexico, options)];
    for (const part of ["exchange", "trade", "agreementsSigned"] as const) {
      expect(JSON.stringify(without[part])).toBe(JSON.stringify(withIt[part]));
    }
    expect(without.programmes).toEqual(withIt.programmes.slice(0, -1));
  });
});

describe("its agreements and partnerships", () => {
  const { agreements, agreementsSigned, partnerships } = reportOf("2012");

  test("at least 2 agreements were signed in 2012, with Düsseldorf", () => {
    expect(describeInterval(agreementsSigned.total)).toBe("at least 2");
    expect(agreementsSigned.records).toEqual(["duesseldorf-agreements"]);
  });

  test("the agreements with Benin and Cameroon run for 2 years and are undated, so signed in no year", () => {
    const terms = agreements.map(({ agreement, standing }) => [
      partiesOf(agreement).map(({ area }) => area),
      agreement.termYears,
      standing,
    ]);
    expect(terms).toEqual([
      [["CN-CQ", "DE"], undefined, "in-period"],
      [["CN", "BJ"], 2, "undated"],
      [["CN", "CM"], 2, "undated"],
    ]);
  });

  test("Düsseldorf is a sister city", () => {
    expect(partnerships.map(({ kind, parties }) => [kind, partiesOf({ parties })[1]?.place])).toEqual([
      ["sister-city", "Düsseldorf"],
    ]);
  });
});

describe("its trade", () => {
  const { trade } = reportOf("2012");
  const line = (id: string) => trade.lines.find(({ record }) => record.id === id)!;
  const dollars = (id: string) => {
    const { value } = line(id);
    return "amount" in value ? formatAmount(value.amount) : value.kind;
  };

  test("acrobatics: RMB 6,900,000.00 are USD 1,093,103.94 at 6.3123, the World Bank's average of 2012", () => {
    const { value, record } = line("acrobatics");
    expect(formatAmount(record.value!, { display: "rmb" })).toBe("RMB 6,900,000.00");
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
    expect(formatAmount(trade.published!.unexplained!)).toBe("USD 6,656,896.06");
    expect(describeAreaCount(trade.published!.markets!)).toBe("at least 5 countries and 1 region");
    expect(trade.published!.markets?.codes).toEqual(["AE", "EG", "HK", "JP", "KR", "US"]);
  });
});

describe("reports of other periods", () => {
  test.each(["2011", "2013"] as const)("a report of %s counts nothing of 2012", (period) => {
    const { exchange, trade, programmes, agreementsSigned } = reportOf(period);
    const { projects, visits, persons, outbound, inbound, activities } = exchange;
    expect([projects, visits, persons].map(({ total }) => describeInterval(total))).toEqual(["0", "0", "0"]);
    expect([outbound, inbound].map(({ areas }) => areas)).toEqual([undefined, undefined]);
    expect(activities).toEqual([]);
    expect(trade.lines).toEqual([]);
    expect(trade.total.toString()).toBe("USD 0");
    expect(describeInterval(agreementsSigned.total)).toBe("0");
    expect([...exchange.undetermined, ...trade.undetermined]).toEqual([]);
    const standings = programmes.flatMap(({ editions }) => editions.map(({ standing }) => standing));
    expect(standings).not.toContain("in-period");
  });

  test("seen from 2011 what was held in 2012 is later, and seen from 2013 it is earlier", () => {
    const dated = (period: Period) =>
      reportOf(period).programmes.flatMap(({ editions }) =>
        editions.filter(({ edition }) => edition.period === "2012").map(({ standing }) => standing),
      );
    expect(dated("2011")).toEqual(["later", "later", "later", "later"]);
    expect(dated("2013")).toEqual(["earlier", "earlier", "earlier", "earlier"]);
  });

  test("in a report of 2013 the Mexico-Chongqing year is still only a plan", () => {
    const report = reportOf("2013");
    const mexico = report.programmes.find(({ programme }) => programme.id === "mexico-year");
    expect(mexico?.editions.map(({ standing }) => standing)).toEqual(["planned"]);
    expect(report.plans.map(({ record }) => record)).toEqual(["mexico-year"]);
  });

  test("agreements signed in 2012 are not yet in a report of 2011", () => {
    const ids = (period: Period) => reportOf(period).agreements.map(({ agreement }) => agreement.id);
    expect(ids("2011")).toEqual(["benin-agreement", "cameroon-agreement"]);
    expect(ids("2013")).toEqual(["duesseldorf-agreements", "benin-agreement", "cameroon-agreement"]);
  });

  const idsOf = (unplaced: readonly UnplacedRecord[]) => unplaced.map(({ record }) => record);

  test.each(["2012-Q1", "2012-03", "2012-03-05"] as const)(
    "a report of %s cannot place lines of the year",
    (period) => {
      const { exchange, trade, programmes, agreements, agreementsSigned } = reportOf(period);
      expect(idsOf(exchange.undetermined)).toEqual([
        "projects-out",
        "projects-in",
        "visits-out",
        "visits-in",
        "introduced",
      ]);
      expect(idsOf(trade.undetermined)).toEqual(["acrobatics", "grass-linen", "animation"]);
      expect(exchange.visits.records).toEqual([]);
      expect(trade.lines).toEqual([]);
      expect(agreementsSigned.records).toEqual([]);
      expect(agreements.map(({ standing }) => standing)).toEqual(["undetermined", "undated", "undated"]);
      const [tour] = programmes;
      expect(tour?.editions.map(({ standing }) => standing)).toEqual(["undetermined"]);
    },
  );
});
