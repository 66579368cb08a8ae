/** The pages of the cost table, made from loops so that each run measures the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tools/build.ts';

const page = (body: string, script = '') =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}<script>${script}</script></body></html>`;
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

const paragraphs = (count: number) =>
  times(count, (at) => `<p>Paragraph ${at} about <a href="#">a town</a>, its <b>market</b> and its river.</p>`);
const controls = times(300, (at) => `<label>Item ${at} <input name="item${at}" placeholder="amount"></label>`);

const FEED = `window.storm = async () => {
  for (let batch = 0; batch < 200; batch++) {
    const part = document.createDocumentFragment();
    for (let at = 0; at < 100; at++) { const row = document.createElement('div'); row.textContent = 'Row ' + at; part.append(row); }
    document.body.append(part);
    await new Promise((done) => setTimeout(done, 5));
  }
};`;
const CHURN = `window.storm = async () => {
  const all = [...document.querySelectorAll('p')];
  const end = performance.now() + 3000;
  for (let turn = 0; performance.now() < end; turn++) {
    for (const one of all) { one.className = 'c' + (turn % 3); one.dataset.turn = turn; }
    await new Promise((done) => setTimeout(done, 16));
  }
};`;
const RENDER = `window.storm = async () => {
  for (let turn = 0; turn < 50; turn++) {
    document.querySelector('main').innerHTML = Array.from({ length: 200 }, (_, at) => '<label>Item ' + at + '<input name="i' + at + '"></label>').join('');
    await new Promise((done) => setTimeout(done, 20));
  }
};`;

/** By path. */
export const PAGES: Record<string, string> = {
  '/blank': page(''),
  '/article': page(paragraphs(250)),
  '/inputs': page(controls + paragraphs(2_350)),
  '/nodes': page(paragraphs(12_500)),
  '/frames': page(times(50, () => '<iframe src="/inner" width=100 height=60></iframe>')),
  '/inner': page('<p>Inner</p>'),
  '/form': readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8'),
  '/feed': page('<main></main>', FEED),
  '/churn': page(paragraphs(5_000), CHURN),
  '/render': page('<main></main>', RENDER),
};
