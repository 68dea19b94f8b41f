import { expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import {
  isLanguage,
  isNames,
  languagesOf,
  nameIn,
  nameOf,
  textIn,
} from "../../../src/interchange/dataset/names";
import { deepFreeze } from "../../frozen";

const names = deepFreeze({ fr: "Visites", en: "Visits", zh: "出访", "zh-Hant": "出訪" });

test("a name is in its language, or in that of its region or script, and in no other", () => {
  expect(nameIn(names, "zh-Hant")).toBe("出訪");
  expect(nameIn(names, "zh-Hans-CN")).toBe("出访");
  expect(nameIn(names, "en-GB")).toBe("Visits");
  expect(nameIn(names, "de")).toBeUndefined();
  expect(nameIn(undefined, "en")).toBeUndefined();
  expect(nameIn({ "zh-Hant": "出訪" }, "zh")).toBeUndefined();
  expect(nameIn({}, "toString")).toBeUndefined();
});

test("a reader is told the name in the language, in English, in any, or the id", () => {
  expect(nameOf({ id: "V", names }, "zh")).toBe("出访");
  expect(nameOf({ id: "V", names }, "de")).toBe("Visits");
  expect(nameOf({ id: "V", names: { fr: "Visites" } }, "de")).toBe("Visites");
  expect(nameOf({ id: "V" }, "de")).toBe("V");
  expect(textIn({ fr: "Visites" }, "en")).toBe("Visites");
  expect(textIn(undefined, "en")).toBeUndefined();
});

test("tags of languages are told from other words", () => {
  for (const tag of ["en", "zh-Hant", "zh-Hans-CN", "sl-rozaj-biske", "ast"])
    expect(isLanguage(tag)).toBe(true);
  for (const none of ["", "e", "en_GB", "en-", "中文", "en GB", "-en"]) expect(isLanguage(none)).toBe(false);
});

test("text by language is told from text and from several texts", () => {
  expect(isNames(names)).toBe(true);
  expect(isNames("Visits")).toBe(false);
  expect(isNames(["Visits", names])).toBe(false);
});

test("the languages of a dataset are those of every name in it, English first", () => {
  const dataset: Dataset = deepFreeze({
    id: "V",
    names: { zh: "出访" },
    notes: [{ de: "Anmerkung" }],
    source: { fr: "Annuaire" },
    dimensions: [
      { id: "A", names: { ru: "Страна" }, codes: [{ id: "JP", names: { ja: "日本" } }, { id: "X" }] },
    ],
    measures: [{ id: "OBS_VALUE", names: { es: "Valor" } }],
    attributes: [
      { id: "C", names: { pt: "Comentário" }, codes: [{ id: "c", names: { it: "codice" } }] },
      { id: "D" },
    ],
    figures: [
      {
        key: { A: "JP" },
        measure: "OBS_VALUE",
        value: "1",
        attributes: { D: [{ en: "printed" }, { ko: "인쇄" }] },
      },
      { key: { A: "X" }, measure: "OBS_VALUE", attributes: { C: "c", D: { nl: "gedrukt" } } },
    ],
  });
  expect(languagesOf(dataset)).toEqual(["en", "de", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "zh"]);
});
