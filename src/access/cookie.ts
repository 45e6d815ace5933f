export const SESSION_COOKIE = 'patience_session';

/** The value of the session cookie in a Cookie header; null when there is none. */
export function sessionIn(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

/** A Set-Cookie header for a session; readable by no script, sent to no other site. */
export function sessionCookie(secret: string, maxAgeS: number, secure: boolean): string {
  const flags = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${maxAgeS}`];
  return [`${SESSION_COOKIE}=${secret}`, ...flags, ...(secure ? ['Secure'] : [])].join('; ');
}
