/** What stands in a text for a name that may not leave its frame; whoever shows the text offers no copy of it. */
export const WITHHELD = '…';

/** True for a text with nothing left out. */
export const isWhole = (text: string): boolean => !text.includes(WITHHELD);
