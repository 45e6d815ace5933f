import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every quarter-hour keeps what the indicators are made of. */
export class SlotTerms1795435200000 implements MigrationInterface {
  readonly name = 'SlotTerms1795435200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "slot" ADD COLUMN "terms" text NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "slot" DROP COLUMN "terms"');
  }
}
