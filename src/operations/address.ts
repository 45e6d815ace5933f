/** Where this server is reached: known for sure once it listens. */
export class Address {
  private heard: string | null = null;

  /** `publicUrl`: as configured; null when the server's own address is the public one. */
  constructor(private readonly publicUrl: string | null) {}

  listening(url: string): void {
    this.heard = url.replace('[::]', 'localhost').replace('0.0.0.0', 'localhost');
  }

  /** Without a slash at its end. */
  get url(): string {
    return this.publicUrl ?? this.heard ?? 'http://localhost';
  }
}
