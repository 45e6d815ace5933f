import { Tablet } from 'lucide';
import { Card } from '../parts/Card';
import { EmptyState } from '../parts/EmptyState';
import { t } from '../parts/languages';
import { Mark, type Tone } from '../parts/Mark';
import { Notice } from '../parts/Notice';

const TONES: readonly Tone[] = ['primary', 'accent', 'good', 'warn', 'bad', 'alarm'];
const NOTICES = ['info', 'good', 'warn', 'bad'] as const;

/** What is told: marks, notices, and that there is nothing. */
export function Words() {
  return (
    <>
      <Card title={t('components.notices')}>
        <div class="column">
          {NOTICES.map((tone) => (
            <Notice key={tone} tone={tone}>
              <p>{t(`components.notice.${tone}`)}</p>
            </Notice>
          ))}
        </div>
      </Card>
      <Card title={t('components.marks')}>
        <p class="row">
          <Mark>{t('components.mark.plain')}</Mark>
          {TONES.map((tone) => (
            <Mark key={tone} tone={tone}>
              {t(`components.mark.${tone}`)}
            </Mark>
          ))}
        </p>
        <EmptyState icon={Tablet} title={t('components.empty')}>
          <p>{t('components.empty.words')}</p>
        </EmptyState>
      </Card>
    </>
  );
}
