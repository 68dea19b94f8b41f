/** What outside data can do besides being wrong: throw when it is read, take for ever, or say one number and mean another. */

import { parseLedger, readCsv, readNdjson } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

const refuse = (): never => {
  throw new Error("not to be read");
};
const HEADER = "id,direction,period,persons";
const visits = (...rows: string[]) => readCsv("delegations", [HEADER, ...rows].join("\n"));
const sales = (...cells: string[]) =>
  readCsv(
    "trades",
    [
      "id,flow,kind,product,period,value",
      ...cells.map((cell, at) => `t${at},export,goods,L,2012,"${cell}"`),
    ].join("\n"),
  );

describe("parsed values with code of their own", () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const documents: readonly unknown[] = [
    revoked.proxy,
    new Proxy({}, { ownKeys: refuse }),
    { sources: new Proxy([1], { get: refuse }) },
    { sources: revoked.proxy },
    {
      get sources() {
        return refuse();
      },
    },
  ];

  test("are one fault of the document, never an exception", () => {
    for (const document of documents) {
      const reading = parseLedger(document);
      expect(reading.accepted).toBe(0);
      expect(reading.issues.map(({ code }) => code)).toEqual(["model/unreadable-value"]);
    }
  });

  test("are one fault of their record, and the others are read", () => {
    const source = { id: "s", title: "Yearbook", publisher: "Bureau" };
    const sale = {
      id: "t",
      get value() {
        return refuse();
      },
    };
    const reading = parseLedger({ trades: [sale, revoked.proxy], sources: [source] });
    expect([reading.accepted, reading.refused]).toEqual([1, 2]);
    expect(reading.issues.map(({ path, code }) => [path.slice(0, 2), code])).toEqual([
      [["trades", 0], "model/unreadable-value"],
      [["trades", 1], "model/unreadable-value"],
    ]);
  });
});

describe("long cells, titles and lines", () => {
  const spaces = " ".repeat(200_000);

  test.each([
    ["amounts", () => sales(`1${spaces}x`, `${spaces}x`, `USD${spaces}-${spaces}1`)],
    ["periods", () => visits(`a,outbound,"2012${spaces}x",1`, `b,outbound,"2012${spaces}-${spaces}2013",1`)],
    [
      "counts",
      () => visits(`a,outbound,2012,"more than${spaces}x"`, `b,outbound,2012,"${"1,".repeat(100_000)}"`),
    ],
    [
      "titles",
      () => readCsv("delegations", `id,direction,period,"persons${spaces}(${spaces}"\na,outbound,2012,1\n`),
    ],
    ["lines", () => readNdjson(Array.from({ length: 4000 }, () => "x".repeat(5000)))],
  ])("of %s are read in the time that their length takes", async (_, read) => {
    const start = performance.now();
    const { issues } = await read();
    expect(issues.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

test("signs that only look like digits are no digits", async () => {
  const counts = await visits(
    ...["5\u00B2", "\u2460", "1\u2070", "\u2085", "\u00BD", "1\u20442"].map(
      (cell, at) => `v${at},outbound,2012,${cell}`,
    ),
  );
  expect([counts.accepted, counts.refused]).toEqual([0, 6]);
  const amounts = await sales("USD 5\u00B2", "USD \u2460", "USD 1\u2070");
  expect([amounts.accepted, amounts.refused]).toEqual([0, 3]);
  const fullWidth = await visits(
    "a,outbound,2012,\uFF11\uFF11\uFF10\uFF10",
    "b,outbound,\uFF12\uFF10\uFF11\uFF12\uFF0F1\uFF0F5,\uFF1E20",
  );
  expect(fullWidth.ledger.delegations).toMatchObject([
    { persons: 1100 },
    { period: "2012-01-05", persons: { qualifier: "moreThan", number: "20" } },
  ]);
});

test("a byte that is no text stops the reading at a row that is named, and the rows before it stay", async () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode(
      `${HEADER}\n${Array.from({ length: 9000 }, (_, at) => `v${at},outbound,2012,1\n`).join("")}`,
    ),
    0xff,
  ]);
  const { accepted, refused, issues } = await readCsv("delegations", bytes);
  expect(accepted).toBeGreaterThan(5000);
  expect(refused).toBe(1);
  expect(issues).toMatchObject([{ code: "io/undecodable-text", row: accepted + 2 }]);
});

test("a row is as long in one piece as in many", async () => {
  const text = `${HEADER},note\na,outbound,2012,1,"${"x\n".repeat(1_000_000)}"\nb,outbound,2012,1,y\n`;
  const pieces = Array.from({ length: Math.ceil(text.length / 1000) }, (_, at) =>
    text.slice(at * 1000, (at + 1) * 1000),
  );
  const [whole, streamed] = [await readCsv("delegations", text), await readCsv("delegations", pieces)];
  expect([whole.accepted, whole.refused]).toEqual([streamed.accepted, streamed.refused]);
});

test("a text of JSON may begin with a byte order mark", () => {
  expect(parseLedger('\uFEFF{"sources":[{"id":"s","title":"Y","publisher":"B"}]}').accepted).toBe(1);
});

test("a name that stands twice in one object of JSON is a fault: one of the values would be dropped", async () => {
  const visit = (rest: string) =>
    `{"delegations":[{"id":"a","direction":"outbound","period":"2012",${rest}}]}`;
  for (const text of [
    visit('"persons":5,"persons":7'),
    visit('"persons":5,"p\\u0065rsons":7'),
    visit('"legs":[{"area":"FR"},{"area":"DE","area":"JP"}]'),
    '{"sources":[{"id":"s","title":"Y","publisher":"B"}],"sources":[]}',
    '{"__proto__":1,"__proto__":2}',
  ]) {
    expect(
      parseLedger(text).issues.map(({ code }) => code),
      text,
    ).toEqual(["io/invalid-json"]);
  }
  const apart = visit('"legs":[{"area":"FR"},{"area":"DE"}],"note":"{\\"id\\":1,\\"id\\":2}"');
  expect(parseLedger(apart).issues).toEqual([]);
});

test("a currency that is none is a fault beside another one, too", async () => {
  const text = "id,flow,kind,product,period,value,currency\na,export,goods,L,2012,USD 5,XXQ\n";
  expect((await readCsv("trades", text)).issues.map(({ code }) => code)).toEqual(["money/unknown-currency"]);
});

test("what is no text at all is a mistake of the caller", async () => {
  for (const source of [null, undefined, 5, {}, [5], [null]] as never[]) {
    await expect(readCsv("delegations", source)).rejects.toMatchObject({ code: "io/not-text" });
    await expect(readNdjson(source)).rejects.toMatchObject({ code: "io/not-text" });
  }
  expectCode(() => parseLedger({}, { maxIssues: -1 }), "io/invalid-limit");
});
