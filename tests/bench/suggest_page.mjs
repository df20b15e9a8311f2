// Suggestions in the page: how long the page works on them for a story, in slices between frames, how long that is for each
// 1,000 words, its longest slice, and how long until they are there. The first story of a page runs before the browser has
// compiled the program in full. Medians. Run it with: ./dev bench suggest_page [--json]
import { fileURLToPath } from 'node:url';

import { serve } from '../../web/js/serve.mjs';
import { launch } from '../browser/support/chromium.mjs';

const paragraphs = [
  'The finance minister, Anna Berg, said on Monday that the tax on heating oil would rise in spring, although members of '
    + 'her own party had asked for more time. “We cannot wait another year,” she told reporters in the capital.',
  'According to the statistics office, prices rose by 3.2 per cent in August, the fastest pace since 2011. Economists had '
    + 'expected 2.9 per cent.',
  '“Nobody asked us,” said Tom Lindqvist, who runs a bakery near the harbour, adding that his costs had doubled. He said '
    + 'he would close one of his two shops unless the government changed its plans.',
];

// A story of about so many words. Each paragraph differs, so that none is known already.
let day = 0;
function storyOf(words) {
  let text = '';
  for (let n = 0, i = 0; n < words; ++i) {
    day += 1;
    const paragraph = `${paragraphs[i % 3]} That was on day ${day}.`;
    text += `${paragraph}\n\n`;
    n += paragraph.split(' ').length;
  }
  return text;
}

// Before the page: notes how long each slice takes. They come as messages of the page to itself.
function noteSlices() {
  window.slices = [];
  const port = MessagePort.prototype;
  const { get, set } = Object.getOwnPropertyDescriptor(port, 'onmessage');
  Object.defineProperty(port, 'onmessage', {
    get,
    set(handle) {
      set.call(this, (event) => {
        const start = performance.now();
        handle(event);
        window.slices.push(performance.now() - start);
      });
    },
  });
}

// In the page: opens the story and waits until its suggestions are there.
async function read(text) {
  await window.counterpoint.openStory({ text, title: 'Long story' });
  await window.counterpoint.settled();
  window.slices.length = 0;
  const start = performance.now();
  while (window.counterpoint.suggestions() === null) {
    await new Promise((done) => { setTimeout(done, 4); });
  }
  const { slices } = window;
  return {
    there: performance.now() - start,
    work: slices.reduce((sum, ms) => sum + ms, 0),
    longest: Math.max(...slices),
  };
}

const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), 0);
const browser = await launch();

async function openPage() {
  const page = await browser.newPage();
  await page.addInitScript(noteSlices);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(() => window.counterpoint.ready);
  await page.waitForTimeout(3000); // the sample has been read, and more for practice
  return page;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

function row(name, words, runs) {
  const of = (key) => Math.round(median(runs.map((run) => run[key])) * 10) / 10;
  return { name, words, work: of('work'), per1000: Math.round(of('work') / words * 10000) / 10, longest: of('longest'), there: of('there') };
}

const first = [];
for (let i = 0; i < 5; ++i) {
  const page = await openPage();
  first.push(await page.evaluate(read, storyOf(1000)));
  await page.close();
}
const rows = [row('first', 1000, first)];

const page = await openPage();
for (let i = 0; i < 5; ++i) await page.evaluate(read, storyOf(1000));
for (const words of [1000, 3000, 10000, 30000]) {
  const runs = [];
  for (let i = 0; i < 5; ++i) runs.push(await page.evaluate(read, storyOf(words)));
  rows.push(row('later', words, runs));
}
await browser.close();
server.close();

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ benchmark: 'suggest_page', unit: 'ms', rows }, null, 2));
} else {
  console.log('story  words   work   for 1,000 words   longest slice   there after');
  for (const { name, words, work, per1000, longest, there } of rows) {
    console.log([name.padEnd(5), String(words).padStart(7), String(work).padStart(7), String(per1000).padStart(18),
      String(longest).padStart(16), String(there).padStart(14)].join(''));
  }
}
