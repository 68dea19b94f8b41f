/** The gallery of errors of reading and writing records: for each code a call that gives it, and what to do. */

import { auditClaims, createLedger, figure, projectCount, usd } from "cultural-ledger";
import {
  claimsToJson,
  flatRows,
  parseClaims,
  parseLedger,
  type ReadCsvOptions,
  readCsv,
  readNdjson,
  readRows,
  revive,
  toHtml,
  toPlain,
  writeCsv,
} from "cultural-ledger/io";
import { type GalleryEntry, settled, untyped } from "./gallery-entry";

const claims = [{ id: "all", measure: "projects", period: "2012", figure: figure(61) }] as const;
const relation = {
  id: "all",
  kind: "against",
  claim: "all",
  collection: "projects",
  records: "complete",
} as const;

/** An audit with the relations of one that has travelled. */
function auditAgain(): unknown {
  const ledger = createLedger({ projects: [{ id: "p", name: "Tour", period: "2012", count: 61 }] });
  const relations = [{ ...relation, measure: projectCount }];
  const received = revive(toPlain(auditClaims({ claims, relations, ledger })));
  return auditClaims({ claims, relations: received.ok ? received.value.relations : [], ledger });
}

const audit = auditClaims({ claims: [], relations: [] });
const chart = { id: "trade", svg: "<svg></svg>", alt: "Exports of USD 23.3 million." };

const HEADER = "id,direction,period";
const csv = (text: string | Uint8Array, options?: ReadCsvOptions) => readCsv("delegations", text, options);

/** A row with one cell that a library for workbooks or a driver of a database gives. */
const cell = (title: string, value: unknown) =>
  readRows("delegations", [
    ["id", "direction", "period", title],
    ["a", "outbound", 2012, value],
  ]);

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
    code: "io/line-too-long",
    call: `await readNdjson(" ".repeat(16_777_217))`,
    run: () => readNdjson(" ".repeat(16_777_217)),
    remedy: "Write one record a line; read a text of JSON that is not in lines with `parseLedger`.",
  },
  {
    code: "io/undecodable-text",
    call: "await readNdjson(new Uint8Array([0xff]))",
    run: () => readNdjson(new Uint8Array([0xff])),
    remedy:
      'Say the encoding in which the file was saved, as in `{ encoding: "big5" }`, or save it as UTF-8.',
  },
  {
    code: "io/wrong-encoding",
    call: 'await readCsv("delegations", new Uint8Array([0xff, 0xfe, 0x69, 0x00]))',
    run: () => csv(new Uint8Array([0xff, 0xfe, 0x69, 0x00])),
    remedy: 'Say the encoding that the message names, as in `{ encoding: "utf-16" }`.',
  },
  {
    code: "io/workbook",
    call: 'await readCsv("delegations", new Uint8Array([0x50, 0x4b, 0x03, 0x04]))',
    run: () => csv(new Uint8Array([0x50, 0x4b, 0x03, 0x04])),
    remedy:
      "Read the sheet with a library for workbooks and give its cells to `readRows`, or save the sheet as CSV.",
  },
  {
    code: "io/not-a-table",
    call: `await readCsv("delegations", '{"delegations":[]}')`,
    run: () => csv('{"delegations":[]}'),
    remedy: "Pick the file that holds the table, or read this one with the function that the message names.",
  },
  {
    code: "io/damaged-text",
    call: 'await readCsv("delegations", "id,direction,period\\nD\\uFFFD,outbound,2012\\n")',
    run: () => csv(`${HEADER}\nD\uFFFD,outbound,2012\n`),
    remedy:
      "Pass the bytes of the file and its encoding instead of a text that was decoded with another one; what was lost when the file was saved is put back by hand.",
  },
  {
    code: "io/duplicate-chart",
    call: 'toHtml(audit, { charts: [{ id: "trade", svg, alt }, { id: "trade", svg, alt }] })',
    run: () => toHtml(audit, { charts: [chart, chart] }),
    remedy: "Give each chart an id of its own, or leave one of them out.",
  },
  {
    code: "io/unsafe-svg",
    call: `toHtml(audit, { charts: [{ id: "trade", svg: '<svg><image href="https://a.example/b.png"/></svg>', alt }] })`,
    run: () =>
      toHtml(audit, {
        charts: [{ ...chart, svg: '<svg><image href="https://a.example/b.png"/></svg>' }],
      }),
    remedy:
      "Have the chart drawn without scripts, links and files of elsewhere; a picture in it is embedded as a `data:` address.",
  },
  {
    code: "io/cannot-travel",
    call: "toPlain({ made: new Date(0) })",
    run: () => toPlain({ made: new Date(0) }),
    remedy: 'Give what it says as text, numbers or plain objects: a date as `"2012-01-05"`.',
  },
  {
    code: "io/cannot-flatten",
    call: 'flatRows([{ year: 2012, visits: [{ area: "FR" }] }])',
    run: () => flatRows([{ year: 2012, visits: [{ area: "FR" }] }]),
    remedy: "Flatten the list within by itself, or give what it says as text or numbers.",
  },
  {
    code: "io/same-column",
    call: 'flatRows([{ fees: usd("5"), fees_unit: "dollars" }])',
    run: () => flatRows([{ fees: usd("5"), fees_unit: "dollars" }]),
    remedy: "Rename one of the two fields.",
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
    code: "io/unknown-name",
    call: 'parseClaims({ claims, relations: [{ ...relation, measure: "visits" }] }, { measures: { projects: projectCount } })',
    run: () =>
      parseClaims(
        { claims, relations: [{ ...relation, measure: "visits" }] },
        { measures: { projects: projectCount } },
      ),
    remedy: "Correct the name, or say what it stands for in `measures` or `filters`.",
  },
  {
    code: "io/unnamed-code",
    call: "claimsToJson({ claims, relations: [{ ...relation, measure: projectCount }] })",
    run: () => claimsToJson({ claims, relations: [{ ...relation, measure: projectCount }] }),
    remedy: "Give the code a name in `measures` or `filters`, by which `parseClaims` finds it again.",
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
    call: 'await readCsv("delegations", text, { delimiter: ":" })',
    run: () => csv(HEADER, { delimiter: untyped<",">(":") }),
    remedy: "Use a comma, a semicolon, a tab or a vertical bar, or leave it out.",
  },
  {
    code: "io/unclear-delimiter",
    call: 'await readCsv("delegations", "id;direction,period\\n")',
    run: () => csv("id;direction,period\n"),
    remedy: 'Say which sign separates the cells, as in `{ delimiter: ";" }`.',
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
    code: "io/missing-column",
    call: 'await readCsv("delegations", "id,period\\na,2012\\n")',
    run: () => csv("id,period\na,2012\n"),
    remedy:
      'Say which column it is, `{ columns: { Way: "direction" } }`, or what all rows have, `{ constants: { direction: "outbound" } }`.',
  },
  {
    code: "io/contradicting-unit",
    call: 'await readCsv("delegations", "id,direction,period,persons (thousand)\\n", { columns: { "persons (thousand)": { field: "persons", scale: "million" } } })',
    run: () =>
      csv(`${HEADER},persons (thousand)\n`, {
        columns: { "persons (thousand)": { field: "persons", scale: "million" } },
      }),
    remedy: "Leave the scale out, and the title is read; or correct the title.",
  },
  {
    code: "io/number-marks",
    call: 'await readCsv("delegations", "id,direction,period,persons\\na,outbound,2012,1.500\\n")',
    run: () => csv(`${HEADER},persons\na,outbound,2012,1.500\n`),
    remedy: 'Say the mark of the decimals, of the file, `{ decimal: "," }`, or of one column.',
  },
  {
    code: "io/missing-mark",
    call: 'await readCsv("delegations", "id,direction,period,persons\\na,outbound,2012,-\\n")',
    run: () => csv(`${HEADER},persons\na,outbound,2012,-\n`),
    remedy: 'Say what stands for a missing value, `{ missing: ["-", "N/A"] }`.',
  },
  {
    code: "io/ambiguous-period",
    call: 'await readCsv("delegations", "id,direction,period\\na,outbound,2010/11\\n")',
    run: () => csv(`${HEADER}\na,outbound,2010/11\n`),
    remedy:
      'Say what the label is, `{ labels: { season: "09-01" } }`, or the order of the days, `{ dates: "day-month" }`.',
  },
  {
    code: "io/ambiguous-cell",
    call: 'await readCsv("delegations", "id,direction,period,country\\na,outbound,2012,NA\\n")',
    run: () => csv(`${HEADER},country\na,outbound,2012,NA\n`),
    remedy: 'Say `{ missing: ["NA"] }`, or `{ areaNames: { names: { NA: "NA" } } }` where it is Namibia.',
  },
  {
    code: "io/total-row",
    call: 'await readCsv("delegations", "id,direction,period,persons\\nTotal,,,40\\n")',
    run: () => csv(`${HEADER},persons\nTotal,,,40\n`),
    remedy:
      'Say `{ totals: "skip" }`, and the answer names the row among `skipped`; or `{ totals: "keep" }`.',
  },
  {
    code: "io/inexact-number",
    call: 'await readRows("delegations", [["id", "direction", "period", "persons"], ["a", "outbound", 2012, 0.1 + 0.2]])',
    run: () => cell("persons", 0.1 + 0.2),
    remedy: "Hand the number over rounded to the digits that are meant, or as text, `bigint` or a decimal.",
  },
  {
    code: "io/time-of-day",
    call: 'await readRows("delegations", [["id", "direction", "period", "note"], ["a", "outbound", 2012, new Date("2012-01-05T14:30Z")]])',
    run: () => cell("note", new Date("2012-01-05T14:30Z")),
    remedy:
      'Hand over the day as text, "2012-01-05", or say `{ dateCells: "local" }` where midnight here is meant.',
  },
  {
    code: "io/unreadable-cell",
    call: 'await readRows("delegations", [["id", "direction", "period", "note"], ["a", "outbound", 2012, Symbol("x")]])',
    run: () => cell("note", Symbol("x")),
    remedy:
      "Hand over what the cell says: its text, its number or its date, and not the object of the library.",
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
    remedy:
      "Close the quote, double the quotes inside of a cell, and quote a cell that holds a line end; what follows an open quote is read when it is closed.",
  },
];

export const ioErrors: readonly GalleryEntry[] = await Promise.all(entries.map(settled));
