import type { NumberMention, Quote, Span } from '../document.ts';

/** A span with its offsets moved up by `by` units. */
export function moved<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** A quantity moved with the noun it counts. */
export function movedNumber(mention: NumberMention, by: number): NumberMention {
  const { counted } = mention;
  return { ...moved(mention, by), ...(counted === undefined ? {} : { counted: moved(counted, by) }) };
}

/** A quote moved with all its parts. */
export function movedQuote(quote: Quote, by: number): Quote {
  const { content, cue, speaker, via, addressee, relay } = quote;
  return {
    ...quote,
    content: content.map((part) => moved(part, by)),
    cue: cue === null ? null : moved(cue, by),
    speaker: speaker === null ? null : moved(speaker, by),
    ...(via === undefined ? {} : { via: moved(via, by) }),
    ...(addressee === undefined ? {} : { addressee: moved(addressee, by) }),
    ...(relay === undefined ? {} : { relay: moved(relay, by) }),
  };
}
