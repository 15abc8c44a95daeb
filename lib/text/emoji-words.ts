/** Emoji that are written in the place of a word. Only where the picture is the thing; feelings and laughter are left to the rules. */
const words: Readonly<Record<string, readonly string[]>> = {
  pill: ['💊'],
  pills: ['💊'],
  tablets: ['💊'],
  meds: ['💊'],
  knife: ['🔪', '🗡'],
  blade: ['🔪', '🗡'],
  gun: ['🔫'],
  die: ['💀', '☠', '⚰', '🪦'],
  dead: ['💀', '☠', '⚰', '🪦'],
  coffin: ['⚰'],
  grave: ['🪦'],
  bleed: ['🩸'],
  blood: ['🩸'],
  sleep: ['😴', '💤', '🛌'],
  bed: ['🛏', '🛌'],
  bridge: ['🌉'],
  train: ['🚆', '🚂', '🚄'],
  rope: ['🪢'],
  cry: ['😭', '😢'],
  crying: ['😭', '😢'],
  goodbye: ['👋'],
  bye: ['👋'],
  help: ['🆘'],
  sos: ['🆘'],
  hospital: ['🏥'],
};

export function findEmojiFor(word: string): readonly string[] {
  return Object.hasOwn(words, word) ? (words[word] as readonly string[]) : [];
}
