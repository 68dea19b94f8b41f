/**
 * The shape of a claim: its fields, each with its check.
 */

import { isFigure, isFigureUnit, whyNoFigure } from "../figures/figure";
import { report } from "../foundation/inspection";
import { id, text } from "../foundation/plain-shapes";
import { listOf, objectOf, optional, plain, required } from "../foundation/shape";
import { areaList, date, period, sourceRef } from "../model/field-shapes";
import { observationStatus } from "../model/statistic-status";
import type { Claim } from "./claim";

const figure = plain("figure", (value, path, inspection) => {
  if (isFigure(value)) return;
  const expected = `one that figure(number) or moreThan(number) makes${whyNoFigure(value)}`;
  report(inspection, path, "figures/invalid-figure", expected, value);
});

const unit = plain("unit", (value, path, inspection) => {
  const expected = "count, number, ratio or a code of ISO 4217";
  if (!isFigureUnit(value)) report(inspection, path, "model/unknown-value", expected, value);
});

export const claimShape = /* @__PURE__ */ objectOf<Claim>({
  id: required(id),
  measure: required(text),
  subject: optional(text),
  figure: optional(figure),
  unit: optional(unit),
  period: optional(period),
  areas: optional(areaList),
  scope: optional(/* @__PURE__ */ listOf(text)),
  published: optional(date),
  status: optional(observationStatus),
  source: optional(sourceRef),
  note: optional(text),
});
