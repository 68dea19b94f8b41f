/** All topics, in the order of the report. A further topic is a file beside this one, and a line here. */

import type { JobTopic, Topic } from "../topic";
import { byHand } from "./by-hand";
import { conversion } from "./conversion";
import { DOOR } from "./door";
import { engines } from "./engines";
import { decimalSum, exactSum } from "./exact-sum";
import { groupByTopic } from "./group-by";
import { groupByMoney, groupByPeers } from "./group-by-peers";
import { guards } from "./guards";
import { measures } from "./measures";
import { periods } from "./periods";
import { repeatedQuestions } from "./repeated-questions";
import { sumPeers } from "./sum-peers";

export const TOPICS: readonly (Topic | JobTopic)[] = [
  ...DOOR,
  exactSum,
  decimalSum,
  sumPeers,
  byHand,
  groupByTopic,
  groupByPeers,
  groupByMoney,
  engines,
  repeatedQuestions,
  measures,
  conversion,
  guards,
  periods,
];
