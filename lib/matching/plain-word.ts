/** Letters only, none three times in a row. */
export function isPlain(word: string): boolean {
  let before = 0;
  let run = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    run = unit === before ? run + 1 : 1;
    if (run > 2 || unit < 97) return false;
    before = unit;
  }
  return true;
}

/** Digits only. */
export function isNumber(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return word !== '';
}
