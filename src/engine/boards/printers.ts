import type { PrinterView } from '../../contract/printing';
import type { View } from './view';

/** The printers of a site, without their addresses. */
export function printerViews({ state, printers }: View): PrinterView[] {
  const { site, calendar } = state;
  return (site.definition.printers ?? []).map(({ id, name }) => {
    const told = printers.get(id);
    const since = told ? calendar.text(told.since) : null;
    return { id, name, state: told?.state ?? 'unknown', since };
  });
}
