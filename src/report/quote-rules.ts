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
  relative: 'the person whom its relative clause describes',
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

/** What a resolution's name says in words; the name itself where it is a new one. */
export function explainResolution(resolution: string): string {
  return RESOLUTIONS[resolution] ?? resolution;
}
