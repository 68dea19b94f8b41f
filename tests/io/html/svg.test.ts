import { describe, expect, test } from "vitest";
import { svgForPage } from "../../../src/io/html/svg";

const faultOf = (svg: string) => {
  const found = svgForPage(svg, "chart-a");
  return "fault" in found ? found.fault : undefined;
};
const markupOf = (svg: string) => {
  const found = svgForPage(svg, "chart-a");
  return "markup" in found ? found.markup : expect.fail(found.fault);
};
const drawn = (inner: string) => `<svg width="10" height="5">${inner}</svg>`;

describe("an image that is taken", () => {
  test("is hidden from screen readers, with nothing in it for them or the keyboard", () => {
    expect(
      markupOf(
        `<svg viewBox="0 0 1 1" role="graphics-document" aria-roledescription="visualization"><g role='graphics-object' aria-label="a" tabindex="0"><path d='M0,0"' aria-hidden="true"/></g></svg>`,
      ),
    ).toBe(`<svg viewBox="0 0 1 1" aria-hidden="true" focusable="false"><g><path d="M0,0&quot;"/></g></svg>`);
  });

  test("can be drawn smaller, and says how wide it is", () => {
    expect(svgForPage(`<svg width="640px" height="480"/>`, "c")).toEqual({
      markup: `<svg width="640px" height="480" viewBox="0 0 640 480" aria-hidden="true" focusable="false"/>`,
      width: 640,
    });
    expect(svgForPage(`<svg width="100%" height="480"></svg>`, "c")).toEqual({
      markup: `<svg width="100%" height="480" aria-hidden="true" focusable="false"></svg>`,
      width: undefined,
    });
  });

  test("has ids of its own, and references that follow them", () => {
    expect(
      markupOf(
        drawn(
          `<style>#clip0 path{fill:url(#g)}.a{fill:#abc}</style><defs><clipPath id="clip0"/><linearGradient id="g"/></defs><g clip-path="url(#clip0)"><use xlink:href="#g" style="fill:url('#g')" fill="url(#else)"/></g>`,
        ),
      ),
    ).toBe(
      `<svg width="10" height="5" viewBox="0 0 10 5" aria-hidden="true" focusable="false"><style>#chart-a-clip0 path{fill:url(#chart-a-g)}.a{fill:#abc}</style><defs><clipPath id="chart-a-clip0"/><linearGradient id="chart-a-g"/></defs><g clip-path="url(#chart-a-clip0)"><use xlink:href="#chart-a-g" style="fill:url('#chart-a-g')" fill="url(#else)"/></g></svg>`,
    );
  });

  test.each([
    [
      "a declaration, a comment and a type",
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- by R -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg/>\n`,
    ],
    ["a byte order mark", "\uFEFF<svg/>"],
    ["comments within", drawn("<!-- <script> --><g/><!---->")],
    [
      "a style as character data",
      drawn("<defs><style type='text/css'><![CDATA[ .svglite > line { fill: none; } ]]></style></defs>"),
    ],
    ["a title", drawn("<title>javascript: a book; onload=1, url(http://a.example)</title>")],
    [
      "texts that look like attributes",
      drawn(`<text x="1">a onload="b" &lt;script&gt; https://a.example</text>`),
    ],
    ["a label that looks like an address", drawn(`<g aria-label="javascript:alert(1)"/>`)],
    ["a picture within", drawn(`<image href="data:image/png;base64,iVBORw0KGgo="/>`)],
    ["a filter", drawn(`<filter id="f"><feOffset dx="1"/></filter><g filter="url( '#f' )"/>`)],
  ])("may have %s", (_, svg) => {
    expect(faultOf(svg)).toBeUndefined();
    expect(markupOf(svg)).not.toMatch(/<!|<\?|--/);
  });

  test("keeps nothing that no document may hold", () => {
    expect(markupOf(drawn("<text>a\u0000b\ud800</text>"))).toContain("<text>a b\uFFFD</text>");
  });
});

const quoted = (name: string, value: string) => `the attribute "${name}" with ${JSON.stringify(value)}`;

describe("an image that is refused", () => {
  test.each([
    ["", "something else than one well-formed svg element"],
    ["a picture", "something else than one well-formed svg element"],
    ["<img src='x'/>", "something else than one well-formed svg element"],
    ["<svg><g></svg>", "something else than one well-formed svg element"],
    ["<svg></svg><svg></svg>", "something else than one well-formed svg element"],
    ["<svg></svg><p>", "something else than one well-formed svg element"],
    ["a<svg></svg>", "something else than one well-formed svg element"],
    ["<svg><!ENTITY a 'b'></svg>", "something else than one well-formed svg element"],
    [`<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>`, "something else than one well-formed svg element"],
    ["<svg><?php ?></svg>", "something else than one well-formed svg element"],
    ["<svg><g fill=red></g></svg>", "something else than one well-formed svg element"],
    ["<svg><g/onload='a'></g></svg>", "something else than one well-formed svg element"],
    ["<svg><text>1 < 2</text></svg>", "something else than one well-formed svg element"],
    ["<SVG></SVG>", "something else than one well-formed svg element"],
    ["<svg><script>alert(1)</script></svg>", 'the element "script"'],
    ["<svg><SCRIPT>alert(1)</SCRIPT></svg>", 'the element "SCRIPT"'],
    ["<svg><svg:script/></svg>", 'the element "svg:script"'],
    ["<svg><foreignObject><p/></foreignObject></svg>", 'the element "foreignObject"'],
    ["<svg><animate attributeName='href' to='javascript:alert(1)'/></svg>", 'the element "animate"'],
    ["<svg><a href='https://a.example'><text>a</text></a></svg>", 'the element "a"'],
    ["<svg><iframe/></svg>", 'the element "iframe"'],
    ["<svg><title><style>a</style></title></svg>", "an element in its title"],
    ["<svg onload='alert(1)'></svg>", quoted("onload", "alert(1)")],
    ['<svg><g ONCLICK="a"/></svg>', quoted("ONCLICK", "a")],
    ["<svg><image href='https://a.example/b.png'/></svg>", quoted("href", "https://a.example/b.png")],
    ["<svg><image xlink:href='data:image/svg+xml,a'/></svg>", quoted("xlink:href", "data:image/svg+xml,a")],
    ["<svg><use href='&#106;avascript:alert(1)'/></svg>", quoted("href", "&#106;avascript:alert(1)")],
    ["<svg><use href='other.svg#a'/></svg>", quoted("href", "other.svg#a")],
    ["<svg xml:base='https://a.example'/>", quoted("xml:base", "https://a.example")],
    ["<svg><g fill='url(https://a.example#b)'/></svg>", quoted("fill", "url(https://a.example#b)")],
    ["<svg><g fill='u&#114;l(//a.example)'/></svg>", quoted("fill", "u&#114;l(//a.example)")],
    ["<svg><g fill='url&lpar;//a.example)'/></svg>", quoted("fill", "url&lpar;//a.example)")],
    [
      "<svg><g style='background:\\75rl(//a.example)'/></svg>",
      quoted("style", "background:\\75rl(//a.example)"),
    ],
    ["<svg><g style='a:image-set(\"//a\" 1x)'/></svg>", quoted("style", "a:image-set(&quot;//a&quot; 1x)")],
    ["<svg><g fill='java\nscript:alert(1)'/></svg>", quoted("fill", "java\nscript:alert(1)")],
    [
      "<svg><style>@import 'https://a.example/b.css';</style></svg>",
      "a style that loads something or hides what it does",
    ],
    [
      "<svg><style>@im<!-- -->port 'b.css';</style></svg>",
      "a style that loads something or hides what it does",
    ],
    [
      "<svg><style>@im<![CDATA[port]]> 'b.css';</style></svg>",
      "a style that loads something or hides what it does",
    ],
    [
      "<svg><style>a{fill:url(https://a.example)}</style></svg>",
      "a style that loads something or hides what it does",
    ],
    ["<svg><g id='a'/><g id='a'/></svg>", 'the id "a" twice'],
  ])("%j", (svg, fault) => {
    expect(faultOf(svg)).toBe(fault);
  });

  test("takes no time, however long and deep it is", () => {
    for (const part of ["<g>", "<", "<!--", "<g a='", " a='b'", "<g a='b' ", "&#1;", "url(", "]]>"]) {
      expect(faultOf(`<svg>${part.repeat(100_000)}`)).toBe("something else than one well-formed svg element");
      expect(typeof faultOf(`<svg><style>${"url( ".repeat(100_000)}</style></svg>`)).toBe("string");
    }
  });
});
