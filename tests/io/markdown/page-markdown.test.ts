import { describe, expect, test } from "vitest";
import { markdownOf } from "../../../src/io/markdown/page-markdown";
import type { Block, Page, Text } from "../../../src/io/page/page";
import { deepFreeze } from "../../frozen";
import { chinesePage, englishPage, HOSTILE, hostilePage } from "../page/pages";

const pageOf = (...blocks: readonly Block[]): Page =>
  deepFreeze({ locale: "en", title: "T", sections: [{ id: "s", heading: "S", blocks }] });
const bodyOf = (...blocks: readonly Block[]) => markdownOf(pageOf(...blocks)).replace("# T\n\n## S\n\n", "");
const lineOf = (text: Text) => bodyOf({ kind: "paragraph", text });

describe("the whole", () => {
  test("headings, paragraphs, captions in bold, tables with their totals in bold, lists; no charts", () => {
    expect(markdownOf(deepFreeze(englishPage))).toBe(
      [
        "# Cultural exchange and trade of Chongqing, 2012",
        "",
        "What the records of the bureau show for 2012, beside 2011.",
        "",
        "## Key figures",
        "",
        "**Key figures of 2012 and of the year before**",
        "",
        "| Indicator                              |           2012 | 2011 |                                 Change | Source          |",
        "| -------------------------------------- | -------------: | ---: | -------------------------------------: | --------------- |",
        "| Projects                               |            198 |  150 |                                  +32 % | [1] sentence 4  |",
        "| Foreign trade of the cultural industry | USD 30 million |      | between USD 6.14 and 7.17 million more | [1] sentence 23 |",
        "",
        "**The highest ever**, as the source says.",
        "",
        "## Trade",
        "",
        "**Exports by product**",
        "",
        "| Product      |          2012, USD |  Share |",
        "| ------------ | -----------------: | -----: |",
        "| Grass linen  |      21.13 million | 90.5 % |",
        "| Acrobatics   | about 1.09 million |  4.7 % |",
        "| **Together** |   **23.3 million** |        |",
        "",
        "## What is in no figure",
        "",
        "- 2013: Year of Mexico. Contracted. ([1] sentence 21)",
        "- 2014: a tour of Wales.",
        "",
        "## Sources and method",
        "",
        "1. Cultural exchange and trade of Chongqing in 2012. OREANDA-NEWS, 2013-01-10, <https://www.oreanda.ru/en/other/article681914/>",
        "2. Somewhere else, javascript:alert(1)",
        "",
      ].join("\n"),
    );
  });

  test("Chinese characters take two places, so that columns line up", () => {
    const rows = markdownOf(chinesePage)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const widths = rows.map((row) =>
      [...row].reduce((sum, sign) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(sign) ? 2 : 1), 0),
    );
    expect(new Set(widths).size).toBe(1);
  });

  test("a page without anything is its title and what it says of itself", () => {
    expect(markdownOf({ locale: "en", title: "T", sections: [] })).toBe("# T\n");
    expect(markdownOf({ locale: "en", title: "T", lead: "Nothing.", sections: [] })).toBe(
      "# T\n\nNothing.\n",
    );
  });

  test("lists that follow one another have other marks, so that they are not taken for one", () => {
    const list = (isOrdered: boolean): Block => ({ kind: "list", isOrdered, items: ["a", "b"] });
    expect(bodyOf(list(false), list(false), { kind: "chart", id: "c" }, list(false))).toBe(
      "- a\n- b\n\n* a\n* b\n\n- a\n- b\n",
    );
    expect(bodyOf(list(true), list(true), { kind: "paragraph", text: "p" }, list(true))).toBe(
      "1. a\n2. b\n\n1) a\n2) b\n\np\n\n1. a\n2. b\n",
    );
  });

  test("a section that holds only the place of a chart is left out", () => {
    expect(markdownOf(pageOf({ kind: "chart", id: "c" }))).toBe("# T\n");
  });
});

describe("a line", () => {
  test.each<[Text, string]>([
    ["1. a", "1\\. a"],
    [["a ", "1. b"], "a 1. b"],
    [["- ", "a"], "\\- a"],
    [[{ kind: "strong", text: "R01" }, " Supported"], "**R01** Supported"],
    [["a", { kind: "strong", text: " b " }, "c"], "a **b** c"],
    [["a", { kind: "strong", text: "" }, "b"], "ab"],
    [[{ kind: "strong", text: "a*b" }], "**a\\*b**"],
    // Without a space, the asterisks between 」 and 自 would be no markup.
    [["据", { kind: "strong", text: "「最高」" }, "自2005年"], "据 **「最高」** 自2005年"],
    [["据", { kind: "strong", text: "最高" }, "自2005年"], "据**最高**自2005年"],
    [["(", { kind: "strong", text: "(a)" }, ")"], "(**(a)**)"],
    [["see ", { kind: "link", href: "https://a.example/?b|c" }], "see <https://a.example/?b%7Cc>"],
    [[{ kind: "link", href: "javascript:alert(1)" }, "."], "javascript:alert(1)."],
    ["([1] sentence 4; [12] page 3)", "([1] sentence 4; [12] page 3)"],
    ["[1](https://a.example)", "\\[1\\](https\\://a.example)"],
    [["[1]", "(https://a.example)"], "\\[1\\](https\\://a.example)"],
    ["[1]: https://a.example", "\\[1\\]: https\\://a.example"],
    ["[^1] [x] [a]", "\\[^1\\] \\[x\\] \\[a\\]"],
    ["\\[1]", "\\\\[1]"],
    ["  a \n b ", "a b"],
  ])("%j is %s", (text, written) => {
    expect(lineOf(text)).toBe(`${written}\n`);
  });

  test("in a total each text is bold, once", () => {
    const cells = [{ text: [{ kind: "strong", text: "a" }, " b"] as const }, { text: "" }];
    expect(
      bodyOf({
        kind: "table",
        id: "t",
        caption: "C",
        columns: [
          { title: "A", isNumeric: false },
          { title: "B", isNumeric: true },
          { title: "None", isNumeric: true },
        ],
        rows: [{ isTotal: true, cells }],
      }),
    ).toContain("| **a** **b** |      |      |");
  });
});

test.each(HOSTILE)("%j ends neither a row nor a list, and begins no heading", (hostile) => {
  const lines = markdownOf(deepFreeze(hostilePage(hostile))).split(/[\n\r\u2028]/);
  expect(lines.filter((line) => line.startsWith("#"))).toHaveLength(2);
  const rows = lines.filter((line) => line.startsWith("|"));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row.replace(/\\\\|\\\|/g, "").split("|")).toHaveLength(4);
  expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(1);
});

test("one very long name does not make each of many rows as long", () => {
  const names = ["x".repeat(100_000), ...Array.from({ length: 1000 }, (_, at) => `name ${at}`)];
  const table = bodyOf({
    kind: "table",
    id: "t",
    caption: "C",
    columns: [{ title: "Name", isNumeric: false }],
    rows: names.map((text) => ({ isTotal: false, cells: [{ text }] })),
  });
  expect(table.length).toBeLessThan(500_000);
});
