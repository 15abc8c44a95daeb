/** Everyone here is invented; handles end in _example. */
export const people: Record<string, string> = {
  noor_example: 'Dr Noor Aziz',
  willow_example: 'Willow Community Team',
  kit_example: 'Kit',
  bryn_example: 'Bryn',
  maya_example: 'Maya R',
  owen_example: 'Owen the Slow',
  priya_example: 'Priya S',
  tam_example: 'tam 🌧️',
  ffion_example: 'Ffion',
  josh_example: 'Josh (not that one)',
  leah_example: 'leah',
  sunil_example: 'Sunil K',
  erin_example: 'Erin 🌻',
  callum_example: 'callum',
  dot_example: 'Dot from number 9',
  amara_example: 'Amara',
  iwan_example: 'Iwan',
  zainab_example: 'Zainab M',
  gwen_example: 'Gwen',
  marcus_example: 'Marcus',
  hattie_example: 'Hattie',
  rob_example: 'Rob',
  jo_example: 'Jo',
  ade_example: 'Ade',
  choir_example: 'Ward Nine Choir',
  parkrun_example: 'Millbrook Saturday Run',
  library_example: 'Elm Road Library',
  gazette_example: 'Millbrook Gazette',
  brightmug_example: 'Bright Mug',
  softsocks_example: 'Soft Socks Co',
};

/** The display name X would show; the handle itself for a person who is not in the list. */
export function nameOf(handle: string): string {
  return people[handle] ?? handle;
}
