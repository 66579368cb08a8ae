import { type FetchAsk, type FetchProblem, guardedFetch } from '../address/guarded-fetch.ts';
import { decodeText } from '../formats/decode-text.ts';
import type { Fault } from '../formats/fault.ts';
import { MOST_LIST_BYTES, type ParsedList, parseListDocument } from '../formats/list-document.ts';
import { sha256Hex, verifyBytes } from '../formats/list-signature.ts';
import type { ListHead } from '../storage/lists.ts';

/** Why a list was not taken; `list_<problem>` is its sentence, faults of the document are kept by `packFault`. */
export type ListProblem =
  | FetchProblem
  | 'signatureMissing'
  | 'signatureWrong'
  | 'digestWrong'
  | 'otherList'
  | 'rollback'
  | 'revisionJump';
/** What came beside the document. */
export interface ListProvenance {
  etag: string | null;
  lastModified: string | null;
  /** The key its signature is by; null for a list without one. */
  signedBy: string | null;
}
export type FetchedList =
  | { kind: 'unchanged' }
  | ({ kind: 'fetched'; parsed: ParsedList } & ListProvenance)
  | { kind: 'refused'; problem: ListProblem }
  | { kind: 'unreadable'; fault: Fault };

/** Web servers that nobody configured for it say text/plain; a web page is none of these. */
const CONTENT_TYPE = /^(application\/(json|octet-stream|[\w.-]+\+json)|text\/(plain|json))\b/i;
const SIGNATURE_TYPE = /^(?!text\/html)/i;
const MOST_SIGNATURE = 1024;
/**
 * Room for dates and for ms since 1970, and still far from the largest number: whoever held the address for a day cannot
 * take a number above which the owner finds none.
 */
const MOST_REVISIONS_AT_ONCE = 10_000_000_000_000;

const refuse = (problem: ListProblem): FetchedList => ({ kind: 'refused', problem });

type Proof = { ok: true; signedBy: string | null } | { ok: false; problem: ListProblem };
const unproved = (problem: ListProblem): Proof => ({ ok: false, problem });

/** Whether the bytes carry the proof that the subscription asks for; a key that has handed on proves nothing more. */
async function provedBy(head: ListHead, bytes: Uint8Array<ArrayBuffer>, ask: FetchAsk): Promise<Proof> {
  if (head.proof.kind === 'none') return { ok: true, signedBy: null };
  if (head.proof.kind === 'sha256') {
    return (await sha256Hex(bytes)) === head.proof.digest ? { ok: true, signedBy: null } : unproved('digestWrong');
  }
  const answer = await guardedFetch(
    `${head.url}.sig`,
    { ...ask, maxBytes: MOST_SIGNATURE },
    { accept: 'text/plain', contentType: SIGNATURE_TYPE },
  );
  if (!answer.ok) return unproved(answer.problem === 'status' ? 'signatureMissing' : answer.problem);
  const signature = new TextDecoder().decode(answer.bytes);
  for (const key of [head.activeKey ?? head.proof.key, ...(head.nextKey ? [head.nextKey] : [])]) {
    if (await verifyBytes(bytes, signature, key)) return { ok: true, signedBy: key };
  }
  return unproved('signatureWrong');
}

/** Asks for a list once. `ask.isAllowed` is the subscription itself: the person or the policy named this host. */
export async function fetchList(head: ListHead, ask: FetchAsk): Promise<FetchedList> {
  const answer = await guardedFetch(
    head.url,
    { ...ask, maxBytes: MOST_LIST_BYTES },
    { accept: 'application/json', contentType: CONTENT_TYPE, known: head },
  );
  if (!answer.ok) return refuse(answer.problem);
  if (answer.unchanged) return { kind: 'unchanged' };
  const proof = await provedBy(head, answer.bytes, ask);
  if (!proof.ok) return refuse(proof.problem);
  const text = decodeText(answer.bytes);
  if (!text.ok) return { kind: 'unreadable', fault: text.fault };
  const parsed = parseListDocument(text.value);
  if (!parsed.ok) return { kind: 'unreadable', fault: parsed.fault };
  const { list } = parsed.value;
  if (head.listId !== '' && list.id !== head.listId) return refuse('otherList');
  if (list.revision < head.revision) return refuse('rollback');
  if (list.revision - head.revision > MOST_REVISIONS_AT_ONCE) return refuse('revisionJump');
  const { etag, lastModified } = answer;
  return { kind: 'fetched', parsed: parsed.value, etag, lastModified, signedBy: proof.signedBy };
}
