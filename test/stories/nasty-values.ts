/** Texts that have broken programs: directions, invisible letters, NUL, halves of a letter … */
export const DISGUISED: readonly string[] = [
  '\u202eabsent', // right-to-left override
  '\u2066isolate',
  'zero\u200bwidth',
  '\u200f',
  'b\ufeffom',
  'nul\u0000',
  'bell\u0007',
  'form\ffeed',
  '\u0085',
  '\ud800', // half of a surrogate pair
  'x\udfff',
];

/** Texts that only look odd: they must come back as they were sent. */
export const ODD_BUT_RIGHT: readonly string[] = [
  '🏛️',
  '𝒜𝓃𝓃𝑒',
  'e\u0301tat civil', // e and an accent, not é
  'Jean-François d’Estaing',
  'العربية',
  '"; DROP TABLE fact; --',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}%s%n',
  '../../etc/passwd',
  '=2+5',
];

/** Values of every type, for a field that wants one of them. */
export const WRONG_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  '',
  ' ',
  'a b',
  'x'.repeat(5_000),
  '../a',
  '%00',
  '\u0000',
  '\ud800',
  [],
  ['a'],
  {},
  { toString: 'a' },
  [[[[[]]]]],
  '__proto__',
  'constructor',
  'toString',
];

/** Segments of a path that name nothing here. */
export const WRONG_SEGMENTS: readonly string[] = [
  'none',
  '..%2F..%2Fetc%2Fpasswd',
  '%2e%2e',
  '%00',
  'a%00b',
  '%0d%0aSet-Cookie:x=1',
  '__proto__',
  'constructor',
  'toString',
  '%F0%9F%8F%9B',
  '%E2%80%AE',
  'x'.repeat(399),
  'x'.repeat(3_000),
  '%',
  '%E0%A4%A',
  '%ff',
  "'%20OR%201=1--",
  '~',
  '*',
];

/** Bodies that are no JSON object at all. */
export const WRONG_BODIES: readonly (string | Buffer)[] = [
  '{',
  'null',
  '[]',
  '"text"',
  '42',
  'NaN',
  '{"service":NaN}',
  '{"service":"a",}',
  "{'service':'a'}",
  '{"__proto__":{"admin":true},"service":"a"}',
  '{"constructor":{"prototype":{"admin":true}},"service":"a"}',
  '\u0000',
  Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
  Buffer.from('{"service":"\xff"}', 'latin1'),
  '['.repeat(50_000),
  '['.repeat(25_000) + ']'.repeat(25_000),
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'x'.repeat(60_000),
];
