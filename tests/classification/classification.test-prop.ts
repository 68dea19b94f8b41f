import { aggregate, count, groupBy, sumCounts } from "cultural-ledger";
import { codeKey } from "cultural-ledger/aggregate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Code, type CodeList, createCodeList } from "../../src/classification/code-list";
import { createConcordance, reverseConcordance } from "../../src/classification/concordance";
import { findCode } from "../../src/classification/find-code";
import {
  ancestorAt,
  ancestorsOf,
  childrenOf,
  codesAtLevel,
  descendantsAt,
  isWithin,
  levelOf,
} from "../../src/classification/hierarchy";
import { mapCode } from "../../src/classification/map-code";
import { withPrefixParents } from "../../src/classification/prefix-parents";
import { HS_2022 } from "./lists";

/** A list of any shape in any order: each code but the first few lies in one that was made before it. */
const lists: fc.Arbitrary<CodeList> = fc
  .array(fc.option(fc.nat(), { nil: undefined, freq: 5 }), { minLength: 1, maxLength: 30 })
  .map((choices) =>
    choices.map((choice, at): Code => {
      const code = { code: `c${at}`, name: `Code ${at}` };
      return choice === undefined || at === 0 ? code : { ...code, parent: `c${choice % at}` };
    }),
  )
  .chain((codes) => fc.shuffledSubarray(codes, { minLength: codes.length }))
  .map((codes) => createCodeList({ ...HS_2022, codes }));

const listsWithCode = lists.chain((list) =>
  fc.tuple(fc.constant(list), fc.constantFrom(...list.codes.map(({ code }) => code))),
);

describe("a list of any shape", () => {
  test("a code is found, and lies in itself, in its ancestors and in nothing else", () => {
    fc.assert(
      fc.property(listsWithCode, ([list, code]) => {
        expect(findCode(list, code).ok).toBe(true);
        const around = new Set([code, ...ancestorsOf(list, code)]);
        for (const other of list.codes) expect(isWithin(list, code, other.code)).toBe(around.has(other.code));
      }),
    );
  });

  test("a code is one level below its parent, and as deep as it has ancestors", () => {
    fc.assert(
      fc.property(listsWithCode, ([list, code]) => {
        expect(levelOf(list, code)).toBe(ancestorsOf(list, code).length + 1);
        for (const child of childrenOf(list, code)) {
          expect(levelOf(list, child)).toBe(levelOf(list, code) + 1);
          expect(ancestorsOf(list, child)[0]).toBe(code);
        }
      }),
    );
  });

  test("the levels part the list", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const codes = list.codes.flatMap((_, at) => codesAtLevel(list, at + 1));
        expect([...codes].sort()).toEqual(list.codes.map(({ code }) => code).sort());
      }),
    );
  });

  test("what is brought up to a level lies there, and comes back as a descendant", () => {
    fc.assert(
      fc.property(listsWithCode, fc.integer({ min: 1, max: 8 }), ([list, code], level) => {
        const target = ancestorAt(list, code, level);
        expect(target === undefined).toBe(levelOf(list, code) < level);
        if (target === undefined) return;
        expect(levelOf(list, target)).toBe(level);
        expect(isWithin(list, code, target)).toBe(true);
        expect(descendantsAt(list, target, levelOf(list, code))).toContain(code);
      }),
    );
  });

  test("the descendants of a level are the codes of the level that lie within", () => {
    fc.assert(
      fc.property(listsWithCode, fc.integer({ min: 1, max: 8 }), ([list, code], level) => {
        const within = codesAtLevel(list, level).filter((other) => isWithin(list, other, code));
        expect([...descendantsAt(list, code, level)].sort()).toEqual([...within].sort());
      }),
    );
  });

  test("records that are brought to one level keep their totals, and are never refused", () => {
    const cases = lists.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(
          fc.record({ code: fc.constantFrom(...list.codes.map(({ code }) => code)), persons: fc.nat(1000) }),
        ),
        fc.integer({ min: 1, max: 6 }),
      ),
    );
    fc.assert(
      fc.property(cases, ([list, records, level]) => {
        type Line = (typeof records)[number];
        const group = codeKey((line: Line) => ancestorAt(list, line.code, level), {
          levelOf: (code) => levelOf(list, code),
        });
        const measures = { lines: count(), persons: sumCounts((line: Line) => line.persons) };
        const rows = aggregate(records, groupBy({ group }, measures));
        expect(rows.reduce((sum, row) => sum + row.lines, 0)).toBe(records.length);
        for (const row of rows) {
          const members = records.filter((line) =>
            row.group === undefined ? levelOf(list, line.code) < level : isWithin(list, line.code, row.group),
          );
          expect(row.lines).toBe(members.length);
          expect(row.persons).toEqual(aggregate(members, measures).persons);
        }
      }),
    );
  });
});

test("a prefix parent begins its code, and no other code between them does", () => {
  const texts = fc.uniqueArray(fc.stringMatching(/^[01]{1,6}$/), { maxLength: 20 });
  fc.assert(
    fc.property(texts, (codes) => {
      const list = createCodeList({
        ...HS_2022,
        codes: withPrefixParents(codes.map((code) => ({ code, name: code }))),
      });
      for (const code of codes) {
        const prefixes = codes.filter((other) => other !== code && code.startsWith(other));
        expect(new Set(ancestorsOf(list, code))).toEqual(new Set(prefixes));
      }
    }),
  );
});

const mappings = fc.array(
  fc.record({ from: fc.constantFrom("a", "b", "c", "d"), to: fc.constantFrom("w", "x", "y", "z") }),
  { maxLength: 8 },
);
const named = (edition: string) => ({ agency: "WCO", id: "HS", edition });
const concordances = mappings.map((pairs) =>
  createConcordance({ from: named("2007"), to: named("2022"), mappings: pairs }),
);

describe("a concordance of any shape", () => {
  test("is itself when it is reversed twice", () => {
    fc.assert(
      fc.property(concordances, (concordance) => {
        expect(reverseConcordance(reverseConcordance(concordance))).toEqual(concordance);
      }),
    );
  });

  test("maps back to where it came from, and exactly where it is exact", () => {
    fc.assert(
      fc.property(concordances, (concordance) => {
        const back = reverseConcordance(concordance);
        for (const code of ["a", "b", "c", "d"]) {
          const { status, targets } = mapCode(concordance, code);
          for (const target of targets) expect(mapCode(back, target).targets).toContain(code);
          if (status === "exact") {
            expect(mapCode(back, targets[0])).toEqual({ status: "exact", targets: [code] });
          }
        }
      }),
    );
  });

  test("says by its status how many targets there are, sorted", () => {
    fc.assert(
      fc.property(concordances, (concordance) => {
        for (const code of ["a", "b", "c", "d"]) {
          const { status, targets } = mapCode(concordance, code);
          const targetsNamed = concordance.mappings.filter(({ from }) => from === code).map(({ to }) => to);
          expect(targets).toEqual([...targetsNamed].sort());
          expect(status === "unmapped").toBe(targetsNamed.length === 0);
          expect(status === "one-to-many").toBe(targetsNamed.length > 1);
        }
      }),
    );
  });
});
