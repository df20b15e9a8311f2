// window.counterpoint: the page's JavaScript API (counterpoint.d.ts). Thin: each call is a message
// to C++ (core/format/api_message.h), which checks it and knows the answer.

import { storyFromHtml } from './story-html.js';

const kNowhere = 2 ** 32 - 1; // past the end of any text

// Numbers for texts, from 0 in the order of their coming.
function numbering() {
  const numbers = new Map();
  return {
    of(text) {
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return numbers.get(text);
    },
    texts: () => [...numbers.keys()],
  };
}

const whole = (n) => (Number.isInteger(n) && n >= 0 && n < kNowhere ? n : kNowhere);

const wrongType = (message, pointer) => ({ error: { code: 'wrong-type', message, pointer } });

// What is wrong with a claim as such; nothing if C++ can look at the rest.
function claimError(claim, at) {
  if (!claim || typeof claim !== 'object') return wrongType('A claim is an object.', at);
  const { kind = '', speaker } = claim;
  if (typeof kind !== 'string') return wrongType('A claim’s kind is a string.', `${at}/kind`);
  if (typeof (speaker ?? '') === 'string') return null;
  return wrongType('The speaker of a claim is a name, a string.', `${at}/speaker`);
}

// Claims as C++ takes them (OpenStory in api_message.h): four numbers each, and what the last two
// stand for. Or {error}, where one is no claim.
function claimRows(claims) {
  const kinds = numbering();
  const speakers = numbering();
  const rows = new Uint32Array(claims.length * 4);
  for (let i = 0; i < claims.length; ++i) {
    const claim = claims[i];
    const wrong = claimError(claim, `/args/0/claims/${i}`);
    if (wrong) return wrong;
    rows[4 * i] = whole(claim.start);
    rows[4 * i + 1] = whole(claim.end);
    rows[4 * i + 2] = kinds.of(claim.kind ?? 'indirect');
    rows[4 * i + 3] = claim.speaker ? speakers.of(claim.speaker) + 1 : 0;
  }
  return { rows, kinds: kinds.texts(), speakers: speakers.texts() };
}

// The texts of a story, besides the text.
const kDetails = ['html', 'title', 'publisher', 'byline', 'dateline', 'published', 'updated', 'url', 'language'];

// What is wrong with the types of a story's members: C++ does not see all of them, nor what JSON
// cannot say.
function storyError(given) {
  if (!given || typeof given !== 'object') return wrongType('A story is an object.', '/args/0');
  for (const name of ['text', ...kDetails]) {
    const value = given[name];
    if (value !== undefined && typeof value !== 'string') {
      return wrongType(`The “${name}” of a story is a string.`, `/args/0/${name}`);
    }
  }
  const { claims = [], alone = false } = given;
  if (!Array.isArray(claims)) return wrongType('The claims of a story are an array.', '/args/0/claims');
  return typeof alone === 'boolean' ? null : wrongType('“alone” is true or false.', '/args/0/alone');
}

const kEvents = ['change', 'saved', 'error', 'selection'];

export function createApi(link, frames, ready) {
  const listeners = new Map(kEvents.map((event) => [event, new Set()]));

  const early = { code: 'not-ready', message: 'The page is still starting: wait for counterpoint.ready.' };
  const fail = (error) => Object.assign(new Error(error.message), error);

  function ask(message, ...attached) {
    if (link.begun()) return JSON.parse(link.call(JSON.stringify(message), ...attached));
    return { error: early };
  }
  const send = (call, ...args) => ask({ call, args });

  // The value, or an error that is thrown with its code.
  function get(call, ...args) {
    const { value, error } = send(call, ...args);
    if (error) throw fail(error);
    return value;
  }

  // For what may well fail: {ok} or {error}. `open` gives C++'s answer.
  async function attempt(open) {
    await ready;
    const { error } = open();
    return error ? { error } : { ok: true };
  }

  // Text and claims go beside the message: there may be much of them.
  function openStory(given) {
    const wrong = storyError(given);
    if (wrong) return wrong;
    const { rows, error, ...named } = claimRows(given.claims ?? []);
    if (error) return { error };
    const story = { alone: given.alone, ...named };
    for (const name of kDetails) story[name] = given[name];
    if (story.html !== undefined) story.html = JSON.stringify(storyFromHtml(story.html));
    return ask({ call: 'openStory', args: [story] }, given.text ?? '', new Uint8Array(rows.buffer));
  }

  function openProject(json) {
    if (typeof json === 'string') return ask({ call: 'openProject', args: [] }, json);
    return { error: { code: 'wrong-type', message: 'A project is opened from its JSON text, a string.' } };
  }

  link.on('emit', (event, json) => {
    const detail = json ? JSON.parse(json) : undefined;
    // Not now: C++ is in the middle of a frame, and a listener may call it.
    for (const f of listeners.get(event) ?? []) queueMicrotask(() => f(detail));
  });

  return Object.freeze({
    ready,
    painted: () => ready.then(() => frames.painted()),
    settled: () => ready.then(() => frames.settled()),
    openStory: (story) => attempt(() => openStory(story)),
    openProject: (json) => attempt(() => openProject(json)),
    project: () => get('project'),
    claims: () => get('claims'),
    suggestions: () => get('suggestions')?.attributions ?? null,
    mark: (span, details = {}) => get('mark', span, details),
    update: (id, details) => get('update', id, details),
    remove: (id) => get('remove', id),
    undo: () => get('undo'),
    redo: () => get('redo'),
    rects: (span) => get('rects', span),
    reveal: (offset) => get('reveal', offset),
    offsetAt: (x, y) => get('offsetAt', x, y),
    claimsAt(x, y) {
      if (!link.begun()) throw fail(early);
      return link.claimsAt(x, y);
    },
    find: (what) => get('find', what),
    get scrollTop() {
      return get('state').scrollTop;
    },
    set scrollTop(y) {
      get('scrollTo', y);
    },
    get scrollHeight() {
      return get('state').scrollHeight;
    },
    get hovered() {
      return get('state').hovered;
    },
    get selected() {
      return get('state').selected;
    },
    // Returns a function that ends it.
    on(event, f) {
      if (!listeners.has(event)) throw new TypeError(`There is no event “${event}”.`);
      if (typeof f !== 'function') throw new TypeError('A listener is a function.');
      listeners.get(event).add(f);
      return () => listeners.get(event).delete(f);
    },
  });
}
