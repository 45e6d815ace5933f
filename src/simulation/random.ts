/** 32 bits of a text and a number, well mixed (FNV-1a, then the end of MurmurHash3). */
function mixed(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b9);
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const rotated = (x: number, bits: number): number => (x << bits) | (x >>> (32 - bits));

/** A stream of numbers in (0, 1): xoshiro128** (Blackman and Vigna, 2018), never 0 and never 1. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** Two names give two independent streams: one purpose never disturbs another. */
  constructor(name: string) {
    this.a = mixed(name, 1);
    this.b = mixed(name, 2);
    this.c = mixed(name, 3);
    // A state of zeros would stay there for ever.
    this.d = mixed(name, 4) | 1;
  }

  uniform(): number {
    const result = Math.imul(rotated(Math.imul(this.b, 5), 7), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = rotated(this.d, 11);
    return (result + 0.5) / 4_294_967_296;
  }

  /** An exponential time of mean 1. */
  exponential(): number {
    return -Math.log(this.uniform());
  }
}
