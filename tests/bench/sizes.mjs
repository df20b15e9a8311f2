// Cost against size over three decades: the page with 1,000 to 1,000,000 words and a claim for every ten. Visible work
// should stay the same, look-ups and edits nearly so. Run it with: ./dev bench sizes [--json]
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import { serve } from '../../web/js/serve.mjs';
import { launch } from '../browser/support/chromium.mjs';

const sentence = 'The minister said on Monday that the talks in the capital had gone “rather well” for both of the sides. ';
const perSentence = sentence.trim().split(' ').length;

// A project of so many words in paragraphs of four sentences; two claims in each sentence.
function projectOf(words) {
  const sentences = Math.round(words / perSentence);
  const parts = [];
  const starts = [];
  const blocks = [];
  let at = 0;
  for (let i = 0; i < sentences; i += 4) {
    const count = Math.min(4, sentences - i);
    const paragraph = sentence.repeat(count).trimEnd();
    for (let k = 0; k < count; ++k) starts.push(at + k * sentence.length);
    blocks.push({ kind: 'body', start: at, end: at + paragraph.length });
    parts.push(paragraph);
    at += paragraph.length + 1;
  }
  const text = `${parts.join('\n')}\n`;
  const quote = (start, end) => ({ start, end, exact: text.slice(start, end) });
  const claims = starts.flatMap((start) => [quote(start + 27, start + 58), quote(start + 40, start + 83)]);
  return JSON.stringify({
    format: 'counterpoint-project', version: 1,
    articles: [{ id: 'a1', sha256: createHash('sha256').update(text).digest('hex'), text, blocks }],
    speakers: ['Berg', 'Holm', 'Lind', 'Olsen'].map((name, i) => ({ id: `s${i + 1}`, name, tag: name[0] })),
    claims: claims.map((content, i) => ({ id: `c${i + 1}`, article: 'a1', kind: 'indirect', content: [content],
      chain: [{ speaker: `s${(i % 4) + 1}` }] })),
  });
}

// In the page: opens the project and measures, all in milliseconds but for the hit test (µs).
async function measure(json) {
  const api = window.counterpoint;
  const raf = () => new Promise((done) => { requestAnimationFrame(done); });
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const timed = async (f) => {
    const start = performance.now();
    await f();
    return performance.now() - start;
  };
  const painted = async () => { await api.settled(); await raf(); await raf(); };
  const opened = await timed(async () => { await api.openProject(json); await painted(); });
  const edits = [];
  for (let i = 0; i < 15; ++i) {
    edits.push(await timed(async () => { api.mark({ start: 4, end: 30 + i }, {}); await api.settled(); }));
    api.undo();
  }
  const points = Array.from({ length: 100 }, (_, i) => [300 + (i % 10) * 30, 250 + Math.floor(i / 10) * 40]);
  for (const [x, y] of points) api.claimsAt(x, y);
  const hit = (await timed(async () => { for (let k = 0; k < 20; ++k) for (const [x, y] of points) api.claimsAt(x, y); })) / 2;
  const frames = [];
  const height = api.scrollHeight;
  for (let i = 0; i < 90; ++i) {
    api.scrollTop = (height * i) / 100;
    frames.push(await timed(() => api.settled()));
    await raf();
  }
  return { opened, edit: median(edits), hit, frame: median(frames) };
}

// In the page: the longest task while the window's width changes and the text is set anew.
function watchTasks() {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask' });
}

const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), 0);
const rows = [];
for (const words of [1000, 10000, 100000, 1000000]) {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(() => window.counterpoint.ready);
  await page.waitForTimeout(1500); // the sample has been read
  const json = projectOf(words);
  const found = await page.evaluate(measure, json);
  await page.waitForTimeout(3000); // heights are exact
  await page.evaluate(watchTasks);
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.waitForTimeout(1500);
  found.resize = await page.evaluate(() => window.longest); // 0: none over 50 ms
  rows.push({ words, claims: (json.match(/"article":/g) ?? []).length, ...found });
  await browser.close();
}
server.close();

const kColumns = ['words', 'claims', 'opened', 'edit', 'hit', 'frame', 'resize'];
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ benchmark: 'sizes', unit: 'ms; hit: µs', rows }, null, 2));
} else {
  console.log('open to painted, edit, scrolled frame, longest task of a resize (0: under 50): ms; hit test: µs');
  console.log(kColumns.map((name) => name.padStart(9)).join(''));
  for (const row of rows) {
    console.log(kColumns.map((name) => String(Math.round(row[name] * 10) / 10).padStart(9)).join(''));
  }
}
