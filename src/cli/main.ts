import { Command, CommanderError } from 'commander';
import { CommandFailure, EXIT } from './command-failure';
import { say } from './output';

// Each command loads its own rooms when it runs: making a key must not wait for a web server.
const program = new Command('patience')
  .description('Regulates queues and waiting time in public services that receive people')
  .exitOverride();

program
  .command('serve')
  .description('start the server, as npm start does')
  .action(async () => {
    await import('../main.js');
  });

const key = program.command('key').description('keys of programs and devices');
key
  .command('create')
  .description('make a key; it is shown once')
  .requiredOption('--role <role>', 'kiosk, lobby, agent, supervisor, manager, administrator')
  .option('--site <id>', 'the only site that it is good for; every site without this')
  .option('--label <text>', 'what it is for')
  .option('--json', 'print {"key":"…"}')
  .action(async (options) => (await import('./keys.js')).createKey(options));
key
  .command('list')
  .description('list keys, sessions and links')
  .option('--site <id>')
  .option('--json')
  .action(async (options) => (await import('./keys.js')).listKeys(options));
key
  .command('revoke <id>')
  .description('end a key, a session or a link')
  .option('--json')
  .action(async (id, options) => (await import('./keys.js')).revokeKey(id, options));

program
  .command('link')
  .description('sign-in links for browsers')
  .command('create')
  .description('make a link that signs in once, within 12 hours')
  .requiredOption('--role <role>')
  .requiredOption('--site <id>')
  .option('--landing <path>', 'where it leads, e.g. /console/?site=mairie-21')
  .option('--label <text>', 'what it is for')
  .option('--json', 'print {"url":"…"}')
  .action(async (options) => (await import('./keys.js')).createLink(options));

program
  .command('import <file>')
  .description('read the history of a queue into the journal; a file can be imported again safely')
  .requiredOption('--zone <name>', 'time zone of the local times, e.g. Europe/Paris')
  .option('--counters <file>', 'when which counter was open')
  .option('--config <file>', 'durations believed at first, and preferences of counters')
  .option('--refused <file>', 'where to write the rows that could not be used')
  .option('--json')
  .action(async (file, options) => (await import('./import/import.js')).importFile(file, options));

program
  .command('export')
  .description('write what a site has lived through')
  .requiredOption('--site <id>')
  .requiredOption('--from <day>', 'first day, YYYY-MM-DD')
  .requiredOption('--to <day>', 'last day, included')
  .option('--what <what>', 'legs or slots (CSV), facts (JSON lines)', 'legs')
  .option('--out <file>', 'a file that is not there yet; stdout without this')
  .action(async (options) => (await import('./export.js')).exportSite(options));

program
  .command('verify')
  .description('recompute every chain and replay every fact')
  .option('--site <id>')
  .option('--json')
  .action(async (options) => (await import('./verify.js')).verifyJournal(options));

program
  .command('rebuild')
  .description(
    'fold all the facts again into legs, quarter-hours and months; stop the server first',
  )
  .option('--json')
  .action(async (options) => (await import('./rebuild.js')).rebuildJournal(options));

program
  .command('dossier')
  .description('write the yearly audit dossier of a site: one ZIP that anyone can verify')
  .requiredOption('--site <id>')
  .requiredOption('--year <year>', 'as 2026')
  .requiredOption('--out <file>', 'a file that is not there yet')
  .option('--json')
  .action(async (options) => (await import('./dossier.js')).writeDossier(options));

program
  .command('verify-dossier <file>')
  .description('recompute a dossier from the facts in it, and name whatever was changed')
  .option('--seal <seal>', 'the seal that was noted when it was made')
  .option('--previous <file>', 'the dossier of the year before, for what is taken over from it')
  .option('--json')
  .action(async (file, options) =>
    (await import('./verify-dossier.js')).checkDossier(file, options),
  );

program
  .command('backup <file>')
  .description('copy the journal while it is in use, and examine the copy')
  .option('--json')
  .action(async (file, options) => (await import('./backup.js')).backupTo(file, options));

program
  .command('demo')
  .description('live a simulated day on the real system, on a database of its own')
  .option('--speed <n>', 'simulated seconds a second', '60')
  .option('--from <time>', 'when the day starts', '08:15')
  .option('--until <time>', 'stop at this time; without it, at the end of the day')
  .option('--seed <n>', 'another number is another day', '1')
  .option('--past <length>', 'live so much before, in no time: 10d, 8w, 6m, 1y')
  .option('--port <n>')
  .option('--folder <path>', 'where demo.sqlite is made anew', 'data')
  .option('--quiet', 'no status line')
  .option('--json', 'print the summary as JSON')
  .action(async (options) => (await import('./demo/demo.js')).liveDay(options));

program
  .command('past <length>')
  .description('give the demonstration site a past of days, weeks, months, years: 10d, 8w, 6m, 1y')
  .option('--until <day>', 'its last day, YYYY-MM-DD; yesterday without this')
  .option('--seed <n>', 'another number is another past', '1')
  .option('--json')
  .action(async (length, options) => (await import('./past/past.js')).past(length, options));

program
  .command('simulate')
  .description('live through a simulated lobby of known laws, and write the files of a backtest')
  .requiredOption('--scenario <name>', 'town-hall, small-desk, mm1, mm5, …')
  .requiredOption('--out <folder>', 'where the files are written')
  .option('--seed <n>', 'another number is another history', '1')
  .option('--days <n>', 'how many opening days; as the scenario says without this')
  .option('--runs <n>', 'futures a forecast of the oracle is made of; 0: no forecast', '100')
  .option('--json')
  .action(async (options) => (await import('./simulate.js')).simulateLobby(options));

program
  .command('backtest')
  .description('replay a history, and write the wait that each visitor would have been told')
  .requiredOption('--history <file>', 'tickets; columns and rules: docs/backtest.md')
  .requiredOption('--out <file>', 'where the predictions are written, a row for each ticket')
  .option('--counters <file>', 'when which counter was open')
  .option('--schedule <file>', 'when counters were planned to be open')
  .option('--config <file>', 'durations believed at first, and preferences of counters')
  .option('--scoreboard', 'compare with simpler predictors on the same tickets')
  .option('--warmup-days <n>', 'first days that the scoreboard leaves out', '3')
  .option('--json')
  .action(async (options) => (await import('./backtest/backtest.js')).backtest(options));

/** The exit code of a failed command; what failed is said in one line. */
function exitCodeOf(error: unknown): number {
  // Commander has said what was wrong by itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misused;
  say(error instanceof Error ? error.message : String(error));
  if (error instanceof CommandFailure) return error.exitCode;
  const isSettings = error instanceof Error && error.constructor.name === 'WrongSettings';
  return isSettings ? EXIT.misused : EXIT.failed;
}

// Whoever reads our output, e.g. `head`, may have seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed);
});

program.parseAsync().catch((error: unknown) => {
  process.exitCode = exitCodeOf(error);
});
