/** The promotional set, all from `public/icon/mailfill.svg`: store icon, tile and marquee. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tools/build.ts';
import type { Chromium } from '../tools/chromium.ts';

const SVG = readFileSync(join(ROOT, 'public/icon/mailfill.svg'), 'utf8');
const WORDS = {
  en: 'Fills every mail server form from one preset',
  de: 'Füllt jedes Mailserver-Formular aus einer Voreinstellung',
} as const;

interface Piece {
  name: string;
  width: number;
  height: number;
  /** Edge of the sign; the store's icon keeps an eighth free on each side. */
  sign: number;
  words: boolean;
}
const PIECES: Piece[] = [
  { name: 'icon-128', width: 128, height: 128, sign: 96, words: false },
  { name: 'icon-512', width: 512, height: 512, sign: 416, words: false },
  { name: 'tile-440x280', width: 440, height: 280, sign: 88, words: true },
  { name: 'marquee-1400x560', width: 1400, height: 560, sign: 190, words: true },
];

function html({ height, sign, words }: Piece, language: 'en' | 'de'): string {
  const text = `<h1 style="margin:0;font:600 ${height / 7}px system-ui">Mailfill</h1><p style="margin:0;font:400 ${height / 15}px/1.35 system-ui;color:#d3efec;max-width:${height * 1.15}px">${WORDS[language]}</p>`;
  return `<style>body{box-sizing:border-box;margin:0;padding:0 7%;height:100vh;display:flex;align-items:center;justify-content:center;gap:${height / 10}px;${words ? 'background:#073f3c;color:#fff' : ''}}svg{flex:none;overflow:visible;width:${sign}px;height:${sign}px}</style>${SVG}${words ? `<div>${text}</div>` : ''}`;
}

/** Writes the pieces of one language into `folder`. */
export async function promotional(chromium: Chromium, language: 'en' | 'de', folder: string): Promise<void> {
  const page = await chromium.context.newPage();
  for (const piece of PIECES.filter(({ words }) => words || language === 'en')) {
    await page.setViewportSize({ width: piece.width, height: piece.height });
    await page.setContent(html(piece, language));
    const name = piece.words ? `${piece.name}-${language}.png` : `${piece.name}.png`;
    await page.screenshot({ path: join(folder, name), omitBackground: !piece.words });
  }
  await page.close();
}
