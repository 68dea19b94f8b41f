import type { PageChart } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { chartFigures } from "../../../src/io/html/page-charts";
import { deepFreeze } from "../../frozen";

const CALL = { chapter: "io", call: "toHtml(report, { charts })" } as const;
const chart: PageChart = { id: "markets", svg: `<svg width="600" height="10"/>`, alt: "Japan 3, France 2." };
const placed = (...charts: readonly PageChart[]) => chartFigures(CALL, deepFreeze(charts));

describe("a chart", () => {
  test("is a figure whose text alternative holds the numbers, with its title and its source under it", () => {
    const figures = placed({ ...chart, alt: `"Japan" 3`, title: "Markets & more", caption: "Source: [1]" });
    expect(figures.get("markets")).toBe(
      [
        '<figure id="chart-markets">',
        '<div class="drawing" role="img" tabindex="0" aria-label="&quot;Japan&quot; 3" style="--least:440px">',
        '<svg width="600" height="10" viewBox="0 0 600 10" aria-hidden="true" focusable="false"/>',
        "</div>",
        "<figcaption><strong>Markets &amp; more</strong>\nSource: [1]</figcaption>",
        "</figure>",
      ].join("\n"),
    );
    expect([...figures.keys()]).toEqual(["markets"]);
  });

  test("that is small is not made larger, and one without words under it has no caption", () => {
    const html = placed({ ...chart, svg: `<svg width="100" height="10"/>` }).get("markets");
    expect(html).toContain('style="--least:100px"');
    expect(html).not.toContain("figcaption");
  });

  test("none are none", () => {
    expect(chartFigures(CALL, undefined).size).toBe(0);
    expect(placed().size).toBe(0);
  });
});

describe("what is refused", () => {
  test.each<[unknown, string, string]>([
    [
      [chart, chart],
      "io/duplicate-chart",
      `Cannot draw two charts with the id "markets": an id is that of one chart of the page.`,
    ],
    [
      [{ ...chart, id: "a b" }],
      "io/invalid-argument",
      "the id of a chart: it must be text of letters, digits, - and _.",
    ],
    [
      [{ ...chart, id: "" }],
      "io/invalid-argument",
      "the id of a chart: it must be text of letters, digits, - and _.",
    ],
    [
      [{ ...chart, svg: "<svg><script/></svg>" }],
      "io/unsafe-svg",
      `Cannot take the image of the chart "markets": it holds the element "script".`,
    ],
    [
      [{ ...chart, svg: "<p>" }],
      "io/unsafe-svg",
      "it holds something else than one well-formed svg element.",
    ],
    [[{ ...chart, alt: "  " }], "io/invalid-argument", "text that says what it shows"],
    [[{ ...chart, alt: undefined }], "io/invalid-argument", "the alt of a chart: it must be text."],
    [[{ ...chart, svg: 5 }], "io/invalid-argument", "the svg of a chart: it must be text."],
    [[{ ...chart, title: 5 }], "io/invalid-argument", "the title of a chart: it must be text."],
    [[{ ...chart, caption: null }], "io/invalid-argument", "the caption of a chart: it must be text."],
    [[{ ...chart, heading: "a" }], "io/unknown-option", `the option "heading" of one of the charts`],
    [[null], "io/invalid-argument", "one of the charts"],
    [chart, "io/invalid-argument", "charts: it must be an array."],
  ])("%#", (charts, code, message) => {
    expect(() => chartFigures(CALL, charts as readonly PageChart[])).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});
