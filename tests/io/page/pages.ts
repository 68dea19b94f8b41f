/**
 * Pages written by hand in both languages, with every kind of block: what the forms are tried with.
 */

import type { Page } from "../../../src/io/page/page";

const figure = (text: string, figure: string, exact: string) => ({ text, figure, exact });
const text = (title: string) => ({ title, isNumeric: false });
const number = (title: string) => ({ title, isNumeric: true });

/** A year of exchange and trade in English. */
export const englishPage: Page = {
  locale: "en",
  title: "Cultural exchange and trade of Chongqing, 2012",
  lead: "What the records of the bureau show for 2012, beside 2011.",
  sections: [
    {
      id: "key-figures",
      heading: "Key figures",
      blocks: [
        {
          kind: "table",
          id: "key-figures",
          caption: "Key figures of 2012 and of the year before",
          columns: [text("Indicator"), number("2012"), number("2011"), number("Change"), text("Source")],
          rows: [
            {
              isTotal: false,
              cells: [
                { text: "Projects" },
                figure("198", "projects/2012", "198"),
                figure("150", "projects/2011", "150"),
                figure("+32 %", "projects:growth/2012~2011", "0.32"),
                { text: "[1] sentence 4" },
              ],
            },
            {
              isTotal: false,
              cells: [
                { text: "Foreign trade of the cultural industry" },
                { text: "USD 30 million", figure: "trade:published/2012" },
                { text: "" },
                { text: "between USD 6.14 and 7.17 million more", figure: "trade:change/2012~2011" },
                { text: "[1] sentence 23" },
              ],
            },
          ],
        },
        { kind: "paragraph", text: [{ kind: "strong", text: "The highest ever" }, ", as the source says."] },
      ],
    },
    {
      id: "trade",
      heading: "Trade",
      blocks: [
        {
          kind: "table",
          id: "exports-by-product",
          caption: "Exports by product",
          columns: [text("Product"), number("2012, USD"), number("Share")],
          rows: [
            {
              isTotal: false,
              cells: [
                { text: "Grass linen" },
                figure("21.13 million", "exports/2012/product=Grass%20linen", "21130000"),
                figure("90.5 %", "exports:share/2012/product=Grass%20linen", "0.905"),
              ],
            },
            {
              isTotal: false,
              cells: [
                { text: "Acrobatics" },
                figure("about 1.09 million", "exports/2012/product=Acrobatics", "1093104.5"),
                figure("4.7 %", "exports:share/2012/product=Acrobatics", "0.047"),
              ],
            },
            {
              isTotal: true,
              cells: [
                { text: "Together" },
                figure("23.3 million", "exports/2012", "23343104.5"),
                { text: "" },
              ],
            },
          ],
        },
        { kind: "chart", id: "exports-by-product" },
        { kind: "chart", id: "markets" },
      ],
    },
    { id: "pictures", heading: "Only a place", blocks: [{ kind: "chart", id: "nothing" }] },
    {
      id: "left-out",
      heading: "What is in no figure",
      blocks: [
        {
          kind: "list",
          isOrdered: false,
          items: ["2013: Year of Mexico. Contracted. ([1] sentence 21)", "2014: a tour of Wales."],
        },
      ],
    },
    {
      id: "sources",
      heading: "Sources and method",
      blocks: [
        {
          kind: "list",
          isOrdered: true,
          items: [
            [
              "Cultural exchange and trade of Chongqing in 2012. OREANDA-NEWS, 2013-01-10, ",
              { kind: "link", href: "https://www.oreanda.ru/en/other/article681914/" },
            ],
            ["Somewhere else, ", { kind: "link", href: "javascript:alert(1)" }],
          ],
        },
      ],
    },
  ],
};

/** The same in Chinese, shorter. */
export const chinesePage: Page = {
  locale: "zh",
  title: "重庆市2012年文化交流与贸易统计公报",
  lead: "根据记录汇总的2012年数据，并与2011年对比。",
  sections: [
    {
      id: "key-figures",
      heading: "主要数据",
      blocks: [
        {
          kind: "table",
          id: "key-figures",
          caption: "2012年主要数据及与上年对比",
          columns: [text("指标"), number("2012年"), number("2011年"), number("增减"), text("来源")],
          rows: [
            {
              isTotal: false,
              cells: [
                { text: "对外文化交流项目（项）" },
                figure("198", "projects/2012", "198"),
                figure("150", "projects/2011", "150"),
                figure("增长32%", "projects:growth/2012~2011", "0.32"),
                { text: "[1] 第4句" },
              ],
            },
            {
              isTotal: true,
              cells: [
                { text: "文化产业对外贸易额" },
                { text: "3000万美元", figure: "trade:published/2012" },
                { text: "" },
                { text: "增加614万至717万美元", figure: "trade:change/2012~2011" },
                { text: "[1] 第23句" },
              ],
            },
          ],
        },
        { kind: "paragraph", text: [{ kind: "strong", text: "历史最高（据来源）" }, "自2005年以来。"] },
        { kind: "chart", id: "exports-by-product" },
      ],
    },
  ],
};

const YEARS = Array.from({ length: 12 }, (_, at) => String(2012 - at));

/** Twelve years side by side, numbers of every length, and a name without a place to break it. */
export const widePage: Page = {
  locale: "zh",
  title: "十二年对比",
  sections: [
    {
      id: "compared",
      heading: "历年对比",
      blocks: [
        {
          kind: "table",
          id: "periods",
          caption: "2001年至2012年主要数据",
          columns: [text("指标"), ...YEARS.map(number)],
          rows: ["往来人次", "出口额（万美元）", "Internationalization-of-performances".repeat(2)].map(
            (name, row) => ({
              isTotal: row === 2,
              cells: [
                { text: name },
                ...YEARS.map((year, at) =>
                  figure(String(1234567 * (at + 1)), `a${row}/${year}`, String(1234567 * (at + 1))),
                ),
              ],
            }),
          ),
        },
      ],
    },
  ],
};

/** What texts of others may hold. */
export const HOSTILE: readonly string[] = [
  `"><script>alert(1)</script>`,
  `' onmouseover='alert(1)`,
  `</style></title></table><img src=x onerror=alert(1)>`,
  "<!-- --><![CDATA[ ]]> &lt;b&gt; &amp; &#60;",
  "a\u0000b\u0007c\u009fd",
  "half \ud83c and \udfad alone",
  "\u202egpj.exe\u2066 000,1",
  "line\u2028break\r\n\ttab",
  "بيت\u200f (Beirut)",
  "long".repeat(25_000),
];

/** A page in which every text is one of others. */
export function hostilePage(hostile: string): Page {
  return {
    locale: "en",
    title: hostile,
    lead: hostile,
    sections: [
      {
        id: "hostile",
        heading: hostile,
        blocks: [
          {
            kind: "paragraph",
            text: [{ kind: "strong", text: hostile }, { kind: "link", href: hostile }, hostile],
          },
          { kind: "list", isOrdered: false, items: [hostile] },
          {
            kind: "table",
            id: "hostile",
            caption: hostile,
            columns: [text(hostile), number(hostile)],
            rows: [
              {
                isTotal: true,
                cells: [{ text: hostile, figure: hostile, exact: hostile }, { text: hostile }],
              },
            ],
          },
          { kind: "chart", id: "hostile" },
        ],
      },
    ],
  };
}
