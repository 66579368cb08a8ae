/** Pages of the Firefox rows: frames, roots, and what a hostile page does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tools/build.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const attribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Connect</title>${head}</head><body>${body}</body></html>`;

const FIELDS = `<h2>Incoming mail (IMAP)</h2>
<label>Server <input name="imap_host"></label>
<label>Encryption <select name="imap_enc"><option value="">None</option><option value="tls">STARTTLS</option><option value="ssl">SSL/TLS</option></select></label>
<label>Port <input name="imap_port"></label>
<label>User name <input name="imap_user"></label>
<label>Password <input name="imap_pass" type="password" value="hunter2"></label>`;

const root = (mode: string) => `<mail-form></mail-form><script>
  customElements.define('mail-form', class extends HTMLElement {
    constructor() {
      super();
      this.root = this.attachShadow({ mode: '${mode}' });
      this.root.innerHTML = '<h2>Incoming mail (IMAP)</h2><label>Server <input name="a"></label><label>Port <input name="b"></label><label>Encryption <select name="c"><option>None</option><option>STARTTLS</option><option>SSL/TLS</option></select></label><label>User name <input name="d"></label><label>Password <input type="password" name="e"></label>';
      window.values = () => [...this.root.querySelectorAll('input,select')].map((one) => one.value);
    }
  });
</script>`;

const HOSTILE = `<script>
  window.seen = [];
  const all = Document.prototype.querySelectorAll;
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  window.read = () => [...all.call(document, 'form label input')].map((box) => own.get.call(box));
  Object.defineProperty(HTMLInputElement.prototype, 'value', { configurable: true, get() { seen.push('get'); return own.get.call(this); }, set(text) { seen.push('set'); own.set.call(this, 'spoiled'); } });
  for (const name of ['querySelectorAll', 'querySelector', 'getElementById']) Document.prototype[name] = () => { seen.push(name); return null; };
  EventTarget.prototype.dispatchEvent = function () { seen.push('dispatchEvent'); return false; };
  EventTarget.prototype.addEventListener = function () { seen.push('addEventListener'); };
  Object.prototype.polluted = 'yes';
</script>`;
const CLOBBERS = ['querySelectorAll', 'elements', 'id', 'parentNode', 'children', 'body', 'closest', 'getRootNode']
  .map((name) => `<input type="hidden" name="${name}" id="${name}"><img name="${name}" alt="">`)
  .join('');

const ASKING = `<script>
  window.heard = [];
  addEventListener('message', (event) => { if (event.data !== 'ask') heard.push(JSON.stringify(event.data)); });
  window.ask = async () => {
    postMessage('ask', '*');
    document.dispatchEvent(new CustomEvent('mailfill', { detail: { type: 'describe' } }));
    if (window.browser?.runtime) heard.push('runtime');
    await new Promise((done) => setTimeout(done, 300));
    return [...heard, ...Object.keys(window).filter((key) => /mailfill/i.test(key))];
  };
</script>`;

const TRAPS = `<div style="opacity:0">${FIELDS.replaceAll('imap_', 'clear_')}</div>
<div style="position:absolute;left:-5000px">${FIELDS.replaceAll('imap_', 'away_')}</div>
<div style="height:0;overflow:hidden">${FIELDS.replaceAll('imap_', 'cut_')}</div>
<div style="clip-path:inset(50%)">${FIELDS.replaceAll('imap_', 'clip_')}</div>
<div style="visibility:hidden">${FIELDS.replaceAll('imap_', 'hid_')}</div>`;

/** By path. */
export const FIREFOX_PAGES: Record<string, string> = {
  '/same': page('<iframe src="/demo" width=900 height=800></iframe>'),
  '/srcdoc': page(`<iframe srcdoc="${attribute(DEMO)}" width=900 height=800></iframe>`),
  '/open': page(root('open')),
  '/closed': page(root('closed')),
  '/hostile': page(`<form>${FIELDS}${CLOBBERS}</form>`, HOSTILE),
  '/asking': page('<h1>News</h1><label>Search <input name="q"></label>', ASKING),
  '/traps': page(`<form>${FIELDS}</form>${TRAPS}`),
};
