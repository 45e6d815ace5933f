/**
 * The yardstick of a forward run: the same lobby in typed arrays and nothing else. People are
 * called in order of priority and age from the first group of lines that has somebody; visits
 * are drawn from what was measured. Nobody comes, nobody leaves, nobody is absent, no counter
 * pauses or closes, no bound is kept.
 */
const GROUP_END = -1;
const NONE = -1;

/** Writes a start down as the loop reads it. */
function written({ people, lines, ranks, desks, laws }) {
  const queues = Array.from({ length: lines * ranks }, () => []);
  for (let i = 0; i < people.count; i += 1) queues[people.line[i] * ranks + people.rank[i]].push(i);
  const from = new Int32Array(queues.length + 1);
  const standing = new Int32Array(people.count);
  let count = 0;
  queues.forEach((queue, q) => {
    from[q] = count;
    for (const person of queue) standing[count++] = person;
  });
  from[queues.length] = count;
  // The lengths that somebody present may still have: from the first one that is longer.
  const busy = desks.map(({ serving, elapsed }) => {
    const lengths = serving < 0 ? new Float64Array(1) : laws.visits[serving];
    let shorter = 0;
    while (shorter < lengths.length - 1 && lengths[shorter] <= elapsed) shorter += 1;
    return lengths.subarray(shorter);
  });
  return { from, standing, busy, served: desks.map((desk) => Int32Array.from(desk.lines)) };
}

/** Runs the lobby so many times; the quantiles asked for of everybody's wait, seconds. */
export function bareRuns(start, runs, shares) {
  const { lines, ranks, laws, people } = start;
  const { from, standing, busy, served } = written(start);
  const { visits } = laws;
  const elapsed = Float64Array.from(start.desks, (desk) => desk.elapsed);
  const head = new Int32Array(from.length);
  const priority = new Int32Array(lines);
  const age = new Float64Array(lines);
  const first = new Int32Array(lines);
  const freeAt = new Float64Array(served.length);
  const waits = new Float32Array(people.count * runs);
  let state = 0x9e3779b9;
  const chance = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  const look = (line) => {
    priority[line] = NONE;
    for (let rank = 0; rank < ranks; rank += 1) {
      const queue = line * ranks + rank;
      if (head[queue] === from[queue + 1]) continue;
      first[line] = queue;
      priority[line] = ranks - 1 - rank;
      age[line] = people.age[standing[head[queue]]];
      return;
    }
  };
  const chosen = (list) => {
    let best = NONE;
    for (let i = 0; i < list.length; i += 1) {
      const line = list[i];
      if (line === GROUP_END) {
        if (best !== NONE) break;
      } else if (priority[line] !== NONE) {
        const sooner =
          best === NONE ||
          priority[line] > priority[best] ||
          (priority[line] === priority[best] && age[line] < age[best]);
        if (sooner) best = line;
      }
    }
    return best;
  };
  for (let run = 0; run < runs; run += 1) {
    head.set(from);
    for (let line = 0; line < lines; line += 1) look(line);
    for (let desk = 0; desk < freeAt.length; desk += 1) {
      const length = busy[desk][Math.floor(chance() * busy[desk].length)];
      freeAt[desk] = Math.max(0, length - elapsed[desk]);
    }
    for (let left = people.count; left > 0;) {
      let desk = 0;
      for (let i = 1; i < freeAt.length; i += 1) if (freeAt[i] < freeAt[desk]) desk = i;
      const line = chosen(served[desk]);
      if (line === NONE) {
        freeAt[desk] = Infinity;
        continue;
      }
      const queue = first[line];
      const person = standing[head[queue]];
      head[queue] += 1;
      look(line);
      waits[person * runs + run] = freeAt[desk];
      freeAt[desk] += visits[line][Math.floor(chance() * visits[line].length)];
      left -= 1;
    }
  }
  return quantilesOf(waits, people.count, runs, shares);
}

function quantilesOf(waits, count, runs, shares) {
  const found = new Float32Array(count * shares.length);
  for (let person = 0; person < count; person += 1) {
    const mine = waits.subarray(person * runs, (person + 1) * runs).sort();
    for (let i = 0; i < shares.length; i += 1)
      found[person * shares.length + i] = mine[Math.floor(shares[i] * runs)];
  }
  return found;
}
