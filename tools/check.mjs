/**
 * Everything that can be said of the sources without running them, two checks at a time:
 *   node tools/check.mjs          all of them
 *   node tools/check.mjs lint     only those named
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));

const bin = (name, ...args) => [join('node_modules/.bin', name), ...args];
const checks = {
  types: bin('tsc', '-p', 'tsconfig.json'),
  lint: bin('oxlint', '--type-aware', '--deny-warnings'),
  'page-types': bin('tsc', '-p', 'display/tsconfig.json'),
  format: bin('prettier', '--check', '--log-level', 'warn', '.'),
  rooms: bin('depcruise', '--progress', 'none', 'src', 'display'),
  'dead-code': bin('knip', '--no-config-hints'),
  budgets: [process.execPath, 'tools/budgets.mjs'],
  'old-browsers': [process.execPath, 'tools/old-browsers.mjs'],
};

/** Runs one check; resolves to true when it passed, and says so either way. */
function run(name) {
  const [command, ...args] = checks[name];
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (part) => {
      output += part;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => keep(`${error.message}: run npm ci first\n`));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(10)} ${seconds.padStart(5)} s`);
      if ((code !== 0 || name === 'budgets') && output.trim() !== '') console.log(indented(output));
      resolve(code === 0);
    });
  });
}

const indented = (text) => text.trimEnd().replace(/^(?=.)/gm, '    ');

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(
    `no such check: ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`,
  );
  process.exit(2);
}

const queue = asked.length > 0 ? asked : Object.keys(checks);
const failed = [];
const lane = async () => {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (!(await run(name))) failed.push(name);
  }
};
await Promise.all([lane(), lane()]);
console.log(failed.length === 0 ? 'all checks passed' : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
