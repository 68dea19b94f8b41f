import { readCsv, parseLedger } from "../src/entries/io";
import { zodRows, papaRows } from "./bench/door/by-hand";
import * as byHand from "./bench/door/by-hand";
import { currencyAmount } from "../src/money/currency-amount";
import { FORMATS, textOf } from "./bench/door/texts";
import { generateRows } from "./bench/generate";
import * as gen from "./bench/generate";
const rows = gen.plainRows({ profile: "national", size: 100_000 } as any);
const text = textOf(FORMATS.csv, rows as any);
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const ours = async () => { const r = await readCsv("trades", text, { areaNames: { names: { NA: "NA" } } }); if (r.accepted !== rows.length) { console.log(r.issues.slice(0,3)); throw new Error("no " + r.accepted); } };
const hand = async () => { const parsed = zodRows.parse(papaRows(text)); const out: unknown[] = []; for (const { value, "value.currency": c, markets, ...o } of parsed as any[]) out.push({ ...o, markets: markets.split(/; ?/), value: currencyAmount(value, c) }); };
const header = async () => { papaRows(text); };
const med = (xs: number[]) => xs.sort((a, b) => a - b)[xs.length >> 1]!;
const t: Record<string, number[]> = { ours: [], hand: [], header: [] };
for (let i = 0; i < Number(process.env.N ?? 9); i++) for (const [n, f] of Object.entries({ ours, hand, header })) { if (process.env.ONLY && n !== process.env.ONLY) continue; (globalThis as any).gc?.(); const a = cpu(); await f(); t[n]!.push(cpu() - a); }
for (const n in t) console.log(n, t[n]!.length ? med(t[n]!).toFixed(0) : "");
if (!process.env.ONLY) console.log("B", (med(t.ours!) / med(t.hand!)).toFixed(2), "H", (med(t.ours!) / med(t.header!)).toFixed(2));
