import { useState } from 'preact/hooks';
import { t } from '../parts/languages';
import type { Connection } from '../parts/live';
import { refusalText } from '../parts/Problem';

/** From « not at all » to « very », as the wire counts them, and how much each mouth smiles. */
const SCORES = [
  { score: 1, mouth: -6 },
  { score: 2, mouth: -2.5 },
  { score: 3, mouth: 3 },
  { score: 4, mouth: 7 },
] as const;

interface RatingProps {
  readonly isGiven: boolean;
  readonly connection: Connection<'/visit'> | null;
}

/** One question after the visit, answered by one touch, once. */
export function Rating({ isGiven, connection }: RatingProps) {
  const [said, setSaid] = useState('');
  const give = async (score: 1 | 2 | 3 | 4): Promise<void> => {
    if (!connection) return;
    setSaid(t('visitor.sending'));
    const answer = await connection.ask('rating', { score });
    setSaid(answer.ok ? '' : refusalText(answer.refusal));
  };
  return (
    <section class="rating" aria-labelledby="rating-title">
      <h2 id="rating-title">{t('visitor.rating')}</h2>
      {!isGiven && (
        <ul class="rating__scores">
          {SCORES.map(({ score, mouth }) => (
            <li key={score}>
              <button type="button" class="rating__score" onClick={() => void give(score)}>
                <Face mouth={mouth} />
                {t(`visitor.rating.${score}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{isGiven ? t('visitor.rated') : said}</p>
    </section>
  );
}

/** `mouth`: how far its middle hangs below its corners. */
function Face({ mouth }: { mouth: number }) {
  return (
    <svg class="rating__face" viewBox="0 0 40 40" aria-hidden="true">
      <circle class="rating__head" cx="20" cy="20" r="17" />
      <circle cx="14" cy="16" r="2" />
      <circle cx="26" cy="16" r="2" />
      <path class="rating__mouth" d={`M12 ${26 - mouth / 3}q8 ${mouth} 16 0`} />
    </svg>
  );
}
