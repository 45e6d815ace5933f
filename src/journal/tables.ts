import type { DataSource } from 'typeorm';
import { Table } from './table';
import { AlertRow } from './tables/alert';
import { CommandRow } from './tables/command';
import { Credential } from './tables/credential';
import { FactRow } from './tables/fact';
import { LegRow } from './tables/leg';
import { LessonsRow } from './tables/lessons';
import { MetaRow } from './tables/meta';
import { MonthChangeRow } from './tables/month-change';
import { PushSubscriptionRow } from './tables/push-subscription';
import { RollupRow } from './tables/rollup';
import { SiteRow } from './tables/site';
import { SlotRow } from './tables/slot';
import { WeeklyReportRow } from './tables/weekly-report';

/** Every table of the journal. */
export const ENTITIES = [
  MetaRow,
  SiteRow,
  FactRow,
  CommandRow,
  LegRow,
  SlotRow,
  AlertRow,
  RollupRow,
  MonthChangeRow,
  LessonsRow,
  Credential,
  PushSubscriptionRow,
  WeeklyReportRow,
];

/** The tables that are written and read with SQL of our own. */
export interface Tables {
  readonly site: Table<SiteRow>;
  readonly fact: Table<FactRow>;
  readonly command: Table<CommandRow>;
  readonly leg: Table<LegRow>;
  readonly slot: Table<SlotRow>;
  readonly alert: Table<AlertRow>;
  readonly rollup: Table<RollupRow>;
  readonly monthChange: Table<MonthChangeRow>;
}

export function tablesOf(source: DataSource): Tables {
  return {
    site: new Table(source, SiteRow),
    fact: new Table(source, FactRow),
    command: new Table(source, CommandRow),
    leg: new Table(source, LegRow),
    slot: new Table(source, SlotRow),
    alert: new Table(source, AlertRow),
    rollup: new Table(source, RollupRow),
    monthChange: new Table(source, MonthChangeRow),
  };
}
