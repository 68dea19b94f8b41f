import { expect, test } from "vitest";
import { isFigureIn, LEAST_SHARE, LOCALES, outcomeOf, rows, shareOf, vectors } from "./read-vectors";

const read = vectors.filter(({ lang }) => LOCALES[lang] !== undefined);

test("no phrase of a published sentence is read as something else than it means", () => {
  expect(vectors).toHaveLength(281);
  expect(read.filter((vector) => outcomeOf(vector) === "wrong").map(({ text }) => text)).toEqual([]);
});

test("what is no single figure is refused", () => {
  const others = read.filter((vector) => !isFigureIn(vector));
  expect(others.map(({ text }) => text)).toContain("dozens of");
  expect(others.filter((vector) => outcomeOf(vector) !== "refused").map(({ text }) => text)).toEqual([]);
});

test("nine in ten of what a figure can hold are read", () => {
  const all = rows().at(-1)!;
  expect(all.figures).toBeGreaterThan(240);
  expect(shareOf(all)).toBeGreaterThanOrEqual(LEAST_SHARE);
  for (const row of rows().filter(({ language }) => ["en", "zh", "zh-Hant"].includes(language)))
    expect(shareOf(row), row.language).toBeGreaterThanOrEqual(0.95);
});
