/**
 * Word families that Porter splits or cannot know (die, dying, died fall into three of its classes). Verbs and nouns of
 * this field only; forms of be, have, do and the modals are left out on purpose: they carry time and person.
 */
const families = [
  'die dies died dying',
  'kill kills killed killing kil killin',
  'hang hangs hanged hung hanging',
  'cut cuts cutting',
  'hurt hurts hurting',
  'take takes took taken taking',
  'go goes went gone going goin',
  'leave leaves left leaving',
  'give gives gave given giving',
  'feel feels felt feeling feelin',
  'sleep sleeps slept sleeping',
  'wake wakes woke woken waking',
  'write writes wrote written writing',
  'say says said saying',
  'think thinks thought thinking',
  'find finds found finding',
  'lose loses lost losing',
  'break breaks broke broken breaking',
  'fall falls fell fallen falling',
  'jump jumps jumped jumping',
  'throw throws threw thrown throwing',
  'buy buys bought buying',
  'get gets got gotten getting',
  'make makes made making',
  'see sees saw seen seeing',
  'come comes came coming',
  'tell tells told telling',
  'keep keeps kept keeping',
  'hold holds held holding',
  'bleed bleeds bled bleeding',
  'drown drowns drowned drowning',
  'try tries tried trying',
  'cry cries cried crying',
  'fight fights fought fighting',
  'stand stands stood standing',
  'swallow swallows swallowed swallowing',
  'overdose overdoses overdosed overdosing',
  'od ods oded oding',
  'life lives',
  'pill pills',
  'tablet tablets',
  'wish wishes wished wishing',
].map((family) => family.split(' '));

const familyOf: ReadonlyMap<string, readonly string[]> = new Map(
  families.flatMap((family) => family.map((form): [string, readonly string[]] => [form, family])),
);

/** All forms of the word's irregular family, or null. */
export function findIrregular(word: string): readonly string[] | null {
  return familyOf.get(word) ?? null;
}
