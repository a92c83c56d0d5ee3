import type { Name, Page } from '../page/page.ts';
import { aliasesOf, type Alias } from './aliases.ts';
import { documentsOf, type IssuedDocument } from './documents.ts';
import { familyNames } from './families.ts';
import { startMentions, type Mentions } from './mentions.ts';
import { indexTitles, titlesOf, type TitleIndex } from './titles.ts';

/** What is known where a speaker is looked for: the page, who was mentioned so far, and what is gathered from the whole page when it is first asked for. */
export interface Knowledge {
  readonly page: Page;
  readonly mentions: Mentions;
  readonly titles: () => TitleIndex;
  readonly aliases: () => readonly Alias[];
  readonly documents: () => readonly IssuedDocument[];
  readonly families: () => ReadonlyMap<string, Name>;
}

/** What is known of a page before anybody spoke. */
export function knowledgeOf(page: Page): Knowledge {
  return {
    page,
    mentions: startMentions(page),
    titles: once(() => indexTitles(titlesOf(page))),
    aliases: once(() => aliasesOf(page)),
    documents: once(() => documentsOf(page)),
    families: once(() => familyNames(page)),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
