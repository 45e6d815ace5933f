import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The weekly reports as they were made, one a site and week, and whether they were sent. */
export class WeeklyReports1795446000000 implements MigrationInterface {
  readonly name = 'WeeklyReports1795446000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "weekly_report" ("site" text NOT NULL, "week" text NOT NULL, ' +
        '"made_at" bigint NOT NULL, "pdf" text NOT NULL, "state" text NOT NULL, ' +
        '"attempts" integer NOT NULL, "next_at" bigint NOT NULL, "sent_at" bigint, ' +
        '"failure" text, PRIMARY KEY ("site", "week"))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "weekly_report"');
  }
}
