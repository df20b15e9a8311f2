// The reader's own way: the palette of commands, keys that are changed, and how the story is set, with real keys,
// remembered over a reload.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function opened(t, options) {
  const { page, heard } = await openPage(t, options);
  return { page, heard, user: new User(page) };
}

async function reload(page, user) {
  await page.reload();
  await page.evaluate(() => window.counterpoint.ready);
  await user.settled();
}

test('a command is found by a few letters', { timeout: 120000 }, async (t) => {
  const { page, heard, user } = await opened(t);
  await user.press('Control+k');
  await user.item('combobox', 'All commands');
  await page.keyboard.type('annex');
  await user.settled();
  await user.press('Enter');
  assert.ok(await user.has('button', 'Hamburg: two briefings on one meeting'), 'the example is open');
  await user.press('Control+k');
  await page.keyboard.type('timeli');
  await user.press('Enter');
  const timeline = (await user.find({ role: 'button', name: 'Timeline' }))[0];
  assert.ok(timeline?.checked || timeline?.selected, JSON.stringify(timeline));
  await user.press('g');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName !== 'INPUT'), true, 'keys are the page’s again');
  assert.deepEqual(heard.errors, []);
});

test('a key is changed by pressing another, also one of the browser’s, and stays so', { timeout: 120000 }, async (t) => {
  const { page, heard, user } = await opened(t);
  await user.press('?');
  await user.click('button', 'Ctrl+F: change the key for “Find in the story; in its field, the browser\'s own find”');
  await user.press('F5');
  await user.item('text', 'F5 belongs to the browser. Press another key.');
  // It is left to it, too, though every key is asked for.
  await page.evaluate(() => window.addEventListener('keydown', ({ defaultPrevented }) => {
    window.taken = defaultPrevented;
  }));
  await user.press('Control+p');
  await user.item('text', 'Ctrl+P belongs to the browser. Press another key.');
  assert.equal(await page.evaluate(() => window.taken), false);
  await user.press('Control+j');
  await user.item('button', 'Ctrl+J: change the key for “Find in the story; in its field, the browser\'s own find”');
  await user.press('Escape');
  for (let i = 0; i < 2; ++i) {
    await user.press('Control+j');
    await user.item('textbox', 'Find in the story');
    await user.press('Escape');
    await reload(page, user);
  }
  assert.deepEqual(heard.errors, []);
});

for (const [name, options] of [['wide', {}], ['on a phone', phone]]) {
  test(`the story is set as the reader wants it, ${name}`, { timeout: 120000 }, async (t) => {
    const { page, heard, user } = await opened(t, options);
    const height = () => page.evaluate(() => window.counterpoint.rects({ start: 0, end: 10 })[0].height);
    const before = await height();
    if (name === 'wide') {
      await user.click('button', 'Reading');
    } else {
      await user.click('button', 'Hamburg, 7 July 2017'); // the project's menu
      await user.click('menuitem', 'Reading: size, column…');
    }
    for (let i = 0; i < 3; ++i) await user.click('button', 'Larger text');
    await user.click('button', 'Lines further apart');
    const after = await height();
    assert.ok(after > before * 1.15, `${before} to ${after}`);
    await user.press('Escape');
    await reload(page, user);
    assert.ok(Math.abs(await height() - after) < 1.5);
    assert.deepEqual(heard.errors, []);
  });
}

test('chords in a field are the field’s, and a held key goes on', { timeout: 120000 }, async (t) => {
  const { page } = await openPage(t);
  const user = new User(page);
  await user.press('Control+f');
  await user.type('Find in the story', 'two words');
  const selected = () => page.evaluate(() => {
    const { selectionStart, selectionEnd } = document.activeElement;
    return [selectionStart, selectionEnd];
  });
  await page.keyboard.press('Control+a');
  assert.deepEqual(await selected(), [0, 9], 'the field’s words, not the story');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+ArrowLeft');
  assert.deepEqual(await selected(), [4, 4]);
  await page.keyboard.press('Escape');
  await user.press('F6', 'ArrowRight');
  const top = await page.evaluate(() => window.counterpoint.scrollTop);
  for (let i = 0; i < 60; ++i) await page.keyboard.down('ArrowDown'); // from the second on, repeats
  await page.keyboard.up('ArrowDown');
  await user.settled();
  assert.ok(await page.evaluate(() => window.counterpoint.scrollTop) > top + 100);
});

test('Ctrl+A selects the story, and nothing else on the page', { timeout: 120000 }, async (t) => {
  const { page } = await openPage(t);
  const user = new User(page);
  await page.mouse.click(500, 300);
  await user.press('Control+a');
  assert.equal(await page.evaluate(() => getSelection().toString()), '');
  await user.item('button', 'Mark claim');
  await user.press('Escape');
  assert.equal(await user.has('button', 'Mark claim'), false);
});

test('switches of the find bar leave the field to be typed in', { timeout: 120000 }, async (t) => {
  const { page } = await openPage(t);
  const user = new User(page);
  await user.press('Control+f');
  await user.type('Find in the story', 'Put');
  await user.click('button', 'Match case');
  await page.keyboard.type('in');
  await user.settled();
  const field = (await user.find({ role: 'textbox', name: 'Find in the story' }))[0];
  assert.equal(field.value, 'Putin');
});

test('the browser asks before it closes on work that is not stored', { timeout: 120000 }, async (t) => {
  const { page } = await openPage(t);
  const user = new User(page);
  await page.mouse.click(500, 300);
  await user.press('Control+a');
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    const type = dialog.type();
    await dialog.dismiss();
    return type;
  });
  await page.keyboard.press('h');
  await page.close({ runBeforeUnload: true });
  assert.equal(await asked, 'beforeunload');
  await user.item('status', 'Saved in this browser');
});

test('printing is of the story with its claims', { timeout: 120000 }, async (t) => {
  const { page } = await openPage(t);
  const user = new User(page);
  await page.mouse.click(500, 300);
  await user.press('Control+a', 'h');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const shown = (selector) => page.locator(selector).first().isVisible();
  assert.equal(await shown('#reader mark'), true);
  assert.equal(await shown('#canvas'), false);
});
