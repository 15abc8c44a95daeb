/**
 * The roots of the trie, by what they hold and when they are read: the lists that phrases name, the fillers that may stand inside
 * any phrase, phrases by the number of other words they let in, and, only once a phrase was found, cues with their lists.
 */

export const lists = 0;
export const filler = 1;
export const phrases = 2;
export const cues = 6;
