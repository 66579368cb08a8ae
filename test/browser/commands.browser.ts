/** The README's commands, run as a person runs them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../tools/build.ts';
import { exampleIn } from '../tools/examples.ts';

function run(script: string, ...words: string[]) {
  const result = spawnSync('npx', ['--no-install', 'tsx', `test/tools/${script}.ts`, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, MAILFILL_BUILT: '1' },
  });
  return { code: result.status, out: result.stdout, problem: result.stderr };
}

describe('npm run try', () => {
  it('fills a page from a file and exits with 0', () => {
    const { code, out } = run('try', 'test/forms/chatwoot-imap.html');
    expect(out).toMatch(/✓\s+incoming hostname\s+Address\s+imap\.acme\.example\s+filled/);
    expect(code).toBe(0);
  });
  it('uses the built-in provider of the address, and prints JSON', () => {
    const { code, out } = run('try', 'test/demo/index.html', '--email', 'someone@gmail.com', '--json');
    // The demo form holds another address, which chose another domain: what stands there is not replaced.
    const frames: { reports: { fields: { property: string; wanted: string | null }[] }[] }[] = JSON.parse(out);
    expect(frames[0]?.reports[0]?.fields.find((field) => field.property === 'hostname')?.wanted).toBe('imap.gmail.com');
    expect([0, 1]).toContain(code);
  });
  it('takes a preset from a file and names what is wrong with one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailfill-'));
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify({ kind: 'mail', id: 'x', domains: ['acme.example'] }));
    const { code, problem } = run('try', 'test/demo/index.html', '--preset', bad);
    expect(code).toBe(2);
    expect(problem).toContain('incomingServers');
  });
  it('fills the example of CONTRIBUTING.md as its record expects', () => {
    const page = join(mkdtempSync(join(tmpdir(), 'mailfill-')), 'larkdesk-inbox.html');
    writeFileSync(page, exampleIn('CONTRIBUTING.md', 'html'));
    const { code, out } = run('try', page, '--json');
    const frames: { reports: { fields: { property: string; status: string; wanted: string | null }[] }[] }[] =
      JSON.parse(out);
    const fields = frames[0]?.reports[0]?.fields ?? [];
    const wanted = (property: string) => fields.find((field) => field.property === property)?.wanted;
    expect([wanted('hostname'), wanted('port'), wanted('username')]).toEqual([
      'imap.acme.example',
      '993',
      'jane.doe@acme.example',
    ]);
    expect(code).toBe(0);
  });
  it('exits with 1 where there is no mail form, and says so', () => {
    const { code, out } = run('try', 'test/forms/listmonk-subscription.html');
    expect(out).toContain('No mail form was found');
    expect(code).toBe(1);
  });
  it('exits with 2 for a page that is not there, and says what to give', () => {
    const { code, problem } = run('try', 'nowhere.html');
    expect(problem).toContain('neither an http(s) address nor a file');
    expect(code).toBe(2);
  });
});

describe('npm start', () => {
  it('fills the demo form without a display, prints the report, leaves screenshots', () => {
    const { code, out } = run('start', '--headless');
    expect(out).toMatch(/✓\s+outgoing port\s+Port\s+587\s+filled/);
    expect(out).toContain('Screenshots:');
    expect(code).toBe(0);
  }, 120_000);
});
