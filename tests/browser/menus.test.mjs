// Menus, lists of choices and popups by keyboard alone: entered, gone through, left.
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

const focused = (page) => page.evaluate(() => {
  const { role, ariaLabel, dataset } = document.activeElement;
  return { role, name: ariaLabel, key: dataset.key };
});

async function focusOn({ page, user }, role, name) {
  const item = await user.item(role, name);
  await page.locator(`#mirror [data-key="${item.key}"]`).focus();
  return item.key;
}

async function press({ page, user }, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await user.settled();
  }
}

const projectButton = (page) => page.evaluate(() =>
  window.counterpoint.find({ role: 'button' }).find(({ key }) => key === 'project').name);

test('a menu is entered, gone round by arrows and left where it was opened', { timeout: 120000 }, async (t) => {
  const it = await opened(t);
  const { page, heard } = it;
  const key = await focusOn(it, 'button', await projectButton(page));
  await press(it, 'Enter');
  const first = await focused(page);
  assert.equal(first.role, 'menuitem');
  await press(it, 'ArrowDown');
  const second = await focused(page);
  assert.notEqual(second.key, first.key);
  assert.equal(second.role, 'menuitem');
  await press(it, 'Home');
  assert.deepEqual(await focused(page), first);
  await press(it, 'ArrowUp');
  const last = await focused(page);
  await press(it, 'Home', 'End');
  assert.deepEqual(await focused(page), last);
  await press(it, 'ArrowDown');
  assert.deepEqual(await focused(page), first);
  const outside = await page.evaluate(() => [...document.querySelectorAll('#mirror button')]
    .filter((button) => !button.closest('[inert]') && !button.closest('[data-key^="popover/"]')).length);
  assert.equal(outside, 0, 'Tab stays within');
  await press(it, 'Escape');
  assert.equal((await focused(page)).key, key);
  assert.deepEqual(heard.errors, []);
});

test('a list of choices is entered at the one that stands', { timeout: 120000 }, async (t) => {
  const it = await opened(t);
  const { page, user } = it;
  await user.press('r');
  const kinds = await page.evaluate(() => window.counterpoint.find({ role: 'button' })
    .find(({ name }) => name.includes('Any kind')).name);
  const key = await focusOn(it, 'button', kinds);
  await press(it, 'Enter');
  assert.equal((await focused(page)).name, 'Any kind');
  await press(it, 'ArrowDown', 'Enter');
  assert.equal((await focused(page)).key, key);
  assert.equal(await page.evaluate((k) => window.counterpoint.find({ role: 'button' })
    .find((node) => node.key === k).name.includes('Any kind'), key), false, 'the next one is chosen');
});

test('a popup of controls is entered, and Tab goes through them', { timeout: 120000 }, async (t) => {
  const it = await opened(t);
  const { page } = it;
  await focusOn(it, 'button', 'Reading');
  await press(it, 'Enter', 'Tab');
  assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest('[data-key^="popover/"]'))), true);
  await press(it, 'Escape');
  assert.equal((await focused(page)).name, 'Reading');
});

test('after find, the palette and a dialog the story has the focus again', { timeout: 120000 }, async (t) => {
  const it = await opened(t);
  const { page, user } = it;
  const article = await page.evaluate(() => document.querySelector('#mirror [role="article"]').dataset.key);
  for (const key of ['Control+f', 'Control+k', '?', 'Control+o']) {
    await page.locator(`#mirror [data-key="${article}"]`).focus();
    await press(it, 'ArrowRight', key, 'Escape');
    await user.settled();
    assert.equal((await focused(page)).key, article, key);
  }
});
