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

// In the page, before its scripts: window.longest is the longest stay in the program, in ms, whatever it was called for;
// window.memory() what the program holds, in MB.
function watch() {
  window.longest = 0;
  const timed = (f) => (...args) => {
    const start = performance.now();
    try {
      return f(...args);
    } finally {
      window.longest = Math.max(window.longest, performance.now() - start);
    }
  };
  const instantiate = WebAssembly.instantiate.bind(WebAssembly);
  WebAssembly.instantiate = async (...args) => {
    const { exports } = await instantiate(...args);
    const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
    window.memory = () => memory.buffer.byteLength / 1e6;
    const wrap = ([name, one]) => [name, typeof one === 'function' ? timed(one) : one];
    return { exports: Object.fromEntries(Object.entries(exports).map(wrap)) };
  };
}

async function open(browser, init = () => {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(init);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(() => window.counterpoint.ready);
  await page.waitForTimeout(1500); // the sample has been read
  return page;
}

// What the program's memory grows by for a story and its claims once all of it is set in lines, MB; and the longest stay
// in the program while the window's width changes and the text is set anew.
async function heldAndSetAnew(browser, { text, claims }) {
  const page = await open(browser, watch);
  const memory = await page.evaluate(async (story) => {
    const before = window.memory();
    await window.counterpoint.openStory({ ...story, alone: true });
    await new Promise((done) => { setTimeout(done, 3000); });
    window.longest = 0;
    return window.memory() - before;
  }, { text, claims: claims.map(({ content: [{ start, end }] }) => ({ start, end })) });
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.waitForTimeout(1500);
  return { memory, resize: await page.evaluate(() => window.longest) };
}

const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), 0);
const rows = [];
for (const words of [1000, 10000, 100000, 1000000]) {
  const browser = await launch();
  const json = projectOf(words);
  const { articles: [{ text }], claims } = JSON.parse(json);
  const page = await open(browser);
  const found = await page.evaluate(measure, json);
  await page.close();
  const allowed = (10 * Buffer.byteLength(text) + 300 * claims.length) / 1e6;
  rows.push({ words, claims: claims.length, ...found, ...await heldAndSetAnew(browser, { text, claims }), allowed });
  await browser.close();
}
server.close();

const kColumns = ['words', 'claims', 'opened', 'edit', 'hit', 'frame', 'resize', 'memory', 'allowed'];
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ benchmark: 'sizes', unit: 'ms; hit: µs; memory: MB', rows }, null, 2));
} else {
  console.log('open to painted, edit, scrolled frame, longest stay in the program in a resize: ms; hit test: µs; memory of the program beyond');
  console.log('what it held before, and ten times the text and 300 bytes a claim: MB');
  console.log(kColumns.map((name) => name.padStart(9)).join(''));
  for (const row of rows) {
    console.log(kColumns.map((name) => String(Math.round(row[name] * 10) / 10).padStart(9)).join(''));
  }
}
