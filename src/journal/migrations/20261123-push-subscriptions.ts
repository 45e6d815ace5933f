import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers that want to hear of a visit, until it ends. */
export class PushSubscriptions1795431600000 implements MigrationInterface {
  readonly name = 'PushSubscriptions1795431600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "push_subscription" ("site" text NOT NULL, "ticket" text NOT NULL, ' +
        '"endpoint" text NOT NULL, "p256dh" text NOT NULL, "auth" text NOT NULL, ' +
        '"language" text NOT NULL, "told" text NOT NULL, ' +
        'PRIMARY KEY ("site", "ticket", "endpoint"))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "push_subscription"');
  }
}
