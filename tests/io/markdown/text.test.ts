import { describe, expect, test } from "vitest";
import { escapeMarkdown, markdownLink, markdownTable } from "../../../src/io/markdown/text";

describe("escapeMarkdown", () => {
  test.each([
    ["plain", "Rongchang grass linen, 50% (2012)", "Rongchang grass linen, 50% (2012)"],
    ["a table's bar", "a|b", "a\\|b"],
    ["a backslash before a bar", "a\\|b", "a\\\\\\|b"],
    ["a backslash at the end", "a\\", "a\\\\"],
    ["emphasis", "*a* _b_ ~~c~~", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~"],
    ["code", "`rm`", "\\`rm\\`"],
    ["HTML", "<script>x</script>", "\\<script\\>x\\</script\\>"],
    ["a comment", "<!-- a", "\\<!-- a"],
    ["a link", "[a](b)", "\\[a\\](b)"],
    ["an image", "![a](b)", "!\\[a\\](b)"],
    ["the target of a citation", "[1]: b", "\\[1\\]: b"],
    ["an entity", "&lt;b&gt; &#124; &#x7C;", "\\&lt;b\\&gt; \\&\\#124; \\&\\#x7C;"],
    ["an ampersand that is none", "Song & Dance, R&D", "Song & Dance, R&D"],
    ["a web address", "https://a.example www.b.example", "https\\://a.example www\\.b.example"],
    ["a mail address", "a@b.example", "a\\@b.example"],
    ["a heading", "# a", "\\# a"],
    ["a quotation", "> a", "\\> a"],
    ["a bullet", "- a", "\\- a"],
    ["another bullet", "+ a", "\\+ a"],
    ["a number of a list", "12. a", "12\\. a"],
    ["another number of a list", "1) a", "1\\) a"],
    ["a rule", "---", "\\---"],
    ["a number that is none", "-5 and 3.5", "-5 and 3.5"],
    ["several lines", "a\r\n\n b\u2028c\td", "a b c d"],
    ["a name that turns the direction of what follows", "\u202e000,1 DSU\u2066", "000,1 DSU"],
    ["Arabic with its own marks", "\u200fبيت\u200f", "\u200fبيت\u200f"],
    ["Chinese", "重庆｜杂技", "重庆｜杂技"],
    ["nothing", "", ""],
  ])("writes %s as text", (_, text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  test("takes no time for texts that are very long", () => {
    for (const part of ["\\", "1", "1.", ".", "&", "&a", "w", "-", "- ", "|"]) {
      const written = escapeMarkdown(part.repeat(100_000));
      expect(written.length).toBeLessThanOrEqual(part.length * 200_000);
    }
  });
});

describe("markdownLink", () => {
  test.each([
    "https://www.oreanda.ru/en/other/article681914/",
    "http://a.example/?b=(c)&d=*e*",
    "HTTPS://A.EXAMPLE",
  ])("writes %s as a link", (url) => {
    expect(markdownLink(url)).toBe(`<${url}>`);
  });

  test.each([
    ["javascript:alert(1)", "javascript:alert(1)"],
    ["data:text/html,<b>", "data:text/html,\\<b\\>"],
    ["https://a> <script>", "https\\://a\\> \\<script\\>"],
    ["https://a b", "https\\://a b"],
    ["https://a\nb", "https\\://a b"],
    ["https://", "https\\://"],
    ["https://a\u202eb", "https\\://ab"],
    ["a https://b.example", "a https\\://b.example"],
    ["page 12", "page 12"],
  ])("writes %j as text", (url, written) => {
    expect(markdownLink(url)).toBe(written);
  });
});

describe("markdownTable", () => {
  test("lines its columns up, numbers to the right", () => {
    const rows = [
      ["Outbound", "61"],
      ["In", "1,370,000"],
    ] as const;
    const table = markdownTable(rows, [
      ["Direction", "left", ([direction]) => direction],
      ["Visits", "right", ([, visits]) => visits],
    ]);
    expect(table).toBe(
      [
        "| Direction |    Visits |",
        "| --------- | --------: |",
        "| Outbound  |        61 |",
        "| In        | 1,370,000 |",
      ].join("\n"),
    );
  });

  test("has columns of four characters at least, and empty cells", () => {
    expect(
      markdownTable(
        ["x"],
        [
          ["A", "left", (text) => text],
          ["B", "right", () => ""],
        ],
      ),
    ).toBe(["| A    |    B |", "| ---- | ---: |", "| x    |      |"].join("\n"));
  });

  test("counts a character beyond the basic plane once", () => {
    expect(markdownTable(["🎭🎭🎭🎭🎭"], [["Name", "left", (name) => name]]).split("\n")[0]).toBe(
      "| Name  |",
    );
  });

  test("is nothing without rows", () => {
    expect(markdownTable([], [["A", "left", () => "x"]])).toBe("");
  });

  test("has room for more rows than a call has arguments", () => {
    const rows = Array.from({ length: 200_000 }, () => "x");
    expect(markdownTable(rows, [["A", "left", (text) => text]]).length).toBe(
      200_002 * "| x    |\n".length - 1,
    );
  });
});
