/** True where texts around a box make a mail form likely enough to bring in the engine. */
export function looksLikeMail(texts: string): boolean {
  return /imap|smtp|pop3?\b|mail.?(server|host)/i.test(texts);
}
