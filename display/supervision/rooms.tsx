import { Minus, Plus, TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import type { SupervisionBoard } from '../../src/contract/boards';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Icon } from '../parts/Icon';
import { clockText, t, text } from '../parts/languages';
import { Mark, type Tone } from '../parts/Mark';
import type { Asking } from './asking';
import { CorrectDialog } from './correct-dialog';
import { driftText } from './drift-text';

type Room = SupervisionBoard['rooms'][number];

interface RoomsProps {
  readonly board: SupervisionBoard;
  readonly asking: Asking;
}

const TONES: Readonly<Record<Room['level'], Tone>> = {
  normal: 'good',
  near: 'warn',
  full: 'bad',
  over: 'alarm',
};

/** How many people are in each room, under which limits; one more, one less, or counted again. */
export function Rooms({ board, asking }: RoomsProps) {
  const [correcting, setCorrecting] = useState<string | null>(null);
  const room = board.rooms.find(({ id }) => id === correcting);
  if (board.rooms.length === 0) return null;
  return (
    <Card title={t('supervision.rooms')}>
      <ul class="rooms">
        {board.rooms.map((one) => (
          <li key={one.id} class="room">
            <RoomHead room={one} />
            <Limits room={one} />
            <Counted room={one} board={board} />
            <Buttons room={one} asking={asking} onCorrect={() => setCorrecting(one.id)} />
          </li>
        ))}
      </ul>
      {room && (
        <CorrectDialog
          room={room}
          onClose={() => setCorrecting(null)}
          onCorrect={(inside, reason) => {
            setCorrecting(null);
            asking.ask('occupancy/correct', { room: room.id, inside, reason }, room.id);
          }}
        />
      )}
    </Card>
  );
}

function RoomHead({ room }: { room: Room }) {
  const legal = room.inside > room.legalLimit;
  return (
    <>
      <div class="room-head">
        <h3>{text(room.name)}</h3>
        {room.countedAt !== null && (
          <Mark tone={TONES[room.level]}>
            {t(`supervision.room.level.${legal ? 'legal' : room.level}`)}
          </Mark>
        )}
      </div>
      <p class="room-inside numbers">
        {room.countedAt === null
          ? t('supervision.room.unknown')
          : t('supervision.room.inside', { count: room.inside })}
      </p>
    </>
  );
}

/** The bar is as long as the law allows; a line stands where the site wants it to end. */
function Limits({ room }: { room: Room }) {
  const percent = (persons: number): string =>
    `${Math.min(100, (100 * persons) / room.legalLimit)}%`;
  return (
    <>
      <div class="room-bar" aria-hidden="true">
        <div class={`room-fill room-fill--${room.level}`} style={{ width: percent(room.inside) }} />
        <div class="room-wanted" style={{ insetInlineStart: percent(room.limit) }} />
      </div>
      <dl class="room-limits numbers">
        <div>
          <dt>{t('supervision.room.operating')}</dt>
          <dd>{room.limit}</dd>
        </div>
        <div>
          <dt>{t(`supervision.room.legal.${room.kind}`)}</dt>
          <dd>{room.legalLimit}</dd>
        </div>
      </dl>
    </>
  );
}

/** What the figure rests on, and what is wrong with its counter. */
function Counted({ room, board }: { room: Room; board: SupervisionBoard }) {
  const { entered, left, countedAt, uncounted } = room;
  const said = [
    t('supervision.room.passages', { entered, left }),
    ...(countedAt === null
      ? []
      : [t('supervision.room.at', { time: clockText(countedAt, board.zone) })]),
    ...(uncounted > 0 ? [t('supervision.room.uncounted', { count: uncounted })] : []),
  ];
  const drift = driftText(room.before, board.day);
  return (
    <>
      <p class="hint">{said.join(' · ')}</p>
      {drift !== null && (
        <p class="alert alert--warn">
          <Icon of={TriangleAlert} />
          <span class="alert-words">{drift}</span>
        </p>
      )}
    </>
  );
}

interface ButtonsProps {
  readonly room: Room;
  readonly asking: Asking;
  readonly onCorrect: () => void;
}

function Buttons({ room, asking, onCorrect }: ButtonsProps) {
  const named = { room: text(room.name) };
  const count = (delta: 1 | -1): void => asking.ask('occupancy', { room: room.id, delta }, room.id);
  return (
    <div class="room-buttons">
      <Button disabled={!asking.able || room.inside === 0} onClick={() => count(-1)}>
        <Icon of={Minus} label={t('supervision.room.leave', named)} />
      </Button>
      <Button disabled={!asking.able} onClick={() => count(1)}>
        <Icon of={Plus} label={t('supervision.room.enter', named)} />
      </Button>
      <Button
        disabled={!asking.able}
        onClick={onCorrect}
        aria-label={t('supervision.room.correctThat', named)}
      >
        {t('supervision.room.correct')}
      </Button>
    </div>
  );
}
