/**
 * Starts a task for each item, at most `limit` at a time, and gives the results in the order of the items, each as soon as it and all
 * before it are there. A slow source does not hold back results that are ready.
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, limit: number, start: (item: T) => Promise<R>): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const running: Promise<Settled<R>>[] = [];
  let next: Promise<IteratorResult<T>> | undefined = iterator.next();
  try {
    while (next !== undefined || running.length > 0) {
      const [first] = running;
      const mayStart: Promise<IteratorResult<T>> | undefined = running.length < limit ? next : undefined;
      const event: Settled<R> | IteratorResult<T> = await Promise.race([...(first === undefined ? [] : [first]), ...(mayStart === undefined ? [] : [mayStart])]);
      if ('result' in event || 'fault' in event) {
        running.shift();
        if ('fault' in event) throw event.fault;
        yield event.result;
      } else if (event.done === true) {
        next = undefined;
      } else {
        running.push(start(event.value).then((result) => ({ result }), (fault: unknown) => ({ fault })));
        next = iterator.next();
      }
    }
  } finally {
    await iterator.return?.();
  }
}

type Settled<R> = { readonly result: R } | { readonly fault: unknown };
