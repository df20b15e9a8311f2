// web/js/counterpoint.d.ts: each type that it uses is declared in it, and its words are those of files.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const kBuiltIn = ['Promise', 'Window']; // those that come with TypeScript

const types =
    read('web/js/counterpoint.d.ts').replace(/\/\*[^]*?\*\/|\/\/.*/g, '').replace(/'[^'\n]*'|"[^"\n]*"/g, '""');

test('each type that is used is declared', () => {
  const declared = [...types.matchAll(/\b(?:interface|type) (\w+)/g)].map(([, name]) => name);
  const used = new Set(types.match(/\b[A-Z]\w*/g));
  assert.ok(declared.length > 10);
  assert.deepEqual([...used].filter((name) => !declared.includes(name) && !kBuiltIn.includes(name)), []);
});

test('kinds and classes of cues are those of project files', () => {
  const known = JSON.stringify(JSON.parse(read('assets/project.schema.json')));
  const words = (type) =>
      read('web/js/counterpoint.d.ts').match(`type ${type} =([^;]*);`)[1].match(/[a-z-]+/g);
  for (const type of ['ClaimKind', 'CueClass']) {
    assert.ok(known.includes(`"enum":${JSON.stringify(words(type))}`), type);
  }
});
