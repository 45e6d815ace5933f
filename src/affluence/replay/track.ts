/** From a minute on, a value: minutes since the local day began. */
export type Change<Value> = readonly [minute: number, value: Value];

/** What something was through a day: its changes, one a minute at most, in the order of time. */
export class Track<Value> {
  readonly changes: Change<Value>[] = [];

  /** `same`: whether two values look alike. */
  constructor(private readonly same: (a: Value, b: Value) => boolean = Object.is) {}

  /** What it was at the end of a minute; minutes only go forward. */
  set(minute: number, value: Value): void {
    const last = this.changes.at(-1);
    if (last && this.same(last[1], value)) return;
    this.changes.push([minute, value]);
  }
}
