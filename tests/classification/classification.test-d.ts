import { codeKey } from "cultural-ledger/aggregate";
import { expectTypeOf, test } from "vitest";
import {
  type Code,
  type CodeList,
  type CodeListRef,
  createCodeList,
} from "../../src/classification/code-list";
import { type ConcordanceInput, createConcordance } from "../../src/classification/concordance";
import { findCode } from "../../src/classification/find-code";
import { ancestorAt, levelOf } from "../../src/classification/hierarchy";
import { type MappedCode, mapCode } from "../../src/classification/map-code";
import { FCS_2009 } from "../../src/classification/published-lists";

declare const mapped: MappedCode;
declare const ref: CodeListRef;

test("a list is data with a date, and read only", () => {
  expectTypeOf(FCS_2009).toEqualTypeOf<CodeList>();
  expectTypeOf<CodeList>().toExtend<CodeListRef>();
  // @ts-expect-error the list is shared
  FCS_2009.codes.push({ code: "Z", name: "Z" });
  // @ts-expect-error and so is each code
  FCS_2009.codes[0].name = "Culture";
  // @ts-expect-error a list says when it was looked at, and from where
  createCodeList({ agency: "A", id: "B", edition: "1", name: "C", codes: [] });
  // @ts-expect-error a code without a name
  expectTypeOf<{ code: "A" }>().toEqualTypeOf<Code>();
});

test("text from outside is found or answered with an issue", () => {
  const answer = findCode(FCS_2009, {} as unknown, { asOf: "2012-01-01" });
  if (answer.ok) expectTypeOf(answer.value).toEqualTypeOf<Code>();
  else if (answer.issues[0].code === "classification/not-valid-then") {
    expectTypeOf(answer.issues[0].found).toEqualTypeOf<Code>();
  } else expectTypeOf(answer.issues[0].suggestion).toEqualTypeOf<string | undefined>();
  // @ts-expect-error a day is written YYYY-MM-DD
  findCode(FCS_2009, "A", { asOf: "2012" });
});

test("levels fit the key of the aggregate chapter", () => {
  const key = codeKey((sale: { fcs: string }) => ancestorAt(FCS_2009, sale.fcs, 1), {
    levelOf: (code) => levelOf(FCS_2009, code),
  });
  expectTypeOf(key({ fcs: "A" })).toEqualTypeOf<string | undefined>();
});

test("the status of a mapped code says how many targets there are", () => {
  if (mapped.status === "exact") expectTypeOf(mapped.targets).toEqualTypeOf<readonly [string]>();
  if (mapped.status === "unmapped") expectTypeOf(mapped.targets).toEqualTypeOf<readonly []>();
  if (mapped.status === "one-to-many") {
    expectTypeOf(mapped.targets).toEqualTypeOf<readonly [string, string, ...string[]]>();
  }
  expectTypeOf(mapCode).returns.toEqualTypeOf<MappedCode>();
});

test("the lists of a concordance are given whole or named with their edition", () => {
  expectTypeOf({ from: FCS_2009, to: ref, mappings: [{ from: "A", to: "1" }] }).toExtend<ConcordanceInput>();
  // @ts-expect-error a list is named with its edition
  createConcordance({ from: { agency: "WCO", id: "HS" }, to: ref, mappings: [] });
  // @ts-expect-error one-to-many is an answer and not a status of a pair
  createConcordance({ from: ref, to: ref, mappings: [{ from: "A", to: "B", status: "one-to-many" }] });
});
