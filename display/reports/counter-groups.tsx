import type { IndicatorsReport } from '../../src/contract/indicators';
import type { SiteSummary } from '../../src/contract/sites';
import { DataTable } from '../parts/DataTable';
import { t } from '../parts/languages';
import { columnsOf } from './columns';
import { numberText, serviceText, waitLength } from './format';

type Group = IndicatorsReport['counterGroups'][number];

interface CounterGroupsProps {
  readonly site: SiteSummary;
  readonly groups: readonly Group[];
}

/** What counters that serve the same did together; nothing when no group is large enough. */
export function CounterGroups({ site, groups }: CounterGroupsProps) {
  if (groups.length === 0) return null;
  return (
    <div class="counter-groups">
      <DataTable<Group>
        caption={t('indicators.groups.title')}
        columns={[
          {
            name: 'services',
            head: t('indicators.groups.services'),
            of: ({ services }) => services.map((id) => serviceText(site, id)).join(' · '),
          },
          ...columnsOf<Group>(
            [
              ['counters', ({ counters }) => numberText(counters)],
              ['finished', ({ finished }) => numberText(finished)],
              ['median', ({ medianServiceS }) => waitLength(medianServiceS)],
              ['p90', ({ p90ServiceS }) => waitLength(p90ServiceS)],
            ],
            'indicators.groups',
          ),
        ]}
        rows={groups}
        keyOf={({ services }) => services.join(' ')}
      />
      <p class="measured">{t('indicators.groups.why')}</p>
    </div>
  );
}
