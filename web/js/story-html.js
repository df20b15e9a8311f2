// From HTML to a story's blocks: {blocks: [{tag, text, hint}], title, site_name, author, published,
// modified, url, language}, which core/format/story reads. The HTML is parsed by the browser into a
// document that runs nothing and loads nothing; of its elements only words and names are taken.

const kStyle = 'x-style'; // what style elements are called after disarm()
const kDropped = new Set(['script', kStyle, 'noscript', 'template', 'svg', 'math', 'iframe',
  'object', 'embed', 'canvas', 'audio', 'video', 'nav', 'form', 'button', 'input', 'select',
  'textarea', 'dialog', 'head', 'menu']);
const kBlocks = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'dd', 'details',
  'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header',
  'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th',
  'thead', 'tr', 'ul']);
// Blocks that say what their words are; in the others a block's words count as a paragraph.
const kNamed = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'figcaption', 'caption',
  'pre', 'td', 'th', 'dt', 'dd', 'aside', 'footer', 'header', 'address']);
// Class names and ids that tell what is inside them, in the order in which they are tried.
const kHints = [
  ['byline', /\b(byline|author|writer|contributor)/i],
  ['dateline', /\bdateline/i],
  ['caption', /\b(caption|credit)/i],
  ['headline', /\b(headline|entry-title|article-title|story-title)/i],
  ['boilerplate', new RegExp('\\b(newsletter|subscri|signup|sign-up|related|recommend|promo|share|' +
    'social|advert|ad-|sponsor|cookie|consent|paywall|comments?|footer|copyright|trending|' +
    'most-read|read-more|breadcrumb)', 'i')],
];

const tagOf = (node) => node.localName;

function isHidden(element) {
  const style = element.getAttribute('data-style') ?? '';
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function hintOf(element) {
  const tag = tagOf(element);
  if (tag === 'figcaption') return 'caption';
  if (tag === 'aside' || tag === 'footer') return 'boilerplate';
  const names = `${element.id} ${element.getAttribute('class') ?? ''} ` +
    `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`;
  if (names.trim() === '') return '';
  return kHints.find(([, pattern]) => pattern.test(names))?.[0] ?? '';
}

// Walks the tree without recursion: pages may be nested 50,000 deep.
function walk(root, enter, leave, text) {
  let node = root;
  while (node) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    if (node.nodeType === Node.TEXT_NODE) text(node.data);
    if (isElement && enter(node) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isElement) leave(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node === root) break;
      leave(node);
    }
    node = node === root ? null : node.nextSibling;
  }
}

class BlockList {
  constructor() {
    this.blocks = [];
    this.scopes = [{ tag: 'p', hint: '', keep: false }];
    this.words = '';
  }

  get scope() {
    return this.scopes[this.scopes.length - 1];
  }

  flush() {
    const lines = this.scope.keep ? this.words.trim()
      : this.words.split('\n').map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim()).join('\n');
    const text = lines.replace(/^\n+|\n+$/g, '');
    this.words = '';
    if (text === '') return;
    for (const part of this.scope.keep ? [text] : text.split(/\n{2,}/)) {
      const block = { tag: this.scope.tag, text: part };
      if (this.scope.hint) block.hint = this.scope.hint;
      this.blocks.push(block);
    }
  }

  enter(element) {
    const tag = tagOf(element);
    if (tag === 'br') this.words += '\n';
    const hint = hintOf(element);
    const own = kNamed.has(tag);
    if (!kBlocks.has(tag)) {
      // A byline is often a mere span; it makes no block, but names the one that it is in.
      if (hint && hint !== 'boilerplate' && this.words.trim() === '') this.scope.inner ??= hint;
      return;
    }
    this.flush();
    const { scope } = this;
    this.scopes.push({ tag: own || tag === 'p' ? tag : scope.tag, hint: hint || scope.hint,
      keep: scope.keep || tag === 'pre', element });
  }

  leave(element) {
    if (this.scope.element !== element) return;
    if (!this.scope.hint && this.scope.inner) this.scope.hint = this.scope.inner;
    this.flush();
    this.scopes.pop();
  }

  text(data) {
    this.words += this.scope.keep ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
  }
}

function blocksOf(root) {
  const list = new BlockList();
  const enter = (element) => {
    if (kDropped.has(tagOf(element)) || isHidden(element)) return false;
    list.enter(element);
    return true;
  };
  walk(root, enter, (element) => list.leave(element), (data) => list.text(data));
  list.flush();
  return list.blocks;
}

// --- What the page says of itself ---

function metas(document) {
  const found = new Map();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ??
      meta.getAttribute('itemprop');
    if (name && !found.has(name.toLowerCase())) {
      found.set(name.toLowerCase(), meta.getAttribute('content').trim());
    }
  }
  return found;
}

const kArticle = /(Article|Posting|Report)$/;

// The first object of schema.org that is an article; lists and graphs are looked through.
function linkedArticle(document) {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data;
    try {
      data = JSON.parse(script.textContent);
    } catch {
      continue; // somebody else's mistake
    }
    const queue = [data];
    for (let i = 0; i < queue.length && i < 1000; ++i) {
      const item = queue[i];
      if (Array.isArray(item)) queue.push(...item.slice(0, 100));
      if (item === null || typeof item !== 'object') continue;
      if ([].concat(item['@type']).some((type) => kArticle.test(type))) return item;
      if (item['@graph']) queue.push(item['@graph']);
    }
  }
  return {};
}

const nameOf = (value) =>
  [].concat(value ?? []).map((one) => (typeof one === 'string' ? one : one?.name)).filter(
    (name) => typeof name === 'string').join(', ');

const asText = (value) => (typeof value === 'string' ? value.trim() : '');

function details(document) {
  const meta = metas(document);
  const linked = linkedArticle(document);
  const first = (...values) => values.map(asText).find((value) => value !== '') ?? '';
  const attribute = (selector, name) => document.querySelector(selector)?.getAttribute(name);
  const address = first(attribute('link[rel="canonical"]', 'href'), meta.get('og:url'));
  return {
    title: first(meta.get('og:title'), linked.headline, document.querySelector('h1')?.textContent
      .replace(/\s+/g, ' '), document.title),
    site_name: first(meta.get('og:site_name'), nameOf(linked.publisher),
      meta.get('application-name')),
    author: first(nameOf(linked.author), meta.get('author'), meta.get('byl')),
    published: first(meta.get('article:published_time'), linked.datePublished,
      meta.get('date'), meta.get('pubdate'), attribute('time[datetime]', 'datetime')),
    modified: first(meta.get('article:modified_time'), linked.dateModified),
    url: /^https?:/i.test(address) ? address : '',
    language: first(document.documentElement.lang, meta.get('og:locale')?.replace('_', '-')),
  };
}

// --- Parsing ---

// The document that the browser makes of the HTML is inert, and yet our own policy would complain
// in the console of each style and event handler in it: these get other names before. One pass.
function disarm(html) {
  const tag = /<\/?([a-z][^\s/>]*)/giy;
  const attribute = /[\s/]*([^\s/>=]*)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y;
  let out = '';
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    out += html.slice(at, open);
    tag.lastIndex = open;
    const found = tag.exec(html);
    if (!found) {
      out += '<';
      at = open + 1;
      continue;
    }
    out += found[1].toLowerCase() === 'style' ? found[0].replace(/style/i, kStyle) : found[0];
    at = tag.lastIndex;
    for (;;) {
      attribute.lastIndex = at;
      const [all, name] = attribute.exec(html);
      if (all === '') break;
      out += /^(style$|on)/i.test(name) ? all.replace(name, `data-${name}`) : all;
      at = attribute.lastIndex;
    }
  }
  return out + html.slice(at);
}

export function storyFromHtml(html) {
  const document = new DOMParser().parseFromString(disarm(html), 'text/html');
  return { blocks: blocksOf(document.body ?? document.documentElement), ...details(document) };
}

// --- The bytes of an HTML file ---

const kDeclared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

// By its byte order mark, by its own word, as UTF-8 if it is that, else as Windows-1252.
export function decodeHtml(bytes) {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
    const declared = kDeclared.exec(head)?.[1] ?? '';
    try {
      return new TextDecoder(/^utf-?(8|16)/i.test(declared) ? 'windows-1252' : declared).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}
