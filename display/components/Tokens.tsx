import { PICTOGRAMS } from '../../src/core/pictograms';
import { Card } from '../parts/Card';
import { t } from '../parts/languages';
import { Pictogram } from '../parts/Pictogram';

const COLOURS = [
  'paper surface sunken ink ink-soft edge line',
  'primary primary-strong primary-soft on-primary',
  'night night-raised night-line on-night on-night-soft accent on-accent',
  'good good-soft warn warn-soft bad bad-soft alarm on-alarm',
  'stale on-stale stale-mark ink-stale focus',
].flatMap((row) => row.split(' '));

const SIZES = ['small', 'body', 'lead', 'large', 'title', 'heading', 'display', 'figure'];

/** Colours, type and pictograms, by the names that a theme gives them. */
export function Tokens() {
  return (
    <>
      <Card title={t('components.colours')}>
        <ul class="swatches">
          {COLOURS.map((name) => (
            <li key={name}>
              <span class="swatch" style={{ background: `var(--${name})` }} />
              {name}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('components.type')}>
        {SIZES.map((size) => (
          <p key={size} style={{ fontSize: `var(--size-${size})` }}>
            <span class="hint">{size}</span> {t('components.specimen')}
          </p>
        ))}
      </Card>
      <Card title={t('components.icons')}>
        <ul class="pictograms">
          {PICTOGRAMS.map((name) => (
            <li key={name}>
              <Pictogram name={name} />
              {name}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
