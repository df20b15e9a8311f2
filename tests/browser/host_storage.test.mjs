// Documents in the browser (web/js/storage.js): what is saved is there again, and every way to fail
// has its code.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openModules } from './support/chromium.mjs';

async function openStore(page) {
  await page.evaluate(async () => {
    const { watchStorage } = await import('/storage.js');
    window.link = window.makeLink();
    watchStorage(window.link, window.noFrames);
    const bytes = (text) => new TextEncoder().encode(text);
    const reply = async (name, ...words) => {
      window.link.ask(name, '7', ...words);
      return (await window.link.hear('store-reply')).slice(2);
    };
    const text = (list) => new TextDecoder().decode(new Uint8Array(list));
    window.store = {
      snapshot(id, revision, title, ...parts) {
        for (const part of parts) window.link.ask('store-part', bytes(part));
        return reply('store-snapshot', id, String(revision), title);
      },
      part: (words) => window.link.ask('store-part', bytes(words)),
      drop: () => window.link.ask('store-drop-parts'),
      append: (id, revision, words) => reply('store-append', id, String(revision), bytes(words)),
      async open(id) {
        window.link.ask('store-open', id);
        const [, , revision, code, , snapshot, ...entries] = await window.link.hear('store-opened');
        const [, , held] = await window.link.hear('store-lock');
        return { revision, code, snapshot: text(snapshot), entries: entries.map(text), held };
      },
      async list() {
        window.link.ask('store-list');
        const [, code, , ...words] = await window.link.hear('store-listed');
        return { code, ids: words.filter((_, i) => i % 4 === 0), titles: words.filter((_, i) => i % 4 === 1) };
      },
    };
  });
}
const run = (page, f, ...args) =>
  page.evaluate(([name, words]) => window.store[name](...words), [f, args]);
const fine = ['', ''];

test('a snapshot and its journal come back, in another tab and in order', async (t) => {
  const { page, open } = await openModules(t);
  await openStore(page);
  assert.deepEqual(await run(page, 'snapshot', 'd1', 0, 'Hamburg', 'whole'), fine);
  for (let i = 0; i < 12; ++i) assert.deepEqual(await run(page, 'append', 'd1', i + 1, `step ${i}`), fine);
  await page.close();
  const { page: again } = await open();
  await openStore(again);
  assert.deepEqual(await run(again, 'list'), { code: '', ids: ['d1'], titles: ['Hamburg'] });
  const opened = await run(again, 'open', 'd1');
  assert.deepEqual(opened, { revision: '13', code: '', snapshot: 'whole', held: '1',
    entries: Array.from({ length: 12 }, (_, i) => `step ${i}`) });
});

test('a snapshot comes in parts, and what was dropped of it is not written', async (t) => {
  const { page } = await openModules(t);
  await openStore(page);
  assert.deepEqual(await run(page, 'snapshot', 'd1', 0, 'A', 'in ', 'three ', 'parts'), fine);
  assert.equal((await run(page, 'open', 'd1')).snapshot, 'in three parts');
  await run(page, 'part', 'left');
  await run(page, 'drop');
  assert.deepEqual(await run(page, 'snapshot', 'd1', 1, 'A', 'whole'), fine);
  assert.equal((await run(page, 'open', 'd1')).snapshot, 'whole');
});

test('a snapshot takes the place of the journal', async (t) => {
  const { page } = await openModules(t);
  await openStore(page);
  await run(page, 'snapshot', 'd1', 0, 'A', 'old');
  await run(page, 'append', 'd1', 1, 'step');
  assert.deepEqual(await run(page, 'snapshot', 'd1', 2, 'B', 'new'), fine);
  const { held, ...opened } = await run(page, 'open', 'd1');
  assert.deepEqual(opened, { revision: '3', code: '', snapshot: 'new', entries: [] });
  assert.equal(held, '1');
});

test('the newest document is listed first; one that is not there has revision 0', async (t) => {
  const { page } = await openModules(t);
  await openStore(page);
  await run(page, 'snapshot', 'a', 0, 'A', '');
  await page.waitForTimeout(5);
  await run(page, 'snapshot', 'b', 0, 'B', '');
  assert.deepEqual((await run(page, 'list')).ids, ['b', 'a']);
  assert.equal((await run(page, 'open', 'c')).revision, '0');
});

test('what was opened last is listed first, and is as it was', async (t) => {
  const { page, open } = await openModules(t);
  await openStore(page);
  for (const id of ['d1', 'd2', 'd3']) await run(page, 'snapshot', id, 0, id, id);
  await page.waitForTimeout(5);
  await page.evaluate(() => {
    window.link.ask('store-opened-last', 'd2');
    window.link.ask('store-opened-last', 'gone');
  });
  assert.deepEqual((await run(page, 'list')).ids, ['d2', 'd3', 'd1']);
  const { page: other } = await open();
  await openStore(other);
  assert.equal((await run(other, 'open', 'd2')).revision, '1');
  assert.deepEqual(await run(page, 'append', 'd2', 1, 'a step'), fine);
  await page.waitForTimeout(5);
  await run(page, 'append', 'd1', 1, 'a step');
  assert.deepEqual((await run(page, 'list')).ids, ['d1', 'd2', 'd3']);
});

test('conflict: a write that knows an older revision changes nothing', async (t) => {
  const { page } = await openModules(t);
  await openStore(page);
  await run(page, 'snapshot', 'd1', 0, 'A', 'x');
  await run(page, 'append', 'd1', 1, 'one');
  for (const [name, ...args] of [['append', 'd1', 1, 'two'], ['snapshot', 'd1', 1, 'A', 'y'],
    ['snapshot', 'd1', 0, 'A', 'as if it were not there'], ['append', 'unknown', 0, 'z']]) {
    const [code, message] = await run(page, name, ...args);
    assert.equal(code, 'conflict');
    assert.match(message, /Open it again/);
  }
  assert.deepEqual((await run(page, 'open', 'd1')).entries, ['one']);
});

test('conflict: a snapshot is a write of which others must know', async (t) => {
  const { page } = await openModules(t);
  await openStore(page);
  await run(page, 'snapshot', 'd1', 0, 'A', 'x');
  await run(page, 'snapshot', 'd1', 1, 'A', 'y');
  assert.equal((await run(page, 'append', 'd1', 1, 'rests on x'))[0], 'conflict');
  assert.equal((await run(page, 'snapshot', 'd1', 1, 'A', 'z'))[0], 'conflict');
  assert.equal((await run(page, 'open', 'd1')).snapshot, 'y');
});

// There a snapshot had the revision of what it was made of, 0 for a new document.
for (const steps of [[], ['one', 'two']]) {
  test(`a document of an earlier version with ${steps.length} entries opens and goes on`, async (t) => {
    const { page } = await openModules(t);
    await openStore(page);
    await run(page, 'list');
    await page.evaluate((entries) => new Promise((done, fail) => {
      const bytes = (text) => new TextEncoder().encode(text);
      const opening = indexedDB.open('counterpoint', 1);
      opening.onsuccess = () => {
        const names = ['documents', 'snapshots', 'journal'];
        const transaction = opening.result.transaction(names, 'readwrite');
        const [documents, snapshots, journal] = names.map((name) => transaction.objectStore(name));
        documents.put({ id: 'd1', revision: entries.length, title: 'A', updated: '2026-01-01' });
        snapshots.put({ id: 'd1', revision: 0, bytes: bytes('whole') });
        entries.forEach((entry, i) => journal.put({ id: 'd1', revision: i + 1, entry: bytes(entry) }));
        transaction.oncomplete = done;
        transaction.onabort = fail;
      };
    }), steps);
    assert.deepEqual(await run(page, 'open', 'd1'), { revision: String(steps.length), code: '',
      snapshot: 'whole', entries: steps, held: '1' });
    assert.deepEqual(await run(page, 'append', 'd1', steps.length, 'more'), fine);
    assert.deepEqual(await run(page, 'snapshot', 'd1', steps.length + 1, 'A', 'new'), fine);
    const { revision, entries } = await run(page, 'open', 'd1');
    assert.deepEqual([revision, entries], [String(steps.length + 2), []]);
  });
}

test('locked: one tab writes, the other waits for it', async (t) => {
  const { page, open } = await openModules(t);
  await openStore(page);
  await run(page, 'snapshot', 'd1', 0, 'A', 'x');
  const { page: other } = await open();
  await openStore(other);
  assert.equal((await run(other, 'open', 'd1')).held, '0');
  assert.equal((await run(other, 'append', 'd1', 1, 'y'))[0], 'locked');
  await page.close();
  assert.deepEqual(await other.evaluate(() => window.link.hear('store-lock')), ['store-lock', 'd1', '1']);
  assert.deepEqual(await run(other, 'append', 'd1', 1, 'y'), fine);
});

test('a document that could not be read is free for others', async (t) => {
  const { page, open } = await openModules(t);
  await openStore(page);
  await run(page, 'snapshot', 'd1', 0, 'A', 'x');
  await page.evaluate(() => window.link.ask('store-close', 'd1'));
  await page.evaluate(() => {
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    window.link.ask('store-open', 'd1');
  });
  assert.equal((await page.evaluate(() => window.link.hear('store-opened')))[3], 'unavailable');
  const { page: other } = await open();
  await openStore(other);
  assert.equal((await run(other, 'open', 'd1')).held, '1');
});

test('a closed document is free for others', async (t) => {
  const { page, open } = await openModules(t);
  await openStore(page);
  await run(page, 'snapshot', 'd1', 0, 'A', 'x');
  await page.evaluate(() => window.link.ask('store-close', 'd1'));
  const { page: other } = await open();
  await openStore(other);
  assert.equal((await run(other, 'open', 'd1')).held, '1');
});

// Chromium has no switch for a full disk: its own answers are played, both ways in which they come.
for (const [how, fail] of [
  ['the write is refused', () => {
    throw new DOMException('full', 'QuotaExceededError');
  }],
  ['the transaction breaks off', function breakOff() {
    const { transaction } = this;
    Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
    transaction.abort();
    return window.put.call(this);
  }],
]) {
  test(`quota: a full disk says so, and what was there stays (${how})`, async (t) => {
    const { page } = await openModules(t);
    await openStore(page);
    await run(page, 'snapshot', 'd1', 0, 'A', 'kept');
    await page.evaluate(`{
      window.put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = ${String(fail)};
    }`);
    const [code, message] = await run(page, 'append', 'd1', 1, 'step');
    assert.equal(code, 'quota');
    assert.match(message, /Export the project/);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = window.put;
    });
    assert.deepEqual((await run(page, 'open', 'd1')).entries, []);
    assert.deepEqual(await run(page, 'append', 'd1', 1, 'small'), fine);
  });
}

test('unavailable: a browser that keeps nothing says so', async (t) => {
  const { page } = await openModules(t);
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await openStore(page);
  assert.equal((await run(page, 'list')).code, 'unavailable');
  const [code, message] = await run(page, 'snapshot', 'd1', 0, 'A', 'x');
  assert.equal(code, 'unavailable');
  assert.match(message, /private window/);
});

test('the browser is asked to keep what was saved, once', async (t) => {
  const { page } = await openModules(t);
  await page.evaluate(() => {
    window.asked = 0;
    StorageManager.prototype.persist = async () => Boolean(++window.asked);
  });
  await openStore(page);
  await run(page, 'list');
  assert.equal(await page.evaluate(() => window.asked), 0);
  await run(page, 'snapshot', 'd1', 0, 'A', 'x');
  await run(page, 'append', 'd1', 1, 'y');
  assert.equal(await page.evaluate(() => window.asked), 1);
});
