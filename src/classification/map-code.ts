/**
 * Mapping a code from one list or edition to another. A code with several counterparts has no figure of its own in the
 * other list: what it stands for cannot be split without knowing the shares.
 */

import { checkedOptions, requireText } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import { describeCodeList } from "./code-list";
import { type CodeMapping, type Concordance, createConcordance } from "./concordance";

/**
 * What a concordance says of a code: the one code that is the same (`exact`), the one that shares a part with it
 * (`partial`), several that do (`one-to-many`), or none (`unmapped`). Targets are in code-point order.
 */
export type MappedCode =
  | { readonly status: "exact" | "partial"; readonly targets: readonly [string] }
  | { readonly status: "one-to-many"; readonly targets: readonly [string, string, ...string[]] }
  | { readonly status: "unmapped"; readonly targets: readonly [] };

/** The edition that the code is said to be of, as a record carries it. */
export interface MapCodeOptions {
  readonly edition?: string;
}

const UNMAPPED: MappedCode = /* @__PURE__ */ Object.freeze({
  status: "unmapped",
  targets: /* @__PURE__ */ Object.freeze([] as const),
});

const CALL = { chapter: "classification", call: "mapCode(concordance, code, { edition })" } as const;

/**
 * What stands for a code in the other list. A code that no mapping names is unmapped, which is an answer; whether it is
 * a code at all is a question for `findCode`.
 *
 * @throws `classification/edition-mismatch` where the edition is given and the concordance starts from another one;
 * `classification/invalid-concordance`, `classification/invalid-argument`, `classification/unknown-option`
 * @example
 * const hs = (edition: string) => ({ agency: "WCO", id: "HS", edition });
 * const mappings = [{ from: "970110", to: "970121" }, { from: "970110", to: "970191" }];
 * const concordance = createConcordance({ from: hs("2017"), to: hs("2022"), mappings });
 * mapCode(concordance, "970110") // => { status: "one-to-many", targets: ["970121", "970191"] }
 * mapCode(concordance, "970200") // => { status: "unmapped", targets: [] }
 * mapCode(concordance, "970110", { edition: "2012" }) // throws classification/edition-mismatch
 */
export function mapCode(concordance: Concordance, code: string, options: MapCodeOptions = {}): MappedCode {
  const mapped = mappedCodes(concordance);
  requireText(CALL, "the code", code);
  const { edition } = checkedOptions(CALL, options, ["edition"]);
  const { from } = concordance;
  if (edition !== undefined && edition !== from.edition) {
    throw new LedgerError(
      "classification/edition-mismatch",
      `Cannot map ${quote(code)} of edition ${quote(edition)} with a concordance from ${describeCodeList(from)}: the same code can stand for other things in another edition. Use the concordance that starts from ${quote(edition)}, or reverseConcordance(concordance) where it leads there.`,
      { details: { code, edition, from: describeCodeList(from) } },
    );
  }
  return mapped.get(code) ?? UNMAPPED;
}

const answers = /* @__PURE__ */ new WeakMap<Concordance, ReadonlyMap<string, MappedCode>>();

/**
 * The answers to every code of a concordance, made when it is first asked. It is checked then, because one that was read
 * from JSON has not been checked by anyone.
 */
function mappedCodes(concordance: Concordance): ReadonlyMap<string, MappedCode> {
  return getOrCreate(answers, concordance, () => {
    const grouped = new Map<string, CodeMapping[]>();
    for (const mapping of createConcordance(concordance).mappings) {
      getOrCreate(grouped, mapping.from, () => []).push(mapping);
    }
    return new Map([...grouped].map(([code, mappings]) => [code, mappedCode(mappings)]));
  });
}

function mappedCode(mappings: readonly CodeMapping[]): MappedCode {
  const [first, second, ...others] = mappings.map(({ to }) => to).sort(textOrder);
  if (first === undefined) return UNMAPPED;
  if (second !== undefined) {
    return Object.freeze({
      status: "one-to-many",
      targets: Object.freeze([first, second, ...others] as const),
    });
  }
  const status = mappings[0]?.status ?? "partial";
  return Object.freeze({ status, targets: Object.freeze([first] as const) });
}
