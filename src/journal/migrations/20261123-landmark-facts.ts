import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the days of a site begin and what it was made of then, found without a walk through all its
 * facts. Only these few facts are in the indexes: taking a ticket does not touch them.
 */
const INDEXES = {
  fact_day_started: `("site", "day", "seq") WHERE "type" = 'day-started'`,
  fact_configured: `("site", "seq") WHERE "type" = 'site-configured'`,
};

/** The landmarks among the facts, for whoever reads a past day. */
export class LandmarkFacts1795460400000 implements MigrationInterface {
  readonly name = 'LandmarkFacts1795460400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, what] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX "${name}" ON "fact" ${what}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.query(`DROP INDEX "${name}"`);
  }
}
