import 'reflect-metadata';
import { Access } from './access/access';
import { readConfiguration, WrongSettings } from './configuration';
import { Sites } from './engine/sites';
import { Address } from './operations/address';
import { greeting } from './operations/greeting';
import { startServer } from './server';

async function main(): Promise<void> {
  const app = await startServer(readConfiguration());
  const site = await app.get(Sites).main();
  const text = await greeting(app.get(Address).url, site?.id ?? '', app.get(Access));
  process.stdout.write(`\n${text}\n`);
}

main().catch((error: unknown) => {
  const known = error instanceof WrongSettings;
  const text = error instanceof Error ? (known ? error.message : error.stack) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
