import type { LayerName } from '../document.ts';
import type { Pass } from '../pass.ts';
import { blocks } from './blocks/blocks.ts';
import { entities } from './entities/entities.ts';
import { marks } from './marks.ts';
import { normalize } from './normalize.ts';
import { numbers } from './numbers/numbers.ts';
import { quotes } from './quotes/quotes.ts';
import { sentences } from './sentences/sentences.ts';
import { tokens } from './tokens/tokens.ts';

/** The one pass of each layer: a layer without a pass does not compile. */
export const PASSES: { readonly [P in LayerName]: Pass<P> } = {
  normal: normalize,
  marks,
  blocks,
  sentences,
  tokens,
  entities,
  numbers,
  quotes,
};
