/** Statements of any plan over any rows answer what is computed row by row. */

import { it } from "vitest";
import { expectAnswers } from "./statement-law";
import { withDuckDb } from "./with-duckdb";

it("answers in DuckDB what is computed row by row", { timeout: 600_000 }, () =>
  withDuckDb((engine) => expectAnswers(engine, process.env["ALL_INPUTS"] === undefined ? 60 : 3000)),
);
