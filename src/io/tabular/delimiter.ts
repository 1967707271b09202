const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What separates the cells, and where the text begins after a `sep=;` line of Excel. */
export interface DelimiterChoice {
  readonly delimiter: string;
  /** True when the first line says `sep=…` and is not part of the table. */
  readonly hasSepLine: boolean;
}

/**
 * The delimiter under which most lines have the same number of cells. Judged outside quotes on the first lines, so a
 * decimal comma does not outvote the semicolon that the header has as well.
 */
export function chooseDelimiter(text: string, hint?: string): DelimiterChoice {
  const sep = /^sep=(.)\s*(?:\r|\n)/i.exec(text.slice(0, 12));
  if (sep) return { delimiter: hint ?? sep[1] ?? ',', hasSepLine: true };
  if (hint !== undefined) return { delimiter: hint === '\\t' ? '\t' : hint, hasSepLine: false };
  const lines = text
    .slice(0, 60_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 60)
    .map((line) => line.replace(/(?<=^|[,;\t|])"(?:[^"]|"")*"(?=$|[,;\t|])/g, ''));
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: consistency(lines, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.score > 0 ? best.delimiter : ',', hasSepLine: false };
}

function consistency(lines: readonly string[], delimiter: string): number {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  let best = 0;
  for (const [count, times] of tally) {
    best = Math.max(best, (times / lines.length) * (1 + Math.log2(1 + count)));
  }
  return best;
}
