import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Months that are over are kept summed, so that five years are read as fast as one. */
export class Rollups1795442400000 implements MigrationInterface {
  readonly name = 'Rollups1795442400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "rollup" (
        "site" text NOT NULL,
        "month" text NOT NULL,
        "service" text NOT NULL,
        "seq" integer NOT NULL,
        "days" integer NOT NULL,
        "taken" integer NOT NULL,
        "judged" integer NOT NULL,
        "within_target" integer NOT NULL,
        "spans" text NOT NULL,
        "figures" text NOT NULL,
        "cells" text NOT NULL,
        PRIMARY KEY ("site", "service", "month")
      )`);
    await runner.query(`
      CREATE TABLE "month_change" (
        "site" text NOT NULL,
        "month" text NOT NULL,
        "seq" integer NOT NULL,
        PRIMARY KEY ("site", "month")
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "month_change"');
    await runner.query('DROP TABLE "rollup"');
  }
}
