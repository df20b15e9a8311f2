// A teacher gives an exercise, a student works in it, and the work is compared with the key: the
// whole way in a real browser.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = readFileSync(new URL('../../assets/example.counterpoint.json', import.meta.url), 'utf8');

async function openKey(page, user, text) {
  await user.click('menuitem', 'Compare with a key…');
  const chooser = page.waitForEvent('filechooser');
  await user.click('button', 'Choose the file…');
  await (await chooser).setFiles([{ name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(text) }]);
}

test('teacher mode', { timeout: 240000 }, async (t) => {
  const { page } = await openPage(t, { viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const user = new User(page);
  const key = JSON.parse(example);
  await page.evaluate((json) => window.counterpoint.openProject(json), example);
  await user.click('button', key.project.title);
  await user.click('menuitem', 'Export report, CSV, exercise…');
  const file = await user.download(() => user.click('button', 'Download Exercise'));
  await user.press('Escape');
  assert.match(file.name, /\.exercise\.json$/);
  const exercise = JSON.parse(file.text);
  assert.deepEqual([exercise.claims ?? [], exercise.positions ?? [], exercise.divergences ?? []], [[], [], []]);
  assert.equal(exercise.articles.length, key.articles.length);

  // The student marks one claim of the key, by the right speaker, and one that is not in it.
  await page.evaluate((json) => window.counterpoint.openProject(json), file.text);
  const [claim] = key.claims;
  const words = claim.content[0];
  const link = claim.chain.at(-1);
  const name = key.speakers.find((speaker) => speaker.id === link.speaker).name;
  const story = key.articles.findIndex((article) => article.id === claim.article);
  await user.click('tab', key.articles[story].title);
  await user.mark(words.exact, name, { story });

  await user.click('button', key.project.title);
  await openKey(page, user, example);
  const total = key.claims.length;
  await user.item('text', `Claims, the same words: 1 of ${total}, 1 given (F1 ${(2 / (total + 1)).toFixed(2)})`);

  await t.test('a missed claim leads to its words', async () => {
    const missed = key.claims.at(-1);
    const item = (await user.find({ role: 'listitem' })).find((one) => one.name.endsWith(missed.content[0].exact));
    const first = item ?? (await user.find({ role: 'listitem' }))[0];
    await user.click('listitem', first.name);
    const selected = await page.evaluate(() => window.counterpoint.selected);
    assert.ok(selected !== undefined);
  });

  await t.test('what is right counts at once', async () => {
    const second = key.claims.find((one, i) => i > 0 && one.article === claim.article && one.content.length === 1);
    const by = key.speakers.find((speaker) => speaker.id === second.chain.at(-1)?.speaker);
    await user.press('Escape');
    await user.mark(second.content[0].exact, by?.name ?? name, { story });
    await user.click('button', 'Key');
    const lines = (await user.find({ role: 'text' })).map((item) => item.name);
    assert.ok(lines.some((line) => line.startsWith(`Claims, the same words: 2 of ${total}`)), lines.join('\n'));
  });

  await t.test('the panel has no accessibility violation', async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), []);
  });

  await t.test('the comparison is downloaded', async () => {
    const table = await user.download(() => user.click('button', 'Download as CSV'));
    assert.match(table.name, /\.comparison\.csv$/);
    assert.equal(table.text.split('\r\n')[0].split(',')[0], 'what');
  });

  await t.test('a file of other stories is refused', async () => {
    await user.click('button', key.project.title);
    const other = { ...key, claims: [], positions: [], divergences: [], speakers: [] };
    const text = 'Other words altogether.';
    other.articles = [{ ...key.articles[0], text, blocks: [{ kind: 'body', start: 0, end: text.length }] }];
    other.articles[0].sha256 = createHash('sha256').update(text).digest('hex');
    await openKey(page, user, JSON.stringify(other));
    const told = await eventually(async () => (await user.find({}))
      .find((item) => /not about the same stories/.test(item.name)));
    assert.ok(told);
  });
});
