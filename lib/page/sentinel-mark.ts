/** Where a frame's sentinel is found again; in the isolated world, so that no page sees it. */
export const SENTINEL = 'mailfill';
