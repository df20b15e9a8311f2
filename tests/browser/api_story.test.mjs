// openStory of window.counterpoint, given what a careless page gives: an error that says where, and
// nothing has changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const revoked = '(({ proxy, revoke }) => (revoke(), proxy))(Proxy.revocable([], {}))';

// What is given, as JavaScript, and the code and the pointer of the error.
const refused = [
  ['undefined', 'wrong-type', '/args/0'],
  ['"A story."', 'wrong-type', '/args/0'],
  ['{}', 'missing-member', '/args/0'],
  ['{ text: 5 }', 'wrong-type', '/args/0/text'],
  ['{ text: null }', 'wrong-type', '/args/0/text'],
  ['{ html: {} }', 'wrong-type', '/args/0/html'],
  ['{ text: "A.", title: 1n }', 'wrong-type', '/args/0/title'],
  ['{ text: "A.", byline: () => "Jane Doe" }', 'wrong-type', '/args/0/byline'],
  ['{ text: "A.", published: 1499437800000 }', 'wrong-type', '/args/0/published'],
  ['{ text: "A.", published: "the other day" }', 'bad-date', '/args/0/published'],
  ['{ text: "A.", updated: "2017-13-07" }', 'bad-date', '/args/0/updated'],
  ['{ text: "A.", url: "javascript:alert(1)" }', 'bad-url', '/args/0/url'],
  ['{ text: "A.", url: "example.org" }', 'bad-url', '/args/0/url'],
  ['{ text: "A.", url: new URL("https://example.org") }', 'wrong-type', '/args/0/url'],
  ['{ text: "A.", alone: "yes" }', 'wrong-type', '/args/0/alone'],
  ['{ text: "A.", claims: "none" }', 'wrong-type', '/args/0/claims'],
  ['{ text: "A.", claims: null }', 'wrong-type', '/args/0/claims'],
  ['{ text: "A.", alone: null }', 'wrong-type', '/args/0/alone'],
  ['{ text: "A.", claims: [{ start: 0, end: 1 }, null] }', 'wrong-type', '/args/0/claims/1'],
  ['{ text: "A.", claims: [{ start: 0, end: 1, speaker: {} }] }', 'wrong-type', '/args/0/claims/0/speaker'],
  ['{ text: "A.", claims: [{ start: 0, end: 1, kind: 2 }] }', 'wrong-type', '/args/0/claims/0/kind'],
  ['{ text: "A.", claims: [{ start: 0, end: 1, kind: "loud" }] }', 'unknown-word', '/args/0/claims/0/kind'],
  ['{ text: "A.", claims: [{ start: "0", end: 1 }] }', 'span-outside-text', '/args/0/claims/0'],
  ['{ text: "A.", html: "<p>B.</p>" }', 'text-and-html', '/args/0/html'],
  ['{ text: "" }', 'empty-story', '/args/0/text'],
  ['{ html: "" }', 'empty-story', '/args/0/html'],
  ['{ html: "<p> </p>" }', 'empty-story', '/args/0/html'],
  ['{ text: " " }', 'empty-story', '/args/0/text'],
  ['{ text: "A.", titel: "B" }', 'unknown-member', '/args/0/titel'],
  ['{ text: "A.", claims: [{ start: 0, end: 1, speeker: "B" }] }', 'unknown-member', '/args/0/claims/0/speeker'],
  [`{ text: "A.", claims: [${revoked}] }`, 'unreadable', '/args/0/claims/0'],
  [revoked, 'unreadable', '/args/0'],
  ['{ text: "A.", language: "en_US" }', 'bad-language', '/args/0/language'],
  ['{ get text() { throw new Error("gone") } }', 'unreadable', '/args/0/text'],
  ['{ text: "A.", get title() { throw null } }', 'unreadable', '/args/0/title'],
  ['{ text: "A.", get alone() { throw new Error("") } }', 'unreadable', '/args/0/alone'],
  ['{ text: "A.", get claims() { throw new Error("gone") } }', 'unreadable', '/args/0/claims'],
  [`{ text: "A.", claims: ${revoked} }`, 'unreadable', '/args/0/claims'],
  [`{ text: "A.", get title() { throw ${revoked} } }`, 'unreadable', '/args/0/title'],
  ['{ text: "A.", claims: new Array(2 ** 31) }', 'too-many-claims', '/args/0/claims'],
  ['{ text: "A.", claims: new Proxy([], { get: () => -1 }) }', 'too-many-claims', '/args/0/claims'],
  ['{ text: "A.", claims: new Array(9) }', 'wrong-type', '/args/0/claims/0'],
  ['{ text: "A.", claims: [{ start: 0, get end() { throw 1 } }] }', 'unreadable', '/args/0/claims/0/end'],
];

test('a story with odd members is refused with a place', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const before = await page.evaluate(() => window.counterpoint.project());
  for (const [given, code, pointer] of refused) {
    const { error } = await page.evaluate(`window.counterpoint.openStory(${given})`);
    assert.equal(error?.code, code, given);
    assert.equal(error.pointer, pointer, given);
    assert.ok(error.message.length > 10, given);
    if (code === 'empty-story') assert.equal(error.message, 'There are no words to annotate in this.');
  }
  assert.equal(await page.evaluate(() => window.counterpoint.project()), before);
  assert.deepEqual(heard.errors, []);
});

test('dates and addresses come in as they are documented', { timeout: 120000 }, async (t) => {
  const { page } = await openPage(t);
  const user = new User(page);
  const outcome = await page.evaluate(() => window.counterpoint.openStory({ text: 'A story.',
    published: '2017-07-07T14:30:00.000Z', updated: 'July 8, 2017', url: 'HTTPS://example.org/a',
    claims: [{ start: 0, end: 7, speaker: null }, { start: 0, end: 1, speaker: ' ', note: undefined }],
    section: undefined }));
  assert.deepEqual(outcome, { ok: true });
  const { articles, claims } = await user.project();
  assert.equal(claims.at(-1).chain, undefined, 'a blank name is nobody’s');
  const { published, updated, url } = articles.at(-1);
  assert.deepEqual([published, updated, url],
    ['2017-07-07T14:30', '2017-07-08', 'HTTPS://example.org/a']);
});

test('half a character becomes U+FFFD wherever it stands', { timeout: 120000 }, async (t) => {
  const { page } = await openPage(t);
  const user = new User(page);
  const outcomes = await page.evaluate(async () => {
    const half = 'A\ud83c';
    const { openStory, mark } = window.counterpoint;
    const text = await openStory({ text: `${half} 🌧.`, title: half, claims: [{ start: 0, end: 2, speaker: half }] });
    mark({ start: 3, end: 4 }, { note: `${half} \\\\ud83c` });
    window.counterpoint.find({ name: '\ud83c' });
    return [text, await openStory({ html: `<h1>${half} 🌧</h1><p>Words.</p>` })];
  });
  assert.deepEqual(outcomes, [{ ok: true }, { ok: true }]);
  const project = await user.project();
  const [plain, rich] = project.articles.slice(-2);
  assert.deepEqual([plain.title, plain.text, rich.title], ['A\ufffd', 'A\ufffd 🌧.', 'A\ufffd 🌧']);
  assert.equal(project.speakers.at(-1).name, 'A\ufffd');
  assert.equal(project.claims.at(-1).note, 'A\ufffd \\\\ud83c');
});
