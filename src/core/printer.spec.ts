import type { PrinterDefinition } from './printer';
import { printerAddress, printerFlaws } from './printer';
import { printerId } from './ids';

const PRINTER: PrinterDefinition = {
  id: printerId('entrance'),
  name: 'Borne de l’entrée',
  address: 'tcp://192.0.2.7:9100',
  widthMm: 80,
};

describe('the address of a printer', () => {
  it.each([
    ['tcp://192.0.2.7:9100', { kind: 'tcp', host: '192.0.2.7', port: 9100 }],
    [
      'tcp://printer-1.mairie.example:9100',
      { kind: 'tcp', host: 'printer-1.mairie.example', port: 9100 },
    ],
    ['tcp://[2001:db8::7]:9100', { kind: 'tcp', host: '2001:db8::7', port: 9100 }],
    ['cups:Borne_1', { kind: 'cups', queue: 'Borne_1' }],
  ])('%s is read', (text, address) => {
    expect(printerAddress(text)).toEqual(address);
  });

  it.each([
    'tcp://192.0.2.7',
    'tcp://192.0.2.7:0',
    'tcp://192.0.2.7:65536',
    'tcp://-host:9100',
    'tcp://user@host:9100',
    'tcp://host:9100/path',
    'http://host:9100',
    'cups:-o',
    'cups:',
    'cups:a b',
    'cups:a;reboot',
    'cups:$(reboot)',
    'cups:a\nb',
    '/dev/usb/lp0',
    '',
  ])('%j is none', (text) => {
    expect(printerAddress(text)).toBeNull();
  });
});

describe('a printer of a definition', () => {
  it('can be used when it has an id, a name, an address and a known width', () => {
    expect(printerFlaws(PRINTER)).toEqual([]);
  });

  it('is told all that is wrong with it', () => {
    const wrong = { id: printerId('-'), name: ' ', address: 'usb', widthMm: 60 };
    expect(printerFlaws(wrong as unknown as PrinterDefinition)).toHaveLength(4);
  });
});
