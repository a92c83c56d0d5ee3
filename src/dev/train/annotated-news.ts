import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyser } from '../../index.ts';
import { parseLexicon } from '../../resources/lexicon.ts';
import { TAGS, type Tag } from '../../tagger/tags.ts';
import type { TrainingSentence } from '../../train/sentence.ts';

/** A name in the text of an article. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

interface AnnotatedArticle {
  readonly id: string;
  readonly isHeldOut: boolean;
  readonly mentions: readonly Mention[];
}

/**
 * Articles of the raw news below `shared/news` whose names were annotated after newsx's guide (`annotated-news.tsv`: ids and offsets, no text), as
 * sentences in folded words: those to learn from, and those that a twin is scored on. Empty where the raw news is not there.
 */
export async function annotatedNews(shared: string): Promise<{ readonly learnt: readonly TrainingSentence[]; readonly heldOut: readonly TrainingSentence[] }> {
  const analyse = await analyser(['tokens', 'sentences']);
  const parts: { learnt: TrainingSentence[]; heldOut: TrainingSentence[] } = { learnt: [], heldOut: [] };
  for (const [source, articles] of readAnnotations()) {
    const texts = readTexts(join(shared, 'news', `${source}.ndjson.gz`), new Set(articles.map(({ id }) => id)));
    for (const { id, isHeldOut, mentions } of articles) {
      const text = texts.get(id);
      if (text === undefined) continue;
      const part = isHeldOut ? parts.heldOut : parts.learnt;
      const { tokens, sentences } = analyse({ text, path: id });
      let next = 0;
      for (const { end } of sentences) {
        const first = next;
        while (next < tokens.length && tokens[next]!.end <= end) next++;
        const own = tokens.slice(first, next);
        if (own.length > 0) part.push({ words: own.map(({ key, kind }) => key || kind), tags: tagsOf(own, mentions), profile: 'news', openMisc: false });
      }
    }
  }
  return parts;
}

/** BIO tags of tokens; a token of which only a part is in a name, as a name after a proclitic is, belongs to it. */
function tagsOf(tokens: readonly { readonly start: number; readonly end: number }[], mentions: readonly Mention[]): Uint8Array {
  let before: Mention | undefined;
  return Uint8Array.from(tokens, ({ start, end }) => {
    const own = mentions.find((mention) => mention.start < end && mention.end > start);
    const tag: Tag = own === undefined ? 'O' : `${own === before ? 'I' : 'B'}-${own.type}` as Tag;
    before = own;
    return TAGS.indexOf(tag);
  });
}

function readAnnotations(): ReadonlyMap<string, readonly AnnotatedArticle[]> {
  const name = 'annotated-news.tsv';
  const bySource = new Map<string, AnnotatedArticle[]>();
  const { rows } = parseLexicon(name, readFileSync(new URL(name, import.meta.url), 'utf8'));
  for (const { cells: [source = '', id = '', part = '', spans = ''] } of rows) {
    const mentions = [...spans.matchAll(/(\d+)-(\d+)\/(\w+)/gu)].map(([, start, end, type]) => ({ start: Number(start), end: Number(end), type: type! }));
    bySource.set(source, [...(bySource.get(source) ?? []), { id, isHeldOut: part === 'held-out', mentions }]);
  }
  return bySource;
}

/** The texts that the offsets count in: the title, an empty line and the text, unless the text begins with its title. */
function readTexts(path: string, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (!existsSync(path)) return texts;
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
    if (ids.has(id)) texts.set(id, title === '' || text.startsWith(title) ? text : `${title}\n\n${text}`);
  }
  return texts;
}
