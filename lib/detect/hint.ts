/** Longest text that is looked at: a page may hand over anything. */
const CAP = 4000;

/**
 * True where the texts around a box make a mail form likely enough to bring in the engine. Wide: it must not miss one.
 * The expressions stand inside, for they are made only where somebody asks: this runs in every page.
 */
export function looksLikeMail(texts: string): boolean {
  const text = texts.slice(0, CAP);
  // A protocol of mail by name is enough by itself.
  if (/imap|smtp|smpt|pop3|starttls/i.test(text)) return true;
  // Else words for mail, and words for a server's parts, in the scripts and languages of the lexicon.
  const mail =
    /mail|e.?post|correo|corr?ei[ol]|courrie|posta|pošt|poczt|почт|пошт|пощ|имейл|ταχυδρ|דוא|דואר|بريد|levél|sähköp|surel|thư|paštas|meil|メール|邮|郵|信箱|메일/iu;
  const server =
    /host|serv|port\b|ssl|tls|encr|crypt|krypt|chiffr|cifr|värd|vært|hôte|puert|port[ao]|poort|prievad|vrata|θύρα|порт|хост|פורט|منفذ|خادم|palvelin|sunuc|kiszolg|hostit|strež|tjener|máy chủ|ホスト|サーバ|ポート|主机|主機|服务器|伺服|端口|埠|서버|포트|호스트/iu;
  return mail.test(text) && server.test(text);
}
