import type { Page } from '../page/page.ts';
import type { TitleIndex, Titled } from './titles.ts';

/** Books as `nounKeyAt` has them: without vowels they are spelled as the writers are, of whom an article with one author speaks less. */
const BOOKS = 'كتاب+';

/** Whether a bare noun stands for the author of what the article is about: `المؤلف`, `الكتاب`, `الرواية`. */
export function meansAuthor(page: Page, noun: string): boolean {
  const { writer, work } = page.words.of(noun).is;
  return writer || work || noun === BOOKS;
}

/** The person whom the page introduces as a writer, where it is only one. */
export function onlyAuthor(page: Page, titles: TitleIndex): Titled | undefined {
  const writers = titles.all.filter(({ words }) => words.some((word) => page.words.of(word).is.writer));
  return new Set(writers.map(({ mention }) => mention.entity)).size === 1 ? writers[0] : undefined;
}
