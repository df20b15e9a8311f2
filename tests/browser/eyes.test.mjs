// For eyes that need more: forced colours, more contrast, less motion, and screens of one to three device pixels.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = readFileSync(new URL('../../assets/example.counterpoint.json', import.meta.url), 'utf8');

async function opened(t, options) {
  const { page, heard } = await openPage(t, options);
  const user = new User(page);
  await page.evaluate((json) => window.counterpoint.openProject(json), example);
  await user.settled();
  return { page, heard, user };
}

// How many pixels of the screen have each colour, the most frequent first, as [count, '#rrggbb'].
async function colours(page, clip) {
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map();
    for (let i = 0; i < bytes.length; i += 4) {
      const colour = `#${[0, 1, 2].map((k) => bytes[i + k].toString(16).padStart(2, '0')).join('')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].map(([colour, count]) => [count, colour]).sort((a, b) => b[0] - a[0]);
  }, png);
}

const needs = [
  ['forced colours, light', { forcedColors: 'active', colorScheme: 'light' }, '#ffffff', '#000000'],
  ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }, '#000000', '#ffffff'],
  ['more contrast', { contrast: 'more', colorScheme: 'light' }, '#ffffff', '#000000'],
];
for (const [name, media, paper, ink] of needs) {
  test(`${name}: plain paper, plain ink, nothing hidden`, { timeout: 120000 }, async (t) => {
    const { page, heard, user } = await opened(t);
    await page.emulateMedia(media);
    await user.settled();
    await user.click('button', 'Story');
    const words = await page.evaluate(() => {
      const [rect] = window.counterpoint.rects({ start: 0, end: 20 });
      return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    });
    const found = await colours(page, words);
    assert.equal(found[0][1], paper);
    assert.ok(found.some(([count, colour]) => colour === ink && count > 200), `ink: ${found.slice(0, 4)}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), []);
    assert.deepEqual(heard.errors, []);
  });
}

for (const scale of [1, 1.5, 2, 3]) {
  test(`letters are set for ${scale} device pixels`, { timeout: 120000 }, async (t) => {
    const { page, user } = await opened(t, { deviceScaleFactor: scale });
    await user.click('button', 'Story');
    const { width, height } = await page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      return { width: canvas.width, height: canvas.height };
    });
    assert.deepEqual([width, height], [1280 * scale, 800 * scale]);
    const words = await page.evaluate(() => {
      const [rect] = window.counterpoint.rects({ start: 0, end: 20 });
      return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    });
    // A letter's edge is about one device pixel of grey on each side; stretched pictures have more of it as they grow.
    const found = await colours(page, words);
    const all = found.reduce((sum, [count]) => sum + count, 0);
    const plain = found[0][0] + found[1][0];
    assert.ok((all - plain) / all < 0.3 / scale, `${((100 * (all - plain)) / all).toFixed(1)} % are grey`);
  });
}

test('with less motion, nothing moves by itself', { timeout: 120000 }, async (t) => {
  const { page, user } = await opened(t, { reducedMotion: 'reduce' });
  await user.click('button', 'Story');
  await user.press('n', 'n', 'n', 'n', 'n', 'n');
  await page.evaluate(() => window.counterpoint.painted()); // the keys have come, and what they led to
  const top = await page.evaluate(() => window.counterpoint.scrollTop);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  assert.equal(await page.evaluate(() => window.counterpoint.scrollTop), top);
});
