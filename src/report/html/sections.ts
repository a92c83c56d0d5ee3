import type { EntityType } from '../../document.ts';
import { articleId, quoteId, titleOf } from './article.ts';
import { escapeHtml } from './escape.ts';
import { count, COUNTS, ENTITY_LABELS, FORM_LABELS, LABELS } from './labels.ts';
import type { RankedName, ReportDocument, Speaker, TimelineEntry } from './summary.ts';

const section = (id: string, title: string, body: string): string =>
  `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${body}\n</section>`;

/** Who was quoted, how often, with which words, and what they said. */
export function speakersSection(speakers: readonly Speaker[], idOf: (speaker: Speaker) => string): string {
  const most = Math.max(1, ...speakers.map(({ quotes }) => quotes.length));
  const entries = speakers.map((speaker) => {
    const name = speaker.name === '' ? LABELS.unknownSpeaker : speaker.name;
    const cues = speaker.cues.map(([lemma, times]) => `<li>${escapeHtml(lemma)}${times > 1 ? ` <b>${times}</b>` : ''}</li>`).join('');
    const quotes = speaker.quotes.map(({ article, quote }) =>
      `<li><a href="#${quoteId(article, quote)}">${escapeHtml(quote.content.map(({ text }) => text).join(' … '))}</a> <span class="form">${FORM_LABELS[quote.form]}</span></li>`);
    return `<details id="${idOf(speaker)}" class="person" data-text="${escapeHtml(name)}">
<summary><span class="bar" style="--share:${(speaker.quotes.length / most).toFixed(3)}"></span><bdi>${escapeHtml(name)}</bdi> <span class="count">${count(speaker.quotes.length, COUNTS.quotes)}</span></summary>
${speaker.role === undefined ? '' : `<p class="role">${LABELS.role}: ${escapeHtml(speaker.role)}</p>\n`}<ul class="cues" aria-label="${LABELS.words}">${cues}</ul>
<ol class="quotes">${quotes.join('\n')}</ol>
</details>`;
  });
  return section('speakers', LABELS.speakers, entries.join('\n'));
}

/** People, places and organizations, each type ranked by mentions. */
export function namesSection(names: readonly RankedName[]): string {
  const types = Object.entries(ENTITY_LABELS) as [EntityType, string][];
  const columns = types.map(([type, label]) => {
    const own = names.filter((name) => name.type === type);
    const most = Math.max(1, ...own.map(({ mentions }) => mentions));
    const rows = own.map(({ name, mentions, articles }) =>
      `<li class="person" data-text="${escapeHtml(name)}"><span class="bar" style="--share:${(mentions / most).toFixed(3)}"></span><a href="#${articleId(articles[0]!)}"><bdi>${escapeHtml(name)}</bdi></a> <span class="count">${count(mentions, COUNTS.mentions)}</span></li>`);
    return `<div class="column ${type}"><h3>${label}</h3><ol>${rows.join('\n')}</ol></div>`;
  });
  return section('names', LABELS.names, `<div class="columns">${columns.join('\n')}</div>`);
}

/** The dates of which articles speak, in order. */
export function timelineSection(entries: readonly TimelineEntry[], documents: readonly ReportDocument[]): string {
  const rows = entries.map(({ date, mentions }) => {
    const links = mentions.map(({ article, text }) => {
      const { record, text: whole } = documents[article]!;
      return `<li class="person" data-text="${escapeHtml(text)}"><a href="#${articleId(article)}" title="${LABELS.inArticle}: ${escapeHtml(titleOf(record, whole))}">${escapeHtml(text)}</a></li>`;
    });
    return `<li><time datetime="${date}" dir="ltr">${date}</time><ul>${links.join('')}</ul></li>`;
  });
  return section('timeline', LABELS.timeline, `<ol class="timeline">${rows.join('\n')}</ol>`);
}

/** The articles one after the other, as they were given. */
export function articlesSection(articles: readonly string[]): string {
  return section('articles', LABELS.articles, articles.join('\n'));
}
