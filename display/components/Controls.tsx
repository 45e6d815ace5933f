import { ArrowRight, Megaphone, Save, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Dialog } from '../parts/Dialog';
import { Icon } from '../parts/Icon';
import { t } from '../parts/languages';
import { Progress } from '../parts/Progress';
import { Tabs } from '../parts/Tabs';

const TABS = ['day', 'week', 'month'] as const;

/** What is pressed: buttons in every state, a window, tabs, progress. */
export function Controls() {
  const [isOpen, setOpen] = useState(false);
  const [tab, setTab] = useState<string>('day');
  const tabs = TABS.map((name) => ({ name, title: t(`components.tab.${name}`) }));
  return (
    <Card title={t('components.buttons')}>
      <div class="column">
        <Buttons />
        <div class="row">
          <Button onClick={() => setOpen(true)}>{t('components.dialog.open')}</Button>
        </div>
        <Tabs label={t('components.tabs')} tabs={tabs} chosen={tab} onChoose={setTab}>
          <p>{t('components.tab.shown', { name: t(`components.tab.${tab}`) })}</p>
        </Tabs>
        <Progress
          label={t('components.progress')}
          share={3 / 8}
          words={t('components.progress.words')}
        />
        <Progress label={t('components.progress.unknown')} />
      </div>
      {isOpen && (
        <Dialog
          title={t('components.dialog.title')}
          cancel={t('components.button.quiet')}
          onClose={() => setOpen(false)}
        >
          <p>{t('components.dialog.words')}</p>
        </Dialog>
      )}
    </Card>
  );
}

function Buttons() {
  return (
    <div class="row">
      <Button look="main" icon={Save}>
        {t('components.button.main')}
      </Button>
      <Button>{t('components.button.plain')}</Button>
      <Button look="quiet">{t('components.button.quiet')}</Button>
      <Button look="danger" icon={Trash2}>
        {t('components.button.danger')}
      </Button>
      <Button busy>{t('components.button.busy')}</Button>
      <Button disabled>{t('components.button.disabled')}</Button>
      <Button look="main" icon={Megaphone} keyHint="A">
        {t('components.button.call')}
      </Button>
      <Button>
        {t('components.button.next')} <Icon of={ArrowRight} turns />
      </Button>
    </div>
  );
}
