import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { z } from 'zod';
import type { Action } from '../access/roles';
import { AlertActed, AlertNamed, AskCounterBody, SetSkillsBody } from '../contract/alerts';
import {
  IntakeRuleBody,
  MessageBody,
  OverrideIntakeBody,
  ResumeIntakeBody,
  StopIntakeBody,
} from '../contract/commands';
import { CorrectBody, CountBody } from '../contract/rooms';
import { Live } from '../doors/live';
import type { LiveCommand } from '../doors/live-door';
import type { LiveNamespace } from '../doors/namespace';
import { siteScope } from '../doors/site-scope';
import { counterWish } from '../doors/wishes';
import { supervisionBoard } from '../engine/boards/supervision';
import { actWish, askCounterWish, closeWish, skillsWish, takeWish } from './alert-wishes';
import { correctWish, countWish } from './occupancy';
import {
  CounterNamed,
  messageWish,
  overrideWish,
  resumeWish,
  ruleWish,
  stopWish,
} from './regulation';

type Named = z.output<typeof AlertNamed>;

const REGULATE: Action = 'site.regulate';

const fromAfar = (type: 'open' | 'close'): LiveCommand => ({
  action: REGULATE,
  schema: CounterNamed,
  wish: ({ counter }: z.output<typeof CounterNamed>) => counterWish(type, counter, {}),
});

const COMMANDS: Record<string, LiveCommand> = {
  'intake/stop': { action: REGULATE, schema: StopIntakeBody, wish: stopWish },
  'intake/resume': { action: REGULATE, schema: ResumeIntakeBody, wish: resumeWish },
  'intake/rule': { action: REGULATE, schema: IntakeRuleBody, wish: ruleWish },
  'intake/override': { action: REGULATE, schema: OverrideIntakeBody, wish: overrideWish },
  messages: { action: REGULATE, schema: MessageBody, wish: messageWish },
  'alerts/take': {
    action: REGULATE,
    schema: AlertNamed,
    wish: ({ alert }: Named, _scope, who) => takeWish(alert, who),
  },
  'alerts/act': {
    action: REGULATE,
    schema: AlertActed,
    wish: ({ alert, ...acted }: z.output<typeof AlertActed>, _scope, who) =>
      actWish(alert, acted, who),
  },
  'alerts/close': {
    action: REGULATE,
    schema: AlertNamed,
    wish: ({ alert }: Named) => closeWish(alert),
  },
  'counters/ask': { action: REGULATE, schema: AskCounterBody, wish: askCounterWish },
  'counters/skills': { action: REGULATE, schema: SetSkillsBody, wish: skillsWish },
  'counters/open': fromAfar('open'),
  'counters/close': fromAfar('close'),
  occupancy: { action: 'rooms.count', schema: CountBody, wish: countWish },
  'occupancy/correct': { action: 'rooms.correct', schema: CorrectBody, wish: correctWish },
};

/** `/supervision`: the live board, and what regulates it. */
@WebSocketGateway({ namespace: '/supervision' })
export class SupervisionGateway implements OnGatewayInit<LiveNamespace> {
  constructor(private readonly live: Live) {}

  afterInit(namespace: LiveNamespace): void {
    this.live.open(namespace, {
      watch: 'site.live',
      scope: siteScope,
      board: supervisionBoard,
      commands: COMMANDS,
    });
  }
}
