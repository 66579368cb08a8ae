/** Keeping and merging presets: rows S1 to S21 that a single place in the code holds. */
import type { Guard } from './types.ts';

const FAULTS = 'test/storage/faults.test.ts';
const MERGE = 'test/storage/merge.properties.test.ts';
const guard = (row: string, file: string, find: string, replace: string, test = FAULTS): Guard => ({
  row,
  file: file.startsWith('../') ? `lib/${file.slice(3)}` : `lib/storage/${file}`,
  find,
  replace,
  test,
  ...(test === FAULTS ? { name: `${row.split(' ')[0]}:` } : {}),
});

export const GUARDS: readonly Guard[] = [
  guard(
    'S1',
    'sync.ts',
    "? { value: bare, mark: NOTE_TOO_LARGE } : 'tooLarge'",
    '? { value: bare, mark: NOTE_TOO_LARGE } : { value: whole, mark: null }',
  ),
  guard('S2', 'sync.ts', 'if (next > SYNC_LIMITS.total ||', 'if (next < 0 ||'),
  guard(
    'S3',
    'sync.ts',
    "return refused === 'limited' || refused === 'unavailable' ? 'retry' : 'done';",
    "return 'done';",
  ),
  guard(
    'S4',
    'presets.ts',
    "      await writeRecords(writes);\n      return { kind: 'removed', presets };\n    });\n  } catch (problem) {\n    return { kind: 'failed', reason: reasonOf(problem) };",
    "      await writeRecords(writes);\n      return { kind: 'removed', presets };\n    });\n  } catch (problem) {\n    return { kind: 'removed', presets: [], reason: reasonOf(problem) };",
  ),
  guard(
    'S5',
    'presets.ts',
    "return { kind: 'unreadable', reason: reasonOf(problem) };",
    "return { kind: 'ready', presets: [], deleted: [], setAside: [] };",
  ),
  guard('S6', 'sync-plan.ts', 'if ((here.there && !here.record) || (there.there && !there.record)) continue;', ''),
  guard('S7', 'migrations.ts', 'step; step = steps[now.v - 1]) {', 'step; step = undefined) {'),
  guard('S8', 'presets.ts', "if (closed) return { kind: 'protected', id: closed[0] };", ''),
  guard('S8 newer', 'record.ts', "if (versioned.data.v > SCHEMA_VERSION) return { kind: 'newer', raw };", ''),
  guard('S13', 'sync-plan.ts', '    plan.losers.push(...merged.losers);\n', ''),
  guard('S13 order', 'merge.ts', 'if (difference !== 0) return difference;', 'if (difference !== 0) return 1;', MERGE),
  guard('S13 deep', 'merge.ts', 'JSON.stringify(presetToJson(version.preset))', "''", MERGE),
  guard(
    'S14',
    'merge.ts',
    "if (one.kind !== other.kind) return one.kind === 'preset' ? -1 : 1;",
    "if (one.kind !== other.kind) return one.kind === 'preset' ? 1 : -1;",
    MERGE,
  ),
  guard('S14 forgotten', 'sync-plan.ts', '    plan.forgotten.push(id);\n', ''),
  guard(
    'S15',
    'sync-plan.ts',
    "if (here?.kind === 'preset' && !there && wasThere) {",
    'if (false) {',
    'test/storage/presets.test.ts',
  ),
  guard('S16', 'sync.ts', 'get(null).catch(() => null)', 'get(null)'),
  guard('S20', '../mail/preset-schema.ts', "text.replace(HALF_PAIR, '\\ufffd')", 'text'),
  guard(
    'S21',
    'sync-plan.ts',
    'if (!there || !agree(merged.record, there)) plan.outgoing',
    'if (merged.record) plan.outgoing',
  ),
];
