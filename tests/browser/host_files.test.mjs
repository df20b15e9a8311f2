// Files (web/js/files.js): dropped, chosen, refused, saved.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { openModules } from './support/chromium.mjs';

async function openFiles(t, limit = 1 << 20) {
  const opened = await openModules(t);
  await opened.page.evaluate(async (bytes) => {
    const { watchFiles } = await import('/files.js');
    window.link = window.makeLink();
    watchFiles(window.link, window.noFrames);
    window.link.ask('limits', String(bytes));
    window.drop = (files, type = 'drop') => {
      const dataTransfer = new DataTransfer();
      for (const file of files) dataTransfer.items.add(file);
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(event);
    };
  }, limit);
  return opened;
}

test('a dropped file comes with its name, type and bytes', async (t) => {
  const { page } = await openFiles(t);
  const opened = await page.evaluate(() => {
    window.drop([new File([new Uint8Array([0xef, 0xbb, 0xbf, 65])], 'a.txt', { type: 'text/plain' })]);
    return window.link.hear('file-opened');
  });
  assert.deepEqual(opened, ['file-opened', 'a.txt', 'text/plain', [0xef, 0xbb, 0xbf, 65], '', '0']);
});

test('of files that are dropped at once it is said which follow', async (t) => {
  const { page } = await openFiles(t, 10);
  const heard = await page.evaluate(async () => {
    window.drop(['a', 'b', 'much more than that'].map((text, i) => new File([text], `${i}.txt`)));
    const [first, second] = [await window.link.hear('file-opened'), await window.link.hear('file-opened')];
    return [first.at(-1), second.at(-1), (await window.link.hear('file-refused')).at(-1)];
  });
  assert.deepEqual(heard, ['0', '1', '1']);
});

test('an HTML file comes as blocks', async (t) => {
  const { page } = await openFiles(t);
  const [, name, , , story] = await page.evaluate(() => {
    window.drop([new File(['<p>Caf', new Uint8Array([0xe9])], 'a.html', { type: 'text/html' })]);
    return window.link.hear('file-opened');
  });
  assert.equal(name, 'a.html');
  assert.deepEqual(JSON.parse(story).blocks, [{ tag: 'p', text: 'Café' }]);
});

test('a file that is too large is refused before it is read', async (t) => {
  const { page } = await openFiles(t, 64 << 20);
  const [[, name, message], read] = await page.evaluate(async () => {
    let reads = 0;
    Blob.prototype.arrayBuffer = async () => ++reads;
    const piece = new Uint8Array(10 << 20);
    window.drop([new File(Array(10).fill(piece), 'big.txt')]);
    return [await window.link.hear('file-refused'), reads];
  });
  assert.equal(name, 'big.txt');
  assert.equal(read, 0);
  assert.match(message, /“big.txt” has 100 MB; files of up to 64 MB can be opened/);
});

test('what cannot be read says so', async (t) => {
  const { page } = await openFiles(t);
  const [, , message] = await page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    window.drop([new File(['x'], 'folder')]);
    return window.link.hear('file-refused');
  });
  assert.match(message, /“folder” could not be read. If it is a folder/);
});

test('files held over the window are told of, and the browser does not open them', async (t) => {
  const { page } = await openFiles(t);
  const told = await page.evaluate(() => {
    const file = [new File(['x'], 'a.txt')];
    const taken = ['dragenter', 'dragenter', 'dragover', 'dragleave', 'dragleave'].map((type) =>
      window.drop(file, type));
    return [taken, window.link.told];
  });
  assert.deepEqual(told, [[true, true, true, true, true], [['files-hover', '1'], ['files-hover', '0']]]);
});

test('a chosen file is opened', async (t) => {
  const { page } = await openFiles(t);
  const chosen = page.waitForEvent('filechooser');
  await page.evaluate(() => document.addEventListener('click', () =>
    window.link.ask('pick-file', '.txt,.json')));
  await page.mouse.click(200, 200);
  const buffer = Buffer.from('{}');
  await (await chosen).setFiles({ name: 'p.json', mimeType: 'application/json', buffer });
  const [, name, mime] = await page.evaluate(() => window.link.hear('file-opened'));
  assert.deepEqual([name, mime], ['p.json', 'application/json']);
});

test('a saved file is downloaded under its name', async (t) => {
  const { page } = await openFiles(t);
  const download = page.waitForEvent('download');
  await page.evaluate(() => window.link.ask('save-file', 'Hamburg.json', 'application/json',
    new TextEncoder().encode('{"a": "ü"}')));
  const saved = await download;
  assert.equal(saved.suggestedFilename(), 'Hamburg.json');
  assert.equal(readFileSync(await saved.path(), 'utf8'), '{"a": "ü"}');
});
