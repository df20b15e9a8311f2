// What the page weighs: what its first usable screen needs, and what comes later, each file as it is sent and compressed.
// Run it with: ./dev bench page_weight [--json]
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const fonts = readdirSync(`${dist}fonts`).map((name) => `fonts/${name}`);
const isFirst = (font) => /-latin-\d/.test(font); // other alphabets' faces come once the page rests
const parts = {
  'first screen': ['index.html', 'counterpoint.css', 'counterpoint.js', 'counterpoint.wasm', ...fonts.filter(isFirst)],
  later: ['weights.bin', ...fonts.filter((font) => !isFirst(font))],
};

function weigh(file) {
  const bytes = readFileSync(dist + file);
  const gzip = file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length; // compressed already
  return { file, bytes: bytes.length, gzip };
}

const rows = Object.entries(parts).flatMap(([part, files]) => {
  const weighed = files.map(weigh);
  const sum = (key) => weighed.reduce((total, row) => total + row[key], 0);
  return [...weighed, { file: `together: ${part}`, bytes: sum('bytes'), gzip: sum('gzip') }].map((row) => ({ part, ...row }));
});

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ benchmark: 'page_weight', unit: 'bytes', rows }, null, 2));
} else {
  for (const { file, bytes, gzip } of rows) {
    console.log(`${file.padEnd(44)}${String(bytes).padStart(10)}${String(gzip).padStart(10)} gzip`);
  }
}
