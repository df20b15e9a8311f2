// The story that started the project, through the whole path, where a copy of it is at hand.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const shared = process.env.COUNTERPOINT_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const file = `${shared}/stories/hamburg-2017-07-07.txt`;

test('the Hamburg story', { skip: !existsSync(file) && 'no copy of the story here', timeout: 180000 }, async (t) => {
  const { page } = await openPage(t, { acceptDownloads: true });
  const user = new User(page);
  await user.drop([{ name: 'hamburg.txt', type: 'text/plain', text: readFileSync(file, 'utf8') }]);
  await user.click('button', 'Start a new project');

  const [article] = (await user.project()).articles;
  assert.equal(article.dateline, 'HAMBURG, Germany');
  assert.equal(article.published, '2017-07-07');
  assert.equal(article.updated, '2017-07-07T11:22');
  assert.equal(article.byline, 'Associated Press');
  const kinds = (kind) => article.blocks.filter((block) => block.kind === kind).length;
  assert.equal(kinds('headline'), 1);
  assert.equal(kinds('caption'), 1);
  assert.equal(article.blocks.at(-1).kind, 'boilerplate');

  await user.mark('Putin denied involvement', 'Rex Tillerson');
  await user.drag('said Secretary of State Rex Tillerson');
  await user.click('button', 'As source');
  await user.click('button', 'Add whom they quote');
  await user.pick('Speaker, link 2', 'Vladimir Putin');
  await user.mark("Trump had accepted Putin's assurances", 'Sergey Lavrov');

  const exported = await user.download(() => user.click('button', 'Export project'));
  const { claims, speakers } = JSON.parse(exported.text);
  const names = (claim) => claim.chain.map((link) => speakers.find((s) => s.id === link.speaker).name);
  assert.deepEqual(claims.map(names), [['Rex Tillerson', 'Vladimir Putin'], ['Sergey Lavrov']]);
  assert.equal(claims[0].content[0].exact, 'Putin denied involvement');

  const again = await page.evaluate((json) => window.counterpoint.openProject(json), exported.text);
  assert.deepEqual(again, { ok: true });
  assert.equal(await page.evaluate(() => window.counterpoint.project()), exported.text);
});
