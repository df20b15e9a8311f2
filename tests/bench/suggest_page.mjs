// Suggestions in the page: milliseconds for each 1,000 words of a story, read in the background, beyond what a story of
// one paragraph takes (it begins a little later), and the longest task meanwhile. Run it with: ./dev bench suggest_page [--json]
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
function storyOf(words) {
  let text = '';
  for (let n = 0, i = 0; n < words; ++i) {
    const paragraph = `${paragraphs[i % 3]} That was on day ${i + 1}.`;
    text += `${paragraph}\n\n`;
    n += paragraph.split(' ').length;
  }
  return text;
}

// In the page: opens the story and waits until its suggestions are there.
async function read(text) {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  await window.counterpoint.openStory({ text, title: 'Long story' });
  await window.counterpoint.settled();
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  while (window.counterpoint.suggestions() === null) {
    await new Promise((done) => { setTimeout(done, 5); });
  }
  return { ms: performance.now() - start, longest };
}

const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), 0);
const browser = await launch();
const rows = [];
let before = 0; // it begins a little later: as long as a story of one paragraph takes
for (const words of [30, 1000, 3000, 10000, 30000]) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(() => window.counterpoint.ready);
  await page.waitForTimeout(1500); // the sample has been read
  const { ms, longest } = await page.evaluate(read, storyOf(words));
  if (before === 0) before = ms;
  const per1000 = Math.round(((ms - before) / words) * 10000) / 10;
  rows.push({ words, ms: Math.round(ms), per1000, longest: Math.round(longest) });
  await page.close();
}
await browser.close();
server.close();

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ benchmark: 'suggest_page', unit: 'ms', rows }, null, 2));
} else {
  console.log('words     ms   ms for 1,000 words   longest task');
  for (const { words, ms, per1000, longest } of rows) {
    console.log(`${String(words).padStart(5)}${String(ms).padStart(7)}${String(per1000).padStart(21)}${String(longest).padStart(15)}`);
  }
}
