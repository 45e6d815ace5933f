/** Exit codes: what a script can rely on. */
export const EXIT = { done: 0, failed: 1, misused: 2, refusedRows: 3 } as const;

/** A command that can't be carried out; its message is one line for whoever typed it. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}

/** What was asked for can't be: a wrong option, an unknown name, an unusable file. */
export function misused(message: string): CommandFailure {
  return new CommandFailure(message, EXIT.misused);
}
