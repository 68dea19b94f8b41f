/** The public surface of `cultural-ledger/figures`: published figures, counts with bounds, intervals, readings. */

export {
  type Count,
  type CountFigure,
  isCount,
  leastOfCount,
  multiplyCounts,
  readCount,
} from "../figures/count";
export { totalCount } from "../figures/count-sum";
export { type DescribeFigureOptions, describeFigure } from "../figures/describe-figure";
export { describeInterval } from "../figures/describe-interval";
export {
  type Figure,
  type FigureUnit,
  isFigure,
  type Qualifier,
  type UnknownFigure,
} from "../figures/figure";
export { exactValue, type Interval, type IntervalEnd, isExact } from "../figures/interval";
export {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  negateInterval,
  subtractIntervals,
} from "../figures/interval-arithmetic";
export { containsInterval, intersectIntervals, intervalGap } from "../figures/interval-order";
export type { IntervalFormat } from "../figures/interval-words";
export {
  about,
  atLeast,
  atMost,
  between,
  exactly,
  type FigureInput,
  type FigureOptions,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  unknown,
} from "../figures/make-figure";
export { isMoneyExtent } from "../figures/money-extent";
export type { DecimalMark } from "../figures/number-marks";
export type { NumberPhrase, PhraseOptions, PhraseSays } from "../figures/number-phrase";
export { parseFigure, parsePhrase } from "../figures/parse-figure";
export { hasExcessDigits, readFigure } from "../figures/read-figure";
export {
  type FigureRounding,
  READING_PANEL,
  READINGS,
  type ReadingPolicy,
  type Span,
} from "../figures/reading-policy";
export type { FigureScale } from "../figures/scale";
export type { CurrencyName, FigureLocale, RankOrder } from "../figures/words/vocabulary";
