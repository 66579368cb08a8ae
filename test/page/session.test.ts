// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FillReport } from '../../lib/fill/types.ts';
import type { ToEngine } from '../../lib/message/types.ts';
import { Session } from '../../lib/page/session.ts';
import { ADDRESS, PRESET } from '../fill/forms.ts';

// Nothing is laid out here: all counts as drawn, but for what is marked.
vi.mock('../../lib/dom/visibility.ts', () => {
  const seen = (element: Element) => element.closest('[hidden]') === null;
  return { rendered: seen, seen, seenThroughHost: () => false, ariaHidden: () => false };
});

const ROWS = `<h2>IMAP server</h2>
<p><label>IMAP server <input id="host"></label></p>
<p><label>IMAP port <input id="port"></label></p>
<p><label>User name <input id="user"></label></p>
<p><label>Password <input type="password"></label></p>`;

let stop: AbortController;
let session: Session;
let told: FillReport[];

const box = (id: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(`#${id}`);
  if (!found) throw new Error(id);
  return found;
};
const formId = () => session.look()[0]?.id ?? '';
const ask = async (message: ToEngine) => session.outside.answer(await session.answer(message));
const fill = (confirmed = true, address: string | null = ADDRESS) =>
  ask({ type: 'fill', formId: formId(), preset: PRESET, address, overwrite: 'ask', confirmed });
const undo = (id: string) => ask({ type: 'undo', formId: id });
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

beforeEach(() => {
  vi.stubGlobal('PerformanceNavigationTiming', class {});
  document.body.innerHTML = `<form>${ROWS}</form>`;
  stop = new AbortController();
  session = new Session(document, window, stop.signal);
  told = [];
  session.onReport = (report) => told.push(report);
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

/** Writes its own value over whatever is put there, for as long as somebody may watch. */
async function insist(id: string, value: string): Promise<void> {
  for (let turn = 0; turn < 28; turn++) {
    box(id).value = value;
    await wait(50);
  }
}
const hide = (id: string, hidden: boolean) => box(id).closest('p')?.toggleAttribute('hidden', hidden);

describe('a fill that was taken back', () => {
  it('tells of no fill any more, whatever the page does to the fields afterwards', async () => {
    await fill();
    expect(box('host').value).toBe('imap.acme.example');
    await undo(formId());
    await insist('port', '143');
    expect(told).toEqual([]);
  });

  it('in part is taken back to the end by the next undo', async () => {
    const id = formId();
    await fill();
    hide('port', true);
    await undo(id);
    expect([box('host').value, box('port').value]).toEqual(['', '993']);
    await insist('host', 'mail.other.org');
    hide('port', false);
    await undo(id);
    expect([box('host').value, box('port').value]).toEqual(['mail.other.org', '']);
  });

  it('gives a user name back in a box that the page drew anew', async () => {
    box('user').value = 'someone';
    await fill();
    expect(box('user').value).toBe(ADDRESS);
    const fresh = document.createElement('input');
    Object.assign(fresh, { id: 'user', value: ADDRESS });
    box('user').replaceWith(fresh);
    await undo(formId());
    expect(box('user').value).toBe('someone');
  });
});

describe('a user name in the page that looks like a host', () => {
  beforeEach(() => {
    box('user').value = 'john.doe';
    box('host').value = 'mail.other.org';
  });

  it('stays in the frame where the fill is to be confirmed', async () => {
    const answer = await fill(false);
    expect(answer.type).toBe('confirm');
    expect(JSON.stringify(answer)).toContain('mail.other.org');
    expect(JSON.stringify(answer)).not.toContain('john');
  });

  it('stays there where it was not written over, in every report', async () => {
    box('host').addEventListener('input', () => {
      box('user').disabled = true;
    });
    const reports = [await fill(), await ask({ type: 'describe' }), await undo(formId())];
    expect(reports.map(({ type }) => type)).toEqual(['report', 'forms', 'report']);
    expect(box('user').value).toBe('john.doe');
    expect(JSON.stringify(reports)).toContain('mail.other.org');
    expect(JSON.stringify(reports)).not.toContain('john');
  });
});

describe('a user name of the same domain', () => {
  const preset = { ...PRESET, domains: ['corp.org'] };
  const asked = async (stands: string) => {
    box('user').value = stands;
    const message = { type: 'fill', formId: formId(), preset, address: 'jane@corp.org', overwrite: 'ask' } as const;
    return ask({ ...message, confirmed: false });
  };

  it('that is another one is confirmed first, and stays in the frame', async () => {
    const answer = await asked('billing@corp.org');
    expect(answer.type).toBe('confirm');
    expect(JSON.stringify(answer)).not.toContain('billing');
    expect(box('user').value).toBe('billing@corp.org');
  });

  it('that is the own one is not', async () => {
    expect((await asked('jane@corp.org')).type).toBe('report');
  });
});

describe('an address that only the page knows', () => {
  beforeEach(() => {
    document.body.innerHTML = `<form>${ROWS}<p><label>E-mail address <input id="mail" type="email"></label></p></form>`;
    box('mail').value = ADDRESS;
  });

  it('is written, and leaves the frame by its domain only', async () => {
    const answers = [await fill(true, null), await ask({ type: 'describe' })];
    expect(box('user').value).toBe(ADDRESS);
    expect(JSON.stringify(answers)).toContain('…@acme.example');
    expect(JSON.stringify(answers)).not.toContain('jane.doe');
  });

  it('stays where another account is to be confirmed first', async () => {
    box('user').value = 'john@other.org';
    const answer = await fill(false, null);
    expect(answer.type).toBe('confirm');
    expect(JSON.stringify(answer)).not.toContain('jane.doe');
  });

  it('is no secret to who sent it', async () => {
    expect(JSON.stringify(await fill())).toContain(ADDRESS);
  });
});

describe('a form that grows', () => {
  const SMTP = `<h2>SMTP server</h2><p><label>SMTP server <input id="out"></label></p><p><label>SMTP port <input id="outport"></label></p>`;

  it('stays the one that was filled where another server shows above it', async () => {
    document.body.innerHTML = `<form><div id="more"></div>${SMTP}<p><label>User name <input id="user"></label></p></form>`;
    const id = formId();
    await fill();
    const more = document.querySelector('#more');
    if (more) more.innerHTML = ROWS;
    const [grown] = session.look();
    expect([grown?.archetype, grown?.id]).toEqual(['mailbox-both', id]);
    expect(session.reportsOf(id)).toHaveLength(1);
    await undo(id);
    expect(box('out').value).toBe('');
  });
});
