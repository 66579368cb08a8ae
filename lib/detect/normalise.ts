/** Letters that decomposition leaves alone, and the plain ones they stand for in names and typing. */
const FOLDED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', ł: 'l', ı: 'i', đ: 'd', œ: 'oe', ё: 'е' };
const CAP = 200;

/** NFKC, lower case, accents and Arabic vowel signs off: "Système" and "systeme" are one word. */
export function fold(text: string): string {
  return text
    .slice(0, CAP)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652]/g, '')
    .normalize('NFC')
    .replace(/[ßøæłıđœё]/g, (letter) => FOLDED[letter] ?? letter);
}

/** Splits camelCase in names: `smtpPort2` → `smtp Port2`. Acronyms stay whole: `useSSL`, `IMAPHost`. */
export function splitName(text: string): string {
  return text
    .slice(0, CAP)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2');
}

/** "Name for the mail (not the address)": what a field is not, in brackets. */
const DENIED =
  /\((?:not (?:the|your|an?)|nicht (?:die|der|das|Ihre?)|pas (?:la|le|l)|no (?:la|el|su)|non (?:la|il|l))\b[^)]*\)/giu;

/** "IN: Server name", "Out: Port": which way, in short. */
const SHORT_WAY = /^\s*(in|out)(?=\s*:\s*\S)/i;

/** Folded words: runs of letters and digits; everything else parts them. */
export function tokens(text: string): string[] {
  const spoken = text.replace(DENIED, ' ').replace(SHORT_WAY, (way) => (/in/i.test(way) ? 'incoming' : 'outgoing'));
  const folded = fold(spoken.replace(/[’'`](s\b)?/gu, ' '));
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
