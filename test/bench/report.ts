/**
 * Milliseconds of processor time that this process has used on all its threads. Unlike the clock on the wall it
 * does not count other programs, and it never flatters: compiling and collecting in the background is in it.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time in ms of each of several runs, least first. */
export function timeRuns(runs: number, run: () => void): number[] {
  const times: number[] = [];
  for (let k = 0; k < runs; k++) {
    const start = processorTime();
    run();
    times.push(processorTime() - start);
  }
  return times.sort((a, b) => a - b);
}

/** The value below which a share of an ascending list lies. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? Number.NaN;
}

export function heading(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

/** One figure; `wanted` is what the project asks of it. */
export function figure(name: string, value: string, wanted = ''): void {
  console.log(`${name.padEnd(64)} ${value.padStart(16)}   ${wanted}`);
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

/** Share of a whole as percentage points. */
export function pp(share: number): string {
  return `${(100 * share).toPrecision(2)} pp`;
}

/** Bytes held by the typed arrays of a plain object. */
export function arrayBytes(value: object): number {
  let bytes = 0;
  for (const part of Object.values(value)) if (ArrayBuffer.isView(part)) bytes += part.byteLength;
  return bytes;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
