import { counterOf } from '../../core/definition';
import type { CallView, KioskBoard, LobbyBoard } from '../../contract/boards';
import { printerViews } from './printers';
import { roomViews } from './rooms';
import { kioskServiceView, serviceView } from './service';
import { siteOf, spokenAt, versionOf, type View } from './view';

const CALLS = 5;

/** The latest calls, with where to go. */
export function callViews({ state }: View): CallView[] {
  const { site, calendar } = state;
  return site.calls.slice(0, CALLS).map(({ number, service, counter, at, calls }) => {
    const definition = counterOf(site.definition, counter);
    return {
      number,
      service,
      counter,
      counterName: definition?.name ?? counter,
      place: definition?.place ?? { fr: '' },
      at: calendar.text(at),
      calls,
    };
  });
}

/** What anyone may see. */
export function lobbyBoard(view: View): LobbyBoard {
  const { services } = view.state.site.definition;
  return {
    ...versionOf(view),
    ...siteOf(view),
    ...spokenAt(view),
    calls: callViews(view),
    services: services.map((one) => serviceView(view, one)),
    rooms: roomViews(view.state),
  };
}

/** What a kiosk shows. */
export function kioskBoard(view: View): KioskBoard {
  const { services } = view.state.site.definition;
  return {
    ...versionOf(view),
    ...siteOf(view),
    ...spokenAt(view),
    services: services.map((one) => kioskServiceView(view, one)),
    rooms: roomViews(view.state),
    printers: printerViews(view),
  };
}
