import { readFileSync } from "node:fs";
import { readCsv } from "cultural-ledger/io";
import { test } from "vitest";
import { registerOptions } from "../../docs/examples/dirty-register/options";
test("try", async () => {
  const bytes = readFileSync("docs/examples/dirty-register/register.csv");
  const r = await readCsv("activities", bytes, registerOptions as never);
  console.log(r.accepted, r.refused, r.issues.map((i) => i.message), r.skipped, r.ignoredColumns);
  console.log(r.ledger.activities.map((a) => JSON.stringify(a)).join("\n"));
  for (const name of Object.keys(registerOptions)) {
    const { [name]: _, ...rest } = registerOptions as any;
    const x = await readCsv("activities", bytes, rest);
    console.log("WITHOUT", name, x.accepted, x.refused, x.skipped.length);
    for (const i of x.issues) console.log("   ", i.row, i.column, i.code, "|", i.option, "|", i.message);
  }
  const x = await readCsv("activities", bytes);
  console.log("NOTHING", x.issues);
}, 60000);
