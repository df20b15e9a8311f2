// Undo in a text field of the project: first the field's own words, then the project's steps.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

async function openedClaim(t) {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await page.evaluate(() => window.counterpoint.mark({ start: 0, end: 9 }, { note: 'First words' }));
  await user.settled();
  await user.press(']');
  const value = async (name) => (await user.item('textbox', name)).value ?? '';
  assert.equal(await value('Note'), 'First words');
  return { page, heard, user, value };
}

test('Ctrl+Z in a field that was emptied brings its words back', { timeout: 120000 }, async (t) => {
  const { heard, user, value } = await openedClaim(t);
  const claims = (await user.project()).claims.length;
  await user.click('textbox', 'Note');
  await user.press('Control+a', 'Delete');
  assert.equal(await value('Note'), '');
  await user.press('Control+z');
  assert.equal(await value('Note'), 'First words');
  await user.press('Control+Shift+Z');
  assert.equal(await value('Note'), '');
  await user.press('Control+z');
  assert.equal((await user.project()).claims.at(-1).note, 'First words');
  assert.equal((await user.project()).claims.length, claims);
  assert.deepEqual(heard.errors, []);
});

test('Words that were typed and taken out come back', { timeout: 120000 }, async (t) => {
  const { page, user, value } = await openedClaim(t);
  await user.click('textbox', 'Note');
  await user.press('End');
  await page.keyboard.type(' and more');
  await user.settled();
  await user.press('Control+a', 'Delete', 'Control+z');
  assert.equal(await value('Note'), 'First words and more');
});

test('Ctrl+Z in a field goes on with the project, and not with another field', { timeout: 120000 }, async (t) => {
  const { page, user, value } = await openedClaim(t);
  await user.click('textbox', 'When it was said');
  await page.keyboard.type('2017');
  await user.click('textbox', 'Note');
  await user.press('Control+a', 'Delete', 'Control+z');
  assert.equal(await value('Note'), 'First words');
  assert.equal(await value('When it was said'), '2017');
  for (let i = 0; i < 3; ++i) await user.press('Control+z');
  assert.equal((await user.project()).claims.some((claim) => claim.date === '2017'), false);
});
