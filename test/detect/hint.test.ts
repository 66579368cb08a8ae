import { expect, it } from 'vitest';
import { looksLikeMail } from '../../lib/detect/hint.ts';
import { pageOf, records } from '../corpus/records.ts';
import { leastTime } from '../tools/least-time.ts';

const connect = records().filter((record) => record.kind === 'connect');
const textOf = (html: string) => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
const placeholders = (html: string) => [...html.matchAll(/placeholder="([^"]*)"/g)].map((match) => match[1]).join(' ');

it.each(connect.map((record) => [record.id, record] as const))('fires on what a person reads in %s', (_id, record) => {
  const html = pageOf(record);
  expect(looksLikeMail(`${placeholders(html)} ${textOf(html)}`)).toBe(true);
});

it.each([
  'Posteingangsserver Anschluss Mail',
  'Serveur de messagerie Port courrier',
  'Servidor de correo entrante Puerto',
  'Server della posta in arrivo Porta',
  'メールサーバー ポート',
  '邮件服务器 端口',
  '郵件伺服器 連接埠',
  '메일 서버 포트',
  'Почтовый сервер Порт',
  'Serwer poczty Port',
  'Poštovní server Port',
  'E-posta sunucusu Bağlantı noktası',
  'Levelezőkiszolgáló levél port',
  'Sähköpostipalvelin Portti',
])('fires in other languages: %s', (text) => {
  expect(looksLikeMail(text)).toBe(true);
});

it.each(['Search the site', 'Your name', 'Add to cart', 'Comment', ''])('is silent on "%s"', (text) => {
  expect(looksLikeMail(text)).toBe(false);
});

it('is quick on a megabyte', async () => {
  expect(await leastTime(() => looksLikeMail('mail host '.repeat(100_000)))).toBeLessThan(20);
});
