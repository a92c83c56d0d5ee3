import type { Quote, Span } from '../document.ts';

/** What each construction is, in words, by the rule a quote names. */
const RULES: Readonly<Record<string, string>> = {
  'according-before': 'an attribution before its clause', 'according-after': 'an attribution after its sentence', carrier: 'a noun that carries the words', colon: 'a colon after a source',
  'comment-clause': 'a comment that names who said it', document: 'a document that says it', hearsay: 'hearsay', interrupted: 'speech on both sides of its cue', label: 'a label in somebody\'s words',
  'noun-clause': 'a noun of saying with its clause', pretext: 'a reason somebody gave', relay: 'words that another passed on', 'speech-verb': 'speech before its verb',
};
const CUES: Readonly<Record<string, string>> = {
  'verb-subject': 'a verb and its subject', 'subject-verb': 'a subject and its verb', verb: 'a verb whose subject is dropped', participle: 'a participle', masdar: 'a verbal noun',
};
const COMPLEMENTS: Readonly<Record<string, string>> = { clause: 'a clause', marks: 'marked words', colon: 'what follows a colon', phrase: 'a noun phrase' };

/** How the speaker was found, in words, by the resolution a quote names. */
const RESOLUTIONS: Readonly<Record<string, string>> = {
  explicit: 'named beside the cue', described: 'described beside the cue', 'first-person': 'the first person inside somebody\'s words', 'channel-owner': 'whose document or speech it is',
  'host-subject': 'the subject of the clause it stands in', 'same-paragraph': 'the last agreeing speaker of the paragraph', 'previous-paragraph': 'the last agreeing speaker of the paragraph before',
  'earlier-paragraph': 'the last agreeing speaker of an earlier paragraph', 'lead-subject': 'the subject of the lead', unspecified: 'nobody is meant to be known', none: 'nobody was found',
};

/** What a rule's name says in words; the name itself where it is a new one. */
export function explainRule(rule: string): string {
  const known = RULES[rule];
  if (known !== undefined) return known;
  const at = rule.lastIndexOf('-');
  const cue = CUES[rule.slice(0, at)];
  const complement = COMPLEMENTS[rule.slice(at + 1)];
  return cue === undefined || complement === undefined ? rule : `${cue} before ${complement}`;
}

/** Lines that tell, for one quote, what was found by which rule and evidence: for `newsx quotes --explain`. */
export function explainQuote(text: string, quote: Quote): readonly string[] {
  const surface = (span: Span): string => text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  const lines = [
    `${quote.id} ${quote.form}${quote.negated ? ', denied or negated' : ''}${quote.parent === undefined ? '' : `, level ${quote.level} inside ${quote.parent}`}, confidence ${quote.confidence.toFixed(2)}`,
    ...quote.content.map((span) => `  content  ${surface(span)}`),
  ];
  if (quote.cue !== null) lines.push(`  cue      ${surface(quote.cue)} (${quote.cue.lemma}): ${explainRule(quote.rule)} [${quote.rule}]`);
  lines.push(`  speaker  ${quote.speaker === null ? '(none)' : surface(quote.speaker)}`);
  lines.push(`  entity   ${quote.entity === null ? '(nobody)' : `${quote.entity.name} [${quote.entity.type} ${quote.entity.id}]`}: ${RESOLUTIONS[quote.resolution] ?? quote.resolution} [${quote.resolution}]`);
  for (const [label, span] of [['via', quote.via], ['to', quote.addressee], ['relay', quote.relay]] as const) if (span !== undefined) lines.push(`  ${label.padEnd(8)} ${surface(span)}`);
  return lines;
}

/** What one speaker said, in the order of the text; `entity` is null for quotes whose speaker nobody could find. */
export interface SpeakerQuotes {
  readonly entity: Quote['entity'];
  readonly quotes: readonly Quote[];
}

/** Groups quotes by speaker: those who said most first, then in the order of their first words; unknown speakers last. */
export function quotesBySpeaker(quotes: readonly Quote[]): readonly SpeakerQuotes[] {
  const groups = new Map<string | null, Quote[]>();
  for (const quote of quotes) {
    const key = quote.entity?.id ?? null;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [quote]);
    else known.push(quote);
  }
  return [...groups.values()].map((said) => ({ entity: said[0]!.entity, quotes: said }))
    .sort((a, b) => Number(a.entity === null) - Number(b.entity === null) || b.quotes.length - a.quotes.length);
}
