import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { pour } from '../../affluence/histogram';
import { record } from '../../affluence/record';
import type { SlotDelta } from '../../affluence/slot';
import { evolve } from '../../core/evolve';
import { emptySite, type Site } from '../../core/site';
import { recordedChunks } from '../facts';

interface SlotLedger extends Pick<SlotDelta, 'service' | 'startsAt'> {
  readonly promises: Record<string, number>;
}

type Ledgers = Map<string, SlotLedger>;

function keep(ledgers: Ledgers, { service, startsAt, figures }: SlotDelta): void {
  if (!figures.promises) return;
  const key = `${startsAt} ${service}`;
  const ledger = ledgers.get(key) ?? { service, startsAt, promises: {} };
  pour(ledger.promises, figures.promises);
  ledgers.set(key, ledger);
}

/** The ledger of a site from its first fact on. */
async function ledgersOf(manager: EntityManager, id: string): Promise<Ledgers> {
  const ledgers: Ledgers = new Map();
  let site: Site | null = null;
  for await (const facts of recordedChunks(manager, id, 0)) {
    for (const recorded of facts) {
      const { fact } = recorded;
      if (fact.type === 'site-configured') site ??= emptySite(fact.definition);
      if (!site) continue;
      for (const delta of record(site, recorded).slots) keep(ledgers, delta);
      evolve(site, recorded);
    }
  }
  return ledgers;
}

/** Every quarter-hour keeps the promises made in it; those of before are found in the facts. */
export class PromiseLedger1795424400000 implements MigrationInterface {
  readonly name = 'PromiseLedger1795424400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "slot" ADD COLUMN "promises" text NOT NULL DEFAULT '{}'`);
    const onPostgres = runner.dataSource.options.type === 'postgres';
    const marks = onPostgres ? ['$1', '$2', '$3', '$4'] : ['?', '?', '?', '?'];
    const [promises, site, service, startsAt] = marks;
    const update =
      `UPDATE "slot" SET "promises" = ${promises} ` +
      `WHERE "site" = ${site} AND "service" = ${service} AND "starts_at" = ${startsAt}`;
    const sites = (await runner.query('SELECT "id" FROM "site"')) as { id: string }[];
    for (const { id } of sites) {
      for (const one of (await ledgersOf(runner.manager, id)).values()) {
        const values = [JSON.stringify(one.promises), id, one.service, one.startsAt];
        await runner.query(update, values);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "slot" DROP COLUMN "promises"');
  }
}
