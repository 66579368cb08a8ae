/** Small mail forms, each with one way to resist. */
const FIELDS = `<h2>IMAP server</h2>
<p><label>IMAP server <input id="host"></label></p>
<p><label>IMAP port <input id="port" type="number"></label></p>
<p><label>Encryption <select id="security"><option value="none">None</option><option value="starttls">STARTTLS</option><option value="ssl">SSL/TLS</option></select></label></p>
<p><label>User name <input id="user"></label></p>
<p><label>Password <input id="password" type="password" value="secret"></label></p>`;

const page = (form: string, script = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Connect your mailbox</title><form onsubmit="return false">${form}</form><script>${script}</script></html>`;

const LIST = (type: string) =>
  FIELDS.replace(
    /<p><label>Encryption.*?<\/p>/,
    `<p><span id="name">Encryption</span> <button ${type} id="list" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="name">None</button></p>`,
  );

const RADIOS = FIELDS.replace(
  /<p><label>Encryption.*?<\/p>/,
  `<fieldset><legend>Encryption</legend>${['None', 'STARTTLS', 'SSL/TLS'].map((text, at) => `<label><input type="radio" name="security" value="${text}"${at === 0 ? ' checked' : ''}> ${text}</label>`).join(' ')}</fieldset>`,
);

const OPEN_LIST = (ms: number) => `
const list = document.getElementById('list');
list.addEventListener('click', () => {
  list.setAttribute('aria-expanded', 'true');
  setTimeout(() => {
    const box = document.createElement('div');
    box.setAttribute('role', 'listbox');
    box.style.cssText = 'position:fixed;top:200px;left:300px;background:#fff';
    for (const text of ['None', 'STARTTLS', 'SSL/TLS']) {
      const option = document.createElement('div');
      option.setAttribute('role', 'option');
      option.textContent = text;
      option.onclick = () => { list.textContent = text; list.setAttribute('aria-expanded', 'false'); box.remove(); };
      box.append(option);
    }
    document.body.append(box);
  }, ${ms});
});`;

const TRAPS = `
<p style="opacity:0"><label>IMAP server <input id="see-through"></label></p>
<p style="position:absolute;left:-3000px"><label>IMAP server <input id="parked"></label></p>
<p><label>IMAP server <input id="tiny" style="width:1px;height:1px;border:0;padding:0"></label></p>
<p style="position:absolute;clip:rect(0,0,0,0)"><label>IMAP server <input id="clipped"></label></p>
<p style="display:none"><label>IMAP server <input id="gone"></label></p>`;

const HEAR = `globalThis.heard = [];
for (const id of ['see-through', 'parked', 'tiny', 'clipped', 'gone', 'password'])
  for (const type of ['focus', 'input', 'change', 'blur', 'click'])
    document.getElementById(id).addEventListener(type, () => heard.push(id + ' ' + type));`;

const HOSTILE = `
const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
const index = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value');
globalThis.held = () => [...['host', 'port'].map((id) => own.get.call(byId(id))), index.get.call(byId('security')), own.get.call(byId('user'))];
const byId = (id) => Document.prototype.getElementById.call(document, id);
Object.defineProperty(HTMLInputElement.prototype, 'value', { get: () => 'lie', set() { throw new Error('no'); } });
Object.defineProperty(byId('host'), 'value', { get: () => 'lie', set() { throw new Error('no'); } });
EventTarget.prototype.addEventListener = EventTarget.prototype.dispatchEvent = () => { throw new Error('no'); };
Element.prototype.querySelectorAll = Document.prototype.querySelectorAll = () => [];
Element.prototype.getAttribute = () => 'lie';
globalThis.Event = globalThis.InputEvent = class { constructor() { throw new Error('no'); } };`;
const CLOBBER =
  '<input type="hidden" name="elements"><input type="hidden" name="querySelectorAll"><input type="hidden" name="parentNode"><img id="querySelector" alt=""><img name="body" alt="">';

const REPLACE = `document.addEventListener('input', (event) => {
  const old = event.target;
  if (old.tagName !== 'INPUT') return;
  const fresh = old.cloneNode();
  fresh.value = old.value;
  setTimeout(() => old.replaceWith(fresh));
  for (const other of document.querySelectorAll('input:not([type=password])')) {
    if (other === old) continue;
    const copy = other.cloneNode();
    copy.value = other.value;
    other.replaceWith(copy);
  }
});`;

/** A box that may mean either kind of TLS; the page answers it by a port. */
const TOLD = (port: number) =>
  page(
    `<h2>SMTP server</h2>
<p><label>SMTP server <input id="host"></label></p>
<p><label>SMTP port <input id="port" type="number" value="25"></label></p>
<p><label><input type="checkbox" id="box"> Use TLS</label></p>
<p><label>User name <input id="user"></label></p>
<p><label>Password <input id="password" type="password"></label></p>`,
    `document.getElementById('box').onchange = (event) => { document.getElementById('port').value = event.target.checked ? '${port}' : '25'; };`,
  );

/** A row that a box brings to light, with what stands in it. */
const REVEALS = (held: string, more = '', late = 0) =>
  page(
    FIELDS.replace(
      '<p><label>User name <input id="user">',
      `<p><label><input type="checkbox" id="auth"> Authentication required</label></p><p id="row" style="display:none"><label>User name <input id="user" value="${held}">`,
    ),
    `const show = () => { document.getElementById('row').style.display = document.getElementById('auth').checked ? '' : 'none'; ${more} };
    document.getElementById('auth').onchange = ${late} ? () => setTimeout(show, ${late}) : show;`,
  );

export const PAGES: Record<string, string> = {
  '/plain': page(FIELDS),
  '/radios': page(RADIOS),
  '/traps': page(FIELDS + TRAPS, HEAR),
  '/told-implicit': TOLD(465),
  '/told-upgrade': TOLD(587),
  '/slow': page(LIST('type="button"'), OPEN_LIST(500)),
  '/submit': page(
    LIST(''),
    `globalThis.sent = 0; document.forms[0].addEventListener('submit', () => sent++);${OPEN_LIST(10)}`,
  ),
  '/hostile': page(FIELDS + CLOBBER, HOSTILE),
  '/replaced': page(FIELDS, REPLACE),
  '/late': page(
    FIELDS,
    `document.getElementById('security').onchange = () => setTimeout(() => { document.getElementById('port').value = '143'; }, 600);`,
  ),
  '/stubborn': page(
    FIELDS,
    `const port = document.getElementById('port'); port.oninput = () => { port.value = '143'; };`,
  ),
  '/reveals': REVEALS(''),
  '/reveals-late': REVEALS('', '', 400),
  '/reveals-account': REVEALS('john@other.org'),
  '/reveals-example': REVEALS('user@example.com'),
  '/reveals-guess': REVEALS('', "document.getElementById('user').value = 'guess@other.org';"),
};
