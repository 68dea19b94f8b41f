/**
 * The gallery in `docs/gallery`: the page of a report and every chart, in both languages, drawn by vega without a canvas, so that
 * they are the same bytes on every machine.
 */

import { type ChartId, toHtml } from "cultural-ledger/io";
import { drawnCharts } from "../../docs/examples/charts/render";
import { galleryReports } from "./gallery-reports";

const FOLDER = "docs/gallery";
const LOCALES = ["en", "zh"] as const;

/** What each chart shows, in both languages. */
const SHOWN = {
  areas: {
    en: "Visits or activities by country or region; records that name several together are one bar.",
    zh: "各国家和地区的批次或活动数；一条记录列出多个国家和地区而未分开的，合为一条。",
  },
  products: {
    en: "Exports by product and their total, under the published total: the dashed line, with the range that its rounding leaves open.",
    zh: "各类产品出口额及合计与公布总额对照：虚线为公布数，浅色带为其四舍五入的范围。",
  },
  shares: {
    en: "Shares by product, each with the range that follows from the rounding of both numbers. No pie: it has no place for a range.",
    zh: "各类产品所占比重，线段为由两数四舍五入得出的取值范围。不用饼图，因为饼图无法表示范围。",
  },
  series: {
    en: "Key figures over periods, each with its own axis: missing periods are gaps, record highs are said in words.",
    zh: "各时期主要数据，各有坐标轴；缺数据的时期留空，历史新高以文字注明。",
  },
  directions: {
    en: "Visits and person-trips by direction and period.",
    zh: "各时期出访与来访的批次和人次。",
  },
} as const;

/** Every file of the gallery. */
export async function galleryFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const shown: string[] = [];
  for (const { name, report, titles, labels } of galleryReports) {
    const byLocale = await Promise.all(
      LOCALES.map(async (locale) => {
        const drawn = await drawnCharts(report, { locale, labels: labels[locale] });
        for (const { id, svg } of drawn) files.set(`${FOLDER}/${name}-${id}.${locale}.svg`, `${svg}\n`);
        const page = toHtml(report, { locale, title: titles[locale], labels: labels[locale], charts: drawn });
        files.set(`${FOLDER}/${pageOf(name, locale)}`, page);
        return drawn;
      }),
    );
    const [english = [], chinese = []] = byLocale;
    shown.push(
      `## ${titles.en} / ${titles.zh}`,
      `Page: [English](${pageOf(name, "en")}), [中文](${pageOf(name, "zh")})`,
      ...english.flatMap(({ id, alt }) => [
        `### ${id}`,
        `${SHOWN[id as ChartId].en}\n${SHOWN[id as ChartId].zh}`,
        `![${escaped(alt)}](${name}-${id}.en.svg)`,
        `![${escaped(chinese.find((chart) => chart.id === id)?.alt ?? "")}](${name}-${id}.zh.svg)`,
      ]),
    );
  }
  files.set(`${FOLDER}/README.md`, `${[HEAD, ...shown].join("\n\n")}\n`);
  return files;
}

const HEAD = `<!-- written by npm run generate -->

# Gallery / 图集

Pages and charts of the reports of two examples, in English and Chinese. The library gives each chart as a specification of
Vega-Lite and draws nothing; [render.ts](../examples/charts/render.ts) draws it as SVG with vega, and
[the guide to charts](../guides/charts.md) says how to draw it in an app.
两个示例报告的网页与图表，中英文各一份。图表以 Vega-Lite 规范的形式给出，由应用自行绘制，见[图表指南](../guides/charts.md)。

A black line from end to end is the range in which a number lies, an arrow that there is no bound on that side.
黑色线段为取值范围，箭头表示该侧没有界限。`;

function pageOf(name: string, locale: "en" | "zh"): string {
  return `${name === "chongqing-2012" ? "report" : name}${locale === "zh" ? ".zh" : ""}.html`;
}

/** A text alternative inside square brackets. */
function escaped(text: string): string {
  return text.replace(/[[\]\\]/g, "\\$&");
}
