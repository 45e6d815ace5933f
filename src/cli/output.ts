/** Writes a line for people to stderr. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Writes the result of a command to stdout: one JSON object for machines, or text. */
export function print(json: boolean | undefined, result: object, text: string): void {
  process.stdout.write(`${json ? JSON.stringify(result) : text}\n`);
}
