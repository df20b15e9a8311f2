// Text fields (web/js/fields.js): real inputs, with composition, that neither lose what is typed nor
// the focus.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openModules } from './support/chromium.mjs';

const field = { key: 'note', value: '', label: 'Note', size: 14, colour: 0x202020,
  rect: [20, 30, 200, 20], clip: [0, 0, 800, 600] };
const node = { n: 1, parent: 0, key: 'note', role: 'textbox', name: 'Note', focusable: true,
  rect: [20, 30, 200, 20] };

async function openFields(t) {
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
    window.show = (list, nodes) => {
      window.link.ask('fields', JSON.stringify(list));
      if (nodes) window.link.ask('nodes', JSON.stringify({ gone: [], put: nodes,
        order: nodes.map(({ n }) => n) }));
      window.link.ask('fields-placed');
    };
    window.values = () => window.link.told.filter(([name]) => name === 'field-changed').map((w) => w[2]);
  });
  await opened.page.evaluate(([f, n]) => window.show([f], [n]), [field, node]);
  return opened;
}

const show = (page, changes, nodes) =>
  page.evaluate(([f, n]) => window.show([f], n), [{ ...field, ...changes }, nodes]);
const input = (page) => page.getByRole('textbox', { name: 'Note' });

test('typing is told letter by letter', async (t) => {
  const { page, heard } = await openFields(t);
  await input(page).click();
  await page.keyboard.type('héllo');
  assert.deepEqual(await page.evaluate(() => window.values()), ['h', 'hé', 'hél', 'héll', 'héllo']);
  assert.deepEqual(await page.evaluate(() => window.link.hear('field-entered')),
    ['field-entered', 'note']);
  assert.deepEqual(heard.errors, []);
});

test('what the interface holds may lag behind what is typed', async (t) => {
  const { page } = await openFields(t);
  await input(page).click();
  await page.keyboard.type('abc');
  await show(page, { value: 'a' });
  await show(page, { value: 'ab' });
  assert.equal(await input(page).inputValue(), 'abc');
  await show(page, { value: 'abc' });
  await show(page, { value: 'changed by undo' });
  assert.equal(await input(page).inputValue(), 'changed by undo');
});

test('an input method composes into the field', async (t) => {
  const { page, context } = await openFields(t);
  await input(page).click();
  const devtools = await context.newCDPSession(page);
  for (const text of ['に', 'にほ', 'にほん']) {
    const at = text.length;
    await devtools.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
    await show(page, { value: 'に' }); // lags, and must not disturb
  }
  await devtools.send('Input.insertText', { text: '日本' });
  assert.equal(await input(page).inputValue(), '日本');
  assert.equal((await page.evaluate(() => window.values())).at(-1), '日本');
  const keys = await page.evaluate(() => window.link.told.filter(([name]) => name === 'key'));
  assert.deepEqual(keys, []);
});

test('Enter, Escape and the arrows are told, and typing makes no shortcuts', async (t) => {
  const { page } = await openFields(t);
  await input(page).click();
  await page.keyboard.type('a?');
  for (const key of ['Enter', 'Escape', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  const told = await page.evaluate(() => window.link.told.filter(([name]) => /key/.test(name)));
  assert.deepEqual(told.map(([, , name]) => name), ['Enter', 'Escape', 'ArrowDown', 'ArrowUp']);
});

test('a field keeps the focus while the interface around it changes', async (t) => {
  const { page } = await openFields(t);
  await input(page).click();
  await page.keyboard.type('x');
  const other = { n: 2, parent: 0, key: 'b', role: 'button', name: 'Before', rect: [0, 0, 10, 10] };
  await page.evaluate(([f, nodes]) => {
    window.link.ask('fields', JSON.stringify([f]));
    window.link.ask('nodes', JSON.stringify({ gone: [], put: nodes, order: [2, 1] }));
  }, [{ ...field, value: 'x', rect: [20, 90, 200, 20] }, [other]]);
  const state = await page.evaluate(() => ({
    focused: document.activeElement.dataset.key,
    order: [...document.querySelectorAll('[data-key]')].map((e) => e.dataset.key),
    top: document.activeElement.getBoundingClientRect().top,
  }));
  assert.deepEqual(state, { focused: 'note', order: ['b', 'note'], top: 90 });
});

test('what is scrolled out of its pane is cut off', async (t) => {
  const { page } = await openFields(t);
  await show(page, { rect: [20, 30, 200, 20], clip: [0, 36, 100, 400] });
  const style = () => page.evaluate(() => {
    const { clipPath, pointerEvents } = document.querySelector('.field').style;
    return [clipPath, pointerEvents];
  });
  assert.deepEqual(await style(), ['inset(6px 120px 0px 0px)', 'auto']);
  await show(page, { rect: [20, 10, 200, 20], clip: [0, 36, 400, 400] });
  assert.equal((await style())[1], 'none');
});

test('the focus can be given, with all words selected', async (t) => {
  const { page } = await openFields(t);
  await show(page, { value: 'old words', takeFocus: true });
  await page.keyboard.type('new');
  assert.equal(await input(page).inputValue(), 'new');
});
