import type { Account } from './account';
import { compose } from './compose';
import { Comparison } from './compare-lines';
import { Both } from './both';
import { FILES, type FileName, type Files } from './files';
import { Findings } from './findings';
import { fromDossier } from './from-dossier';
import type { ManifestHead } from './manifest';
import { SameBytes } from './same-bytes';
import type { Known, Verdict } from './verdict';
import {
  checkDigests,
  checkNames,
  checkPrevious,
  readManifest,
  unreplayable,
} from './verify-files';
import { Unreadable, ZipReader } from './zip-reader';
import { ZipWriter } from './zip-writer';

const DOCUMENT: FileName = 'dossier.pdf';

/** One dossier under examination. */
class Examination {
  readonly findings = new Findings();
  private facts = 0;
  private seal: string | null = null;

  constructor(
    private readonly path: string,
    private readonly known: Known,
    private readonly progress: (facts: number) => void,
  ) {}

  async run(): Promise<Verdict> {
    let head: ManifestHead | null = null;
    try {
      head = await this.opened();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.findings.about(error.file ?? '*', `can't be read: ${error.message}`);
    }
    const { findings, facts, seal } = this;
    const [site, year] = [head?.site ?? null, head?.year ?? null];
    return { findings: findings.list, site, year, seal, facts };
  }

  private async opened(): Promise<ManifestHead | null> {
    const zip = await ZipReader.open(this.path);
    try {
      const missing = checkNames(zip.names, this.findings);
      if (missing.has('manifest.json')) return null;
      const head = await readManifest(zip, this.findings);
      if (head) await this.content(zip, head, missing);
      return head;
    } finally {
      zip.close();
    }
  }

  private async content(zip: ZipReader, head: ManifestHead, missing: Set<string>): Promise<void> {
    const broken = await checkDigests(zip, head, this.findings);
    const without = new Set([...missing, ...broken]);
    // Known to be another document: the manifest, which names the true one, can't be made with it.
    const isOther = this.findings.list.some(({ file }) => file === DOCUMENT);
    if (isOther) without.add(DOCUMENT).add('manifest.json');
    if (without.has('facts.jsonl') || without.has('previous.json')) return;
    const bytes = await SameBytes.with(this.path);
    const writer = new ZipWriter((part) => bytes.expect(part));
    const comparison = new Comparison((name) => zip.read(name), this.findings, without);
    const isWhole = await this.recompute(zip, head, new Both(comparison, writer));
    await bytes.end();
    if (isWhole) this.container(bytes.differsAt, writer.begins);
    if (this.known.previous !== undefined) {
      await checkPrevious(zip, this.known.previous, this.findings);
    }
  }

  /** Makes the dossier again from its facts; whether that could be done. */
  private async recompute(zip: ZipReader, head: ManifestHead, files: Files): Promise<boolean> {
    const { findings } = this;
    try {
      const account = await compose(
        fromDossier(zip, head, () => this.drawn(zip)),
        files,
        {
          broken: ({ seq }, line) => {
            findings.about(
              'facts.jsonl',
              `fact ${seq} is not what its link in the chain says`,
              line,
            );
          },
          progress: (facts) => this.progress((this.facts = facts)),
        },
      );
      this.compareAnchors(account, head);
      return true;
    } catch (error) {
      this.findings.add(unreplayable(error, this.facts + 1));
      return false;
    }
  }

  /** The seed and the seal, against what the manifest and the auditor say. */
  private compareAnchors(account: Account, head: ManifestHead): void {
    const { findings } = this;
    this.seal = account.seal;
    if (account.seed !== head.drawing.seed) {
      const what = 'the seed is not the link of the last fact of the year';
      findings.add({
        file: 'manifest.json',
        line: null,
        what,
        expected: account.seed,
        found: head.drawing.seed,
      });
    }
    const { seal } = this.known;
    if (seal !== undefined && seal !== account.seal) {
      const what = 'the seal is not the one that was noted: the dossier was made anew';
      findings.add({ file: '*', line: null, what, expected: seal, found: account.seal });
    }
  }

  /** To draw the document takes longer than all else: not once the dossier is known to be changed. */
  private async drawn(zip: ZipReader): Promise<Uint8Array | null> {
    const { list } = this.findings;
    if (list.length === 0) return null;
    const parts: Buffer[] = [];
    if (!list.some(({ file }) => file === DOCUMENT)) {
      for await (const part of zip.read(DOCUMENT)) parts.push(part);
    }
    return Buffer.concat(parts);
  }

  /** The ZIP itself, once all that is in it is what it must be. */
  private container(differsAt: number | null, begins: ReadonlyMap<FileName, number>): void {
    if (differsAt === null || this.findings.list.length > 0) return;
    const file = FILES.findLast((name) => (begins.get(name) ?? Infinity) <= differsAt) ?? '*';
    this.findings.about(
      file,
      `the ZIP is not as it was written, at byte ${differsAt}; what is in it is what the facts give`,
    );
  }
}

/**
 * Recomputes a dossier from the facts in it and compares every byte. Needs nothing else, and throws
 * nothing that a changed byte could cause: each one is a finding.
 */
export function verifyDossier(
  path: string,
  known: Known = {},
  progress: (facts: number) => void = () => undefined,
): Promise<Verdict> {
  return new Examination(path, known, progress).run();
}
