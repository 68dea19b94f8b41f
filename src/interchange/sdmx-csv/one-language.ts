/**
 * Texts by language in the one language that version 1.0 of SDMX-CSV has, as its names are.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { DataFigure, Dataset, Names } from "../dataset/dataset";
import { isNames, nameIn } from "../dataset/names";

type Said = NonNullable<DataFigure["attributes"]>;

/**
 * A dataset whose attributes say each text by language in one language; lists are left as they are.
 *
 * @throws `interchange/not-in-version` for a text that is not in the language
 */
export function inOneLanguage(dataset: Dataset, language: string): Dataset {
  const figures = dataset.figures.map((figure): DataFigure => {
    const { attributes } = figure;
    if (attributes === undefined || !Object.values(attributes).some(isNames)) return figure;
    return { ...figure, attributes: spoken(attributes, language) };
  });
  return { ...dataset, figures };
}

function spoken(attributes: Said, language: string): Said {
  return Object.fromEntries(
    Object.entries(attributes).map(([id, value]) => [
      id,
      isNames(value) ? textIn(id, value, language) : value,
    ]),
  );
}

function textIn(id: string, names: Names, language: string): string {
  const text = nameIn(names, language);
  if (text !== undefined) return text;
  const languages = Object.keys(names);
  throw new LedgerError(
    "interchange/not-in-version",
    `Cannot write what the attribute ${quote(id)} says in ${languages.map(quote).join(", ")}: version 1.0 of SDMX-CSV has texts in one language, which is ${quote(language)}. Say { language: ${quote(languages[0])} }, or write version "2.1".`,
    { details: { id, languages, language } },
  );
}
