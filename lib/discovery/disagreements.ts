import type { MailPreset, Server } from '../mail/preset-types.ts';
import type { Disagreement, SourceAnswer } from './types.ts';

const FIELDS = [
  'hostname',
  'port',
  'socketType',
  'username',
  'authentication',
] as const satisfies readonly (keyof Server)[];

function settingsOf(preset: MailPreset): Map<string, string> {
  const servers = [...preset.incomingServers, ...(preset.outgoingServer ? [preset.outgoingServer] : [])];
  return new Map(
    servers.flatMap((one) => FIELDS.map((field) => [`${one.type}.${field}`, String(one[field])] as const)),
  );
}

/** Settings that two sources both give, and give differently; for the view that sets them side by side. */
export function disagreements(answers: readonly SourceAnswer[]): Disagreement[] {
  const byField = new Map<string, Disagreement['values']>();
  for (const answer of answers) {
    if (answer.kind !== 'found') continue;
    for (const [field, value] of settingsOf(answer.found.preset)) {
      byField.set(field, [...(byField.get(field) ?? []), { source: answer.source, value }]);
    }
  }
  return [...byField]
    .filter(([, values]) => new Set(values.map((one) => one.value)).size > 1)
    .map(([field, values]) => ({ field, values }));
}
