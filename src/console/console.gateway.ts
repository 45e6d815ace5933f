import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { COUNTER_BODIES, type CounterAction } from '../contract/commands';
import { counterOf } from '../core/definition';
import { counterId } from '../core/ids';
import { Live } from '../doors/live';
import type { LiveCommand } from '../doors/live-door';
import type { LiveNamespace } from '../doors/namespace';
import { counterScope } from '../doors/site-scope';
import { comeBackCommand, leaveCommand, takeCommand } from '../doors/ticket-commands';
import { VisitLinks } from '../doors/visit-links';
import { type CounterBody, counterWish } from '../doors/wishes';
import { consoleBoard } from '../engine/boards/console';

function counterCommand(action: CounterAction): LiveCommand {
  return {
    action: 'counters.act',
    schema: COUNTER_BODIES[action],
    wish: (body: CounterBody, { counter = '' }) => counterWish(action, counter, body),
  };
}

const ACTIONS = Object.keys(COUNTER_BODIES) as CounterAction[];

/** `/console`: one counter's console, and everything that its agent may do. */
@WebSocketGateway({ namespace: '/console' })
export class ConsoleGateway implements OnGatewayInit<LiveNamespace> {
  constructor(
    private readonly live: Live,
    private readonly links: VisitLinks,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.live.open(namespace, {
      watch: 'console.watch',
      scope: counterScope,
      missing: ({ state }, { counter = '' }) =>
        counterOf(state.site.definition, counter) ? null : 'unknown-counter',
      board: (view, { counter = '' }) => consoleBoard(view, counterId(counter)),
      commands: {
        ...Object.fromEntries(ACTIONS.map((action) => [action, counterCommand(action)])),
        tickets: takeCommand(this.links),
        'come-back': comeBackCommand,
        leave: leaveCommand,
      },
    });
  }
}
