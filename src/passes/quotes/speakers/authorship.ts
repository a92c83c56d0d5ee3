import type { TitleIndex, Titled } from './titles.ts';

/** Nouns for whoever wrote what an article is about, as `nounKey` writes them. */
const WRITERS: readonly string[] = ['كاتب', 'كاتبه', 'مؤلف', 'مؤلفه', 'روائي', 'روائيه', 'اديب', 'اديبه'];
/** What writers write; it says what they say. Without vowels the book (`كتاب+`) is spelled as the writers are, of whom an article with one author speaks less. */
const WORKS: ReadonlySet<string> = new Set(['كتاب+', 'روايه', 'ديوان', 'مقال', 'مقاله']);

/** Whether a bare noun stands for the author of what the article is about: `المؤلف`, `الكتاب`. */
export function meansAuthor(noun: string): boolean {
  return WRITERS.includes(noun) || WORKS.has(noun);
}

/** The person whom the page introduces as a writer, where it is only one. */
export function onlyAuthor(titles: TitleIndex): Titled | undefined {
  const writers = WRITERS.flatMap((noun) => titles.of(noun)).filter(({ mention }) => mention.type === 'PER');
  return new Set(writers.map(({ mention }) => mention.entity)).size === 1 ? writers[0] : undefined;
}
