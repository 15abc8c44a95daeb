const everyMs = 2000;

/** Tells on stderr, every two seconds, how many rows have been read. A short run says nothing. */
export class Progress {
  private readonly start = performance.now();
  private told = this.start;
  private rows = 0;
  private hasTold = false;

  add(rows: number): void {
    this.rows += rows;
    const now = performance.now();
    if (now - this.told < everyMs) return;
    this.told = now;
    this.hasTold = true;
    const rate = Math.round((this.rows / (now - this.start)) * 1000);
    const line = `${this.rows.toLocaleString('en-GB')} rows read, ${rate.toLocaleString('en-GB')} a second`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}   ` : `${line}\n`);
  }

  end(): void {
    if (this.hasTold && process.stderr.isTTY) process.stderr.write('\n');
  }
}
