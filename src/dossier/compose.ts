import { setImmediate as breathe } from 'node:timers/promises';
import type { Account } from './account';
import { Accountant } from './accountant';
import { instant } from '../core/time';
import { drawDossier } from './chapters/draw';
import { dataDigest, Digests } from './digests';
import { dictionaryRows } from './dictionary';
import { type FactLine, isLinked, lineText, recordedOf } from './fact-line';
import { FIGURE_COLUMNS, type FiguresLine, figureRows } from './figures';
import type { Files } from './files';
import { manifestText } from './manifest';
import { readme } from './readme';
import type { Source, Subject } from './source';
import { ALERT_COLUMNS, alertRows } from './alerts-table';
import { canonical, csv, LEG_COLUMNS, legRows, SLOT_COLUMNS, slotRows } from './tables';
import type { Watch } from './watch';
import { YearFold } from './year-fold';

/** Facts between two breaths: others may be waiting for this thread. */
const STRETCH = 200;

/** The files that grow with the facts. */
const TOLD = ['facts.jsonl', 'legs.csv', 'slots.csv', 'alerts.csv'] as const;

/** One dossier in the making: the same for whoever writes it and whoever checks it. */
class Composition {
  private readonly fold: YearFold;
  private readonly accountant: Accountant;
  private readonly subject: Subject;
  private readonly files: Digests;
  private previous: { seq: number; hash: string };
  private count = 0;
  private complete = false;

  constructor(
    private readonly source: Source,
    files: Files,
    private readonly watch: Watch,
  ) {
    this.subject = source.subject;
    this.files = new Digests(files);
    this.fold = new YearFold(this.subject);
    this.accountant = new Accountant(this.subject);
    const { anchor, definition } = this.subject;
    this.previous = definition ? { seq: definition.seq - 1, hash: definition.previous } : anchor;
  }

  async run(): Promise<Account> {
    await this.files.write('legs.csv', csv([LEG_COLUMNS]));
    await this.files.write('slots.csv', csv([SLOT_COLUMNS]));
    await this.files.write('alerts.csv', csv([ALERT_COLUMNS]));
    await this.facts();
    this.fold.end();
    await this.told();
    for (const name of TOLD) await this.files.end(name);
    const account = this.accountant.result(
      this.fold.calendar,
      this.subject.complete ?? this.complete,
    );
    await this.summary(account);
    return account;
  }

  private async facts(): Promise<void> {
    for await (const chunk of this.source.chunks()) {
      for (let n = 0; n < chunk.length && !this.complete; n += STRETCH) {
        const texts = this.stretch(chunk.slice(n, n + STRETCH));
        await this.files.write('facts.jsonl', texts.join(''));
        await this.told();
        this.watch.progress(this.count);
        await breathe();
      }
      if (this.complete) return;
    }
  }

  private stretch(lines: readonly FactLine[]): string[] {
    const texts: string[] = [];
    for (const line of lines) {
      const recorded = recordedOf(line);
      this.complete = this.fold.isOverBefore(recorded);
      if (this.complete) break;
      this.link(line);
      this.fold.take(recorded);
      this.accountant.fact(line, recorded, () => this.fold.calendar);
      texts.push(`${lineText(line)}\n`);
    }
    return texts;
  }

  private link(line: FactLine): void {
    const { anchor, definition } = this.subject;
    this.count += 1;
    if (this.count === 2 && definition) this.previous = anchor;
    const follows = line.seq === this.previous.seq + 1;
    if (!follows || !isLinked(this.previous.hash, line)) this.watch.broken(line, this.count);
    this.previous = { seq: line.seq, hash: line.hash };
  }

  /** Writes what can't change any more. */
  private async told(): Promise<void> {
    const [legs, slots] = [this.fold.takeLegs(), this.fold.takeSlots()];
    const alerts = this.fold.takeAlerts();
    if (alerts.length > 0) {
      this.accountant.alerts(alerts);
      await this.files.write('alerts.csv', csv(alertRows(alerts, this.fold.calendar)));
    }
    if (legs.length > 0) {
      this.accountant.legs(legs);
      await this.files.write('legs.csv', csv(legRows(legs, this.fold.calendar)));
    }
    if (slots.length > 0) {
      this.accountant.slots(slots);
      await this.files.write('slots.csv', csv(slotRows(slots, this.fold.calendar)));
    }
  }

  private async pdf(account: Account, previous: readonly FiguresLine[]): Promise<Uint8Array> {
    const drawn = await this.source.drawn();
    if (drawn) return drawn;
    const { subject, fold } = this;
    const dataSha256 = dataDigest(this.files.done);
    const text = (at: number): string => fold.calendar.text(instant(at));
    return drawDossier({ subject, account, previous, dataSha256, text });
  }

  private async summary(account: Account): Promise<void> {
    const { files, subject } = this;
    const { lines, changes, visits, regulation } = account;
    const json = (value: unknown): string => `${canonical(value, 2)}\n`;
    await files.put('indicators.csv', csv([FIGURE_COLUMNS, ...figureRows(lines)]));
    await files.put('indicators.json', json({ lines, changes }));
    const previous = await this.source.yearBefore();
    await files.put('previous.json', json(previous));
    await files.put('cases.json', json({ visits, alerts: regulation }));
    await files.put('data-dictionary.csv', csv(dictionaryRows()));
    await files.put('dossier.pdf', await this.pdf(account, previous));
    await files.put('README.txt', readme(subject, account));
    const manifest = manifestText(subject, account, files.done);
    await files.put('manifest.json', manifest);
  }
}

/**
 * Makes the files of a dossier from facts: the only function that does, so that an auditor who has
 * the facts has the dossier. Throws when a fact can't follow those before.
 */
export function compose(source: Source, files: Files, watch: Watch): Promise<Account> {
  return new Composition(source, files, watch).run();
}
