// Where the focus is after what had it is gone, and that no letter is typed past it: for those who
// work by keyboard or read by ear.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.dataset.key ?? document.activeElement.id);

async function opened(t) {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await user.settled();
  return { page, heard, user };
}

// Presses a control as a screen reader does: by its element.
async function operate({ page, user }, role, name, key = 'Enter') {
  const item = await user.item(role, name);
  await page.locator(`#mirror [data-key="${item.key}"]`).focus();
  await page.keyboard.press(key);
  await user.settled();
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

for (const [key, name] of [['Control+o', 'Story'], ['?', 'Find a key']]) {
  test(`what is typed at once after ${key} stands in the field of its dialog`, { timeout: 120000 }, async (t) => {
    const { page, heard } = await opened(t);
    const at = await page.evaluate((chord) => {
      window.dispatchEvent(new KeyboardEvent('keydown',
        { key: chord.at(-1), ctrlKey: chord.length > 1, bubbles: true }));
      return document.activeElement.ariaLabel; // before another key could come
    }, key);
    assert.equal(at, name);
    assert.deepEqual(heard.errors, []);
  });

  test(`Escape leaves the dialog of ${key} at once while its field is empty`, { timeout: 120000 }, async (t) => {
    const { user } = await opened(t);
    await user.press(key);
    assert.equal(await user.has('textbox', name), true);
    await user.press('Escape');
    assert.equal(await user.has('textbox', name), false);
  });
}

const opens = {
  'the palette': async ({ page, user }) => {
    await user.press('Control+k');
    await page.keyboard.type('bring in a');
    await user.settled();
    await page.keyboard.press('Enter');
  },
  'a click': async ({ page, user }) => {
    const { rect } = await user.item('button', 'Bring in a story');
    await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
  },
  'a menu': async ({ page, user }) => {
    await user.click('button', 'Hamburg, 7 July 2017');
    const { rect } = await user.item('menuitem', 'Bring in a story…');
    await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
  },
};
for (const [way, open] of Object.entries(opens)) {
  test(`what is typed after ${way} opens a dialog stands in its field`, { timeout: 120000 }, async (t) => {
    const { page, heard, user } = await opened(t);
    await open({ page, user });
    await page.keyboard.type('Talks');
    await user.settled();
    assert.equal((await user.item('textbox', 'Story')).value, 'Talks');
    assert.deepEqual(heard.errors, []);
  });
}

test('a field in the story gives the focus back to it', { timeout: 120000 }, async (t) => {
  const { page, user } = await opened(t);
  await user.mark('Trump pressed the Russian president', 'Rex Tillerson');
  assert.equal(await focused(page), 'canvas');
  await operate({ page, user }, 'button', 'Reading');
  await user.press('Escape');
  await user.drag('be settled');
  await page.locator('#mirror [data-key="reading"]').focus();
  await user.press('a');
  assert.equal(await focused(page), 'mark/speaker');
  await page.keyboard.type('Sergey Lavrov');
  await user.press('Enter');
  assert.equal((await user.project()).claims.length, 2);
  assert.equal(await focused(page), 'reading');
  assert.equal((await user.item('button', 'Reading')).expanded ?? false, false, 'and is not pressed by that Enter');
});

test('a row leads to what it opens, and one comes back to it', { timeout: 120000 }, async (t) => {
  const { page, heard, user } = await opened(t);
  await user.mark('Trump pressed the Russian president', 'Rex Tillerson');
  await user.mark('be settled', 'Rex Tillerson');
  await operate({ page, user }, 'button', 'Claims');
  const row = 'Rex Tillerson: be settled';
  await operate({ page, user }, 'listitem', row);
  assert.equal(await focused(page), 'claim/title');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
  await user.press('Shift+Tab'); // from there to what stands before it: All claims
  assert.equal(await focused(page), 'claim/back');
  await user.press('Enter');
  assert.equal(await focused(page), (await user.item('listitem', row)).key);
  await user.press('Enter');
  await page.locator('#mirror [data-key="claim/delete"]').focus();
  await operate({ page, user }, 'button', 'All claims');
  await user.press('Enter');
  assert.equal(await focused(page), 'claim/title', 'and not the button that was at hand before');
  await operate({ page, user }, 'button', 'Delete claim');
  assert.equal(await focused(page), 'claims/title');
  await operate({ page, user }, 'button', 'Undo');
  await operate({ page, user }, 'button', 'Close panel');
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY');
  assert.deepEqual(heard.errors, []);
});

test('a dialog takes the focus and gives it back', { timeout: 120000 }, async (t) => {
  const { page, user } = await opened(t);
  await operate({ page, user }, 'button', 'Bring in a story');
  assert.equal(await focused(page), 'import/paste');
  await user.press('Tab', 'Tab', 'Escape', 'Escape');
  assert.equal(await focused(page), 'import');
  await user.press('?');
  assert.equal(await focused(page), 'keys/find');
  await user.press('Escape');
  assert.equal(await focused(page), 'import');
});

test('the focus stays in the accounts while the window becomes narrow', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t, { viewport: { width: 844, height: 600 } });
  const user = new User(page);
  await user.settled();
  await user.click('button', 'Accounts');
  await user.type('New question', 'When will it open?');
  await user.press('Enter');
  for (const name of ['Ann Holt', 'Piet Vos']) await user.pick('Add a speaker', name);
  const { key } = await user.item('gridcell', 'Piet Vos: nothing recorded');
  await page.locator(`#mirror [data-key="${key}"]`).focus();
  for (const size of [{ width: 390, height: 844 }, { width: 844, height: 600 }]) {
    await page.setViewportSize(size);
    await user.settled();
    assert.equal(await focused(page), key);
  }
  assert.deepEqual(heard.errors, []);
});
