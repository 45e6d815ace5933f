import type { RoomDefinition } from './definition';

/** Who counts towards a limit: everybody (établissement recevant du public), bathers, or the others of a pool. */
export const ROOM_KINDS = ['erp', 'fmi-bathers', 'fmi-others'] as const;

/** What a room is judged by from day to day. */
export const operatingLimitOf = ({ operatingLimit, legalLimit }: RoomDefinition): number =>
  operatingLimit ?? legalLimit;

const ID = /^[A-Za-z0-9][A-Za-z0-9_.#-]{0,63}$/;

const isPersons = (count: number, least: number): boolean =>
  Number.isInteger(count) && count >= least;

/** What is wrong with a room of a definition, apart from its texts. */
export function roomFlaws({
  id,
  kind,
  legalLimit,
  operatingLimit = legalLimit,
  seats = 0,
}: RoomDefinition): string[] {
  const where = `room ${id}`;
  const flaws: string[] = [];
  if (!ID.test(id)) flaws.push(`${where}: not an id`);
  if (!ROOM_KINDS.includes(kind)) flaws.push(`${where}: kind is ${ROOM_KINDS.join(', ')}`);
  if (!isPersons(legalLimit, 1)) flaws.push(`${where}: legalLimit is a number of persons over 0`);
  if (!isPersons(operatingLimit, 1) || operatingLimit > legalLimit)
    flaws.push(`${where}: operatingLimit is over 0 and at most legalLimit`);
  if (!isPersons(seats, 0)) flaws.push(`${where}: seats are a number, 0 or more`);
  return flaws;
}
