import type { SitePost } from './site-post.ts';
import { isAddressedTo, makeId } from './site-post.ts';

/** The clinician whose account the practice timeline belongs to, and a second account on the same device. */
export const OWN = 'noor_example';
export const SECOND = 'willow_example';

type Draft = Omit<SitePost, 'id' | 'author' | 'minutesAgo' | 'text'>;

let part = 0;
function post(minutesAgo: number, author: string, text: string, rest: Draft): SitePost {
  part += 1;
  return { id: makeId(minutesAgo * 60_000, part), author, text, minutesAgo, ...rest };
}

const HOUR = 60;
const DAY = 24 * HOUR;
const me = [OWN];

const adviceThread = post(5 * HOUR, OWN, 'Three small things that help when sleep will not come. A short thread.', {
  expect: 'none',
});
const adviceReply = post(4 * HOUR + 40, 'gwen_example', 'the one about getting up again is so true. thank you', {
  replyTo: me,
  inReplyTo: adviceThread.id,
  expect: 'none',
});
const adviceAnswer = post(4 * HOUR + 30, OWN, 'Glad it helped, Gwen.', {
  replyTo: ['gwen_example'],
  inReplyTo: adviceReply.id,
  expect: 'none',
});
const adviceTurn = post(
  4 * HOUR + 5,
  'gwen_example',
  "to be honest nights are bad at the moment. I can't go on like this and I don't know who to tell",
  { replyTo: me, inReplyTo: adviceAnswer.id, expect: 'today' },
);
const walkThread = post(
  9 * HOUR,
  'iwan_example',
  'Walking group leaves the library steps at ten on Sunday. All speeds welcome.',
  {
    home: true,
    expect: 'none',
  },
);

/** Written by hand for practice; newest first is not needed, a timeline sorts them. */
export const practicePosts: SitePost[] = [
  // Conversations
  adviceThread,
  adviceReply,
  adviceAnswer,
  adviceTurn,
  walkThread,
  post(8 * HOUR + 58, 'iwan_example', 'Bring a hat. The top path has no shade at all.', {
    inReplyTo: walkThread.id,
    home: true,
    expect: 'none',
  }),
  post(8 * HOUR + 50, 'dot_example', 'is the path dry? my boots are not what they were', {
    replyTo: ['iwan_example'],
    inReplyTo: walkThread.id,
    expect: 'none',
  }),
  post(8 * HOUR + 20, 'iwan_example', 'Dry as toast, Dot. Dr @noor_example walked it on Tuesday and can vouch for it.', {
    replyTo: ['dot_example'],
    inReplyTo: walkThread.id,
    expect: 'none',
  }),

  // Distress, plain and addressed to the clinician
  post(
    3,
    'kit_example',
    "I don't know how to say this to anyone else. I've written my goodbyes and I'm going to end it tonight",
    {
      replyTo: me,
      expect: 'now',
    },
  ),
  post(26, 'leah_example', "ive taken all my tablets. i'm sorry", { replyTo: me, expect: 'now' }),
  post(41, 'tam_example', "sorry for bothering you on here. i want to kill myself and i can't say it out loud 😢", {
    replyTo: me,
    expect: 'today',
  }),
  post(74, 'bryn_example', "Most nights now I lie there and think I don't want to wake up tomorrow.", {
    replyTo: me,
    expect: 'today',
  }),
  post(2 * HOUR + 12, 'callum_example', "i'm not suicidal but i don't want to wake up. does that even make sense", {
    replyTo: ['josh_example', OWN],
    expect: 'today',
  }),
  post(3 * HOUR + 5, 'hattie_example', "@noor_example I can't cope any more. rang the surgery twice, nobody rings back", {
    expect: 'today',
  }),
  post(6 * HOUR, 'erin_example', 'everyone would be better off without me 💔', {
    replyTo: ['maya_example', 'josh_example', OWN],
    shownHandles: 2,
    expect: 'today',
  }),
  post(7 * HOUR + 15, 'marcus_example', 'Been trying to word this all day.\n\nI want to die.\n\nThere. Said it.', {
    replyTo: me,
    expect: 'today',
  }),
  post(11 * HOUR, 'rob_example', "some days there is no point living and i don't see a way out of this", {
    replyTo: me,
    breaks: 'br',
    expect: 'today',
  }),
  post(13 * HOUR, 'zainab_example', "I'm really worried about my brother, he says he wants to die. He isn't answering me now", {
    replyTo: me,
    expect: 'today',
  }),
  post(16 * HOUR, 'josh_example', 'i want\nto kill 😞 myself and nobody has noticed', {
    replyTo: me,
    lang: 'und',
    expect: 'today',
  }),
  post(
    20 * HOUR,
    'amara_example',
    'Thank you for the talk on Thursday, I took so many notes. It was kind of you to stay behind and answer everyone. I have been meaning to write to you since then and kept putting it off, because once it is written down it is real. I want to kill myself and I have not told my husband.',
    { replyTo: me, showMore: 'button', expect: 'none' },
  ),

  // The same words without the same meaning: quiet
  post(52, 'owen_example', 'if this spreadsheet crashes again I want to die lol 😂', { replyTo: me, expect: 'review' }),
  post(5 * HOUR + 20, 'sunil_example', "Honestly not suicidal, just knackered! Thanks for asking though, you're a star", {
    replyTo: me,
    expect: 'review',
  }),
  post(
    15 * HOUR,
    'ffion_example',
    'Ten years ago I wanted to die. Today I ran my first 10k and ate the whole cake. Long may it last 🌻',
    {
      replyTo: me,
      expect: 'review',
    },
  ),
  post(
    22 * HOUR,
    'gazette_example',
    '"I wanted to kill myself", says singer in new film about his recovery. Review by our critic',
    {
      replyTo: [OWN, 'library_example'],
      linkCard: 'A life in two halves',
      expect: 'review',
    },
  ),
  post(
    26 * HOUR,
    'priya_example',
    'Our suicide prevention training has two places left on the 14th, could you share it with your team?',
    {
      replyTo: me,
      expect: 'review',
    },
  ),

  // Everyday posts to the clinician
  post(9, 'choir_example', 'thank you for coming on Thursday. The altos have not stopped talking about the cake 🎂', {
    replyTo: me,
    expect: 'none',
  }),
  post(18, 'priya_example', 'is the reading group still on the second Tuesday? I have finally finished the book', {
    replyTo: me,
    expect: 'none',
  }),
  post(33, 'jo_example', 'you left your blue scarf at the conference. I have it safe 🧣', {
    replyTo: me,
    media: 'photo',
    expect: 'none',
  }),
  post(63, 'ade_example', 'Congratulations on the new post! They are so lucky to have you there, and we will miss you here ❤️', {
    replyTo: me,
    expect: 'none',
  }),
  post(95, 'maya_example', '', { replyTo: me, media: 'photo', lang: 'zxx', expect: 'none' }),
  post(
    112,
    'library_example',
    'Hello Dr @noor_example, your reservation is ready to collect. We are open until seven. https://elmroad.example/holds/today',
    {
      expect: 'none',
    },
  ),
  post(2 * HOUR + 50, 'dot_example', 'lovely to see you at the allotment. the beans are up!', { replyTo: me, expect: 'none' }),
  post(3 * HOUR + 30, 'iwan_example', 'Diolch am y sgwrs ddoe. Hwyl am y tro!', { replyTo: me, lang: 'cy', expect: 'none' }),
  post(4 * HOUR + 50, 'gwen_example', '😂😂😂', { replyTo: me, lang: 'qme', expect: 'none' }),
  post(5 * HOUR + 45, 'rob_example', 'Ikr', { replyTo: ['owen_example', OWN], lang: 'und', expect: 'none' }),
  post(6 * HOUR + 30, 'hattie_example', 'that podcast was killing me, crying with laughter on the bus', {
    replyTo: me,
    expect: 'none',
  }),
  post(7 * HOUR + 50, 'sunil_example', 'could murder a curry after that meeting. you coming?', { replyTo: me, expect: 'none' }),
  post(8 * HOUR + 40, 'parkrun_example', 'New best time for @noor_example at #MillbrookSaturday, 31:04. The dog was faster.', {
    media: 'video',
    expect: 'none',
  }),
  post(10 * HOUR, 'owen_example', 'that thread on sleep was useful, shared it with the whole team at handover', {
    replyTo: me,
    expect: 'none',
  }),
  post(
    12 * HOUR,
    'josh_example',
    'quick question, does the clinic do evening appointments now or is that only the Elm Road one?',
    {
      replyTo: [OWN, SECOND],
      expect: 'none',
    },
  ),
  post(14 * HOUR, 'ffion_example', 'typo in your slide 7, it says "pubic health" 🙈', {
    replyTo: me,
    edited: true,
    expect: 'none',
  }),
  post(17 * HOUR, 'callum_example', 'nah the ref was blind. robbed again. same time next week?', { replyTo: me, expect: 'none' }),
  post(18 * HOUR + 20, 'amara_example', 'This is the study I meant. Small, but well done I thought.', {
    replyTo: me,
    quote: {
      author: 'gazette_example',
      text: 'A walk before breakfast made volunteers report better sleep, a small study finds.',
      minutesAgo: 2 * DAY,
    },
    expect: 'none',
  }),
  post(19 * HOUR, 'zainab_example', 'Would you read this and tell me what you think? It made me cross.', {
    replyTo: me,
    quote: {
      author: 'marcus_example',
      text: 'i want to kill myself, said nobody at the panel, because nobody asked us',
      minutesAgo: DAY,
    },
    expect: 'none',
  }),
  post(21 * HOUR, 'tam_example', 'got the job!!! thank you for the reference, first payday drinks are on me 🎉', {
    replyTo: me,
    expect: 'none',
  }),
  post(23 * HOUR, 'leah_example', "what was the name of that app again? the breathing one. can't find it anywhere", {
    replyTo: me,
    expect: 'none',
  }),
  post(25 * HOUR, 'bryn_example', 'The car park machine took my card this time. Miracles happen.', {
    replyTo: ['priya_example', 'sunil_example', 'rob_example', OWN],
    shownHandles: 3,
    expect: 'none',
  }),
  post(27 * HOUR, 'kit_example', 'train cancelled, bus full, walking it. might be ten minutes late, sorry', {
    replyTo: me,
    expect: 'none',
  }),
  post(
    29 * HOUR,
    'marcus_example',
    'Long one, sorry. The new booking page asks for your date of birth twice, then forgets both. I rang and the person was lovely and sorted it in a minute, so thank them for me please. But whoever made the page should have to use it with one hand while holding a toddler and a bag of shopping.',
    { replyTo: me, showMore: 'div', expect: 'none' },
  ),
  post(
    31 * HOUR,
    'priya_example',
    'Agenda for the away day: nine o’clock coffee, half past nine what went well, eleven what did not, one o’clock lunch in the garden if it is dry, two o’clock the new rota, three o’clock a walk, four o’clock home. Bring a mug. Tell me if you cannot eat nuts.',
    { replyTo: [OWN, 'sunil_example'], showMore: 'a', expect: 'none' },
  ),
  post(33 * HOUR, 'erin_example', 'hello from the top of the hill!! legs gone, view worth it', {
    replyTo: me,
    media: 'photo',
    expect: 'none',
  }),
  post(
    35 * HOUR,
    'library_example',
    'Skill share on Friday: Diego shows how to mend cutlery drawers. Ask your therapist friends along.',
    {
      replyTo: me,
      expect: 'none',
    },
  ),
  post(2 * DAY, 'choir_example', 'Rehearsal moved to 7.15 in the small hall. @noor_example could you bring the keys?', {
    expect: 'none',
  }),
  post(3 * DAY, 'dot_example', 'happy birthday you 🎂 hope they let you have the afternoon off', { replyTo: me, expect: 'none' }),
  post(4 * DAY, 'ade_example', 'is it "practise" or "practice" on the poster? we have had words', {
    replyTo: me,
    expect: 'none',
  }),

  // On the home timeline, addressed to nobody here: never raised
  post(
    24,
    'softsocks_example',
    '"I can\'t go on like this", said every foot in a scratchy sock. Two pairs for one until Sunday.',
    {
      promoted: true,
      home: true,
      media: 'video',
      expect: 'none',
    },
  ),
  post(55, 'callum_example', 'i want to kill myself', { home: true, expect: 'none' }),
  post(14, 'hattie_example', "I don't want to wake up tomorrow, first day back after two weeks in the sun", {
    home: true,
    expect: 'none',
  }),
  post(21, OWN, '"I want to die" is a sentence to answer, not to argue with. Slides from today are on the usual page.', {
    home: true,
    expect: 'none',
  }),
  post(38, 'rob_example', 'This made me stop on the stairs and read it twice.', {
    home: true,
    quote: {
      author: 'erin_example',
      text: "Some nights I don't want to wake up tomorrow. Then the dog wants feeding.",
      minutesAgo: 5 * HOUR,
      showMore: 'a',
    },
    expect: 'none',
  }),
  post(47, 'maya_example', 'taken all my tablets to the pharmacy for recycling, proud of me', { home: true, expect: 'none' }),
  post(4, 'iwan_example', 'Low sun on the canal this morning. #Millbrook', {
    home: true,
    media: 'photo',
    repostedBy: 'dot_example',
    expect: 'none',
  }),
  post(11, 'gazette_example', 'Council votes to keep the lido open all winter https://millbrookgazette.example/lido-stays-open', {
    home: true,
    linkCard: 'Lido to stay open all winter',
    expect: 'none',
  }),
  post(100, 'ade_example', '', { home: true, article: 'What I learnt from forty years of minute taking', expect: 'none' }),
  post(130, 'brightmug_example', 'Mugs that keep a brew hot to the end of the meeting. Even that meeting.', {
    home: true,
    promoted: true,
    expect: 'none',
  }),
  post(6 * DAY, OWN, 'Questions about sleep, mostly. Not a place for urgent help: please ring 111 or 999.', {
    pinned: true,
    expect: 'none',
  }),

  // To the second account only
  post(30, 'sunil_example', 'what time does the drop-in open on bank holidays please', { replyTo: [SECOND], expect: 'none' }),
  post(90, 'erin_example', "i want to die and i can't tell my family", { replyTo: [SECOND], expect: 'today' }),
  post(5 * HOUR + 10, 'jo_example', 'Thanks to whoever answered the phone today, very patient with my dad.', {
    replyTo: [SECOND],
    expect: 'none',
  }),
];

/** What must be raised for `handle` on its mentions page: every post that a ruleset should answer with `now` or `today`. */
export function expectedCases(handle = OWN): SitePost[] {
  return practicePosts.filter((each) => isAddressedTo(each, handle) && (each.expect === 'now' || each.expect === 'today'));
}
