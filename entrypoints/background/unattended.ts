/** Work that nobody waits for: what goes wrong in it (a tab that closed, a storage that failed) is told once, and harms nothing else. */
export function unattended(work: Promise<unknown>): void {
  work.catch((problem: unknown) => console.warn('Mailfill:', problem));
}
