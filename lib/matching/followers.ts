/**
 * Which classes may follow a class in an anchor: each class has a block of `2 ** k` words of its own in one array, and each of its
 * followers two bits in one of them. A class's place is `from << 4 | k`. What the bits of a follower are does not depend on the class
 * before, so they are worked out once for each word of a text and looked for behind several.
 */
export function buildFollowers(followers: readonly ReadonlySet<number>[]): { classAnchors: Uint32Array; anchors: Uint32Array } {
  const places: number[] = [];
  // The first word stays empty: it is the block of all that nothing follows.
  let end = 1;
  for (const each of followers) {
    const power = each.size === 0 ? 0 : Math.min(15, Math.ceil(Math.log2(each.size)));
    places.push(each.size === 0 ? 0 : (end << 4) | power);
    if (each.size > 0) end += 1 << power;
  }
  const anchors = new Uint32Array(end);
  followers.forEach((each, number) => {
    const place = places[number] as number;
    for (const follower of each) {
      const hash = followerHash(follower);
      const at = wordOf(place, hash);
      anchors[at] = (anchors[at] as number) | followerBits(hash);
    }
  });
  return { classAnchors: Uint32Array.from(places), anchors };
}

export function followerHash(number: number): number {
  return Math.imul(number, 0x9e3779b1);
}

/** Shifts count modulo 32. */
export function followerBits(hash: number): number {
  return (1 << (hash >>> 27)) | (1 << (hash >>> 22));
}

export function wordOf(place: number, hash: number): number {
  return (place >>> 4) + ((hash >>> 7) & ((1 << (place & 15)) - 1));
}
