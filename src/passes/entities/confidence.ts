/**
 * How often mentions that a rule made were right, span and type, on 104 annotated articles that neither the tagger nor its teacher learnt from and on 88
 * annotated for scoring, drawn towards eight in ten where they were few.
 */
const RULE_CONFIDENCE = {
  'known-always': 0.88,
  'known-media': 0.82,
  'known-sport': 0.7,
  'organization': 0.55,
  'organization-extended': 0.55,
  'short-form': 0.72,
  'place': 0.76,
  'settlement': 0.75,
  'brand': 0.75,
  'initials': 0.82,
  'event': 0.6,
  'acronym': 0.75,
  'work': 0.72,
  'marked-source': 0.82,
  'told-source': 0.8,
  'nickname': 0.85,
  'company': 0.6,
  'byline': 0.85,
  'dateline': 0.9,
  'family-name': 0.85,
  'titled': 0.9,
  'gazetteer': 1,
} as const satisfies Readonly<Record<string, number>>;

/** A rule that makes mentions. */
export type RuleName = keyof typeof RULE_CONFIDENCE;

/** How sure a mention of the rule is, 0 to 1. */
export function sureOf(rule: RuleName): number {
  return RULE_CONFIDENCE[rule];
}

/** The confidence of a mention of the tagger's once a rule has removed what the doubt was about: half of the doubt stays. */
export function settledConfidence(confidence: number): number {
  return 1 - (1 - confidence) / 2;
}
