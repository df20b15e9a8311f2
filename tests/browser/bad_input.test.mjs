// Wrong files: each gets a clear message, and the open project stays as it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const utf16 = (words) => [0xff, 0xfe, ...[...words].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])];
const bytes = (words) => [...words].map((c) => c.charCodeAt(0));
const nested = (levels) => '['.repeat(levels) + ']'.repeat(levels);

// name, type, content, and a word of the message
const refused = [
  ['empty.txt', 'text/plain', { text: '' }, /empty/i],
  ['picture.txt', 'text/plain', { bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2] }, /not a text/i],
  ['broken.json', 'application/json', { text: '{"format": "counterpoint-project", "version": 1' }, /line 1/i],
  ['deep.json', 'application/json', { text: nested(100000) }, /deep|nest|level/i],
  ['later.json', 'application/json', { text: '{"format": "counterpoint-project", "version": 99}' }, /newer/i],
  ['other.json', 'application/json', { text: '{"a": 1}' }, /not a Counterpoint/i],
];

test('refused files say why', { timeout: 180000 }, async (t) => {
  const { page } = await openPage(t);
  const user = new User(page);
  await user.settled();
  const shown = async () => (await user.find({})).map((item) => item.name).join('\n');
  const before = await page.evaluate(() => window.counterpoint.project());
  for (const [name, type, content, message] of refused) {
    await t.test(name, async () => {
      await user.drop([{ name, type, ...content }]);
      assert.match(await eventually(shown, (words) => message.test(words)), message);
      assert.equal(await page.evaluate(() => window.counterpoint.project()), before);
      await user.press('Escape');
    });
  }
  await t.test('a file of 100 MB', async () => {
    await page.evaluate(() => {
      const piece = new Uint8Array(10 << 20).fill(65);
      const transfer = new DataTransfer();
      transfer.items.add(new File(Array(10).fill(piece), 'huge.txt', { type: 'text/plain' }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    });
    const message = /MB|large/i;
    assert.match(await eventually(shown, (words) => message.test(words)), message);
    assert.equal(await page.evaluate(() => window.counterpoint.project()), before);
  });
});

const accepted = [
  ['utf16.txt', { bytes: utf16('A headline\n\nThe café opened.') }, 'The café opened.'],
  ['lines.txt', { text: 'A headline\r\n\r\nIt rained.\r\n' }, 'It rained.'],
  ['western.txt', { bytes: bytes('A headline\n\nThe caf\xe9 opened.') }, 'The café opened.'],
  ['page.html', { text: `<title>T</title><h1>A headline</h1><script>alert(1)</script><p>It rained.</p>` }, 'It rained.'],
  ['nested.html', { text: `<h1>A headline</h1>${'<div>'.repeat(50000)}<p>It rained.</p>` }, 'It rained.'],
];

test('odd files are read', { timeout: 180000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  for (const [name, content, words] of accepted) {
    await t.test(name, async () => {
      await user.drop([{ name, type: name.endsWith('.html') ? 'text/html' : 'text/plain', ...content }]);
      if (name === 'western.txt') await user.click('button', 'Yes, Windows-1252'); // it asks, since it cannot know
      await user.click('button', 'Start a new project');
      const { text } = (await user.project()).articles[0];
      assert.ok(text.includes(words), text.slice(0, 200));
      assert.ok(!text.includes('alert'), text.slice(0, 200));
      assert.ok(!text.includes('\r'));
    });
  }
  assert.deepEqual(heard.errors, []);
});

test('a word without end is set in pieces', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const opened = page.evaluate(async () => {
    const text = `Key\n\nThe key is ${'QWxsIHRoZSBuZXdz'.repeat(2000)} and no other.`;
    await window.counterpoint.openStory({ text });
    await window.counterpoint.settled();
    return window.counterpoint.scrollHeight;
  });
  assert.ok(await opened > 2000);
  assert.deepEqual(heard.errors, []);
});
