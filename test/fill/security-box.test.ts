import { describe, expect, it } from 'vitest';
import { NO_CONTEXT } from '../../lib/fill/choose-protocol.ts';
import { boxFor } from '../../lib/fill/security-box.ts';
import type { SocketContext } from '../../lib/fill/types.ts';

const BASE: SocketContext = { ...NO_CONTEXT, portHeld: true };

type Row = [
  what: string,
  context: Partial<SocketContext>,
  ssl: boolean | null,
  starttls: boolean | null,
  plain: boolean | null,
];

const ROWS: Row[] = [
  ['a box for SSL', { label: 'Use SSL' }, true, false, false],
  [
    'a box that is to be left off for the upgrade',
    { label: 'Use TLS/SSL on connect (port 465). Leave off for STARTTLS on port 587.' },
    true,
    false,
    false,
  ],
  ['a remark that denies something else', { label: 'Use SSL/TLS (not needed on port 25)' }, true, false, false],
  ['a box for either', { label: 'Use SSL or STARTTLS' }, true, true, false],
  ['a box for the upgrade', { label: 'Use STARTTLS' }, false, true, false],
  [
    'a box for the upgrade whose help tells of ports',
    {
      label: 'STARTTLS',
      help: 'Turn ON for port 143 to upgrade plain to TLS. Leave OFF for implicit TLS on 993.',
      checked: true,
      ports: [993],
    },
    false,
    true,
    false,
  ],
  ['TLS that is ignored', { label: 'TLS ignorieren' }, false, false, true],
  ['direct TLS', { label: 'Use direct TLS' }, true, false, false],
  [
    'TLS with a help that tells',
    {
      label: 'Use TLS',
      help: 'TLS is usually only needed when using port 465. For other ports it falls back to STARTTLS.',
    },
    true,
    false,
    false,
  ],
  ['TLS ticked beside 465', { label: 'Use TLS', checked: true, ports: [465] }, true, false, false],
  ['TLS ticked beside 587', { label: 'Use TLS', checked: true, ports: [587] }, true, true, false],
  ['TLS with a twin at the incoming server', { label: 'Use TLS', hasTwin: true }, true, false, false],
  ['SSL in a page of Web Forms', { label: 'Enable SSL', byWebForms: true }, true, true, false],
  ['TLS and nothing more', { label: 'Use TLS' }, true, true, false],
  ['SSL/TLS on by default with 465', { label: 'SSL/TLS', checked: true, ports: [465] }, true, false, false],
  [
    'SSL for any encryption',
    {
      label: 'Mail Server SSL Connection',
      help: 'Enable encryption for mail server communication.',
      checked: false,
      ports: [25],
    },
    true,
    true,
    false,
  ],
  ['SSL/TLS alone', { label: 'SSL/TLS' }, true, false, false],
  ['Use SSL/TLS', { label: 'Use SSL/TLS' }, true, false, false],
  ['SSL/TLS encryption', { label: 'Enable SSL/TLS encryption' }, true, true, false],
  ['SSL/TLS, ticked beside 587', { label: 'Use SSL/TLS', checked: true, ports: [587] }, true, true, false],
  ['a secure connection', { label: 'Use a secured connection' }, true, false, false],
  [
    'a secure connection, ticked beside 465',
    { label: 'Use secure connection.', checked: true, ports: [465] },
    true,
    false,
    false,
  ],
  ['Sichere Verbindung', { label: 'Sichere Verbindung verwenden' }, true, false, false],
  ['an upgrade of what is insecure', { label: 'Enable STARTTLS support for insecure connections' }, false, true, false],
  ['SSL benutzen', { label: 'SSL benutzen' }, true, false, false],
  ['使用SSL', { label: '使用SSL' }, true, false, false],
  ['no words at all', { label: 'Option 3' }, true, null, false],
  ['the opposite', { label: 'Disable encryption' }, false, false, true],
  ['in clear', { label: 'Unencrypted connection' }, false, false, true],
  ['SSL beside a box for TLS', { label: 'Use SSL', splitWith: 'starttls' }, true, false, false],
  ['TLS beside a box for SSL', { label: 'Use TLS', splitWith: 'ssl' }, false, true, false],
];

describe('a box for the security', () => {
  it.each(ROWS)('%s', (_what, context, ssl, starttls, plain) => {
    const ticked = (wanted: 'SSL' | 'STARTTLS' | 'plain') => {
      const decision = boxFor(wanted, { ...BASE, ...context });
      return decision.ok ? decision.checked : null;
    };
    expect([ticked('SSL'), ticked('STARTTLS'), ticked('plain')]).toEqual([ssl, starttls, plain]);
  });
});
