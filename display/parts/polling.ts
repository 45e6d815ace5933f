import { transports, XHR } from 'engine.io-client';

/** From now on lines may be dialled by HTTP polling: for networks that block WebSockets. */
export function allowPolling(): void {
  Object.assign(transports, { polling: XHR });
}
