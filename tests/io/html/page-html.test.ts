import { describe, expect, test } from "vitest";
import { htmlOf } from "../../../src/io/html/page-html";
import type { Block, Page, PageCell } from "../../../src/io/page/page";
import { deepFreeze } from "../../frozen";
import { chinesePage, englishPage, HOSTILE, hostilePage } from "../page/pages";

const NONE = new Map<string, string>();
const pageOf = (...blocks: readonly Block[]): Page =>
  deepFreeze({ locale: "en", title: "T", sections: [{ id: "s", heading: "S", blocks }] });
const mainOf = (html: string) => html.slice(html.indexOf("<main>"), html.indexOf("</main>"));
const bodyOf = (...blocks: readonly Block[]) =>
  mainOf(htmlOf(pageOf(...blocks), NONE))
    .split("<h2>S</h2>\n")[1]
    ?.replace("\n</section>\n", "");

describe("the document", () => {
  test("says its language, its title and what it may load: nothing", () => {
    const html = htmlOf(deepFreeze(englishPage), NONE);
    expect(html.split("\n").slice(0, 7)).toEqual([
      "<!doctype html>",
      '<html lang="en">',
      "<head>",
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;">`.replaceAll(
        "&#39;",
        "'",
      ),
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      "<title>Cultural exchange and trade of Chongqing, 2012</title>",
    ]);
    expect(htmlOf(chinesePage, NONE)).toContain('\n<html lang="zh-Hans">\n');
    expect(html.endsWith("</main>\n</body>\n</html>\n")).toBe(true);
  });

  test("an empty page is its title and what it says of itself", () => {
    const html = htmlOf({ locale: "en", title: "T", lead: "Nothing.", sections: [] }, NONE);
    expect(mainOf(html)).toBe(
      '<main>\n<div class="heading">\n<h1>T</h1>\n<p class="lead">Nothing.</p>\n</div>\n',
    );
  });

  test("a chart stands at its place; without one, a section that holds nothing else is left out", () => {
    const page = pageOf({ kind: "chart", id: "a" });
    expect(mainOf(htmlOf(page, new Map([["a", "<figure></figure>"]])))).toContain(
      '<section id="s">\n<h2>S</h2>\n<figure></figure>\n</section>',
    );
    expect(mainOf(htmlOf(page, NONE))).not.toContain("<section");
  });
});

describe("a chart without a place", () => {
  const table: Block = { kind: "table", id: "t", caption: "C", columns: [], rows: [] };
  const paragraph: Block = { kind: "paragraph", text: "p" };
  const shape = (...sections: readonly (readonly Block[])[]) => {
    const page: Page = {
      locale: "en",
      title: "T",
      sections: sections.map((blocks, at) => ({ id: `s${at}`, heading: "S", blocks })),
    };
    const html = htmlOf(
      deepFreeze(page),
      new Map([
        ["a", "<figure>"],
        ["b", "<figure>"],
      ]),
    );
    return mainOf(html)
      .match(/<(?:section|table|figure|p|h1)(?=[> ])/g)
      ?.join("")
      .replaceAll("<", " ")
      .trim();
  };

  test("stands at the end of the last section that has a table", () => {
    expect(shape([table, paragraph], [table, paragraph], [paragraph])).toBe(
      "h1 section table p section table p figure figure section p",
    );
    expect(shape([table, { kind: "chart", id: "b" }], [table])).toBe(
      "h1 section table figure section table figure",
    );
  });

  test("stands at the end of a page that has no table", () => {
    expect(shape([paragraph], [paragraph])).toBe("h1 section p section p figure figure");
    expect(shape()).toBe("h1 figure figure");
  });
});

describe("blocks", () => {
  test("a table has its caption as the name of its region, heads, and figures with their exact numbers", () => {
    const cells: readonly PageCell[] = [
      { text: "Grass linen" },
      { text: "21.13 million", figure: "exports/2012/product=Grass%20linen", exact: "21130000" },
      { text: "between USD 20 and 22 million" },
    ];
    expect(
      bodyOf({
        kind: "table",
        id: "exports",
        caption: "Exports",
        columns: [
          { title: "", isNumeric: false },
          { title: "2012", isNumeric: true },
          { title: "Read as", isNumeric: true },
        ],
        rows: [
          { isTotal: false, cells },
          { isTotal: true, cells: [{ text: " " }, { text: [{ kind: "strong", text: "1" }] }] },
        ],
      }),
    ).toBe(
      [
        '<div class="scroll" role="region" tabindex="0" aria-labelledby="table-exports-caption">',
        '<table id="table-exports">',
        '<caption><span id="table-exports-caption">Exports</span></caption>',
        "<thead>",
        '<tr><td></td><th scope="col" class="n">2012</th><th scope="col" class="n">Read as</th></tr>',
        "</thead>",
        "<tbody>",
        '<tr><th scope="row">Grass linen</th><td class="n" data-figure="exports/2012/product=Grass%20linen" data-exact="21130000">21.13 million</td><td class="n long">between USD 20 and 22 million</td></tr>',
        '<tr class="total"><td> </td><td class="n"><strong>1</strong></td><td class="n"></td></tr>',
        "</tbody>",
        "</table>",
        "</div>",
      ].join("\n"),
    );
  });

  test("tables of many columns are named so, for paper", () => {
    const tableOf = (columns: number) =>
      bodyOf({
        kind: "table",
        id: "t",
        caption: "C",
        columns: Array.from({ length: columns }, () => ({ title: "A", isNumeric: true })),
        rows: [],
      });
    expect(tableOf(7)).toContain('<table id="table-t">');
    expect(tableOf(8)).toContain('<table id="table-t" class="many">');
    expect(tableOf(12)).toContain('<table id="table-t" class="very-many">');
  });

  test("lists, bold text, and links to the web alone", () => {
    expect(
      bodyOf(
        { kind: "list", isOrdered: true, items: ["a", [{ kind: "link", href: "https://a.example/?b&c" }]] },
        { kind: "list", isOrdered: false, items: [[{ kind: "link", href: "javascript:alert(1)" }]] },
        { kind: "paragraph", text: ["a ", { kind: "strong", text: "b" }, " c"] },
      ),
    ).toBe(
      [
        "<ol>",
        "<li>a</li>",
        '<li><a href="https://a.example/?b&amp;c">https://a.example/?b&amp;c</a></li>',
        "</ol>",
        "<ul>",
        "<li>javascript:alert(1)</li>",
        "</ul>",
        "<p>a <strong>b</strong> c</p>",
      ].join("\n"),
    );
  });
});

describe("texts of others", () => {
  const tags = (html: string) =>
    html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/ class="[^"]*"|="[^"]*"/g, "")) ?? [];
  const plain = tags(htmlOf(hostilePage("plain"), NONE));

  test.each(HOSTILE)("%j makes no tag and no attribute", (hostile) => {
    const html = htmlOf(deepFreeze(hostilePage(hostile)), NONE);
    expect(tags(html)).toEqual(plain);
    // Nothing that no document may hold, and nothing that turns the direction of what follows.
    expect(html).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069\u2028]/u);
  });

  test("is read as it is written", () => {
    expect(htmlOf(hostilePage(`<a href="'&amp;">`), NONE)).toContain(
      "<h1>&lt;a href=&quot;&#39;&amp;amp;&quot;&gt;</h1>",
    );
    expect(htmlOf(hostilePage("half \ud83c and whole \ud83c\udfad"), NONE)).toContain(
      "<h1>half \ufffd and whole \ud83c\udfad</h1>",
    );
  });
});
