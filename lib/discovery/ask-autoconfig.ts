/** Fetches one autoconfig file and says in one word why there is none. */
import { type FetchProblem, guardedFetch } from '../address/guarded-fetch.ts';
import { parseAutoconfig } from '../formats/autoconfig-parse.ts';
import { autoconfigToPreset } from '../formats/autoconfig-preset.ts';
import { decodeText } from '../formats/decode-text.ts';
import type { Ask } from './ask.ts';
import { found } from './found.ts';
import type { FoundSettings, Refusal } from './types.ts';

export type FileAnswer = { kind: 'found'; found: FoundSettings } | { kind: 'none'; reason: Refusal; detail: string };

/** What servers say of XML files that nobody configured a type for; a web page is not among it. */
const CONTENT_TYPE = /^(?:(?:text|application)\/(?:[\w.-]+\+)?xml|text\/plain|application\/octet-stream)\b|^$/i;
const REASONS: Readonly<Record<Exclude<FetchProblem, 'status' | 'contentType'>, Refusal>> = {
  notHttps: 'unreachable',
  notAllowed: 'notAllowed',
  redirect: 'redirects',
  tooLarge: 'tooLarge',
  timeout: 'timeout',
  aborted: 'timeout',
  network: 'unreachable',
};

const none = (reason: Refusal, detail = ''): FileAnswer => ({ kind: 'none', reason, detail });

/** Asks `url` for the settings of `domain`. The address holds the domain at most, never a person's name. */
export async function askAutoconfig(url: string, domain: string, ask: Ask): Promise<FileAnswer> {
  let contentType = '';
  const watched: Ask = {
    ...ask,
    fetch: async (address, init) => {
      const response = await ask.fetch(address, init);
      contentType = response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
      return response;
    },
  };
  const answer = await guardedFetch(url, watched, { accept: 'application/xml, text/xml', contentType: CONTENT_TYPE });
  if (answer.ok) return read(answer.bytes, domain);
  if (answer.problem === 'contentType') {
    return /html/i.test(contentType) ? none('loginPage') : none('wrongContentType', contentType.slice(0, 80));
  }
  if (answer.problem !== 'status') return none(REASONS[answer.problem]);
  const absent = answer.status === 404 || answer.status === 410;
  return absent ? none('notFound') : none('serverError', String(answer.status ?? ''));
}

function read(bytes: Uint8Array, domain: string): FileAnswer {
  const text = decodeText(bytes);
  if (!text.ok) return none('unreadable');
  if (/^\s*(?:<!doctype\s+html|<html)\b/i.test(text.value)) return none('loginPage');
  const config = parseAutoconfig(text.value);
  if (!config.ok) return none('unreadable');
  const preset = autoconfigToPreset(config.value, [domain], 'found');
  return preset.ok ? { kind: 'found', found: found(preset.value, domain) } : none('unreadable');
}
