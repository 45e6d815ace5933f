import type { MigrationInterface, QueryRunner } from 'typeorm';

const key = (columns: string): string => `PRIMARY KEY (${columns})`;

const tables: Record<string, readonly string[]> = {
  meta: ['"key" text NOT NULL', '"value" text NOT NULL', key('"key"')],
  site: [
    '"id" text NOT NULL',
    '"seq" integer NOT NULL',
    '"hash" text NOT NULL',
    '"configured_seq" integer',
    '"day_seq" integer',
    '"day_configured_seq" integer',
    key('"id"'),
  ],
  fact: [
    '"site" text NOT NULL',
    '"seq" integer NOT NULL',
    '"at" bigint NOT NULL',
    '"day" text NOT NULL',
    '"type" text NOT NULL',
    '"body" text NOT NULL',
    '"command" text',
    '"actor" text NOT NULL',
    '"hash" text NOT NULL',
    key('"site", "seq"'),
  ],
  command: [
    '"site" text NOT NULL',
    '"seq" integer NOT NULL',
    '"id" text NOT NULL',
    '"fingerprint" text NOT NULL',
    '"answer" text NOT NULL',
    '"at" bigint NOT NULL',
    key('"site", "seq", "id"'),
  ],
  leg: [
    '"site" text NOT NULL',
    '"ticket" text NOT NULL',
    '"leg" integer NOT NULL',
    '"day" text NOT NULL',
    '"number" text NOT NULL',
    '"service" text NOT NULL',
    '"priority" integer NOT NULL',
    '"appointment" integer NOT NULL',
    '"language" text NOT NULL',
    '"channel" text NOT NULL',
    '"status" text NOT NULL',
    '"taken_at" bigint NOT NULL',
    '"queued_at" bigint NOT NULL',
    '"called_at" bigint',
    '"started_at" bigint',
    '"ended_at" bigint',
    '"counter" text',
    '"calls" integer NOT NULL',
    '"overtaken" integer NOT NULL',
    '"service_s" double precision',
    '"delivered" text NOT NULL',
    '"inaccurate" integer NOT NULL',
    '"low_s" double precision',
    '"expected_s" double precision',
    '"high_s" double precision',
    '"unknown" text',
    key('"site", "ticket", "leg"'),
  ],
  slot: [
    '"site" text NOT NULL',
    '"service" text NOT NULL',
    '"starts_at" bigint NOT NULL',
    '"day" text NOT NULL',
    '"minute" integer NOT NULL',
    '"taken" integer NOT NULL',
    '"joined" integer NOT NULL',
    '"called" integer NOT NULL',
    '"finished" integer NOT NULL',
    '"absent" integer NOT NULL',
    '"left" integer NOT NULL',
    '"closed" integer NOT NULL',
    '"waiting_s" double precision NOT NULL',
    '"open_s" double precision NOT NULL',
    '"waits" text NOT NULL',
    '"wait_sum_s" double precision NOT NULL',
    '"judged" integer NOT NULL',
    '"within_target" integer NOT NULL',
    '"promised" integer NOT NULL',
    '"kept" integer NOT NULL',
    '"services" text NOT NULL',
    '"service_sum_s" double precision NOT NULL',
    key('"site", "service", "starts_at"'),
  ],
  credential: [
    '"id" text NOT NULL',
    '"kind" text NOT NULL',
    '"hash" text NOT NULL',
    '"role" text NOT NULL',
    '"site" text',
    '"label" text NOT NULL',
    '"landing" text',
    '"created_at" bigint NOT NULL',
    '"expires_at" bigint',
    '"used_at" bigint',
    '"revoked_at" bigint',
    key('"id"'),
  ],
};

const indexes = [
  'CREATE INDEX "leg_by_day" ON "leg" ("site", "day")',
  'CREATE INDEX "slot_by_day" ON "slot" ("site", "day")',
  'CREATE UNIQUE INDEX "credential_by_hash" ON "credential" ("hash")',
];

/** The journal as it was first released. */
export class FirstJournal1795392000000 implements MigrationInterface {
  readonly name = 'FirstJournal1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    const onPostgres = runner.dataSource.options.type === 'postgres';
    // SQLite then keeps each row in its primary key: half the pages to write for a ticket.
    const form = onPostgres ? '' : ' WITHOUT ROWID';
    for (const [name, lines] of Object.entries(tables)) {
      await runner.query(`CREATE TABLE "${name}" (${lines.join(', ')})${form}`);
    }
    for (const index of indexes) await runner.query(index);
    if (!onPostgres) return;
    await runner.query('CREATE UNIQUE INDEX "command_by_id" ON "command" ("site", "id")');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(tables)) await runner.query(`DROP TABLE "${name}"`);
  }
}
