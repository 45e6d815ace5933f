import { HttpException } from '@nestjs/common';
import type { RefusalName } from '../contract/answers';
import { Denied } from '../access/denied';
import { BadInput } from './bad-input';
import { type RefusalDetails, RefusedRequest } from './refused';

/** A failure as a refusal; `internal` for what nobody foresaw. */
export interface Failure extends RefusalDetails {
  readonly refusal: RefusalName;
}

const BY_STATUS: Record<number, RefusalName> = {
  400: 'bad-input',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  414: 'too-large',
  415: 'bad-input',
  429: 'too-many-requests',
};

function statusIn(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** The journal says by this name that its disk or its server fails. */
const isStorage = (error: unknown): boolean =>
  error instanceof Error && error.name === 'StorageUnavailable';

/** What any thrown thing is to whoever asked; the details of a bug are not told. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RefusedRequest) return { refusal: error.refusal, ...error.details };
  if (error instanceof BadInput) return { refusal: 'bad-input', errors: error.errors };
  if (error instanceof Denied) return { refusal: error.refusal };
  if (isStorage(error)) return { refusal: 'storage-unavailable' };
  const refusal = BY_STATUS[statusIn(error) ?? 0];
  if (!refusal) return { refusal: 'internal' };
  if (refusal !== 'bad-input') return { refusal };
  const reason = error instanceof Error ? error.message.slice(0, 200) : 'unusable';
  return { refusal, errors: [{ field: 'body', reason }] };
}
