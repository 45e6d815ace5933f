import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Account, Drawn } from './account';
import { dataDigest, type FileDigest } from './digests';
import { DRAWN } from './drawing';
import { FILES } from './files';
import type { Subject } from './source';
import { canonical } from './tables';

/** Grows when the files of a dossier, or what they mean, change. */
export const FORMAT = 1;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const LinkShape = z.object({ seq: z.int().min(0), hash: Sha256 });

/** What must be read of a manifest before anything can be recomputed; all else is compared. */
export const ManifestHead = z.object({
  format: z.int(),
  site: z.string().min(1),
  year: z.int().min(0).max(9999),
  complete: z.boolean(),
  generator: z.object({ version: z.string() }),
  chain: z.object({
    anchor: LinkShape,
    definition: z.object({ seq: z.int(), previous: Sha256 }).nullable(),
  }),
  drawing: z.object({ seed: Sha256 }),
  files: z.array(z.object({ name: z.string(), size: z.int().min(0), sha256: Sha256 })),
  digest: Sha256,
});
export type ManifestHead = z.infer<typeof ManifestHead>;

function chainOf({ anchor, definition }: Subject, account: Account): object {
  const { first, last, seal, seals } = account;
  return { anchor, definition, first, last, seals, seal };
}

const drawnOf = ({ of, cases }: Drawn): object => ({ of, drawn: cases.map(({ id }) => id) });

/** What a manifest says, but for its own digest. */
function contentOf(subject: Subject, account: Account, files: readonly FileDigest[]): object {
  const { visits, regulation, counts, holes, changes, until, complete } = account;
  return {
    kind: 'patience-dossier',
    format: FORMAT,
    site: subject.site,
    name: account.definition.name.fr,
    zone: account.definition.zone,
    year: subject.year,
    generator: { name: 'patience', version: subject.generator },
    until,
    complete,
    chain: chainOf(subject, account),
    drawing: {
      seed: subject.seed,
      most: DRAWN,
      visits: drawnOf(visits),
      alerts: drawnOf(regulation),
    },
    counts,
    holes,
    changes: changes.length,
    carried: ['previous.json'],
    files,
    dataSha256: dataDigest(files),
  };
}

const digestOf = (content: object): string => hash('sha256', canonical(content), 'hex');

/** The text of a manifest. Its digest covers all the rest of it. */
export function manifestText(
  subject: Subject,
  account: Account,
  files: readonly FileDigest[],
): string {
  const order: readonly string[] = FILES;
  const sorted = [...files].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const content = contentOf(subject, account, sorted);
  return `${canonical({ ...content, digest: digestOf(content) }, 2)}\n`;
}

/** Whether what a manifest says is what its digest was made of. */
export function isWhole(manifest: object): boolean {
  const { digest, ...content } = manifest as Record<string, unknown>;
  return digest === digestOf(content);
}
