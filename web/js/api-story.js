// The story that a page gives to openStory(): read once, member by member, and laid out as C++ takes
// it (OpenStory in api_message.h).

import {
  attempt, expectNames, read, readWith, Refusal, unreadable, wellFormed, wrongType,
} from './api-args.js';
import { storyFromHtml } from './story-html.js';

const kNowhere = 2 ** 32 - 1; // past the end of any text

const kMostClaims = 1e6;

// The texts of a story, besides its words.
const kDetails = ['title', 'publisher', 'byline', 'dateline', 'published', 'updated', 'url', 'language'];

const kStory = new Set(['text', 'html', ...kDetails, 'alone', 'claims']);
const kClaim = new Set(['start', 'end', 'kind', 'speaker']);

function readText(story, name) {
  const value = read(story, name);
  if (value === undefined) return value;
  if (typeof value === 'string') return wellFormed(value);
  throw wrongType(`The “${name}” of a story is a string.`, `/${name}`);
}

// Numbers for texts, from 0 in the order of their coming.
function numbering() {
  const numbers = new Map();
  return {
    of(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    texts: () => [...numbers.keys()].map(wellFormed),
  };
}

const whole = (n) => (Number.isInteger(n) && n >= 0 && n < kNowhere ? n : kNowhere);

function readClaim(claim) {
  if (!claim || typeof claim !== 'object') throw wrongType('A claim is an object.');
  expectNames(claim, kClaim);
  const kind = read(claim, 'kind', 'indirect');
  if (typeof kind !== 'string') throw wrongType('A claim’s kind is a string.', '/kind');
  const speaker = read(claim, 'speaker') ?? '';
  if (typeof speaker !== 'string') throw wrongType('The speaker of a claim is a name, a string.', '/speaker');
  return { start: whole(read(claim, 'start')), end: whole(read(claim, 'end')), kind, speaker };
}

function lengthOf(claims) {
  try { // a proxy's is whatever it says
    return Array.isArray(claims) ? Number(claims.length) : undefined;
  } catch (error) {
    throw unreadable(error);
  }
}

function countOf(claims) {
  const count = lengthOf(claims);
  if (count === undefined) throw wrongType('The claims of a story are an array.');
  if (Number.isInteger(count) && count >= 0 && count <= kMostClaims) return count;
  throw new Refusal('too-many-claims', 'A story comes in with up to 1,000,000 claims.');
}

// Four numbers for each claim, and what the last two stand for.
function readClaims(claims = []) {
  const count = countOf(claims);
  const kinds = numbering();
  const speakers = numbering();
  const rows = new Uint32Array(count * 4);
  for (let i = 0; i < count; ++i) {
    const { start, end, kind, speaker } = readWith(claims, i, readClaim);
    rows[4 * i] = start;
    rows[4 * i + 1] = end;
    rows[4 * i + 2] = kinds.of(kind);
    rows[4 * i + 3] = speaker ? speakers.of(speaker) + 1 : 0;
  }
  return { rows, kinds: kinds.texts(), speakers: speakers.texts() };
}

function readStory(given) {
  if (!given || typeof given !== 'object') throw wrongType('A story is an object.');
  expectNames(given, kStory);
  const text = readText(given, 'text');
  const story = { text: text === undefined ? text : true, html: readText(given, 'html') };
  for (const name of kDetails) story[name] = readText(given, name);
  story.alone = read(given, 'alone', false);
  if (typeof story.alone !== 'boolean') throw wrongType('“alone” is true or false.', '/alone');
  const { rows, ...listed } = readWith(given, 'claims', readClaims);
  return { story: { ...story, ...listed }, text: text ?? '', rows };
}

// {story, text, rows}: the argument of the call, and what goes beside it, of which there may be
// much; or {error}.
export function storyCall(given) {
  return attempt(() => {
    const call = readStory(given);
    const { story } = call;
    if (story.html) story.html = JSON.stringify(storyFromHtml(story.html));
    return call;
  }, '/args/0');
}
