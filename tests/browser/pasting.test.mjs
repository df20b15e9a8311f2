// Pasting a story into the dialog, wherever the focus is.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const story = 'Talks end\n\nBy Jane Doe\n\nThe talks ended on Friday.\n';
const field = (page) => page.locator('textarea[data-key="import/paste"]');

test('what is pasted beside the field of the dialog stands in it', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await user.settled();
  await user.press('Control+o');
  const focused = () => page.evaluate(() => document.activeElement.dataset.key);
  await user.press('Tab');
  assert.notEqual(await focused(), 'import/paste');
  await user.paste({ 'text/plain': story });
  assert.equal(await field(page).inputValue(), story);
  assert.equal(await page.inputValue('input[aria-label="Byline"]'), 'Jane Doe');

  const words = 'Other talks\nThey go on.';
  await user.paste({ 'text/plain': words, 'text/html': '<h1>Other talks</h1><p>They go on.</p>' });
  assert.equal(await field(page).inputValue(), words);
  assert.equal(await page.inputValue('input[aria-label="Title"]'), 'Other talks');

  await field(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And on.');
  await user.click('button', 'Add to project');
  const { articles } = await user.project();
  assert.match(articles.at(-1).text, /They go on\. And on\./);
  assert.deepEqual(heard.errors, []);
});

const other = 'Other talks end\n\nBy John Roe\n\nThese went on until Saturday night.\n';
const rich = '<h1>Other talks end</h1><p>By John Roe</p><p>These went on until Saturday night.</p>';

test('what a second paste replaces or adds to is not lost', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await user.settled();
  await user.press('Control+o');
  const words = () => field(page).inputValue();
  const said = async (what) => {
    const words = await eventually(() => page.locator('#live').textContent(), (told) => what.test(told));
    assert.match(words, what);
  };

  await user.paste({ 'text/plain': story });
  await user.type('Publisher', 'A paper');
  await user.press('Escape'); // leaves the field
  await user.paste({ 'text/plain': other });
  await said(/in place of “Talks end”/);
  await user.item('status', 'This stands in place of “Talks end”.');
  await user.press('Control+z');
  assert.equal(await words(), story);
  await said(/Back: “Talks end”/);
  assert.equal(await page.inputValue('input[aria-label="Publisher"]'), 'A paper');
  await user.press('Control+Shift+Z');
  assert.equal(await words(), other);
  await user.click('button', 'Bring back what was here');
  assert.equal(await words(), story);

  await field(page).click();
  await page.keyboard.press('Control+End');
  await user.paste({ 'text/plain': other, 'text/html': rich });
  assert.equal(await words(), story + other);
  await said(/added to “Talks end”/);
  await user.press('Control+z');
  assert.equal(await words(), story);
  await page.keyboard.press('Control+a');
  await user.paste({ 'text/plain': other, 'text/html': rich });
  assert.equal(await words(), other);
  assert.equal(await page.inputValue('input[aria-label="Byline"]'), 'John Roe');
  await user.click('button', 'Bring back what was here');
  assert.equal(await words(), story);
  assert.deepEqual(heard.errors, []);
});

test('a text that is too long for the field is taken, and told of in it', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t, { permissions: ['clipboard-read', 'clipboard-write'] });
  const user = new User(page);
  await user.press('Control+o');
  await page.evaluate(() => navigator.clipboard.writeText('He said so many words. '.repeat(200000)));
  await user.press('Control+v');
  assert.equal(await field(page).inputValue(), '');
  assert.match(await field(page).getAttribute('placeholder'), /^1,000,000 words were pasted/);
  await page.keyboard.type('Then: ');
  await user.press('Control+v');
  assert.equal(await field(page).inputValue(), '');
  assert.match(await field(page).getAttribute('placeholder'), /^1,000,001 words were pasted/);
  await user.press('Escape', 'Escape');
  await user.press('Control+k');
  await user.press('Control+v');
  assert.equal(await page.locator('[data-key="palette/field"]').inputValue(), '');
  await user.item('status', 'What was pasted is too long for this field. ' +
    'Paste less of it, or open “Bring in a story” for a whole story.');
  assert.deepEqual(heard.errors, []);
});
