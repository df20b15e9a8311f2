// Project files against assets/project.schema.json, by a full validator (ajv). Run by ./dev test.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

import Ajv2020 from 'ajv/dist/2020.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const load = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const validate = new Ajv2020({allErrors: true, strict: true, strictRequired: false}).compile(
    load('assets/project.schema.json'));

function errorsOf(file) {
  validate(file);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

// Add the files that the repository ships to this list.
const files = ['tests/golden/project_v1.json'];

for (const path of files) {
  test(`${path} is valid`, () => assert.deepEqual(errorsOf(load(path)), []));
}

test('the smallest file is valid', () => {
  assert.deepEqual(errorsOf({format: 'counterpoint-project', version: 1}), []);
});

const wrong = {
  'another version': (file) => file.version = 2,
  'an id of another kind': (file) => file.claims[0].id = 's1',
  'an id with a leading zero': (file) => file.claims[0].id = 'c01',
  'an unknown word': (file) => file.claims[0].kind = 'shouted',
  'an offset that is not whole': (file) => file.claims[0].content[0].start = 1.5,
  'a claim without words': (file) => file.claims[0].content = [],
  'a quote without its words': (file) => delete file.claims[0].content[0].exact,
  'an article without its sum': (file) => delete file.articles[0].sha256,
};

for (const [name, change] of Object.entries(wrong)) {
  test(`${name} is not valid`, () => {
    const file = load('tests/golden/project_v1.json');
    change(file);
    assert.equal(errorsOf(file).length, 1);
  });
}
