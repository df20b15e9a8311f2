// Where the focus is, for those who work by keyboard or read by ear: no letter is typed past it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

async function opened(t) {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await user.settled();
  return { page, heard, user };
}

// All keys at once, without waiting for a frame between them.
const strike = (page, keys) => Promise.all([...keys].map((key) => page.keyboard.press(key)));

async function doubleClick({ page, user }, word) {
  const span = await user.span(word);
  const [rect] = await page.evaluate((s) => window.counterpoint.rects(s), span);
  await page.mouse.dblclick(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

test('what is typed at once after a key that opens a field stands in it', { timeout: 120000 }, async (t) => {
  const { page, heard, user } = await opened(t);
  await doubleClick({ page, user }, 'president');
  await strike(page, 'aRex');
  await user.settled();
  assert.equal((await user.item('combobox', 'Who says it?')).value, 'Rex');
  await user.press('Escape', 'Escape', 'Escape');
  for (const [letter, field] of [['k', 'palette/field'], ['f', 'find/field']]) {
    const at = await page.evaluate((key) => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true }));
      return document.activeElement.dataset.key; // before another key could come
    }, letter);
    assert.equal(at, field);
    await user.press('Escape', 'Escape');
  }
  assert.deepEqual(heard.errors, []);
});
