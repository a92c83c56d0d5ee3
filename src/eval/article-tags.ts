import type { Document } from '../document.ts';
import { overlaps } from '../spans.ts';
import { EMPTY_WORD } from '../tagger/forms.ts';
import type { TaggerModel } from '../tagger/model.ts';
import { TAGS, tagWords } from '../tagger/tagger.ts';
import type { GoldArticle } from './gold-article.ts';

/** The tags of an article's tokens: as its mentions have them, a token with its clitics, and as the tagger finds them. */
export function tagArticle(article: GoldArticle, doc: Document<'sentences' | 'tokens'>, model: TaggerModel): { gold: Uint8Array; found: Uint8Array } {
  const { tokens, sentences } = doc;
  const gold = new Uint8Array(tokens.length);
  for (const mention of article.entities) {
    let tag = TAGS.indexOf(`B-${mention.type}`);
    for (const [at, token] of tokens.entries()) {
      if (!overlaps(token, mention)) continue;
      gold[at] = tag;
      tag += tag % 2;
    }
  }
  const starts = Uint32Array.from(sentences, ({ start }) => tokens.findIndex((token) => token.start >= start)).filter((start) => start < tokens.length);
  const { tags } = tagWords(tokens.map(({ key }) => key || EMPTY_WORD), starts, model, 'news');
  return { gold, found: tags };
}
