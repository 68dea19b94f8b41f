/**
 * What commands read from files of JSON beside records: rates, names of areas, published figures, profiles by their names.
 */

import type { Issue } from "../foundation/issue";
import type { AreaProfile } from "../geography/area-profile";
import { ISO_3166, PRC_STATISTICS, UN_M49 } from "../geography/area-profile";
import type { RateTable } from "../rates/rate-index";
import { checkRateTable, type RateTableInput } from "../rates/rate-table";
import type { Arguments } from "./arguments";
import { option } from "./command";
import { faultText } from "./faults";
import { readJsonFile } from "./input";
import { styleOf } from "./terminal";
import { quotedName, WrongUse } from "./wrong-use";

const PROFILES: Readonly<Record<string, AreaProfile>> = { prc: PRC_STATISTICS, iso: ISO_3166, m49: UN_M49 };

/** The profile that `--profile` names. */
export function profileOption(args: Arguments): AreaProfile | undefined {
  const name = option(args, "profile");
  return name === undefined ? undefined : PROFILES[name];
}

/**
 * The table of `--rates`.
 *
 * @throws WrongUse with every fault
 */
export async function ratesOption(args: Arguments): Promise<RateTable | undefined> {
  const file = option(args, "rates");
  if (file === undefined) return undefined;
  const value = await readJsonFile(file);
  const result = checkRateTable((Array.isArray(value) ? { rates: value } : value) as RateTableInput);
  if (!result.ok) throw faultsOf(file, "rates", result.issues);
  return result.value;
}

/** What reports and audits are told with, as `toMarkdown` and `toHtml` take it. */
export interface Telling {
  readonly locale: "en" | "zh";
  readonly title?: string;
  readonly display?: "code" | "rmb";
  readonly labels?: Readonly<Record<string, string>>;
}

/** The options that tell a report or an audit. */
export async function tellingOptions(args: Arguments): Promise<Telling> {
  const [title, display, labels] = [option(args, "title"), option(args, "display"), option(args, "labels")];
  return {
    locale: option(args, "locale") === "zh" ? "zh" : "en",
    ...(title !== undefined && { title }),
    ...(display !== undefined && { display: display as "code" | "rmb" }),
    ...(labels !== undefined && { labels: (await readJsonFile(labels)) as Readonly<Record<string, string>> }),
  };
}

/** Every fault of a file that an option names, so that nothing can be done. */
export function faultsOf(file: string, what: string, issues: readonly Issue[]): WrongUse {
  const lines = issues.map((issue) => `  ${faultText(issue, styleOf(process.stderr))}`);
  return new WrongUse(`Cannot read ${quotedName(file)} as ${what}:\n${lines.join("\n")}`);
}
