/**
 * Attributes that every dataset of this library may have, by the ids that SDMX has for them, with their names.
 */

import type { CodeList } from "../../classification/code-list";
import { CL_OBS_STATUS } from "../../classification/published-lists";
import { isCurrencyCode } from "../../money/currency";
import { currencyName } from "../../money/currency-name";
import { reportWords } from "../../report/telling/telling";
import type { DataAttribute, DataCode, DataFigure, DataText, Names } from "./dataset";
import { listOf } from "./description";

/** What the attributes are called. */
const NAMES: Readonly<Record<string, Names>> = {
  OBS_STATUS: { en: "Observation status", zh: "观测状态" },
  UNIT_MEASURE: { en: "Unit of measure", zh: "计量单位" },
  DECIMALS: { en: "Decimals it was rounded to", zh: "保留小数位数" },
  UNIT_NAME: { en: "What it counts, in the words of its source", zh: "来源所用的计量单位" },
  COMMENT_OBS: { en: "Comment", zh: "说明" },
  RECORDS_UNKNOWN: { en: "Records whose number is not known", zh: "数量不详的记录数" },
  RECORDS_UNCONVERTED: { en: "Records that no rate converts", zh: "无汇率可换算的记录数" },
  RECORDS: { en: "Records that it rests on", zh: "所依据的记录数" },
  REASON: { en: "Why there is no value", zh: "无数值的原因" },
  SOURCE: { en: "Source", zh: "来源" },
  PRINTED: { en: "As printed", zh: "原文表述" },
  FIGURE_ID: { en: "Id of the figure in the report", zh: "报告中的数据编号" },
  AREAS: { en: "Countries and regions counted", zh: "所计国家和地区" },
};

/** The attributes that figures have, in the order of `ids`, with the codes of those that are coded. */
export function attributesOf(
  ids: readonly string[],
  figures: readonly DataFigure[],
  units: Readonly<Record<string, Names>> = {},
): readonly DataAttribute[] {
  const said = new Map<string, Set<DataText>>();
  for (const { attributes = {} } of figures)
    for (const [id, value] of Object.entries(attributes))
      for (const one of (Array.isArray(value) ? value : [value]) as readonly DataText[])
        said.set(id, (said.get(id) ?? new Set()).add(one));
  return ids.filter((id) => said.has(id)).map((id) => attributeOf(id, said.get(id) ?? new Set(), units));
}

function attributeOf(
  id: string,
  said: ReadonlySet<DataText>,
  units: Readonly<Record<string, Names>>,
): DataAttribute {
  const names = NAMES[id];
  const own = names === undefined ? { id } : { id, names };
  if (id === "OBS_STATUS")
    return { ...own, ...codesOfList(CL_OBS_STATUS, said, reportWords({ locale: "zh" }).statuses) };
  if (id !== "UNIT_MEASURE") return own;
  return { ...own, codes: [...said].map((unit) => unitCode(String(unit), units)) };
}

function codesOfList(
  list: CodeList,
  said: ReadonlySet<DataText>,
  chinese: Readonly<Record<string, string>>,
): Pick<DataAttribute, "codes" | "list"> {
  const used = list.codes.filter(({ code }) => said.has(code));
  const codes = used.map(({ code, name }): DataCode => {
    const zh = chinese[code];
    return { id: code, names: { en: name, ...(zh !== undefined && { zh }) } };
  });
  const ref = listOf(list);
  return { codes, ...(ref !== undefined && { list: ref }) };
}

function unitCode(id: string, units: Readonly<Record<string, Names>>): DataCode {
  const names = Object.hasOwn(units, id) ? units[id] : undefined;
  if (names !== undefined) return { id, names };
  if (!isCurrencyCode(id)) return { id };
  return { id, names: { en: currencyName(id, "en"), zh: currencyName(id, "zh") } };
}
