/**
 * A data loader: reads the register of visits beside it and prints rows for a dashboard on standard output. In Observable Framework
 * call it `visits.csv.js`, or `visits.json.js` for JSON; anywhere else, run it into a file, with `--json` for JSON.
 */

import { createReadStream } from "node:fs";
import { count, groupRecords, sumCounts, sumMoney } from "cultural-ledger";
import { filter } from "cultural-ledger/aggregate";
import { flatRows, readCsv, rowsToCsv } from "cultural-ledger/io";

const register = new URL("register.csv", import.meta.url);
const { ledger, issues } = await readCsv("delegations", createReadStream(register));

// Only data goes to standard output. A dashboard from which rows with faults are missing would look whole, so the build stops.
if (issues.length > 0) {
  for (const { row, message } of issues) console.error(`register.csv:${row}: ${message}`);
  process.exit(1);
}

const rows = groupRecords(
  ledger.delegations,
  { direction: (visit) => visit.direction },
  {
    persons: sumCounts((visit) => visit.persons),
    // A visit whose cost nobody knows did not cost nothing: it is counted beside the sum of the others.
    cost: filter(
      (visit) => visit.cost !== undefined,
      sumMoney("CNY", (visit) => visit.cost),
    ),
    without_cost: filter((visit) => visit.cost === undefined, count()),
  },
);

// CSV has every digit. JSON has the nearest number to draw by, and every digit as text beside it (`cost_text`).
const isJson = process.argv.includes("--json") || import.meta.url.endsWith(".json.js");
process.stdout.write(isJson ? `${JSON.stringify(flatRows(rows))}\n` : rowsToCsv(rows));
