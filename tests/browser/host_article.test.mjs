// The article as real text over its picture (web/js/article-text.js): in place, marked, found by
// the browser. The JSON is that of mirror_changes.h.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openModules, openPage } from './support/chromium.mjs';

const block = (id, text, more = {}) => ({ id, x: 0, y: id * 100, level: 0, size: 18, lineHeight: 30,
  text, lines: [[0, Buffer.byteLength(text), 0, 300]], marks: [], ...more });
const article = (blocks) => ({ language: 'en', parent: 'article', blocks });

async function openText(t) {
  const opened = await openModules(t);
  await opened.page.evaluate(async () => {
    const { createArticleText } = await import('/article-text.js');
    const root = document.getElementById('mirror');
    window.link = window.makeLink();
    const parent = document.createElement('div');
    parent.dataset.key = 'article';
    root.append(parent);
    createArticleText(window.link, { root, elementOf: () => parent });
    window.words = () => [...root.querySelectorAll('p, h1, h2')].map((e) => e.textContent).join('|');
  });
  return opened;
}
const show = (page, given, y = 20) => page.evaluate(([json, place]) => {
  window.link.ask('article', json);
  window.link.ask('article-at', place);
}, [JSON.stringify(given), JSON.stringify([50, 20, 600, 400, 60, y])]);

test('blocks are headings and paragraphs, lines stand where they were set', async (t) => {
  const { page } = await openText(t);
  const text = 'Größe 😀 zählt. Zweite Zeile.';
  const cut = Buffer.byteLength('Größe 😀 zählt. ');
  await show(page, article([block(0, 'Talks end', { level: 1 }),
    block(1, text, { lines: [[0, cut, 0, 320], [cut, Buffer.byteLength(text), 12, 200]] })]));
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Talks end');
  const rows = await page.locator('p > span').evaluateAll((spans) => spans.map((span) => {
    const { left, top, width } = span.getBoundingClientRect();
    return [span.textContent, left, top, width];
  }));
  assert.deepEqual(rows, [['Größe 😀 zählt. ', 60, 120, 320], ['Zweite Zeile.', 72, 150, 200]]);
});

test('marks cut lines where they begin and end, overlaps too', async (t) => {
  const { page } = await openText(t);
  const marks = [{ start: 4, end: 20, key: 'claim/1', name: 'Claim by Putin' },
    { start: 9, end: 15, key: 'claim/2', name: 'Claim by Trump' }];
  await show(page, article([block(0, 'The denial was accepted.', { marks })]));
  const found = await page.locator('mark').evaluateAll((all) =>
    all.map((mark) => [mark.textContent, mark.dataset.key, mark.getAttribute('aria-description')]));
  assert.deepEqual(found, [['denia', 'claim/1', 'Claim by Putin'],
    ['l was ', 'claim/2', 'Claim by Putin; Claim by Trump'],
    ['accep', 'claim/1', 'Claim by Putin']]);
});

test('scrolling moves what is there, and brings and drops blocks in order', async (t) => {
  const { page } = await openText(t);
  await show(page, article([block(1, 'One'), block(2, 'Two')]));
  const one = await page.locator('p').first().elementHandle();
  const bare = ({ id, x, y }) => ({ id, x, y });
  await show(page, article([block(0, 'Zero'), bare(block(1, 'One'))]), -80);
  assert.equal(await page.evaluate(() => window.words()), 'Zero|One');
  assert.equal((await one.boundingBox()).y, 20);
});

test('the browser’s find reaches the words, and the canvas follows', async (t) => {
  const { page } = await openText(t);
  await show(page, article([block(0, 'Top'), block(6, 'Below the view')]));
  assert.equal(await page.evaluate(() => window.find('below the view')), true);
  // What the browser does with what it has found:
  await page.evaluate(() => getSelection().anchorNode.parentElement.scrollIntoView());
  const wheel = await page.waitForFunction(() => window.link.ran.find(([name]) => name === 'wheel'));
  assert.ok((await wheel.jsonValue())[2] > 100, 'down to what was found');
  assert.equal(await page.evaluate(() => document.querySelector('.article-text').scrollTop), 0);
});

test('while it moves it is not drawn, unless the browser shows something on it', async (t) => {
  const { page } = await openText(t);
  await page.clock.install();
  const opacity = () => page.evaluate(() => getComputedStyle(document.querySelector('.article-text')).opacity);
  const move = (y) => page.evaluate((place) => window.link.ask('article-at', place),
    JSON.stringify([50, 20, 600, 400, 60, y]));
  await show(page, article([block(0, 'Found here')]));
  await page.clock.runFor(1000);
  await move(20);
  assert.equal(await opacity(), '1', 'the same place is no move');
  await move(-30);
  assert.equal(await opacity(), '0');
  assert.equal(await page.getByText('Found here').isVisible(), true, 'to screen readers it is there');
  for (let y = -31; y > -36; --y) {
    await move(y);
    await page.clock.runFor(100);
    assert.equal(await opacity(), '0', 'for as long as it goes on');
  }
  await page.clock.runFor(200);
  assert.equal(await opacity(), '1');
  await move(-50);
  assert.equal(await opacity(), '0');
  await page.evaluate(() => window.find('Found'));
  await move(-60);
  assert.equal(await opacity(), '1', 'in the middle of moving, too');
});

test('in the page, the text lies on its picture', async (t) => {
  const { page } = await openPage(t);
  await page.evaluate(() => window.counterpoint.openStory({ title: 'Alignment',
    text: `Headline\n\n${'Kerned words AVATAR and efficient office. '.repeat(20)}` }));
  await page.evaluate(() => window.counterpoint.settled());
  const offset = await page.evaluate(() => {
    const { text } = JSON.parse(window.counterpoint.project()).articles.at(-1);
    const start = text.indexOf('efficient', 200);
    return [start, start + 'efficient'.length];
  });
  const [drawn] = await page.evaluate(([start, end]) => window.counterpoint.rects({ start, end }), offset);
  const real = await page.evaluate(({ x, y, height }) => {
    for (const node of document.querySelectorAll('.article-text span')) {
      const box = node.getBoundingClientRect();
      const middle = y + height / 2;
      if (middle < box.top || middle > box.bottom) continue;
      const words = node.firstChild;
      const range = document.createRange();
      for (let at = words.data.indexOf('efficient'); at >= 0; at = words.data.indexOf('efficient', at + 1)) {
        range.setStart(words, at);
        range.setEnd(words, at + 9);
        const found = range.getBoundingClientRect();
        if (Math.abs(found.left - x) < 20) return [found.left, found.width];
      }
    }
    return null;
  }, drawn);
  assert.ok(real, 'the word is there as text');
  assert.ok(Math.abs(real[0] - drawn.x) < 1.5, `${real[0]} is not ${drawn.x}`);
  assert.ok(Math.abs(real[1] - drawn.width) < 1.5, `${real[1]} is not ${drawn.width}`);
});
