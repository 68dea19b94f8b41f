/**
 * The scales of figures, which are those of amounts too.
 */

export {
  FIGURE_SCALES,
  type FigureScale,
  isFigureScale,
  powerOfScale,
  readersScales,
  scaleSuffix,
} from "../number/scale";
