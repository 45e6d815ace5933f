import { type Box, nearest } from './nearest';

const at = (column: number, row: number): Box => ({
  left: column * 100,
  right: column * 100 + 90,
  top: row * 50,
  bottom: row * 50 + 40,
});

describe('moving by arrow keys', () => {
  const grid = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)];

  it('goes to the button beside or below', () => {
    expect(nearest(at(0, 0), grid, 'ArrowRight')).toBe(1);
    expect(nearest(at(0, 0), grid, 'ArrowDown')).toBe(2);
    expect(nearest(at(1, 1), grid, 'ArrowUp')).toBe(1);
    expect(nearest(at(1, 1), grid, 'ArrowLeft')).toBe(2);
  });

  it('stays where there is nothing further', () => {
    expect(nearest(at(1, 1), grid, 'ArrowDown')).toBe(-1);
  });
});
