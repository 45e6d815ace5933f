import { setImmediate } from 'node:timers/promises';
import { type CallBook, follow, newCallBook } from '../core/called-before';
import type { SiteId } from '../core/ids';
import type { Journal } from './journal-port';

/** Facts folded at once: whoever calls the next person must not wait for a curious one. */
const STEP = 1_000;

/**
 * The day's calls of each site, folded from the journal when somebody asks why others were
 * called first. Nothing is done for a ticket or a call that nobody asks about; who asks again
 * costs the facts written since.
 */
export class CallBooks {
  private readonly books = new Map<SiteId, Promise<CallBook>>();

  constructor(private readonly journal: Journal) {}

  /** The book of a site, with the facts up to `seq` at least. Rejects when the storage fails. */
  upTo(site: SiteId, seq: number): Promise<CallBook> {
    // One reader at a time: the book is changed in place.
    const reading = (this.books.get(site) ?? this.open(site)).then((book) =>
      this.readOn(site, book, seq),
    );
    this.books.set(site, reading);
    // A book that was half read is of no use: whoever asks next begins again.
    reading.catch(() => {
      if (this.books.get(site) === reading) this.books.delete(site);
    });
    return reading;
  }

  private async open(site: SiteId): Promise<CallBook> {
    const history = await this.journal.history(site);
    if (!history) throw new Error(`no site ${site} in the journal`);
    const book = newCallBook(history.definition, history.after);
    for (let from = 0; from < history.facts.length; from += STEP) {
      for (const recorded of history.facts.slice(from, from + STEP)) follow(book, recorded);
      await setImmediate();
    }
    return book;
  }

  private async readOn(site: SiteId, book: CallBook, seq: number): Promise<CallBook> {
    if (book.site.seq >= seq) return book;
    for (const recorded of await this.journal.factsAfter(site, book.site.seq)) {
      follow(book, recorded);
    }
    return book;
  }
}
