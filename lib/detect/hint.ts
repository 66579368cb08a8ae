/** Longest text that is looked at: a page may hand over anything. */
const CAP = 4000;

/**
 * Words for mail, and words for a server's parts, in the scripts and languages of the lexicon. Strings and not regular
 * expressions: the browser checks every expression of a script while it reads it, folding the case of each letter by
 * itself, and this script is read in every page, where hardly anyone asks.
 */
const MAIL =
  'mail|e.?post|correo|corr?ei[ol]|courrie|posta|pošt|poczt|почт|пошт|пощ|имейл|ταχυδρ|דוא|דואר|بريد|levél|sähköp|surel|thư|paštas|meil|メール|邮|郵|信箱|메일';
const SERVER =
  'host|serv|port\\b|ssl|tls|encr|crypt|krypt|chiffr|cifr|värd|vært|hôte|puert|port[ao]|poort|prievad|vrata|θύρα|порт|хост|פורט|منفذ|خادم|palvelin|sunuc|kiszolg|hostit|strež|tjener|máy chủ|ホスト|サーバ|ポート|主机|主機|服务器|伺服|端口|埠|서버|포트|호스트';

/** The browser keeps what it compiled of a pattern, so nothing is kept here. */
const has = (text: string, words: string) => new RegExp(words, 'iu').test(text);

/** True where the texts around a box make a mail form likely enough to bring in the engine. Wide: it must not miss one. */
export function looksLikeMail(texts: string): boolean {
  const text = texts.slice(0, CAP);
  // A protocol of mail by name is enough by itself.
  return has(text, 'imap|smtp|smpt|pop3|starttls') || (has(text, MAIL) && has(text, SERVER));
}
