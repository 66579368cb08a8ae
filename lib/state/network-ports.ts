/** The real outside of the two look-up stores: fetch, storage, clock. */
import type { FetchAsk } from '../address/guarded-fetch.ts';
import { parseRange } from '../address/range.ts';
import type { Known } from '../address/rows.ts';
import type { Preset } from '../mail/preset-types.ts';
import { requestHosts } from '../platform/host-access.ts';
import { currentResolver } from '../storage/current-resolver.ts';
import { allowHost, isHostAllowed, readSeenList, writeSeenList } from '../storage/network.ts';
import { savePreset } from '../storage/presets.ts';
import type { ConnectionIpsPorts, ConnectionIpsStore } from './connection-ips-types.ts';
import type { LookUpPorts } from './look-up.ts';

/** `keep`: false in private windows, which leave no trace: a yes then holds while the popup is open. */
export function networkPorts(keep: boolean, signal: AbortSignal): ConnectionIpsPorts & Pick<LookUpPorts, 'resolver'> {
  const allowedNow = new Set<string>();
  const ask: FetchAsk = {
    fetch: (url, init) => fetch(url, init),
    isAllowed: async (host) => allowedNow.has(host) || (await isHostAllowed(host)),
    signal,
  };
  return {
    ask,
    allow: async (hosts) => {
      // First of all, while the click still counts as one.
      await requestHosts(hosts);
      for (const host of hosts) {
        allowedNow.add(host);
        if (keep) await allowHost(host);
      }
    },
    readSeen: readSeenList,
    writeSeen: async (listId, seen) => {
      if (keep) await writeSeenList(listId, seen);
    },
    mayChange: () => true,
    setStaticIps: turnOnStaticIps,
    resolver: currentResolver,
    now: () => Date.now(),
  };
}

async function turnOnStaticIps(preset: Preset): Promise<Preset | null> {
  const result = await savePreset({ ...preset, useStaticIps: true });
  return result.kind === 'saved' ? result.preset : null;
}

/** The ranges on the Connection IPs view and those of every preset, for "in which list is it?". */
export async function shownRanges(ips: ConnectionIpsStore, presets: readonly Preset[]): Promise<Known[]> {
  await ips.read();
  const name = ips.service?.name ?? ips.host;
  return [
    ...ips.rows.value.map(({ range, region }) => ({ range, name, region })),
    ...presets.flatMap((preset) =>
      preset.ipRanges.flatMap(({ cidr, purpose }) => {
        const result = parseRange(cidr);
        return result.ok ? [{ range: result.range, name: preset.domains[0] ?? '', region: purpose }] : [];
      }),
    ),
  ];
}
