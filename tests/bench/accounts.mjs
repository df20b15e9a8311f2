// The page with 10,000 claims, 200 speakers, 100 issues and 50 articles: how long each frame works
// while the matrix opens and scrolls both ways. Run it with: ./dev bench accounts
import { createHash } from 'node:crypto';

import { chromium } from 'playwright-core';

import { serve } from '../../web/js/serve.mjs';

const [claims, speakers, issues, articles] = [10000, 200, 100, 50];
const sentence = 'The minister said that talks went “well”. ';
const json = process.argv.includes('--json');

function project() {
  const text = sentence.repeat(claims / articles).trimEnd();
  const sha256 = createHash('sha256').update(text).digest('hex');
  const quote = (start, end) => ({ start, end, exact: text.slice(start, end) });
  const positions = new Map();
  const made = {
    format: 'counterpoint-project', version: 1, project: { title: 'A big inquiry' },
    articles: Array.from({ length: articles }, (_, i) => ({
      id: `a${i + 1}`, title: `Story ${i + 1}`, sha256, text, blocks: [{ kind: 'body', start: 0, end: text.length }] })),
    speakers: Array.from({ length: speakers }, (_, i) => ({
      id: `s${i + 1}`, name: `Speaker ${i + 1}`, type: 'person', tag: `S${i}`.slice(0, 3), colour: i % 8, side: `Side ${i % 5}` })),
    issues: Array.from({ length: issues }, (_, i) => ({ id: `i${i + 1}`, question: `What was said of point ${i + 1}?` })),
    claims: [], positions: [],
  };
  for (let i = 0; i < claims; ++i) {
    const at = Math.floor(i / articles) * sentence.length;
    made.claims.push({ id: `c${i + 1}`, article: `a${(i % articles) + 1}`, kind: 'indirect', content: [quote(at + 18, at + 41)],
      chain: [{ speaker: `s${(Math.floor(i / 7) % speakers) + 1}`, source: quote(at, at + 12), cue: quote(at + 13, at + 17) },
        { speaker: `s${(i % speakers) + 1}` }] });
    const key = `${(i + Math.floor(i / speakers)) % issues}/${i % speakers}`;
    if (!positions.has(key)) {
      const [issue, speaker] = key.split('/').map((n) => Number(n) + 1);
      positions.set(key, { id: `p${positions.size + 1}`, issue: `i${issue}`, speaker: `s${speaker}`, stance: 'asserts', claims: [] });
    }
    positions.get(key).claims.push(`c${i + 1}`);
  }
  made.positions = [...positions.values()];
  return JSON.stringify(made);
}

// What every frame takes of the page's thread, in milliseconds.
function timeFrames() {
  window.frameTimes = [];
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => request((time) => {
    const start = performance.now();
    callback(time);
    window.frameTimes.push(performance.now() - start);
  });
}

const server = await serve('dist', 0);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(timeFrames);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(() => window.counterpoint.ready);
  const answer = await page.evaluate((text) => window.counterpoint.openProject(text), project());
  if (answer.error) throw new Error(answer.error.message);
  await page.evaluate(() => window.counterpoint.settled());
  const table = [];
  const measure = async (what, run) => {
    await page.evaluate(() => { window.frameTimes.length = 0; });
    await run();
    await page.evaluate(() => window.counterpoint.settled());
    const times = (await page.evaluate(() => window.frameTimes)).sort((a, b) => a - b);
    table.push({ what, frames: times.length, median: times[Math.floor(times.length / 2)], longest: times.at(-1) });
  };
  const wheel = async (x, y) => {
    for (let i = 0; i < 40; ++i) {
      await page.mouse.wheel(x, y);
      await page.waitForTimeout(16);
    }
  };
  await measure('the matrix opens', () => page.keyboard.press('g'));
  await page.mouse.move(600, 500);
  await measure('down the rows', () => wheel(0, 300));
  await measure('across the columns', () => wheel(300, 0));
  await measure('from cell to cell', async () => {
    for (let i = 0; i < 20; ++i) await page.keyboard.press(i % 2 ? 'ArrowDown' : 'ArrowRight');
  });
  if (json) {
    console.log(JSON.stringify(table));
  } else {
    console.log(`The matrix of ${claims} claims, ${speakers} speakers, ${issues} issues: milliseconds of a frame`);
    for (const { what, frames, median, longest } of table) {
      console.log(`${what.padEnd(22)} ${String(frames).padStart(5)} frames   median ${median.toFixed(1).padStart(6)}   longest ${longest.toFixed(1).padStart(6)}`);
    }
  }
} finally {
  await browser.close();
  server.close();
}
