/** Marks a frame where an engine lives; in the isolated world, so that no page sees it. */
export const ENGINE = 'mailfillEngine';
