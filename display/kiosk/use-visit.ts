import { useEffect, useRef, useState } from 'preact/hooks';
import type { KioskBoard } from '../../src/contract/boards';
import { language } from '../parts/languages';
import type { Connection, Live } from '../parts/live';
import { type Demand, forget, newDemand, take, unanswered } from './demand';
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
  /** The next visitor finds the kiosk as new. */
  restart(): void;
}

/** Leads a visitor from the welcome to the ticket. */
export function useVisit(live: Live<KioskBoard>, connection: Connection<'/kiosk'> | null): Visit {
  const [screen, show] = useState<Screen>(WELCOME);
  const [priority, choosePriority] = useState(false);
  const turn = useRef(0);

  const ask = (demand: Demand): void => {
    if (!connection) return;
    const mine = turn.current;
    show({ name: 'taking' });
    void take(connection, demand).then((answer) => {
      if (mine !== turn.current) return;
      if (answer.ok) show({ name: 'taken', taken: answer, priority: demand.wish.priority });
      else show({ name: 'refused', refused: answer, demand });
    });
  };
  const want = (service: string, appointment: boolean): void => {
    const demand = newDemand({ service, appointment, priority, language: language.current });
    if (live.freshness === 'live') ask(demand);
    else show({ name: 'apart', demand });
  };
  const restart = (): void => {
    turn.current += 1;
    forget();
    show(WELCOME);
    choosePriority(false);
    document.documentElement.className = '';
    void language.choose('fr');
  };

  const isReady = connection !== null && live.board !== null;
  useEffect(() => {
    const left = isReady ? unanswered(Date.now()) : null;
    if (left) ask(left);
  }, [isReady]);
  return { screen, priority, show, choosePriority, want, ask, restart };
}
