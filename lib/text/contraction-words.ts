import type { ContractionWords } from './contractions.ts';

const list = (words: string) => words.split(' ').filter((word) => word !== '');
const form = (words: string, notAfter: string, before: string) => ({
  words: list(words),
  notAfter: list(notAfter),
  before: list(before),
});

const subjects = list('i you we they he she it that what there who');

/** What a contraction is told by. The image carries these words to the tab. */
export const contractionWords: ContractionWords = {
  isAfter: list('it he she that what there here who where how when why this everything everyone something nothing'),
  endings: { re: 'are', ve: 'have', ll: 'will', d: 'would', m: 'am' },
  splitAfter: {
    t: list('don can won didn doesn isn aren wasn weren haven hasn hadn couldn wouldn shouldn mustn ain'),
    m: ['i'],
    d: [...subjects, 'od'],
    s: subjects,
    re: subjects,
    ve: subjects,
    ll: subjects,
    self: ['my'],
    slef: ['my'],
    sefl: ['my'],
    slf: ['my'],
    dose: ['over'],
    dosed: ['over'],
    dosing: ['over'],
  },
  // "the s word" is about a letter.
  ownsNothing: list('the an my your his her our their this that of to in on at and or is was word'),
  // "cant" and "wont" are contractions except after the words that make them nouns; "ill", "id" and "its" only before the words that
  // make them one. Everything else that is ambiguous (were, shell, hell, well) stays the plain word.
  ambiguous: {
    cant: form('can not', 'the of a this such religious political', ''),
    wont: form('will not', 'his her my their your its our is are was were am a the as', ''),
    ill: form(
      'i will',
      'am is are was were be been being so very really feel feels feeling felt mentally terminally chronically get getting got fell and too',
      'be just never do end kill die have go jump take not always still probably soon finally hang cut hurt make miss get see reach last survive wake',
    ),
    its: form('it is', '', 'all been done finished hopeless just like never not over so time too the a my'),
    ma: form('my', '', 'ain arms brain clogs family head heid legs life mind own skin time wrist wrists'),
    me: form('my', '', 'clogs heart life mind sen skin wrists'),
    wi: form('with', '', 'a him her it life livin living ma masel me meself my myself nae no the them this'),
    wid: form('would', '', 'be care miss never no not notice rather'),
    o: form('of', '', 'being it life livin living me this'),
    canny: form('can not', '', 'cope dae do face get go keep live see sleep stop take tell'),
    b: form('be', '', 'alive alivee around dead ere gone here honest missed safe'),
    r: form('are', '', 'all back getting just louder saying screaming shouting so still telling too winning worse'),
    too: form('to', '', 'die end exist kill live wake'),
    id: form('i would', '', 'rather be die kill never have love like just do end go not still'),
  },
};
