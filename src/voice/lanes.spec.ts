import { Lanes, TooBusy } from './lanes';

/** A task that ends when it is told to. */
function held(): { task: () => Promise<string>; end: () => void; started: () => boolean } {
  let begun = false;
  let end = (): void => undefined;
  const ending = new Promise<string>((resolve) => (end = () => resolve('done')));
  const task = (): Promise<string> => {
    begun = true;
    return ending;
  };
  return { task, end, started: () => begun };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('lanes', () => {
  it('run so many at once, and the others in their order', async () => {
    const lanes = new Lanes(2, 5);
    const tasks = [held(), held(), held(), held()];
    const all = tasks.map(({ task }) => lanes.run(task));
    await turn();
    expect(tasks.map((one) => one.started())).toEqual([true, true, false, false]);
    tasks[1]?.end();
    await turn();
    expect(tasks.map((one) => one.started())).toEqual([true, true, true, false]);
    for (const one of tasks) one.end();
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('refuse whoever would stand too far back', async () => {
    const lanes = new Lanes(1, 1);
    const [first, second] = [held(), held()];
    const running = [lanes.run(first.task), lanes.run(second.task)];
    await expect(lanes.run(held().task)).rejects.toThrow(TooBusy);
    first.end();
    second.end();
    await Promise.all(running);
    await expect(lanes.run(() => Promise.resolve('again'))).resolves.toBe('again');
  });

  it('are free again after a task that failed', async () => {
    const lanes = new Lanes(1, 0);
    await expect(lanes.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(lanes.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
