import { t } from '../parts/languages';
import type { FileFormat } from './asked';

const FORMATS: readonly FileFormat[] = ['csv', 'xlsx', 'pdf'];

/** The same report as a file: lines for a program, a spreadsheet, a paper. */
export function Downloads({ of }: { readonly of: (format: FileFormat) => string }) {
  return (
    <>
      {FORMATS.map((format) => (
        <a key={format} class="button" href={of(format)} download>
          {t(`reports.${format}`)}
        </a>
      ))}
    </>
  );
}
