/**
 * Audits of 2,500, 10,000 and 40,000 relations: seconds, relations a second, and the heap that the audit holds. Run by
 * `npm run bench:audit`, on the sources, each size in a process of its own. Exits with 1 where a verdict is not the one
 * that the claims were made for, or where four times the relations take more than six times the time or the heap.
 */

import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { auditClaims, type Claim, figure, moreThan, type Relation, type Verdict } from "cultural-ledger";

const SIZES = [2_500, 10_000, 40_000] as const;
const MOST_GROWTH = 6;

interface Run {
  readonly seconds: number;
  readonly heapMiB: number;
  readonly peakMiB: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

type Tally = Record<Verdict, number>;

const noVerdicts = (): Tally => ({ supported: 0, contradicted: 0, undetermined: 0, derived: 0 });

/** Relations of six kinds, one in sixty of them false, with the verdicts that they were made for. */
function document(relations: number): {
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  readonly expected: Tally;
} {
  const claims: Claim[] = [];
  const made: Relation[] = [];
  const expected = noVerdicts();
  const claim = (id: string, fields: Partial<Claim>): string => {
    claims.push({ id, measure: "visits", period: "2012", ...fields });
    return id;
  };
  for (let at = 0; at < relations; at++) {
    const id = `r${at}`;
    const [one, other] = [61 + (at % 1000), 137 + (at % 777)];
    const isFalse = at % 60 === 0;
    const whole = () => claim(`${id}-whole`, { figure: figure(one + other + (isFalse ? 1000 : 0)) });
    const parts = () => [
      claim(`${id}-a`, { figure: figure(one) }),
      claim(`${id}-b`, { figure: figure(other) }),
    ];
    switch (at % 6) {
      case 0:
        made.push({ id, kind: "sum", whole: whole(), parts: parts(), list: "closed" });
        expected[isFalse ? "contradicted" : "supported"] += 1;
        break;
      case 1: {
        const trade = claim(`${id}-whole`, { figure: figure("30", { scale: "million", unit: "USD" }) });
        const part = claim(`${id}-a`, { figure: figure("6.9", { scale: "million", unit: "CNY" }) });
        made.push({ id, kind: "sum", whole: trade, parts: [part], list: "open" });
        expected.supported += 1;
        break;
      }
      case 2: {
        const [part = "", rest = ""] = parts();
        made.push({ id, kind: "ratio", numerator: part, denominator: rest });
        expected.derived += 1;
        break;
      }
      case 3:
        made.push({
          id,
          kind: "same",
          claims: parts().map((_, place) => claim(`${id}-${place}`, { figure: figure(one) })),
        });
        expected.supported += 1;
        break;
      case 4: {
        const mean = claim(`${id}-mean`, { figure: figure("3.50", { unit: "count" }) });
        made.push({
          id,
          kind: "mean",
          mean,
          count: claim(`${id}-n`, { figure: figure(20) }),
          values: "whole",
        });
        expected.undetermined += 1;
        break;
      }
      default: {
        const count = claim(`${id}-count`, { figure: moreThan(20) });
        made.push({ id, kind: "countDistinct", count, named: { named: ["JP", "FR", "HK"], open: true } });
        expected.undetermined += 1;
      }
    }
  }
  return { claims, relations: made, expected };
}

function run(relations: number): Run & { readonly expected: Tally } {
  const { expected, ...input } = document(relations);
  const rates = [
    {
      base: "USD",
      quote: "CNY",
      rate: "6.3123",
      basis: "annual-average",
      period: "2012",
      source: "World Bank, PA.NUS.FCRF",
    },
  ] as const;
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const start = process.cpuUsage();
  const audit = auditClaims({ ...input, rates });
  const { user, system } = process.cpuUsage(start);
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - heapBefore;
  const verdicts = noVerdicts();
  for (const { verdict } of audit.findings) verdicts[verdict] += 1;
  return {
    seconds: (user + system) / 1e6,
    heapMiB: heap / 2 ** 20,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    verdicts,
    expected,
  };
}

function measure(relations: number): ReturnType<typeof run> {
  const child = spawnSync(
    process.execPath,
    ["--expose-gc", ...process.execArgv, fileURLToPath(import.meta.url), String(relations)],
    { encoding: "utf8" },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

const asked = Number(process.argv[2]);
if (Number.isSafeInteger(asked) && asked > 0) {
  process.stdout.write(JSON.stringify(run(asked)));
} else {
  const runs = SIZES.map((relations) => ({ relations, ...measure(relations) }));
  console.log(
    `Audits on Node ${process.version}, ${cpus()[0]?.model ?? "an unknown processor"}, CPU seconds.\n`,
  );
  for (const { relations, seconds, heapMiB, peakMiB, verdicts } of runs) {
    const rate = Math.round(relations / seconds);
    console.log(
      `${relations} relations: ${seconds.toFixed(2)} s, ${rate} a second, audit holds ${heapMiB.toFixed(1)} MiB, peak ${peakMiB.toFixed(0)} MiB; ${JSON.stringify(verdicts)}`,
    );
  }
  const isRight = runs.every(
    ({ verdicts, expected }) => JSON.stringify(verdicts) === JSON.stringify(expected),
  );
  const [, middle, last] = runs;
  const growth = [last!.seconds / middle!.seconds, last!.heapMiB / middle!.heapMiB];
  console.log(
    `\nVerdicts as made: ${isRight ? "EXACT" : "WRONG"}. From 10,000 to 40,000: ${growth[0]!.toFixed(2)} times the time, ${growth[1]!.toFixed(2)} times the heap (linear is 4).`,
  );
  if (!isRight || growth.some((times) => times > MOST_GROWTH)) process.exitCode = 1;
}
