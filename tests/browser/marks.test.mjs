// Marks in the story with real mouse, keys and fingers: their ends, their overlaps, their pieces.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const words = 'Trump pressed the Russian president on the matter';

// The sample story with one claim, which is chosen.
async function withClaim(t, options = {}) {
  const opened = await openPage(t, options);
  const user = new User(opened.page);
  await mark(user, words, { speaker: 'Rex Tillerson' });
  return { ...opened, user };
}

async function mark(user, quoted, details = {}) {
  const span = await user.span(quoted);
  return user.page.evaluate(([s, d]) => window.counterpoint.mark(s, d), [span, details]);
}

// The middle of words of the story on the screen.
async function middle(user, quoted) {
  const span = await user.span(quoted);
  await user.settled();
  const [rect] = await user.page.evaluate((s) => window.counterpoint.rects(s), span);
  return [rect.x + rect.width / 2, rect.y + rect.height / 2];
}

async function clickOn(user, quoted) {
  const span = await user.span(quoted);
  await user.page.evaluate((offset) => window.counterpoint.reveal(offset), span.start);
  await user.page.mouse.click(...await middle(user, quoted));
  await user.settled();
}

const quotes = async (user, n = 0) =>
  (await user.project()).claims[n].content.map((quote) => quote.exact);

async function handle(user, edge, kind, quoted) {
  const { rect } = await user.item('button', `${edge} of ${kind} “${quoted}”`);
  return [rect.x + rect.width / 2, rect.y + rect.height / 2];
}

test('the mouse drags the ends of a claim, one undo step each', { timeout: 120000 }, async (t) => {
  const { page, user, heard } = await withClaim(t);
  await clickOn(user, 'pressed the Russian');
  await page.mouse.move(...await handle(user, 'End', 'claim', 'Trump pressed the Russian president on t…'));
  await page.mouse.down();
  await page.mouse.move(...await middle(user, 'more than once'), { steps: 6 });
  await page.mouse.up();
  assert.deepEqual(await quotes(user), [`${words} more than`]);
  await page.mouse.move(...await handle(user, 'Start', 'claim', 'Trump pressed the Russian president on t…'));
  await page.mouse.down();
  await page.mouse.move(...await middle(user, 'Russian president'), { steps: 6 });
  await page.mouse.up();
  assert.deepEqual(await quotes(user), ['president on the matter more than']);
  await user.press('Control+z');
  assert.deepEqual(await quotes(user), [`${words} more than`]);
  await user.press('Control+z');
  assert.deepEqual(await quotes(user), [words]);
  assert.deepEqual(heard.errors, []);
});

test('keys move the ends, add a piece and take it out', { timeout: 120000 }, async (t) => {
  const { user } = await withClaim(t);
  await user.press(']');
  await user.press('.', '.');
  assert.deepEqual(await quotes(user), [`${words} more than`]);
  await user.press(',', '>', '>');
  assert.deepEqual(await quotes(user), ['the Russian president on the matter more']);
  await user.drag('denied any involvement');
  await user.press('+');
  assert.deepEqual(await quotes(user),
    ['the Russian president on the matter more', 'denied any involvement']);
  await user.click('button', 'Remove piece 1');
  assert.deepEqual(await quotes(user), ['denied any involvement']);
});

test('a handle that has the focus follows the arrows', { timeout: 120000 }, async (t) => {
  const { page, user } = await withClaim(t);
  await user.press(']');
  const name = 'End of claim “Trump pressed the Russian president on t…”';
  await user.item('button', name);
  await eventually(() => page.getByRole('button', { name }).count());
  await page.getByRole('button', { name }).focus();
  await user.press('ArrowLeft');
  assert.deepEqual(await quotes(user), ['Trump pressed the Russian president on the']);
});

test('overlaps are chosen in turn, and listed', { timeout: 120000 }, async (t) => {
  const { page, user } = await withClaim(t);
  const inner = await mark(user, 'the Russian president', { speaker: 'Vladimir Putin' });
  const chosen = () => page.evaluate(() => window.counterpoint.selected);
  await clickOn(user, 'Russian president on');
  assert.equal(await chosen(), inner);
  await user.item('text', '2 claims here');
  await user.press('o');
  assert.equal(await chosen(), 'c1');
  await page.waitForTimeout(700); // longer than a double click
  await page.mouse.click(...await middle(user, 'Russian president on'));
  await user.settled();
  assert.equal(await chosen(), inner);
  await user.click('button', `Rex Tillerson: ${words}`);
  assert.equal(await chosen(), 'c1');
  await user.press('[');
  assert.equal(await chosen(), inner);
});

test('a finger drags the ends of a claim', { timeout: 120000 }, async (t) => {
  const { page, user, context } = await withClaim(t,
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const span = await user.span(words);
  await page.evaluate((offset) => window.counterpoint.reveal(offset), span.start);
  // On a slow machine a tap may come while the story still moves under it.
  await eventually(async () => {
    await page.touchscreen.tap(...await middle(user, 'pressed the'));
    return user.has('button', 'Close panel');
  });
  await user.click('button', 'Close panel');
  const devtools = await context.newCDPSession(page);
  const touch = (type, ...points) => devtools.send('Input.dispatchTouchEvent',
    { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  const at = await handle(user, 'End', 'claim', 'Trump pressed the Russian president on t…');
  const { rect } = await user.item('button', 'End of claim “Trump pressed the Russian president on t…”');
  assert.ok(rect.width >= 44 && rect.height >= 44);
  const [x, y] = await middle(user, 'than once');
  await touch('touchStart', at);
  for (let i = 1; i <= 6; ++i) {
    await touch('touchMove', [at[0] + ((x - at[0]) * i) / 6, at[1] + ((y + 26 - at[1]) * i) / 6]);
  }
  await touch('touchEnd');
  await user.settled();
  const now = await eventually(() => quotes(user), ([quote]) => quote !== words);
  assert.match(now[0], /^Trump pressed the Russian president on the matter more than/);
});
