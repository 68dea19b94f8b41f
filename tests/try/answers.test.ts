import { expect, test } from "vitest";
import { answersFrom, merged, optionsOf } from "../../docs/try/source/answers";
import { deepFreeze } from "../frozen";

test("answers go into each other, lists of what stands for nothing grow, and the later of two forms holds", () => {
  const before = deepFreeze({
    missing: ["-"],
    words: { direction: { OUT: "outbound" } },
    id: ["Batch"],
    labels: { season: "09-01" },
  });
  const later = deepFreeze({
    missing: ["N/A", "-"],
    words: { direction: { IN: "inbound" }, status: { 办结: "held" } },
    id: ["Batch", "Seq"],
    labels: { fiscal: "04-01" },
    totals: "skip",
  });
  expect(merged(before, later)).toEqual({
    missing: ["-", "N/A"],
    words: { direction: { OUT: "outbound", IN: "inbound" }, status: { 办结: "held" } },
    id: ["Batch", "Seq"],
    labels: { fiscal: "04-01" },
    totals: "skip",
  });
  expect(merged({}, later)).toEqual(later);
  expect(merged(before, {})).toEqual(before);
});

test("rows are left out by the beginning of their first cell", () => {
  const { skip, ...options } = optionsOf({ skip: ["注", ""], decimal: "," });
  expect(options).toEqual({ decimal: ",", maxIssues: 200 });
  expect([["注：一"], [" 注"], ["一注"], [""], []].map((cells) => skip?.(cells, 1))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(optionsOf({ skip: "注" })).toEqual({ maxIssues: 200 });
});

test("options are typed as a JSON object", () => {
  expect(answersFrom(" ")).toEqual({});
  expect(answersFrom('{"header":3}')).toEqual({ header: 3 });
  expect(["{", "[]", "3", "null"].map(answersFrom)).toEqual([undefined, undefined, undefined, undefined]);
});
