/** Every sentence of the press release is in a record or claim, or it is said why no figure needs it. */

import { createLedger, type SourceRef } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { claims, relations } from "../../docs/examples/chongqing-2012/claims";
import { records } from "../../docs/examples/chongqing-2012/records";
import { SENTENCES, sentences } from "../../docs/examples/chongqing-2012/sentences";

interface Citing {
  readonly id: string;
  readonly sources: readonly (SourceRef | undefined)[];
}

const { sources, ...recordsByKind } = createLedger(records);

/** Everything that cites the release: an edition cites for its programme. */
const citing: readonly Citing[] = [
  ...Object.values(recordsByKind)
    .flat()
    .map((record) => ({
      id: record.id,
      sources: [
        record.source,
        ...("editions" in record ? (record.editions ?? []) : []).map(({ source }) => source),
      ],
    })),
  ...claims.map(({ id, source }) => ({ id, sources: [source] })),
];

function sentencesOf({ sources }: Citing): readonly number[] {
  const places = sources.flatMap((source) => (source === undefined ? [] : [source.at ?? ""]));
  for (const place of places) expect(place).toMatch(/^sentences? \d+( and \d+)?$/);
  return places.flatMap((place) => place.match(/\d+/g) ?? []).map(Number);
}

describe("the press release, sentence by sentence", () => {
  test("every sentence has its line, once and in order", () => {
    expect(SENTENCES).toBe(25);
    expect(sentences.map(({ number }) => number)).toEqual(
      Array.from({ length: SENTENCES }, (_, at) => at + 1),
    );
  });

  test("every line names what holds the sentence, or says why nothing does", () => {
    const empty = sentences.filter(({ heldBy, leftOut = "" }) => heldBy.length === 0 && leftOut === "");
    expect(empty).toEqual([]);
    expect(sentences.filter(({ heldBy }) => heldBy.length === 0).map(({ number }) => number)).toEqual([
      6, 7, 11, 12, 13, 18, 19, 22,
    ]);
  });

  test("every id is one of a record, a source, a claim or a relation", () => {
    const ids = new Set([...citing, ...sources, ...relations].map(({ id }) => id));
    expect(sentences.flatMap(({ heldBy }) => heldBy).filter((id) => !ids.has(id))).toEqual([]);
    for (const { heldBy } of sentences) expect(new Set(heldBy).size).toBe(heldBy.length);
  });

  test.each(citing.map((one) => [one.id, one] as const))("what %s cites has it in its line", (id, one) => {
    const holding = sentences.filter(({ heldBy }) => heldBy.includes(id)).map(({ number }) => number);
    const uncited = one.sources.every((source) => source === undefined);
    if (uncited) expect(claims.find((claim) => claim.id === id)?.figure).toBeUndefined();
    expect(holding).toEqual(expect.arrayContaining([...sentencesOf(one)]));
  });

  test("every record cites the release", () => {
    const silent = Object.values(recordsByKind)
      .flat()
      .filter(({ id }) => citing.filter((one) => one.id === id).flatMap(sentencesOf).length === 0);
    expect(silent).toEqual([]);
  });

  test("whatever holds a sentence cites it, but for the source and what a neighbour says of it", () => {
    const citedBy = new Map<string, number[]>();
    for (const one of citing) citedBy.set(one.id, [...(citedBy.get(one.id) ?? []), ...sentencesOf(one)]);
    const others = sentences.flatMap(({ number, heldBy }) =>
      heldBy.filter((id) => !citedBy.get(id)?.includes(number)).map((id) => `${number} ${id}`),
    );
    expect(others).toEqual([
      "1 oreanda-2013-01-10",
      "2 oreanda-2013-01-10",
      "3 projects-out",
      "3 projects-in",
      "3 introduced",
      "23 R23 the highest ever",
    ]);
  });
});
