/** Does what it is given one after the other: what reads a stored value and writes it back must not do so beside another that does. */
export function makeTurn(): <T>(how: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (how) => {
    const mine = last.then(how);
    // One that fails says so to whoever asked; the next one goes on all the same.
    last = mine.catch(() => undefined);
    return mine;
  };
}
