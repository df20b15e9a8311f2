// The page's JavaScript API, `window.counterpoint`. Offsets are Unicode code points of an article's
// text; rectangles are CSS pixels of the window.

export interface Span {
  start: number;
  end: number;
  /** The id of the article; the open one when left out. */
  article?: string;
  /** The words that should stand there: compared, when given. */
  exact?: string;
}

export interface Story {
  /** Either `text` or `html`; both are an error, "text-and-html". Half a character (a lone surrogate) becomes
   * U+FFFD here and in all other texts. */
  text?: string;
  /** What a page says of its own dates and link, and cannot be read, is left out. */
  html?: string;
  title?: string;
  publisher?: string;
  byline?: string;
  dateline?: string;
  /** Dates: "2017", "2017-07", "2017-07-07", "2017-07-07T14:30". Longer ISO dates ("…T14:30:00.000Z") and
   * dates as printed ("July 7, 2017 2:30 pm") are kept in that form, without seconds and zone. What is
   * no date is an error, "bad-date". */
  published?: string;
  updated?: string;
  /** An http:// or https:// address, in small letters or capitals; anything else is an error, "bad-url". */
  url?: string;
  /** A tag as BCP 47 forms them: "en", "pt-BR"; anything else is an error, "bad-language". */
  language?: string;
  /** What is already marked in it, in code points of the text as it is given: up to 1,000,000 claims. */
  claims?: StoryClaim[];
  /** In place of what is open, as a project of its own; without it, added as one undo step. */
  alone?: boolean;
}

export interface StoryClaim {
  start: number;
  end: number;
  /** 'indirect' when left out. */
  kind?: ClaimKind;
  /** The name of who says so; made where nobody has it. A blank one is nobody. */
  speaker?: string | null;
}

export type ClaimKind = 'direct' | 'indirect' | 'mixed' | 'unattributed';

/** What the verb that reports a claim says of it. */
export type CueClass =
  | 'unset' | 'neutral' | 'denial' | 'admission' | 'factive' | 'doubt' | 'demand' | 'according-to';

export interface Link {
  /** An id ("s3"), or the name of a speaker, who is made where nobody has it. Null or a blank name for
   * nobody. */
  speaker?: string | null;
  source?: Span | null;
  cue?: Span | null;
  cueClass?: CueClass;
}

export interface ClaimDetails {
  content?: Span[];
  /** Outermost link first. Or say only the innermost one by `speaker`, `source` and `cue`. */
  chain?: Link[];
  speaker?: string | null;
  source?: Span | null;
  cue?: Span | null;
  kind?: ClaimKind;
  cueClass?: CueClass;
  unsure?: boolean;
  note?: string;
  /** When it was said, written as the dates of a Story. */
  date?: string;
  /** Blanks at their ends, and tags of blanks alone, are left out. */
  tags?: string[];
}

export interface Failure {
  code: string;
  message: string;
  /** JSON Pointer of the place in the file, or in what was given: "/args/0/published" is a member of
   * the call's first argument. Left out where no single place is wrong. */
  pointer?: string;
}

export type Outcome = { ok: true; error?: undefined } | { ok?: undefined; error: Failure };

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A control or a text of the interface, as assistive technology is told of it. */
export interface Item {
  key: string;
  role: string;
  name: string;
  /** CSS pixels of the window. */
  rect: Rect;
}

/** Offsets in code points of the story. */
export interface Suggestion {
  source: [number, number] | null;
  cue: [number, number] | null;
  content: [number, number][];
  kind: 'direct' | 'indirect' | 'mixed';
  speaker: string;
  runner_up?: string;
  rule: string;
  /** 0 to 1. */
  score: number;
  reasons: string[];
}

export interface Counterpoint {
  /** The page can be used. */
  readonly ready: Promise<void>;
  /** No input is queued, nothing is dirty, and what is visible is laid out and drawn. */
  painted(): Promise<void>;
  /** The same, and the elements that assistive technology reads are in line with it. */
  settled(): Promise<void>;

  // In all that is given a member whose getter throws is an error, "unreadable", and one that is not
  // known is "unknown-member": it may be another one, misspelt.

  /** All of it comes in, or nothing changes. */
  openStory(story: Story): Promise<Outcome>;
  openProject(json: string): Promise<Outcome>;
  /** The project as JSON text. */
  project(): string;

  // What cannot be done throws an Error with the fields of Failure.
  claims(): object[];
  /** What the page proposes for the open story; null until it is read, and while it cannot be (the panel says why). */
  suggestions(): Suggestion[] | null;
  mark(span: Span, details?: ClaimDetails): string;
  /** A claim as claims() gives it can be given back; its id and its article stay. So does what its file says
   * of it, its quotes and its links in members that are not known here: quotes and links are known by
   * their words. */
  update(id: string, details: ClaimDetails & { id?: string; article?: string }): void;
  remove(id: string): void;
  undo(): void;
  redo(): void;

  /** One for each line. Outside of the view for words that are scrolled out of sight; none while the
   * story is not on the screen. */
  rects(span: Span): Rect[];
  reveal(offset: number): void;
  /** Null where something else is to be seen: beside the story, or above it. */
  offsetAt(x: number, y: number): number | null;
  /** Ids, the shortest claim first. None where offsetAt() is null. */
  claimsAt(x: number, y: number): string[];
  scrollTop: number;
  readonly scrollHeight: number;

  readonly hovered: string | null;
  readonly selected: string | null;
  /** Items of the interface, as assistive technology gets them. */
  find(what: { role?: string; name?: string }): Item[];

  /** Returns a function that ends it. */
  on(event: 'error', f: (failure: Failure) => void): () => void;
  on(event: 'selection', f: (detail: { id: string | null }) => void): () => void;
  on(event: 'change' | 'saved', f: (detail: object) => void): () => void;
}

declare global {
  interface Window {
    counterpoint: Counterpoint;
  }
}
