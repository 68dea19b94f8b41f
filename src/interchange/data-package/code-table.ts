/**
 * The codes of a dataset as a table of its own: the names of each in every language, the code that holds it, and the list and
 * edition that it is from, for which a description of columns has no place.
 */

import type { Dataset } from "../dataset/dataset";
import { languagesOf } from "../dataset/names";
import { ownField } from "../dataset/own-field";
import { type Table, textColumn } from "./table";

const REQUIRED = { constraints: { required: true } } as const;

/** The table of codes; `undefined` where no code has a name, a parent or a list. */
export function codeTable(dataset: Dataset): Table | undefined {
  const components = [...dataset.dimensions, ...dataset.attributes];
  const hasMore = components.some(
    ({ codes = [], list }) =>
      codes.length > 0 && (list !== undefined || codes.some(({ names, parent }) => names ?? parent)),
  );
  if (!hasMore) return undefined;
  const languages = languagesOf(dataset);
  return {
    name: "codes",
    path: "codes.csv",
    names: { en: "Codes and their names", zh: "代码及其名称" },
    columns: [
      textColumn("component", { en: "Column of the figures", zh: "数据列" }, REQUIRED),
      textColumn("code", { en: "Code", zh: "代码" }, REQUIRED),
      textColumn("parent", { en: "Code that holds it", zh: "上级代码" }),
      textColumn("list", { en: "Code list with its edition", zh: "代码表及版本" }),
      ...languages.map((language) =>
        textColumn(`name_${language}`, { en: `Name (${language})`, zh: `名称（${language}）` }),
      ),
    ],
    key: ["component", "code"],
    rows: components.flatMap(({ id, codes = [], list }) =>
      codes.map((code) => [
        id,
        code.id,
        code.parent ?? "",
        list === undefined ? "" : `${list.agency}:${list.id}(${list.edition})`,
        ...languages.map((language) => ownField(code.names, language) ?? ""),
      ]),
    ),
  };
}
