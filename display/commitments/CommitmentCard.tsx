import type { CommitmentsReport, CommitmentView } from '../../src/contract/indicators';
import { t } from '../parts/languages';
import { unitOf, valueText } from '../parts/value-text';

interface CardProps {
  readonly report: CommitmentsReport;
  readonly commitment: CommitmentView;
}

/** The page that proves a commitment; null: the proof is kept elsewhere. */
function proofAddress({ site, from, to }: CommitmentsReport, proof: CommitmentView['proof']) {
  const period = `site=${site}&from=${from}&to=${to}`;
  const pages = {
    reports: `/reports/?${period}`,
    promises: `/reports/?${period}#promises-title`,
    lobby: `/lobby/?site=${site}`,
    accessibility: '/accessibility/',
    none: null,
  };
  return pages[proof];
}

/** One commitment: its state, figure, target with source, and proof. */
export function CommitmentCard({ report, commitment }: CardProps) {
  const { nth, state, indicators } = commitment;
  return (
    <li class={`commitment commitment--${state}`}>
      <p class="commitment__nth" aria-hidden="true">
        {nth}
      </p>
      <h3>{t(`commitments.name.${nth}`)}</h3>
      <p class="commitment__state">{t(`commitments.state.${state}`)}</p>
      <Figure commitment={commitment} />
      <Target commitment={commitment} />
      <Proof report={report} commitment={commitment} />
      <p class="commitment__ids">{indicators.join(' · ')}</p>
    </li>
  );
}

function Figure({ commitment }: Pick<CardProps, 'commitment'>) {
  const { nth, decides, reason } = commitment;
  if (!decides || decides.measure.value === null) {
    return <p class="commitment__why">{t(`unmeasured.${reason ?? 'too-few-measures'}`)}</p>;
  }
  const { unit, value, of, lowest, highest } = decides.measure;
  return (
    <p class="commitment__figure">
      <strong class="numbers">{valueText(unit, value)}</strong>
      <span>
        {t(`commitments.measure.${nth}`)}
        <small>
          {' '}
          ({t('commitments.of', { count: valueText('count', of) })}
          {lowest !== null &&
            highest !== null &&
            ` ; ${valueText('share', lowest)}–${valueText('share', highest)}`}
          )
        </small>
      </span>
    </p>
  );
}

function Target({ commitment: { target, decides } }: Pick<CardProps, 'commitment'>) {
  if (!target) return null;
  const value = valueText(decides?.measure.unit ?? unitOf(target.value), target.value);
  const source = target.source || t('commitments.source.day');
  return (
    <p class="commitment__target">
      {target.better === 'more'
        ? t('commitments.atLeast', { value })
        : t('commitments.atMost', { value })}{' '}
      <small>({t('commitments.source', { source })})</small>
    </p>
  );
}

function Proof({ report, commitment: { proof } }: CardProps) {
  const address = proofAddress(report, proof);
  const name = t(`commitments.proof.${proof}`);
  return (
    <p class="commitment__proof">
      {t('commitments.proof')}
      {address === null ? name : <a href={address}>{name}</a>}
    </p>
  );
}
