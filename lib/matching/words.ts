import { double } from '#lib/text/raw-tokens.ts';

/** The words of one text as the trie reads them, one column a property; contractions give several words with one span. */
export class Words {
  length = 0;
  /** Labels are `pool[labelFrom .. labelTo)`. */
  labelFrom = new Int32Array(512);
  labelTo = new Int32Array(512);
  /** Bit r: something below root r begins with this word. */
  begin = new Int32Array(512);
  from = new Int32Array(512);
  to = new Int32Array(512);
  /** Kind, edge and flags as in `raw-tokens.ts`. */
  info = new Int32Array(512);
  /** The form read, or -1 for none and -2 for several or a guess. */
  form = new Int32Array(512);
  /** The raw token it comes from. */
  raw = new Int32Array(512);

  push(
    labelFrom: number,
    labelTo: number,
    begin: number,
    from: number,
    to: number,
    info: number,
    form: number,
    raw: number,
  ): void {
    if (this.length === this.form.length) this.grow();
    const at = this.length++;
    this.labelFrom[at] = labelFrom;
    this.labelTo[at] = labelTo;
    this.begin[at] = begin;
    this.from[at] = from;
    this.to[at] = to;
    this.info[at] = info;
    this.form[at] = form;
    this.raw[at] = raw;
  }

  private grow(): void {
    this.labelFrom = double(this.labelFrom);
    this.labelTo = double(this.labelTo);
    this.begin = double(this.begin);
    this.from = double(this.from);
    this.to = double(this.to);
    this.info = double(this.info);
    this.form = double(this.form);
    this.raw = double(this.raw);
  }
}
