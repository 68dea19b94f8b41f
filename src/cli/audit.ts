/**
 * `audit`: published figures as JSON, held against each other and against files of records.
 */

import { type Audit, auditClaims } from "../audit/audit-claims";
import type { AuditInput } from "../audit/audit-input";
import { type AreaProfile, ISO_3166 } from "../geography/area-profile";
import { toHtml } from "../io/html/html";
import { parseClaims } from "../io/json/audit-json";
import { profileOfId } from "../io/json/audit-presets";
import { toPlain } from "../io/json/to-plain";
import { toMarkdown } from "../io/markdown/markdown";
import type { Arguments } from "./arguments";
import { auditNames } from "./audit-names";
import { type Command, option } from "./command";
import { FOUND, RIGHT } from "./exit-codes";
import { counted, tellFaults } from "./faults";
import { readJsonFile } from "./input";
import { faultsOf, profileOption, ratesOption, type Telling, tellingOptions } from "./json-options";
import { ended, requireWritable, writeOut } from "./output";
import { type RecordsRead, readRecords } from "./read-records";
import { styleOf, tell } from "./terminal";
import { quotedName, WrongUse } from "./wrong-use";

/** Runs `audit`. */
export const audit: Command = async (args) => {
  const out = option(args, "out");
  await requireWritable(out, [...args.files, ...(args.values.get("records") ?? [])]);
  const [input, telling] = [await auditInput(args), await tellingOptions(args)];
  const files = [...args.files.slice(1), ...(args.values.get("records") ?? [])];
  const read = files.length === 0 ? undefined : await readRecords(args, files);
  const content = auditClaims({ ...input, ...(read !== undefined && { ledger: read.ledger }) });
  await writeOut(out, ended(written(content, option(args, "format") ?? "markdown", telling)));
  return told(content, read);
};

/** Says on standard error what ends the command with 1. */
function told({ findings }: Audit, read: RecordsRead | undefined): typeof FOUND | typeof RIGHT {
  const style = styleOf(process.stderr);
  if (read !== undefined) tellFaults(read, style);
  const contradicted = findings.filter(({ verdict }) => verdict === "contradicted").length;
  if (contradicted > 0)
    tell(style.fault(`${counted(contradicted, "finding")} of ${findings.length} contradicted.`));
  return contradicted > 0 || (read?.issues.length ?? 0) > 0 ? FOUND : RIGHT;
}

type Fields = Readonly<Record<string, unknown>>;

async function auditInput(args: Arguments): Promise<AuditInput> {
  const [file = ""] = args.files;
  const value = await readJsonFile(file);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new WrongUse(
      `Cannot read ${quotedName(file)} as claims: it is an object, { "claims": [...], "relations": [...] }.`,
    );
  const { relations = [], ...document } = value as Fields;
  const more = await Promise.all((args.values.get("relations") ?? []).map(relationsIn));
  const claims = {
    ...document,
    relations: Array.isArray(relations) ? [...relations, ...more.flat()] : relations,
  };
  const profile = profileOption(args);
  const result = parseClaims(claims, auditNames(profile ?? profileIn(document)));
  if (!result.ok) throw faultsOf(file, "claims", result.issues);
  const rates = await ratesOption(args);
  return {
    ...result.value,
    ...(profile !== undefined && { profile }),
    ...(rates !== undefined && { rates }),
  };
}

async function relationsIn(file: string): Promise<readonly unknown[]> {
  const value = await readJsonFile(file);
  const { relations } = (Array.isArray(value) ? { relations: value } : (value ?? {})) as {
    readonly relations?: unknown;
  };
  if (Array.isArray(relations)) return relations;
  throw new WrongUse(
    `Cannot read ${quotedName(file)} as relations: it is a list, or { "relations": [...] }.`,
  );
}

/** The profile that the claims name; one that they spell out is checked with them, and ISO 3166 where they have none. */
function profileIn({ profile }: Fields): AreaProfile {
  if (typeof profile === "string") return profileOfId(profile) ?? ISO_3166;
  return typeof profile === "object" && profile !== null ? (profile as AreaProfile) : ISO_3166;
}

function written(content: Audit, format: string, telling: Telling): string {
  if (format === "html") return toHtml(content, telling);
  return format === "json" ? JSON.stringify(toPlain(content)) : toMarkdown(content, telling);
}
