import type { Span } from '../../document.ts';
import type { DocumentRecord, EntityRecord, NumberRecord, QuoteRecord } from '../record.ts';
import { escapeHtml } from './escape.ts';
import { BLOCK_ELEMENTS, ENTITY_LABELS, FORM_LABELS, LABELS, NUMBER_LABELS } from './labels.ts';
import { markText, type Mark } from './marked-text.ts';
import { speakerKey, type ReportDocument } from './summary.ts';

/** Gives the page's id of the section of a quote's speaker. */
export type SpeakerIds = (key: string) => string;

/** Id of an article on the page, and of a quote in it: what links point to. */
export const articleId = (article: number): string => `a${article + 1}`;
/** The id of the element of a quote. */
export const quoteId = (article: number, quote: QuoteRecord): string => `${articleId(article)}-${quote.id}`;

/** One article: its blocks with names, numbers and quotes marked, each quote linked to its speaker. */
export function articleHtml({ record, text }: ReportDocument, article: number, speakerIds: SpeakerIds): string {
  const marks = marksOf(record, article, speakerIds);
  const blocks = record.blocks ?? [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  const body = blocks.map((block) => {
    const element = BLOCK_ELEMENTS[block.kind];
    return `<${element} class="block ${block.kind}">${markText(text, block, marks)}</${element}>`;
  });
  const id = articleId(article);
  return `<article id="${id}" aria-label="${escapeHtml(titleOf(record, text))}">
<p class="path"><a href="#${id}"><bdi>${escapeHtml(record.id ?? record.path)}</bdi></a></p>
${body.join('\n')}
</article>`;
}

/** The headline of an article, else its first words. */
export function titleOf({ blocks = [] }: DocumentRecord, text: string): string {
  const headline = blocks.find(({ kind }) => kind === 'headline') ?? blocks[0];
  const title = headline === undefined ? text : text.slice(headline.start, headline.end);
  return title.length > TITLE_UNITS ? `${title.slice(0, TITLE_UNITS).replace(/[\ud800-\udbff]$|\s\S*$/u, '')}…` : title;
}

const TITLE_UNITS = 120;

function marksOf({ entities = [], numbers = [], quotes = [] }: DocumentRecord, article: number, speakerIds: SpeakerIds): readonly Mark[] {
  return [
    ...quotes.flatMap((quote) => quoteMarks(quote, article, speakerIds)),
    ...entities.map(entityMark),
    ...numbers.map(numberMark),
  ];
}

function quoteMarks(quote: QuoteRecord, article: number, speakerIds: SpeakerIds): readonly Mark[] {
  const name = quote.entity?.name ?? LABELS.unknownSpeaker;
  const who = `${LABELS.speaker}: ${escapeHtml(name)}`;
  const attributes = `class="quote ${quote.form}" data-speaker="${escapeHtml(speakerKey(quote))}" title="${who} (${FORM_LABELS[quote.form]})"`;
  const link = `<a class="who" href="#${speakerIds(speakerKey(quote))}" aria-label="${who}">⟵</a>`;
  const content = quote.content.map((span, i) => element('q', span, i === 0 ? `${attributes} id="${quoteId(article, quote)}"` : attributes, attributes));
  const last = content.length - 1;
  return [
    ...content.map((mark, i) => (i === last ? { ...mark, close: `${link}${mark.close}` } : mark)),
    ...(quote.cue === null ? [] : [element('span', quote.cue, 'class="cue"')]),
    ...(quote.speaker === null ? [] : [element('span', quote.speaker, 'class="speaker"')]),
  ];
}

function entityMark(entity: EntityRecord): Mark {
  const about = [ENTITY_LABELS[entity.type], entity.name, entity.role ?? '', entity.country ?? ''].filter((part) => part !== '').join(' · ');
  return element('span', entity, `class="name ${entity.type}" title="${escapeHtml(about)}"`);
}

function numberMark(number: NumberRecord): Mark {
  const value = Array.isArray(number.value) ? number.value.join(' – ') : String(number.value ?? '');
  const about = [NUMBER_LABELS[number.kind], value, number.unit ?? '', number.resolved ?? ''].filter((part) => part !== '').join(' · ');
  return element('span', number, `class="number ${number.kind}" title="${escapeHtml(about)}"`);
}

function element(name: string, { start, end }: Span, attributes: string, again: string = attributes): Mark {
  return { start, end, open: `<${name} ${attributes}>`, again: `<${name} ${again}>`, close: `</${name}>` };
}
