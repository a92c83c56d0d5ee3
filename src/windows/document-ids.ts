/** Gives ids of the whole document for those of its windows. */
export interface DocumentIds {
  /** The document's id for each id of a window, given what the id stands for; the items are those of the window in their order, repeated ids among them. */
  readonly ofWindow: (items: Iterable<readonly [id: string, meaning: string]>) => ReadonlyMap<string, string>;
}

/** Ids of a letter and a number from 1 up. The same meaning in a later window has the same id; two ids of one window are never joined. */
export function openIds(letter: string): DocumentIds {
  const known = new Map<string, string>();
  let count = 0;
  return {
    ofWindow: (items) => {
      const ids = new Map<string, string>();
      const taken = new Set<string>();
      for (const [id, meaning] of items) {
        if (ids.has(id)) continue;
        const earlier = known.get(meaning);
        const own = earlier === undefined || taken.has(earlier) ? `${letter}${++count}` : earlier;
        if (earlier === undefined) known.set(meaning, own);
        ids.set(id, own);
        taken.add(own);
      }
      return ids;
    },
  };
}
