// The mirror of the interface (web/js/mirror.js): real elements with roles, names and states, in
// reading order, that can be focused and pressed. The JSON is that of mirror_changes.h.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openModules } from './support/chromium.mjs';

async function openMirror(t) {
  const opened = await openModules(t);
  await opened.page.evaluate(async () => {
    const { createFields } = await import('/fields.js');
    const { createMirror } = await import('/mirror.js');
    const { watchKeys } = await import('/keys.js');
    const root = document.getElementById('mirror');
    window.link = window.makeLink();
    const fields = createFields(window.link, root, window.noFrames);
    createMirror(window.link, root, fields, window.noFrames);
    watchKeys(window.link, window.noFrames, fields);
    window.keys = () => [...root.querySelectorAll('[data-key]')].map((e) => e.dataset.key).join(' ');
  });
  return opened;
}

const rect = [10, 10, 80, 24];
const button = (n, key, more = {}) =>
  ({ n, parent: 0, key, role: 'button', name: key.toUpperCase(), rect, ...more });
const apply = (page, put, order, gone = []) =>
  page.evaluate((changes) => window.link.ask('nodes', JSON.stringify(changes)),
    { put, gone, ...(order && { order }) });
const keys = (page) => page.evaluate(() => window.keys());

test('nodes are elements with role, name, state and place', async (t) => {
  const { page } = await openMirror(t);
  await apply(page, [
    button(1, 'undo', { disabled: true, description: 'Undo: Mark claim' }),
    button(2, 'snap', { checked: true }),
    { n: 3, parent: 0, key: 'h', role: 'heading', level: 2, name: 'Claims', rect },
    { n: 4, parent: 0, key: 'list', role: 'listbox', name: 'Kind', rect },
    { n: 5, parent: 4, key: 'o', role: 'option', name: 'Direct', selected: true, rect },
  ], [1, 2, 3, 4, 5]);
  const undo = page.getByRole('button', { name: 'UNDO' });
  assert.equal(await undo.isDisabled(), true);
  assert.equal(await undo.getAttribute('aria-description'), 'Undo: Mark claim');
  assert.deepEqual(await undo.boundingBox(), { x: 10, y: 10, width: 80, height: 24 });
  assert.equal(await page.getByRole('button', { pressed: true }).count(), 1);
  assert.equal(await page.getByRole('heading', { level: 2 }).textContent(), 'Claims');
  const option = page.getByRole('listbox', { name: 'Kind' }).getByRole('option', { selected: true });
  assert.equal(await option.getAttribute('aria-label'), 'Direct');
});

test('what changes is changed, what goes is gone, order is kept', async (t) => {
  const { page } = await openMirror(t);
  const group = { n: 4, parent: 0, key: 'g', role: 'group', name: 'G', rect };
  await apply(page, [button(1, 'a'), button(2, 'b'), button(3, 'c'), group,
    button(5, 'd', { parent: 4 })], [1, 2, 3, 4, 5]);
  assert.equal(await keys(page), 'a b c g d');
  await apply(page, [button(6, 'e', { parent: 4 })], [3, 1, 4, 6, 5], [2]);
  assert.equal(await keys(page), 'c a g e d');
  await apply(page, [button(5, 'd')], [5, 3, 1], [4, 6]);
  assert.equal(await keys(page), 'd c a');
});

test('the focused element is not moved, and so keeps the focus', async (t) => {
  const { page } = await openMirror(t);
  await apply(page, [button(1, 'a'), button(2, 'b'), button(3, 'c')], [1, 2, 3]);
  await page.getByRole('button', { name: 'C' }).focus();
  await apply(page, [button(4, 'd')], [3, 2, 4, 1]);
  assert.equal(await keys(page), 'c b d a');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key), 'c');
});

test('an element that is put elsewhere keeps the focus, and nobody hears of it', async (t) => {
  const { page } = await openMirror(t);
  const group = (n) => ({ n, parent: 0, key: `g${n}`, role: 'group', name: 'G', rect });
  const focused = () => page.evaluate(() => document.activeElement.dataset.key ?? document.activeElement.id);
  await apply(page, [group(1), button(2, 'a', { parent: 1 }), button(3, 'b')], [1, 2, 3]);
  await page.getByRole('button', { name: 'A' }).focus();
  const told = await page.evaluate(() => window.link.told.length);
  await apply(page, [button(2, 'a')], [2, 3], [1]); // the group is gone
  assert.equal(await focused(), 'a');
  await apply(page, [group(4), button(2, 'a', { parent: 4 })], [3, 4, 2]); // into a group
  assert.equal(await focused(), 'a');
  assert.equal(await keys(page), 'b g4 a');
  assert.equal(await page.evaluate(() => window.link.told.length), told);
  await apply(page, [button(2, 'a', { parent: 4, disabled: true })], [3, 4, 2]);
  assert.equal(await focused(), 'canvas');
  assert.deepEqual(await page.evaluate(() => window.link.told.at(-1)), ['node-focused', '', '0']);
});

test('Tab walks in order, Enter and Space press, and the focus is told', async (t) => {
  const { page } = await openMirror(t);
  await apply(page, [button(1, 'a'), button(2, 'b')], [1, 2]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  const told = await page.evaluate(() => window.link.told.filter(([, word]) => !/Tab/.test(word)));
  assert.deepEqual(told, [['node-focused', 'a', '1'], ['node-activated', 'a'],
    ['node-focused', 'b', '1'], ['node-activated', 'b'], ['key', 'j', '0', '0']]);
});

test('the focus can be given, and its loss is told', async (t) => {
  const { page } = await openMirror(t);
  await apply(page, [button(1, 'a'), button(2, 'b')], [1, 2]);
  await page.evaluate(() => window.link.ask('focus', 'b'));
  await apply(page, [], [1], [2]);
  const told = await page.evaluate(() => window.link.told.map(([name, key]) => `${name} ${key}`));
  assert.equal(told[0], 'node-focused b');
  assert.equal(told.at(-1), 'node-focused ');
});

test('when what has the focus is gone, it stays where the user was', async (t) => {
  const { page } = await openMirror(t);
  const focused = () => page.evaluate(() => document.activeElement.dataset.key ?? document.activeElement.id);
  const node = (n, key, role) => ({ n, parent: 0, key, role, name: key, focusable: role !== 'heading', rect });
  await apply(page, [button(1, 'a'), node(2, 'row', 'listitem')], [1, 2]);
  await page.getByRole('button', { name: 'A' }).focus();
  await page.locator('[data-key=row]').focus();
  await apply(page, [node(3, 'title', 'heading'), button(4, 'delete')], [1, 3, 4], [2]);
  assert.equal(await focused(), 'title');
  await apply(page, [{ ...node(3, 'title', 'heading'), name: 'Another' }], [1, 3, 4]);
  assert.equal(await focused(), 'title');
  await page.locator('[data-key=delete]').focus();
  await apply(page, [node(5, 'row', 'listitem')], [1, 5], [3, 4]);
  assert.equal(await focused(), 'row');
  await apply(page, [button(6, 'delete')], [1, 6], [5]);
  assert.equal(await focused(), 'a');
  await apply(page, [button(1, 'a', { disabled: true })], [1], [6]);
  assert.equal(await focused(), 'canvas');
});

test('behind a modal dialog nothing can be reached', async (t) => {
  const { page } = await openMirror(t);
  const dialog = { n: 3, parent: 0, key: 'x', role: 'dialog', name: 'Help', modal: true, rect };
  await apply(page, [button(1, 'a'), button(2, 'b'), dialog, button(4, 'close', { parent: 3 })],
    [1, 2, 3, 4]);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key), 'close');
  const reachable = () => page.locator('button:not([inert])').count();
  assert.equal(await reachable(), 1);
  await apply(page, [], [1, 2], [3, 4]);
  assert.equal(await reachable(), 2);
});
