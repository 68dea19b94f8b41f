/** Fields of claims: every one that is declared has a kind, and no other one is taken. */

import { type AuditInput, auditClaims, figure, isLedgerError } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const claim = { id: "visits", measure: "visits", period: "2012", figure: figure(61) };

/** The message of what is thrown, behind its code; `taken` where nothing is. */
function refusalOf(changes: object, more: object = {}): string {
  try {
    const claims = [{ ...claim, ...changes }];
    auditClaims(deepFreeze({ claims, relations: [], ...more }) as unknown as AuditInput);
  } catch (error) {
    if (isLedgerError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "taken";
}

test.each([
  [{ source: "release" }, "source is"],
  [{ source: null }, "source is"],
  [{ source: {} }, "source.document is"],
  [{ source: { document: 4 } }, "source.document is"],
  [{ source: { document: "release", at: 4 } }, "source.at is"],
  [{ source: { document: "release", page: 4 } }, "one of the fields document, at"],
  [{ areas: { named: ["FR"], open: true, sttaed: 3 } }, "one of the fields named, open, stated"],
  [{ scope: ["trade", 1] }, "scope[1] is"],
  [{ perod: "2012" }, "one of the fields id, measure, subject, figure, unit, period"],
  [{ status: "forecast" }, 'status is "forecast"; it must be one of A, B, D, E, F, '],
  [{ status: "f" }, 'status is "f"; it must be one of A, B'],
  [{ status: "planned" }, 'status is "planned"'],
  [{ status: "" }, 'status is ""'],
  [{ figure: 61 }, "figure is 61; it must be one that figure(number) or moreThan(number) makes"],
])("%j is refused by its field", (changes, message) => {
  const refusal = refusalOf(changes);
  expect(refusal).toContain('The first: The claim "visits" (claims[0]): ');
  expect(refusal).toContain(message);
});

test("what a claim may have is taken", () => {
  for (const changes of [
    { source: { document: "release" } },
    { source: { document: "release", at: "sentence 4" } },
    ...[{ status: "A" }, { status: "F" }, { status: "W" }, { status: undefined }],
    { source: undefined, areas: undefined, scope: [] },
    { figure: undefined, areas: { named: ["FR"], open: true, stated: 3 } },
  ])
    expect(refusalOf(changes)).toBe("taken");
});

test("all faults of a claim are in the error", () => {
  try {
    auditClaims({ claims: [{ ...claim, note: 1, source: 2 } as never], relations: [] });
  } catch (error) {
    expect(isLedgerError(error) && error.issues?.map(({ path }) => path.join("."))).toEqual([
      "claims.0.source",
      "claims.0.note",
    ]);
    return;
  }
  expect.unreachable();
});

describe("sources", () => {
  const source = { id: "release", title: "A year of exchange", publisher: "A news service" };

  test.each([
    [null, "must be an object"],
    ["release", "must be an object"],
    [{ ...source, id: 1 }, "id is 1"],
    [{ ...source, title: undefined }, "title is undefined"],
    [{ ...source, published: "2013-02-30" }, "published"],
    [{ ...source, link: "https://example.org" }, "one of the fields id, title, publisher"],
  ])("%j is refused by its field", (given, message) => {
    const refusal = refusalOf({}, { sources: [source, given] });
    expect(refusal).toContain("audit/invalid-input: Cannot audit the claims: ");
    expect(refusal).toContain(message);
    expect(refusalOf({}, { sources: [source] })).toBe("taken");
  });
});
