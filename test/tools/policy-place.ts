/** Policy files are machine-wide: they are written where they say they go, for as long as a browser starts. */
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether nobody's policy stands there and this process may write one. */
export function canWritePolicy(place: string): boolean {
  // The first folder of the path that exists.
  let folder = dirname(place);
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return process.platform === 'linux' && !existsSync(place);
  } catch {
    return false;
  }
}

/** Puts the file where it says it goes, and takes it away with every folder that was made for it. */
export async function withPolicy<Result>(
  file: { place: string; bytes: Uint8Array },
  work: () => Promise<Result>,
): Promise<Result> {
  const made = mkdirSync(dirname(file.place), { recursive: true });
  writeFileSync(file.place, file.bytes);
  try {
    return await work();
  } finally {
    rmSync(file.place);
    if (made) rmSync(made, { recursive: true });
  }
}
