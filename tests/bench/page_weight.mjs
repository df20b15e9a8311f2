// What the page weighs until its first usable screen: each file as it is sent, and compressed.
// Run it with: ./dev bench page_weight [--json]
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
// Other alphabets' faces are fetched only when a story needs them; WOFF2 is compressed already.
const fonts = readdirSync(`${dist}fonts`)
  .filter((name) => /-latin-\d/.test(name))
  .map((name) => `fonts/${name}`);
const files = ['index.html', 'counterpoint.css', 'counterpoint.js', 'counterpoint.wasm', ...fonts];

const rows = files.map((file) => {
  const bytes = readFileSync(dist + file);
  const gzip = file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  return { file, bytes: bytes.length, gzip };
});
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
rows.push({ file: 'together', bytes: sum('bytes'), gzip: sum('gzip') });

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ benchmark: 'page_weight', unit: 'bytes', rows }, null, 2));
} else {
  for (const { file, bytes, gzip } of rows) {
    console.log(`${file.padEnd(44)}${String(bytes).padStart(10)}${String(gzip).padStart(10)} gzip`);
  }
}
