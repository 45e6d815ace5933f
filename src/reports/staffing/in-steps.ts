import { RefusedRequest } from '../../doors/refused';

/** The loop turns once between two steps: whoever else is asking is answered. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Takes the steps of a long computation one a turn of the loop; refused as overloaded after so long. */
export async function inSteps<T>(steps: Generator<void, T>, limitMs: number): Promise<T> {
  const until = performance.now() + limitMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() > until) throw new RefusedRequest('overloaded');
    await nextTurn();
  }
}
