// Pasting a story into the dialog, wherever the focus is.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const story = 'Talks end\n\nBy Jane Doe\n\nThe talks ended on Friday.\n';
const field = (page) => page.locator('textarea[data-key="import/paste"]');

test('what is pasted beside the field of the dialog stands in it', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await user.settled();
  await user.press('Control+o');
  const focused = () => page.evaluate(() => document.activeElement.dataset.key);
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
