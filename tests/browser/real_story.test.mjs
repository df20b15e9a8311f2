// The story that started the project, through the whole path, where a copy of it is at hand.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const shared = process.env.COUNTERPOINT_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const file = `${shared}/stories/hamburg-2017-07-07.txt`;

const annotations = JSON.parse(
  readFileSync(new URL('./support/hamburg_annotations.json', import.meta.url), 'utf8'),
);

// The story with all its annotations, which are kept apart from its words: by offsets alone.
function annotated(article) {
  const text = [...article.text];
  const quote = ([start, end]) => ({ start, end, exact: text.slice(start, end).join('') });
  const place = (span) => ({ article: article.id, ...quote(span) });
  const positions = [];
  const position = (issue, speaker) => positions.find((p) => p.issue === `i${issue + 1}` && p.speaker === `s${speaker + 1}`);
  const claims = annotations.claims.map((claim, i) => {
    for (const [issue, speaker, stance] of claim.answers) {
      if (!position(issue, speaker)) {
        positions.push({ id: `p${positions.length + 1}`, issue: `i${issue + 1}`, speaker: `s${speaker + 1}`, stance, claims: [] });
      }
      position(issue, speaker).claims.push(`c${i + 1}`);
    }
    const chain = claim.chain.map(({ speaker, source, cue, cueClass }) => (
      { speaker: `s${speaker + 1}`, source: quote(source), cue: quote(cue), cueClass }));
    return { id: `c${i + 1}`, article: article.id, kind: claim.kind, content: claim.content.map(quote), chain };
  });
  const divergences = annotations.divergences.map(({ issue, type, a, b }, i) => {
    const side = ({ speaker, pivots }) => ({ account: position(issue, speaker).id, pivots: pivots.map(place) });
    return { id: `d${i + 1}`, issue: `i${issue + 1}`, type, state: 'open', a: side(a), b: side(b) };
  });
  const speakers = annotations.speakers.map((speaker, i) => (
    { id: `s${i + 1}`, type: 'person', tag: speaker.name[0], colour: i, ...speaker }));
  const issues = annotations.issues.map((question, i) => ({ id: `i${i + 1}`, question }));
  return {
    format: 'counterpoint-project', version: 1, project: { title: 'Hamburg' },
    articles: [article], speakers, claims, issues, positions, divergences,
  };
}

test('the Hamburg story, annotated in full', { skip: !existsSync(file) && 'no copy of the story here', timeout: 180000 }, async (t) => {
  const { page } = await openPage(t, { viewport: { width: 1440, height: 900 } });
  const user = new User(page);
  await user.drop([{ name: 'hamburg.txt', type: 'text/plain', text: readFileSync(file, 'utf8') }]);
  await user.click('button', 'Start a new project');
  const [article] = (await user.project()).articles;
  assert.equal(article.sha256, annotations.sha256, 'the annotations are of another text');
  const project = annotated(article);
  assert.deepEqual(await page.evaluate((json) => window.counterpoint.openProject(json), JSON.stringify(project)), { ok: true });
  await user.press('g');

  const cells = (await user.find({ role: 'gridcell' }));
  const cell = (name) => cells.find((item) => item.name === name)?.description;
  await t.test('each account reaches the reader in its own way', () => {
    assert.equal(cell('Vladimir Putin: Denies'), 'via Rex Tillerson · single source');
    assert.equal(cell('Donald Trump: Accepts'), 'via Sergey Lavrov · single source');
    assert.equal(cell('Rex Tillerson: Asserts'), 'first-hand');
    assert.equal(cell('Associated Press: Asserts'), 'told by the reporter');
  });

  await t.test('the question of meddling stands out', async () => {
    const heads = await user.find({ role: 'columnheader' });
    const head = heads.find((item) => item.name === annotations.issues[0]);
    assert.equal(head.description, 'Contradicts · Open. Opens the question');
  });

  await t.test('a cell lights its words, and only those', async () => {
    await user.click('gridcell', 'Donald Trump: Accepts');
    assert.ok(await user.has('article', article.title));
    assert.ok((await user.find({ role: 'listitem' })).some((item) => item.name === project.claims[3].content[0].exact));
  });

  await t.test('the chain is told in the sourcing', async () => {
    await user.press('g');
    await page.evaluate((id) => window.counterpoint.reveal(id), project.claims[2].content[0].start);
    const claims = JSON.parse(await page.evaluate(() => JSON.stringify(window.counterpoint.claims())));
    assert.equal(claims.length, project.claims.length);
  });
});

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

  // The centre of it by hand: what each account answers, and where they part.
  const question = 'Was Putin pressed, or believed?';
  await user.mark('discussion about the interference', 'Rex Tillerson');
  await user.press('q');
  await page.keyboard.type(question);
  await user.settled();
  await user.press('Enter');
  const lavrov = again.ok && claims.findIndex((claim) => names(claim)[0] === 'Sergey Lavrov');
  assert.equal(lavrov, 1);
  await user.drag("accepted Putin's assurances");
  await user.press('Escape');
  const [rect] = await page.evaluate((s) => window.counterpoint.rects(s), await user.span("accepted Putin's assurances"));
  await page.waitForTimeout(600); // longer than a double click
  await page.mouse.click(rect.x + 30, rect.y + rect.height / 2);
  await user.settled();
  await user.press('q', 'Enter', 'g');
  await user.click('gridcell', 'Rex Tillerson: Asserts');
  await user.press('c', 'ArrowDown', 'Enter');
  const made = await user.project();
  assert.equal(made.divergences.length, 1);
  const of = (id) => made.speakers.find((s) => s.id === made.positions.find((p) => p.id === id).speaker).name;
  assert.deepEqual([of(made.divergences[0].a.account), of(made.divergences[0].b.account)].sort(), ['Rex Tillerson', 'Sergey Lavrov']);

  // The words that clash, by the keyboard.
  for (const [side, word] of [['a', 'lengthy'], ['b', 'accepted']]) {
    const sentences = (await user.find({ role: 'button' })).filter((item) => item.description === 'Click the words that clash');
    const sentence = sentences.find((item) => item.name.includes(word));
    await page.getByRole('button', { name: sentence.name, exact: true }).first().focus();
    await user.press('Enter');
    await page.getByRole('checkbox', { name: word, exact: true }).focus();
    await user.press('Space', 'Escape');
    const [divergence] = (await user.project()).divergences;
    const pivots = [...divergence.a.pivots ?? [], ...divergence.b.pivots ?? []].map((p) => p.exact);
    assert.ok(pivots.some((exact) => exact.includes(word)), `${side}: ${pivots}`);
  }
});
