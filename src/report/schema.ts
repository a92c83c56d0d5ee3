/** JSON Schema (draft 2020-12) of one line of NDJSON output under the contract `newsx/1`: a document's record, or the record of an input that failed. */
export function outputSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://newsx.invalid/schema/newsx-1.json',
    title: 'newsx/1',
    description: 'One document of newsx output. Offsets are half open, in the unit that offsetUnit names, into the text as decoded.',
    oneOf: [{ $ref: '#/$defs/document' }, { $ref: '#/$defs/failure' }],
    $defs: { document: DOCUMENT, failure: FAILURE, ...LAYERS, ...PARTS },
  };
}

const ref = (name: string): object => ({ $ref: `#/$defs/${name}` });
const list = (name: string): object => ({ type: 'array', items: ref(name) });
const offset = { type: 'integer', minimum: 0 };
const string = { type: 'string' };
const probability = { type: 'number', minimum: 0, maximum: 1 };
/** A closed object: the properties in `optional` may be missing. */
const shape = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object => ({
  type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)), additionalProperties: false,
});
const span = { start: offset, end: offset };
const surface = { ...span, text: string };
const entityTypes = { enum: ['PER', 'LOC', 'ORG', 'MISC'] };

const HEAD = { schema: { const: 'newsx/1' }, path: string, id: string };
const CONTENT = {
  offsetUnit: { enum: ['utf16', 'codepoint', 'byte'] },
  encoding: string,
  carry: { type: 'object', description: 'fields of the input record that were asked for with --carry' },
  blocks: list('block'), sentences: list('sentence'), tokens: list('token'), entities: list('entity'), numbers: list('number'), quotes: list('quote'),
  speakers: list('speaker'), keywords: list('keyword'), normalized: ref('normalized'),
};
const DOCUMENT = shape({ ...HEAD, ...CONTENT }, ['id', ...Object.keys(CONTENT).filter((name) => name !== 'offsetUnit')]);
const FAILURE = shape({ ...HEAD, error: shape({ code: string, message: string }) }, ['id']);

const LAYERS = {
  block: shape({ ...span, kind: { enum: ['headline', 'dateline', 'byline', 'paragraph', 'heading', 'list-item', 'caption', 'credit', 'source', 'tags', 'related'] } }),
  sentence: shape(surface),
  token: shape({ ...surface, kind: { enum: ['word', 'number', 'punctuation', 'symbol', 'url', 'email', 'hashtag', 'mention', 'emoji'] }, clitics: list('clitic') }, ['clitics']),
  clitic: shape({ ...surface, kind: string }),
  entity: shape({
    ...surface, type: entityTypes, entity: { type: 'string', pattern: '^e[0-9]+$', description: 'joins the mentions of one referent' },
    name: { type: 'string', description: 'the fullest proper form of the referent in the document' }, confidence: probability,
    country: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' }, role: string, gender: { enum: ['m', 'f'] },
  }, ['country', 'role', 'gender']),
  number: shape({
    ...surface,
    kind: { enum: ['cardinal', 'ordinal', 'percent', 'money', 'measure', 'duration', 'date', 'time', 'range', 'fraction', 'phone', 'score', 'age'] },
    value: { anyOf: [ref('value'), { type: 'array', items: ref('value'), minItems: 2, maxItems: 2 }] },
    unit: { type: ['string', 'null'], description: 'ISO 4217 for money, English singular for measure, duration and age' },
    vague: { type: 'boolean' }, approx: { type: 'boolean' }, iso: { type: 'string', pattern: '^P', description: 'ISO 8601 duration' },
    resolved: { type: 'string', description: 'ISO day, time or interval under the date of the document' }, calendar: string, counted: ref('span'),
  }, ['vague', 'approx', 'iso', 'resolved', 'calendar', 'counted']),
  quote: shape({
    id: string, form: { enum: ['direct', 'indirect', 'mixed', 'reported'] }, level: { type: 'integer', minimum: 1, maximum: 3 }, negated: { type: 'boolean' },
    content: { ...list('surface'), minItems: 1 },
    cue: { anyOf: [shape({ ...surface, lemma: string }), { type: 'null' }] },
    speaker: { anyOf: [ref('surface'), { type: 'null' }] },
    entity: { anyOf: [shape({ id: string, name: string, type: entityTypes }), { type: 'null' }] },
    confidence: probability, rule: string, resolution: string,
    parent: string, via: ref('surface'), addressee: ref('surface'), relay: ref('surface'),
  }, ['parent', 'via', 'addressee', 'relay']),
};

const PARTS = {
  speaker: shape({ entity: { anyOf: [shape({ id: string, name: string, type: entityTypes }), { type: 'null' }] }, quotes: { type: 'array', items: string, minItems: 1 } }),
  keyword: shape({ text: string, count: { type: 'integer', minimum: 1 }, score: { type: 'number', minimum: 0 } }),
  normalized: shape({ text: string, starts: { type: 'array', items: offset, description: 'unit i of the text comes from raw offset starts[i]; ends with the raw length' } }),
  span: shape(span), surface: shape(surface), value: { type: ['number', 'string', 'null'] } };
