import { fold } from '../arabic/fold.ts';
import { isWhite } from '../arabic/white-space.ts';
import { ANY_OPENING, openingAt, OPENINGS } from '../arabic/word-openings.ts';
import type { BlockKind } from '../document.ts';
import { columnOf, type Lexicon } from './lexicon.ts';

/** How a phrase must stand to label a block: alone on its line, alone or before a colon or the like, or before anything. */
export type LabelUse = 'bare' | 'label' | 'start';

/** The block that a phrase labels, and how it must stand. */
export interface PageLabel {
  readonly kind: BlockKind;
  readonly use: LabelUse;
}

/** What the furniture of a news page is recognized by; every key is folded. */
export interface PageWords {
  readonly labels: ReadonlyMap<string, PageLabel>;
  /** First words of the labels. */
  readonly labelHeads: ReadonlySet<string>;
  /** 1 for the openings of those words, see `openingAt`: tells in no time that nearly all other words open no label. */
  readonly labelOpenings: Uint8Array;
  /** Words in the longest label. */
  readonly longestLabel: number;
  /** Signatures of agencies and outlets, without dots and spaces. */
  readonly agencies: ReadonlySet<string>;
  /** Those of them that credit pictures. */
  readonly credits: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Names of months and weekdays. */
  readonly days: ReadonlySet<string>;
}

/** Reads the lexicons of the page by name. */
export function parsePageWords(read: (name: string) => Lexicon): PageWords {
  const labels = readLabels(read('page-labels'));
  const agencies = read('news-agencies');
  const credits = columnOf(agencies, 'credits');
  const labelHeads = new Set([...labels.keys()].map((key) => key.split(' ')[0]!));
  return {
    labels,
    labelHeads,
    labelOpenings: openingsOf(labelHeads),
    longestLabel: Math.max(...[...labels.keys()].map((key) => key.split(' ').length)),
    agencies: new Set(forms(agencies).map(signature)),
    credits: new Set(forms({ ...agencies, rows: agencies.rows.filter(({ cells }) => cells[credits] === 'yes') }).map(signature)),
    places: new Set(forms(read('dateline-places')).map(fold)),
    days: new Set([...forms(read('months')), ...forms(read('weekdays'))].map(fold)),
  };
}

const DOT = 0x2e;

/** The key of an agency's signature: أ ف ب, أ.ف.ب and اف ب are one. */
export function signature(form: string): string {
  return signatureOf(fold(form));
}

/** `signature` of a form that is folded. */
export function signatureOf(key: string): string {
  let letters = '';
  let from = 0;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit !== DOT && !isWhite(unit)) continue;
    letters += key.slice(from, i);
    from = i + 1;
  }
  return letters + key.slice(from);
}

function openingsOf(words: Iterable<string>): Uint8Array {
  const openings = new Uint8Array(OPENINGS);
  openings[ANY_OPENING] = 1;
  for (const word of words) openings[openingAt(word, 0)] = 1;
  return openings;
}

function forms(lexicon: Lexicon): readonly string[] {
  const form = columnOf(lexicon, 'form');
  return lexicon.rows.map(({ cells }) => cells[form]!);
}

function readLabels(lexicon: Lexicon): ReadonlyMap<string, PageLabel> {
  const [phrase, kind, use] = ['phrase', 'kind', 'use'].map((name) => columnOf(lexicon, name)) as [number, number, number];
  return new Map(lexicon.rows.map(({ cells }) => [fold(cells[phrase]!), { kind: cells[kind] as BlockKind, use: cells[use] as LabelUse }]));
}
