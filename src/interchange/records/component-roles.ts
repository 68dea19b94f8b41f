/**
 * Which components of a dataset say what records have fields for: the time, the area, what is measured, and the unit.
 */

import { type Call, invalidArgument } from "../../foundation/arguments";
import type { DataDimension, Dataset, DataText } from "../dataset/dataset";
import { textIn } from "../dataset/names";

/** Where the fields of a record stand in a dataset, where their roles do not say it. */
export interface FieldComponents {
  /** The id of the dimension with the periods; that of the role `time` where left out. */
  readonly time?: string;
  /** The id of the dimension with the areas; that of the role `area` where left out, and no area where there is none. */
  readonly area?: string;
  /** The id of the dimension whose codes are what is measured; that of the role `indicator`, or else the measures. */
  readonly indicator?: string;
  /** The id of the dimension whose codes are units; the attribute `UNIT_MEASURE`, or else a dimension called so or `unit`. */
  readonly unit?: string;
}

/** The dimensions of a dataset by what they say. */
export interface ComponentRoles {
  readonly time: DataDimension;
  readonly area: DataDimension | undefined;
  readonly indicator: DataDimension | undefined;
  /** Units tell figures apart as well, and so are among the others. */
  readonly unit: DataDimension | undefined;
  /** By what else figures are broken down. */
  readonly others: readonly DataDimension[];
}

/**
 * The roles of the dimensions.
 *
 * @throws `interchange/invalid-argument` for an id that no dimension has, where two dimensions have a role and no option says which is meant,
 * and where no dimension is of time
 */
export function componentRoles(
  call: Call,
  { dimensions, attributes }: Dataset,
  given: FieldComponents,
): ComponentRoles {
  const ids = dimensions.map(({ id }) => id).join(", ");
  const named = (role: keyof FieldComponents, id: string): DataDimension => {
    const found = dimensions.find((dimension) => dimension.id === id);
    if (found !== undefined) return found;
    throw invalidArgument(call, role, id, `the id of a dimension: ${ids}`);
  };
  const inRole = (role: "time" | "area" | "indicator"): DataDimension | undefined => {
    const id = given[role];
    if (id !== undefined) return named(role, id);
    const all = dimensions.filter((dimension) => dimension.role === role);
    if (all.length < 2) return all[0];
    throw invalidArgument(
      call,
      role,
      undefined,
      `one of the dimensions with that role: ${all.map((each) => each.id).join(", ")}`,
    );
  };
  const [time, area, indicator] = [inRole("time"), inRole("area"), inRole("indicator")];
  if (time === undefined)
    throw invalidArgument(
      call,
      "time",
      undefined,
      `the id of the dimension with the periods, for none has that role: ${ids}`,
    );
  const hasUnits = attributes.some(({ id }) => id === "UNIT_MEASURE");
  const called = hasUnits ? undefined : dimensions.find(({ id }) => /^(?:UNIT_MEASURE|unit)$/i.test(id));
  const unit = given.unit === undefined ? called : named("unit", given.unit);
  const others = dimensions.filter((each) => each !== time && each !== area && each !== indicator);
  return { time, area, indicator, unit, others };
}

/** Says what attributes say as one text in a language, the codes of each looked up once; of no attribute as it stands. */
export function attributeSayer(
  { attributes }: Dataset,
  language: string,
): (said: DataText | readonly DataText[] | undefined, id: string | undefined) => string | undefined {
  const named = new Map(
    attributes.map(({ id, codes = [] }) => [
      id,
      new Map(codes.map((code) => [code.id, textIn(code.names, language) ?? code.id])),
    ]),
  );
  return (said, id) => {
    if (said === undefined) return undefined;
    const codes = id === undefined ? undefined : named.get(id);
    const texts = (Array.isArray(said) ? said : [said]).map((one: DataText) =>
      typeof one === "string" ? (codes?.get(one) ?? one) : (textIn(one, language) ?? ""),
    );
    return texts.join("; ");
  };
}
