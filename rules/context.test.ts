import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openRules } from '#lib/cli/open-rules.ts';

const { matcher } = await openRules(fileURLToPath(new URL('.', import.meta.url)));
/** The cues with an effect on any phrase of the text, as "cue effect". */
const cuesIn = (text: string) => matcher.trace(text).hits.flatMap((hit) => hit.cues.map((cue) => `${cue.cue} ${cue.effect}`));

/** For each class of cue: texts on which it acts, and texts that look alike and on which it must not. */
const classes: Record<string, { effect: 'lower' | 'raise' | 'drop'; acts: string[]; not: string[] }> = {
  negated: {
    effect: 'lower',
    acts: [
      'I am not going to kill myself',
      'I would never kill myself',
      "i don't want to die",
      'no plans to kill myself',
      'not, kill myself, no',
    ],
    not: [
      "Not suicidal but I don't want to wake up",
      "i can't go on",
      'No. I want to die',
      'not joking, I want to die',
      'not sure if I want to die',
      'not today. I want to die',
      'no sleep, no food, i want to die',
      'I am not ok and I want to die',
      'not only that, I want to die',
    ],
  },
  'someone-else': {
    effect: 'lower',
    acts: ['he wants to die', 'my brother wants to die', 'people want to die'],
    not: [
      'I want to die',
      'everyone would be better off, I want to die',
      'she told me and I want to die',
      'thank you but I want to die',
    ],
  },
  past: {
    effect: 'lower',
    acts: ['years ago I wanted to die', 'I used to want to die', 'when I was 15 I wanted to die'],
    not: ['I have wanted to die for years and still want to die', 'years ago it was fine. I want to die', 'I want to die now'],
  },
  condition: {
    effect: 'lower',
    acts: ['if you want to die call someone', 'anyone who wants to die should know', 'have you ever wanted to die'],
    not: ['I want to die if I am honest', 'people who know me know, I want to die'],
  },
  quoted: {
    effect: 'lower',
    acts: ['she said "I want to die" in the film', '“i want to die” lyrics'],
    not: ['my head is saying I want to die', 'just saying, I want to die', 'I want to die "again"'],
  },
  hyperbole: {
    effect: 'lower',
    acts: ['I want to die lol', 'I want to die 😂'],
    not: ['I want to die', 'I want to die. I feel nothing'],
  },
  'small-cause': {
    effect: 'lower',
    acts: ['this homework makes me want to die', 'want to die, stuck in traffic'],
    not: ['I want to die', 'I want to die. I feel nothing'],
  },
  professional: {
    effect: 'lower',
    acts: ['training on what to say when people want to die', 'new research on those who want to die'],
    not: ['I want to die', 'my research is over. I want to die'],
  },
  title: {
    effect: 'lower',
    acts: ['that song "want to die" is a good track'],
    not: ['I want to die tonight'],
  },
  idiom: {
    effect: 'drop',
    acts: ['nearly killed myself laughing'],
    not: ['I want to kill myself', 'i want to die in peace now'],
  },
  'time-soon': {
    effect: 'raise',
    acts: ['I want to die tonight', 'tomorrow I am going to kill myself'],
    not: ['I want to die', "tonight's game was good. I want to die"],
  },
  means: {
    effect: 'raise',
    acts: ['I want to die and I have the pills here'],
    not: ['I want to die, a bitter pill'],
  },
  goodbye: {
    effect: 'raise',
    acts: ['goodbye everyone, I want to die', 'I want to die. look after my dog'],
    not: ['I want to die'],
  },
};

describe.each(Object.entries(classes))('%s', (cue, { effect, acts, not }) => {
  it.each(acts)('acts: %s', (text) => expect(cuesIn(text)).toContain(`${cue} ${effect}`));
  it.each(not)('does not act: %s', (text) => {
    expect(matcher.trace(text).hits.length).toBeGreaterThan(0);
    expect(cuesIn(text)).not.toContain(`${cue} ${effect}`);
  });
});
