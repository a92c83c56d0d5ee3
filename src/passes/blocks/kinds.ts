import type { Block, BlockKind } from '../../document.ts';
import { captionEnd, isCredit } from './captions.ts';
import { isPlaceAndName, isSignature, signatureKind } from './datelines.ts';
import { labelAt, type Label } from './labels.ts';
import { BRACKETS, type Line } from './lines.ts';
import { countWords, endsWithStop, hasWord, isBracketed, isBulleted, isTitle } from './shapes.ts';
import { belowKind, bodyKind, isBody, topKind, type Page } from './titles.ts';

const LONGEST_LINK = 200;
const LONGEST_TAG = 40;
const MOST_BYLINE_WORDS = 7;

/** Where on the page the reader is: above the text of an article, in it, in a list that a label announced, or below. */
type Place = 'top' | 'body' | 'related' | 'tags' | 'below';

/** Names the kind of each line of the page, in one pass from top to bottom. */
export function classify(page: Page): readonly Block[] {
  const { lines } = page;
  const kinds: BlockKind[] = [];
  let place: Place = 'top';
  for (let i = 0; i < lines.length; i++) {
    const kind = kindOf(page, i, place);
    if (kind === 'dateline' && (place === 'related' || place === 'below')) titleAbove(page, kinds, i);
    kinds.push(kind);
    place = placeAfter(page, lines[i]!, kind, place);
  }
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) blocks.push({ start: lines[i]!.start, end: lines[i]!.end, kind: kinds[i]! });
  return blocks;
}

function kindOf(page: Page, at: number, place: Place): BlockKind {
  if (!hasWord(page.text, page.lines[at]!)) return 'paragraph';
  return labelledKind(page, at, place) ?? listKind(page, at, place) ?? signedKind(page, at, place) ?? shapedKind(page, at, place);
}

function placeAfter({ text, words }: Page, line: Line, kind: BlockKind, place: Place): Place {
  switch (kind) {
    case 'headline': case 'byline': case 'credit': case 'caption':
      return place === 'body' ? 'body' : 'top';
    case 'dateline':
      return place === 'body' ? 'body' : 'top';
    case 'related': case 'tags':
      return place === kind || labelAt(text, line, words)?.alone === true ? kind : 'below';
    case 'source':
      return 'below';
    default:
      return hasWord(text, line) ? 'body' : place;
  }
}

/** A dateline opens an article: the title right above it is no link of the list before. */
function titleAbove({ text, lines }: Page, kinds: BlockKind[], at: number): void {
  const above = lines[at - 1];
  if (above !== undefined && kinds[at - 1] === 'related' && !isBulleted(text, above)) kinds[at - 1] = 'headline';
}

function labelledKind({ text, lines, words }: Page, at: number, place: Place): BlockKind | undefined {
  const line = lines[at]!;
  const label = labelAt(text, line, words);
  if (label === undefined || !fits(text, line, label, at === 0 && lines.length > 1)) return undefined;
  return label.kind === 'source' && place === 'top' ? 'byline' : label.kind;
}

/** Whether what follows a label is as short as its kind has it. */
function fits(text: string, line: Line, label: Label, isFirst: boolean): boolean {
  const isShort = line.end - line.start <= LONGEST_LINK;
  switch (label.kind) {
    case 'byline':
      if (isFirst || label.alone || endsWithStop(text, line)) return false;
      return isBracketed(text, line) || countWords(text, line, MOST_BYLINE_WORDS + 1) <= MOST_BYLINE_WORDS;
    case 'credit': case 'caption':
      return !label.alone && isShort;
    case 'source':
      return !isFirst && isShort;
    case 'dateline':
      return isShort;
    default:
      return !(isFirst && label.alone);
  }
}

/** Kind of an item of the list that a label announced. */
function listKind(page: Page, at: number, place: Place): BlockKind | undefined {
  if (place !== 'related' && place !== 'tags') return undefined;
  const { text, lines, words } = page;
  const line = lines[at]!;
  if (signatureKind(page, line, words, true) !== undefined) return undefined;
  if (place === 'tags') return isTitle(text, line, LONGEST_TAG) ? 'tags' : undefined;
  return isBulleted(text, line) || isTitle(text, line, LONGEST_LINK) ? 'related' : undefined;
}

/** Kind of a line that says who reported or pictured something, where and when. */
function signedKind(page: Page, at: number, place: Place): BlockKind | undefined {
  const { text, lines, words } = page;
  const line = lines[at]!;
  if ((line.signs & BRACKETS) !== 0 && isCredit(text, line, words)) return place === 'body' ? 'source' : 'credit';
  const isEdge = place !== 'body' || at + 2 >= lines.length;
  const signed = isEdge ? signatureKind(page, line, words, at === 0) : undefined;
  if (signed !== undefined) return signed;
  if (place === 'top' && at > 0 && isBody(page, at + 1)) {
    if (isPlaceAndName(text, line)) return 'dateline';
    if (isSignature(text, line, words)) return 'byline';
  }
  return (line.signs & BRACKETS) !== 0 && captionEnd(page, line, words) === line.end ? 'caption' : undefined;
}

function shapedKind(page: Page, at: number, place: Place): BlockKind {
  if (place === 'body') return bodyKind(page, at);
  return place === 'top' ? topKind(page, at) : belowKind(page, at);
}
