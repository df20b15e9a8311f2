// Copy and paste (web/js/clipboard.js) with the browser's real clipboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openModules } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';

async function openClipboard(t) {
  const opened = await openModules(t);
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened.page.evaluate(async () => {
    const { watchClipboard } = await import('/clipboard.js');
    window.link = window.makeLink();
    window.opened = [];
    const files = { open: (list) => window.opened.push(...list.map(({ name }) => name)) };
    watchClipboard(window.link, files, window.noFrames);
    const field = document.createElement('input');
    field.dataset.field = '1';
    field.id = 'field';
    document.body.append(field);
  });
  return opened;
}

const clipboard = (page) => page.evaluate(async () => {
  const [item] = await navigator.clipboard.read();
  const text = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
  return { text: await text('text/plain'), html: await text('text/html') };
});

test('Ctrl+C takes what the interface offers, as words and as HTML', async (t) => {
  const { page } = await openClipboard(t);
  await page.evaluate(() => window.link.ask('offer-copy', '“So” — Ann', '<q>So</q> — Ann'));
  await page.keyboard.press('Control+c');
  const { text, html } = await clipboard(page);
  assert.equal(text, '“So” — Ann');
  assert.match(html, /<q>So<\/q> — Ann/);
});

test('copying by a button works without a selection', async (t) => {
  const { page } = await openClipboard(t);
  await page.evaluate(() => {
    document.addEventListener('pointerup', () => window.link.ask('copy', 'words', '<b>words</b>'));
  });
  await page.mouse.click(300, 300);
  const { text, html } = await eventually(() => clipboard(page), (held) => held.text === 'words');
  assert.equal(text, 'words');
  assert.match(html, /<b>words<\/b>/);
  assert.deepEqual(await page.evaluate(() => window.link.told), []);
});

test('in a field, copy and paste are the field’s own', async (t) => {
  const { page } = await openClipboard(t);
  await page.evaluate(() => window.link.ask('offer-copy', 'offered', ''));
  await page.fill('#field', 'mine');
  await page.focus('#field');
  for (const key of ['Control+a', 'Control+c', 'End', 'Control+v']) await page.keyboard.press(key);
  assert.equal(await page.inputValue('#field'), 'minemine');
  assert.deepEqual(await page.evaluate(() => window.link.told), []);
});

test('what is too long for a field does not reach it', async (t) => {
  const { page } = await openClipboard(t);
  await page.evaluate(() => {
    window.link.ask('field-limit', '20');
    const story = document.createElement('textarea');
    story.dataset.field = '1';
    story.dataset.key = 'import/paste';
    story.id = 'story';
    document.body.append(story);
    return navigator.clipboard.writeText('€€€€€'); // 15 bytes
  });
  const told = () => page.evaluate(() => window.link.told.splice(0));
  await page.focus('#field');
  await page.keyboard.type('mine');
  await page.keyboard.press('Control+v');
  assert.equal(await page.inputValue('#field'), 'mine€€€€€');
  assert.deepEqual(await told(), []);
  await page.keyboard.press('Control+v');
  assert.equal(await page.inputValue('#field'), 'mine€€€€€');
  assert.deepEqual((await told()).map(([name]) => name), ['clipboard-refused']);

  await page.fill('#story', 'one two three');
  await page.evaluate(() => document.getElementById('story').setSelectionRange(4, 7));
  await page.keyboard.press('Control+v');
  assert.equal(await page.inputValue('#story'), 'one two three');
  assert.deepEqual(await told(), [['pasted', 'one €€€€€ three', '', '1']]);
});

async function paste(page, types) {
  await page.evaluate(async (given) => {
    const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, types);
  await page.keyboard.press('Control+v');
  return page.evaluate(() => window.link.hear('pasted'));
}

test('plain words are pasted as they are', async (t) => {
  const { page } = await openClipboard(t);
  assert.deepEqual(await paste(page, { 'text/plain': 'a\n\nb' }), ['pasted', 'a\n\nb', '', '0']);
});

test('rich words come as blocks besides', async (t) => {
  const { page, heard } = await openClipboard(t);
  const [, text, story] = await paste(page, { 'text/plain': 'Talks end\nBody',
    'text/html': '<h1>Talks end</h1><p>Body</p>' });
  assert.equal(text, 'Talks end\nBody');
  assert.deepEqual(JSON.parse(story).blocks,
    [{ tag: 'h1', text: 'Talks end' }, { tag: 'p', text: 'Body' }]);
  assert.deepEqual(heard.errors, []);
});
