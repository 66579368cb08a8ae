import type { Result } from './run.ts';
import type { Verdict } from './verdict.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const sum = (verdicts: Verdict[], of: (verdict: Verdict) => number) =>
  verdicts.reduce((total, one) => total + of(one), 0);

function line(name: string, verdicts: Verdict[]): string {
  const connect = verdicts.filter((one) => one.kind === 'connect');
  const negative = verdicts.filter((one) => one.kind === 'negative');
  const perfect = connect.filter((one) => one.perfect).length;
  const cells = [
    name,
    `${perfect} of ${connect.length}`,
    percent(
      sum(connect, (one) => one.right),
      sum(connect, (one) => one.wanted),
    ),
    percent(
      sum(verdicts, (one) => one.rightWrites),
      sum(verdicts, (one) => one.writes),
    ),
    `${negative.filter((one) => !one.perfect).length} of ${negative.length}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** One line a language, then the mean over the other languages. */
export function printSummary(results: Result[]): void {
  const languages = [...new Set(results.map((one) => one.language))].sort(
    (one, other) => Number(other === 'en') - Number(one === 'en') || one.localeCompare(other),
  );
  console.log(
    '\n| language | perfect forms | fields right | precision of writes | look-alikes written on |\n|---|---|---|---|---|',
  );
  for (const language of languages)
    console.log(
      line(
        language,
        results.filter((one) => one.language === language).map((one) => one.verdict),
      ),
    );
  const others = results.filter((one) => one.language !== 'en').map((one) => one.verdict);
  if (others.length > 0) console.log(line('all but English', others));
}
