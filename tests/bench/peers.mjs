// Plugs the built page into a harness that measures annotators side by side, in one run, and prints its tables.
// COUNTERPOINT_PEERS names the harness's folder, installed; without it nothing is measured.
// usage: COUNTERPOINT_PEERS=DIR node tests/bench/peers.mjs [--peers=a,b] [--cells=w10000-a1000,...] [--reps=3] [...]
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const kName = 'counterpoint';
const root = fileURLToPath(new URL('../..', import.meta.url));
const harness = process.env.COUNTERPOINT_PEERS && resolve(process.env.COUNTERPOINT_PEERS);
const defaults = {
  peers: `css-highlight,css-highlight-win,webgl-floor,recogito,${kName}`,
  cells: 'w10000-a1000,w100000-a10000',
  reps: '3',
};

function stop(words) {
  console.log(words);
  process.exit(0);
}

// The built page with the adapter's script after its own.
function makePage(dir) {
  cpSync(join(root, 'dist'), dir, { recursive: true });
  rmSync(join(dir, 'counterpoint.html'));
  cpSync(join(root, 'tests/bench/peers/adapter.js'), join(dir, 'adapter.js'));
  const page = join(dir, 'index.html');
  const script = '<script defer src="adapter.js"></script></body>';
  writeFileSync(page, readFileSync(page, 'utf8').replace('</body>', script));
}

// Runs `use` while the harness knows our page; its list of further pages is as before afterwards.
function withPage(use) {
  const dir = mkdtempSync(join(tmpdir(), 'counterpoint-peer-'));
  const list = join(harness, 'peers/local.json');
  const before = existsSync(list) ? readFileSync(list, 'utf8') : null;
  try {
    makePage(dir);
    const ours = { [kName]: { dir, index: 'index.html' } };
    writeFileSync(list, JSON.stringify({ ...JSON.parse(before ?? '{}'), ...ours }));
    return use(join(dir, 'runs.jsonl'));
  } finally {
    if (before === null) rmSync(list);
    else writeFileSync(list, before);
    rmSync(dir, { recursive: true });
  }
}

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: harness, stdio: 'inherit' });
  return status ?? 1;
}

if (!harness) stop('COUNTERPOINT_PEERS is not set: the comparison with other annotators is skipped.');
if (!existsSync(join(harness, 'bench.mjs'))) stop(`There is no bench.mjs in ${harness}: skipped.`);
if (!existsSync(join(harness, 'node_modules'))) stop(`Run npm ci in ${harness} first: skipped.`);

const given = process.argv.slice(2).filter((word) => word.includes('='));
const names = given.map((word) => word.slice(2, word.indexOf('=')));
const filled = Object.entries(defaults).filter(([name]) => !names.includes(name));
const args = [...filled.map(([name, value]) => `--${name}=${value}`), ...given];
process.exitCode = withPage((out) =>
  run('bench.mjs', [...args, `--out=${out}`]) || run('report.mjs', [out]));
