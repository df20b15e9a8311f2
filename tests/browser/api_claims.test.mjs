// mark() and update() of window.counterpoint, given what a careless page gives: an error that says
// where in what was given, and nothing has changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';

const span = '{ start: 0, end: 5 }';

// The call, as JavaScript, and the code and the pointer of what it throws.
const refused = [
  ['mark({ start: 10, end: 5 })', 'reversed-span', '/args/0/end'],
  ['mark({ start: 5, end: 5 })', 'empty-span', '/args/0'],
  [`mark(${span}, { speeker: "A" })`, 'unknown-member', '/args/1/speeker'],
  [`mark(${span}, { date: "soon" })`, 'bad-date', '/args/1/date'],
  [`mark(${span}, { get note() { throw new Error("gone") } })`, 'unreadable', '/args/1/note'],
  [`mark(${span}, { get note() { throw null } })`, 'unreadable', '/args/1/note'],
  [`mark(${span}, { note: 1n })`, 'wrong-type', '/args/1/note'],
  [`mark(${span}, { note: NaN })`, 'wrong-type', '/args/1/note'],
  [`mark(${span}, { tags: ["a", Symbol("b")] })`, 'wrong-type', '/args/1/tags/1'],
  [`mark(${span}, { "a/b~": () => 1 })`, 'wrong-type', '/args/1/a~1b~0'],
  [`mark(${span}, (({ proxy, revoke }) => (revoke(), proxy))(Proxy.revocable({}, {})))`, 'unreadable', '/args/1'],
  ['mark((() => { const all = {}; return (all.exact = all); })())', 'wrong-type',
    `/args/0${'/exact'.repeat(33)}`],
  ['update("c999", { note: "n" })', 'no-such-thing', '/args/0'],
  ['remove("c999")', 'no-such-thing', '/args/0'],
];

test('a claim with odd members is refused with a place', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  for (const [call, code, pointer] of refused) {
    const before = await page.evaluate(() => window.counterpoint.project());
    const error = await page.evaluate(`(() => {
      try {
        return { message: window.counterpoint.${call} };
      } catch ({ code, pointer, message }) {
        return { code, pointer, message };
      }
    })()`);
    assert.equal(error.code, code, `${call}: ${error.message}`);
    assert.equal(error.pointer, pointer, call);
    assert.ok(error.message.length > 10, call);
    assert.equal(await page.evaluate(() => window.counterpoint.project()), before);
  }
  assert.deepEqual(heard.errors, []);
});

test('a claim is given back as claims() gives it, changed', { timeout: 120000 }, async (t) => {
  const { page } = await openPage(t);
  const claim = await page.evaluate(() => {
    const { mark, update, claims } = window.counterpoint;
    const id = mark({ start: 0, end: 5 }, { speaker: 'Ann Holt', date: '7 July 2017', tags: [' a ', ' '] });
    update(id, { ...claims().find((one) => one.id === id), note: 'Changed.' });
    return claims().find((one) => one.id === id);
  });
  assert.equal(claim.note, 'Changed.');
  assert.equal(claim.date, '2017-07-07');
  assert.deepEqual(claim.tags, ['a']);
});
