/** What the Hand out view makes of presets: policy values, a list document with its signature. Nothing is stored. */
import { type ListDocument, printListDocument } from '../formats/list-document.ts';
import { signBytes } from '../formats/list-signature.ts';
import type { PolicyMode } from '../formats/policy-preset.ts';
import { printPolicyPreset } from '../formats/policy-preset.ts';
import type { PolicyTitles, PolicyValues } from '../formats/policy-types.ts';
import type { Preset } from '../mail/preset-types.ts';
import { POLICY_TITLES } from '../storage/policy-schema.ts';

/** The policy that hands these presets out; `locked` ones cannot be replaced by people's own. */
export function policyValues(presets: readonly Preset[], modeOf: (preset: Preset) => PolicyMode): PolicyValues {
  return { presets: presets.map((preset) => printPolicyPreset(preset, modeOf(preset))) };
}

export const POLICY_EDITOR_TITLES: PolicyTitles = POLICY_TITLES;

export interface ListOrder {
  id: string;
  name: string;
  revision: number;
  /** YYYY-MM-DD, or '' for no end. */
  expires: string;
  /** PKCS #8, base64url; '' for an unsigned list. */
  privateKey: string;
}
export type ListProblem = 'id' | 'revision' | 'expires' | 'key';
export type MadeList = { ok: true; text: string; signature: string | null } | { ok: false; problem: ListProblem };

/** A day's number as a revision that grows: 20261127. */
export function revisionOfDay(now: Date): number {
  return Number(now.toISOString().slice(0, 10).replaceAll('-', ''));
}

function problemOf({ id, revision, expires }: ListOrder): ListProblem | null {
  if (!/^[\w.-]{1,64}$/.test(id)) return 'id';
  if (!Number.isSafeInteger(revision) || revision < 1) return 'revision';
  return expires !== '' && Number.isNaN(Date.parse(expires)) ? 'expires' : null;
}

/** The document to host, and its detached signature where a key is given. */
export async function makeList(presets: readonly Preset[], order: ListOrder, now: Date): Promise<MadeList> {
  const problem = problemOf(order);
  if (problem) return { ok: false, problem };
  const document: ListDocument = {
    id: order.id,
    name: order.name,
    revision: order.revision,
    issued: `${now.toISOString().slice(0, 19)}Z`,
    expires: order.expires === '' ? null : `${order.expires}T23:59:59Z`,
    nextKey: null,
    presets: [...presets],
  };
  const text = printListDocument(document);
  if (order.privateKey.trim() === '') return { ok: true, text, signature: null };
  const signature = await signBytes(new TextEncoder().encode(text), order.privateKey);
  return signature === null ? { ok: false, problem: 'key' } : { ok: true, text, signature };
}
