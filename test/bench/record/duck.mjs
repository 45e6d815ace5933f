import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TARGET_S } from './years.mjs';

const VERSION = '1.5.6-r.1';

/** Fetches DuckDB beside the figures: a yardstick, and no dependency of the product. */
function fetched(folder) {
  const home = join(folder, 'duckdb');
  mkdirSync(home, { recursive: true });
  const asked = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', home];
  execFileSync('npm', [...asked, `@duckdb/node-api@${VERSION}`], { stdio: 'ignore' });
  return createRequire(join(home, 'x.js'))('@duckdb/node-api');
}

const WEEKDAY_HOURS = `
  SELECT isodow(taken) AS weekday, hour(taken) AS hour,
    quantile_disc(wait_s, [0.5, 0.9]) AS quantiles, count(*) AS n
  FROM ticket WHERE site = $site AND taken >= $from AND taken < $until GROUP BY 1, 2`;
const SHARES = `
  SELECT site, strftime(date_trunc('month', taken), '%Y-%m') AS month,
    avg(CASE WHEN wait_s <= ${TARGET_S} THEN 1.0 ELSE 0.0 END) AS share
  FROM ticket GROUP BY 1, 2`;

/** The same tickets in DuckDB's memory, a row each, and the same questions in its words. */
export async function openDuck(folder) {
  const { DuckDBInstance, DuckDBTimestampValue } = fetched(folder);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    'CREATE TABLE ticket (site SMALLINT, service VARCHAR, taken TIMESTAMP, wait_s DOUBLE)',
  );
  const appender = await connection.createAppender('ticket');
  return {
    add(site, { service, takenAt, waitS }) {
      appender.appendSmallInt(site);
      appender.appendVarchar(service);
      appender.appendTimestamp(new DuckDBTimestampValue(BigInt(takenAt) * 1000n));
      appender.appendDouble(waitS);
      appender.endRow();
    },
    flush: () => appender.closeSync(),
    async weekdayHours(site, year) {
      const asked = WEEKDAY_HOURS.replace('$site', site)
        .replace('$from', `TIMESTAMP '${year}-01-01'`)
        .replace('$until', `TIMESTAMP '${year + 1}-01-01'`);
      const rows = await (await connection.runAndReadAll(asked)).getRowObjectsJson();
      return new Map(
        rows.map(({ weekday, hour, quantiles, n }) => [
          `${weekday} ${hour}`,
          { quantiles, n: Number(n) },
        ]),
      );
    },
    async shares() {
      const rows = await (await connection.runAndReadAll(SHARES)).getRowObjectsJson();
      return new Map(rows.map(({ site, month, share }) => [`${site} ${month}`, Number(share)]));
    },
    close: () => connection.closeSync(),
  };
}
