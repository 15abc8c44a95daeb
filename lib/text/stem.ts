import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** natural's Porter stem: Heed's definition of "the same word". Used at compile time and by the authoring tools only. */
export function stem(word: string): string {
  return PorterStemmer.stem(word);
}
