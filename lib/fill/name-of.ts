import type { FormField } from '../detect/types.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** What the page says nearest to a field, nearest first; an option's own text ("No") is no name of its group. */
export function namesOf(field: FormField): string[] {
  const options = new Set(field.options.map((option) => plain(option.text)));
  const said = [field.label, ...field.texts.map(({ text }) => text)];
  return said.filter((text) => text.trim() !== '' && !options.has(plain(text)));
}

/** What the page calls a field, or ''. */
export function nameOf(field: FormField): string {
  return namesOf(field)[0] ?? '';
}

/** A name without what stands in brackets, which explains: "SSL/TLS (not STARTTLS)". */
export function withoutRemarks(name: string): string {
  const rest = name.replace(/[(（][^()（）]*[)）]/gu, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : name;
}

/** What the box shows while it is empty. */
export const exampleOf = ({ texts }: FormField): string =>
  texts
    .filter(({ source }) => source === 'placeholder')
    .map(({ text }) => text)
    .join(' \n ');
