/**
 * Fields that records of several kinds have in common.
 */

import type { Count } from "../../figures/count";
import { classReader } from "../../geography/area-class";
import type { AreaList } from "../../geography/area-list";
import { PRC_STATISTICS } from "../../geography/area-profile";
import type { MoneyValue } from "../../model/money-value";
import { type LedgerRecord, type Organized, type Status, standsForNothing } from "../../model/record";
import type { Period } from "../../time/period";
import type {
  AreasField,
  CountField,
  Field,
  KeyGuard,
  ListField,
  MoneyField,
  TextField,
} from "../plan/field";
import { calendarUnitOf, frequencyOf } from "./calendar-unit";

/** A text field. */
export function text<In>(
  definition: string,
  of: (record: In) => string | undefined,
  guard?: KeyGuard,
): TextField<In> {
  return { type: "text", definition, of, ...(guard && { guard }) };
}

/** A field of areas. */
export function areas<In>(definition: string, of: (record: In) => AreaList | undefined): AreasField<In> {
  return { type: "areas", definition, of };
}

/** A count field. */
export function counted<In>(
  definition: string,
  of: (record: In) => Count | undefined,
  among?: string,
): CountField<In> {
  return { type: "count", definition, of, ...(among !== undefined && { among }) };
}

/** A list field. */
export function list<In>(
  definition: string,
  of: (record: In) => readonly string[] | undefined,
): ListField<In> {
  return { type: "texts", definition, of };
}

/** A money field. */
export function money<In>(definition: string, of: (record: In) => MoneyValue | undefined): MoneyField<In> {
  return { type: "money", definition, of };
}

/** The fields of every record. */
export function ownFields<In extends LedgerRecord>() {
  return {
    id: text<In>("the id of the record", ({ id }) => id),
    document: text<In>("the id of the source that it cites", ({ source }) => source?.document),
  } satisfies Record<string, Field<In>>;
}

/** The fields of records that say whether they were held, and what they are part of. */
export function placedFields<In extends { readonly status?: Status; readonly partOf?: string }>() {
  return {
    status: text<In>("whether it was held, planned or cancelled", ({ status = "held" }) => status),
    partOf: text<In>("the id of the record that holds it", ({ partOf }) => partOf),
  } satisfies Record<string, Field<In>>;
}

/** The fields of a period. */
export function periodFields<In>(periodOf: (record: In) => Period | undefined) {
  const unit = (name: "year" | "quarter" | "month") => (record: In) => {
    const period = periodOf(record);
    return period === undefined ? undefined : calendarUnitOf(period, name);
  };
  return {
    period: text<In>("the period as the record gives it", periodOf, "periods"),
    year: text<In>("the year in which it lies, an event the one of its first day", unit("year")),
    quarter: text<In>("the quarter in which it lies, an event the one of its first day", unit("quarter")),
    month: text<In>("the month in which it lies, an event the one of its first day", unit("month")),
    frequency: text<In>(
      "the frequency of its period, such as year or month; of a range, the range with it",
      (record) => {
        const period = periodOf(record);
        return period === undefined ? undefined : frequencyOf(period);
      },
    ),
  } satisfies Record<string, Field<In>>;
}

/** The fields of whoever stands behind something. */
export function organizedFields<In extends Organized>() {
  const listOf = (names: string | readonly string[] | undefined): readonly string[] | undefined =>
    typeof names === "string" ? [names] : names;
  return {
    organizers: list<In>("the bodies that organize it", ({ organizer }) => listOf(organizer)),
    hosts: list<In>("the bodies that receive it", ({ host }) => listOf(host)),
    bodyLevel: text<In>("the level of the body that is responsible", ({ level }) => level),
  } satisfies Record<string, Field<In>>;
}

/** The class of areas under the profile of China's statistics: foreign countries, or Hong Kong, Macao and Taiwan. */
export function areaClass<In>(areasOf: (record: In) => AreaList | undefined): TextField<In> {
  const classOf = classReader(PRC_STATISTICS);
  return text<In>("the class of its areas under PRC_STATISTICS, several joined by a plus", (record) =>
    classOf(areasOf(record)),
  );
}

/** Whether there is something of a record, so that it is asked how many travelled or came. */
export function stands<In extends { readonly count?: Count }>(): TextField<In> {
  return text<In>("yes, unless the record is of none", (record) =>
    standsForNothing(record) ? undefined : "yes",
  );
}
