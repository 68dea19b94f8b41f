/** What a query about the sample answers, by BigInt here and by SQL there. */

import { type Dialect, quoted, type Row } from "./engine";
import type { Sampled } from "./sample";

interface Group {
  readonly area: string;
  readonly flow: string;
  count: bigint;
  units: bigint | undefined;
  thousandths: bigint | undefined;
  readonly titles: Set<string>;
}

/** Unknown and unknown is unknown, as SUM says it. */
function plus(one: bigint | undefined, other: bigint | undefined): bigint | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : one + other;
}

function together(groups: readonly Group[]): Row {
  const count = groups.reduce((sum, group) => sum + group.count, 0n);
  const titles = new Set(groups.flatMap((group) => [...group.titles]));
  const units = groups.map((group) => group.units).reduce(plus, undefined);
  const thousandths = groups.map((group) => group.thousandths).reduce(plus, undefined);
  return [count, titles.size, units, thousandths].map((sum) => (sum === undefined ? null : `${sum}`));
}

/** Answers of rows as they come: by area and flow, by area, in all; and of the areas in lists. */
export class SampleAnswers {
  readonly #groups = new Map<string, Group>();
  readonly #members = new Map<string | null, bigint>();

  add({ area: known, areas, year, flow, units, amount, title }: Sampled): void {
    // Ids differ, so that each row counts once for each member of its list, however often it is there.
    for (const member of areas === null || areas.length === 0 ? [null] : new Set(areas))
      this.#members.set(member, (this.#members.get(member) ?? 0n) + 1n);
    if (year === "2003") return;
    const area = known ?? "unknown";
    const name = `${area} ${flow}`;
    const group = this.#groups.get(name) ?? {
      area,
      flow,
      count: 0n,
      units: undefined,
      thousandths: undefined,
      titles: new Set(),
    };
    this.#groups.set(name, group);
    group.count++;
    group.units = plus(group.units, units === null ? undefined : BigInt(units));
    group.thousandths = plus(
      group.thousandths,
      amount === null ? undefined : BigInt(amount.replace(".", "")),
    );
    group.titles.add(title);
  }

  rows(): readonly Row[] {
    const groups = [...this.#groups.values()];
    const areas = [...new Set(groups.map(({ area }) => area))];
    return [
      ...groups.map((group) => ["groups", "0", group.area, "0", group.flow, ...together([group])]),
      ...areas.map((area) => {
        const own = groups.filter((group) => group.area === area);
        return ["groups", "0", area, "1", null, ...together(own)];
      }),
      ["groups", "1", null, "1", null, ...together(groups)],
      ...[...this.#members].map(([member, count]) => [
        "members",
        null,
        member,
        null,
        null,
        null,
        `${count}`,
        null,
        null,
      ]),
    ];
  }
}

/** The sum of whole numbers belongs to the dialect: what one adds up exactly, wraps or rounds in another. */
const SUMMED: Readonly<Record<Dialect, string>> = {
  duckdb: "HUGEINT",
  postgresql: "numeric",
  spark: "DECIMAL(38,0)",
};

export interface Asked {
  readonly text: string;
  readonly parameters: readonly string[];
}

/** The same question in a dialect, for the table of the sample. */
export function sampleQuery(dialect: Dialect, table: string): Asked {
  const text = dialect === "spark" ? "STRING" : dialect === "duckdb" ? "VARCHAR" : "text";
  const parameters = ["unknown", "2003"];
  const given = (at: number, type: string) =>
    `CAST(${dialect === "spark" ? `:p${at}` : `$${at + 1}`} AS ${type})`;
  const out = (expression: string) => `CAST(${expression} AS ${text})`;
  const sum = (column: string) => out(`SUM(CAST(${column} AS ${SUMMED[dialect]}))`);
  const name = quoted(dialect, table);
  // Thousandths as whole numbers by their digits: products of decimals have the scale that each dialect likes.
  const scaled = `CAST(REPLACE(${out("amount")}, '.', '') AS ${SUMMED[dialect]})`;
  const list =
    dialect === "spark"
      ? `${name} LATERAL VIEW OUTER explode(areas) u AS member`
      : `${name} LEFT JOIN UNNEST(areas) AS u(member) ON true`;
  return {
    parameters,
    text: `SELECT 'groups' AS part, ${out("GROUPING(k0)")} AS g0, k0, ${out("GROUPING(k1)")} AS g1, k1,
        ${out("COUNT(*)")} AS m0, ${out("COUNT(DISTINCT title)")} AS m1, ${sum("units")} AS m2, ${sum("thousandths")} AS m3
      FROM (
        SELECT COALESCE(area, ${given(0, text)}) AS k0, flow AS k1, title, units, ${scaled} AS thousandths
        FROM ${name} WHERE year <> ${given(1, dialect === "spark" ? "INT" : "integer")}
      ) AS s
      GROUP BY GROUPING SETS ((k0, k1), (k0), ())
      UNION ALL
      SELECT 'members', NULL, member, NULL, NULL, NULL, ${out("COUNT(DISTINCT id)")}, NULL, NULL
      FROM ${list} GROUP BY member`,
  };
}
