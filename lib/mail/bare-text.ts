/** A text in small letters without the arrow, tick or dot that some pages write before or behind a chosen option. */
const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();

/** True where two texts say the same, marks around them aside; marks alone say nothing. */
export function sameBare(one: string, other: string): boolean {
  const bare = bareText(one);
  return bare !== '' && bare === bareText(other);
}
