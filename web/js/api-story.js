// The story that a page gives to openStory(): read once, member by member, and laid out as C++ takes
// it (OpenStory in api_message.h).

import { attempt, expectNames, Refusal, unreadable, wellFormed, wrongType } from './api-args.js';
import { storyFromHtml } from './story-html.js';

const kNowhere = 2 ** 32 - 1; // past the end of any text

const kMostClaims = 1e6;

// The texts of a story, besides its words.
const kDetails = ['title', 'publisher', 'byline', 'dateline', 'published', 'updated', 'url', 'language'];

const kStory = new Set(['text', 'html', ...kDetails, 'alone', 'claims']);
const kClaim = new Set(['start', 'end', 'kind', 'speaker']);

// `at` is a pointer, or the number of a claim: claims are many, and few are wrong.
const pointerOf = (at) => (typeof at === 'number' ? `/args/0/claims/${at}` : at);

function read(object, name, at, absent = undefined) {
  try {
    const value = object[name];
    return value === undefined ? absent : value;
  } catch (error) {
    throw unreadable(error, name, `${pointerOf(at)}/${name}`);
  }
}

function readText(object, name, at) {
  const value = read(object, name, at);
  if (value === undefined || typeof value === 'string') return value;
  throw wrongType(`The “${name}” of a story is a string.`, `${at}/${name}`);
}

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

function readClaim(claims, i) {
  const claim = read(claims, i, '/args/0/claims');
  if (!claim || typeof claim !== 'object') throw wrongType('A claim is an object.', pointerOf(i));
  expectNames(claim, kClaim, () => pointerOf(i));
  const kind = read(claim, 'kind', i, 'indirect');
  if (typeof kind !== 'string') throw wrongType('A claim’s kind is a string.', `${pointerOf(i)}/kind`);
  const speaker = read(claim, 'speaker', i) ?? '';
  if (typeof speaker !== 'string') {
    throw wrongType('The speaker of a claim is a name, a string.', `${pointerOf(i)}/speaker`);
  }
  return { start: whole(read(claim, 'start', i)), end: whole(read(claim, 'end', i)), kind, speaker };
}

function countOf(claims) {
  const at = '/args/0/claims';
  let isArray;
  let count;
  try { // a proxy's length is whatever it says
    isArray = Array.isArray(claims);
    count = Number(claims?.length);
  } catch (error) {
    throw unreadable(error, 'claims', at);
  }
  if (!isArray) throw wrongType('The claims of a story are an array.', at);
  if (Number.isInteger(count) && count >= 0 && count <= kMostClaims) return count;
  throw new Refusal('too-many-claims', 'A story comes in with up to 1,000,000 claims.', at);
}

// Four numbers for each claim, and what the last two stand for.
function readClaims(story) {
  const claims = read(story, 'claims', '/args/0', []);
  const count = countOf(claims);
  const kinds = numbering();
  const speakers = numbering();
  const rows = new Uint32Array(count * 4);
  for (let i = 0; i < count; ++i) {
    const { start, end, kind, speaker } = readClaim(claims, i);
    rows[4 * i] = start;
    rows[4 * i + 1] = end;
    rows[4 * i + 2] = kinds.of(kind);
    rows[4 * i + 3] = speaker ? speakers.of(speaker) + 1 : 0;
  }
  return { rows, kinds: kinds.texts(), speakers: speakers.texts() };
}

function readStory(given) {
  if (!given || typeof given !== 'object') throw wrongType('A story is an object.', '/args/0');
  expectNames(given, kStory, () => '/args/0');
  const text = readText(given, 'text', '/args/0');
  const story = { text: text === undefined ? text : true, html: readText(given, 'html', '/args/0') };
  for (const name of kDetails) story[name] = readText(given, name, '/args/0');
  story.alone = read(given, 'alone', '/args/0', false);
  if (typeof story.alone !== 'boolean') throw wrongType('“alone” is true or false.', '/args/0/alone');
  const { rows, ...listed } = readClaims(given);
  return { story: { ...story, ...listed }, text: text ?? '', rows };
}

// {story, text, rows}: the argument of the call, and what goes beside it, of which there may be
// much; or {error}.
export function storyCall(given) {
  return attempt(() => {
    const call = readStory(given);
    const { story } = call;
    if (story.html) story.html = JSON.stringify(storyFromHtml(wellFormed(story.html)));
    return call;
  });
}
