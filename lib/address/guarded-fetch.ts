/**
 * The one way anything is fetched from a vendor, a resolver or a mail domain: https only, allowed by the person for
 * that very host, no credentials, no redirect, limited in time and size.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface FetchAsk {
  fetch: Fetch;
  /** Whether the person allowed requests to this host; asked before every request, so that a withdrawal counts at once. */
  isAllowed: (host: string) => Promise<boolean>;
  signal?: AbortSignal;
  /** ms until the request is given up. */
  timeout?: number;
  /** Bytes of body read before the answer is refused. */
  maxBytes?: number;
}
export type FetchProblem =
  | 'notHttps'
  | 'notAllowed'
  | 'redirect'
  | 'status'
  | 'contentType'
  | 'tooLarge'
  | 'timeout'
  | 'aborted'
  | 'network';
export type FetchResult =
  | {
      ok: true;
      bytes: Uint8Array<ArrayBuffer>;
      /** The server says that what is known of it still holds; the bytes are empty then. */
      unchanged: boolean;
      etag: string | null;
      lastModified: string | null;
    }
  | { ok: false; problem: FetchProblem; host: string; status?: number };

/** What an earlier answer said of itself (RFC 9110, conditional requests). */
interface Known {
  etag: string | null;
  lastModified: string | null;
}
export interface Wanted {
  accept: string;
  /** What the answer must carry: HTML error pages with status 200 are refused before any parser sees them. */
  contentType: RegExp;
  known?: Known;
}

const TIMEOUT = 8_000;
const MOST_BYTES = 256 * 1024;

/**
 * Fetches `url` whole, or learns that it is unchanged since `known`.
 */
export async function guardedFetch(
  url: string,
  ask: FetchAsk,
  { accept, contentType, known }: Wanted,
): Promise<FetchResult> {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target?.protocol !== 'https:' || target.username !== '' || target.password !== '') {
    return { ok: false, problem: 'notHttps', host: target?.host ?? '' };
  }
  const { host } = target;
  // Taken off `ask`: the browser's own fetch refuses to be called as a method of another object.
  const { fetch } = ask;
  const refuse = (problem: FetchProblem): FetchResult => ({ ok: false, problem, host });
  if (!(await ask.isAllowed(host))) return refuse('notAllowed');
  const timer = AbortSignal.timeout(ask.timeout ?? TIMEOUT);
  const signal = ask.signal ? AbortSignal.any([ask.signal, timer]) : timer;
  try {
    const response = await fetch(target.href, { ...QUIET, headers: { accept, ...conditions(known) }, signal });
    const said = { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') };
    if (response.status === 304 && known) return { ok: true, bytes: new Uint8Array(), unchanged: true, ...known };
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return refuse('redirect');
    if (response.status !== 200) return { ok: false, problem: 'status', host, status: response.status };
    if (!contentType.test(response.headers.get('content-type') ?? '')) return refuse('contentType');
    const bytes = await readAtMost(response, ask.maxBytes ?? MOST_BYTES);
    return bytes ? { ok: true, bytes, unchanged: false, ...said } : refuse('tooLarge');
  } catch {
    if (ask.signal?.aborted) return refuse('aborted');
    return refuse(timer.aborted ? 'timeout' : 'network');
  }
}

function conditions(known: Known | undefined): Record<string, string> {
  if (known?.etag) return { 'if-none-match': known.etag };
  return known?.lastModified ? { 'if-modified-since': known.lastModified } : {};
}

const QUIET = {
  method: 'GET',
  credentials: 'omit',
  redirect: 'manual',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} satisfies RequestInit;

/** The body, or null as soon as it passes `most` bytes; the stream is then cancelled, whatever content-length said. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel();
    return null;
  }
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    length += next.value.byteLength;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
