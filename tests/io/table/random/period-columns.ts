/** Columns of periods and days, in the forms of offices: one column, two for its ends, or three for its parts. */

import { type Draw, happens, pick } from "../../draws";
import type { KnownRecord } from "./known-records";
import { type Cell, type Column, emptyCell, padded, type Sheet, say } from "./sheet";
import { sayTitle, shownTitle, titleFor } from "./titles";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** How days stand in a sheet. */
const DAY_STYLES = ["iso", "slash", "dot", "chinese", "english", "any", "day-month", "month-day"] as const;
type DayStyle = (typeof DAY_STYLES)[number];

function dayText(draw: Draw, day: string, style: DayStyle): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const [m, d] = [String(Number(month)), String(Number(date))];
  const name = MONTHS[Number(month) - 1] ?? "";
  switch (style) {
    case "slash":
      return happens(draw, 50) ? `${year}/${m}/${d}` : `${year}/${month}/${date}`;
    case "dot":
      return `${year}.${m}.${d}`;
    case "chinese":
      return pick(draw, [
        `${year}年${m}月${d}日`,
        `${year}年${m}月${d}号`,
        `${year} 年 ${m} 月 ${d} 日`.replace(" 年", "年"),
      ]);
    case "english":
      return pick(draw, [
        `${d} ${name} ${year}`,
        `${name} ${d}, ${year}`,
        `${d}-${name.slice(0, 3)}-${year}`,
        `${name.slice(0, 3)} ${d} ${year}`,
      ]);
    case "day-month":
      return pick(draw, [`${d}/${m}/${year}`, `${date}.${month}.${year}`, `${date}-${month}-${year}`]);
    case "month-day":
      return pick(draw, [`${m}/${d}/${year}`, `${month}/${date}/${year}`, `${month}-${date}-${year}`]);
    case "any":
      return dayText(draw, day, pick(draw, ["iso", "slash", "dot", "chinese", "english"]));
    default:
      return happens(draw, 10) ? `${day} 00:00:00` : day;
  }
}

function dayCell(draw: Draw, day: string, style: DayStyle): Cell {
  return { text: padded(draw, dayText(draw, day, style)), typed: new Date(`${day}T00:00:00Z`) };
}

/** Whether two digits behind a year are the next year too. */
const isNextYear = (year: string, month: string): boolean => (Number(year) + 1) % 100 === Number(month);

function monthText(sheet: Sheet, period: string): string {
  const { draw, subject } = sheet;
  const [year = "", month = ""] = period.split("-");
  const m = String(Number(month));
  const name = MONTHS[Number(month) - 1] ?? "";
  const text = pick(draw, [
    period,
    period,
    `${year}/${month}`,
    `${year}年${m}月`,
    `${name} ${year}`,
    `${name.slice(0, 3)} ${year}`,
    `${year}M${month}`,
    `${year}.${m}`,
  ]);
  const isLabel = isNextYear(year, month) && /^\d{4}[-/]\d\d$/.test(text);
  if (!isLabel && text !== `${year}.1`) return text;
  if (subject.family !== "months") return `${year}年${m}月`;
  say(sheet, { labels: "month" });
  return text;
}

function quarterText(draw: Draw, period: string): string {
  const [year = "", quarter = ""] = period.split("-Q");
  return pick(draw, [
    period,
    `Q${quarter} ${year}`,
    `${year}Q${quarter}`,
    `${year}年第${"一二三四"[Number(quarter) - 1]}季度`,
  ]);
}

function spanText(sheet: Sheet, from: string, to: string): string {
  const { draw } = sheet;
  const text = pick(draw, [
    `${from}/${to}`,
    `${from}-${to}`,
    `${from}–${to}`,
    `${from}年至${to}年`,
    `${from} to ${to}`,
    `${from}年-${to}年`,
  ]);
  const isLabel = Number(from) + 1 === Number(to) && /[-–]/.test(text);
  if (isLabel) say(sheet, { labels: "years" });
  return text;
}

/** A season or fiscal year. With a slash and both years in full it is two calendar years to who is not told. */
function seasonText(sheet: Sheet, period: string): string {
  const year = Number(period.slice(0, 4));
  const short = String(year + 1).slice(2);
  const text = pick(sheet.draw, [
    `${year}/${short}`,
    `${year}-${short}`,
    `${year}–${short}`,
    `${year}-${year + 1}`,
    `${year}/${year + 1}`,
    `${year}年/${short}年`,
  ]);
  const name = sheet.subject.begin === "09-01" ? "season" : "fiscal";
  say(sheet, { labels: { [name]: sheet.subject.begin } }, { isNeeded: text === `${year}/${year + 1}` });
  return text;
}

function rangeCell(draw: Draw, period: string, style: DayStyle): Cell {
  const [from = "", to = ""] = period.split("/");
  if (happens(draw, 3))
    return { text: `${from.replaceAll("-", "/")}-${to.replaceAll("-", "/")}`, isUnsure: true };
  if (happens(draw, 15)) return { text: period };
  const between = pick(draw, [" to ", " - ", "–", "至", " ~ ", "～", "到"]);
  return { text: dayText(draw, from, style) + between + dayText(draw, to, style) };
}

function periodCell(sheet: Sheet, period: string, style: DayStyle): Cell {
  const { draw } = sheet;
  if (period.endsWith("/P1Y")) return { text: padded(draw, seasonText(sheet, period)) };
  if (/^\d{4}\/\d{4}$/.test(period)) return { text: spanText(sheet, period.slice(0, 4), period.slice(5)) };
  if (period.includes("/")) return rangeCell(draw, period, style);
  if (period.includes("Q")) return { text: padded(draw, quarterText(draw, period)) };
  if (period.includes("S"))
    return { text: pick(draw, [period, `${period.slice(0, 4)}年${period.endsWith("1") ? "上" : "下"}半年`]) };
  if (period.length === 4)
    return { text: padded(draw, pick(draw, [period, period, `${period}年`])), typed: Number(period) };
  return period.length === 7
    ? { text: padded(draw, monthText(sheet, period)) }
    : dayCell(draw, period, style);
}

function styleOf(sheet: Sheet): DayStyle {
  const style = pick(sheet.draw, DAY_STYLES);
  if (style === "day-month" || style === "month-day") say(sheet, { dates: style });
  return style;
}

/** The columns of the period, or of the day of a stock. */
export function periodColumns(
  sheet: Sheet,
  field: string,
  records: readonly KnownRecord[],
): readonly Column[] {
  const { draw, subject } = sheet;
  const periods = records.map((record) => record[field] as string | undefined);
  if (field === "period" && subject.family === "ranges" && happens(draw, 50))
    return endColumns(sheet, periods as string[]);
  if (field === "period" && subject.family === "mixed" && happens(draw, 50))
    return partColumns(sheet, periods as string[]);
  const title = titleFor(sheet, field);
  sayTitle(sheet, title, field);
  const style = styleOf(sheet);
  const cells = periods.map((period) =>
    period === undefined ? emptyCell(sheet) : periodCell(sheet, period, style),
  );
  return [{ title: title.title, shown: shownTitle(draw, title.title), cells, isNaming: field === "period" }];
}

function endColumns(sheet: Sheet, periods: readonly string[]): readonly Column[] {
  const { draw } = sheet;
  const [from, to] = pick(draw, [
    ["Start", "End"],
    ["From", "Until the"],
    ["开始日期", "结束日期"],
    ["Abreise", "Rückkehr"],
  ] as const);
  say(sheet, { period: { from, to } });
  const style = styleOf(sheet);
  return [from, to].map((title, at) => ({
    title,
    shown: shownTitle(draw, title),
    cells: periods.map((period) => dayCell(draw, period.split("/")[at] ?? "", style)),
  }));
}

function partColumns(sheet: Sheet, periods: readonly string[]): readonly Column[] {
  const { draw } = sheet;
  const titles = pick(draw, [
    ["Year", "Month", "Day"],
    ["年", "月", "日"],
    ["Jahr", "Monat", "Tag"],
  ] as const);
  const [year, month, day] = titles;
  say(sheet, { period: { year, month, day } });
  return titles.map((title, at) => ({
    title,
    shown: shownTitle(draw, title),
    cells: periods.map((period): Cell => {
      const part = period.split("-")[at];
      if (part === undefined) return emptyCell(sheet);
      const text = happens(draw, 50) ? part : String(Number(part));
      return { text: padded(draw, text), typed: Number(part) };
    }),
  }));
}
