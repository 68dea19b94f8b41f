import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages }: { packages: Readonly<Record<string, LockEntry>> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);
const entries = Object.entries(packages);

test("the lock holds every optional platform package, or npm ci fails on another machine", () => {
  const optional = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  expect(optional.length).toBeGreaterThan(50);
  const absent = optional.filter(
    ({ path, name }) =>
      !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
  );
  expect(absent).toEqual([]);
});

test("the lock names no address of a registry", () => {
  expect(entries.filter(([, { resolved }]) => resolved?.startsWith("http"))).toEqual([]);
});
