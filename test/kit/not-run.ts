import { appendFileSync } from 'node:fs';

/**
 * Says that something could not be tried on this machine, so that a green run never hides it:
 * the reporter beside this file prints every such line at the end of `npm test`.
 */
export function notRun(what: string, why: string): void {
  const file = process.env['PATIENCE_NOT_RUN_FILE'];
  const line = `NOT RUN: ${what} (${why})\n`;
  if (file === undefined) process.stderr.write(line);
  else appendFileSync(file, line);
}
