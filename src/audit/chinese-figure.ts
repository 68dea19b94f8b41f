/**
 * Figures in Chinese.
 */

import type { Figure, Qualifier } from "../figures/figure";
import { scaleSuffix } from "../figures/scale";
import { isCurrencyCode } from "../money/currency";
import { currencyName } from "../money/currency-name";

const BEFORE: Readonly<Record<Qualifier, string>> = {
  equal: "",
  exactly: "恰好",
  moreThan: "超过",
  atLeast: "至少",
  lessThan: "不足",
  atMost: "至多",
  about: "约",
  nearly: "近",
  odd: "",
  between: "",
};

export function chineseFigure({ qualifier, number, to, scale, unit }: Figure): string {
  const behind = `${qualifier === "odd" ? "余" : ""}${scaleSuffix(scale, "zh")}`;
  const numbers = [number, ...(to === undefined ? [] : [to])].join("至");
  return `${BEFORE[qualifier]}${numbers}${behind}${isCurrencyCode(unit) ? currencyName(unit, "zh") : ""}`;
}
