/** The engine's check of what it receives, by hand: zod would be most of its size. */
import { type FieldPick, MOST_PICK_TEXT, MOST_PICKS, PICK_PROPERTIES } from '../mail/field-pick.ts';
import type { ToEngine } from './types.ts';

const OVERWRITES = ['ask', 'keep', 'replace'];

const text = (value: unknown): boolean => typeof value === 'string' && value.length < 400;
const textOrNull = (value: unknown): boolean => value === null || text(value);

/** The parts of a preset that the engine relies on; the sender read it through the schema. */
function isPreset(value: unknown): boolean {
  if (!value || typeof value !== 'object') return false;
  const kind: unknown = Reflect.get(value, 'kind');
  if (kind === 'exchange') return text(Reflect.get(value, 'exchangeUrl')) && text(Reflect.get(value, 'username'));
  return (
    kind === 'mail' &&
    Array.isArray(Reflect.get(value, 'incomingServers')) &&
    typeof Reflect.get(value, 'outgoingServer') === 'object'
  );
}

const PROPERTIES: readonly string[] = PICK_PROPERTIES;
const DIRECTIONS: readonly unknown[] = ['incoming', 'outgoing', null];

function isPick(value: unknown): boolean {
  if (!value || typeof value !== 'object') return false;
  const words = ['control', 'name', 'htmlId', 'label'].map((key): unknown => Reflect.get(value, key));
  return (
    words.every((word) => typeof word === 'string' && word.length <= MOST_PICK_TEXT) &&
    Number.isInteger(Reflect.get(value, 'nth')) &&
    PROPERTIES.includes(String(Reflect.get(value, 'property'))) &&
    DIRECTIONS.includes(Reflect.get(value, 'direction'))
  );
}

/** True for what the person said of a page's fields, as worker and popup send it. */
export function isPicks(value: unknown): value is FieldPick[] {
  return Array.isArray(value) && value.length <= MOST_PICKS && value.every(isPick);
}

type Check = (message: object) => boolean;
const CHECKS: Record<ToEngine['type'], Check> = {
  describe: (message) => [undefined, true].includes(Reflect.get(message, 'unasked')),
  undo: (message) => text(Reflect.get(message, 'formId')),
  picks: (message) => isPicks(Reflect.get(message, 'picks')),
  fill: (message) =>
    text(Reflect.get(message, 'formId')) &&
    isPreset(Reflect.get(message, 'preset')) &&
    textOrNull(Reflect.get(message, 'address')) &&
    OVERWRITES.includes(String(Reflect.get(message, 'overwrite'))) &&
    typeof Reflect.get(message, 'confirmed') === 'boolean' &&
    (Reflect.get(message, 'unasked') === undefined || text(Reflect.get(message, 'unasked'))),
};

/** True where a message is one that the engine understands. */
export function isToEngine(message: unknown): message is ToEngine {
  if (!message || typeof message !== 'object') return false;
  const type: unknown = Reflect.get(message, 'type');
  const check = Object.entries(CHECKS).find(([name]) => name === type)?.[1];
  return check?.(message) ?? false;
}
