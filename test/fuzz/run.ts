/** `npm run fuzz [inputs] [seed]` bends what the parsers read, `npm run fuzz -- --pages n` the pages that the engine reads. */
const what = process.argv.includes('--pages') ? './pages-command.ts' : './parsers.ts';
await import(what);

export {};
