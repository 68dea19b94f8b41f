/** The process that does the whole job by hand: see `topics/door.ts`. */

import { handJob } from "./door/hand-job";
import { runJob } from "./door/job";

await runJob(handJob);
