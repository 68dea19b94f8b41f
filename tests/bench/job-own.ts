/** The process that does the whole job by the library: see `topics/door.ts`. */

import { runJob } from "./door/job";
import { ownJob } from "./door/own-job";

await runJob(ownJob);
