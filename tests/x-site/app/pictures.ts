/** All pictures are drawn here: the site asks for no file. */
function drawing(body: string, width = 40, height = width): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`)}`;
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
  const hills = `<path d="M0 17 10 9l7 5 5-4 10 8v4H0z" fill="hsl(${hue} 20% 68%)"/><path d="M0 16.500q16-4 32 1v.500H0z" fill="hsl(${hue} 22% 55%)"/>`;
  return drawing(
    `<rect width="32" height="18" fill="hsl(${hue} 40% 90%)"/><circle cx="25" cy="5" r="2" fill="hsl(45 75% 82%)"/>${hills}`,
    32,
    18,
  );
}

const sad = /[😢😞😭🙁]/u;
const heart = /[❤💙💚💜🖤💔]/u;
const face = /\p{Emoji_Presentation}/u;

const drawn: Record<string, string> = {
  '🎂': '<path d="M5 20h30v14H5z" fill="#e9b8a6"/><path d="M5 20q5 9 10 0 5 9 10 0 5 9 10 0z" fill="#fff"/><path d="M20 9v11" stroke="#6c8fb3" stroke-width="3"/><circle cx="20" cy="7" r="3" fill="#f0b429"/>',
  '🎉': '<path d="M5 35 14 14l12 12z" fill="#d8a13a"/><g fill="#c8434f"><circle cx="22" cy="8" r="2.500"/><circle cx="34" cy="18" r="2.500"/></g><g fill="#4f86b8"><circle cx="30" cy="8" r="2.500"/><circle cx="33" cy="29" r="2.500"/></g>',
  '🌻': '<circle cx="20" cy="20" r="17" fill="#f0b429"/><circle cx="20" cy="20" r="8" fill="#7a4f2b"/>',
  '🌧️': '<path d="M9 24a7 7 0 0 1 2-13 10 10 0 0 1 19 2 6 6 0 0 1 0 11z" fill="#b8c4cc"/><path d="M13 28l-2 7M21 28l-2 7M29 28l-2 7" stroke="#4f86b8" stroke-width="3"/>',
  '☕': '<path d="M7 15h22v12a7 7 0 0 1-7 7h-8a7 7 0 0 1-7-7z" fill="#8a6a52"/><path d="M29 18h3q4 4 0 9h-3" fill="none" stroke="#8a6a52" stroke-width="3"/><path d="M14 5v6M21 5v6" stroke="#b8c4cc" stroke-width="3"/>',
  '🧣': '<path d="M9 8q11 7 22 0v7q-11 7-22 0z" fill="#4f86b8"/><path d="M20 17h9l3 18h-9z" fill="#3f6f9b"/>',
};

/** Emoji are pictures on X, whose `alt` is the character. Ours are simple: a few drawn ones, hearts, faces, or a disc. */
export function emoji(character: string): string {
  const known = drawn[character];
  if (known) return drawing(known);
  if (heart.test(character))
    return drawing('<path d="M20 36C4 24 2 17 5 11s11-6 15 1c4-7 12-7 15-1s1 13-15 25z" fill="#c8434f"/>');
  const code = character.codePointAt(0) ?? 0;
  if (face.test(character) && code >= 0x1f600 && code <= 0x1f64f) {
    const mouth = sad.test(character) ? 'M12 29q8-8 16 0' : 'M11 24q9 10 18 0';
    const eyes = '<circle cx="14" cy="16" r="2.400"/><circle cx="26" cy="16" r="2.400"/>';
    return drawing(
      `<circle cx="20" cy="20" r="18" fill="#f4c84a"/>${eyes}<path d="${mouth}" fill="none" stroke="#333" stroke-width="2.600"/>`,
    );
  }
  const hue = hueOf(character);
  return drawing(`<circle cx="20" cy="20" r="14" fill="hsl(${hue} 45% 62%)"/>`);
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
