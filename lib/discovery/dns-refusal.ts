import type { DnsProblem } from '../address/dns.ts';
import type { Refusal } from './types.ts';

const REASONS: Readonly<Record<DnsProblem, Refusal>> = {
  notHttps: 'unreachable',
  notAllowed: 'notAllowed',
  redirect: 'redirects',
  status: 'serverError',
  contentType: 'wrongContentType',
  tooLarge: 'tooLarge',
  timeout: 'timeout',
  aborted: 'timeout',
  network: 'unreachable',
  badName: 'nothingOffered',
  malformed: 'unreadable',
  noSuchName: 'notFound',
  refused: 'serverError',
  serverFailure: 'serverError',
};

/** A resolver's trouble in the words of a look-up. */
export function dnsRefusal(problem: DnsProblem): { reason: Refusal; detail: string } {
  return { reason: REASONS[problem], detail: REASONS[problem] === 'serverError' ? problem : '' };
}
