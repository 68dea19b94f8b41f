/** A worker killed in the middle changes nothing but the time: the same line comes out, and Spark's log shows the loss. */

import type { Plan } from "cultural-ledger/engines";
import { type Check, sameText } from "../check";
import { PROGRAM, planFile, program } from "../processes";
import { TEN_PLANS } from "../ten-plans";
import type { Prepared } from "../ten-plans-check";
import { pipeWithKilledWorker } from "./kill";
import { isSpark } from "./spark";

const PLAN = "rollup";

/** It leaves one worker only, so it is the last check. */
export function killedWorkerCheck(folder: string, prepared: () => Promise<Prepared>): Check {
  return {
    name: "a killed worker",
    isFor: isSpark,
    async run(engine) {
      if (!isSpark(engine)) return [];
      const { records, answers } = await prepared();
      const plan = planFile(folder, PLAN, TEN_PLANS[PLAN] as Plan);
      const request = {
        files: records,
        partitions: 4,
        map: [...PROGRAM, "map", plan, "--shard", "{shard}"],
        reduce: [...PROGRAM, "reduce", plan],
      };
      const { piped, evidence } = await pipeWithKilledWorker(engine, folder, request, "shard-1");
      const { out } = await program(["finish", plan, "--shards", piped.shards.join(",")], piped.reduced);
      sameText("with a killed worker", out.trimEnd(), answers[PLAN] ?? "");
      return [`the same answer, ${out.length} bytes`, ...evidence];
    },
  };
}
