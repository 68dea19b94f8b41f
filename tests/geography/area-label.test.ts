import { execFileSync } from "node:child_process";
import { type AreaCode, areaLabel } from "cultural-ledger";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { countries, regions, subdivisions } from "./areas";

test("countries and M49 regions have the names of Intl, in English where no language is asked for", () => {
  expect(areaLabel("JP")).toBe("Japan");
  expect(areaLabel("NA")).toBe("Namibia");
  expect(areaLabel("151")).toBe("Eastern Europe");
  expect(areaLabel("001")).toBe("world");
});

test("names come in the language asked for", () => {
  expect(areaLabel("JP", { locale: "fr" })).toBe("Japon");
  expect(areaLabel("JP", { locale: "zh" })).toBe("日本");
  expect(areaLabel("DE", { locale: "de-AT" })).toBe("Deutschland");
  expect(areaLabel("DE", { locale: "en" })).toBe("Germany");
});

test("a language that Intl doesn't know gives English, even on a machine that speaks German", {
  timeout: 60_000,
}, () => {
  const script =
    'import { areaLabel } from "./src/geography/area-label.ts"; console.log(areaLabel("DE", { locale: "xx" }));';
  const words = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: new URL("../..", import.meta.url),
    env: { ...process.env, LC_ALL: "de_DE.UTF-8" },
    encoding: "utf8",
  });
  expect(words.trim()).toBe("Germany");
  expect(areaLabel("DE", { locale: "xx" })).toBe("Germany");
});

test("every country and every M49 region has a name", () => {
  for (const code of [...countries, ...regions])
    expect(areaLabel(code), code).not.toMatch(/^([A-Z]{2}|\d{3})?$/);
});

test("a subdivision is called by its code, as Intl has no names of them", () => {
  for (const code of subdivisions) expect(areaLabel(code)).toBe(code);
});

test("the caller's own names go before", () => {
  const labels = deepFreeze({ HK: "Hong Kong", "CN-CQ": "Chongqing", "151": "Eastern Europe (M49)" });
  expect(areaLabel("HK", { labels })).toBe("Hong Kong");
  expect(areaLabel("CN-CQ", { labels })).toBe("Chongqing");
  expect(areaLabel("151", { labels, locale: "de" })).toBe("Eastern Europe (M49)");
  expect(areaLabel("JP", { labels })).toBe("Japan");
});

test("a name left undefined is none, and neither is one that the object inherits", () => {
  expect(areaLabel("JP", { labels: { JP: undefined } as never })).toBe("Japan");
  expect(areaLabel("CN-CQ", { labels: { "CN-CQ": undefined } as never })).toBe("CN-CQ");
  expect(areaLabel("JP", { labels: Object.create({ JP: "Nippon" }) })).toBe("Japan");
});

test("a code that is none is refused, even where the caller has a name for it", () => {
  const unknownArea = expect.objectContaining({ code: "geography/unknown-area" });
  expect(() => areaLabel("UK" as AreaCode)).toThrow(unknownArea);
  expect(() => areaLabel("UK" as AreaCode, { labels: { UK: "Britain" } as never })).toThrow(unknownArea);
  expect(() => areaLabel(undefined as never)).toThrow(unknownArea);
});
