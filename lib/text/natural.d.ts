// natural has declarations for whole folders only; these are the files of it that Heed imports.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(word: string): string };
  export default PorterStemmer;
}

declare module 'natural/lib/natural/util/stopwords.js' {
  const stopwords: { words: string[] };
  export default stopwords;
}

declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  const JaroWinkler: (a: string, b: string, options: { ignoreCase?: boolean }) => number;
  export default JaroWinkler;
}

declare module 'natural/lib/natural/ngrams/ngrams.js' {
  const NGrams: { ngrams(sequence: string[], n: number): string[][] };
  export default NGrams;
}

declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  /** 0 (nothing alike) to 1, by pairs of letters. */
  const diceCoefficient: (a: string, b: string) => number;
  export default diceCoefficient;
}
