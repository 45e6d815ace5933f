import { MANNERS, languagesIn } from './voices';
import type { Language } from '../core/languages';
import { type Program, runProgram } from './run-program';
import { isWav, withLengths } from './wav';

/** The program as it was found on this machine. */
export interface Espeak {
  /** « eSpeak NG 1.51 »: recordings of another version are other recordings. */
  readonly engine: string;
  readonly languages: readonly Language[];
  /** The text as WAV, mono. Rejects when the program fails or answers something else. */
  record(text: string, language: Language): Promise<Buffer>;
}

const LIMIT_MS = 5_000;
/** Three minutes of sound; 800 characters last less than one and a half. */
const LIMIT_BYTES = 8 * 1024 * 1024;
const LIMITS = { limitMs: LIMIT_MS, limitBytes: LIMIT_BYTES };

async function record(program: Program, text: string, language: Language): Promise<Buffer> {
  const { voice, pace } = MANNERS[language];
  const parameters = ['-v', voice, '-s', String(pace), '-b', '1', '--stdin', '--stdout'];
  const wav = await runProgram({ program, parameters, text, ...LIMITS });
  if (!isWav(wav)) throw new Error(`${program.name}: no WAV`);
  return withLengths(wav);
}

/** Looks whether the program is there and which of our languages it has. Rejects when it is not. */
export async function findEspeak(program: Program): Promise<Espeak> {
  const ask = async (parameter: string): Promise<string> =>
    (await runProgram({ program, parameters: [parameter], text: '', ...LIMITS })).toString();
  const version = /(?:speech|NG)[^:]*:\s*(\d[\w.]*)/i.exec(await ask('--version'))?.[1];
  if (!version) throw new Error(`${program.name}: not espeak-ng`);
  const languages = languagesIn(await ask('--voices'));
  return {
    engine: `eSpeak NG ${version}`,
    languages,
    record: (text, language) => record(program, text, language),
  };
}
