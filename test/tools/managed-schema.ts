/** `npx tsx test/tools/managed-schema.ts`: writes public/managed-schema.json from the policy's type. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { POLICY_TITLES, policySchema } from '../../lib/storage/policy-schema.ts';

/**
 * What Chromium reads of a schema: `type` and `items`. It does not load an extension whose schema names
 * `additionalProperties` or `anyOf` further in, and a bound would drop a value without a word.
 */
function plain(schema: object): object {
  const type: unknown = Reflect.get(schema, 'type');
  const items: unknown = Reflect.get(schema, 'items');
  return { type, ...(items && typeof items === 'object' ? { items: plain(items) } : {}) };
}

export function managedSchema(): string {
  const { properties = {} } = z.toJSONSchema(policySchema);
  const entries = Object.entries(POLICY_TITLES).map(([key, { title, explanation }]) => {
    const property: unknown = properties[key];
    if (!property || typeof property !== 'object') throw new Error(`${key} has no schema`);
    return [key, { title, description: explanation, ...plain(property) }];
  });
  return `${JSON.stringify({ type: 'object', properties: Object.fromEntries(entries) }, null, 2)}\n`;
}

export const MANAGED_SCHEMA = resolve(import.meta.dirname, '../../public/managed-schema.json');
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(join(MANAGED_SCHEMA), managedSchema());
