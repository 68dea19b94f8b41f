/**
 * What statistics say of a value: how it was observed, and who may see it. The names of the codes are in the lists
 * `CL_OBS_STATUS` and `CL_CONF_STATUS` of `cultural-ledger/classification`.
 *
 * @source SDMX cross-domain code lists CL_OBS_STATUS and CL_CONF_STATUS
 */

import { oneOf } from "../foundation/plain-shapes";
import type { Shape } from "../foundation/shape";

const OBSERVATION = {
  A: true,
  B: true,
  D: true,
  E: true,
  F: true,
  G: true,
  H: true,
  I: true,
  J: true,
  K: true,
  L: true,
  M: true,
  N: true,
  O: true,
  P: true,
  Q: true,
  S: true,
  U: true,
  V: true,
  W: true,
} as const;

const CONFIDENTIALITY = {
  A: true,
  C: true,
  D: true,
  E: true,
  F: true,
  G: true,
  M: true,
  N: true,
  O: true,
  S: true,
  T: true,
} as const;

/** A code of CL_OBS_STATUS: `A` normal, `B` break in the series, `E` estimated, `P` provisional, `F` forecast, and others. */
export type ObservationStatus = keyof typeof OBSERVATION;

/** A code of CL_CONF_STATUS: `F` free, `N` not for publication, `C` confidential, and others. */
export type ConfidentialityStatus = keyof typeof CONFIDENTIALITY;

/** The status of a value, and of its confidentiality, as fields of a record. */
export interface StatisticStatus {
  readonly obsStatus?: ObservationStatus;
  readonly confStatus?: ConfidentialityStatus;
}

export const observationStatus: Shape = oneOf<ObservationStatus>(OBSERVATION);
export const confidentialityStatus: Shape = oneOf<ConfidentialityStatus>(CONFIDENTIALITY);
