/**
 * Detection alone over the corpus: `npx tsx test/corpus/detection.ts [--languages en,de|all] [--noise] [--held|--all] [--more]
 * [--markup plainDivs,wrapped,placeholders,floating,shadowed] [--only id,id] [--explain] [--verbose]`. Without --held or --all only the records open to tuning are shown.
 */
import { join } from 'node:path';
import type { Outcome } from './page-side.ts';
import { type Folder, type FormRecord, heldIds, pageOf, records } from './records.ts';
import { type Score, score } from './score.ts';
import { bundle, openWorlds, type World } from './world.ts';

const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
};
const flag = (name: string): boolean => process.argv.includes(`--${name}`);

const folder: Folder = flag('more') ? 'more-forms' : 'forms';

function chosen(): FormRecord[] {
  const only = option('only')?.split(',');
  const held = heldIds();
  if (only) return records(folder).filter((record) => only.includes(record.id));
  return records(folder).filter((record) => flag('all') || held.has(record.id) === flag('held'));
}

async function lookAt(world: World, record: FormRecord, language: string): Promise<Outcome> {
  const evaluate = await world.open(pageOf(record, folder));
  await evaluate(`corpus.remember(${JSON.stringify(record.fields)})`);
  if (language !== 'en')
    await evaluate(
      `corpus.localise(${JSON.stringify([record.languages.en ?? {}, record.languages[language] ?? {}, language])})`,
    );
  for (const markup of option('markup')?.split(',') ?? []) await evaluate(`corpus.markups.${markup}()`);
  if (flag('noise')) await evaluate('corpus.noise()');
  if (flag('explain')) console.log(`\n===== ${record.id}\n${await evaluate<string>('corpus.explain()')}`);
  const outcome = await evaluate<Outcome>(`corpus.look(${flag('snapshot')})`);
  if (flag('explain')) console.log(JSON.stringify(outcome.forms));
  return outcome;
}

async function run(language: string, world: World): Promise<Score[]> {
  const list = chosen().filter((record) => language === 'en' || record.languages[language]);
  const scores: Score[] = [];
  for (const record of list) {
    const outcome = await lookAt(world, record, language);
    const result = score(record, outcome);
    scores.push(result);
    if (!result.perfect && (language === 'en' || flag('verbose'))) {
      console.log(
        `${language} ${record.id}: ${[...result.wrong.map((w) => `WRONG ${w}`), ...result.missed.map((m) => `missed ${m}`)].join('; ')}`,
      );
    }
  }
  return scores;
}

const sum = (scores: Score[], pick: (score: Score) => number): number =>
  scores.reduce((total, one) => total + pick(one), 0);
const percent = (part: number, whole: number): string => `${((100 * part) / (whole || 1)).toFixed(1)} %`;

function print(name: string, scores: Score[]): void {
  const connect = scores.filter((one) => one.kind === 'connect');
  const negative = scores.filter((one) => one.kind === 'negative');
  const wrong = sum(scores, (one) => one.wrong.length);
  console.log(
    `${name.padEnd(7)} perfect ${sum(connect, (one) => Number(one.perfect))}/${connect.length}` +
      `  fields ${percent(
        sum(connect, (one) => one.right),
        sum(connect, (one) => one.wanted),
      )}` +
      `  precision ${percent(
        sum(scores, (one) => one.claims) - wrong,
        sum(scores, (one) => one.claims),
      )}` +
      `  negatives claimed ${sum(negative, (one) => one.wrong.length)} in ${negative.filter((one) => !one.perfect).length}/${negative.length}`,
  );
}

function printConfusion(scores: Score[]): void {
  const counts = new Map<string, number>();
  for (const [role, guess] of scores.flatMap((one) => one.confusion)) {
    if (role !== guess) counts.set(`${role} → ${guess}`, (counts.get(`${role} → ${guess}`) ?? 0) + 1);
  }
  for (const [pair, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 30))
    console.log(`  ${String(count).padStart(4)}  ${pair}`);
}

const worlds = await openWorlds(await bundle(join(import.meta.dirname, 'page-side.ts')));
try {
  const world = await worlds.world();
  const asked = option('languages') ?? 'en';
  const all = [...new Set(records().flatMap((record) => Object.keys(record.languages)))].sort();
  const languages = asked === 'all' ? ['en', ...all.filter((l) => l !== 'en')] : asked.split(',');
  const everything: Score[] = [];
  for (const language of languages) {
    const scores = await run(language, world);
    everything.push(...scores);
    print(language, scores);
  }
  if (languages.length > 1) print('all', everything);
  printConfusion(everything);
} finally {
  await worlds.close();
}
