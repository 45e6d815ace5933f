import type { RawAnswer } from '../kit/raw';

const INSIDE = /node_modules|\.[jt]s:\d|SQLITE|stack/i;

interface Told {
  readonly refusal?: unknown;
  readonly errors?: readonly { readonly field?: unknown }[];
}

/** What is wrong with an answer to bad input; null when it is a clear refusal. */
function unclear(answer: RawAnswer, statuses: readonly number[] | undefined): string | null {
  const { status, headers, text } = answer;
  if (status < 400 || status > 499) return 'no refusal';
  if (statuses && !statuses.includes(status)) return 'another status';
  const type = String(headers['content-type']);
  if (!type.startsWith('application/problem+json')) return 'no problem details';
  return INSIDE.test(text) ? 'tells of the inside' : unnamed(JSON.parse(text) as Told);
}

/** A refusal has a name; of bad input, the fields that are wrong have one too. */
function unnamed({ refusal, errors = [] }: Told): string | null {
  if (typeof refusal !== 'string') return 'no refusal named';
  const named = errors.filter(({ field }) => typeof field === 'string' && field !== '');
  const complete = named.length === errors.length && named.length > 0;
  return refusal === 'bad-input' && !complete ? 'no field named' : null;
}

/** A clear refusal: problem details with a name, and nothing of the program's inside. */
export function expectProblem(
  answer: RawAnswer,
  sent: unknown,
  statuses?: readonly number[],
): void {
  const wrong = unclear(answer, statuses);
  if (wrong === null) return;
  const what = JSON.stringify(sent).slice(0, 200);
  throw new Error(`${wrong}: ${what} → ${answer.status} ${answer.text.slice(0, 300)}`);
}
