// Suggestions in the page: the same as natively, and decided on with the keyboard, the mouse and a
// finger.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const golden = (name) =>
  JSON.parse(readFileSync(new URL(`../golden/suggestions/${name}.json`, import.meta.url), 'utf8'));
const story = (name) =>
  readFileSync(new URL(`../../assets/stories/${name}.txt`, import.meta.url), 'utf8');

const suggestions = (page) =>
  eventually(() => page.evaluate(() => window.counterpoint.suggestions()));

async function review(t, options = {}) {
  const opened = await openPage(t, options);
  const user = new User(opened.page);
  await suggestions(opened.page);
  return { ...opened, user };
}

const rows = async (user) => {
  await user.settled();
  return user.find({ role: 'listitem' });
};

test('the page proposes what the native tool does', { timeout: 120000 }, async (t) => {
  const { page, heard } = await review(t);
  for (const name of ['hamburg-washington', 'hamburg-moscow']) {
    const outcome = await page.evaluate((text) => window.counterpoint.openStory({ text }), story(name));
    assert.deepEqual(outcome, { ok: true });
    const found = await suggestions(page);
    assert.equal(JSON.stringify(found), JSON.stringify(golden(name).attributions));
  }
  assert.deepEqual(heard.errors, []);
});

test('keys go through the suggestions', { timeout: 120000 }, async (t) => {
  const { page, user, heard } = await review(t);
  assert.deepEqual((await user.project()).claims, [], 'nothing enters unasked');
  await user.press('r');
  const before = await rows(user);
  assert.ok(before.length > 4);
  await user.press('Enter', 'ArrowDown', 'Backspace');
  const project = await user.project();
  assert.equal(project.claims.length, 1);
  assert.equal(project.claims[0].chain.length, 1);
  assert.equal((await user.find({ role: 'text', name: '1 right, 1 refused: 50 % right' })).length, 1);
  await user.press('Control+z');
  assert.deepEqual((await user.project()).claims, []);
  await user.press('e');
  assert.equal((await user.project()).claims.length, 1);
  assert.ok(await page.evaluate(() => window.counterpoint.selected));
  assert.deepEqual(heard.errors, []);
});

test('all are accepted in one step, and clashes of two stories are shown', { timeout: 120000 }, async (t) => {
  const { page, user, heard } = await review(t);
  await user.press('r');
  const all = (await user.find({ role: 'button' })).find((item) => item.name.startsWith('Accept all'));
  await user.click('button', all.name);
  const claims = (await user.project()).claims.length;
  assert.ok(claims > 4);
  await user.press('Control+z');
  assert.equal((await user.project()).claims.length, 0);
  await user.press('Control+y');
  assert.equal((await user.project()).claims.length, claims);
  assert.deepEqual(heard.errors, []);
  assert.ok(await page.evaluate(() => window.counterpoint.project().includes('"cueClass"')));
});

test('on a phone a finger accepts and refuses', { timeout: 120000 }, async (t) => {
  const { page, user, heard } = await review(t,
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const tap = async (role, name) => {
    const { rect } = await user.item(role, name);
    await page.touchscreen.tap(rect.x + rect.width / 2, rect.y + rect.height / 2);
    await user.settled();
  };
  await tap('button', 'Claims');
  await tap('button', 'Suggested');
  await tap('button', 'Accept');
  await eventually(async () => (await user.project()).claims.length === 1);
  await tap('button', 'Refuse');
  assert.ok(await user.item('text', '1 right, 1 refused: 50 % right'));
  assert.deepEqual(heard.errors, []);
});
