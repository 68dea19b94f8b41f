/**
 * `cultural-ledger/engines`: plans as data, over records, in shards and in databases.
 */

export type { ConvertedMoney } from "../engines/measures/converted-form";
export { checkPlan, type PlanOptions } from "../engines/plan/check-plan";
export { compilePlan, planText, type RecordsOfPlan } from "../engines/plan/compile-plan";
export type { DeclaredRecords } from "../engines/plan/declared-records";
export type {
  AreasField,
  Cell,
  ColumnType,
  CountField,
  Field,
  KeyGuard,
  ListField,
  MoneyField,
  TableColumn,
  TextField,
} from "../engines/plan/field";
export type {
  Plan,
  PlanCondition,
  PlanKey,
  PlanMeasure,
  PlanOrder,
  PlanProfile,
  PlanRates,
  PlanRow,
} from "../engines/plan/plan";
export { planSchema } from "../engines/plan/plan-schema";
export { planRecords } from "../engines/records/record-kinds";
export type { DialectName } from "../engines/sql/dialect";
export type { SqlOptions } from "../engines/sql/query-sql";
export type { SumBoundOptions } from "../engines/sql/sum-bound";
export { createTable, type FieldColumn, tableColumns } from "../engines/sql/table-layout";
export type { TableName } from "../engines/sql/table-name";
export { tableRow } from "../engines/sql/table-row";
export type { ColumnMapping, ColumnSource } from "../engines/sql/table-source";
export { type PlanQuery, type ToSqlOptions, toSql } from "../engines/to-sql";
