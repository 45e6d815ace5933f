import { createTransport, type Transporter } from 'nodemailer';

/** Seconds matter to nobody here, but a dead server must not hold an attempt for minutes. */
const PATIENCE_MS = 20_000;

/** A file with a few words. */
export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly fileName: string;
  readonly pdf: Buffer;
}

/** Sends letters by the SMTP server of the settings. */
export class Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    const limits = {
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    };
    this.transport = createTransport({ url, ...limits });
  }

  /** Resolves when the server has taken it for every recipient. */
  async send({ to, subject, text, fileName, pdf }: Letter): Promise<void> {
    const attachments = [{ filename: fileName, content: pdf, contentType: 'application/pdf' }];
    await this.transport.sendMail({ from: this.from, to: [...to], subject, text, attachments });
  }
}

interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}

/** Why a letter was not taken, without any address: `EAUTH 535`, `ECONNECTION`. */
export function failureOf(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as SmtpError;
  const parts = [code, responseCode].filter(
    (part) => typeof part === 'string' || typeof part === 'number',
  );
  return parts.length > 0 ? parts.join(' ') : 'unknown';
}
