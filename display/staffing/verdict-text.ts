import type { StaffingReport } from '../../src/contract/staffing';
import { t } from '../parts/languages';

/** What past advice was worth, in sentences; none of a day to come. */
export function verdictText({
  followed,
  notFollowed,
  withAdvice,
}: StaffingReport['verdict']): string[] {
  return [
    ...(withAdvice.of > 0 ? [t('staffing.verdict', withAdvice)] : []),
    ...(followed.of > 0 ? [t('staffing.verdict.followed', followed)] : []),
    ...(notFollowed.of > 0 ? [t('staffing.verdict.notFollowed', notFollowed)] : []),
  ];
}
