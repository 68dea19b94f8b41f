/**
 * Different texts of a field, and different areas under a profile.
 */

import { type DistinctAreas, distinctAreas } from "../../aggregate/leaves/areas";
import { distinct } from "../../aggregate/leaves/distinct";
import type { Count } from "../../figures/count";
import type { Json } from "../../foundation/collections";
import { textOrder } from "../../foundation/text";
import { strongestBound } from "../../geography/area-list";
import type { AreaProfile } from "../../geography/area-profile";
import type { AreasField, ListField, TextField } from "../plan/field";
import { answerOfState } from "./answer-of-state";
import type { MeasureForm } from "./measure-form";
import type { GroupItem } from "./measure-parts";

/** How many different texts; the unknown is none. */
export function distinctForm<In>(name: string, field: TextField<In> | ListField<In>): MeasureForm<In> {
  const orderOf = (number: number) => number;
  if (field.type === "text")
    return {
      measure: distinct(field.of),
      parts: {
        numbers: [{ of: "distinct", column: name }],
        items: [],
        answer: ([number]) => Number(number ?? 0),
      },
      orderOf,
    };
  return {
    measure: distinct((record: In) => field.of(record) ?? []),
    parts: {
      numbers: [],
      items: [{ columns: [], unnest: name, where: name }],
      answer: (_, [items = []]) => items.length,
    },
    orderOf,
  };
}

/** The different areas, as a profile counts them. */
export function areasForm<In>(name: string, { of }: AreasField<In>, profile: AreaProfile): MeasureForm<In> {
  const measure = distinctAreas(profile, of);
  return {
    measure,
    parts: {
      numbers: [{ of: "known", column: name }, { of: "sum", column: `${name}_open` }, { of: "rows" }],
      items: [
        { columns: [], unnest: name, where: name },
        { columns: [`${name}_stated`], where: `${name}_stated` },
      ],
      answer: ([known, open, rows], [areas = [], stated = []]) =>
        answerOfState(measure, [
          areas.map(lastValue).sort(textOrder),
          Number(open ?? 0) > 0,
          statedOf(stated.map(lastValue), Number(known)),
          Number(known),
          Number(rows) - Number(known),
        ]),
    },
    orderOf: ({ areas: { extent } }: DistinctAreas) =>
      extent.lower.kind === "finite" ? Number(extent.lower.value) : undefined,
  };
}

function lastValue({ values }: GroupItem): string {
  return values.at(-1) ?? "";
}

/** The number that the only list states; of several the strongest bound that they are. */
function statedOf(texts: readonly string[], lists: number): Json {
  const counts = texts.map((text): Count => JSON.parse(text));
  const stated = lists === 1 ? counts[0] : strongestBound(counts);
  return (stated ?? null) as Json;
}
