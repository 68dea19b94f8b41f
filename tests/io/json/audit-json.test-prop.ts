/** Claims and relations as JSON: out and in again, and what the schema says of them. */

import { Ajv2020 } from "ajv/dist/2020";
import { auditClaims, checkClaims, createLedger } from "cultural-ledger";
import { auditJsonSchema, auditSchema, claimsToJson, parseClaims } from "cultural-ledger/io";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { auditDocument, names, spoiltDocument } from "./audit-documents";

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
const fits = ajv.compile(auditJsonSchema);

/** What a shape cannot say: that a name leads somewhere, a code exists, a day is in the calendar, one value goes with another. */
const BEYOND_SHAPE =
  /^(audit\/(unknown-claim|duplicate-id|invalid-relation)|io\/unknown-name|geography\/.*|time\/(invalid-date|reversed-range|invalid-period)|money\/.*|figures\/invalid-figure|model\/unknown-value)$/;

test("what is written is read as the same, in text and as data", () => {
  fc.assert(
    fc.property(auditDocument, (document) => {
      const read = parseClaims(JSON.stringify(document), names);
      if (!read.ok) throw new Error(read.issues[0].message);
      const text = claimsToJson(read.value, names);
      const again = parseClaims(text, names);
      expect(again).toEqual(read);
      expect(again.ok && claimsToJson(again.value, names)).toBe(text);
      expect(again.ok && again.value.claims).toEqual(document.claims);
      expect(parseClaims(JSON.parse(text), names)).toEqual(read);
      expect(checkClaims(read.value).ok).toBe(true);
      expect(fits(JSON.parse(text))).toBe(true);
      expect(auditSchema(names)["~standard"].validate(JSON.parse(text)).issues).toBe(undefined);
    }),
  );
});

test("what is read is audited", () => {
  const ledger = createLedger({});
  fc.assert(
    fc.property(auditDocument, (document) => {
      const read = parseClaims(document, names);
      if (!read.ok) throw new Error(read.issues[0].message);
      const { findings } = auditClaims({ ...read.value, ledger });
      expect(findings.map(({ relation }) => relation)).toEqual(document.relations.map(({ id }) => id));
    }),
    { numRuns: 30 },
  );
});

test("the schema takes what parseClaims takes, and refuses what it refuses for its shape", () => {
  const met = { both: 0, neither: 0, beyond: 0 };
  fc.assert(
    fc.property(fc.oneof(auditDocument, spoiltDocument, spoiltDocument), (document) => {
      const json: unknown = JSON.parse(JSON.stringify(document));
      const read = parseClaims(json, names);
      const isShaped = fits(json) as boolean;
      if (read.ok) expect([isShaped, fits.errors ?? []]).toEqual([true, []]);
      else if (isShaped)
        expect(
          read.issues.filter(({ code }) => !BEYOND_SHAPE.test(code)).map(({ message }) => message),
        ).toEqual([]);
      met[read.ok ? "both" : isShaped ? "beyond" : "neither"] += 1;
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(met.both, met.neither)).toBeGreaterThan(200);
});
