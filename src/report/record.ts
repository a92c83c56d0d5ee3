import type {
  Block, EntityMention, LayerName, Layers, NumberMention, Quote, QuoteEntity, Source, Span, TokenKind,
} from '../document.ts';

/** The layers that the output contract `newsx/1` knows. */
export type ReportedLayer = Exclude<LayerName, 'normal' | 'marks'>;

/** Those layers in the order in which a record holds them. */
export const REPORTED_LAYERS: readonly ReportedLayer[] = ['blocks', 'sentences', 'tokens', 'entities', 'numbers', 'quotes'];

/** What `start` and `end` count. */
export type OffsetUnit = 'utf16' | 'codepoint' | 'byte';

/** A span with its surface. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** A quantity with its surface. */
export type NumberRecord = NumberMention & TextSpan;
/** A name with its surface. */
export type EntityRecord = EntityMention & TextSpan;

/** A token with its surface. */
export interface TokenRecord extends TextSpan {
  readonly kind: TokenKind;
  /** The clitics and the stem of a word that has clitics, where that was asked for. */
  readonly clitics?: readonly (TextSpan & { readonly kind: string })[];
}

/** A quote; each of its spans with its surface. */
export interface QuoteRecord extends Omit<Quote, 'content' | 'cue' | 'speaker' | 'via' | 'addressee' | 'relay'> {
  readonly content: readonly TextSpan[];
  readonly cue: (TextSpan & { readonly lemma: string }) | null;
  readonly speaker: TextSpan | null;
  readonly entity: QuoteEntity | null;
  readonly via?: TextSpan;
  readonly addressee?: TextSpan;
  readonly relay?: TextSpan;
}

/** A speaker and the ids of the quotes. */
export interface SpeakerRecord {
  readonly entity: QuoteEntity | null;
  readonly quotes: readonly string[];
}

/** A text in a normal form: its unit `i` comes from raw offset `starts[i]`; `starts` ends with the raw length. */
export interface NormalizedRecord {
  readonly text: string;
  readonly starts: readonly number[];
}

/** A word that sets the document apart from the batch: its commonest spelling, how often it stands there, and its weight (TF-IDF). */
export interface KeywordRecord {
  readonly text: string;
  readonly count: number;
  readonly score: number;
}

/** One document of the output contract: what `extract` prints, offsets in the unit it names. A layer that was not asked for is absent. */
export interface DocumentRecord {
  readonly schema: 'newsx/1';
  readonly path: string;
  readonly id?: string;
  readonly offsetUnit: OffsetUnit;
  readonly encoding?: string;
  /** Fields of the input record that the caller asked to have carried through. */
  readonly carry?: Readonly<Record<string, unknown>>;
  readonly blocks?: readonly Block[];
  readonly sentences?: readonly TextSpan[];
  readonly tokens?: readonly TokenRecord[];
  readonly entities?: readonly EntityRecord[];
  readonly numbers?: readonly NumberRecord[];
  readonly quotes?: readonly QuoteRecord[];
  /** Quotes by speaker, where that was asked for. */
  readonly speakers?: readonly SpeakerRecord[];
  readonly keywords?: readonly KeywordRecord[];
  /** The text in the normal form that was asked for. */
  readonly normalized?: NormalizedRecord;
}

/** What is said of a document besides its layers. */
export interface RecordHead {
  readonly path: string;
  readonly id?: string;
  readonly encoding?: string;
  readonly carry?: Readonly<Record<string, unknown>>;
}

/** What an input that could not be analysed leaves in the output. */
export interface FailureRecord {
  readonly schema: 'newsx/1';
  readonly path: string;
  readonly id?: string;
  readonly error: { readonly code: string; readonly message: string };
}

/** The record of those layers of a document that are wanted, offsets in UTF-16 units of the raw text. */
export function toRecord(doc: Source & Partial<Layers>, wanted: readonly ReportedLayer[], head: RecordHead): DocumentRecord {
  const { text } = doc;
  const { path, id, encoding, carry } = head;
  const layers: Partial<Layers> = Object.fromEntries(wanted.map((layer) => [layer, doc[layer]]));
  const { blocks, sentences, tokens, entities, numbers, quotes } = layers;
  return {
    schema: 'newsx/1', path, ...(id === undefined ? {} : { id }), offsetUnit: 'utf16', ...(encoding === undefined ? {} : { encoding }),
    ...(carry === undefined ? {} : { carry }),
    ...(blocks === undefined ? {} : { blocks }),
    ...(sentences === undefined ? {} : { sentences: sentences.map((sentence) => textSpan(text, sentence)) }),
    ...(tokens === undefined ? {} : { tokens: tokens.map(({ start, end, kind }) => ({ start, end, kind, text: text.slice(start, end) })) }),
    ...(entities === undefined ? {} : { entities: entities.map((mention) => entityRecord(text, mention)) }),
    ...(numbers === undefined ? {} : { numbers: numbers.map((mention) => numberRecord(text, mention)) }),
    ...(quotes === undefined ? {} : { quotes: quotes.map((quote) => quoteRecord(text, quote)) }),
  };
}

/** What is written out here property by property would take a tenth of the whole analysis as spreads, the objects being of many shapes. */
type Writable<T> = { -readonly [property in keyof T]: T[property] };

function textSpan(text: string, { start, end }: Span): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

function entityRecord(text: string, { start, end, type, entity, name, confidence, country, role, gender }: EntityMention): EntityRecord {
  const record: Partial<Writable<EntityRecord>> = { start, end, type, entity, name, confidence };
  if (country !== undefined) record.country = country;
  if (role !== undefined) record.role = role;
  if (gender !== undefined) record.gender = gender;
  record.text = text.slice(start, end);
  return record as EntityRecord;
}

function numberRecord(text: string, { start, end, kind, value, unit, vague, approx, iso, calendar, resolved, counted }: NumberMention): NumberRecord {
  const record: Partial<Writable<NumberRecord>> = { start, end, kind, value, unit };
  if (vague !== undefined) record.vague = vague;
  if (approx !== undefined) record.approx = approx;
  if (iso !== undefined) record.iso = iso;
  if (calendar !== undefined) record.calendar = calendar;
  if (resolved !== undefined) record.resolved = resolved;
  if (counted !== undefined) record.counted = counted;
  record.text = text.slice(start, end);
  return record as NumberRecord;
}

function quoteRecord(text: string, { id, form, level, negated, entity, confidence, rule, resolution, parent, content, cue, speaker, via, addressee, relay }: Quote): QuoteRecord {
  const record: Partial<Writable<QuoteRecord>> = { id, form, level, negated, entity, confidence, rule, resolution };
  if (parent !== undefined) record.parent = parent;
  record.content = content.map((span) => textSpan(text, span));
  record.cue = cue === null ? null : { start: cue.start, end: cue.end, lemma: cue.lemma, text: text.slice(cue.start, cue.end) };
  record.speaker = speaker === null ? null : textSpan(text, speaker);
  if (via !== undefined) record.via = textSpan(text, via);
  if (addressee !== undefined) record.addressee = textSpan(text, addressee);
  if (relay !== undefined) record.relay = textSpan(text, relay);
  return record as QuoteRecord;
}
