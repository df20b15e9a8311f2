// Packs the page: dist/index.html with its script, wasm and fonts, and dist/counterpoint.html, all of it in one file
// that opens from file://. usage: node web/js/build.mjs BUILD_DIR DIST_DIR
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const [buildDir, distDir] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const model = join(root, 'assets', 'suggest', 'weights.bin');

// family, package, file stem, weight, style
const FACES = [
  ['Counterpoint Serif', 'source-serif-4', '400-normal', 400, 'normal'],
  ['Counterpoint Serif', 'source-serif-4', '600-normal', 600, 'normal'],
  ['Counterpoint Serif', 'source-serif-4', '400-italic', 400, 'italic'],
  ['Counterpoint Sans', 'inter', '400-normal', 400, 'normal'],
  ['Counterpoint Sans', 'inter', '600-normal', 600, 'normal'],
];
// The ranges by which the font packages cut their faces.
const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
};

function fontFile(pack, subset, stem) {
  return join(root, 'node_modules', '@fontsource', pack, 'files', `${pack}-${subset}-${stem}.woff2`);
}

// The @font-face rules; `place` turns a file into a url().
function fontFaces(subsets, place) {
  return FACES.flatMap(([family, pack, stem, weight, style]) =>
    subsets.map(
      (subset) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:block;` +
        `src:url(${place(fontFile(pack, subset, stem))}) format("woff2");unicode-range:${SUBSETS[subset]}}`,
    ),
  ).join('\n');
}

// The model is only taken whole and of this version: other bytes would read stories otherwise.
function loadFromServer() {
  const integrity = `sha256-${createHash('sha256').update(readFileSync(model)).digest('base64')}`;
  return `export const loadWasm = () => fetch('counterpoint.wasm');
    export const loadModel = async () => {
      const answer = await fetch('weights.bin', {integrity: '${integrity}', priority: 'low'});
      return new Uint8Array(await answer.arrayBuffer());
    };`;
}

// The model lies in an element that the browser does not look into, at the end of the page.
function loadFromPage() {
  return `import bytes from ${JSON.stringify(join(buildDir, 'counterpoint.wasm'))};
    export const loadWasm = () => bytes;
    const parsed = new Promise((done) => document.addEventListener('DOMContentLoaded', done));
    export const loadModel = async () => {
      await parsed;
      const text = atob(document.getElementById('model').textContent);
      const model = new Uint8Array(text.length);
      for (let i = 0; i < text.length; ++i) model[i] = text.charCodeAt(i);
      return model;
    };`;
}

// The two modules that differ between the page in parts and the single file.
function modules(single) {
  const contents = single ? loadFromPage() : loadFromServer();
  return {
    name: 'counterpoint-modules',
    setup(build) {
      build.onResolve({ filter: /^counterpoint-module$/ }, () => ({ path: join(buildDir, 'counterpoint.js') }));
      build.onResolve({ filter: /^counterpoint-files$/ }, () => ({ path: 'files', namespace: 'made' }));
      build.onLoad({ filter: /.*/, namespace: 'made' }, () => ({ contents, loader: 'js', resolveDir: root }));
    },
  };
}

async function bundle(single) {
  const result = await esbuild.build({
    entryPoints: [join(here, 'main.js')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    loader: { '.wasm': 'binary' },
    external: ['fs', 'path', 'crypto'],
    plugins: [modules(single)],
  });
  return result.outputFiles[0].text;
}

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// What the page may load: its own files, and nothing from elsewhere. Styles are set from script one by one, which
// needs no exception.
function policy(scripts, styles, single) {
  return [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src ${styles}`,
    'img-src data: blob:',
    `font-src ${single ? 'data:' : "'self'"}`,
    `connect-src ${single ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

// What the script would ask for only once it runs: the program, and the faces of the first screen.
function preloads() {
  const preload = (file, as) => `<link rel="preload" href="${file}" as="${as}" crossorigin>`;
  const faces = FACES.filter(([, , , , style]) => style === 'normal');
  const fonts = faces.map(([, pack, stem]) => `fonts/${fontFile(pack, 'latin', stem).split('/').pop()}`);
  return [preload('counterpoint.wasm', 'fetch'), ...fonts.map((file) => preload(file, 'font'))].join('');
}

// After the script, so that the page starts before it is read; of a type that nothing runs.
function inertModel() {
  return `<script id="model" type="application/base64">${readFileSync(model).toString('base64')}</script>`;
}

function fill(shell, parts) {
  return Object.entries(parts).reduce((page, [name, text]) => page.replace(`<!--${name}-->`, () => text), shell);
}

async function main() {
  const shell = readFileSync(join(root, 'shell.html'), 'utf8');
  const css = readFileSync(join(here, 'page.css'), 'utf8');
  rmSync(distDir, { recursive: true, force: true });
  mkdirSync(join(distDir, 'fonts'), { recursive: true });

  const faces = fontFaces(Object.keys(SUBSETS), (file) => {
    const name = file.split('/').pop();
    cpSync(file, join(distDir, 'fonts', name));
    return `fonts/${name}`;
  });
  const style = `${faces}\n${css}`;
  writeFileSync(join(distDir, 'counterpoint.css'), style);
  writeFileSync(join(distDir, 'counterpoint.js'), await bundle(false));
  cpSync(join(buildDir, 'counterpoint.wasm'), join(distDir, 'counterpoint.wasm'));
  cpSync(model, join(distDir, 'weights.bin'));
  const meta = (csp) => `<meta http-equiv="Content-Security-Policy" content="${csp}">`;
  writeFileSync(
    join(distDir, 'index.html'),
    fill(shell, {
      CSP: meta(policy("'self'", "'self'", false)),
      STYLES: '<link rel="stylesheet" href="counterpoint.css">',
      PRELOADS: preloads(),
      SCRIPT: '<script defer src="counterpoint.js"></script>',
    }),
  );

  const inlineFaces = fontFaces(
    ['latin', 'latin-ext'],
    (file) => `data:font/woff2;base64,${readFileSync(file).toString('base64')}`,
  );
  const inlineStyle = `${inlineFaces}\n${css}`;
  const script = (await bundle(true)).replaceAll('</script', '<\\/script');
  writeFileSync(
    join(distDir, 'counterpoint.html'),
    fill(shell, {
      CSP: meta(policy(sha256(script), sha256(inlineStyle), true)),
      STYLES: `<style>${inlineStyle}</style>`,
      PRELOADS: '',
      SCRIPT: `<script>${script}</script>${inertModel()}`,
    }),
  );
}

await main();
