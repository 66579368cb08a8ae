/** Directories answer for one domain at a time, after an act of the person: the domain only is sent. */
import { guardedFetch } from '../address/guarded-fetch.ts';
import { parseAutoconfig } from '../formats/autoconfig-parse.ts';
import { autoconfigToPreset } from '../formats/autoconfig-preset.ts';
import { decodeText } from '../formats/decode-text.ts';
import type { Preset } from '../mail/preset-types.ts';
import { securityLosses } from '../mail/security-change.ts';
import { whatApplies } from '../mail/what-applies.ts';
import { answerOf, keepAnswer, listedForDomain } from '../storage/listed.ts';
import { type ListHead, listHeads } from '../storage/lists.ts';
import { directoryUrl } from '../storage/subscription.ts';
import { hostOf, type RefreshPorts } from './refresh.ts';

/** ms: an answer is used this long before the directory is asked again, and one that knew nothing. */
const FRESH = 7 * 24 * 3_600_000;
const FRESH_NOTHING = 3_600_000;
const TIMEOUT = 5_000;
const MOST_BYTES = 256 * 1024;
const CONTENT_TYPE = /^(?:(?:text|application)\/(?:[\w.-]+\+)?xml|text\/plain|application\/octet-stream)\b/i;

/** A directory's answer as a preset; null where it has none or does not answer with settings. */
async function ask(head: ListHead, domain: string, ports: RefreshPorts): Promise<Preset | null | 'failed'> {
  const isAllowed = async (host: string) => host === hostOf(head.url);
  const answer = await guardedFetch(
    directoryUrl(head, domain),
    { fetch: ports.fetch, signal: ports.signal, isAllowed, timeout: TIMEOUT, maxBytes: MOST_BYTES },
    { accept: 'application/xml, text/xml', contentType: CONTENT_TYPE },
  );
  if (!answer.ok) return answer.problem === 'status' && answer.status === 404 ? null : 'failed';
  const text = decodeText(answer.bytes);
  const config = text.ok ? parseAutoconfig(text.value) : text;
  if (!config.ok) return 'failed';
  const id = `directory-${domain.replace(/[^a-z0-9]+/g, '-')}`.slice(0, 64);
  const preset = autoconfigToPreset(config.value, [domain], id);
  return preset.ok ? preset.value : null;
}

/** Asks those that have no fresh answer for `domain`. An answer that protects less than the last one is not taken. */
export async function askDirectories(domain: string, ports: RefreshPorts): Promise<void> {
  const heads = (await listHeads()).filter((head) => head.kind === 'directory');
  if (heads.length === 0) return;
  const listed = await listedForDomain(domain);
  const others = whatApplies(listed.map((one) => one.preset))(domain);
  await Promise.all(
    heads.map(async (head) => {
      const known = await answerOf(head.url, domain);
      const age = known ? ports.now() - known.fetched : Number.POSITIVE_INFINITY;
      if (age < (known?.preset ? FRESH : FRESH_NOTHING)) return;
      const answer = await ask(head, domain, ports);
      if (answer === 'failed') return;
      const before = known?.preset ? [known.preset] : others;
      if (answer && before.some((one) => securityLosses(one, answer).length > 0)) return;
      await keepAnswer(head.url, domain, answer ?? known?.preset ?? null, ports.now());
    }),
  );
}
