import { isLedgerError } from "cultural-ledger";
import { checkDataset, createDataset, type Dataset } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import type { Call } from "../../../src/foundation/arguments";
import { knownDataset, requireDataset } from "../../../src/interchange/dataset/check-dataset";
import { expectCode } from "../../docs/expect-code";
import { CallersOwn, hostileValues } from "../../entries/hostile-values";
import { visits } from "./a-dataset";

const call: Call = { chapter: "interchange", call: "toSomething(dataset)" };
const refuse = (): never => {
  throw new CallersOwn("not to be read");
};

/** The places and codes of what is found. */
function faultsIn(input: unknown): readonly string[] {
  const result = checkDataset(input as Dataset);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
}

describe("a dataset that is right", () => {
  test("is answered as it is, in a copy that nobody can change", () => {
    const result = checkDataset(visits);
    const dataset = createDataset(visits);
    expect(result.ok && result.value).toEqual(visits);
    expect(dataset).toEqual(visits);
    expect(dataset).not.toBe(visits);
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(dataset)).toBe(true);
  });

  test("is not changed by what becomes of the input", () => {
    const input = structuredClone(visits) as { figures: { value?: string }[] } & Dataset;
    const dataset = createDataset(input);
    (input.figures[0] as { value?: string }).value = "x";
    expect(dataset.figures[0]?.value).toBe("1250.10");
  });

  test("has no fields that hold nothing", () => {
    const dataset = createDataset({ ...visits, agency: undefined } as never);
    expect(Object.keys(dataset)).not.toContain("agency");
  });

  test("is looked at once: what was checked is known", () => {
    const dataset = createDataset(visits);
    const again = checkDataset(dataset);
    expect(again.ok && again.value).toBe(dataset);
    expect(requireDataset(call, dataset)).toBe(dataset);
    // Put together by hand of parts that were checked, it is checked again.
    expect(faultsIn({ ...dataset, id: "" })).toEqual(["id model/invalid-text"]);
    const known = knownDataset({ ...visits });
    expect(requireDataset(call, known)).toBe(known);
  });

  test("may be a structure alone, and may have no dimension", () => {
    expect(createDataset({ ...visits, figures: [] }).figures).toEqual([]);
    const figures = [{ key: {}, measure: "OBS_VALUE", value: "61" }];
    expect(faultsIn({ ...visits, dimensions: [], figures })).toEqual([]);
    expect(faultsIn({ ...visits, dimensions: [], figures: [...figures, ...figures] })).toEqual([
      "figures.1 interchange/duplicate-figure",
    ]);
  });
});

describe("a dataset that is wrong", () => {
  const wrong = { ...visits, measures: [], figures: [null] };

  test("is answered with every fault, and thrown with all of them", () => {
    expect(faultsIn({ ...wrong, names: {}, agnecy: "CQ" })).toEqual([
      "names interchange/invalid-names",
      "measures model/invalid-list",
      "agnecy model/unknown-field",
    ]);
    expect(() => createDataset(wrong as never)).toThrow(/Cannot create the dataset: 1 fault\..*checkDataset/);
    expectCode(() => createDataset(wrong as never), "interchange/invalid-dataset");
    expectCode(() => requireDataset(call, wrong as never), "interchange/invalid-dataset");
    expectCode(() => requireDataset(call, null as never), "interchange/invalid-argument");
    try {
      createDataset({ ...visits, id: "", version: 5 } as never);
      expect.unreachable();
    } catch (error) {
      expect(isLedgerError(error) && error.issues.map(({ path }) => path)).toEqual([["id"], ["version"]]);
    }
  });

  test("is no error of the engine, whatever it is or holds", () => {
    for (const [name, make] of hostileValues) {
      expect(faultsIn(make()), name).not.toEqual([]);
      for (const field of Object.keys(visits)) {
        const result = checkDataset({ ...visits, [field]: make() } as never);
        if (result.ok)
          expect(["agency", "version", "source", "updated", "id", "notes", "figures"]).toContain(field);
      }
    }
  });

  test("is told of its place where it cannot be read", () => {
    const code = "model/unreadable-value";
    expect(faultsIn(new Proxy({}, { ownKeys: refuse }))).toEqual([` ${code}`]);
    expect(faultsIn({ ...visits, dimensions: new Proxy([1], { get: refuse }) })).toContain(
      `dimensions ${code}`,
    );
    const dimension = {
      id: "T",
      get codes() {
        return refuse();
      },
    };
    expect(faultsIn({ ...visits, dimensions: [dimension] })).toContain(`dimensions.0.codes ${code}`);
    const figure = {
      measure: "OBS_VALUE",
      get key() {
        return refuse();
      },
    };
    expect(faultsIn({ ...visits, figures: [figure] })).toEqual([`figures.0 ${code}`]);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(faultsIn({ ...visits, names: revoked.proxy })).toEqual([`names ${code}`]);
  });

  test("may be long, and is told of a list of nothing once", () => {
    const figures = Array.from({ length: 200_000 }, () => null);
    expect(faultsIn({ ...visits, figures })).toHaveLength(200_000);
    const nothing = new Array(4_294_967_295);
    expect(faultsIn({ ...visits, figures: nothing })).toEqual(["figures.0 interchange/invalid-figure"]);
    expect(faultsIn({ ...visits, measures: nothing })).toEqual(["measures.0 model/not-a-record"]);
    const codes = Array.from({ length: 50_000 }, (_, at) => ({ id: `${at}`, parent: `${at + 1}` }));
    expect(faultsIn({ ...visits, dimensions: [{ id: "T", codes }], figures: [] })).toEqual([
      "dimensions.0.codes.49999.parent interchange/unknown-code",
    ]);
  });
});
