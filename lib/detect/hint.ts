/** Longest text that is looked at: a page may hand over anything. */
const CAP = 4000;

/**
 * True where the texts around a box make a mail form likely enough to bring in the engine. Wide: it must not miss one.
 * The expressions stand inside, for they are made only where somebody asks: this runs in every page. They meet small
 * letters only: one that folds letters of all scripts by itself takes ten times as long to make.
 */
export function looksLikeMail(texts: string): boolean {
  const text = texts.slice(0, CAP).toLowerCase();
  // A protocol of mail by name is enough by itself.
  if (/imap|smtp|smpt|pop3|starttls/.test(text)) return true;
  // Else words for mail, and words for a server's parts, in the languages of the lexicon but Persian, Hindi and Thai,
  // whose scripts would cost more bytes in every page than all the others.
  const mail =
    /m[ae]il|e.?p[ao]st|corr?e[iou]|courrie|posta|p[ao][šș]t|poczt|по[чш]т|пощ|имейл|ταχυδρ|דוא|מייל|بريد|lev[eé]l|sähköp|surel|thư|メール|邮|郵|信箱|메일/;
  const server =
    /host|[sz]z?er[vwb]|po+rt(\b|[aoui]|nu)|ssl|tls|encr|[ck]rypt|ch?if[fr]|hôte|puert|prievad|vrata|θύρα|διακομ|порт|хост|с[еъ]рв|פורט|שרת|منفذ|خاد|ملقم|palveli|sunuc|kiszolg|strež|tjener|cổng|ホスト|サーバ|ポート|主[机機]|服务器|伺服|端口|埠|서버|포트|호스트/;
  return mail.test(text) && server.test(text);
}
