import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the estimates have learned is kept by day, so that a start need not read years of facts. */
export class Lessons1795428000000 implements MigrationInterface {
  readonly name = 'Lessons1795428000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "lessons" ("site" text PRIMARY KEY NOT NULL, "seq" integer NOT NULL, ' +
        '"version" integer NOT NULL, "saved" text NOT NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "lessons"');
  }
}
