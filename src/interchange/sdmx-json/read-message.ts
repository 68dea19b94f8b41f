/**
 * The parts of a message of SDMX-JSON: its structures and data sets, whatever the version puts them in. Messages of 2.1 and
 * 2.0 have `data.structures`, those of 1.0 `data.structure`, and the drafts before it `structure` beside `dataSets`, as some
 * offices still answer.
 *
 * @source SDMX-JSON data message 2.1.0, 2.0.0 and 1.0, field guides
 */

import type { IssuePath } from "../../foundation/issue";
import { quote } from "../../foundation/issue";
import { type Given, listIn, objectIn, type Reading, tell, textIn } from "./read-given";
import type { ReadOptions } from "./read-options";

/** A part of a message and where it stands. */
export interface Placed {
  readonly given: Given;
  readonly path: IssuePath;
}

/** A structure with the data sets that it describes. */
export interface MessageParts {
  readonly structure: Placed;
  readonly dataSets: readonly Placed[];
}

/** The main language of a message: the first that it names, the one that the caller says, or else `und`. */
export function languageOf(message: unknown, options: ReadOptions): string {
  const meta = objectIn(objectIn(message)?.["meta"]);
  const languages = meta?.["contentLanguages"];
  const [first] = Array.isArray(languages) ? languages : [];
  return textIn(first) ?? textIn(meta?.["lang"]) ?? options.language ?? "und";
}

/** The structure and the data sets that are to be read; `undefined` and an issue where there are none or too many. */
export function partsOf(message: unknown, options: ReadOptions, reading: Reading): MessageParts | undefined {
  const root = objectIn(message);
  if (root === undefined)
    return tell(reading, [], "interchange/unknown-file", "an object of SDMX-JSON", message);
  if (!isKnownVersion(root, reading)) return undefined;
  if (options.errors !== "pass") tellErrors(root, reading);
  const data = objectIn(root["data"]);
  const at: IssuePath = data === undefined ? [] : ["data"];
  const holder = data ?? root;
  const structures = structuresIn(holder, at, reading);
  const dataSets = listIn(holder["dataSets"], [...at, "dataSets"], reading).map((given, index) => ({
    given: objectIn(given) ?? {},
    path: [...at, "dataSets", index],
  }));
  if (structures.length === 0)
    return reading.issues.length > 0
      ? undefined
      : tell(
          reading,
          [...at, "structures"],
          "interchange/unknown-file",
          "an array with the structure of the data, as a data message of SDMX-JSON has",
          holder["structures"],
        );
  return chosen(structures, dataSets, options, reading, at);
}

const VERSION = /(?:^|\/)(\d+)\.\d+(?:\.\d+)?\//;

/** Versions are told by the address of the schema, where a message names it. */
function isKnownVersion(root: Given, reading: Reading): boolean {
  const named = textIn(root["$schema"]) ?? textIn(objectIn(root["meta"])?.["schema"]);
  const [, major] = VERSION.exec(named ?? "") ?? [];
  if (major === undefined || major === "1" || major === "2") return true;
  tell(reading, ["$schema"], "interchange/unknown-version", "the schema of SDMX-JSON 1.0, 2.0 or 2.1", named);
  return false;
}

/** A service that had something to say against the data may have left a part of them out. */
function tellErrors(root: Given, reading: Reading): void {
  for (const [at, error] of listIn(root["errors"], ["errors"], reading).entries()) {
    const { code, title, detail } = objectIn(error) ?? {};
    const said = [title, detail].filter((text) => textIn(text) !== undefined);
    reading.issues.push({
      code: "interchange/source-error",
      path: ["errors", at],
      message: `The message reports the error ${quote(code)}${said.length > 0 ? `: ${said.map(quote).join(", ")}` : ""}. Ask for it again, or read what it holds with the option errors: "pass".`,
      expected: "no errors",
      received: quote(code),
    });
  }
}

function structuresIn(holder: Given, at: IssuePath, reading: Reading): readonly Placed[] {
  const one = objectIn(holder["structure"]);
  if (one !== undefined) return [{ given: one, path: [...at, "structure"] }];
  return listIn(holder["structures"], [...at, "structures"], reading).map((given, index) => ({
    given: objectIn(given) ?? {},
    path: [...at, "structures", index],
  }));
}

/** All data sets of one structure, or the one that the caller chose. */
function chosen(
  structures: readonly Placed[],
  dataSets: readonly Placed[],
  { dataSet }: ReadOptions,
  reading: Reading,
  at: IssuePath,
): MessageParts | undefined {
  const asked = dataSet === undefined ? dataSets : dataSets.slice(dataSet, dataSet + 1);
  if (dataSet !== undefined && asked.length === 0)
    return tell(
      reading,
      [...at, "dataSets", dataSet],
      "interchange/unknown-dataset",
      "a data set",
      undefined,
    );
  const used = new Set(asked.map(({ given, path }) => structureOf(given, path.at(-1) as number, structures)));
  if (used.size > 1 || (used.size === 0 && structures.length > 1)) {
    const expected =
      "of one structure, because a dataset has one; read one data set after the other with the option dataSet";
    return tell(reading, [...at, "dataSets"], "interchange/several-structures", expected, dataSets);
  }
  const [index = 0] = used;
  const structure = structures[index];
  if (structure !== undefined) return { structure, dataSets: asked };
  const path = [...(asked[0]?.path ?? at), "structure"];
  return tell(
    reading,
    path,
    "interchange/unknown-index",
    `the index of one of ${structures.length} structures`,
    index,
  );
}

/** A data set names its structure, or the structure names it; otherwise it is the first. */
function structureOf(dataSet: Given, at: number, structures: readonly Placed[]): number {
  const { structure } = dataSet;
  if (typeof structure === "number") return structure;
  const naming = structures.findIndex(({ given }) => {
    const { dataSets } = given;
    return Array.isArray(dataSets) && dataSets.includes(at);
  });
  return Math.max(naming, 0);
}
