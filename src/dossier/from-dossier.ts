import { z } from 'zod';
import type { FactLine } from './fact-line';
import type { FiguresLine } from './figures';
import { linesOf } from './lines';
import type { ManifestHead } from './manifest';
import type { Source } from './source';
import type { ZipReader } from './zip-reader';

/** Lines handed on at once. */
const CHUNK = 500;
/** No file that is read whole is longer, bytes. */
export const LONGEST_FILE = 256 * 1024 * 1024;

const Line = z.object({
  seq: z.int().min(1),
  at: z.int(),
  day: z.iso.date(),
  type: z.string(),
  command: z.string().nullable(),
  actor: z.string(),
  body: z.string(),
  hash: z.string(),
  withheld: z.array(z.string()).optional(),
  shown: z.string().optional(),
});

/** A line of `facts.jsonl` that says no fact. */
export class NoFact extends Error {
  constructor(
    readonly line: number,
    why: string,
  ) {
    super(why);
  }
}

function factLine(bytes: Buffer, number: number): FactLine {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new NoFact(number, 'is not JSON');
  }
  const read = Line.safeParse(value);
  if (read.success) return read.data as FactLine;
  const [issue] = read.error.issues;
  throw new NoFact(number, `is no fact: ${issue?.path.join('.')} ${issue?.message}`);
}

async function* factChunks(zip: ZipReader): AsyncGenerator<FactLine[]> {
  let [chunk, number]: [FactLine[], number] = [[], 0];
  for await (const bytes of linesOf(zip.read('facts.jsonl'))) {
    chunk.push(factLine(bytes, (number += 1)));
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}

/** The year that a dossier tells of, from nothing but the dossier. */
export function fromDossier(zip: ZipReader, head: ManifestHead, drawn: Source['drawn']): Source {
  const { site, year, generator, chain, drawing, complete } = head;
  const { version } = generator;
  const { anchor, definition } = chain;
  return {
    subject: { site, year, generator: version, anchor, definition, complete, seed: drawing.seed },
    chunks: () => factChunks(zip),
    drawn,
    yearBefore: async () =>
      JSON.parse(await zip.text('previous.json', LONGEST_FILE)) as readonly FiguresLine[],
  };
}
