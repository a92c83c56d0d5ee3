import type { Name, Page } from '../page/page.ts';
import { aliasesOf, type Alias } from './aliases.ts';
import { documentsOf, type IssuedDocument } from './documents.ts';
import { familyNames } from './families.ts';
import { startMentions, type Mentions } from './mentions.ts';
import { indexTitles, titlesOf, type TitledType, type TitleIndex } from './titles.ts';

/** What is known where a speaker is looked for: the page, who was mentioned so far, and what is gathered from the whole page when it is first asked for. */
export interface Knowledge {
  readonly page: Page;
  readonly mentions: () => Mentions;
  readonly titles: (type: TitledType) => TitleIndex;
  readonly aliases: () => readonly Alias[];
  readonly documents: () => readonly IssuedDocument[];
  readonly families: () => ReadonlyMap<string, Name>;
}

/** What is known of a page before anybody spoke. `catchUp` is called before the mentions are looked at. */
export function knowledgeOf(page: Page, catchUp: () => void): Knowledge {
  const mentions = startMentions(page);
  const people = once(() => indexTitles(titlesOf(page, 'PER')));
  const bodies = once(() => indexTitles(titlesOf(page, 'ORG')));
  return {
    page,
    mentions: () => {
      catchUp();
      return mentions;
    },
    titles: (type) => (type === 'PER' ? people() : bodies()),
    aliases: once(() => aliasesOf(page)),
    documents: once(() => documentsOf(page)),
    families: once(() => familyNames(page)),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
