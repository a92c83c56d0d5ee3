import type { Document, LayerName, Layers } from './document.ts';
import type { ResourceName, Resources } from './resources/resources.ts';

/**
 * One layer's maker: a pure, synchronous function that names the layers it reads and the resources it uses.
 * Same input, same output; no clock, locale, randomness or I/O; raw offsets sorted by start; never throws on any text.
 */
export interface Pass<P extends LayerName = LayerName, R extends LayerName = LayerName, U extends ResourceName = ResourceName> {
  readonly provides: P;
  readonly requires: readonly R[];
  readonly uses: readonly U[];
  readonly run: (doc: Document<R>, use: Pick<Resources, U>) => Layers[P];
}

/** Types a pass from its own declaration: reading an undeclared layer or resource is a compile error. */
export function definePass<const P extends LayerName, const R extends LayerName, const U extends ResourceName>(
  pass: Pass<P, R, U>,
): Pass<P, R, U> {
  return pass;
}
