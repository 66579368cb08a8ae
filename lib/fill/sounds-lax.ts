import { has } from './speech.ts';

/** Words of a connection whose certificate proves nothing: "accept", "invalid", "do not". */
export const soundsLax = (text: string): boolean => has('letPass', text) || has('unproven', text) || has('not', text);
