/** Reads a policy entry by entry: what is right works, what is not is named with its value and the reason. Pure. */
import { type Fault, refused } from '../formats/fault.ts';
import { type PolicyMode, parsePolicyPreset } from '../formats/policy-preset.ts';
import type { Preset } from '../mail/preset-types.ts';
import { type PolicyKey, policySchema } from './policy-schema.ts';
import { readOrigin, readSite } from './sites.ts';
import { parseSubscription, type Subscription } from './subscription.ts';

export interface PolicyPreset {
  preset: Preset;
  mode: PolicyMode;
}
export interface PolicySettings {
  sitesOff: string[];
  fillWithoutAsking: string[];
  offer?: boolean;
  seen?: boolean;
  discovery?: boolean;
  /** `cloudflare`, `google` or an https address. */
  resolver?: string;
  refreshHours?: number;
}
/** A key or an entry of it that has no effect. */
export interface Ignored {
  key: string;
  /** As received, shown as text, at most 200 characters. */
  value: string;
  fault: Fault;
}
export interface Policy {
  presets: PolicyPreset[];
  subscriptions: Subscription[];
  settings: PolicySettings;
  /** Every key that the browser handed over, with how many of its entries count. */
  received: { key: string; entries: number; used: number }[];
  ignored: Ignored[];
}

const MOST_ENTRIES = 5_000;
const shown = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 200);

type Take = (value: string, policy: Policy, index: number) => Fault | null;
const bad = (key: string): Fault => refused('badValue', [key]).fault;

function takeSubscription(text: string, policy: Policy, kind: Subscription['kind']): Fault | null {
  const read = parseSubscription(text);
  if (!read || read.kind !== kind) return bad(kind);
  policy.subscriptions.push(read);
  return null;
}

const TAKE_ENTRY: Partial<Record<PolicyKey, Take>> = {
  presets: (text, policy, index) => {
    const read = parsePolicyPreset(text, `policy-${index + 1}`);
    if (!read.ok) return read.fault;
    if (policy.presets.some((one) => one.preset.id === read.value.preset.id)) return bad('id');
    policy.presets.push(read.value);
    return null;
  },
  lists: (text, policy) => takeSubscription(text, policy, 'list'),
  directories: (text, policy) => takeSubscription(text, policy, 'directory'),
  sitesOff: (text, policy) => {
    const site = readSite(text);
    if (site) policy.settings.sitesOff.push(site);
    return site ? null : bad('sitesOff');
  },
  fillWithoutAsking: (text, policy) => {
    const origin = readOrigin(text);
    if (origin) policy.settings.fillWithoutAsking.push(origin);
    return origin ? null : bad('fillWithoutAsking');
  },
};

function takePlain(key: PolicyKey, value: unknown, { settings }: Policy): Fault | null {
  switch (key) {
    case 'offer':
    case 'seen':
    case 'discovery':
      if (typeof value !== 'boolean') return refused('wrongType', [key]).fault;
      settings[key] = value;
      return null;
    case 'refreshHours':
      if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > 720) return bad(key);
      settings.refreshHours = Number(value);
      return null;
    case 'resolver': {
      const text = String(value);
      const known = text === 'cloudflare' || text === 'google';
      if (typeof value !== 'string' || !(known || (URL.canParse(text) && new URL(text).protocol === 'https:')))
        return bad(key);
      settings.resolver = text;
      return null;
    }
    default:
      return refused('wrongType', [key]).fault;
  }
}

const isKnown = (key: string): key is PolicyKey => Object.hasOwn(policySchema.shape, key);

function takeKey(policy: Policy, key: string, value: unknown): void {
  const ignore = (what: unknown, fault: Fault) => policy.ignored.push({ key, value: shown(what), fault });
  if (!isKnown(key)) {
    policy.received.push({ key, entries: 1, used: 0 });
    ignore(value, refused('unknownKey', [key.slice(0, 80)]).fault);
    return;
  }
  const take = TAKE_ENTRY[key];
  if (!take) {
    const fault = takePlain(key, value, policy);
    if (fault) ignore(value, fault);
    policy.received.push({ key, entries: 1, used: fault ? 0 : 1 });
    return;
  }
  if (!Array.isArray(value)) {
    ignore(value, refused('wrongType', [key]).fault);
    policy.received.push({ key, entries: 1, used: 0 });
    return;
  }
  let used = 0;
  for (const [index, entry] of value.slice(0, MOST_ENTRIES).entries()) {
    const fault = typeof entry === 'string' ? take(entry, policy, index) : refused('wrongType', [key]).fault;
    if (fault) ignore(entry, fault);
    else used++;
  }
  if (value.length > MOST_ENTRIES) ignore(`${value.length}`, refused('tooMany', [String(MOST_ENTRIES)]).fault);
  policy.received.push({ key, entries: value.length, used });
}

/** Reads whatever the browser handed over as the policy. */
export function readPolicy(raw: unknown): Policy {
  const settings = { sitesOff: [], fillWithoutAsking: [] };
  const policy: Policy = { presets: [], subscriptions: [], settings, received: [], ignored: [] };
  if (raw === null || typeof raw !== 'object') return policy;
  for (const [key, value] of Object.entries(raw)) takeKey(policy, key, value);
  return policy;
}
