/** The engine's check of what it receives, by hand: zod would be most of its size. */
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

type Check = (message: object) => boolean;
const CHECKS: Record<ToEngine['type'], Check> = {
  start: () => true,
  describe: () => true,
  stop: () => true,
  undo: (message) => text(Reflect.get(message, 'formId')),
  fill: (message) =>
    text(Reflect.get(message, 'formId')) &&
    isPreset(Reflect.get(message, 'preset')) &&
    textOrNull(Reflect.get(message, 'address')) &&
    OVERWRITES.includes(String(Reflect.get(message, 'overwrite'))) &&
    typeof Reflect.get(message, 'confirmed') === 'boolean' &&
    (Reflect.get(message, 'unasked') === undefined || text(Reflect.get(message, 'unasked'))),
  preview: (message) =>
    text(Reflect.get(message, 'formId')) &&
    isPreset(Reflect.get(message, 'preset')) &&
    textOrNull(Reflect.get(message, 'address')),
};

/** True where a message is one that the engine understands. */
export function isToEngine(message: unknown): message is ToEngine {
  if (!message || typeof message !== 'object') return false;
  const type: unknown = Reflect.get(message, 'type');
  const check = Object.entries(CHECKS).find(([name]) => name === type)?.[1];
  return check?.(message) ?? false;
}
