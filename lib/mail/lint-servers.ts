import type { LintField, LintHit, LintRepair, LintRule } from './lint-types.ts';
import type { ServerType } from './ports.ts';
import type { IncomingServer, OutgoingServer, Preset, Server } from './preset-types.ts';

export type AnyServer = IncomingServer | OutgoingServer;

export function serversOf(preset: Preset): AnyServer[] {
  if (preset.kind !== 'mail') return [];
  return [...preset.incomingServers, ...(preset.outgoingServer ? [preset.outgoingServer] : [])];
}

/** What a rule says of one server: the property it concerns, the values of the sentence, the change that mends it. */
export interface ServerHit {
  property: keyof Server;
  values?: string[];
  change?: Partial<Server>;
}

/** A rule that looks at one server at a time. */
export function serverRule<Code extends string>(
  code: Code,
  level: LintRule['level'],
  check: (server: AnyServer, preset: Preset) => ServerHit | null,
): LintRule<Code> {
  return {
    code,
    level,
    check: (preset) =>
      serversOf(preset).flatMap((server) => {
        const hit = check(server, preset);
        return hit ? [toHit(server.type, hit)] : [];
      }),
  };
}

function toHit(type: ServerType, { property, values, change }: ServerHit): LintHit {
  const field: LintField = `${type}.${property}`;
  const repair: LintRepair | undefined = change && { servers: { [type]: change } };
  return { field, ...(values && { values }), ...(repair && { repair }) };
}
