/** Mail forms in the places where products put them: behind steps, tabs, folds and dialogs, late, twice, in two forms. */
const side = (id: string, name: string, protocol: string) => `<h2>${name} (${protocol})</h2>
<p><label>${protocol} server <input id="${id}-host"></label></p>
<p><label>Encryption <select id="${id}-security"><option value="none">None</option><option value="starttls">STARTTLS</option><option value="ssl">SSL/TLS</option></select></label></p>
<p><label>${protocol} port <input id="${id}-port" type="number"></label></p>
<p><label>User name <input id="${id}-user"></label></p>
<p><label>Password <input id="${id}-password" type="password"></label></p>`;

const IN = side('in', 'Incoming mail', 'IMAP');
const OUT = side('out', 'Outgoing mail', 'SMTP');
const EMAIL = '<p><label>E-mail address <input id="email" type="email"></label></p>';

/** The script stands in an address: words of mail in its text would be a hint before the form is there. */
const page = (body: string, script = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Connect your mailbox</title>
<style>body { font: 14px sans-serif; margin: 120px 340px 40px 40px } p { margin: 6px 0 } dialog { width: 640px; padding-top: 90px }</style>
<h1>Connect your mailbox</h1>${body}<script src="data:text/javascript,${encodeURIComponent(script)}"></script></html>`;

const form = (inner: string, more = '') => `<form onsubmit="return false" ${more}>${inner}</form>`;

/** Draws each step anew and keeps what stood in the boxes, as a framework with a state does. */
const WIZARD = `
const steps = ${JSON.stringify({
  one: `${EMAIL}<button type="button" id="next">Next</button>`,
  two: `${form(IN + OUT)}<button type="button" id="back">Back</button>`,
})};
const state = {};
function show(name) {
  const root = document.getElementById('root');
  root.innerHTML = steps[name];
  for (const box of root.querySelectorAll('input,select')) {
    if (box.id in state) box.value = state[box.id];
    box.addEventListener('input', () => { state[box.id] = box.value; });
    box.addEventListener('change', () => { state[box.id] = box.value; });
  }
  const turn = { next: 'two', back: 'one' };
  for (const id of Object.keys(turn)) document.getElementById(id)?.addEventListener('click', () => show(turn[id]));
}
show('one');`;

/** Both steps stand in the page from the start, one of them hidden. */
const KEPT = `const turn = (on, off) => { document.getElementById(on).hidden = false; document.getElementById(off).hidden = true; };
document.getElementById('next').onclick = () => turn('two', 'one');
document.getElementById('back').onclick = () => turn('one', 'two');`;

const TABS = `${EMAIL}
<div role="tablist"><button type="button" role="tab" id="tab-in" aria-selected="true">Incoming</button> <button type="button" role="tab" id="tab-out" aria-selected="false">Outgoing</button></div>
<div role="tabpanel" id="panel-in" aria-labelledby="tab-in">${IN}</div>
<div role="tabpanel" id="panel-out" aria-labelledby="tab-out" style="display:none">${OUT}</div>`;

const TURN = `
globalThis.heard = [];
for (const box of document.querySelectorAll('#panel-out input, #panel-out select'))
  for (const type of ['focus', 'input', 'change']) box.addEventListener(type, () => heard.push(box.id + ' ' + type));
for (const name of ['in', 'out']) document.getElementById('tab-' + name).onclick = () => {
  for (const one of ['in', 'out']) {
    document.getElementById('panel-' + one).style.display = one === name ? '' : 'none';
    document.getElementById('tab-' + one).setAttribute('aria-selected', String(one === name));
  }
};`;

const DETAILS = form(`${EMAIL}<details><summary>Advanced server settings</summary>${IN}${OUT}</details>`);

const ACCORDION = form(`${EMAIL}
<p><button type="button" id="fold" aria-expanded="false" aria-controls="advanced">Advanced server settings</button></p>
<div id="advanced" style="display:none">${IN}${OUT}</div>`);

const FOLD = `const fold = document.getElementById('fold');
fold.onclick = () => {
  const open = fold.getAttribute('aria-expanded') !== 'true';
  fold.setAttribute('aria-expanded', String(open));
  document.getElementById('advanced').style.display = open ? '' : 'none';
};`;

const ROUTES = `const views = ${JSON.stringify({ list: '<p>No mailbox yet.</p>', add: form(EMAIL + IN + OUT) })};
document.getElementById('add').onclick = () => {
  history.pushState({}, '', '/mailboxes/new');
  document.title = 'New mailbox';
  setTimeout(() => { document.getElementById('view').innerHTML = views.add; }, 300);
};`;

/** One account's form: the same boxes under names of their own. */
const account = (id: string) =>
  `<section><h2>Mailbox ${id}</h2>${form((EMAIL + IN).replaceAll('id="', `id="${id}-`))}</section>`;

const RESET = `document.getElementById('in-security').addEventListener('change', () => {
  setTimeout(() => { document.getElementById('in-port').value = '143'; }, 800);
});`;

export const PAGES: Record<string, string> = {
  '/wizard': page('<div id="root"></div>', WIZARD),
  '/wizard-kept': page(
    form(
      `<div id="one">${EMAIL}<button type="button" id="next">Next</button></div><div id="two" hidden>${IN}${OUT}<button type="button" id="back">Back</button></div>`,
    ),
    KEPT,
  ),
  '/tabs': page(form(TABS), TURN),
  '/details': page(DETAILS),
  '/accordion': page(ACCORDION, FOLD),
  '/dialog': page(
    `<p>Mailboxes</p><button id="open">Add a mailbox</button><dialog id="dialog">${form(EMAIL + IN + OUT)}</dialog>`,
    `document.getElementById('open').onclick = () => document.getElementById('dialog').showModal();`,
  ),
  '/late': page(
    '<div id="view">Loading …</div>',
    `setTimeout(() => { document.getElementById('view').innerHTML = ${JSON.stringify(form(EMAIL + IN + OUT))}; }, 3000);`,
  ),
  '/mailboxes': page('<p><button id="add">New mailbox</button></p><div id="view"><p>No mailbox yet.</p></div>', ROUTES),
  '/accounts': page(account('a') + account('b')),
  '/two-forms': page(`${EMAIL}${form(IN, 'id="incoming"')}${form(OUT, 'id="outgoing"')}`),
  '/reset': page(form(EMAIL + IN + OUT), RESET),
  '/never': page(
    form(EMAIL + IN + OUT),
    `${RESET}document.getElementById('in-port').addEventListener('input', () => { setTimeout(() => { document.getElementById('in-port').value = '143'; }, 400); });`,
  ),
  '/plain': page(form(EMAIL + IN + OUT)),
};
