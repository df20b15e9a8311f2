// Find in the story with real keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

test('a regular expression is found, a wrong one explained', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await user.press('Control+f');
  await user.click('button', 'Regular expression');
  await user.type('Find in the story', '\\b[TP]\\w+(?= said)');
  const words = async () => (await user.find({ role: 'status' })).map((item) => item.name);
  assert.ok((await words()).some((name) => /^1 of \d+$/.test(name)), String(await words()));
  await user.type('Find in the story', '(said');
  assert.ok((await words()).includes('The pattern is wrong after character 5: missing closing parenthesis.'),
    String(await words()));
  await user.type('Find in the story', '(\\w+\\s*)+\\d\\d\\d\\d\\d');
  assert.ok((await words()).some((name) => name.startsWith('This pattern takes too long here.')), String(await words()));
  assert.deepEqual(heard.errors, []);
});

test('Ctrl+F finds in the story, and marks all', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await user.press('Control+f');
  await user.item('textbox', 'Find in the story');
  await page.keyboard.type('tillerson');
  await user.settled();
  const count = async () => (await user.find({ role: 'status' })).map((i) => i.name).find((n) => / of /.test(n));
  const first = await count();
  const all = Number(/of (\d+)/.exec(first)[1]);
  assert.ok(all > 3, first);
  const before = await page.evaluate(() => window.counterpoint.scrollTop);
  for (let i = 1; i < all; ++i) await user.press('Enter');
  assert.equal(await count(), `${all} of ${all}`);
  assert.ok(await page.evaluate(() => window.counterpoint.scrollTop) > before);
  await user.click('button', 'Mark all…');
  await user.click('button', `Mark ${all} claims`);
  assert.equal((await user.project()).claims.length, all);
  await page.keyboard.press('Escape');
  await user.click('button', 'Close find').catch(() => {});
  await user.press('Control+z');
  assert.equal((await user.project()).claims.length, 0);
  assert.deepEqual(heard.errors, []);
});
