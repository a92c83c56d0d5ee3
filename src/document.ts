/** Half-open range of UTF-16 offsets into `Source.text`; no layer stores any other coordinate. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a caller hands in: the untouched text, where it came from, and the day it was published if that is known. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** ISO day (`2026-11-22`) against which relative dates are resolved; absent means nothing is guessed. */
  readonly date?: string;
}

/** Folded text: unit `i` of `text` comes from raw offset `starts[i]` and reaches to `starts[i + 1]`; `starts` has one entry more than `text` has units. */
export interface NormalText {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** What a piece of the page is. */
export type BlockKind =
  | 'headline' | 'dateline' | 'byline' | 'paragraph' | 'heading' | 'list-item'
  | 'caption' | 'credit' | 'source' | 'tags' | 'related';

/** A piece of the page. Blocks are sorted, do not overlap, and have no outer white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A sentence without outer white space; never crosses a block. */
export type Sentence = Span;

/** What a token is. A `word` has at least one letter. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol' | 'url' | 'email' | 'hashtag' | 'mention' | 'emoji';

/** A surface word with its clitics, a figure, or one mark. `key` is its form folded for matching, as lexicon entries are. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly key: string;
}

/** Persons, places, organizations, and names of anything else (events, works, laws). */
export type EntityType = 'PER' | 'LOC' | 'ORG' | 'MISC';
/** Grammatical gender of the words that name a person. */
export type Gender = 'm' | 'f';

/** One mention of a named entity, proclitics outside. Mentions that share `entity` name one referent, whose fullest proper form is `name`. */
export interface EntityMention extends Span {
  readonly type: EntityType;
  readonly entity: string;
  readonly name: string;
  /** Calibrated probability that span and type are right, 0 to 1. */
  readonly confidence: number;
  /** ISO 3166-1 alpha-2, on mentions of countries. */
  readonly country?: string;
  /** The office or title the text gives a person (`وزير الدفاع الأميركي`). */
  readonly role?: string;
  readonly gender?: Gender;
}

/** What a quantity states; decides the form of its value and unit. */
export type NumberKind =
  | 'cardinal' | 'ordinal' | 'percent' | 'money' | 'measure' | 'duration' | 'date' | 'time'
  | 'range' | 'fraction' | 'phone' | 'score' | 'age';

/** Number; ISO date or time, score or phone digits; range; or null where the text gives no value. */
export type NumberValue = number | string | null | readonly [number | string | null, number | string | null];

/** A quantity the text states. Fields are those of the output contract. */
export interface NumberMention extends Span {
  readonly kind: NumberKind;
  readonly value: NumberValue;
  /** ISO 4217 for money; English singular for measure, duration and age. */
  readonly unit: string | null;
  readonly vague?: boolean;
  readonly approx?: boolean;
  /** ISO 8601 duration. */
  readonly iso?: string;
  /** ISO day, time or interval (`from/to`) of a relative date, where the source's date is known. */
  readonly resolved?: string;
  readonly calendar?: string;
  /** The counted noun. */
  readonly counted?: Span;
}

/** Within marks; as a clause (`أن …`); marks within a clause; or as a noun phrase (`نفى الاتهامات`). */
export type QuoteForm = 'direct' | 'indirect' | 'mixed' | 'reported';

/** The word that says that somebody speaks, with the dictionary form of its verb or noun. */
export interface QuoteCue extends Span {
  readonly lemma: string;
}

/** Who a quote belongs to. */
export interface QuoteEntity {
  /** Id of a named entity of the document, or an id of its own (`s1`, …) for a source that is described but not named. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

/** What somebody said, by which cue, and who. Spans follow the quote rules; nested quotes name their `parent`. */
export interface Quote {
  readonly id: string;
  readonly form: QuoteForm;
  readonly level: number;
  readonly negated: boolean;
  readonly content: readonly Span[];
  readonly cue: QuoteCue | null;
  readonly speaker: Span | null;
  readonly entity: QuoteEntity | null;
  readonly confidence: number;
  /** Which construction made this a quote. */
  readonly rule: string;
  /** How the speaker was found. */
  readonly resolution: string;
  readonly parent?: string;
  readonly via?: Span;
  readonly addressee?: Span;
  readonly relay?: Span;
}

/** Every layer's data. A layer is made by exactly one pass. */
export interface Layers {
  readonly normal: NormalText;
  /** Offsets of line breaks, digits and marks of punctuation, sorted: what blocks and sentences are told by. */
  readonly marks: readonly number[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly entities: readonly EntityMention[];
  readonly numbers: readonly NumberMention[];
  readonly quotes: readonly Quote[];
}

/** The layers that can be asked for. */
export type LayerName = keyof Layers;

/** A source with the named layers on it. */
export type Document<L extends LayerName = never> = Source & Pick<Layers, L>;
