/** Generates `src/money/data/` from lists one and three of ISO 4217 in `tests/generate/iso-4217/`. */

import { readFileSync } from "node:fs";
import { generatedHeader, unionOf, wrappedText } from "./layout";

/** A line of a list of ISO 4217. Current currencies have neither withdrawal nor successor. */
export interface ListedCurrency {
  readonly code: string;
  readonly number: string;
  /** `N.A.` for metals, units of account, testing, and no currency at all. */
  readonly minorUnits: string;
  readonly withdrawn?: string;
  readonly successor?: string;
  readonly name: string;
}

/** The lines of a list, and the day on which it was published. */
export function readIsoList(list: "list-one" | "list-three"): {
  readonly published: string;
  readonly currencies: readonly ListedCurrency[];
} {
  const text = readFileSync(new URL(`iso-4217/${list}.csv`, import.meta.url), "utf8");
  const [title = "", header = "", ...lines] = text.trimEnd().split("\n");
  const names = header.split(",");
  const currencies = lines.map((line) => {
    // The name comes last, because it may have commas.
    const cells = line.split(",");
    const fields = [...cells.slice(0, names.length - 1), cells.slice(names.length - 1).join(",")];
    return Object.fromEntries(names.map((name, at) => [name, fields[at]])) as unknown as ListedCurrency;
  });
  return { published: title.slice(-10), currencies };
}

/** A withdrawal as a period: `2023-01` is a month, and `1989 to 1990` the range of the days of both years. */
function periodOfWithdrawal(withdrawn: string): string {
  const [first = "", last] = withdrawn.split(" to ");
  if (last === undefined) return first;
  const [yearText, monthText = "12"] = last.split("-");
  const lastDay = new Date(Date.UTC(Number(yearText), Number(monthText), 0)).toISOString().slice(0, 10);
  return `${first.padEnd(7, "-01")}-01/${lastDay}`;
}

/** The generated files of the chapter: their paths and their texts. */
export function currencyFiles(): ReadonlyMap<string, string> {
  const [listOne, listThree] = [readIsoList("list-one"), readIsoList("list-three")];
  const hasMinorUnit = ({ minorUnits }: ListedCurrency) => minorUnits !== "N.A.";
  const current = listOne.currencies.filter(hasMinorUnit);
  const withdrawn = listThree.currencies.filter(hasMinorUnit);
  const all = [...current, ...withdrawn].sort((left, right) => (left.code < right.code ? -1 : 1));
  const header = (what: string) =>
    generatedHeader(
      `ISO 4217, lists one and three of ${listOne.published}: ${what}`,
      "`tests/generate/iso-4217/`, whose README has the source",
    );
  const withDecimals = (decimals: number) =>
    all.filter(({ minorUnits }) => minorUnits === String(decimals)).map(({ code }) => code);
  const codes = `${header("the codes of all currencies, with their minor unit.")}
/** ISO 4217 alphabetic code of a currency of today. */
export type CurrentCurrencyCode =
${unionOf(current.map(({ code }) => code))};

/** ISO 4217 alphabetic code of a currency that was withdrawn: the euro's predecessors, and what was redenominated. */
export type WithdrawnCurrencyCode =
${unionOf(withdrawn.map(({ code }) => code))};

/** ISO 4217 alphabetic code of a currency of today or of its time. */
export type CurrencyCode = CurrentCurrencyCode | WithdrawnCurrencyCode;

/** The codes, three characters each, by the decimals of their minor unit, from none to four. */
export const CODES_BY_MINOR_UNITS: readonly string[] = [
${[0, 1, 2, 3, 4].map((decimals) => `${wrappedText(withDecimals(decimals), "")},`).join("\n")}
];
`;
  const names = `${header("numeric code and name of each currency.")}
/** Code (three characters), numeric code (three) and name, with \`;\` between. */
export const CURRENCY_NAMES =
${wrappedText(
  all.map(({ code, number, name }) => code + number + name.replaceAll('"', '\\"')),
  ";",
)};
`;
  const withdrawals = `${header("when a currency was withdrawn, and which took over.")}
/** Code and successor (three characters each, \`---\` where there is no single one) and the withdrawal as a period. */
export const WITHDRAWALS =
${wrappedText(
  withdrawn.map(
    ({ code, successor, withdrawn: ended = "" }) => code + (successor || "---") + periodOfWithdrawal(ended),
  ),
  " ",
)};
`;
  return new Map([
    ["src/money/data/currencies.ts", codes],
    ["src/money/data/currency-names.ts", names],
    ["src/money/data/withdrawals.ts", withdrawals],
  ]);
}
