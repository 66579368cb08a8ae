/** The whole job on a real product: Node-RED's e-mail nodes, filled by Mailfill, deployed, read back by its admin API. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { DEMO_ADDRESS, demoPreset } from '../tools/demo-preset.ts';
import { type Evaluate, evaluator, fillTab } from '../tools/drive.ts';
import { type Firefox, launchFirefox } from '../tools/firefox.ts';
import { type NodeRed, startNodeRed } from '../tools/node-red.ts';
import { isComplete, reportTable } from '../tools/report-table.ts';
import { WHOLE } from '../tools/whole.ts';

const FLOW = [
  { id: 'tab1', type: 'tab', label: 'Mail', disabled: false, info: '' },
  {
    id: 'in1',
    type: 'e-mail in',
    z: 'tab1',
    name: 'Inbox',
    protocol: 'IMAP',
    server: 'imap.old.example',
    useSSL: false,
    autotls: 'never',
    port: '143',
    box: 'INBOX',
    disposition: 'Read',
    criteria: 'UNSEEN',
    repeat: '300',
    fetch: 'trigger',
    inputs: 1,
    authtype: 'BASIC',
    x: 200,
    y: 100,
    wires: [[]],
  },
  {
    id: 'out1',
    type: 'e-mail',
    z: 'tab1',
    server: 'smtp.old.example',
    port: '465',
    secure: true,
    tls: true,
    authtype: 'BASIC',
    name: 'team@old.example',
    dname: 'Send',
    x: 200,
    y: 200,
    wires: [],
  },
];

/** The few things this test does with a page, in either browser. */
interface Editor {
  goto(url: string): Promise<void>;
  /** Runs in the page. */
  run(script: string): Promise<unknown>;
  until(script: string): Promise<void>;
  doubleClick(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  evaluate: Evaluate;
}

async function inChromium(chromium: Chromium): Promise<Editor> {
  const page = await chromium.context.newPage();
  const worker = await chromium.worker();
  return {
    goto: async (url) => void (await page.goto(url)),
    run: (script) => page.evaluate(script),
    until: async (script) => void (await page.waitForFunction(script)),
    doubleClick: (selector) => page.locator(selector).dblclick(),
    click: (selector) => page.locator(selector).click(),
    evaluate: evaluator((script) => worker.evaluate(script)),
  };
}

async function inFirefox(firefox: Firefox): Promise<Editor> {
  const extension = await firefox.openExtensionPage('options.html');
  await extension.waitForSelector('#app');
  const page = await firefox.browser.newPage();
  await page.bringToFront();
  return {
    goto: async (url) => void (await page.goto(url)),
    run: (script) => page.evaluate(script),
    until: async (script) => void (await page.waitForFunction(script)),
    doubleClick: (selector) => page.locator(selector).click({ count: 2 }),
    click: (selector) => page.locator(selector).click(),
    evaluate: evaluator((script) => extension.evaluate(script)),
  };
}

/** Opens a node's dialog, fills it, presses Done; answers with what was not filled. */
async function fillNode(editor: Editor, origin: string, node: string): Promise<string[]> {
  await editor.doubleClick(`#${node} > rect.red-ui-flow-node`);
  await editor.until(
    `document.querySelector('#node-input-server')?.checkVisibility() && !document.querySelector('.red-ui-tray-body-wrapper[style*="-"]')`,
  );
  const outcomes = await fillTab(editor.evaluate, {
    url: origin,
    preset: demoPreset(),
    address: DEMO_ADDRESS,
    overwrite: 'ask',
  });
  const reports = outcomes.flatMap((outcome) => outcome.reports);
  expect(reports).toHaveLength(1);
  await editor.click('#node-dialog-ok');
  await editor.until(`!document.querySelector('#node-input-server')`);
  return reports.filter((report) => !isComplete(report)).map(reportTable);
}

async function roundTrip(editor: Editor, product: NodeRed): Promise<void> {
  await editor.goto(product.origin);
  await editor.until(
    `document.querySelectorAll('#in1 rect, #out1 rect').length >= 2 && !document.querySelector('#red-ui-loading-progress:not([style*="none"])')`,
  );
  expect(await fillNode(editor, product.origin, 'in1')).toEqual([]);
  expect(await fillNode(editor, product.origin, 'out1')).toEqual([]);
  await editor.click('#red-ui-header-button-deploy');
  await expect
    .poll(async () => (await product.flows()).find((node) => node.id === 'in1'), { timeout: 10_000 })
    .toMatchObject({
      server: 'imap.acme.example',
    });
  const flows = await product.flows();
  expect(flows.find((node) => node.id === 'in1')).toMatchObject({
    protocol: 'IMAP',
    server: 'imap.acme.example',
    port: '993',
    useSSL: true,
    box: 'INBOX',
  });
  const out = flows.find((node) => node.id === 'out1');
  expect(out).toMatchObject({
    server: 'smtp.acme.example',
    port: '587',
    secure: false,
    tls: true,
    name: 'team@old.example',
  });
}

type Start = () => Promise<{ editor: Editor; close: () => Promise<void> }>;
const BROWSERS: [string, Start][] = [
  [
    'Chromium',
    async () => {
      const chromium = await launchChromium({ viewport: { width: 1300, height: 1000 } });
      return { editor: await inChromium(chromium), close: () => chromium.close() };
    },
  ],
  [
    'Firefox',
    async () => {
      const firefox = await launchFirefox();
      return { editor: await inFirefox(firefox), close: () => firefox.close() };
    },
  ],
];

describe('Node-RED', () => {
  let product: NodeRed;
  beforeEach(async () => {
    product = await startNodeRed(FLOW);
  });
  afterEach(() => product.close());

  it.each(WHOLE ? BROWSERS : BROWSERS.slice(0, 1))(
    'takes the preset and gives it back by its admin API, in %s',
    async (_name, start) => {
      const { editor, close } = await start();
      try {
        await roundTrip(editor, product);
      } finally {
        await close();
      }
    },
  );
});
