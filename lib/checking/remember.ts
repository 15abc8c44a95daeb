/** Past this many the oldest are forgotten, so that a day of scrolling stays small. */
const mostRemembered = 20_000;

export function remember<Value>(into: Map<string, Value>, id: string, value: Value): void {
  into.set(id, value);
  if (into.size > mostRemembered) into.delete(into.keys().next().value as string);
}
