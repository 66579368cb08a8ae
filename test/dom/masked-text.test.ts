import { describe, expect, it } from 'vitest';
import { maskText } from '../../lib/dom/masked-text.ts';

describe('a text of a page that is shown to others', () => {
  it.each([
    ['Signed in as jane.doe@corp.internal', 'Signed in as someone@site.example'],
    ['jörg.kühn@müller.internal', 'someone@site.example'],
    ['e.g. user@example.com', 'e.g. user@example.com'],
    ['imap.corp.internal', 'imap.site.example'],
    ['crm.corp.internal', 'name.site.example'],
    ['imap.example.com', 'imap.example.com'],
    ['see https://wiki.corp.internal/x?token=abc', 'see https://site.example/'],
    ['Account 1234567', 'Account 0000000'],
    ['Port 993 or 2525', 'Port 993 or 2525'],
    ['Serveur IMAP (993). Obligatoire', 'Serveur IMAP (993). Obligatoire'],
    ['x'.repeat(500), `${'x'.repeat(120)}…`],
  ])('%s', (text, masked) => expect(maskText(text)).toBe(masked));
});
