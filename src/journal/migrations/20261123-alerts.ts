import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';

const column = (name: string, type = 'text', isNullable = false) => ({ name, type, isNullable });
const perhaps = (name: string, type = 'text') => column(name, type, true);

/** The journal of regulation: one row an alert. There was none before. */
export class Alerts1795438800000 implements MigrationInterface {
  readonly name = 'Alerts1795438800000';

  async up(runner: QueryRunner): Promise<void> {
    const seconds = 'double precision';
    await runner.createTable(
      new Table({
        name: 'alert',
        columns: [
          { ...column('site'), isPrimary: true },
          { ...column('id'), isPrimary: true },
          column('day'),
          column('kind'),
          perhaps('service'),
          perhaps('counter'),
          column('services'),
          column('raised_at', 'bigint'),
          perhaps('breach_in_s', seconds),
          perhaps('predicted_s', seconds),
          perhaps('target_s', seconds),
          column('cause'),
          perhaps('taken_at', 'bigint'),
          column('taken_by'),
          column('actions'),
          ...['breached_at', 'back_at', 'closed_at'].map((name) => perhaps(name, 'bigint')),
          perhaps('outcome'),
          ...['raised', 'acted', 'after', 'back'].map((name) => perhaps(`${name}_wait_s`, seconds)),
        ],
      }),
    );
    const byDay = new TableIndex({ name: 'alert_by_day', columnNames: ['site', 'day'] });
    await runner.createIndex('alert', byDay);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('alert');
  }
}
