import { fold } from '../../arabic/fold.ts';
import { articleHtml } from './article.ts';
import { escapeHtml } from './escape.ts';
import { count, COUNTS, LABELS, MARK_LABELS } from './labels.ts';
import { articlesSection, namesSection, speakersSection, timelineSection } from './sections.ts';
import { namesOf, speakersOf, timelineOf, type ReportDocument, type Speaker } from './summary.ts';

export type { ReportDocument } from './summary.ts';

/** The page's own style and script, from `data/report/`. */
export interface PageAssets {
  readonly css: string;
  readonly script: string;
}

/**
 * One self-contained page, right to left, that asks the network for nothing: the articles with names, numbers and quotes marked, who was
 * quoted how often and with which words, names ranked, a timeline, filters that work without a server. The same documents give the same page.
 */
export function reportPage(documents: readonly ReportDocument[], { css, script }: PageAssets, title: string = LABELS.title): string {
  const speakers = speakersOf(documents);
  const names = namesOf(documents);
  const ids = new Map(speakers.map(({ name }, i) => [name === '' ? '' : fold(name), `s${i + 1}`]));
  const idOf = ({ name }: Speaker): string => ids.get(name === '' ? '' : fold(name))!;
  const quotes = speakers.reduce((sum, speaker) => sum + speaker.quotes.length, 0);
  const body = [
    header(title, [count(documents.length, COUNTS.articles), count(quotes, COUNTS.quotes), count(names.length, COUNTS.names)]),
    '<main>',
    speakersSection(speakers, idOf),
    namesSection(names),
    timelineSection(timelineOf(documents), documents),
    articlesSection(documents.map((document, article) => articleHtml(document, article, (key) => ids.get(key)!))),
    `<p id="no-match" role="status" hidden>${LABELS.noMatch}</p>`,
    '</main>',
    `<p class="top"><a href="#top">${LABELS.toTop}</a></p>`,
  ];
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${css}</style>
</head>
<body id="top">
${body.join('\n')}
<script>
${script}</script>
</body>
</html>
`;
}

function header(title: string, counts: readonly string[]): string {
  const boxes = Object.entries(MARK_LABELS).map(([kind, label]) => `<label class="${kind}"><input type="checkbox" data-show="${kind}" checked> ${label}</label>`);
  return `<header>
<a class="skip" href="#articles">${LABELS.skip}</a>
<h1>${escapeHtml(title)}</h1>
<p>${counts.join(' · ')}</p>
<nav>${(['speakers', 'names', 'timeline', 'articles'] as const).map((id) => `<a href="#${id}">${LABELS[id]}</a>`).join(' ')}</nav>
<form role="search">
<label>${LABELS.search} <input type="search" id="query" autocomplete="off"></label>
<fieldset><legend>${LABELS.show}</legend>${boxes.join('\n')}</fieldset>
</form>
</header>`;
}
