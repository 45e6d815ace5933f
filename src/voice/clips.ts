/** A recording and its name: the same name is the same sound, byte for byte. */
export interface Clip {
  readonly name: string;
  readonly wav: Buffer;
}

/** The recordings used last, as many as fit into so many bytes. */
export class Clips {
  private readonly kept = new Map<string, Clip>();
  private bytes = 0;

  constructor(private readonly limitBytes: number) {}

  /** A recording that is still here; it is then the one used last. */
  get(name: string): Clip | undefined {
    const clip = this.kept.get(name);
    if (!clip) return undefined;
    this.kept.delete(name);
    this.kept.set(name, clip);
    return clip;
  }

  /** Keeps a recording; those unused for longest make room for it. */
  add(clip: Clip): void {
    this.forget(clip.name);
    this.kept.set(clip.name, clip);
    this.bytes += clip.wav.length;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.limitBytes) return;
      this.forget(oldest);
    }
  }

  /** Bytes held now. */
  get size(): number {
    return this.bytes;
  }

  private forget(name: string): void {
    this.bytes -= this.kept.get(name)?.wav.length ?? 0;
    this.kept.delete(name);
  }
}
