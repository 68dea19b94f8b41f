/**
 * The dimensions of a message: which of them stand at the data set, at series and at observations, and the indices of their
 * codes, of which keys are made.
 */

import { LedgerError } from "../../foundation/error";
import { type ErrorCode, quote } from "../../foundation/issue";
import type { DataDimension, Dataset } from "../dataset/dataset";
import type { SdmxJsonComponent } from "./message";
import { codeValues, listFields, nameFields } from "./write-names";
import type { WriteOptions } from "./write-options";
import { timeValues } from "./write-periods";

/** A dimension of a message. */
export interface WrittenDimension {
  readonly id: string;
  readonly component: SdmxJsonComponent;
  /** The index of each code. */
  readonly indices: ReadonlyMap<string, number>;
  /** Of reporting years, the first day by code. */
  readonly yearStarts: ReadonlyMap<string, string>;
}

/** The dimensions by level. */
export interface WrittenDimensions {
  readonly dataSet: readonly WrittenDimension[];
  readonly series: readonly WrittenDimension[];
  readonly observation: readonly WrittenDimension[];
}

/**
 * The dimensions of a dataset by level: those with one code stand at the data set, but at least one stays at observations,
 * and in the form of series one at series, because a key has at least one index.
 *
 * @throws `interchange/invalid-form` where the dimensions are too few; `interchange/no-time`, `interchange/range-period`,
 * `interchange/invalid-period`, `interchange/duplicate-period`
 */
export function writtenDimensions(dataset: Dataset, options: WriteOptions): WrittenDimensions {
  const { dimensions } = dataset;
  const written = dimensions.map((dimension, position) => writtenDimension(dimension, position, options));
  const last = written.length - 1;
  const timeAt = dimensions.findIndex(({ role }) => role === "time");
  if (options.form === "flat") {
    if (last < 0) throw invalidForm(dataset, "flat", "no dimension, and a key has at least one. Give it one");
    const kept = !dimensions.every(hasOneCode) ? -1 : timeAt < 0 ? last : timeAt;
    const isAbove = (at: number) => at !== kept && hasOneCode(dimensions[at]);
    return {
      dataSet: written.filter((_, at) => isAbove(at)),
      series: [],
      observation: written.filter((_, at) => !isAbove(at)),
    };
  }
  const alongAt =
    options.along === undefined ? timeAt : dimensions.findIndex(({ id }) => id === options.along);
  if (alongAt < 0)
    throw unwritable(
      "interchange/no-time",
      dataset,
      "series",
      "no dimension of time. Say by which one its series differ with the option dimensionAtObservation, or leave form out",
    );
  const others = dimensions.flatMap((_, at) => (at === alongAt ? [] : [at]));
  const [first] = others;
  if (first === undefined)
    throw invalidForm(dataset, "series", "no dimension beside that of its observations. Leave form out");
  const kept = others.every((at) => hasOneCode(dimensions[at])) ? first : -1;
  const isAbove = (at: number) => at !== alongAt && at !== kept && hasOneCode(dimensions[at]);
  return {
    dataSet: written.filter((_, at) => isAbove(at)),
    series: written.filter((_, at) => at !== alongAt && !isAbove(at)),
    observation: written.filter((_, at) => at === alongAt),
  };
}

function hasOneCode(dimension: DataDimension | undefined): boolean {
  return dimension?.codes.length === 1;
}

/** The index of each code of the dimensions of a level, joined as keys are. */
export function keyOf(
  dimensions: readonly WrittenDimension[],
  key: Readonly<Record<string, string>>,
): string {
  let text = "";
  for (const { id, indices } of dimensions) {
    const index = indices.get(key[id] as string) as number;
    text = text === "" ? String(index) : `${text}:${index}`;
  }
  return text;
}

/** The role of a dimension as a concept of SDMX. */
const ROLES = { time: "TIME_PERIOD", area: "REF_AREA", indicator: "INDICATOR" } as const;

function writtenDimension(
  dimension: DataDimension,
  keyPosition: number,
  options: WriteOptions,
): WrittenDimension {
  const { id, role, codes } = dimension;
  const isTime = role === "time";
  const periods = isTime ? timeValues(dimension, options) : undefined;
  const values = periods?.values ?? codeValues(codes, options.language);
  const component: SdmxJsonComponent = {
    ...nameFields(dimension, options.language),
    keyPosition,
    // That there is none is said too: a reader takes REF_AREA for an area otherwise.
    roles: role === undefined ? [] : [ROLES[role]],
    ...(isTime && { format: { dataType: "ObservationalTimePeriod" } }),
    ...listFields(dimension.list),
    ...(values.length > 0 && { values }),
  };
  return {
    id,
    component,
    indices: new Map(codes.map((code, index) => [code.id, index])),
    yearStarts: periods?.yearStarts ?? new Map(),
  };
}

function invalidForm(dataset: Dataset, form: string, reason: string): LedgerError {
  return unwritable("interchange/invalid-form", dataset, form, reason);
}

function unwritable(code: ErrorCode, { id }: Dataset, form: string, reason: string): LedgerError {
  return new LedgerError(
    code,
    `Cannot write the dataset ${quote(id)} in the form ${quote(form)}: it has ${reason}.`,
    { details: { id, form } },
  );
}
