/** "SSL port" and "TLS port" side by side. */
import { expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { plan } from '../../lib/fill/plan.ts';
import type { SocketType } from '../../lib/mail/socket-type.ts';
import { field, look } from '../detect/sketch.ts';
import { ADDRESS, FILL, PRESET } from './forms.ts';

/** Labels of the boxes that take the port, for a server with this security. */
function taken(socketType: SocketType, labels: string[]): string[] {
  const ports = labels.map((label) => field({ label, inputType: 'number' }));
  const [form] = detect(look([field({ label: 'SMTP server' }), ...ports, field({ label: 'User name' })]));
  if (!form || !PRESET.outgoingServer) throw new Error('no form');
  const preset = { ...PRESET, outgoingServer: { ...PRESET.outgoingServer, socketType } };
  return plan(form, preset, ADDRESS, FILL).steps.flatMap(({ property, label }) => (property === 'port' ? [label] : []));
}

it.each<[SocketType, string[], string[]]>([
  ['SSL', ['SMTP SSL (puerto)', 'SMTP TLS (puerto)'], ['SMTP SSL (puerto)']],
  ['STARTTLS', ['SMTP SSL (puerto)', 'SMTP TLS (puerto)'], ['SMTP TLS (puerto)']],
  ['plain', ['SMTP SSL (puerto)', 'SMTP TLS (puerto)'], []],
  ['STARTTLS', ['Port', 'SSL port'], ['Port']],
  ['SSL', ['Port', 'SSL port'], ['SSL port']],
  ['SSL', ['Port (TLS)'], ['Port (TLS)']],
])('%s of %j', (socketType, labels, expected) => expect(taken(socketType, labels)).toEqual(expected));
