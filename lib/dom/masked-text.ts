/** Takes what may tell of a person or an organisation out of a page's text, and leaves the words that name fields. */

/** Longer than this a text explains, and may tell. */
const MOST_TEXT = 120;
/** First labels of host names that say what the field is for. */
const MAIL_LABEL = /^(imap|imaps|smtp|smtps|pop|pop3|mail|mx|exchange|webmail)\d?$/i;

function maskHost(host: string): string {
  if (/(^|\.)(example|test|invalid|localhost)(\.|$)|example\./i.test(host)) return host;
  const [first = ''] = host.split('.');
  return `${MAIL_LABEL.test(first) ? first : 'name'}.site.example`;
}

/** The text with addresses, links, host names and long numbers replaced, cut at 120 characters. */
export function maskText(text: string): string {
  const masked = text
    .slice(0, MOST_TEXT * 10)
    .replace(/\s+/g, ' ')
    .replace(/[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+/gu, (address) =>
      /example/i.test(address) ? address : 'someone@site.example',
    )
    .replace(/\b[a-z][a-z+.-]*:\/\/[^\s"'<>]+/gi, 'https://site.example/')
    .replace(/(?<![@\w])[\p{L}\d_-]+(\.[\p{L}\d_-]+)*\.\p{L}{2,}(?![\w@])/gu, maskHost)
    .replace(/\d{5,}/g, (digits) => '0'.repeat(digits.length));
  return masked.length > MOST_TEXT ? `${masked.slice(0, MOST_TEXT)}…` : masked;
}
