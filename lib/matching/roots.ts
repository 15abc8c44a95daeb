/**
 * The roots of the trie, by what they hold: the lists that phrases name, the fillers that may stand inside any phrase, cues with their
 * lists (read only once a phrase was found), and, last, phrases by the number of other words they let in.
 */

export const lists = 0;
export const filler = 1;
export const cues = 2;
export const phrases = 3;
