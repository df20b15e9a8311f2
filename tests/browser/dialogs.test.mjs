// Dialogs by keyboard: the focus goes round in them, their fields take words, and what is behind is
// out of reach.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.dataset.key ?? '');

const kDialogs = [
  { chord: '?', name: 'Keys', field: 'Find a key' },
  { chord: 'Control+o', name: 'Bring in a story', field: 'Story' },
  { command: 'Project title and note', name: 'Project', field: 'Title' },
  { command: 'Export report', name: 'Export' },
  { command: 'Compare with a key', name: 'Compare with a key' },
];

for (const { chord, command, name, field } of kDialogs) {
  test(`${name}: Tab stays inside, and its fields are for typing`, async (t) => {
    const { page, heard } = await openPage(t);
    const user = new User(page);
    if (chord) {
      await user.press(chord);
    } else {
      await user.press('Control+k');
      await page.keyboard.type(command);
      await user.press('Enter');
    }
    await user.item('dialog', name);
    const places = new Set();
    for (let i = 0; i < 6; ++i) {
      await user.press('Tab');
      const inside = await page.evaluate(() => document.activeElement.closest('[role=dialog]')?.ariaLabel ?? null);
      const key = await focused(page);
      assert.ok(inside === name || key === '', `${key} is outside`); // the browser's own controls come between
      places.add(key);
    }
    assert.ok(places.size > 1, [...places].join(' '));
    assert.equal(await page.evaluate(() => document.querySelector('[data-key="undo"]').closest('[inert]') !== null), true);
    if (field) {
      await user.click('textbox', field);
      await page.keyboard.type('undo');
      await user.settled();
      assert.match((await user.item('textbox', field)).value, /undo$/);
      await user.press('Escape'); // leaves the field
    }
    await user.press('Escape');
    assert.equal(await user.has('dialog', name), false);
    assert.equal(await page.evaluate(() => document.querySelector('#mirror [inert]')), null);
    assert.deepEqual(heard.errors, []);
  });
}

test('Ctrl+Z takes back what was typed in the field that has the focus', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await user.press('Control+o');
  const value = async (name) => (await user.item('textbox', name)).value ?? '';
  await user.click('textbox', 'Story');
  await page.keyboard.type('Talks end');
  await user.settled();
  await user.click('textbox', 'Title');
  await user.press('End');
  await page.keyboard.type('!');
  await user.settled();
  assert.equal(await value('Title'), 'Talks end!');
  await user.press('Control+z');
  assert.equal(await value('Title'), 'Talks end');
  assert.equal(await value('Story'), 'Talks end');
  await user.press('Control+Shift+Z');
  assert.equal(await value('Title'), 'Talks end!');
  await user.click('textbox', 'Story');
  await user.press('Control+z');
  assert.equal(await value('Story'), '');
  assert.deepEqual(heard.errors, []);
});
