const map = (letters: string, others: string) => {
  const to = [...others];
  const pairs = new Map([...letters].map((letter, i) => [letter, to[i] as string]));
  return (text: string) => Array.from(text, (character) => pairs.get(character) ?? character).join('');
};
const letters = 'abcdefghijklmnopqrstuvwxyz';
const shift = (start: number) => map(letters, Array.from(letters, (_, i) => String.fromCodePoint(start + i)).join(''));
const eachWord = (change: (word: string) => string) => (text: string) => text.replace(/[a-z]+/g, change);
/** Changes the longest word only: people disguise the word that matters. */
const longest = (change: (word: string) => string, least: number) => (text: string) => {
  const words = (text.match(/(?<![a-z'])[a-z]+(?![a-z'])/g) ?? []).filter((word) => word.length >= least);
  const word = words.sort((a, b) => b.length - a.length)[0];
  return word === undefined ? text : text.replace(new RegExp(`(?<![a-z'])${word}(?![a-z'])`), change(word));
};
const behindFirst = (change: (letters: string) => string) => (word: string) => word.charAt(0) + change(word.slice(1));
const inside = (sign: string) => (word: string) => word.slice(0, 2) + sign + word.slice(2);

/** Ways of writing that keep a phrase readable for a person and must keep it readable for Heed, each over a plain phrase in small letters. */
export const evasions: Readonly<Record<string, (phrase: string) => string>> = {
  capitals: (text) => text.toUpperCase(),
  'full-width letters': shift(0xff41),
  'mathematical letters': shift(0x1d41a),
  'circled letters': shift(0x24d0),
  'squared letters': shift(0x1f170),
  'small capitals': map('abcdeghijklmnoprtuvwz', 'ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡᴢ'),
  'Cyrillic letters': map('aceopxyikmt', 'асеорхуікмт'),
  'Greek letters': map('aeiknoptuvx', 'αειкηορτυνχ'),
  'accents on vowels': map('aeiou', 'áèîöü'),
  'marks over letters': eachWord((word) => [...word].join('\u0336')),
  'zero-width characters': eachWord((word) => [...word].join('\u200b')),
  'variation selectors': eachWord((word) => [...word].join('\ufe0f')),
  'soft hyphens': eachWord(inside('\u00ad')),
  'curly apostrophes': (text) => text.replaceAll("'", '’'),
  'no apostrophes': (text) => text.replaceAll("'", ''),
  'apostrophes as blanks': (text) => text.replaceAll("'", ' '),
  'stretched letters': longest((word) => word.slice(0, -1) + (word.at(-1) as string).repeat(4), 3),
  'digits for letters': longest(map('aeios', '43105'), 4),
  'signs for letters': longest(behindFirst(map('ie', '!3')), 5),
  'capital I for l': longest(behindFirst(map('l', 'I')), 4),
  'a star for a letter': longest((word) => `${word.slice(0, 1)}*${word.slice(2)}`, 4),
  'spaced-out word': longest((word) => [...word].join(' '), 4),
  'hyphenated letters': longest((word) => [...word].join('-'), 4),
  'hyphen inside': longest(inside('-'), 5),
  'dot inside': longest(inside('.'), 5),
  'slash inside': longest(inside('/'), 5),
  'hashtag with capitals': (text) =>
    `#${text.replace(/'/g, '').replace(/(^|[ -])([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`,
  'hashtag run together': (text) => `#${text.replace(/[ '-]/g, '')}`,
  'digits for words': (text) =>
    text
      .replace(/\bto\b/g, '2')
      .replace(/\bfor\b/g, '4')
      .replace(/\bbefore\b/g, 'b4'),
  'line breaks': (text) => text.replaceAll(' ', '\n'),
  'emoji between': (text) => text.replace(' ', ' 😭 '),
  'full stops between': (text) => `${text.replaceAll(' ', '. ')}.`,
  'letters swapped': longest((word) => `${word.slice(0, 3)}${word.charAt(4)}${word.charAt(3)}${word.slice(5)}`, 6),
};
