import type { Ledger } from "../../model/ledger";

export function nearestTitle(
  _kind: keyof Ledger,
  _title: string,
): { readonly title: string; readonly field: string } | undefined {
  return undefined;
}
