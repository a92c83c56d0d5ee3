import type { Block, BlockKind } from '../../document.ts';
import type { PageWords } from '../../resources/page-words.ts';
import { isCredit, captionEnd } from './captions.ts';
import { isPlaceAndName, signatureKind } from './datelines.ts';
import { labelAt, type Label } from './labels.ts';
import type { Line } from './lines.ts';
import { countWords, endsWithPause, endsWithStop, hasWord, isBracketed, isBulleted, isFinished, isLettersOnly, isTitle } from './shapes.ts';

/** Lengths up to which a line without a full stop may be the first headline, a further one, a heading, an item, a link. */
const LONGEST_HEADLINE = 200;
const LONGEST_SUBTITLE = 120;
const LONGEST_HEADING = 80;
const LONGEST_ITEM = 300;
const LONGEST_LINK = 200;
const LONGEST_TAG = 40;
const LONGEST_NAME = 40;
const MOST_BYLINE_WORDS = 7;
const MOST_NAME_WORDS = 4;
const MOST_HEADING_WORDS = 10;

/** Where on the page the reader is: above the text of an article, in it, in a list that a label announced, or below. */
type Place = 'top' | 'body' | 'related' | 'tags' | 'below';

/** Names the kind of each piece of the page, in one pass from top to bottom. */
export function classify(text: string, lines: readonly Line[], words: PageWords): readonly Block[] {
  const kinds: BlockKind[] = [];
  let place: Place = 'top';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const kind = kindOf(text, lines, i, words, place);
    if (kind === 'dateline' && (place === 'related' || place === 'below')) titleAbove(text, lines, kinds, i);
    kinds.push(kind);
    place = placeAfter(text, line, kind, place, words);
  }
  return lines.map(({ start, end }, i) => ({ start, end, kind: kinds[i]! }));
}

function kindOf(text: string, lines: readonly Line[], at: number, words: PageWords, place: Place): BlockKind {
  const line = lines[at]!;
  if (!hasWord(text, line)) return 'paragraph';
  return labelledKind(text, lines, at, words, place) ?? listKind(text, line, words, place) ?? shapedKind(text, lines, at, words, place);
}

function placeAfter(text: string, line: Line, kind: BlockKind, place: Place, words: PageWords): Place {
  if (kind === 'headline' || kind === 'byline' || kind === 'credit' || kind === 'caption') return place === 'below' || place === 'related' || place === 'tags' ? 'top' : place;
  if (kind === 'dateline') return place === 'body' ? 'body' : 'top';
  if (kind === 'related' || kind === 'tags') return place === kind || labelAt(text, line, words)?.alone === true ? kind : 'below';
  if (kind === 'source') return 'below';
  return hasWord(text, line) ? 'body' : place;
}

/** A dateline opens an article: the title right above it is no link of the list before. */
function titleAbove(text: string, lines: readonly Line[], kinds: BlockKind[], at: number): void {
  const above = lines[at - 1];
  if (above !== undefined && kinds[at - 1] === 'related' && !isBulleted(text, above)) kinds[at - 1] = 'headline';
}

function labelledKind(text: string, lines: readonly Line[], at: number, words: PageWords, place: Place): BlockKind | undefined {
  const line = lines[at]!;
  const label = labelAt(text, line, words);
  if (label === undefined || !fits(text, line, label, at === 0 && lines.length > 1)) return undefined;
  if (label.kind === 'source' && place === 'top') return 'byline';
  return label.kind;
}

/** Whether what follows a label is as short as its kind has it. */
function fits(text: string, line: Line, label: Label, isFirst: boolean): boolean {
  if (label.kind === 'byline') return !isFirst && !label.alone && !endsWithStop(text, line) && (isBracketed(text, line) || countWords(text, line, MOST_BYLINE_WORDS + 1) <= MOST_BYLINE_WORDS);
  if (label.kind === 'credit' || label.kind === 'caption') return !label.alone && line.end - line.start <= LONGEST_LINK;
  if (label.kind === 'dateline' || label.kind === 'source') return line.end - line.start <= LONGEST_LINK && !(isFirst && label.kind === 'source');
  return !(isFirst && label.alone);
}

/** Kind of an item of the list that a label announced. */
function listKind(text: string, line: Line, words: PageWords, place: Place): BlockKind | undefined {
  if (signatureKind(text, line, words, true) !== undefined) return undefined;
  if (place === 'related' && (isBulleted(text, line) || isTitle(text, line, LONGEST_LINK))) return 'related';
  if (place === 'tags' && isTitle(text, line, LONGEST_TAG)) return 'tags';
  return undefined;
}

function shapedKind(text: string, lines: readonly Line[], at: number, words: PageWords, place: Place): BlockKind {
  const line = lines[at]!;
  if (isCredit(text, line, words)) return place === 'body' ? 'source' : 'credit';
  const signed = place !== 'body' || at + 2 >= lines.length ? signatureKind(text, line, words, at === 0) : undefined;
  if (signed !== undefined) return signed;
  if (place === 'top' && at > 0 && isPlaceAndName(text, line) && isBody(text, lines[at + 1])) return 'dateline';
  if (captionEnd(text, line, words) === line.end) return 'caption';
  if (place === 'body') return bodyKind(text, lines, at);
  if (at > 0 && isBulleted(text, line) && line.end - line.start <= LONGEST_ITEM) return 'list-item';
  if (place !== 'top' && isTitle(text, line, LONGEST_HEADLINE) && hasBodyBelow(text, lines, at)) return 'headline';
  if (place !== 'top') return 'paragraph';
  return topKind(text, lines, at);
}

function topKind(text: string, lines: readonly Line[], at: number): BlockKind {
  const line = lines[at]!;
  const isFirst = at === 0;
  if (!isTitle(text, line, isFirst ? LONGEST_HEADLINE : LONGEST_SUBTITLE) || (!isFirst && endsWithPause(text, line))) return 'paragraph';
  if (!isFirst && isName(text, line) && isBody(text, lines[at + 1])) return 'byline';
  return 'headline';
}

function bodyKind(text: string, lines: readonly Line[], at: number): BlockKind {
  const line = lines[at]!;
  if (isBulleted(text, line) && line.end - line.start <= LONGEST_ITEM) return 'list-item';
  if (!isTitle(text, line, LONGEST_HEADING) || endsWithPause(text, line) || countWords(text, line, MOST_HEADING_WORDS + 1) > MOST_HEADING_WORDS) return 'paragraph';
  if (!isFinished(text, lines[at - 1]!)) return 'paragraph';
  if (at + 1 === lines.length) return isName(text, line) && endsWithStop(text, lines[at - 1]!) ? 'byline' : 'paragraph';
  return isBody(text, lines[at + 1]) ? 'heading' : 'paragraph';
}

function isBody(text: string, line: Line | undefined): boolean {
  return line !== undefined && !isTitle(text, line, LONGEST_SUBTITLE);
}

function hasBodyBelow(text: string, lines: readonly Line[], at: number): boolean {
  return isBody(text, lines[at + 1]) || isBody(text, lines[at + 2]);
}

/** A line by itself that may be a reporter's name: two to four words without marks and figures, the first without the article. */
function isName(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_NAME || text.startsWith('ال', line.start)) return false;
  const count = countWords(text, line, MOST_NAME_WORDS + 1);
  return count >= 2 && count <= MOST_NAME_WORDS && isLettersOnly(text, line);
}
