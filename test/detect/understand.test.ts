import { describe, expect, it } from 'vitest';
import { understand } from '../../lib/detect/understand.ts';
import { leastTime } from '../tools/least-time.ts';

const said = (text: string, isName = false) => understand(text, isName).flatMap((sense) => [...sense.concepts]);

describe('words and their meanings', () => {
  it.each([
    ['smtpPort', ['smtp', 'port']],
    ['smtp_port', ['smtp', 'port']],
    ['smtpport', ['smtp', 'port']],
    ['IMAPHost', ['imap', 'host']],
    ['useSSL', ['ssl']],
    ['items.tls_type', ['tls', 'kind']],
    ['port2', ['port']],
    ['smtpPort2', ['smtp', 'port']],
  ])('splits the name %s', (name, concepts) => {
    for (const concept of concepts) expect(said(name, true)).toContain(concept);
  });

  it.each(['support', 'import', 'viewport', 'report', 'transport', 'passport', 'airport'])(
    'finds no port in %s',
    (word) => {
      expect(said(word)).not.toContain('port');
    },
  );

  it.each([
    ['Posteingangsserver', ['incoming', 'server']],
    ['Benutzername', ['user']],
    ['IMAP-Anschluss', ['imap', 'port']],
    ["Nom d'utilisateur", ['user']],
    ['Posta in arrivo', ['incoming']],
    ['受信サーバー', ['incoming']],
    ['IMAPポート', ['imap', 'port']],
    ['SMTP 服务器地址', ['smtp', 'host']],
    ['메일 서버', ['host']],
    ['Порт сервера', ['port']],
    ['ＳＭＴＰ', ['smtp']],
    ['Eメールアドレス', ['email']],
    ['SSL証明書', ['certificate']],
    ['SMPT Host', ['smtp', 'host']],
  ])('understands %s', (text, concepts) => {
    for (const concept of concepts) expect(said(text)).toContain(concept);
  });

  it('takes small words only as the whole text', () => {
    expect(said('To')).toContain('recipient');
    expect(said('How to connect')).not.toContain('recipient');
  });

  it('makes no words of what only looks glued', () => {
    expect(said('cancel')).toEqual([]);
  });

  it('is bounded on hostile text', async () => {
    const hostile = ['smtp'.repeat(250_000), 'ポート'.repeat(300_000), 'a '.repeat(500_000)];
    expect(await leastTime(() => hostile.map((text) => said(text)))).toBeLessThan(200);
  });
});
