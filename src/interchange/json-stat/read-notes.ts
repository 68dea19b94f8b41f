/**
 * The notes of a JSON-stat file: those of the dataset, and those of dimensions and categories with what they are about before
 * them, because a dataset has one list of notes.
 *
 * @source JSON-stat 2.0, full specification, note
 */

import type { IssuePath } from "../../foundation/issue";
import type { DataCode, Names } from "../dataset/dataset";
import { nameOf } from "../dataset/names";
import type { FoundDataset } from "./find-dataset";
import type { ReadAxis } from "./read-axes";
import { fieldsAt, isLeftOut, type Reading, textAt } from "./reading";

/** All notes, in the language of the file. */
export function readNotes(
  reading: Reading,
  { fields, path }: FoundDataset,
  axes: readonly ReadAxis[],
): readonly Names[] {
  const { language } = reading;
  const notes = [...textsAt(reading, [...path, "note"], fields["note"])];
  for (const axis of axes) {
    const of = nameOf(axis, language);
    for (const text of textsAt(reading, [...axis.path, "note"], axis.note)) notes.push(`${of}: ${text}`);
    const place = [...axis.path, "category", "note"];
    for (const [id, note] of Object.entries(fieldsAt(reading, place, axis.category["note"]))) {
      const code: DataCode = axis.codes.find((one) => one.id === id) ?? { id };
      for (const text of textsAt(reading, [...place, id], note))
        notes.push(`${of}, ${nameOf(code, language)}: ${text}`);
    }
  }
  return notes.map((text) => ({ [language]: text }));
}

/** Texts; some files have a single one outside a list. */
function textsAt(reading: Reading, path: IssuePath, value: unknown): readonly string[] {
  if (isLeftOut(value)) return [];
  if (!Array.isArray(value)) return [textAt(reading, path, value)].flatMap((text) => text ?? []);
  return value.flatMap((text: unknown, at) => textAt(reading, [...path, at], text) ?? []);
}
