/**
 * The sum of a count field: bounds stay bounds, and how many are unknown is known.
 */

import { filter } from "../../aggregate/combinators";
import { type SummedCount, sumCounts } from "../../aggregate/leaves/counts";
import type { CountField, Field } from "../plan/field";
import { answerOfState } from "./answer-of-state";
import type { MeasureForm } from "./measure-form";

/** The sum of a count field, of the records that have what it is asked among. */
export function countForm<In>(
  name: string,
  { of, among }: CountField<In>,
  fields: Readonly<Record<string, Field<In>>>,
): MeasureForm<In> {
  const sum = sumCounts(of);
  const among_ = among === undefined ? undefined : fields[among];
  const isAsked = (record: In): boolean => among_?.of(record) !== undefined;
  const only = among === undefined ? {} : { among };
  return {
    measure: among === undefined ? sum : filter(isAsked, sum),
    parts: {
      numbers: [
        { of: "sum", column: name, ...only },
        { of: "sum", column: `${name}_more`, ...only },
        { of: "sum", column: `${name}_spread`, ...only },
        { of: "sum", column: `${name}_unbounded`, ...only },
        { of: "known", column: name, ...only },
        { of: "rows", ...only },
      ],
      items: [],
      answer: ([least, more, spread, unbounded, known, rows]) =>
        answerOfState(sum, [
          digits(least),
          Number(more),
          digits(spread),
          Number(unbounded) > 0,
          Number(known),
          Number(rows) - Number(known),
        ]),
    },
    orderOf: ({ total: { lower } }: SummedCount) =>
      lower.kind === "finite" ? Number(lower.value) : undefined,
  };
}

/** A sum of nothing is nothing to a database, and zero here. */
function digits(sum: string | null | undefined): string {
  return sum ?? "0";
}
