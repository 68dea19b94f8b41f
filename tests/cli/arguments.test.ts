import { describe, expect, test } from "vitest";
import { readArguments } from "../../src/cli/arguments";
import { COMMANDS, type CommandName, type CommandSpec } from "../../src/cli/command-line";
import { helpText } from "../../src/cli/help";

const message = (...words: readonly string[]): string => {
  try {
    readArguments(words);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${words.join(" ")} is understood`);
};
const NEEDED = ["--period", "2012", "--currency", "USD"];

describe("readArguments", () => {
  test("takes options in any place and form, and keeps the files in order", () => {
    const asked = readArguments([
      "report",
      "a.csv",
      "-p2012",
      "--currency=USD",
      "b.csv",
      "-f",
      "html",
      "-",
      "--",
      "-c.csv",
    ]);
    expect(asked).toEqual({
      run: {
        command: "report",
        files: ["a.csv", "b.csv", "-", "-c.csv"],
        values: new Map([
          ["period", ["2012"]],
          ["currency", ["USD"]],
          ["format", ["html"]],
        ]),
      },
    });
  });

  test("repeats only what may be repeated", () => {
    const twice = readArguments(["report", ...NEEDED, "--compare", "2011", "--compare", "2010"]);
    expect("run" in twice && twice.run.values.get("compare")).toEqual(["2011", "2010"]);
    expect(message("report", ...NEEDED, "--top", "3", "--top", "4")).toBe(
      '--top is given twice: "3" and "4".',
    );
  });

  test("knows what is asked without a command", () => {
    expect(readArguments(["--help"])).toEqual({ help: undefined });
    expect(readArguments(["help", "map"])).toEqual({ help: "map" });
    expect(readArguments(["map", "plan.json", "--help"])).toEqual({ help: "map" });
    expect(readArguments(["--version"])).toEqual({ version: true });
    // A file may be called so.
    expect(() => readArguments(["check", "--", "--help"])).not.toThrow();
  });

  test.each([
    [[], "Say what to do."],
    [
      ["raport"],
      'There is no command "raport". Did you mean "report"? The commands are report, audit, check, map, reduce, finish, sql.',
    ],
    [["help", "aduit"], 'There is no command "aduit". Did you mean "audit"? The commands are'],
    [["--period", "2012"], 'There is no option before a command "--period".'],
    [["__proto__"], 'There is no command "__proto__". The commands are'],
    [["toString"], 'There is no command "toString". The commands are'],
    [["report", "--perod", "2012"], 'report has no option --perod. Did you mean "--period"?'],
    [["report", "--toString"], "report has no option --toString."],
    [["report", "-x"], "report has no option -x."],
    [["report", "--currency", "USD"], "report needs --period PERIOD."],
    [
      ["report", ...NEEDED, "--format", "htlm"],
      '--format is one of markdown, html, csv, json, vega, not "htlm". Did you mean "html"?',
    ],
    [
      ["report", ...NEEDED, "--format", "constructor"],
      '--format is one of markdown, html, csv, json, vega, not "constructor".',
    ],
    [["report", ...NEEDED, "--top", "ten"], '--top is a whole number of 0 or more, not "ten".'],
    [
      ["report", ...NEEDED, "--top", "-5"],
      '--top needs a value, and "-5" looks like an option. Write --top=-5 where it is the value.',
    ],
    [["report", ...NEEDED, "--top=-5"], '--top is a whole number of 0 or more, not "-5".'],
    [
      ["report", ...NEEDED, "--format", "--help-me"],
      '--format needs a value, and "--help-me" looks like an option.',
    ],
    [["report", ...NEEDED, "--format"], "--format needs a value: --format FORMAT."],
    [["audit"], "Say which file: cultural-ledger audit CLAIMS.json"],
    [["map", "plan.json"], "map needs --shard NAME."],
    [
      ["sql", "a.json", "b.json", "--dialect", "spark", "--table", "t"],
      'sql takes one file, and "b.json" is one more.',
    ],
  ] as [readonly string[], string][])("%j is said to be wrong", (words, said) => {
    expect(message(...words).slice(0, said.length)).toBe(said);
  });

  test("quotes of hostile names the beginning, and nothing that acts", () => {
    const long = message("x".repeat(1_000_000));
    expect(long.length).toBeLessThan(400);
    expect(long).toContain("... (1000000 characters)");
    const acting = message("\u001B[2J\nx\u202E\u2028");
    expect(acting).toContain('"\\u001b[2J\\u000ax\\u202e\\u2028"');
  });
});

describe("help", () => {
  const commands = Object.keys(COMMANDS) as readonly CommandName[];

  test("has every command, and of each its options and examples", () => {
    for (const name of commands) {
      expect(helpText(undefined)).toContain(`\n  ${name} `);
      const spec: CommandSpec = COMMANDS[name];
      for (const option of Object.keys(spec.options)) expect(helpText(name)).toContain(`--${option}`);
      expect(spec.examples.length).toBeGreaterThan(0);
    }
  });

  test("shows only what is understood", () => {
    for (const name of commands)
      for (const [, typed] of COMMANDS[name].examples) {
        const words = typed
          .replace(/^.*\| cultural-ledger /, "")
          .replace(/ [<>|].*$/, "")
          .split(" ");
        expect(() => readArguments(words)).not.toThrow();
      }
  });
});
