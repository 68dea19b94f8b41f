import {
  checkLedger,
  createLedger,
  isLedgerError,
  type LedgerError,
  type LedgerRecords,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { complete, issuesOf, minimal, withField, withoutAmounts } from "./records";

const kinds = Object.keys(minimal) as (keyof typeof minimal)[];

function errorOf(records: unknown): LedgerError {
  try {
    createLedger(records as LedgerRecords);
  } catch (error) {
    if (isLedgerError(error, "model/invalid-records")) return error;
    throw error;
  }
  throw new Error("createLedger accepted the records");
}

describe("records that are right", () => {
  test("every kind of record is valid in its minimal form", () => {
    expect(checkLedger(minimal)).toEqual({ ok: true, value: minimal });
    expect(createLedger(minimal)).toEqual(minimal);
  });

  test("every kind of record is valid with all its fields", () => {
    expect(checkLedger(complete)).toEqual({ ok: true, value: complete });
  });

  test("a kind that is left out or undefined has no records", () => {
    const empty = {
      projects: [],
      delegations: [],
      activities: [],
      trades: [],
      observations: [],
      programmes: [],
      agreements: [],
      partnerships: [],
      sources: [],
    };
    expect(createLedger({})).toEqual(empty);
    expect(issuesOf({ projects: undefined })).toEqual([]);
    expect(issuesOf(Object.create(null))).toEqual([]);
  });

  test("an optional field that is undefined is as good as left out", () => {
    expect(issuesOf({ delegations: [{ ...minimal.delegations[0], persons: undefined }] })).toEqual([]);
  });

  test("records survive JSON, and what was read from it passes the check again", () => {
    const plain = withoutAmounts(complete);
    const read: LedgerRecords = JSON.parse(JSON.stringify(createLedger(plain)));
    expect(createLedger(read)).toEqual(plain);
  });

  test("an amount that went through JSON is refused until it is read, and is fine then", () => {
    const read = JSON.parse(JSON.stringify({ trades: [{ ...minimal.trades[0], value: usd("21130000") }] }));
    expect(issuesOf(read).map(({ code, path }) => [code, path])).toEqual([
      ["money/not-an-amount", ["trades", 0, "value"]],
    ]);
    read.trades[0].value = usd(read.trades[0].value.value);
    expect(createLedger(read).trades[0]?.value?.toString()).toBe("USD 21130000");
  });
});

describe("the ledger", () => {
  test("it and its arrays are frozen, and its records are the caller's own", () => {
    const project = { id: "p", name: "Visits abroad", period: "2012" } as const;
    const ledger = createLedger({ projects: [project] });
    expect(Object.isFrozen(ledger)).toBe(true);
    for (const kind of kinds) expect(Object.isFrozen(ledger[kind])).toBe(true);
    expect(ledger.projects[0]).toBe(project);
  });

  test("its arrays do not change with the caller's, which stay as they were", () => {
    const projects = [{ id: "p", name: "Visits abroad", period: "2012" } as const];
    const ledger = createLedger({ projects });
    projects.push({ id: "p", name: "Visits abroad", period: "2012" });
    expect(ledger.projects).toHaveLength(1);
    expect(projects).toHaveLength(2);
  });

  test("it can be checked again", () => {
    const ledger = createLedger(complete);
    expect(createLedger(ledger)).toEqual(ledger);
  });

  test("it holds what was checked, even where a getter answers differently the second time", () => {
    let readings = 0;
    const records = {
      get projects() {
        readings += 1;
        return readings === 1 ? minimal.projects : [null as never];
      },
    };
    expect(createLedger(records).projects).toEqual(minimal.projects);
  });
});

describe("many faults in one answer", () => {
  const faulty = deepFreeze({
    projects: [
      { id: "visits", name: "Visits abroad", period: "2012-02-09/2012-01-15" },
      { id: "tour", name: "Tour", period: "2012", programme: "festival" },
      { id: "twice", name: "First", period: "2012" },
    ],
    delegations: [
      { id: "twice", direction: "outbound", period: "2012" },
      { id: "troupe", direction: "outbound", period: "2012", areas: ["FR", "UK"] },
      { id: "lost", direction: "outbound", period: "2012", project: "no-such-project" },
      { id: "negative", direction: "inbound", period: "2012", count: -1, persons: -20 },
      { id: "sideways", direction: "sideways", period: "2012", person: 5 },
      { period: "2012", direction: "inbound" },
    ],
    activities: [
      { id: "few", kind: "lecture", period: "2012", areas: { named: ["FR", "DE"], open: true, stated: 1 } },
    ],
    trades: [
      {
        id: "linen",
        flow: "export",
        kind: "goods",
        product: "Grass linen",
        period: "2012",
        value: 21_130_000,
        decimals: 0.5,
        source: { document: "no-such-source", at: "sentence 25" },
      },
    ],
    programmes: [
      { id: "week", name: " ", kind: "cultural-week", editions: [{ period: "2010" }, { period: 2012 }] },
    ],
    agreements: [{ id: "alone", name: "Cooperation", parties: [{ area: "DE" }] }],
    partnerships: [null],
    sources: [
      { id: "release", title: "Release", publisher: "OREANDA-NEWS", published: "2013-02-30" },
      "http://oreanda",
    ],
    visits: [],
  });

  const expected: readonly [code: string, path: readonly (string | number)[], message: string][] = [
    [
      "time/reversed-range",
      ["projects", 0, "period"],
      'The project "visits" (projects[0]): period: The range "2012-02-09/2012-01-15" ends before it starts: the first day must not be after the second.',
    ],
    [
      "model/duplicate-id",
      ["delegations", 0, "id"],
      'The delegation "twice" (delegations[0]): id is "twice"; it must be unique in the ledger, and projects[2] has it already.',
    ],
    [
      "geography/unknown-area",
      ["delegations", 1, "areas", 1],
      'The delegation "troupe" (delegations[1]): areas[1]: "UK" is not an area code such as "JP" (ISO 3166-1), "GB-WLS" (ISO 3166-2) or "151" (UN M49).',
    ],
    [
      "figures/invalid-count",
      ["delegations", 3, "count"],
      'The delegation "negative" (delegations[3]): count is -1; it must be a count: a whole number that is not negative, or a figure such as moreThan(1000).',
    ],
    [
      "figures/invalid-count",
      ["delegations", 3, "persons"],
      'The delegation "negative" (delegations[3]): persons is -20; it must be a count: a whole number that is not negative, or a figure such as moreThan(1000).',
    ],
    [
      "model/unknown-value",
      ["delegations", 4, "direction"],
      'The delegation "sideways" (delegations[4]): direction is "sideways"; it must be one of outbound, inbound, both.',
    ],
    [
      "model/unknown-field",
      ["delegations", 4, "person"],
      'The delegation "sideways" (delegations[4]): person is "person"; it must be one of the fields id, source, note, extra, name, purpose, direction, period, count, persons, areas, legs, cities, organizer, host, level, cost, project, programme, partOf, status.',
    ],
    [
      "model/missing-field",
      ["delegations", 5, "id"],
      "The delegation at delegations[5]: id is undefined; it must be a value: the field is required.",
    ],
    [
      "geography/stated-too-few",
      ["activities", 0, "areas"],
      'The activity "few" (activities[0]): areas: The list names 2 areas and states 1: a source cannot state fewer areas than it names. Correct one of them, or leave stated out.',
    ],
    [
      "money/not-an-amount",
      ["trades", 0, "value"],
      'The trade record "linen" (trades[0]): value is 21130000; it must be an amount of money made by usd, rmb or currencyAmount, or a figure in a currency such as moreThan(100, { scale: "million", unit: "USD" }).',
    ],
    [
      "model/invalid-number",
      ["trades", 0, "decimals"],
      'The trade record "linen" (trades[0]): decimals is 0.5; it must be a whole number from -24 to 12.',
    ],
    [
      "model/invalid-text",
      ["programmes", 0, "name"],
      'The programme "week" (programmes[0]): name is " "; it must be text that is not empty.',
    ],
    [
      "time/invalid-period",
      ["programmes", 0, "editions", 1, "period"],
      'The programme "week" (programmes[0]): editions[1].period: 2012 is not a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y.',
    ],
    [
      "model/invalid-list",
      ["agreements", 0, "parties"],
      'The agreement "alone" (agreements[0]): parties is an array of 1; it must be an array of at least 2.',
    ],
    [
      "model/not-a-record",
      ["partnerships", 0],
      "The partnership at partnerships[0]: the record is null; it must be an object with the fields of its kind.",
    ],
    [
      "time/invalid-date",
      ["sources", 0, "published"],
      'The source "release" (sources[0]): published: "2013-02-30" is not a day of the calendar as YYYY-MM-DD, or the day does not exist.',
    ],
    [
      "model/not-a-record",
      ["sources", 1],
      'The source at sources[1]: the record is "http://oreanda"; it must be an object with the fields of its kind.',
    ],
    [
      "model/unknown-field",
      ["visits"],
      'The records: visits is "visits"; it must be one of projects, delegations, activities, trades, observations, programmes, agreements, partnerships, sources.',
    ],
    [
      "model/dangling-reference",
      ["projects", 1, "programme"],
      'The project "tour" (projects[1]): programme is "festival"; it must be the id of one of the programmes of the ledger.',
    ],
    [
      "model/dangling-reference",
      ["delegations", 2, "project"],
      'The delegation "lost" (delegations[2]): project is "no-such-project"; it must be the id of one of the projects of the ledger.',
    ],
    [
      "model/dangling-reference",
      ["trades", 0, "source", "document"],
      'The trade record "linen" (trades[0]): source.document is "no-such-source"; it must be the id of one of the sources of the ledger.',
    ],
  ];

  test("each fault has exactly one issue, with its code, its path and a message that names record and field", () => {
    expect(issuesOf(faulty).map(({ code, path, message }) => [code, path, message])).toEqual(expected);
  });

  test("each issue quotes what was received and says what was expected", () => {
    const negative = issuesOf(faulty).find(({ path }) => path.at(-1) === "persons");
    expect(negative?.received).toBe("-20");
    expect(negative?.expected).toBe(
      "a count: a whole number that is not negative, or a figure such as moreThan(1000)",
    );
  });

  test("createLedger throws one error with the same issues", () => {
    expect(errorOf(faulty).issues).toEqual(issuesOf(faulty));
  });

  test("the error shows the first twenty faults and says how many more there are", () => {
    const lines = errorOf(faulty).message.split("\n");
    expect(lines).toHaveLength(1 + 20 + 1);
    expect(lines[0]).toBe(
      "Cannot create the ledger: 21 faults in the records. Read error.issues, or call checkLedger(records), which returns them.",
    );
    expect(lines[1]).toBe(`- ${expected[0]?.[2]}`);
    expect(lines[20]).toBe(`- ${expected[19]?.[2]}`);
    expect(lines[21]).toBe("- and 1 more");
  });

  test("a single fault is one line of the error", () => {
    expect(() =>
      createLedger({ delegations: [{ id: "out", direction: "outbound", period: "2012", persons: -5 }] }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [LedgerError: Cannot create the ledger: 1 fault in the records. Read error.issues, or call checkLedger(records), which returns them.
      - The delegation "out" (delegations[0]): persons is -5; it must be a count: a whole number that is not negative, or a figure such as moreThan(1000).]
    `);
  });
});

describe("identity and references", () => {
  test("an id may be used once in the whole ledger, whatever the kind of record", () => {
    const project = { id: "same", name: "Visits abroad", period: "2012" };
    const source = { id: "same", title: "Release", publisher: "OREANDA-NEWS" };
    const issues = issuesOf({ projects: [project, project], sources: [source] });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["model/duplicate-id", ["projects", 1, "id"]],
      ["model/duplicate-id", ["sources", 0, "id"]],
    ]);
    expect(issues.every(({ message }) => message.includes("projects[0] has it already"))).toBe(true);
  });

  test("ids are compared exactly: letter case, spaces inside and names of an object's own parts", () => {
    const ids = ["a", "A", "a b", "a  b", "ab", "\u00e9", "e", "__proto__", "constructor"];
    const projects = ids.map((id) => ({ id, name: "Visits abroad", period: "2012" }));
    expect(issuesOf({ projects })).toEqual([]);
  });

  test("an empty id is one fault and not also a duplicate of another empty one", () => {
    const project = { id: "", name: "Visits abroad", period: "2012" };
    expect(issuesOf({ projects: [project, project] }).map(({ code, path }) => [code, path])).toEqual([
      ["model/invalid-text", ["projects", 0, "id"]],
      ["model/invalid-text", ["projects", 1, "id"]],
    ]);
  });

  test("a reference to a record of another kind is dangling", () => {
    const issues = issuesOf({
      projects: [{ id: "project", name: "Visits abroad", period: "2012", programme: "project" }],
      sources: [{ id: "source", title: "Release", publisher: "OREANDA-NEWS" }],
      activities: [{ id: "activity", kind: "lecture", period: "2012", project: "source" }],
    });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["model/dangling-reference", ["projects", 0, "programme"]],
      ["model/dangling-reference", ["activities", 0, "project"]],
    ]);
  });

  test("a reference may lead to a later record, and to one that has faults of its own", () => {
    const issues = issuesOf({
      delegations: [{ id: "d", direction: "outbound", period: "2012", project: "p" }],
      projects: [{ id: "p", name: "", period: "2012" }],
    });
    expect(issues.map(({ path }) => path)).toEqual([["projects", 0, "name"]]);
  });

  test.each(["__proto__", "constructor", "toString"])(
    "a reference to %s does not find an object's own parts",
    (id) => {
      expect(
        issuesOf({ projects: [{ ...minimal.projects[0], programme: id }] }).map(({ code }) => code),
      ).toEqual(["model/dangling-reference"]);
    },
  );

  test("the citation of an edition is looked up like that of a record", () => {
    const programme = {
      ...minimal.programmes[0],
      editions: [{ source: { document: "source" } }, { source: { document: "elsewhere" } }],
    };
    expect(issuesOf({ programmes: [programme], sources: minimal.sources }).map(({ path }) => path)).toEqual([
      ["programmes", 0, "editions", 1, "source", "document"],
    ]);
  });
});

describe.each(kinds)("the records of %s", (kind) => {
  test.each(Object.keys(minimal[kind][0] ?? {}))("without %s are refused, with one issue", (field) => {
    const record: Record<string, unknown> = { ...minimal[kind][0] };
    delete record[field];
    expect(issuesOf({ [kind]: [record] }).map(({ code, path }) => [code, path])).toEqual([
      ["model/missing-field", [kind, 0, field]],
    ]);
  });

  test.each(Object.keys(complete[kind][0] ?? {}))("with a symbol as %s are refused there", (field) => {
    const issues = issuesOf(withField(kind, field, Symbol(field)));
    const own = issues.filter(({ code }) => code !== "model/dangling-reference");
    expect(own.map(({ path }) => path)).toEqual([[kind, 0, field]]);
  });

  test.each([[null], [undefined], [5], ["text"], [true], [[]], [() => minimal]])(
    "that hold %o are refused",
    (value) => {
      const issues = issuesOf({ [kind]: [value] });
      expect(issues.map(({ code, path }) => [code, path])).toEqual([["model/not-a-record", [kind, 0]]]);
    },
  );

  test.each([[null], [{}], ["text"], [new Set()], [{ length: 0 }]])(
    "that are %o instead of an array are refused",
    (value) => {
      const issues = issuesOf({ [kind]: value });
      expect(issues.map(({ code, path }) => [code, path])).toEqual([["model/invalid-list", [kind]]]);
      expect(issues[0]?.message).toBe(
        `The records: ${kind} is ${issues[0]?.received}; it must be an array of ${kind}.`,
      );
    },
  );

  test("with an unknown field are refused, because the field would be ignored", () => {
    const issues = issuesOf(withField(kind, "remark", "x"));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["model/unknown-field", [kind, 0, "remark"]],
    ]);
  });
});

describe("hostile input", () => {
  test.each([[null], [undefined], [5], ["projects"], [true], [Symbol("x")], [[]], [minimal.projects]])(
    "%o instead of the records is one fault",
    (value) => {
      const issues = issuesOf(value);
      expect(issues.map(({ code, path }) => [code, path])).toEqual([["model/not-a-record", []]]);
      expect(errorOf(value).issues).toEqual(issues);
    },
  );

  test("the message for records that are none names the argument", () => {
    expect(issuesOf(null)[0]?.message).toBe(
      "The records: the argument is null; it must be an object with arrays of projects, delegations, activities, trades, observations, programmes, agreements, partnerships, sources.",
    );
  });

  test("a fault in a whole collection is not laid at the door of the record before it", () => {
    expect(issuesOf({ ...minimal, delegations: 5 }).map(({ message }) => message)).toEqual([
      "The records: delegations is 5; it must be an array of delegations.",
    ]);
  });

  test("__proto__ as a key of JSON is an unknown field, and lends no fields to the record", () => {
    const records = JSON.parse(`{
      "__proto__": { "projects": [] },
      "projects": [{ "id": "p", "name": "Visits abroad", "__proto__": { "period": "2012" } }]
    }`);
    expect(issuesOf(records).map(({ code, path }) => [code, path])).toEqual([
      ["model/missing-field", ["projects", 0, "period"]],
      ["model/unknown-field", ["projects", 0, "__proto__"]],
      ["model/unknown-field", ["__proto__"]],
    ]);
  });

  test("fields that a record only inherits are missing", () => {
    const record: unknown = Object.create({ id: "p", name: "Visits abroad", period: "2012" });
    expect(issuesOf({ projects: [record] }).map(({ code }) => code)).toEqual([
      "model/missing-field",
      "model/missing-field",
      "model/missing-field",
    ]);
  });

  test("a hole in an array is no record, and no element of a list", () => {
    const holes: unknown[] = new Array(3);
    const parties = Object.assign(new Array(3), { 0: { area: "DE" }, 2: { area: "CN" } });
    expect(issuesOf({ projects: holes }).map(({ code, path }) => [code, path])).toEqual([
      ["model/not-a-record", ["projects", 0]],
    ]);
    expect(
      issuesOf(withField("agreements", "parties", parties)).map(({ code, path }) => [code, path]),
    ).toEqual([["model/not-a-record", ["agreements", 0, "parties", 1]]]);
    expect(
      issuesOf(withField("projects", "areas", new Array(1))).map(({ code, path }) => [code, path]),
    ).toEqual([["geography/unknown-area", ["projects", 0, "areas", 0]]]);
  });

  test("an array of four thousand million holes is refused at once", () => {
    expect(issuesOf({ projects: new Array(2 ** 32 - 1) })).toHaveLength(1);
  });

  test("a field whose getter throws is one fault of that field", () => {
    const record = {
      id: "p",
      name: "Visits abroad",
      get period() {
        throw new Error("no database");
      },
    };
    expect(issuesOf({ projects: [record] })).toEqual([
      {
        code: "model/unreadable-value",
        path: ["projects", 0, "period"],
        message:
          'The project "p" (projects[0]): period cannot be read; it must be plain data, whose fields can be read.',
        expected: "plain data, whose fields can be read",
        received: "an error",
      },
    ]);
  });

  test("a getter that answers is a value like any other", () => {
    const record = {
      id: "p",
      name: "Visits abroad",
      get period() {
        return "2012";
      },
    };
    expect(issuesOf({ projects: [record] })).toEqual([]);
  });

  test("an id, a collection or a whole argument that cannot be read is a fault and no crash", () => {
    const refuse = () => {
      throw new TypeError("unreadable");
    };
    const unreadable = new Proxy({}, { get: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const places = (records: unknown) => issuesOf(records).map(({ code, path }) => [code, path]);
    expect(places({ projects: [unreadable] })).toEqual([["model/unreadable-value", ["projects", 0]]]);
    expect(places({ projects: [proxy] })).toEqual([["model/unreadable-value", ["projects", 0]]]);
    expect(
      places({
        get projects() {
          return refuse();
        },
      }),
    ).toEqual([["model/unreadable-value", ["projects"]]]);
    expect(places({ projects: proxy })).toEqual([["model/unreadable-value", ["projects"]]]);
    expect(places(proxy)).toEqual([["model/unreadable-value", []]]);
    expect(places(withField("delegations", "legs", proxy))).toEqual([
      ["model/unreadable-value", ["delegations", 0, "legs"]],
    ]);
    expect(places(withField("trades", "value", unreadable))).toEqual([
      ["model/unreadable-value", ["trades", 0, "value"]],
    ]);
  });

  test("a very long id or name of a field is cut in the message", () => {
    const long = "x".repeat(1_000_000);
    const [issue] = issuesOf({ projects: [{ id: long, name: "Visits abroad", period: "2012", [long]: 1 }] });
    expect(issue?.path).toEqual(["projects", 0, long]);
    expect(issue?.message.length).toBeLessThan(500);
  });

  test("the name of a field that could pass for a path or a new line is quoted", () => {
    const messages = issuesOf({ projects: [{ ...minimal.projects[0], "legs[0].area\n": 1, "": 2 }] }).map(
      ({ message }) => message.slice(0, 61),
    );
    expect(messages).toEqual([
      'The project "project" (projects[0]): ["legs[0].area\\n"] is "l',
      'The project "project" (projects[0]): [""] is ""; it must be o',
    ]);
  });

  test("an array with a loop, a key or an iterator of its own is read by its elements", () => {
    const projects = Object.assign([{ id: "p", name: "", period: "2012" }], {
      forEach: () => undefined,
      entries: () => [],
      extra: 1,
      *[Symbol.iterator]() {},
    });
    expect(issuesOf({ projects }).map(({ path }) => path)).toEqual([["projects", 0, "name"]]);
  });

  test("a hundred thousand records are checked together", () => {
    const delegations = Array.from({ length: 100_000 }, (_, at) => ({
      id: `visit-${at}`,
      direction: "outbound",
      period: "2012",
      persons: at === 77_777 ? -1 : 1,
    }));
    expect(issuesOf({ delegations }).map(({ path }) => path)).toEqual([["delegations", 77_777, "persons"]]);
  });
});
