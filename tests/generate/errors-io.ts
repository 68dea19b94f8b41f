/** The gallery of errors of reading and writing records: for each code a call that gives it, and what to do. */

import { auditClaims, createLedger, figure, projectCount, type Relation } from "cultural-ledger";
import {
  parseLedger,
  type ReadCsvOptions,
  readCsv,
  readNdjson,
  revive,
  toPlain,
  writeCsv,
} from "cultural-ledger/io";
import { type GalleryEntry, settled, untyped } from "./gallery-entry";

/** An audit with the relations of one that has travelled. */
function auditAgain(): unknown {
  const ledger = createLedger({ projects: [{ id: "p", name: "Tour", period: "2012", count: 61 }] });
  const claims = [{ id: "all", measure: "projects", period: "2012", figure: figure(61) }] as const;
  const relation: Relation = {
    id: "all",
    kind: "against",
    claim: "all",
    collection: "projects",
    records: "complete",
    measure: projectCount,
  };
  const received = revive(toPlain(auditClaims({ claims, relations: [relation], ledger })));
  return auditClaims({ claims, relations: received.ok ? received.value.relations : [], ledger });
}

const HEADER = "id,direction,period";
const csv = (text: string | Uint8Array, options?: ReadCsvOptions) => readCsv("delegations", text, options);

const entries: readonly GalleryEntry[] = [
  {
    code: "io/invalid-json",
    // What engines say of other faults differs from one version to the next, and this page is checked on all of them.
    call: `parseLedger('{"sources":[')`,
    run: () => parseLedger('{"sources":['),
    remedy: "Correct the text at the place that the message names.",
  },
  {
    code: "io/invalid-limit",
    call: "parseLedger({}, { maxIssues: -1 })",
    run: () => parseLedger({}, { maxIssues: -1 }),
    remedy: "Give a whole number of 0 or more; the faults beyond it are counted.",
  },
  {
    code: "io/invalid-line",
    call: `await readNdjson('{"id":"out"}')`,
    run: () => readNdjson('{"id":"out"}'),
    remedy: "Write each record with its kind, as `toNdjson` does.",
  },
  {
    code: "io/undecodable-text",
    call: "await readNdjson(new Uint8Array([0xff]))",
    run: () => readNdjson(new Uint8Array([0xff])),
    remedy: 'Say the encoding of the file, as in `{ encoding: "gb18030" }`, or save it as UTF-8.',
  },
  {
    code: "io/cannot-travel",
    call: "toPlain({ made: new Date(0) })",
    run: () => toPlain({ made: new Date(0) }),
    remedy: 'Give what it says as text, numbers or plain objects: a date as `"2012-01-05"`.',
  },
  {
    code: "io/invalid-plain",
    call: 'revive({ made: { "~is": "date", value: "2012-01-05" } })',
    run: () => revive({ made: { "~is": "date", value: "2012-01-05" } }),
    remedy: "Give what `toPlain` made, as it came; text is parsed before, as in `revive(JSON.parse(text))`.",
  },
  {
    code: "io/stayed-behind",
    call: "auditClaims({ claims, relations: received.relations, ledger })",
    run: auditAgain,
    remedy:
      "Audit again with relations that are written on this side. What the audit found can be read and printed as it is.",
  },
  {
    code: "io/unknown-encoding",
    call: 'await readNdjson(bytes, { encoding: "latin1" })',
    run: () => readNdjson("", { encoding: untyped<"utf-8">("latin1") }),
    remedy: "Decode other encodings first, and pass the text.",
  },
  {
    code: "model/unknown-kind",
    call: 'writeCsv("visits", [])',
    run: () => writeCsv(untyped<"sources">("visits"), []),
    remedy: "Use the name of a kind of records of a ledger.",
  },
  {
    code: "io/unknown-field",
    call: 'await readCsv("delegations", text, { columns: { Persons: "people" } })',
    run: () => csv(HEADER, { columns: { Persons: untyped<"persons">("people") } }),
    remedy: "Name a field of the kind; the message lists them.",
  },
  {
    code: "io/unknown-delimiter",
    call: 'await readCsv("delegations", text, { delimiter: "|" })',
    run: () => csv(HEADER, { delimiter: untyped<",">("|") }),
    remedy: "Use a comma, a semicolon or a tab, or leave it out.",
  },
  {
    code: "io/unknown-column",
    call: 'await readCsv("delegations", "id,direction,period,colour\\n")',
    run: () => csv(`${HEADER},colour\n`),
    remedy:
      'Say what the column is, `{ columns: { colour: "note" } }`, or leave it out, `{ columns: { colour: null } }`.',
  },
  {
    code: "io/unknown-unit",
    call: 'await readCsv("delegations", "id,direction,period,persons (dozen)\\n")',
    run: () => csv(`${HEADER},persons (dozen)\n`),
    remedy:
      'Say what the column holds: `{ columns: { "persons (dozen)": { field: "persons", scale: "one" } } }`.',
  },
  {
    code: "io/duplicate-column",
    call: 'await readCsv("delegations", "id,direction,period,date\\n")',
    run: () => csv(`${HEADER},date\n`),
    remedy: "Leave one of the columns out with `null`.",
  },
  {
    code: "io/note-row",
    call: `await readCsv("delegations", "id,direction,period\\na,outbound,2012\\nChecked by Li,,\\n")`,
    run: () => csv(`${HEADER}\na,outbound,2012\nChecked by Li,,\n`),
    remedy: "Say which rows are no records in `skip`; `skipped` then names each of them.",
  },
  {
    code: "io/ragged-row",
    call: 'await readCsv("delegations", "id,direction,period\\na,outbound\\n")',
    run: () => csv(`${HEADER}\na,outbound\n`),
    remedy: "Put the missing cells in, or quote the cell that holds the delimiter.",
  },
  {
    code: "io/malformed-row",
    call: `await readCsv("delegations", 'id,direction,period\\n"a,outbound,2012\\n')`,
    run: () => csv(`${HEADER}\n"a,outbound,2012\n`),
    remedy: "Close the quote, and double the quotes inside of a cell.",
  },
];

export const ioErrors: readonly GalleryEntry[] = await Promise.all(entries.map(settled));
