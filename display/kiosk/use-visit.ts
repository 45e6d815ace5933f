import { useEffect, useRef, useState } from 'preact/hooks';
import type { TicketTaken } from '../../src/contract/answers';
import type { KioskBoard } from '../../src/contract/boards';
import type { Acknowledged } from '../../src/contract/events';
import { language } from '../parts/languages';
import type { Connection, Live } from '../parts/live';
import { type Demand, forget, newDemand, unanswered } from './demand';
import { lookAsFirst } from './looks';
import { taking } from './taking';
import type { Offline } from './use-offline';
import { type Screen, WELCOME } from './screen';

/** What one visitor does at the kiosk. */
export interface Visit {
  screen: Screen;
  priority: boolean;
  show(screen: Screen): void;
  choosePriority(priority: boolean): void;
  /** Wants a ticket for a service. */
  want(service: string, appointment: boolean): void;
  /** Asks for it, whatever the state of the line. */
  ask(demand: Demand): void;
  /** The same visitor chooses anew. */
  again(): void;
  /** The next visitor finds the kiosk as new. */
  restart(): void;
}

/** The server can't be asked: a number of those kept for that, or where to go instead. */
function screenWithout(offline: Offline, demand: Demand): Screen {
  forget();
  const taken = offline.give(demand.wish);
  return taken
    ? { name: 'taken', taken, priority: demand.wish.priority }
    : { name: 'apart', demand };
}

function screenAfter(
  answer: Acknowledged<TicketTaken> | null,
  offline: Offline,
  demand: Demand,
): Screen {
  if (answer === null) {
    offline.doubt(demand);
    return screenWithout(offline, demand);
  }
  return answer.ok
    ? { name: 'taken', taken: answer, priority: demand.wish.priority }
    : { name: 'refused', refused: answer, demand };
}

/** What was asked before the page was loaded anew is asked again. */
function useUnanswered(isReady: boolean, ask: (demand: Demand) => void): void {
  useEffect(() => {
    const left = isReady ? unanswered(Date.now()) : null;
    if (left) ask(left);
  }, [isReady]);
}

/** Leads a visitor from the welcome to the ticket. */
export function useVisit(
  live: Live<KioskBoard>,
  connection: Connection<'/kiosk'> | null,
  offline: Offline,
): Visit {
  const [screen, show] = useState<Screen>(WELCOME);
  const [priority, choosePriority] = useState(false);
  const turn = useRef(0);

  const ask = (demand: Demand): void => {
    if (!connection?.inTouch()) return show(screenWithout(offline, demand));
    const mine = turn.current;
    show({ name: 'taking' });
    void taking(connection, demand).then((answer) => {
      if (mine !== turn.current) return;
      show(screenAfter(answer, offline, demand));
    });
  };
  const want = (service: string, appointment: boolean): void => {
    const demand = newDemand({ service, appointment, priority, language: language.current });
    if (live.freshness === 'live') ask(demand);
    else show(screenWithout(offline, demand));
  };
  const again = (): void => {
    turn.current += 1;
    forget();
    show(WELCOME);
  };
  const restart = (): void => {
    again();
    choosePriority(false);
    lookAsFirst();
    void language.choose('fr');
  };

  useUnanswered(connection !== null && live.freshness === 'live', ask);
  return { screen, priority, show, choosePriority, want, ask, again, restart };
}
