import { readFileSync } from "node:fs";
import {
  type Audit,
  type AuditInput,
  auditClaims,
  type Claim,
  createLedger,
  figure,
  moreThan,
  PRC_STATISTICS,
  type Relation,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { claims, relations } from "../../../docs/examples/chongqing-2012/claims";
import { rates, records } from "../../../docs/examples/chongqing-2012/records";
import { lookOf } from "../../../src/foundation/unseen";
import { deepFreeze } from "../../frozen";

const audit = (input: Partial<AuditInput>): Audit =>
  auditClaims(deepFreeze({ claims: [], relations: [], panel: [], ...input }));

/** chongqing-2012-audit.md was read line by line against the press release; do not update it unread. */
test("the audit of Chongqing 2012 is the one that was read against the press release", () => {
  const ledger = createLedger(records);
  const found = auditClaims({ claims, relations, ledger, rates, profile: PRC_STATISTICS });
  const read = readFileSync(new URL("chongqing-2012-audit.md", import.meta.url), "utf8");
  expect(toMarkdown(found, { title: "The press release, audited" })).toBe(read);
  expect(toMarkdown(found, { title: "The press release, audited" })).toBe(read);
});

const visits: readonly Claim[] = [
  { id: "all", measure: "projects", period: "2012", figure: figure(198) },
  { id: "out", measure: "visits", period: "2012", figure: figure(61) },
  { id: "more", measure: "more", period: "2012", figure: moreThan(1) },
];
const within: Relation = { id: "within", kind: "partOf", whole: "all", part: "out" };

describe("the whole", () => {
  test("an audit without relations says so", () => {
    expect(toMarkdown(audit({}))).toBe("# Audit of published figures\n\nNo relations.\n");
  });

  test("verdicts, findings, sources; each verdict is counted, and only an open one is excused", () => {
    expect(toMarkdown(audit({ claims: visits, relations: [within] }))).toBe(
      [
        "# Audit of published figures",
        "",
        "## Verdicts",
        "",
        "1 supported.",
        "",
        "**Relations and their verdicts**",
        "",
        "| Relation | Verdict   | Because                                                   | Read as | Evidence | Remainder |",
        "| -------- | --------- | --------------------------------------------------------- | ------: | -------: | --------: |",
        "| within   | supported | this holds for every value that the figures can stand for |     198 |       61 |       137 |",
        "",
        "## Findings",
        "",
        "- **within** Supported: visits (61, 2012) should be part of projects (198, 2012), and this holds for every value that the figures can stand for. The published figure is read as 198, the other figures give 61. That leaves 137 for other parts, 69.2 % of the whole.",
        "",
      ].join("\n"),
    );
    const relations: Relation[] = [
      { id: "a", kind: "partOf", whole: "out", part: "all" },
      { id: "b", kind: "sum", whole: "all", parts: ["more"], list: "closed" },
      { id: "c", kind: "ratio", numerator: "out", denominator: "all" },
      within,
    ];
    expect(toMarkdown(audit({ claims: visits, relations }))).toContain(
      "\n1 supported, 1 contradicted, 1 undetermined, 1 derived. Undetermined does not mean wrong: there is not enough to tell.\n",
    );
  });

  test("places are cited once each, by the number of their source or by its id", () => {
    const sources = [{ id: "release", title: "Release", publisher: "Bureau" }];
    const cited = visits.map((claim, at) => ({
      ...claim,
      source: { document: at === 0 ? "[x]" : "release", at: "sentence 4" },
    }));
    const text = toMarkdown(audit({ claims: [...cited], relations: [within], sources }));
    expect(text).toContain(" (\\[\\[x\\]\\] sentence 4; [1] sentence 4)\n");
    expect(text).toMatch(/## Sources\n\n1\. Release\. Bureau\n$/);
  });
});

describe("texts of others", () => {
  const HOSTILE = [
    "a | b",
    "a\n\n## b",
    "a\r\n- b\r\n| c | d |",
    "<script>alert(1)</script>",
    "**a** _b_ `c` [d](https://e.example)",
    "1. a",
    "# a",
    "a\u202e000,1\u2066",
    "a\\",
    "a\u2028b",
  ];

  test.each(HOSTILE)("%j breaks neither table nor list", (text) => {
    const hostile = (id: string, number: number): Claim => ({
      id: `${lookOf(text)}${id}`,
      measure: `${text}${id}`,
      subject: text,
      note: text,
      scope: [text],
      figure: figure(number),
      source: { document: `${text}${id}`, at: text },
    });
    const look = lookOf(text);
    const markdown = toMarkdown(
      audit({
        claims: [hostile("a", 10), hostile("b", 11)],
        relations: [
          { id: `${look}1`, kind: "partOf", whole: `${look}a`, part: `${look}b`, note: text },
          { id: `${look}2`, kind: "same", claims: [`${look}a`, `${look}b`] },
        ],
        // An id has no line breaks and nothing that nobody sees.
        sources: [{ id: look, title: text, publisher: text, url: text }],
      }),
      { title: text },
    );
    const lines = markdown.split(/[\n\r\u2028]/);
    expect(lines.filter((line) => line.startsWith("#")).map((line) => line.slice(0, 3))).toEqual([
      `# ${lines[0]?.[2]}`,
      "## ",
      "## ",
      "## ",
    ]);
    const rows = lines.filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.replace(/\\\\|\\\|/g, "").split("|")).toHaveLength(8);
    expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(2);
    expect(markdown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?<!\\)<script|(?<!\\)`/);
  });

  test("a relation with very many parts is one row and one item", () => {
    const parts = Array.from({ length: 3000 }, (_, at): Claim => {
      return { id: `p${at}`, measure: `part ${at}`, period: "2012", figure: figure(1) };
    });
    const whole: Claim = { id: "all", measure: "all", period: "2012", figure: figure(3000) };
    const relation: Relation = {
      id: "sum",
      kind: "sum",
      whole: "all",
      parts: parts.map(({ id }) => id),
      list: "closed",
    };
    const lines = toMarkdown(audit({ claims: [whole, ...parts], relations: [relation] })).split("\n");
    expect(lines.filter((line) => line.startsWith("| sum "))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(1);
  });
});
