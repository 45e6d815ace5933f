import { EntityNotFoundError, QueryFailedError } from 'typeorm';
import { StorageUnavailable } from './errors';

interface Failure {
  readonly code?: unknown;
}

/** Data, constraint and syntax errors: a fault of the caller, whatever the storage's health. */
const WRONG = /^((22|23|42)[\dA-Z]{3}|SQLITE_(CONSTRAINT|MISMATCH|RANGE|ERROR).*)$/;

/** Faults of the program or of what is stored; the storage did answer. */
const OURS = [TypeError, SyntaxError, RangeError, ReferenceError, EntityNotFoundError];

/** The driver's own code of an error (SQLSTATE, SQLITE_…, ECONN…), whoever wrapped it; or ''. */
export function codeOf(error: unknown): string {
  const failed: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const { code } = (failed ?? {}) as Failure;
  return typeof code === 'string' ? code : '';
}

/** {@link StorageUnavailable} for what the disk or the server did; every other error as it is. */
export function storageFailure(error: unknown): unknown {
  if (error instanceof StorageUnavailable) return error;
  if (WRONG.test(codeOf(error)) || OURS.some((kind) => error instanceof kind)) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new StorageUnavailable(`the database: ${text || codeOf(error)}`, { cause: error });
}

/** Runs a read or a write; what the storage can't do rejects with {@link StorageUnavailable}. */
export async function onStorage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageFailure(error);
  }
}
