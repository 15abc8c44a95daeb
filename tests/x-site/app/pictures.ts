/** All pictures are drawn here: the site asks for no file. */
function drawing(body: string, size = 40): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${body}</svg>`)}`;
}

function hueOf(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return sum;
}

/** A calm disc with the first letter of the handle. */
export function avatar(handle: string): string {
  const hue = hueOf(handle);
  const letter = handle.slice(0, 1).toUpperCase();
  return drawing(
    `<rect width="40" height="40" fill="hsl(${hue} 24% 52%)"/><text x="20" y="26.5" font-family="Arial" font-size="18" fill="#fff" text-anchor="middle">${letter}</text>`,
  );
}

/** A quiet landscape, different for every seed. */
export function photo(seed: string): string {
  const hue = hueOf(seed);
  return drawing(
    `<rect width="40" height="40" fill="hsl(${hue} 45% 88%)"/><circle cx="30" cy="11" r="4" fill="hsl(45 80% 80%)"/><path d="M0 30 12 16l9 10 6-5 13 11v8H0z" fill="hsl(${hue} 22% 62%)"/><path d="M0 34q12-6 40 0v6H0z" fill="hsl(${hue} 25% 48%)"/>`,
  );
}

const sad = /[😢😞💔😭🙁]/u;
const heart = /[❤💙💚💜🖤💔]/u;
const face = /\p{Emoji_Presentation}/u;

/** Emoji are pictures on X, whose `alt` is the character. Ours are simple: a heart, a face, a sad face, or a disc. */
export function emoji(character: string): string {
  if (heart.test(character))
    return drawing('<path d="M20 36C4 24 2 17 5 11s11-6 15 1c4-7 12-7 15-1s1 13-15 25z" fill="#c8434f"/>');
  const code = character.codePointAt(0) ?? 0;
  if (face.test(character) && code >= 0x1f600 && code <= 0x1f64f) {
    const mouth = sad.test(character) ? 'M12 29q8-8 16 0' : 'M11 24q9 10 18 0';
    return drawing(
      `<circle cx="20" cy="20" r="18" fill="#f4c84a"/><circle cx="14" cy="16" r="2.4"/><circle cx="26" cy="16" r="2.4"/><path d="${mouth}" fill="none" stroke="#333" stroke-width="2.6"/>`,
    );
  }
  const hue = hueOf(character);
  return drawing(
    `<circle cx="20" cy="20" r="16" fill="hsl(${hue} 50% 60%)"/><circle cx="20" cy="20" r="7" fill="hsl(${hue} 50% 82%)"/>`,
  );
}

const paths = {
  mark: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 5a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  home: 'M4 11 12 4l8 7v9h-6v-6h-4v6H4z',
  explore: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.500 15.500 21 21',
  bell: 'M5 17h14l-2-3v-4a5 5 0 0 0-10 0v4zM10 20h4',
  letter: 'M3 6h18v12H3zM3 7l9 6 9-6',
  list: 'M5 4h14v16H5zM8 9h8M8 13h8M8 17h5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-5 4-7 8-7s8 2 8 7',
  reply: 'M4 5h16v11h-8l-5 4v-4H4z',
  repost: 'M4 9l3-3 3 3M7 6v10h7M20 15l-3 3-3-3M17 18V8h-7',
  like: 'M12 20C3 14 3 9 5 7s5-1 7 2c2-3 5-4 7-2s2 7-7 13z',
  views: 'M5 20v-6M10 20V9M15 20v-8M20 20V5',
  bookmark: 'M6 4h12v16l-6-4-6 4z',
  share: 'M12 4v11M8 8l4-4 4 4M5 13v7h14v-7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  pin: 'M8 4h8l-1 7 3 3H6l3-3zM12 14v6',
  back: 'M20 12H4M10 6l-6 6 6 6',
  spinner: 'M12 3a9 9 0 1 0 9 9',
};
export type IconName = keyof typeof paths;

/** A line icon of our own, in the current colour. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const g = document.createElementNS(space, 'g');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  g.append(path);
  svg.append(g);
  return svg;
}
